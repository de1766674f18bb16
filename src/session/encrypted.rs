//! An encrypted file on its way in or out: it waits for its passphrase, is worked on, or could not be opened.

use super::{Effect, Moment, News, Sending, Session};
use crate::exchange::Packet;
use crate::exchange::encryption::{self, ENDING, Phrase, Unopened};
use std::sync::Arc;

/// What a worker is asked to do with bytes and a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Make an encrypted file of them, and read it back.
    Wrap,
    /// Open one.
    Open,
}

/// What is heard of the work.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// So many bytes are done.
    Step {
        /// So many.
        done: usize,
        /// Of so many.
        of: usize,
    },
    /// It is done.
    Done(Arc<[u8]>),
    /// It could not be done.
    Failed(Unopened),
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It waits for a passphrase.
    Asks,
    /// A key is being made of the passphrase; that cannot be counted.
    Begins,
    /// So many hundredths are done.
    Works(usize),
    /// It could not be done; another passphrase may.
    Failed(Unopened),
}

/// The file.
#[derive(Clone, Debug, PartialEq)]
pub struct Encrypted {
    /// Its name.
    pub name: String,
    /// Whether it goes out or has come in.
    pub task: Task,
    /// How far it is.
    pub stage: Stage,
    /// What came in; nothing for one that goes out.
    bytes: Arc<[u8]>,
    /// How many records go out, and as what.
    records: usize,
    packet: Packet,
}

impl Encrypted {
    /// Whether it is being worked on.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        matches!(self.stage, Stage::Begins | Stage::Works(_))
    }
}

impl Session {
    /// A file that came in waits for its passphrase.
    pub(super) fn ask_phrase(&mut self, name: String, bytes: Arc<[u8]>) {
        self.encrypted =
            Some(Encrypted { name, task: Task::Open, stage: Stage::Asks, bytes, records: 0, packet: Packet::Book });
    }

    /// The user does not wish the encrypted file any more; of several that came in, the others still come.
    pub(super) fn leave_encrypted(&mut self) -> Vec<Effect> {
        let came_in = self.encrypted.as_ref().is_some_and(|file| file.task == Task::Open);
        let stop = self.stop_work();
        if came_in {
            self.next_locked();
        }
        stop
    }

    /// The passphrase of the file that waits.
    pub(super) fn unlock(&mut self, phrase: Phrase) -> Vec<Effect> {
        match &mut self.encrypted {
            Some(file) if file.task == Task::Open && !file.is_busy() => {
                file.stage = Stage::Begins;
                vec![Effect::Work(Task::Open, Arc::clone(&file.bytes), phrase)]
            }
            _ => Vec::new(),
        }
    }

    /// The whole book, or the records of the page's unit, as an encrypted file.
    pub(super) fn encrypt(&mut self, packet: Packet, at: Moment, phrase: Phrase) -> Vec<Effect> {
        let stop = self.stop_work();
        let effects = if packet == Packet::Book {
            let Some((name, text, records)) = self.outgoing(at) else { return self.not_read_back() };
            self.wrap(packet, (name, text, records), phrase)
        } else {
            // That they are sent is in the log before they go: nobody can then take them and leave no trace.
            let sent = self.send(Sending { packet, combined: false }, at);
            sent.into_iter().flat_map(|effect| self.wrapped(packet, effect, &phrase)).collect()
        };
        stop.into_iter().chain(effects).collect()
    }

    /// What would be handed out in the open goes to the worker instead, and is told of when it is handed out.
    fn wrapped(&mut self, packet: Packet, effect: Effect, phrase: &Phrase) -> Vec<Effect> {
        let Effect::Download { name, text } = effect else { return vec![effect] };
        let records = match self.news.take() {
            Some((_, News::Exported(_, records))) => records,
            _ => 0,
        };
        self.wrap(packet, (name, text, records), phrase.clone())
    }

    fn wrap(&mut self, packet: Packet, (name, text, records): (String, String, usize), phrase: Phrase) -> Vec<Effect> {
        let (name, bytes) = (name + ENDING, Arc::default());
        self.encrypted = Some(Encrypted { name, task: Task::Wrap, stage: Stage::Begins, bytes, records, packet });
        vec![Effect::Work(Task::Wrap, text.into_bytes().into(), phrase)]
    }

    /// The user does not wish it any more.
    pub(super) fn stop_work(&mut self) -> Vec<Effect> {
        let busy = self.encrypted.take().is_some_and(|file| file.is_busy());
        if busy { vec![Effect::StopWork] } else { Vec::new() }
    }

    /// What the worker tells.
    pub(super) fn worked(&mut self, progress: Progress) -> Vec<Effect> {
        let Some(file) = self.encrypted.as_mut().filter(|file| file.is_busy()) else { return Vec::new() };
        match progress {
            Progress::Step { done, of } => {
                file.stage = Stage::Works((done * 100).checked_div(of).unwrap_or(0).min(100));
                Vec::new()
            }
            Progress::Failed(why) => {
                file.stage = Stage::Failed(why);
                Vec::new()
            }
            Progress::Done(bytes) => match self.encrypted.take() {
                Some(Encrypted { name, task: Task::Wrap, records, packet, .. }) => {
                    // What is sent has been noted before.
                    let remember = (packet == Packet::Book).then(|| self.handed_out());
                    self.say(News::Exported(name.clone(), records));
                    [Effect::Hand { name, bytes }].into_iter().chain(remember).collect()
                }
                Some(Encrypted { name, .. }) => {
                    self.read_file(encryption::name_within(&name).to_owned(), &bytes);
                    self.next_locked();
                    Vec::new()
                }
                None => Vec::new(),
            },
        }
    }
}

//! An encrypted file on its way in or out: it waits for its passphrase, is worked on, or could not be opened.

use super::outgoing::Sent;
use super::{Effect, Moment, Outgoing, Sending, Session, To};
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
    /// The encrypted file is made, and lies ready to be handed out.
    Wrapped,
    /// This was in it.
    Opened(Arc<[u8]>),
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
    /// What goes out; nothing of one that came in.
    sent: Sent,
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
        self.encrypted = Some(Encrypted { name, task: Task::Open, stage: Stage::Asks, bytes, sent: Sent::default() });
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
                vec![Effect::Open(Arc::clone(&file.bytes), phrase)]
            }
            _ => Vec::new(),
        }
    }

    /// The whole book, or the records of the page's unit, as an encrypted file: written first, then encrypted.
    pub(super) fn encrypt(&mut self, packet: Packet, at: Moment, phrase: Phrase) -> Vec<Effect> {
        let mut effects = self.stop_work();
        if self.gives_way() {
            effects.extend(self.send_to(To::Worker(phrase), Sending { packet, combined: false }, at, ENDING));
            self.encrypted = self.outgoing.as_ref().map(|Outgoing { name, sent, .. }| {
                let (name, bytes) = (name.clone(), Arc::default());
                Encrypted { name, task: Task::Wrap, stage: Stage::Begins, bytes, sent: *sent }
            });
        }
        effects
    }

    /// The user does not wish it any more.
    pub(super) fn stop_work(&mut self) -> Vec<Effect> {
        let busy = self.encrypted.take().is_some_and(|file| file.is_busy());
        if self.outgoing.as_ref().is_some_and(|file| matches!(file.to, To::Worker(_))) {
            return self.stop_file();
        }
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
            Progress::Wrapped => {
                let Some(Encrypted { name, sent, .. }) = self.encrypted.take() else { return Vec::new() };
                self.handed_out(&name, sent);
                vec![Effect::HandSealed(name), Effect::Remember(self.prefs.clone())]
            }
            Progress::Opened(bytes) => {
                let Some(Encrypted { name, .. }) = self.encrypted.take() else { return Vec::new() };
                self.read_file(encryption::name_within(&name).to_owned(), &bytes);
                self.next_locked();
                Vec::new()
            }
        }
    }
}

//! Files that were chosen together, on their way in: read one after another, then the encrypted ones, each as soon as it has
//! its passphrase. Nothing is shown before all are in, and whoever says no has changed nothing.

use super::super::reconcile::Held;
use super::super::{Effect, Incoming, News, Session};
use super::{Arrival, Remarks};
use crate::domain::seen;
use crate::exchange::encryption::is_encrypted;
use crate::exchange::{self, Unreadable};
use crate::merge::Delta;
use std::collections::VecDeque;
use std::sync::Arc;

/// What files were chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be joined with the book here.
    Join,
    /// To take the place of the book here.
    Restore,
    /// To be held against the book here, and never taken in.
    Compare,
}

/// Files on their way in.
#[derive(Clone, Debug)]
pub struct Batch {
    /// How many batches there were before: by it whoever reads them knows that they are still wanted.
    pub round: u64,
    /// What they are for.
    pub purpose: Purpose,
    /// Their names, in the order in which they are read.
    pub names: Vec<String>,
    /// So many have come.
    pub done: usize,
    /// The encrypted ones for whose passphrases nobody has been asked yet.
    locked: VecDeque<(String, Arc<[u8]>)>,
    arrived: Vec<Arrival>,
    unread: Vec<(String, Unreadable)>,
}

impl Batch {
    /// So many encrypted files will be asked for their passphrases after this one.
    #[must_use]
    pub fn locked(&self) -> usize {
        self.locked.len()
    }

    /// The name of the file that is being read; none where all have come.
    #[must_use]
    pub fn reading(&self) -> Option<&str> {
        self.names.get(self.done).map(String::as_str)
    }
}

impl Session {
    /// These files will come one after another. Those before them are not wanted any more.
    pub(in crate::session) fn choose(&mut self, purpose: Purpose, names: &[String]) -> Vec<Effect> {
        let stop = if purpose == Purpose::Compare { self.stop_reading() } else { self.decline() };
        self.news = None;
        match purpose {
            Purpose::Join => {}
            Purpose::Restore => self.safety.looked = None,
            Purpose::Compare => self.held = None,
        }
        self.rounds += 1;
        self.batch = Some(Batch {
            round: self.rounds,
            purpose,
            names: names.iter().map(|name| seen(name)).collect(),
            done: 0,
            locked: VecDeque::new(),
            arrived: Vec::new(),
            unread: Vec::new(),
        });
        stop
    }

    /// A file has come: the next of those that were chosen, or one by itself.
    pub(in crate::session) fn file(&mut self, name: &str, bytes: &Arc<[u8]>) -> Vec<Effect> {
        let (name, effects) = self.comes(name);
        if is_encrypted(bytes) {
            self.batch.iter_mut().for_each(|batch| batch.locked.push_back((name.clone(), Arc::clone(bytes))));
        } else {
            self.read_file(name, bytes);
        }
        self.has_come();
        effects
    }

    /// A file has come that is too long to be read.
    pub(in crate::session) fn outsized(&mut self, name: &str, bytes: usize) -> Vec<Effect> {
        let (name, effects) = self.comes(name);
        let why = Unreadable::TooLarge { bytes, most: exchange::MOST_BYTES };
        if self.compares() {
            self.held = Some(Err(why));
        } else {
            self.batch.iter_mut().for_each(|batch| batch.unread.push((name.clone(), why.clone())));
        }
        self.has_come();
        effects
    }

    /// Begins a batch for a file by itself; its name as it may be shown.
    fn comes(&mut self, name: &str) -> (String, Vec<Effect>) {
        let name = seen(name);
        let alone = self.batch.as_ref().is_none_or(|batch| batch.reading().is_none());
        let effects = if alone { self.choose(Purpose::Join, std::slice::from_ref(&name)) } else { Vec::new() };
        (name, effects)
    }

    fn has_come(&mut self) {
        let Some(batch) = &mut self.batch else { return };
        batch.done += 1;
        if batch.reading().is_none() {
            self.next_locked();
        }
    }

    /// Reads what a file holds.
    pub(in crate::session) fn read_file(&mut self, name: String, bytes: &[u8]) {
        if self.compares() {
            let held = Held::read(name, bytes, self.today).map(|mut held| {
                held.verdict = self.judge(held.station, &held.signed);
                held.maker = self.sender(&held.signed, &held.maker);
                Arc::new(held)
            });
            self.held = Some(held);
            return;
        }
        let read = exchange::read(bytes, self.today).map(|intake| Arrival::of(name.clone(), intake));
        let read = read.map(|mut file| {
            file.verdict = self.judge(file.station, &file.signed);
            file.sender = self.sender(&file.signed, &file.maker);
            file.remarks = Remarks::of(&file, &self.replica, self.station, self.today);
            file
        });
        match (&mut self.batch, read) {
            (Some(batch), Ok(file)) => batch.arrived.push(file),
            (Some(batch), Err(why)) => batch.unread.push((name, why)),
            (None, _) => {}
        }
    }

    /// The next encrypted file is asked for its passphrase; where there is none, everything is in.
    pub(in crate::session) fn next_locked(&mut self) {
        match self.batch.as_mut().and_then(|batch| batch.locked.pop_front()) {
            Some((name, bytes)) => self.ask_phrase(name, bytes),
            None => self.all_in(),
        }
    }

    fn all_in(&mut self) {
        let Some(Batch { purpose, names, mut arrived, mut unread, .. }) = self.batch.take() else { return };
        if arrived.is_empty() && unread.len() == 1 {
            if let Some((name, why)) = unread.pop() {
                self.say(News::Unreadable(name, why));
            }
            return;
        }
        // One of them may tell of what another has seen.
        let told: Vec<Arc<Delta>> = arrived.iter().map(Arrival::all_told).collect();
        let own = self.last_write().station;
        arrived = arrived.into_iter().map(|file| file.believed(&told, &self.replica, own)).collect();
        match purpose {
            Purpose::Compare => {}
            Purpose::Restore => self.look_into_file(arrived.pop()),
            Purpose::Join if arrived.is_empty() && unread.is_empty() => {}
            Purpose::Join => {
                // One among several that is doubted comes in only when somebody says so; alone, it is shown at once.
                for file in &mut arrived {
                    file.wanted = names.len() == 1 || !file.verdict.is_loud();
                }
                self.incoming = Some(Incoming::of(arrived, unread, &self.replica));
            }
        }
    }

    /// What came in is not wanted.
    pub(in crate::session) fn decline(&mut self) -> Vec<Effect> {
        self.incoming = None;
        self.stop_reading()
    }

    /// Files that are still on their way are not wanted; what has been read stays.
    fn stop_reading(&mut self) -> Vec<Effect> {
        self.batch = None;
        self.stop_work()
    }

    /// Whether what is on its way in is only looked into: whoever may not write may do so too.
    pub(in crate::session) fn compares(&self) -> bool {
        self.batch.as_ref().is_some_and(|batch| batch.purpose == Purpose::Compare)
    }

    /// The file that is held against the book is not wanted any more, nor is one that is on its way to be.
    pub(in crate::session) fn let_go(&mut self) -> Vec<Effect> {
        self.held = None;
        if self.compares() { self.stop_reading() } else { Vec::new() }
    }

    /// A file is to be taken in with the others, or not.
    pub(in crate::session) fn want(&mut self, at: usize, wanted: bool) {
        self.change_file(at, |file| file.wanted = wanted);
    }

    /// The user has compared the warning with what the sender says, or takes that back.
    pub(in crate::session) fn agree(&mut self, at: usize, agreed: bool) {
        let alone = self.incoming.as_ref().is_some_and(|incoming| incoming.files.len() == 1);
        self.change_file(at, |file| {
            file.agreed = agreed;
            file.wanted = agreed || alone;
        });
    }

    fn change_file(&mut self, at: usize, change: impl FnOnce(&mut Arrival)) {
        let Some(incoming) = &mut self.incoming else { return };
        let Some(file) = incoming.files.get_mut(at) else { return };
        let joined = file.joins();
        change(file);
        if joined != file.joins() {
            *incoming = incoming.beside(&self.replica);
        }
    }
}

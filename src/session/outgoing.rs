//! A file on its way out (tệp đang xuất): the world writes it a little at a time while the desk goes on, reads it back, and
//! hands it over. One at a time; the linked file on disk waits for whatever a user asks for.

use super::{DiskTrouble, Effect, News, Session};
use crate::exchange::encryption::Phrase;
use crate::exchange::{Counts, Order, Packet, Unreadable};
use std::sync::Arc;

/// Where it goes once it is written.
#[derive(Clone, Debug, PartialEq)]
pub enum To {
    /// To the user.
    User,
    /// To a worker, who makes an encrypted file of it for the user.
    Worker(Phrase),
    /// Into the linked file.
    Disk,
}

/// The file.
#[derive(Clone, Debug, PartialEq)]
pub struct Outgoing {
    /// Its name; of the linked file, none.
    pub name: String,
    /// Where it goes.
    pub to: To,
    /// How much of it is written, in hundredths.
    pub percent: usize,
    /// What is in it.
    pub(super) sent: Sent,
}

/// What is in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sent {
    packet: Packet,
    /// How many records.
    records: usize,
    /// How many writes the book had seen.
    writes: u64,
}

impl Outgoing {
    /// Whether a user waits for it.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.to != To::Disk
    }

    /// Whether it is the whole book.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.sent.packet == Packet::Book
    }
}

impl Session {
    /// The file that a user waits for.
    #[must_use]
    pub fn going(&self) -> Option<&Outgoing> {
        self.outgoing.as_ref().filter(|file| file.is_asked())
    }

    /// Has a file written.
    pub(super) fn begin_file(&mut self, name: String, packet: Packet, to: To, order: Order) -> Vec<Effect> {
        let records = Counts::of(order.records()).records();
        let sent = Sent { packet, records, writes: self.writes() };
        self.outgoing = Some(Outgoing { name, to, percent: 0, sent });
        vec![Effect::Write(Arc::new(order))]
    }

    /// Makes room for what a user asks for; whether there is: asked twice it is wanted once.
    pub(super) fn gives_way(&mut self) -> bool {
        let disk = self.outgoing.take_if(|file| !file.is_asked()).is_some();
        self.disk_due |= disk;
        self.outgoing.is_none()
    }

    /// So much of it is written.
    pub(super) fn writes_on(&mut self, percent: usize) {
        self.outgoing.iter_mut().for_each(|file| file.percent = percent);
    }

    /// It is written, and was read back; or could not be read back, and then it is not handed out.
    pub(super) fn written(&mut self, read_back: bool) -> Vec<Effect> {
        let Some(file) = self.outgoing.take() else { return Vec::new() };
        let mut effects = match file.to {
            To::Disk if read_back => vec![Effect::WriteDisk],
            To::Disk => {
                self.safety.on_disk = Some(Err(DiskTrouble::Failed));
                Vec::new()
            }
            To::User if read_back => {
                self.handed_out(&file.name, file.sent);
                vec![Effect::HandOut(file.name), Effect::Remember(self.prefs.clone())]
            }
            To::Worker(phrase) if read_back => vec![Effect::Wrap(phrase)],
            To::User | To::Worker(_) => {
                self.encrypted = None;
                self.not_read_back()
            }
        };
        effects.extend(self.disk_again());
        effects
    }

    /// A file that cannot be read back is not handed out.
    pub(super) fn not_read_back(&mut self) -> Vec<Effect> {
        self.say(News::Unreadable(String::new(), Unreadable::NotReadBack))
    }

    /// The user does not wish it any more.
    pub(super) fn stop_file(&mut self) -> Vec<Effect> {
        if self.outgoing.take_if(|file| file.is_asked()).is_none() {
            return Vec::new();
        }
        let again = self.disk_again();
        [Effect::StopWriting].into_iter().chain(again).collect()
    }

    /// The linked file, if it has waited.
    fn disk_again(&mut self) -> Vec<Effect> {
        if std::mem::take(&mut self.disk_due) { self.write_disk() } else { Vec::new() }
    }

    /// Notes and says that a file has gone out.
    pub(super) fn handed_out(&mut self, name: &str, sent: Sent) {
        self.prefs.exports += 1;
        if sent.packet == Packet::Book {
            self.note_export(sent.writes);
        }
        self.say(News::Exported(name.to_owned(), sent.records));
    }
}

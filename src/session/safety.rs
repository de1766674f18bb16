//! What keeps the work beside the book itself: copies, a linked file, the room that is left, when a file last went out.
//! What the browser told of them, and what the user may wish; it performs nothing.

use super::{
    Arrival, BookCopy, CopyTrouble, DiskTrouble, Effect, Exported, LinkedFile, Mended, Reminder, Room, Session, To,
};
use crate::domain::Book;
use crate::exchange::{Order, Packet, Preview, compare};
use crate::merge::Replica;
use std::sync::Arc;

/// Where a book is that could take the place of this one.
#[derive(Clone, Debug)]
pub enum Origin {
    /// In this copy, with the memory that it has.
    Copy(u32, Arc<Replica>),
    /// In a file.
    File(Box<Arrival>),
}

/// A copy or a file that has been opened to be looked into.
#[derive(Clone, Debug)]
pub struct Looked {
    /// Where it is.
    pub origin: Origin,
    /// Its book.
    pub book: Arc<Book>,
    /// What restoring it would add and change.
    pub preview: Arc<Preview>,
    /// The other way round: what is added here is what restoring it would take away.
    pub back: Arc<Preview>,
}

impl Looked {
    /// Compares a book with the one here.
    pub(super) fn of(origin: Origin, book: Arc<Book>, ours: &Book) -> Self {
        let (preview, back) = (Arc::new(compare(ours, &book)), Arc::new(compare(&book, ours)));
        Self { origin, book, preview, back }
    }

    /// Whether it may take the place of the book here: a file must be a whole book, sound, and not in doubt.
    #[must_use]
    pub fn may_replace(&self) -> bool {
        match &self.origin {
            Origin::Copy(..) => true,
            Origin::File(file) => file.is_whole() && file.may_enter() && !file.is_doubted(),
        }
    }
}

/// What is known of copies, room and files.
#[derive(Clone, Debug, Default)]
pub struct Safety {
    /// What was broken or gone when the book was opened, and came back; none if nothing was, or nothing did.
    pub mended: Option<Mended>,
    /// The room in local storage; none until it has been measured.
    pub room: Option<Room>,
    /// The copies, or why there are none; none until they have been listed.
    pub copies: Option<Result<Vec<BookCopy>, CopyTrouble>>,
    /// Whether a copy is being made or opened.
    pub busy: bool,
    /// What came of the last copy that the user asked for, read back.
    pub copied: Option<Result<BookCopy, CopyTrouble>>,
    /// Whether the book is to be replaced as soon as a copy of it has been made.
    pub replacing: bool,
    /// The copy or the file that is being looked into, or why it cannot be.
    pub looked: Option<Result<Looked, CopyTrouble>>,
    /// Whether this browser can keep a file on disk up to date.
    pub disk: bool,
    /// The linked file, or what was wrong with it; none if there is none.
    pub linked: Option<Result<LinkedFile, DiskTrouble>>,
    /// What came of the last writing to it: how many bytes were read back.
    pub on_disk: Option<Result<u64, DiskTrouble>>,
    /// Whether the browser has promised not to clear this storage on its own; none until it has answered.
    pub persisted: Option<bool>,
}

/// What the browser tells.
#[derive(Clone, Debug)]
pub enum Told {
    /// The room.
    Room(Room),
    /// The copies there are.
    Copies(Result<Vec<BookCopy>, CopyTrouble>),
    /// A copy was made; the user asked for it, or it was due.
    Copied(Result<BookCopy, CopyTrouble>, bool),
    /// What was broken or gone was looked for elsewhere.
    Mended(Mended),
    /// A copy was opened.
    Looked(u32, Result<Arc<Replica>, CopyTrouble>),
    /// Whether a file on disk can be linked here.
    Disk(bool),
    /// The linked file.
    Linked(Result<LinkedFile, DiskTrouble>),
    /// No file is linked any more.
    Unlinked,
    /// It is time to bring the linked file up to date.
    DiskDue,
    /// It was written and read back.
    OnDisk(Result<u64, DiskTrouble>),
    /// Whether storage is persistent.
    Persisted(bool),
}

/// What the user wishes of all this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To see how things stand.
    Measure,
    /// A copy now.
    Copy,
    /// To look into a copy.
    LookInto(u32),
    /// To close it again.
    Close,
    /// To replace the book by what is being looked into; the word was typed. A copy is made first.
    Restore,
    /// The same without a copy: none can be made here.
    RestoreUncopied,
    /// The warning of the station whose file is being looked into was read, and it is to be used all the same; or not.
    Agree(bool),
    /// To choose a file on disk.
    Link,
    /// To allow the chosen file again.
    Allow,
    /// To let the file go.
    Unlink,
}

impl Session {
    /// What is to be said of the last file that went out.
    #[must_use]
    pub fn reminder(&self) -> Reminder {
        Reminder::of(self.prefs.exported, self.writes(), self.today)
    }

    /// How many writes the book has seen.
    pub(super) fn writes(&self) -> u64 {
        self.replica.log.len() as u64
    }

    /// Notes that the whole book has gone out as a file, when it had seen so many writes.
    pub(super) fn note_export(&mut self, writes: u64) {
        self.prefs.exported = Some(Exported { day: self.today, writes });
    }

    pub(super) fn wish(&mut self, wish: Wish) -> Vec<Effect> {
        match wish {
            Wish::Close => {
                (self.safety.looked, self.safety.replacing) = (None, false);
                Vec::new()
            }
            Wish::Restore => self.ask_replace(),
            Wish::RestoreUncopied => self.replace(),
            Wish::Agree(agreed) => {
                self.agree_to_looked(agreed);
                Vec::new()
            }
            Wish::Copy | Wish::LookInto(_) if self.safety.busy => Vec::new(),
            Wish::Copy | Wish::LookInto(_) => {
                self.safety.busy = true;
                vec![Effect::Wish(wish)]
            }
            Wish::Measure | Wish::Link | Wish::Allow | Wish::Unlink => vec![Effect::Wish(wish)],
        }
    }

    pub(super) fn told(&mut self, told: Told) -> Vec<Effect> {
        let safety = &mut self.safety;
        match told {
            Told::Room(room) => safety.room = Some(room),
            Told::Copies(copies) => safety.copies = Some(copies),
            Told::Copied(copy, asked) => {
                let mut effects = vec![Effect::Wish(Wish::Measure)];
                if asked {
                    (safety.busy, safety.copied) = (false, Some(copy));
                    if std::mem::take(&mut safety.replacing) && copy.is_ok() {
                        effects.extend(self.replace());
                    }
                }
                return effects;
            }
            Told::Mended(mended) => {
                (self.aside, self.lost) = (mended.aside.clone(), mended.lost);
                self.safety.mended = Some(mended).filter(Mended::is_something);
            }
            Told::Looked(copy, found) => {
                safety.busy = false;
                let looked = |memory: Arc<Replica>| {
                    let book = memory.shown();
                    Looked::of(Origin::Copy(copy, memory), book, &self.book)
                };
                safety.looked = Some(found.map(looked));
            }
            Told::Disk(offered) => safety.disk = offered,
            Told::Linked(Err(DiskTrouble::Gone | DiskTrouble::NotOffered)) | Told::Unlinked => safety.linked = None,
            // The user looked at the list of files and chose none: nothing has changed.
            Told::Linked(Err(DiskTrouble::Cancelled)) => {}
            Told::Linked(linked) => {
                let allowed = linked.as_ref().is_ok_and(|file| file.allowed);
                safety.linked = Some(linked);
                if allowed {
                    return self.write_disk();
                }
            }
            Told::DiskDue => return self.write_disk(),
            Told::OnDisk(written) => safety.on_disk = Some(written),
            Told::Persisted(persisted) => safety.persisted = Some(persisted),
        }
        Vec::new()
    }

    /// The book for the linked file, if there is one that may be written; behind what is on its way.
    pub(super) fn write_disk(&mut self) -> Vec<Effect> {
        let may = matches!(&self.safety.linked, Some(Ok(file)) if file.allowed);
        if may && (!self.aside.is_empty() || self.lost > 0) {
            // Unasked, no good copy gives way to what is left of the book.
            self.safety.on_disk = Some(Err(DiskTrouble::Damaged));
            return Vec::new();
        }
        self.disk_due = may && self.outgoing.is_some();
        if !may || self.disk_due {
            return Vec::new();
        }
        self.begin_file(String::new(), Packet::Book, To::Disk, Order::book(&self.replica, self.maker()))
    }
}

//! What happens to the desk, what it asks of the world, and what it says.

use super::{Claim, Moment, Place, Prefs, Progress, Purpose, Sending, Subject, Told, Wish};
use crate::domain::{Day, Edit, Refusal, Station, UnitId};
use crate::exchange::encryption::Phrase;
use crate::exchange::signature::Seed;
use crate::exchange::trust::{Known, Signed};
use crate::exchange::{Order, Packet, Unreadable};
use crate::merge::{Clash, Delta, Dot, Replica, Rule};
use crate::sample::Sample;
use crate::store::{Aside, Trouble};
use std::sync::Arc;

/// What happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// A wish to change the book.
    Edit(Edit),
    /// Take the last change back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// What this tab may do beside other tabs.
    Claimed(Claim),
    /// The address changed.
    Go(String),
    /// All writes of this desk up to this one are kept, since this time; later ones may not be yet.
    Saved(Dot, Moment),
    /// The same, but nobody can tell whether it is on the disk.
    Unsure(Dot, Moment),
    /// A write was not kept.
    NotSaved(Trouble),
    /// Keep what was not kept.
    SaveAgain,
    /// What the user wishes of copies and files.
    Wish(Wish),
    /// What the browser tells of them.
    Told(Told),
    /// Another tab has written this, and keeps it.
    Heard(Arc<Delta>),
    /// What had been damaged was found again, all of it.
    FoundAgain(Arc<Replica>),
    /// Of what waits for a person, this value was chosen; of a record that one took away and another changed, 0 keeps it.
    Settle(Box<Clash>, usize),
    /// Of these, which wait for a person, all are to be settled by the rule that the person has picked.
    SettleBy(Arc<[Clash]>, Rule),
    /// Files of these names were chosen or dropped; they come one after another.
    Choose(Purpose, Vec<String>),
    /// The next of them has come; or a file by itself.
    File(String, Arc<[u8]>),
    /// The next of them, of so many bytes, is longer than any that is read: it was not.
    Outsized(String, usize),
    /// The shown import is wanted.
    Accept,
    /// This was typed for what the shown import would take away.
    TypeWord(String),
    /// Of the shown import, these records are to be left as they are here, or taken in after all.
    LeaveOut(Vec<Subject>, bool),
    /// With the shown import, the first of these units is to go into the second, or not after all.
    JoinUnits(UnitId, UnitId, bool),
    /// With the shown import, this unit is the office's own; or it is not said.
    IsHome(Option<UnitId>),
    /// Of the shown import, this choice of its office is to be taken, or not.
    TakeChoice(String, bool),
    /// Of the files of the shown import, this one is to be taken in with the others, or not.
    Want(usize, bool),
    /// The shown import is not wanted, or files that are still being read.
    Decline,
    /// The file that is held against the book is not wanted any more.
    LetGo,
    /// The whole book as a file, named by this moment.
    Export(Moment),
    /// The whole book, or the records of the page's unit, as an encrypted file, named by this moment, with this passphrase.
    Encrypt(Packet, Moment, Phrase),
    /// So many hundredths of what goes out are written.
    Writes(usize),
    /// It is written; whether it could be read back.
    Written(bool),
    /// It is not wanted any more.
    StopFile,
    /// The passphrase of the encrypted file that came in.
    Unlock(Phrase),
    /// What the worker tells.
    Worked(Progress),
    /// The encrypted file is not wanted any more, neither in nor out.
    Leave,
    /// What this station signs with, and whom it has met.
    Trust(Option<Seed>, Known),
    /// The warning of this file's station was read, and it is to be taken in all the same; or not.
    Agree(usize, bool),
    /// A part of the book as a file to be sent, named by this moment.
    Send(Sending, Moment),
    /// A text for a file of this name.
    Give(String, String),
    /// Texts that lie aside, as a file.
    ExportAside,
    /// Texts that lie aside may go.
    DiscardAside,
    /// Begin with a sample, in place of what is here.
    Sample(Sample),
    /// Begin with an empty book.
    Clear,
    /// Choices of this profile.
    Prefs(Prefs),
    /// What was written into this section of a report is to be kept in the book.
    KeepWritten(Place),
    /// A text for the clipboard, and as rich text where there is one.
    Copy(String, Option<String>),
    /// The text is on the clipboard, or it could not be put there.
    Copied(bool),
    /// The printer.
    Print,
    /// The news has been read.
    Dismiss,
    /// Time has passed, perhaps a night: nothing else.
    Passed,
}

/// What is to be done in the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Keep this write, under its own name: one update may make several.
    Append(Dot, Arc<Delta>),
    /// Keep the writes that were not kept.
    AppendAgain,
    /// Do this for the user's copies and files.
    Wish(Wish),
    /// Write this a little at a time, read it back, and tell. What was being written is not wanted any more.
    Write(Arc<Order>),
    /// Do not go on with it.
    StopWriting,
    /// Give the user the encrypted file that was made, under this name.
    HandSealed(String),
    /// Give the user what was written, under this name.
    HandOut(String),
    /// Have a worker make an encrypted file of it, with this passphrase.
    Wrap(Phrase),
    /// Bring the linked file up to date with it.
    WriteDisk,
    /// Give the user a file of text.
    Download {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Have a worker open these bytes with this passphrase.
    Open(Arc<[u8]>, Phrase),
    /// Remember this station by what it has signed, under this name, as met on this day.
    Meet(Station, Signed, String, Day),
    /// End what the worker is doing.
    StopWork,
    /// Keep these choices of this profile.
    Remember(Prefs),
    /// Go to this address.
    Go(String),
    /// Put this on the clipboard, and as rich text where there is one.
    Copy(String, Option<String>),
    /// Remove these stored texts.
    Discard(Vec<Aside>),
    /// Show the browser's print dialog.
    Print,
}

/// The last thing worth saying.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// The book refused an edit.
    Refused(Refusal),
    /// This edit was taken back, but for so many fields that somebody else has written since.
    Undone(Box<Edit>, usize),
    /// It was done again, with the same reserve.
    Redone(Box<Edit>, usize),
    /// It cannot be taken back or done again: somebody else has built on what it would take away.
    Stuck(Box<Edit>),
    /// What was to be settled is no longer as it was shown.
    Overtaken,
    /// A file could not be read at all.
    Unreadable(String, Unreadable),
    /// A file was exported under this name, with so many records in it, read back.
    Exported(String, usize),
    /// Nothing can go out without names: this browser keeps no secret by which to hide them.
    NoSecret,
    /// The import is done.
    Imported,
    /// A copy has been restored.
    Restored,
    /// On the clipboard.
    Copied(bool),
    /// Another tab builds on writes of which this one has not heard.
    Behind,
    /// The book can only be looked at.
    ReadOnly,
}

impl Event {
    /// Whether it could change the book or what is stored; `compares` while what comes in is only looked into.
    pub(super) const fn changes(&self, compares: bool) -> bool {
        match self {
            Self::Choose(Purpose::Compare, _) => false,
            Self::File(..) | Self::Outsized(..) | Self::Unlock(_) => !compares,
            Self::Wish(Wish::Restore | Wish::RestoreUncopied)
            | Self::Edit(_)
            | Self::Undo
            | Self::Redo
            | Self::SaveAgain
            | Self::Choose(..)
            | Self::Send(..)
            | Self::Accept
            | Self::Settle(..)
            | Self::SettleBy(..)
            | Self::DiscardAside
            | Self::Sample(_)
            | Self::KeepWritten(_)
            | Self::Clear => true,
            Self::Go(_)
            | Self::Saved(..)
            | Self::Unsure(..)
            | Self::Heard(_)
            | Self::FoundAgain(_)
            | Self::Claimed(_)
            | Self::Wish(_)
            | Self::Told(_)
            | Self::NotSaved(_)
            | Self::Decline
            | Self::LetGo
            | Self::Export(_)
            | Self::Encrypt(..)
            | Self::Writes(_)
            | Self::Written(_)
            | Self::StopFile
            | Self::Worked(_)
            | Self::Leave
            | Self::Trust(..)
            | Self::Agree(..)
            | Self::Want(..)
            | Self::LeaveOut(..)
            | Self::JoinUnits(..)
            | Self::TakeChoice(..)
            | Self::IsHome(_)
            | Self::TypeWord(_)
            | Self::Give(..)
            | Self::ExportAside
            | Self::Prefs(_)
            | Self::Copy(..)
            | Self::Copied(_)
            | Self::Print
            | Self::Dismiss
            | Self::Passed => false,
        }
    }
}

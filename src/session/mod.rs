//! What lies on the desk: the book, where the user is, what is saved, what has come in. A pure state machine: it says
//! what is to be done ([`Effect`]) and does none of it; clock, dice, storage and files come in as events.

pub mod activity;
mod address;
pub mod csv;
mod directory;
mod drafts;
mod entry;
pub mod form;
mod history;
mod incoming;
mod lines;
mod lock;
mod outline;
pub mod paste;
mod prefs;
mod report_day;
pub mod results;
pub mod sheet;
mod subject;
pub mod targets;
mod update;

pub use address::{Address, PAGES, Page};
pub use directory::Directory;
pub use drafts::Section;
pub use entry::{read_aim, read_born, read_count, read_day, read_number, spell_born, spell_day};
pub use history::History;
pub use incoming::Incoming;
pub use lines::{Entered, Line, Remark, Why, lines};
pub use lock::{ERASE_WORDS, Idle, Strength, confirms_erasing, strength};
pub use outline::{Entry, outline};
pub use prefs::{Lang, Prefs, Theme};
pub use report_day::{DayTrouble, read_report_day};
pub use subject::Subject;

pub use crate::domain::Moment;
use crate::domain::{Book, Category, Day, Edit, PeriodId, PeriodKind, Refusal, Span, Station, UnitId};
use crate::exchange::Unreadable;
use crate::sample::Sample;
use crate::stats::Question;
use crate::store::{Aside, Opening, Trouble};
use std::sync::Arc;

/// Whether the work is safe. Always on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing has been changed since the page was opened.
    Unchanged,
    /// Being written.
    Saving,
    /// Written and read back, at this time.
    Saved(Moment),
    /// Refused: the work is in memory only.
    Failed(Trouble),
    /// The store is of a newer program: nothing is written.
    ReadOnly,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// A wish to change the book.
    Edit(Edit),
    /// Take the last change back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// The address changed.
    Go(String),
    /// This book was written, at this time; it may be older than the one on the desk.
    Saved(Arc<Book>, Moment),
    /// The book was not written.
    NotSaved(Trouble),
    /// Write it again.
    SaveAgain,
    /// A file was chosen or dropped.
    File(String, Arc<[u8]>),
    /// The shown import is wanted.
    Accept,
    /// The shown import is not wanted.
    Decline,
    /// The whole book as a file, named by this moment.
    Export(Moment),
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
    /// A text for the clipboard.
    Copy(String),
    /// The text is on the clipboard, or it could not be put there.
    Copied(bool),
    /// The printer.
    Print,
    /// The news has been read.
    Dismiss,
}

/// What is to be done in the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write the book, soon.
    Save,
    /// Give the user a file.
    Download {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Keep the choices of this profile.
    Remember,
    /// Go to this address.
    Go(String),
    /// Put this on the clipboard.
    Copy(String),
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
    /// Taken back, or done again: this edit.
    Undone(Box<Edit>),
    /// Done again.
    Redone(Box<Edit>),
    /// A file could not be read at all.
    Unreadable(String, Unreadable),
    /// A file was exported under this name, with so many records in it, read back.
    Exported(String, usize),
    /// The import is done.
    Imported,
    /// On the clipboard.
    Copied(bool),
    /// The book can only be looked at.
    ReadOnly,
}

/// Everything on the desk.
#[derive(Clone, Debug)]
pub struct Session {
    /// The book as it stands.
    pub book: Arc<Book>,
    /// What can be taken back and done again.
    pub history: History,
    /// Where the user is.
    pub address: Address,
    /// Whether the work is safe.
    pub save: SaveState,
    /// Stored texts that could not be read.
    pub aside: Vec<Aside>,
    /// The store's schema, where it is newer than ours.
    pub too_new: Option<u32>,
    /// A file that waits for a word.
    pub incoming: Option<Incoming>,
    /// The last thing worth saying, and how many there have been: the same news twice is news.
    pub news: Option<(u64, News)>,
    /// Choices of this profile.
    pub prefs: Prefs,
    /// Who writes here.
    pub station: Station,
    /// Today.
    pub today: Day,
    spoken: u64,
}

impl Session {
    /// The desk as it is found.
    #[must_use]
    pub fn open(opening: Opening, prefs: Prefs, station: Station, today: Day, hash: &str) -> Self {
        let mut session = Self {
            book: Arc::default(),
            history: History::default(),
            address: Address::read(hash),
            save: SaveState::Unchanged,
            aside: Vec::new(),
            too_new: None,
            incoming: None,
            news: None,
            prefs,
            station,
            today,
            spoken: 0,
        };
        match opening {
            Opening::Fresh => {}
            Opening::Book(book, aside) => (session.book, session.aside) = (Arc::new(*book), aside),
            Opening::Damaged(aside) => session.aside = aside,
            Opening::TooNew { schema, book, aside } => {
                session.book = Arc::new(book.map(|b| *b).unwrap_or_default());
                session.too_new = Some(schema);
                session.aside = aside;
                session.save = SaveState::ReadOnly;
            }
            Opening::Denied => session.save = SaveState::Failed(Trouble::Denied),
        }
        session
    }

    /// The unit that the page is about: of the address, else the office's own.
    #[must_use]
    pub fn unit(&self) -> Option<UnitId> {
        self.address.unit.filter(|id| self.book.units.get(id).is_some()).or_else(|| self.home())
    }

    /// The office's own unit: as chosen, else the first root.
    #[must_use]
    pub fn home(&self) -> Option<UnitId> {
        let known = |id: &UnitId| self.book.units.get(id).is_some();
        let root =
            || self.book.units.iter().find(|(_, u)| u.latest().is_some_and(|v| v.parent.is_none())).map(|(id, _)| *id);
        self.book.settings.home.filter(known).or_else(root)
    }

    /// The period that the page is about: of the address, else the year of today if it is in the book, else the newest
    /// year that is, else the year of today.
    #[must_use]
    pub fn period(&self) -> PeriodId {
        let this_year = PeriodId::Year(i16::try_from(self.today.year()).unwrap_or(2000));
        let years = || self.book.periods.keys().filter(|p| p.kind() == PeriodKind::Year).copied();
        let newest = || years().filter(|p| *p <= this_year).max();
        let asked = self.address.period.filter(|p| self.book.span(*p).is_some());
        asked.or_else(newest).unwrap_or(this_year)
    }

    /// The days of the period.
    #[must_use]
    pub fn span(&self) -> Span {
        let today = Span { start: self.today, end: self.today };
        self.book.span(self.period()).unwrap_or(today)
    }

    /// The report day: of the address, else today, never outside the period.
    #[must_use]
    pub fn as_of(&self) -> Day {
        self.span().up_to(self.address.as_of.unwrap_or(self.today)).end
    }

    /// What the figures of the page answer.
    #[must_use]
    pub fn question(&self) -> Question {
        Question { period: self.period(), as_of: self.as_of() }
    }

    /// The category that the page is about.
    #[must_use]
    pub fn category(&self) -> Category {
        self.address.category
    }

    /// The number for the next record of this station.
    #[must_use]
    pub fn next_id(&self) -> crate::domain::Id {
        crate::domain::Id { station: self.station, number: self.book.next_number(self.station) }
    }

    /// The ids for the next records of this station, in order.
    pub fn ids(&self) -> impl Iterator<Item = crate::domain::Id> {
        let first = self.next_id();
        (first.number..).map(move |number| crate::domain::Id { number, ..first })
    }

    /// The day from which a new unit is taken to be: the first of the year in which the period begins.
    #[must_use]
    pub fn new_from(&self) -> Day {
        let start = self.span().start;
        Day::new(start.year(), 1, 1).unwrap_or(start)
    }

    /// Whether nothing may be changed.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.too_new.is_some()
    }
}

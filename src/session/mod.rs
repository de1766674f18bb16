//! What lies on the desk: the book, where the user is, what is saved, what has come in. A pure state machine: it says
//! what is to be done ([`Effect`]) and does none of it; clock, dice, storage and files come in as events.

pub mod activity;
mod address;
pub mod calendar_file;
mod claim;
pub mod classes;
mod closing;
mod copies;
pub mod correction;
pub mod csv;
pub mod days_off;
mod directory;
mod disk;
mod drafts;
pub mod dues;
mod encrypted;
mod ending;
mod entry;
mod event;
mod files;
pub mod form;
mod history;
pub mod inbox;
mod incoming;
mod lines;
pub mod list;
mod lock;
mod mended;
mod moves;
pub mod office;
mod outgoing;
mod outline;
pub mod paste;
mod people;
mod prefs;
pub mod programmes;
pub mod reconcile;
mod reminder;
mod report_day;
mod restoring;
pub mod results;
mod room;
pub mod rulebook;
mod safety;
mod save;
mod sending;
pub mod sheet;
mod subject;
pub mod targets;
mod trust;
mod update;
mod writing;

pub use address::{Address, Astray, PAGES, Page};
pub use claim::{Beat, Claim, WhyNot};
pub use closing::closing;
pub use copies::{BookCopy, CopyTrouble, Counts, due_in, going, staying};
pub use directory::{Deed, Directory, Goal, Key, People, Recent, Sought, Typed, fit, seek};
pub use disk::{DiskTrouble, LinkedFile};
pub use drafts::{Place, draft_for_book};
pub use encrypted::{Encrypted, Progress, Stage, Task};
pub use ending::{Heirs, Left, ending, heirs, kept_back};
pub use entry::{read_aim, read_born, read_count, read_day, read_number, spell_born, spell_day};
pub use event::{Effect, Event, News};
pub use history::{History, Step};
pub use incoming::{
    Act, Arrival, Batch, Incoming, Purpose, REMOVE_WORDS, Remarks, Removal, Tally, Touch, confirms_removing,
};
pub use lines::{Entered, Line, Remark, Why, is_blank, lines};
pub use lock::{ERASE_WORDS, Idle, Kept, Strength, confirms_erasing, strength};
pub use mended::Mended;
pub use moves::{Move, Stand};
pub use outgoing::{Outgoing, To};
pub use outline::{Entry, outline};
pub use people::{find_person, person_label};
pub use prefs::{Lang, Prefs, Theme};
pub use reminder::{Exported, Reminder, Urgency};
pub use report_day::{DayTrouble, read_report_day};
pub use restoring::{REPLACE_WORDS, confirms_replacing};
pub use room::{LIMIT, Level, Lying, Measure, Part, Room};
pub use safety::{Looked, Origin, Safety, Told, Wish};
pub use save::SaveState;
pub use sending::Sending;
pub use subject::Subject;

pub use crate::domain::Moment;
use crate::domain::{Book, Category, Day, PeriodId, PeriodKind, Span, Station, UnitId};
use crate::exchange::Unreadable;
use crate::exchange::signature::Seed;
use crate::exchange::trust::Known;
use crate::merge::{Dot, Replica};
use crate::stats::Question;
use crate::store::packed::{Opened, Opening};
use crate::store::{Aside, Trouble};
use reconcile::Held;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Everything on the desk.
#[derive(Clone, Debug)]
pub struct Session {
    /// The book as it stands: what the replica shows.
    pub book: Arc<Book>,
    /// The book with its memory.
    pub replica: Arc<Replica>,
    /// What can be taken back and done again.
    pub history: History,
    /// Where the user is.
    pub address: Address,
    /// Whether the work is safe.
    pub save: SaveState,
    /// Stored texts that could not be read.
    pub aside: Vec<Aside>,
    /// How many parts of the store are gone: chunks and writes that others speak of.
    pub lost: usize,
    /// The store's schema, where it is newer than ours.
    pub too_new: Option<u32>,
    /// Files on their way in.
    pub batch: Option<Batch>,
    /// Files that wait for a word.
    pub incoming: Option<Incoming>,
    /// A file that is held against the book and never taken in, or why it cannot be.
    pub held: Option<Result<Arc<Held>, Unreadable>>,
    /// An encrypted file on its way in or out.
    pub encrypted: Option<Encrypted>,
    /// A file on its way out.
    pub outgoing: Option<Outgoing>,
    /// Whether the linked file waits for it.
    disk_due: bool,
    /// The last thing worth saying, and how many there have been: the same news twice is news.
    pub news: Option<(u64, News)>,
    /// Choices of this profile.
    pub prefs: Prefs,
    /// This machine, as others know it.
    pub station: Station,
    /// Its visit that writes here: of this tab, until the page ends.
    pub writer: Station,
    /// What this station signs its files with.
    pub seed: Option<Seed>,
    /// Stations whose files were taken in.
    pub known: Known,
    /// Copies, room, files.
    pub safety: Safety,
    /// What this tab may do beside other tabs; none until the browser has answered.
    pub claim: Option<Claim>,
    waiting: Vec<Event>, // what was wished before that
    first: u32,          // the number of this visit's first write, at least; and of its first record
    first_id: u32,
    /// Today.
    pub today: Day,
    /// The moment of the event that is being taken in.
    pub now: Moment,
    spoken: u64,
    passed: u64, // the last news that has seen another page
    rounds: u64, // how many batches of files there have been
}

impl Session {
    /// The desk as it is found.
    #[must_use]
    pub fn open(opening: Opening, prefs: Prefs, station: Station, today: Day, hash: &str) -> Self {
        let mut session = Self {
            book: Arc::default(),
            replica: Arc::default(),
            history: History::default(),
            address: Address::read(hash),
            save: SaveState::Unchanged,
            aside: Vec::new(),
            lost: 0,
            too_new: None,
            batch: None,
            incoming: None,
            held: None,
            outgoing: None,
            disk_due: false,
            encrypted: None,
            news: None,
            prefs,
            station,
            writer: station,
            seed: None,
            known: Known::default(),
            safety: Safety::default(),
            claim: None,
            waiting: Vec::new(),
            first: 1,
            first_id: 1,
            today,
            now: Moment { day: today, hour: 0, minute: 0 },
            spoken: 0,
            passed: 0,
            rounds: 0,
        };
        match opening {
            Opening::Fresh => {}
            Opening::Book(opened) => {
                let Opened { replica, aside, missing, gaps } = *opened;
                session.lay(replica);
                session.aside = aside;
                session.lost = missing.len() + gaps.len();
            }
            Opening::Damaged(aside) => session.aside = aside,
            Opening::TooNew { schema, book, aside } => {
                session.lay(Replica { book: book.map(Arc::from).unwrap_or_default(), ..Replica::default() });
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
        let asked = self.address.unit.map(|id| self.book.standing(id));
        asked.filter(|id| self.book.units.get(id).is_some()).or_else(|| self.home())
    }

    /// The office's own unit: as chosen, else the first root.
    #[must_use]
    pub fn home(&self) -> Option<UnitId> {
        let known = |id: &UnitId| self.book.units.get(id).is_some();
        let roots = || self.book.units.iter().filter(|(_, u)| u.latest().is_some_and(|v| v.parent.is_none()));
        let first = || roots().map(|(id, _)| *id).min_by_key(|id| id.0.order());
        self.book.settings.home.filter(known).or_else(first)
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

    /// The periods that can be chosen, the latest first: those of the book, the one that is shown, and the year of today, which can
    /// always be gone to; but a sample is of its own years.
    #[must_use]
    pub fn periods_offered(&self) -> Vec<PeriodId> {
        let this_year = i16::try_from(self.today.year()).ok().map(PeriodId::Year);
        let this_year = this_year.filter(|_| self.book.settings.sample.is_none());
        let all = self.book.periods.keys().copied().chain([self.period()]).chain(this_year);
        all.collect::<BTreeSet<_>>().into_iter().rev().collect()
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

    /// The number for the next record of this visit.
    #[must_use]
    pub fn next_id(&self) -> crate::domain::Id {
        let number = self.replica.next_number(self.writer).max(self.first_id);
        crate::domain::Id { station: self.writer, number }
    }

    /// The last write of this desk.
    #[must_use]
    pub fn last_write(&self) -> Dot {
        Dot::new(self.writer, self.replica.heard.of(self.writer))
    }

    /// The ids for the next records of this visit, in order.
    pub fn ids(&self) -> impl Iterator<Item = crate::domain::Id> {
        let first = self.next_id();
        let ids = (first.number..).map(move |number| crate::domain::Id { number, ..first });
        // What a file has brought of this station's name is passed over.
        ids.filter(|id| !self.replica.has_record(*id))
    }

    /// Whether nothing may be changed.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.too_new.is_some() || matches!(self.claim, Some(Claim::ReadOnly(_)))
    }
}

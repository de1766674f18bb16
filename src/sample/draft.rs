//! A book in the making: edits are noted one by one and go through the book's own door at the end, so that a sample is
//! never what a user could not enter. What no type accepts gives no book; the tests hold that every sample gives one.

use crate::domain::{
    Aim, Book, Count, Day, Edit, Fact, FactKey, Id, Indicator, Matter, MatterId, Name, Note, Origin, PeriodId, Person,
    PersonId, Station, Target, TargetKey, TargetKind, UnitId, UnitVersion,
};

/// Edits so far, and the number of the next record.
pub(super) struct Draft {
    station: Station,
    next: u32,
    edits: Vec<Edit>,
}

impl Draft {
    /// Nothing yet; a sample has a station of its own, so that its records never collide with an office's.
    pub fn new(station: &str) -> Option<Self> {
        Some(Self { station: station.parse().ok()?, next: 1, edits: Vec::new() })
    }

    fn id(&mut self) -> Id {
        let id = Id { station: self.station, number: self.next };
        self.next += 1;
        id
    }

    /// Any other edit.
    pub fn enter(&mut self, edit: Edit) {
        self.edits.push(edit);
    }

    /// A unit.
    pub fn unit(&mut self, version: UnitVersion) -> UnitId {
        let id = UnitId(self.id());
        self.enter(Edit::AddUnit(id, version));
        id
    }

    /// A person.
    pub fn person(&mut self, person: Person) -> PersonId {
        let id = PersonId(self.id());
        self.enter(Edit::AddPerson(id, person));
        id
    }

    /// A matter.
    pub fn matter(&mut self, matter: Matter) -> MatterId {
        let id = MatterId(self.id());
        self.enter(Edit::AddMatter(id, matter));
        id
    }

    /// A target of one decision, with the paper that it stands on.
    pub fn target(&mut self, period: PeriodId, unit: UnitId, kind: TargetKind, aim: Aim, paper: &str) -> Option<()> {
        let mut target = Target::of(aim);
        target.revisions.first_mut()?.paper = Note::new(paper).ok()?;
        let key = TargetKey { period, unit, category: crate::domain::Category::All, kind };
        self.enter(Edit::SetTarget(key, Some(target)));
        Some(())
    }

    /// A typed figure of a sample, as of a day, with a note on where it comes from.
    pub fn fact(&mut self, key: (PeriodId, UnitId, Indicator), value: u32, as_of: Day, note: &str) -> Option<()> {
        let (period, unit, indicator) = key;
        let fact = Fact::new(count(value)?, as_of, Origin::Sample, Note::new(note).ok()?);
        self.enter(Edit::SetFact(FactKey { period, unit, indicator }, Some(fact)));
        Some(())
    }

    /// The book of all edits.
    pub fn done(self) -> Option<Book> {
        Book::default().apply(&Edit::All(self.edits)).ok()
    }
}

/// A count of the domain.
pub(super) fn count(number: u32) -> Option<Count> {
    Count::new(number.into()).ok()
}

/// A name of the domain.
pub(super) fn name(text: &str) -> Option<Name> {
    Name::new(text).ok()
}

/// A remark of the domain.
pub(super) fn note(text: &str) -> Option<Note> {
    Note::new(text).ok()
}

//! One change to all who are picked: who changes, who is so already, whose record says otherwise. It becomes one edit, which
//! is undone as one. Person by person, as their fields may have to be unpacked.

use super::Picked;
use crate::domain::{
    Book, Category, Day, DetailField, Details, Edit, Entry, Note, Person, PersonId, Stage, Step, StepKey, UnitId, When,
    fold,
};
use crate::session::form::{is_of_another, steps};

/// So many are changed at once at most: more would be unpacked than a page can hold.
pub const MOST: usize = 5_000;

/// What is to be done to everybody.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// They have come to this stage, on this day if it is known.
    Step(Stage, Option<When>),
    /// They are of this branch from this day on.
    Move(UnitId, Day),
    /// They carry this mark, or do not.
    Mark(Category, bool),
    /// They are of this class or programme, or are not.
    Programme(Note, bool),
    /// A field says this, or nothing.
    Field(DetailField, Option<Entry>),
}

/// Why a record stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The step is on record with another day.
    OtherDay(When),
    /// The attempt had ended by that day.
    AttemptOver,
    /// Born after that day.
    BornAfter,
    /// They came to another branch on that day or later.
    MovedLater,
    /// No place for one more programme.
    Full,
}

/// A change under way, and what it comes to.
#[derive(Clone, Debug)]
pub struct Bulk {
    change: Change,
    ids: Vec<PersonId>,
    at: usize,
    edits: Vec<Edit>,
    /// So many are so already.
    pub same: usize,
    /// Whose record stays as it is, and why.
    pub kept: Vec<(PersonId, Kept)>,
}

impl Bulk {
    /// Begins with those who are picked.
    #[must_use]
    pub fn of(picked: &Picked, change: Change) -> Self {
        let ids = picked.iter().take(MOST).collect();
        Self { change, ids, at: 0, edits: Vec::new(), same: 0, kept: Vec::new() }
    }

    /// Goes on with one person, or with unpacking what is known of them; whether that was the last.
    pub fn go(&mut self, book: &Book) -> bool {
        let Some(&id) = self.ids.get(self.at) else { return true };
        if let Some(person) = book.persons.get(&id) {
            if person.details.place().is_some_and(|(packed, _)| !packed.open_some()) {
                return false;
            }
            match self.change.of(person) {
                Ok(next) if next == *person => self.same += 1,
                Ok(next) => self.edits.push(Edit::SetPerson(id, Some(next))),
                Err(why) => self.kept.push((id, why)),
            }
        }
        self.at += 1;
        self.at == self.ids.len()
    }

    /// How much is done, in hundredths.
    #[must_use]
    pub fn percent(&self) -> usize {
        self.at * 100 / self.ids.len().max(1)
    }

    /// How many change.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.edits.len()
    }

    /// All changes as one; none where nobody changes.
    #[must_use]
    pub fn edit(self) -> Option<Edit> {
        (!self.edits.is_empty()).then_some(Edit::All(self.edits))
    }

    /// The records of all who are picked go, as one change.
    #[must_use]
    pub fn removal(picked: &Picked) -> Edit {
        Edit::All(picked.iter().map(|id| Edit::SetPerson(id, None)).collect())
    }
}

impl Change {
    /// The person after the change.
    fn of(&self, person: &Person) -> Result<Person, Kept> {
        let mut next = person.clone();
        match self {
            Self::Step(stage, on) => next.details = stepped(person, *stage, *on)?,
            Self::Move(unit, day) => {
                if person.unit != *unit {
                    let until = day.before();
                    if person.stays.all().iter().any(|stay| stay.until >= until) {
                        return Err(Kept::MovedLater);
                    }
                    next.stays = person.stays.with(until, Some(person.unit));
                    next.unit = *unit;
                }
            }
            Self::Mark(category, on) => next.marks = person.marks.with(*category, *on),
            Self::Programme(tag, on) => next.details = tagged(&person.details, tag, *on)?,
            Self::Field(field, entry) => {
                if person.details.get(*field, 1) != *entry {
                    next.details = person.details.with(*field, 1, entry.clone());
                }
            }
        }
        Ok(next)
    }
}

/// With a step of the newest journey. A day that is on record is never written over.
fn stepped(person: &Person, stage: Stage, on: Option<When>) -> Result<Details, Kept> {
    let details = &person.details;
    if on.and_then(When::latest).zip(person.born.earliest()).is_some_and(|(day, born)| born > day) {
        return Err(Kept::BornAfter);
    }
    let journey = details.gist().journey.max(1);
    let sheet = details.sheet();
    let mut turns = sheet.steps().iter().filter(|(key, _)| key.journey.get() == journey && key.stage == stage);
    match turns.next_back() {
        None if is_of_another(&steps(&sheet, journey), stage, on).is_some() => Err(Kept::AttemptOver),
        None => {
            let key = StepKey::new(journey, stage, 1).unwrap_or_else(|| StepKey::first(stage));
            Ok(details.with_step(key, Some(Step { on, ..Step::default() })))
        }
        Some((_, step)) if on.is_none() || step.on == on => Ok(details.clone()),
        Some((key, step)) => match step.on {
            Some(other) => Err(Kept::OtherDay(other)),
            None => Ok(details.with_step(*key, Some(Step { on, ..step.clone() }))),
        },
    }
}

/// With a tag in the first free slot, or without it.
fn tagged(details: &Details, tag: &Note, on: bool) -> Result<Details, Kept> {
    let (sheet, field) = (details.sheet(), DetailField::Programme);
    let slots = || 1..=field.slots();
    let is = |slot: u8| matches!(sheet.get(field, slot), Some(Entry::Text(text)) if fold(text.as_str()) == fold(tag.as_str()));
    if !on {
        return Ok(slots().filter(|slot| is(*slot)).fold(details.clone(), |all, slot| all.with(field, slot, None)));
    }
    if slots().any(is) {
        return Ok(details.clone());
    }
    let free = slots().find(|slot| sheet.get(field, *slot).is_none()).ok_or(Kept::Full)?;
    Ok(details.with(field, free, Some(Entry::Text(tag.clone()))))
}

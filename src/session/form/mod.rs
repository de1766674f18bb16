//! What is being typed, as it was typed, and what it says once it is whole. Nothing typed is lost by a refusal or by
//! leaving: the page keeps these, one for each record that was touched.

mod joining;
mod kept;
mod learner;
mod matter;
mod moving;
mod person;
mod slots;
mod spot;
mod typing;
mod unit;
mod way;

pub use joining::{Part, joined, joining, lacking, parts};
pub use learner::{LearnerForm, numbered};
pub use matter::{MatterForm, needs};
pub use moving::{MoveSlot, Moving, stays};
pub use person::{PersonForm, PersonSlot};
pub use spot::{NO, ReadBy, Spot, StepSpot, YES, masked};
pub use typing::Typing;
pub(crate) use unit::optional;
pub use unit::{NewUnit, UnitForm, UnitSlot, twin};
pub(in crate::session) use way::is_of_another;
pub use way::{NewStep, is_exit, journeys, offers, reopened, steps};

use crate::domain::{Day, Fault, MatterId, MatterKind, PersonId, UnitId, When};
use std::collections::{BTreeMap, BTreeSet};

/// Why a typed value cannot be taken: where the value alone does not say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The value itself.
    Fault(Fault),
    /// A day that has not come.
    Future,
    /// Born after the day of the stage.
    BornAfter,
    /// A later stage is on record.
    LaterStage,
    /// No unit is called so.
    NoUnit(String),
    /// Several units are called so.
    ManyUnits(String),
    /// Nobody on record is called so.
    NoPerson(String),
    /// Nothing is called so; something is that differs by its marks alone: as it was typed, as it is called.
    OtherMarks(String, String),
    /// Several persons are called so.
    ManyPersons(String),
    /// The very same record is in the book.
    Known,
    /// On the list of the class already, or in an earlier row.
    Listed,
    /// The person is in that unit already.
    SameUnit,
    /// The person moved later, or on that day.
    BeforeMove,
    /// The attempt has its admission.
    AdmittedAlready,
    /// The attempt had ended by then.
    AttemptOver,
}

/// What is on record has been: a day that has not come, or a month or a year that has not begun, is none of it. What is meant
/// to be done would count as done, on every page and paper.
///
/// # Errors
/// [`Wrong::Future`].
pub fn come(on: When, today: Day) -> Result<When, Wrong> {
    if on.earliest().is_some_and(|first| first > today) { Err(Wrong::Future) } else { Ok(on) }
}

impl From<Fault> for Wrong {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Everything that has been typed and not saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    /// The next new unit.
    pub new_unit: NewUnit,
    /// Units being changed: which, and the version that the change began with.
    pub units: BTreeMap<(UnitId, Day), UnitForm>,
    /// The next new person, once something has been typed.
    pub new_person: Option<PersonForm>,
    /// Persons being changed.
    pub persons: BTreeMap<PersonId, PersonForm>,
    /// Rows pasted for new persons.
    pub rows: String,
    /// Matters being typed: of which kind, and which; none is a new one.
    pub matters: BTreeMap<(MatterKind, Option<MatterId>), MatterForm>,
    /// Results and certificates being typed, by enrolment.
    pub learners: BTreeMap<MatterId, LearnerForm>,
    /// Names pasted for a class.
    pub names: BTreeMap<MatterId, String>,
    /// What is typed on persons' pages, place by place.
    pub typing: Typing,
    /// Moves to another unit.
    pub moves: BTreeMap<PersonId, Moving>,
    /// Steps that are being added, by person and attempt.
    pub new_steps: BTreeMap<(PersonId, u8), NewStep>,
    /// Two records that are being made one: what of the second stays.
    pub joinings: BTreeMap<(PersonId, PersonId), BTreeSet<Part>>,
}

/// Nothing typed is a fault of its own.
fn filled(text: &str) -> Result<&str, Fault> {
    if text.trim().is_empty() { Err(Fault::Blank) } else { Ok(text) }
}

//! What is true: units with their dated versions, periods, targets, facts, persons, and the [`Book`] that holds them.
//!
//! This room knows no clock, no dice, no browser, no words for people and no file format: days, numbers and ids come in
//! by parameter; what is refused goes out as a value ([`Refusal`], [`Fault`]).

mod beyond;
mod book;
mod called;
mod category;
mod count;
mod cycle;
mod date;
mod detail;
mod edit;
mod fact;
mod fault;
mod flaw;
mod id;
mod kind;
mod matter;
mod moment;
mod office;
mod ones;
mod paper;
mod period;
mod person;
mod places;
mod policy;
mod records;
mod refusal;
mod rows;
mod script;
mod settings;
pub(crate) mod spelled;
mod stays;
mod stood;
mod stood_stock;
mod target;
mod text;
mod tree;
mod unit;
mod viet;

pub use beyond::{Beyond, Foreign, Home, Opaque, Open, OpenKey, Table, Word};
pub use book::{Book, Echoes, was_there};
pub use called::{can_mean, marks_agree, spelled_name};
pub use category::{Category, Marks};
pub use count::Count;
pub use cycle::Cycle;
pub use date::{Born, Day, Span, When};
pub use detail::{
    Admission, Code, CodeList, DetailField, DetailKey, Details, Digits, Entries, Entry, FieldGroup, FieldKind, Gist,
    Oddity, Packed, Sheet, Stage, Step, StepKey, StepRecord, Steps, Unnamed, Votes, oddities,
};
pub use edit::Edit;
pub use fact::{Correction, Fact, FactKey, Indicator, Origin};
pub use fault::Fault;
pub use flaw::{Flaw, cycles, flaws, flaws_of_facts, flaws_of_person, flaws_of_structure, homeless, steps_ahead};
pub use id::{Id, MatterId, PersonId, Station, UnitId};
pub use kind::{Sector, UnitKind};
pub use matter::{Item, ItemKind, Items, Matter, MatterField, MatterKind};
pub use moment::Moment;
pub use office::{LocalTerm, Office, OfficeField, OfficeItem, Passage, Section, Signatory, ToneMarks};
pub use ones::{OfUnit, Ones};
pub use paper::Paper;
pub use period::{Frozen, Period, PeriodId, PeriodKind, Reopened};
pub use person::{Counted, Gender, Person};
pub use places::{kinds_for, makes_cycle, places_for};
pub use policy::{DayKind, Measure, Param, PolicyId, TermKey};
pub use records::{FactRecord, MatterRecord, PeriodRecord, PersonRecord, Records, TargetRecord, UnitRecord};
pub use refusal::Refusal;
pub use rows::{Along, Chunk, Rows};
pub use script::{disguised, seen};
pub use settings::{CountingDate, Decimals, Settings, Weights};
pub use stays::{Stay, Stays};
pub use stood::{Stood, StoodAim, StoodUnit};
pub use stood_stock::{ChangeCode, StoodNumber, StoodStock};
pub use target::{Aim, Percent, PercentOf, Revision, Rounding, Target, TargetKey, TargetKind};
pub use text::{Cause, Name, NamePart, Note, PersonName, deceives};
pub use tree::{Node, Tree};
pub use unit::{CountBy, Stretch, Unit, UnitVersion};
pub use viet::{compose, fold, initials, sort_key, sort_key_of_person, spelled_word};

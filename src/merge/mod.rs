//! How two books become one: every record carries its causal context, so that books of any stations, whole or partial, in
//! any order and any number of times, combine to the same book; who had seen the other's write is known, not guessed from
//! clocks. What two offices wrote without knowing of each other stands side by side until a person settles it.
//!
//! | noun | what it is |
//! |---|---|
//! | [`Dot`] | one write: the n-th of a station |
//! | [`Seen`] | which writes are known |
//! | [`Sibling`] | a state of a record that has not seen the others |
//! | [`States`] | all siblings of a record, as they are told |
//! | [`Trace`] | the siblings of a record, beside the record that the book shows |
//! | [`Replica`] | a book with the traces of all its records, its graves and its log: one memory of it, which another may follow |
//! | [`AnyField`] | a field of a record, even of one that only a newer program knows |
//! | [`Delta`] | what one replica tells another: a journal entry, a file, a tab's write |
//!
//! This room decides nothing for people and knows no clock, dice, browser or file format.

mod beyond;
mod claims;
mod clash;
mod contexts;
mod delta;
mod dot;
mod fields;
mod log;
mod lying;
mod memory;
mod names;
mod nobody;
mod numbers;
mod receive;
mod record;
mod replica;
mod revert;
mod rule;
mod settle;
mod states;
mod table;
mod together;
mod trace;
mod twins;
mod view;
mod written;

pub use beyond::{AnyField, AnyValue};
pub use claims::Claim;
pub use clash::{Clash, Rival};
pub use contexts::{Contexts, Settling, Traces};
pub use delta::{Delta, Told};
pub use dot::{Dot, Seen};
pub use fields::{
    FactField, FactValue, Figure, MatterPart, MatterValue, PeriodField, PeriodValue, PersonField, PersonValue,
    SettingsField, SettingsRecord, SettingsValue, StepField, StepPart, StepValue, TargetField, TargetValue, UnitField,
    UnitPart, UnitValue,
};
pub use log::{Author, Change, Deed, Kind, LogEntry, What, changes};
pub use receive::filled;
pub use record::{Known, Record, differing, recognise};
pub use replica::Replica;
pub use revert::revert;
pub use rule::{Rule, Ruling};
pub use settle::{Settlement, Unsettled};
pub use states::States;
pub use trace::{Said, Sibling, Siblings, Trace, clashing, is_half_gone, join, write};
pub use view::view;

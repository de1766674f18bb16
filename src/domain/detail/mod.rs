//! What is known of a person beyond what is counted: one table of fields, their values, and the dated steps of the way
//! to the Party card. Everything is optional; nothing here decides whether a value is right, only whether it is one.
//!
//! A new field is a row of `field.rs`, and its words.

mod codes;
mod details;
mod entry;
mod field;
mod form;
mod gist;
mod group;
mod oddity;
mod peoples;
mod sheet;
mod step;

pub use codes::CodeList;
pub use details::{Details, Packed};
pub use entry::{Code, Digits, Entry};
pub use field::{DetailField, DetailKey, FieldKind, Unnamed};
pub use form::{Entries, StepRecord, Steps};
pub use gist::{Admission, Gist};
pub use group::FieldGroup;
pub use oddity::{Oddity, oddities};
pub use sheet::Sheet;
pub use step::{Stage, Step, StepKey, Votes};

//! How a book crosses the border of a machine: the JSON file of schema 1, what importing it would change, its name.
//!
//! This room never touches a file, a clock or a browser, and speaks in values ([`Problem`], [`Unreadable`], [`Preview`]),
//! never in sentences.

mod check;
mod envelope;
mod fields;
mod name;
mod places;
mod preview;
mod problem;
mod read;
#[cfg(feature = "schema")]
mod schema;
mod write;

pub use envelope::{Counts, FORMAT, MOST_BYTES, Maker, SCHEMA};
pub use name::{Moment, file_name};
pub use preview::{Changed, Changes, Preview, compare};
pub use problem::{Problem, Unreadable, What};
pub use read::{Intake, read};
#[cfg(feature = "schema")]
pub use schema::json_schema;
pub use write::write;

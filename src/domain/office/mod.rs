//! What the office of a unit keeps beside the unit's versions: how its papers are signed, what it has written into its reports,
//! the shorter terms of its place. Each is a field of the unit's record, so it travels with the unit in every file, and a program
//! that lacks one keeps it as it came.
//!
//! | field | what it is |
//! |---|---|
//! | `sign`, `sign/2` | who signs, and who made the paper: line, post and name are one statement |
//! | `paper_number`, `paper_place`, `paper_to` | number, place, who receives |
//! | `tone_marks` | where the mark of a tone stands: ủy, uỷ |
//! | `lead_2016`, `lacks_2016_q3`, `tasks_2016` | what was written into the report of a period |
//! | `term_…`, `terms_from`, `terms_paper` | terms of the place, since when, by which paper |

mod field;
mod item;
mod passage;
mod table;

pub use field::{LocalTerm, OfficeField, Section};
pub use item::{OfficeItem, Signatory, ToneMarks};
pub use passage::Passage;
pub use table::Office;

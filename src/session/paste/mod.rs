//! Pasted lists: rows copied from a spreadsheet become records or name them, or a reason why not. Nothing is made up for a blank.

mod cells;
mod columns;
mod fonts;
mod names;
mod persons;
mod units;

pub use cells::CodeNames;
pub use columns::{Heading, PasteColumn};
pub use fonts::{OldFont, rescued};
pub use names::{NamedRow, once, read_names};
pub use persons::{Pasted, PastedRow, is_odd_age, read_persons};
pub use units::{PastedUnit, read_units};

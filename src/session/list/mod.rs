//! The list of persons as it lies on the desk: which columns it shows, who is picked, what is done to all of them at once.

mod bulk;
mod columns;
mod cursor;
mod picked;
mod search;

pub use bulk::{Bulk, Change, Kept, MOST};
pub use columns::{ListColumn, chosen, with};
pub use cursor::{Move, moved};
pub use picked::Picked;
pub use search::{Search, Work};

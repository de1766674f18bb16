//! What can be counted: one file per question, whole numbers only.
//!
//! This room compares by cross-multiplying, never by rounded or floating values; "no data" is not zero; it knows no
//! words and changes nothing.

mod aim;
mod allocation;
mod cell;
mod census;
mod figures;
mod members;
mod overview;
mod pace;
mod ranking;
mod ratio;
mod roll;
mod standing;
mod tally;

pub use aim::{AimFrom, AimState, Aims, Effective};
pub use allocation::{Allocation, spread};
pub use cell::{Cell, Source};
pub use census::Census;
pub use figures::{Figures, Question};
pub use overview::Overview;
pub use pace::{Curve, Pace, months};
pub use ranking::{Order, Placed, Ranking};
pub use ratio::{Printed, Ratio};
pub use roll::{Asked, Roll};
pub use standing::{Standing, Status, standings};
pub use tally::Tally;

//! What can be counted: one file per question, whole numbers only.
//!
//! This room compares by cross-multiplying, never by rounded or floating values; "no data" is not zero; it knows no
//! words and changes nothing.

mod aim;
mod allocation;
mod astride;
mod by_chunk;
mod catalogue;
mod cell;
mod census;
mod changes;
mod completeness;
mod conversion;
mod figures;
mod gleaned;
mod grounds;
mod league;
mod learners;
mod members;
mod overview;
mod pace;
mod programme;
mod ranking;
mod ratio;
mod reason;
mod recheck;
mod reported;
mod review;
mod roll;
mod roster;
mod standing;
mod stock;
mod stock_row;
mod tally;
mod twins;

pub use crate::domain::Weights;
pub use aim::{AimFrom, AimState, Aims, Decided, Effective, decided};
pub use allocation::{Allocation, spread};
pub use astride::{Astride, Doubtful};
pub use catalogue::catalogue;
pub use cell::{Cell, Source};
pub use census::Census;
pub use changes::{Changes, Own};
pub use completeness::Completeness;
pub use conversion::{Conversion, conversions};
pub use figures::{Figures, Question};
pub use gleaned::{Gleaned, Named};
pub use grounds::Grounds;
pub use league::{Lead, League};
pub use learners::{ClassCount, classes, learners};
pub use overview::Overview;
pub use pace::{Curve, Pace, months};
pub use programme::{Following, ProgrammeCount, Suits, days_of, programme, suits};
pub use ranking::{Order, Placed, Ranking};
pub use ratio::{Printed, Ratio};
pub use reason::{Reason, known_until};
pub use recheck::Recheck;
pub use reported::{Reported, SMALL};
pub use review::{Coverage, Doubt, doubts};
pub use roll::{Asked, Roll};
pub use roster::{BANDS, Column, Flags, Found, Numbers, Place, Probe, Query, Roster, Sieve, Sift, Sorting, Terms};
pub use standing::{Standing, Status, standings};
pub use stock::{Stock, StockLine};
pub use stock_row::StockRow;
pub use tally::Tally;
pub use twins::{Alike, TwinSearch, Twins, namesakes};

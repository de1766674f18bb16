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
mod elsewhere;
mod figures;
mod gleaned;
mod grounds;
mod inbox;
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
mod reconcile;
mod reported;
mod review;
mod roster;
mod schooling;
mod since;
mod standing;
mod stock;
mod stock_row;
mod streak;
mod tally;
mod twins;
mod unit_twins;
mod until;

pub use crate::domain::Weights;
pub use aim::{AimFrom, AimState, Aims, Decided, Effective, decided};
pub use allocation::{Allocation, spread};
pub use astride::{Astride, Doubtful};
pub use catalogue::catalogue;
pub use cell::{Cell, Source};
pub use census::Census;
pub use changes::{Changes, Departures, Own, Placing};
pub use completeness::Completeness;
pub use conversion::{Conversion, conversions};
pub use figures::{Figures, Gap, Question};
pub use gleaned::{Gleaned, Named};
pub use grounds::Grounds;
pub use inbox::{Inbox, InboxRow, InboxStep, InboxTally, MOST_DAYS, Post, Receipt, Rhythm, month_of, receipts};
pub use league::{Lead, League, axis_percent};
pub use learners::{ClassCount, classes, learners};
pub use overview::Overview;
pub use pace::{Curve, Pace, few_left, months};
pub use programme::{Following, ProgrammeCount, Suits, days_of, programme, suits};
pub use ranking::{Order, Placed, Ranking};
pub use ratio::{Printed, Ratio, Tenths};
pub use reason::Reason;
pub use recheck::Recheck;
pub use reconcile::{Pair, Topic, Verdict, reconcile, reconcile_reported};
pub use reported::{Reported, SMALL};
pub use review::{Coverage, Doubt, doubts};
pub use roster::{
    BANDS, Column, Flags, Found, NO_BAND, Numbers, Place, Probe, Query, Roster, Sieve, Sift, Sorting, Terms,
};
pub use since::Since;
pub use standing::{Standing, Status, standings};
pub use stock::{Stock, StockDoubt, StockLine};
pub use stock_row::StockRow;
pub use streak::{InARow, Streak, Streaks};
pub use tally::Tally;
pub use twins::{Alike, TwinSearch, Twins, namesakes, namesakes_of};
pub use unit_twins::{Going, UnitTwins, unit_twins};
pub use until::Until;

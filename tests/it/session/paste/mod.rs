//! Tests of pasted lists.

mod names;
mod persons;
mod units;

//! Tests of pasted lists.

mod persons;
mod units;

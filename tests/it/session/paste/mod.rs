//! Tests of pasted lists.

mod cells;
mod columns;
mod names;
mod persons;
mod units;

//! Tests of pasted lists.

mod cells;
mod columns;
mod persons;
mod units;

//! Tests of pasted lists.

mod cells;
mod columns;
mod fonts;
mod names;
mod persons;
mod units;

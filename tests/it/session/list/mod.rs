//! Tests of the list of persons on the desk.

mod bulk;
mod columns;
mod cursor;
mod picked;
mod search;

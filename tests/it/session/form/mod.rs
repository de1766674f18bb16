//! Tests of what is typed.

mod person;
mod unit;

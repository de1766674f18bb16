//! Tests of what is typed.

mod joining;
mod moving;
mod person;
mod spot;
mod unit;
mod way;

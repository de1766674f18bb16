//! Tests of what is typed.

mod learner;
mod matter;
mod person;
mod unit;

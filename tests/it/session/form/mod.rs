//! Tests of what is typed.

mod joining;
mod kept;
mod learner;
mod matter;
mod moving;
mod person;
mod spot;
mod unit;
mod way;

//! What is true, and what is refused: each file as its twin in `src/domain/`.

mod beyond;
mod book;
mod called;
mod category;
mod count;
mod cycle;
mod date;
pub mod detail;
mod edit;
mod edit_laws;
mod fact;
mod fault;
mod flaw;
mod id;
mod matter;
mod ones;
mod period;
mod person;
mod places;
mod records;
mod rows;
mod script;
mod target;
mod text;
mod tree;
mod unit;
mod viet;

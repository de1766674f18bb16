//! Tests of what lies on the desk.

mod address;
mod entry;
mod history;
mod sheet;

//! Tests of what lies on the desk.

mod directory;
mod form;
mod outline;
mod paste;
mod sheet;

//! Tests of what lies on the desk.

mod directory;
mod drafts;
mod form;
mod lines;
mod outline;
mod paste;
mod results;
mod sheet;
mod targets;

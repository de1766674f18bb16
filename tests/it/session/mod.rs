//! Tests of what lies on the desk.

mod address;
mod directory;
mod drafts;
mod entry;
mod form;
mod history;
mod lines;
mod outline;
mod paste;
mod results;
mod sheet;
mod targets;

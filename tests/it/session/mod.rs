//! Tests of what lies on the desk.

mod drafts;
mod lines;
mod results;
mod sheet;
mod targets;

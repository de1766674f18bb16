//! Tests of what lies on the desk.

mod lines;
mod results;
mod sheet;
mod targets;

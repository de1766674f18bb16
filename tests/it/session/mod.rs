//! Tests of what lies on the desk.

mod sheet;

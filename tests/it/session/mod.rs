//! Tests of what lies on the desk.

mod drafts;
mod sheet;

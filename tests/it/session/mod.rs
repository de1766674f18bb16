//! Tests of what lies on the desk.

mod activity;
mod address;
mod csv;
mod desk;
mod directory;
mod drafts;
mod entry;
mod form;
mod history;
mod incoming;
mod lines;
mod lock;
mod outline;
mod paste;
mod prefs;
mod results;
mod sheet;
mod targets;
mod update;

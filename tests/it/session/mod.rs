//! Tests of what lies on the desk.

mod activity;
mod address;
mod claim;
mod copies;
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
mod reminder;
mod results;
mod room;
mod safety;
mod settling;
mod sheet;
mod targets;
mod update;
mod writing;

//! Words of the pages, one file a page, and of the frame around them.

pub mod activity;
pub mod bulk;
pub mod classes;
pub mod data;
pub mod dues;
pub mod encryption;
pub mod frame;
pub mod guide;
pub mod incoming;
pub mod listing;
pub mod lock;
pub mod overview;
pub mod persons;
pub mod ranking;
pub mod record;
pub mod report;
pub mod results;
pub mod rulebook;
pub mod safety;
pub mod settings;
pub mod signature;
pub mod stock;
pub mod tables;
pub mod targets;
pub mod units;

//! Records of one chunk as columns. Every reader checks its bounds, takes no more memory than its input and the greatest chunk
//! allow, and gives nothing where something is broken.

mod beyond;
mod bytes;
mod called;
mod column;
mod days;
pub mod details;
pub mod facts;
mod few;
mod gists;
mod ids;
mod keys;
mod known;
mod model;
mod names;
pub mod organisation;
pub mod persons;
mod phrases;
mod prefix;
mod range;
mod several;
pub mod targets;
mod texts;
pub mod traces;
mod units;
mod words;

pub use bytes::Take;
pub use keys::Keys;
pub use traces::{put_json, take_json};

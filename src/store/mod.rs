//! How a book lies in the browser's storage: whole, under the next number, with its own hash; the book before it stays.
//!
//! Storage is met through [`Shelf`] alone: this room knows no browser, and the tests give it shelves that fail.
//! A set of one key is all or nothing in every engine, so a book is under its new number or it is not there; what is
//! found damaged is never overwritten and never removed without the user's word.

mod bytes;
mod codec;
mod column;
mod days;
pub mod details;
mod keep;
mod keys;
mod model;
mod pack;
pub mod persons;
mod range;
mod shelf;
mod texts;

pub use codec::{Refused, SCHEMA, decode, encode, is_whole};
pub use keep::{Aside, Keep, Opening};
pub use pack::{pack, unpack};
pub use shelf::{PREFIX, Shelf, Trouble};

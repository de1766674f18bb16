//! How a book lies in the browser's storage: whole, under the next number, with its own hash; the book before it stays.
//!
//! Storage is met through [`Shelf`] alone: this room knows no browser, and the tests give it shelves that fail.
//! A set of one key is all or nothing in every engine, so a book is under its new number or it is not there; what is
//! found damaged is never overwritten and never removed without the user's word.
//!
//! With a lock, [`Sealed`] stands between: whatever is put on the shelf is sealed, and everything above knows nothing of it.

mod codec;
pub mod columns;
mod erase;
mod hang;
mod hex;
mod keep;
mod key;
mod lock;
mod memory;
mod pack;
pub mod packed;
mod passphrase;
mod seal;
mod shelf;
mod sweep;

pub use codec::{Refused, SCHEMA, decode, encode, is_whole};
pub use erase::{Stock, erase};
pub use hang::Found;
pub use keep::{Aside, Keep, Opening};
pub use key::{DataKey, Dice, is_sealed};
pub use lock::{Lock, Shut};
pub use memory::Memory;
pub use pack::{pack, unpack};
pub use passphrase::{Cost, Passphrase, Unfit};
pub use seal::{Sealed, stays_plain};
pub use shelf::{PREFIX, Shelf, Trouble};
pub use sweep::{Sweep, Swept};

//! How a book lies in the browser's storage: a journal of single writes, folded now and then into packed chunks ([`packed`]).
//!
//! Storage is met through [`Shelf`] alone: this room knows no browser, and the tests give it shelves that fail.
//! A set of one key is all or nothing in every engine; what is found damaged is never overwritten and never removed without the
//! user's word. A whole book as one text, as the first schema kept it ([`decode`]), is read and taken in.
//!
//! With a lock, [`Sealed`] stands between: whatever is put on the shelf is sealed, and everything above knows nothing of it.

mod aside;
mod codec;
pub mod columns;
mod erase;
mod hang;
mod hex;
mod key;
mod lock;
mod memory;
mod pack;
pub mod packed;
mod passphrase;
mod seal;
mod shelf;
mod sweep;

pub use aside::Aside;
pub use codec::{Refused, SCHEMA, decode, encode};
pub use erase::{Stock, erase};
pub use hang::Found;
pub use key::{DataKey, Dice, is_sealed};
pub use lock::{Lock, Shut};
pub use memory::Memory;
pub use pack::{pack, unpack};
pub use passphrase::{Cost, Passphrase, Unfit};
pub use seal::{Sealed, stays_plain};
pub use shelf::{PREFIX, Shelf, Trouble};
pub use sweep::{Sweep, Swept};

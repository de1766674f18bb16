//! How a book lies in the browser's storage: a journal of single writes, folded now and then into packed chunks ([`packed`]).
//!
//! Storage is met through [`Shelf`] alone: this room knows no browser, and the tests give it shelves that fail.
//! A set of one key is all or nothing in every engine; what is found damaged is never overwritten and never removed without the
//! user's word. A whole book as one text, as the first schema kept it ([`decode`]), is read and taken in.
//!
//! The shelf is lazy: after a crash it comes back as it was at some earlier moment. What must outlive that lies in a second
//! storage that is not ([`Strict`]), and is looked for there first ([`start`]).
//!
//! With a lock, [`Sealed`] stands between: whatever is put on the shelf is sealed, and everything above knows nothing of it.

mod aside;
mod before;
mod codec;
pub mod columns;
mod erase;
mod erased;
mod guard;
mod hang;
mod hex;
pub mod keeper;
mod key;
mod life;
mod lock;
mod memory;
mod pack;
pub mod packed;
mod passphrase;
mod seal;
mod settle;
mod shelf;
mod start;
mod strict;
mod sum;
mod sweep;
mod unlock;

pub use aside::Aside;
pub use codec::{Refused, SCHEMA, decode, encode};
pub use erase::{Stock, erase};
pub use erased::{Erased, erase_all, renewal};
pub use guard::{assure, beside, change, set};
pub use hang::Found;
pub use key::{DataKey, Dice, SEALED, is_sealed};
pub use lock::{Lock, Shut};
pub use memory::Memory;
pub use pack::{pack, unpack};
pub use passphrase::{Cost, Passphrase, Unfit};
pub use seal::{Sealed, stays_plain};
pub use shelf::{PREFIX, Shelf, Trouble};
pub use start::{Start, is_bare, start};
pub use strict::Strict;
pub use sum::{summed, unsummed};
pub use sweep::{Sweep, Swept};
pub use unlock::unlock;

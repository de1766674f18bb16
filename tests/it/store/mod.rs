//! How a book lies in storage: whatever fails, the last saved book is found again, and nothing else is touched.

mod codec;
mod erase;
mod erased;
mod fuzz;
mod guard;
mod hang;
mod keeper;
mod key;
mod life;
mod lock;
mod pack;
pub mod packed;
mod passphrase;
mod seal;
mod settle;
mod several;
pub mod shelf;
mod sum;
mod sweep;
pub mod two;

use so_nguon::domain::{Book, Settings};

/// The n-th small book; each differs from all others.
pub fn book(n: u32) -> Book {
    Book { settings: Settings { small_target: n, ..Settings::default() }, ..Book::default() }
}

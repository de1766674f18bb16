//! When the linked file is due: when nobody has typed for a while, and the seldomer the longer it takes to write.

use super::send;
use crate::session::{Event, Told};
use crate::ui::browser::{clock, lock};
use std::cell::Cell;

/// After so many milliseconds without a write.
const QUIET: i32 = 4_000;
/// The page works on the file no longer than one part in so many of its time.
const SHARE: f64 = 100.0;

thread_local! {
    /// Which of the waits is the last.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// How long the next waits, in milliseconds.
    static WAIT: Cell<i32> = const { Cell::new(QUIET) };
}

/// Another write has been made.
pub fn soon() {
    let turn = TURN.get().wrapping_add(1);
    TURN.set(turn);
    clock::later(WAIT.get(), move || {
        if TURN.get() == turn && !lock::has_stopped() {
            send(Event::Told(Told::DiskDue));
        }
    });
}

/// The page has worked on it for so many milliseconds.
pub fn took(worked: f64) {
    // Milliseconds of a piece of work, far below where they would be cut off.
    #[allow(clippy::cast_possible_truncation, reason = "cut off, it would be the longest wait there is")]
    WAIT.set(((worked * SHARE) as i32).max(QUIET));
}

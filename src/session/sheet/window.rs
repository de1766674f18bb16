//! Which rows of a long table are in sight, and are worth drawing.
//!
//! It must never know what a row holds.

use std::ops::Range;

/// Below this many rows all are drawn, so that printing and the browser's own search see them.
const SHORT: usize = 200;
/// Rows drawn above and below what is seen, so that scrolling does not show gaps.
const SPARE: usize = 12;
/// A window moves in strides, so that a little scrolling redraws nothing.
const STRIDE: usize = 8;

/// The rows to draw, of `rows` that are `height` pixels high, when `top` pixels are scrolled away and `seen` are in sight.
#[must_use]
pub fn window(rows: usize, height: u32, top: u32, seen: u32) -> Range<usize> {
    if rows <= SHORT || height == 0 {
        return 0..rows;
    }
    let rows_of = |pixels: u32| usize::try_from(pixels / height).unwrap_or(usize::MAX);
    let first = rows_of(top).saturating_sub(SPARE) / STRIDE * STRIDE;
    let count = rows_of(seen) + 2 * SPARE + 2 * STRIDE;
    first.min(rows)..first.saturating_add(count).min(rows)
}

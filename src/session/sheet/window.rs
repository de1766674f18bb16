//! Which rows of a long table are in sight, and are worth drawing.
//!
//! It must never know what a row holds.

use std::ops::Range;

/// Below this many rows all are drawn, so that printing and the browser's own search see them.
const ALL: usize = 200;
/// Below this many even a lean window draws all.
pub const SHORT: usize = 40;
/// Rows drawn above and below what is seen, so that scrolling does not show gaps.
const SPARE: usize = 12;
/// A window moves in strides, so that a little scrolling redraws nothing.
const STRIDE: usize = 8;

/// The rows to draw, of `rows` that are `height` pixels high, when `top` pixels are scrolled away and `seen` are in sight.
#[must_use]
pub fn window(rows: usize, height: u32, top: u32, seen: u32) -> Range<usize> {
    if rows <= ALL { 0..rows } else { cut(rows, height, (top, seen), SPARE, STRIDE) }
}

/// The same where rows are dear and nobody prints them: so few as scrolling needs.
#[must_use]
pub fn lean_window(rows: usize, height: u32, top: u32, seen: u32) -> Range<usize> {
    if rows <= SHORT { 0..rows } else { cut(rows, height, (top, seen), SPARE / 2, STRIDE / 2) }
}

fn cut(rows: usize, height: u32, (top, seen): (u32, u32), spare: usize, stride: usize) -> Range<usize> {
    if height == 0 {
        return 0..rows;
    }
    let rows_of = |pixels: u32| usize::try_from(pixels / height).unwrap_or(usize::MAX);
    let first = rows_of(top).saturating_sub(spare) / stride * stride;
    let count = rows_of(seen) + 2 * spare + 2 * stride;
    first.min(rows)..first.saturating_add(count).min(rows)
}

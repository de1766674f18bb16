//! Where a key leads in a long list. It must never know what a row holds.

/// What a key wishes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// So many rows up.
    PageUp(usize),
    /// So many rows down.
    PageDown(usize),
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

/// The row that is come to, of so many; the first of none.
#[must_use]
pub fn moved(at: usize, step: Move, rows: usize) -> usize {
    let last = rows.saturating_sub(1);
    match step {
        Move::Up => at.saturating_sub(1),
        Move::Down => at + 1,
        Move::PageUp(page) => at.saturating_sub(page),
        Move::PageDown(page) => at.saturating_add(page),
        Move::First => 0,
        Move::Last => last,
    }
    .min(last)
}

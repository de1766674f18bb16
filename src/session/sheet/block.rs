//! A block of cells: what is selected, pasted over, cleared or summed.
//!
//! It must never know how a number is written: the reader comes in by parameter.

use super::Spot;

/// A rectangle of cells, edges included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// First row.
    pub top: usize,
    /// First column.
    pub left: usize,
    /// Last row.
    pub bottom: usize,
    /// Last column.
    pub right: usize,
}

impl Block {
    /// The block between two corners, in any order.
    #[must_use]
    pub fn between(a: Spot, b: Spot) -> Self {
        Self { top: a.row.min(b.row), left: a.col.min(b.col), bottom: a.row.max(b.row), right: a.col.max(b.col) }
    }

    /// The smallest block that holds all that is written; none for nothing.
    #[must_use]
    pub fn around(writes: &[Write]) -> Option<Self> {
        Some(Self {
            top: writes.iter().map(|write| write.row).min()?,
            left: writes.iter().map(|write| write.col).min()?,
            bottom: writes.iter().map(|write| write.row).max()?,
            right: writes.iter().map(|write| write.col).max()?,
        })
    }

    /// The cell is inside.
    #[must_use]
    pub fn holds(self, spot: Spot) -> bool {
        (self.top..=self.bottom).contains(&spot.row) && (self.left..=self.right).contains(&spot.col)
    }

    /// It is a single cell.
    #[must_use]
    pub fn single(self) -> bool {
        self.top == self.bottom && self.left == self.right
    }

    /// All its cells, row by row.
    pub fn spots(self) -> impl Iterator<Item = Spot> {
        (self.top..=self.bottom).flat_map(move |row| (self.left..=self.right).map(move |col| Spot { row, col }))
    }
}

/// A text to be written into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0.
    pub col: usize,
    /// As typed or pasted, trimmed.
    pub text: String,
}

/// What a pasted table writes: from the first selected cell on, within the sheet, into cells that take it.
///
/// One single value fills the whole selection, as in Excel.
pub fn lay(table: &[Vec<String>], over: Block, rows: usize, cols: usize, takes: impl Fn(Spot) -> bool) -> Vec<Write> {
    let write = |spot: Spot, text: &str| Write { row: spot.row, col: spot.col, text: text.trim().to_string() };
    if let [row] = table
        && let [text] = row.as_slice()
    {
        return over.spots().filter(|spot| takes(*spot)).map(|spot| write(spot, text)).collect();
    }
    let texts = table.iter().enumerate().flat_map(|(down, row)| {
        row.iter().enumerate().map(move |(right, text)| (Spot { row: over.top + down, col: over.left + right }, text))
    });
    texts
        .filter(|(spot, _)| spot.row < rows && spot.col < cols && takes(*spot))
        .map(|(spot, text)| write(spot, text))
        .collect()
}

/// What clearing a block writes: an empty text into every cell that takes it.
pub fn clear(block: Block, takes: impl Fn(Spot) -> bool) -> Vec<Write> {
    block.spots().filter(|spot| takes(*spot)).map(|Spot { row, col }| Write { row, col, text: String::new() }).collect()
}

/// What is selected, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many cells.
    pub cells: usize,
    /// How many of them hold a number.
    pub numbers: usize,
    /// Their sum.
    pub sum: i64,
}

/// Counts and sums texts. What is not a number is counted as a cell and left out of the sum.
pub fn tally<T: AsRef<str>>(texts: impl Iterator<Item = T>, read: impl Fn(&str) -> Option<i64>) -> Tally {
    texts.fold(Tally::default(), |so_far, text| {
        let number = read(text.as_ref());
        Tally {
            cells: so_far.cells + 1,
            numbers: so_far.numbers + usize::from(number.is_some()),
            sum: so_far.sum.saturating_add(number.unwrap_or_default()),
        }
    })
}

//! A pasted block with names in it is laid by them: each row where its unit stands, each column where its heading stands. A block
//! of bare numbers goes where the cursor is. What has no place is told, and a block whose names mean nothing here is not laid at all:
//! one number in another unit's row is worse than none.

use super::{Block, Spot, Write, lay};
use crate::domain::{can_mean, fold};

/// What the rows and columns of a sheet are called.
#[derive(Clone, Copy, Debug)]
pub struct Called<'a> {
    /// Each row, as its heading says it.
    pub rows: &'a [String],
    /// Each column, in every way in which it is called.
    pub cols: &'a [Vec<String>],
}

/// A block in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Laid {
    /// What is to be written.
    pub writes: Vec<Write>,
    /// What has no place on the sheet: surplus numbers, names of rows and of columns that are not here.
    pub beyond: Vec<String>,
}

/// Why a block with names in it was not laid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotLaid {
    /// None of its names is one of a row.
    NoRow,
    /// None of its headings is one of a column.
    NoColumn,
}

/// Lays a pasted table; `over` is what is selected.
///
/// # Errors
/// [`NotLaid`] where names stand in the table and mean nothing here.
pub fn laid(table: &[Vec<String>], over: Block, called: Called, takes: impl Fn(Spot) -> bool) -> Result<Laid, NotLaid> {
    let several = table.len() > 1 || table.iter().any(|row| row.len() > 1);
    if several && table.iter().flatten().any(|cell| is_word(cell)) {
        return by_name(table, over, called, takes);
    }
    let (rows, cols) = (called.rows.len(), called.cols.len());
    let out = |(down, right): (usize, usize)| over.top + down >= rows || over.left + right >= cols;
    let cells =
        table.iter().enumerate().flat_map(|(down, row)| row.iter().enumerate().map(move |(right, c)| (down, right, c)));
    let beyond = cells.filter(|(down, right, _)| several && out((*down, *right))).map(|(_, _, cell)| cell.trim());
    let beyond = beyond.filter(|cell| !cell.is_empty()).map(str::to_owned).collect();
    Ok(Laid { writes: lay(table, over, rows, cols, takes), beyond })
}

/// Whether it says something, and is no number.
fn is_word(cell: &str) -> bool {
    cell.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Whether a row sums others up, or belongs to no unit.
fn is_sum(name: &str) -> bool {
    let name = fold(name);
    ["cong", "tong"].iter().any(|word| name == *word || name.starts_with(&format!("{word} ")))
}

fn by_name(table: &[Vec<String>], over: Block, called: Called, takes: impl Fn(Spot) -> bool) -> Result<Laid, NotLaid> {
    let of_row = |row: &[String]| row.iter().enumerate().find_map(|(at, cell)| Some((at, row_of(cell, called.rows)?)));
    let first = table.iter().position(|row| of_row(row).is_some()).ok_or(NotLaid::NoRow)?;
    let name_at = of_row(&table[first]).map_or(0, |(at, _)| at);
    let headings = headings(&table[..first]);
    let mut laid = Laid::default();
    // Where each column of the table goes.
    let width = table.iter().map(Vec::len).max().unwrap_or_default();
    let goes: Vec<Option<usize>> = if headings.iter().any(|heading| is_word(heading)) {
        let to =
            |at: usize| headings.get(at).filter(|_| at != name_at).and_then(|heading| col_of(heading, called.cols));
        (0..width).map(to).collect()
    } else {
        (0..width).map(|at| at.checked_sub(name_at + 1).map(|right| over.left + right)).collect()
    };
    if goes.iter().flatten().next().is_none() {
        return Err(NotLaid::NoColumn);
    }
    let unused = headings.iter().enumerate().filter(|(at, _)| *at > name_at && goes[*at].is_none());
    laid.beyond.extend(unused.map(|(_, heading)| heading.clone()).filter(|heading| is_word(heading)));
    for cells in &table[first..] {
        let name = cells.get(name_at).map(|name| name.trim()).unwrap_or_default();
        let Some((_, row)) = of_row(cells) else {
            let counts = cells.iter().filter(|cell| cell.chars().any(|c| c.is_ascii_digit())).count();
            laid.beyond.extend((counts > 1 && is_word(name) && !is_sum(name)).then(|| name.to_owned()));
            continue;
        };
        for (cell, col) in cells.iter().zip(&goes).filter_map(|(cell, col)| Some((cell.trim(), (*col)?))) {
            let spot = Spot { row, col };
            if col < called.cols.len() && takes(spot) {
                laid.writes.push(Write { row, col, text: cell.to_owned() });
            } else if !cell.is_empty() {
                laid.beyond.push(cell.to_owned());
            }
        }
    }
    Ok(laid)
}

/// The rows above the first unit as one heading a column: what stands above several columns is said of each.
fn headings(above: &[Vec<String>]) -> Vec<String> {
    let width = above.iter().map(Vec::len).max().unwrap_or_default();
    // A title stands alone in its row.
    let rows = above.iter().filter(|row| row.iter().filter(|cell| !cell.trim().is_empty()).count() > 1);
    let mut whole = vec![String::new(); width];
    for row in rows {
        let mut over = "";
        let lone = row.iter().take_while(|cell| cell.trim().is_empty()).count();
        for (at, heading) in whole.iter_mut().enumerate().skip(lone) {
            let cell = row.get(at).map(|cell| cell.trim()).unwrap_or_default();
            // A heading goes on over the next columns until another one, or one of the row above, begins.
            over = if cell.is_empty() && heading.is_empty() { over } else { cell };
            if !over.is_empty() {
                *heading = if heading.is_empty() { over.to_owned() } else { format!("{heading} {over}") };
            }
        }
    }
    whole
}

/// The words by which a heading is compared: without what says nothing of which it is.
fn key(heading: &str) -> Vec<String> {
    let folded = fold(&heading.replace(['(', ')', '*', '\u{ad}'], " "));
    let words = folded.split_whitespace().filter(|word| !["tong", "so", "cong", "nam"].contains(word));
    words.map(str::to_owned).collect()
}

/// The column that is called so: by the whole of the heading, or by the end of it, which says which part of a whole it is.
fn col_of(heading: &str, cols: &[Vec<String>]) -> Option<usize> {
    let heading = key(heading);
    let is = |names: &Vec<String>| names.iter().any(|name| !key(name).is_empty() && key(name) == heading);
    let ends = |names: &Vec<String>| {
        names.iter().map(|name| key(name)).any(|name| !name.is_empty() && heading.ends_with(&name))
    };
    cols.iter().position(is).or_else(|| cols.iter().position(ends))
}

/// The row whose name this is, with or without what such units are called before it, if there is one alone.
fn row_of(cell: &str, rows: &[String]) -> Option<usize> {
    let cell = cell.replace(['*', '†'], " ").replace("( )", " ");
    if !is_word(&cell) {
        return None;
    }
    let words: Vec<&str> = cell.split_whitespace().collect();
    let tail = |name: &str| {
        let from = words.len().checked_sub(name.split_whitespace().count())?;
        can_mean(&words[from..].join(" "), name).then_some(from)
    };
    let found: Vec<(usize, usize)> =
        rows.iter().enumerate().filter_map(|(at, name)| Some((tail(name).filter(|_| is_word(name))?, at))).collect();
    // The longest name is the nearest; of two alike neither is.
    let nearest = found.iter().map(|(from, _)| *from).min()?;
    let mut of_it = found.iter().filter(|(from, _)| *from == nearest);
    of_it.next().map(|(_, at)| *at).filter(|_| of_it.next().is_none())
}

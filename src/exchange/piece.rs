//! A few records of a list at a time.

use crate::domain::{Book, Rows};

/// So many: a complete person takes some three thousand bytes, written and read back in a fifth of a millisecond.
const FEW: usize = 16;

/// A step of the writing: what it put into a list, and the part of the book that this is.
pub(super) struct Piece {
    pub list: &'static str,
    pub items: Vec<String>,
    /// Whether the list has more.
    pub more: bool,
    pub book: Book,
}

impl Piece {
    /// Nothing of a list.
    pub fn none() -> Self {
        Self { list: "", items: Vec::new(), more: false, book: Book::default() }
    }

    /// As a member of an object; nothing where there is nothing.
    pub fn spelled(&self) -> String {
        let Self { list, items, .. } = self;
        match items.as_slice() {
            [] => String::new(),
            [one] if *list == "settings" => format!("\"{list}\":{one}"),
            some => format!("\"{list}\":[{}]", some.join(",")),
        }
    }
}

/// A few records from that place on, which moves behind them.
pub(super) fn few<'a, K: Ord + Clone, V: Clone>(rows: &'a Rows<K, V>, at: &mut (usize, usize)) -> Vec<&'a (K, V)> {
    few_of(rows, at, |_| true)
}

/// A few of those that are meant, none beyond the chunk at that place.
pub(super) fn few_of<'a, K: Ord + Clone, V: Clone>(
    rows: &'a Rows<K, V>,
    at: &mut (usize, usize),
    meant: impl Fn(&(K, V)) -> bool,
) -> Vec<&'a (K, V)> {
    let mut some = Vec::with_capacity(FEW);
    let Some(chunk) = rows.chunks().get(at.0) else { return some };
    while some.len() < FEW
        && let Some(record) = chunk.get(at.1)
    {
        at.1 += 1;
        some.extend(Some(record).filter(|record| meant(record)));
    }
    if at.1 >= chunk.len() {
        *at = (at.0 + 1, 0);
    }
    some
}

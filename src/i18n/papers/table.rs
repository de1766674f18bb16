//! A table of a paper, made column by column: a heading and the cells below it are added together, and cannot part.

use std::borrow::Cow;

/// How wide a column is that counts the rows.
const COUNT: u16 = 9;

/// How the cells of a column are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Words, from the left.
    Words,
    /// Figures, to the right.
    Figures,
    /// In the middle.
    Middle,
}

/// A column: its heading, and what names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What names it among the columns of its table.
    pub key: Cow<'static, str>,
    /// The heading that it shares with its neighbours, above its own; empty where there is none.
    pub above: &'static str,
    /// Its heading.
    pub name: String,
    /// How its cells are set.
    pub set: Set,
    /// How wide it is to be, in millimetres; where the sheet has more room, all are wider in proportion.
    pub width: u16,
}

impl Column {
    /// A column.
    #[must_use]
    pub fn new(key: impl Into<Cow<'static, str>>, name: impl Into<String>, set: Set, width: u16) -> Self {
        Self { key: key.into(), above: "", name: name.into(), set, width }
    }

    /// The same below a heading that it shares.
    #[must_use]
    pub fn below(self, above: &'static str) -> Self {
        Self { above, ..self }
    }
}

/// How a row stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// Not at all.
    #[default]
    Plain,
    /// The sum of the others.
    Sum,
    /// So deep below the first.
    Level(u8),
}

/// A row: a cell for every column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// How it stands out.
    pub kind: RowKind,
    /// Its cells, in the order of the columns.
    pub cells: Vec<String>,
}

/// A table, made column by column: a heading and the cells below it are added together, and cannot part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// A table of these rows, as yet without a column.
    #[must_use]
    pub fn of(kinds: impl IntoIterator<Item = RowKind>) -> Self {
        let row = |kind| Row { kind, cells: Vec::new() };
        Self { columns: Vec::new(), rows: kinds.into_iter().map(row).collect() }
    }

    /// A table of so many rows that do not stand out.
    #[must_use]
    pub fn plain(rows: usize) -> Self {
        Self::of(std::iter::repeat_n(RowKind::Plain, rows))
    }

    /// One more column, with the cell of each row; a row without one has it empty.
    #[must_use]
    pub fn column(mut self, column: Column, cells: impl IntoIterator<Item = String>) -> Self {
        let mut cells = cells.into_iter();
        for row in &mut self.rows {
            row.cells.push(cells.next().unwrap_or_default());
        }
        self.columns.push(column);
        self
    }

    /// The same, but only if any row says something in it.
    #[must_use]
    pub fn column_if_known(self, column: Column, cells: impl IntoIterator<Item = String>) -> Self {
        let cells: Vec<String> = cells.into_iter().collect();
        if cells.iter().all(String::is_empty) { self } else { self.column(column, cells) }
    }

    /// The first column: the rows counted, from 1; what is a sum is not counted.
    #[must_use]
    pub fn numbered(self) -> Self {
        let number =
            |(at, row): (usize, &Row)| if row.kind == RowKind::Sum { String::new() } else { (at + 1).to_string() };
        let numbers: Vec<String> = self.rows.iter().enumerate().map(number).collect();
        self.column(Column::new("tt", "TT", Set::Middle, COUNT), numbers)
    }

    /// How wide all columns are together, in millimetres.
    #[must_use]
    pub fn width(&self) -> u16 {
        self.columns.iter().map(|column| column.width).sum()
    }

    /// What the row says in the column of this key.
    #[must_use]
    pub fn cell(&self, row: usize, key: &str) -> Option<&str> {
        let at = self.columns.iter().position(|column| column.key == key)?;
        self.rows.get(row)?.cells.get(at).map(String::as_str)
    }

    /// The headings that columns share, and those that stand alone, in order: each with how many columns it spans.
    #[must_use]
    pub fn top_heads(&self) -> Vec<(&Column, usize)> {
        let mut heads: Vec<(&Column, usize)> = Vec::new();
        for column in &self.columns {
            match heads.last_mut() {
                Some((last, span)) if !column.above.is_empty() && last.above == column.above => *span += 1,
                _ => heads.push((column, 1)),
            }
        }
        heads
    }

    /// Whether any columns share a heading.
    #[must_use]
    pub fn has_shared_heads(&self) -> bool {
        self.columns.iter().any(|column| !column.above.is_empty())
    }
}

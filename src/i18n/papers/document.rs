//! A paper as data: who writes, what it is about, tables by their columns, notes, who signs. What prints is one of these,
//! drawn by one component; so whatever must hold of every paper is asked here, without a browser.

use super::table::Table;
use crate::i18n::{PARTY, PaperHead, Sign};

/// How the sheet lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// Upright.
    #[default]
    Portrait,
    /// On its side, for wide tables.
    Landscape,
}

impl Sheet {
    /// How wide it is between its margins, in millimetres.
    #[must_use]
    pub const fn width(self) -> u16 {
        match self {
            Self::Portrait => 165,
            Self::Landscape => 262,
        }
    }
}

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// How its sheets lie.
    pub sheet: Sheet,
    /// Who writes it, where and when.
    pub head: PaperHead,
    /// Whether it is set in smaller letters, to have room on as few sheets as it should.
    pub compact: bool,
    /// The number of its form, where it has one: it stands at the right of the head, and place and day above who signs.
    pub form: Option<&'static str>,
    /// What it is.
    pub title: String,
    /// What it is about, in lines below the title.
    pub about: Vec<String>,
    /// What it says.
    pub body: Vec<Block>,
    /// Who receives it.
    pub recipients: Vec<String>,
    /// Who signs, from left to right.
    pub signs: Vec<Sign>,
    /// How it was counted.
    pub notes: Vec<String>,
}

/// A part of what a paper says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading within it.
    Heading(String),
    /// A paragraph.
    Words(String),
    /// A paragraph that a person has written: it stays as it is.
    Written(String),
    /// What is known, each with what it is called.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
}

impl Document {
    /// A paper that says nothing yet, signed as its head says.
    #[must_use]
    pub fn new(head: PaperHead, title: impl Into<String>) -> Self {
        let signs = vec![head.sign.clone()];
        Self {
            sheet: Sheet::Portrait,
            compact: false,
            head,
            form: None,
            title: title.into(),
            about: Vec::new(),
            body: Vec::new(),
            recipients: Vec::new(),
            signs,
            notes: Vec::new(),
        }
    }

    /// The same on sheets that lie on their side.
    #[must_use]
    pub fn landscape(self) -> Self {
        Self { sheet: Sheet::Landscape, ..self }
    }

    /// The same on whichever sheet its tables have room on.
    #[must_use]
    pub fn fitted(self) -> Self {
        let wide = self.tables().any(|table| table.width() > Sheet::Portrait.width());
        if wide { self.landscape() } else { self }
    }

    /// The same with who has made it at its left, where the office has named somebody: tables and lists have one.
    #[must_use]
    pub fn made(mut self) -> Self {
        self.signs.splice(0..0, self.head.maker.clone());
        self
    }

    /// The same without a number to be filled in: lists and slips have none.
    #[must_use]
    pub fn unnumbered(mut self) -> Self {
        self.head.number.clear();
        self
    }

    /// The tables.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.body.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
    }

    /// The paper as plain text, for a letter or a word processor; a row of a table is a line with tabs.
    #[must_use]
    pub fn text(&self) -> String {
        let head = &self.head;
        let mut lines: Vec<String> = head.upper.iter().cloned().collect();
        lines.extend([head.own.clone(), "*".into(), head.number.clone(), String::new()]);
        lines.extend([self.form.unwrap_or(PARTY).to_owned(), head.place_and_day.clone(), String::new()]);
        lines.push(self.title.clone());
        lines.extend(self.about.iter().cloned());
        for block in &self.body {
            match block {
                Block::Heading(text) => lines.extend([String::new(), text.clone()]),
                Block::Words(text) | Block::Written(text) => lines.push(text.clone()),
                Block::Facts(facts) => lines.extend(facts.iter().map(|(name, fact)| format!("{name}: {fact}"))),
                Block::Table(table) => {
                    lines.push(table.columns.iter().map(|c| c.name.as_str()).collect::<Vec<_>>().join("\t"));
                    lines.extend(table.rows.iter().map(|row| row.cells.join("\t")));
                }
            }
        }
        lines.push(String::new());
        if !self.recipients.is_empty() {
            lines.push(RECIPIENTS.to_owned());
            lines.extend(self.recipients.iter().cloned());
            lines.push(String::new());
        }
        for sign in &self.signs {
            lines.extend(sign.of.iter().cloned());
            lines.extend(sign.lines.iter().chain(&sign.name).cloned());
        }
        lines.join("\n")
    }
}

/// Stands above those who receive a paper.
pub const RECIPIENTS: &str = "Nơi nhận:";

//! What is asked of a person's fields: of what is not at hand before it is unpacked.

use crate::domain::{DetailField, Entry, Sheet, fold};

/// A question to the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Probe {
    /// The field says so: a code as files spell it, `true` or `false`, the beginning of digits or of a day, a part of a text.
    Says(DetailField, String),
    /// Nothing is known in the field.
    Blank(DetailField),
}

impl Probe {
    /// Whether the sheet answers it.
    #[must_use]
    pub fn holds(&self, sheet: &Sheet) -> bool {
        let mut of = sheet.entries().iter();
        match self {
            Self::Says(field, text) => of.any(|(key, entry)| key.field() == *field && says(entry, text)),
            Self::Blank(field) => !of.any(|(key, _)| key.field() == *field),
        }
    }

    /// As a filter of the address is written, `note:`; none of one that says anything of anybody: a number, a name, a faith.
    pub(super) fn print(&self) -> Option<String> {
        match self {
            Self::Says(..) => None,
            Self::Blank(field) => Some(format!("{}:", field.key())),
        }
    }

    /// Reads that. An address of earlier may say more: it is not taken up.
    pub(super) fn read(text: &str) -> Option<Self> {
        DetailField::of_key(text.strip_suffix(':')?).map(Self::Blank)
    }
}

fn says(entry: &Entry, text: &str) -> bool {
    match entry {
        Entry::Text(said) => fold(said.as_str()).contains(&fold(text)),
        Entry::Digits(digits) => digits.as_str().starts_with(text),
        Entry::Code(code) => code.as_str() == text,
        Entry::Date(when) => when.to_string().starts_with(text),
        Entry::Flag(flag) => text == if *flag { "true" } else { "false" },
    }
}

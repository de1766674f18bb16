//! A value of a field. Whoever holds one need not check its signs or its length again; whether a number is a true one
//! is for rules to say.

use super::{CodeList, DetailField, FieldKind};
use crate::domain::{Fault, Note, When};
use std::{fmt, sync::Arc};

/// Digits as they are written, leading zeros kept: the number of a card, a citizen id.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digits(Arc<str>);

impl Digits {
    /// The digits of a text, up to `most`; blanks between them are dropped.
    ///
    /// # Errors
    /// [`Fault::Blank`], [`Fault::TooLong`], or [`Fault::Sign`] for anything that is no digit.
    pub fn new(text: &str, most: u8) -> Result<Self, Fault> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        match text.chars().find(|c| !c.is_ascii_digit()) {
            Some(sign) => Err(Fault::Sign(sign)),
            None if text.is_empty() => Err(Fault::Blank),
            None if text.len() > usize::from(most) => Err(Fault::TooLong(usize::from(most))),
            None => Ok(Self(text.into())),
        }
    }

    /// The digits themselves.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A code of a list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    list: CodeList,
    index: u8,
}

impl Code {
    /// The code of this list that is spelled so.
    ///
    /// # Errors
    /// [`Fault::NotInList`] if there is none.
    pub fn new(list: CodeList, text: &str) -> Result<Self, Fault> {
        let index = list.codes().iter().position(|&code| code == text);
        let index = index.and_then(|at| u8::try_from(at).ok());
        index.map(|index| Self { list, index }).ok_or_else(|| Fault::NotInList(Fault::clip(text)))
    }

    /// The code at this place of the list.
    #[must_use]
    pub fn at(list: CodeList, index: u8) -> Option<Self> {
        (usize::from(index) < list.codes().len()).then_some(Self { list, index })
    }

    /// The list.
    #[must_use]
    pub const fn list(self) -> CodeList {
        self.list
    }

    /// Its place in the list.
    #[must_use]
    pub const fn index(self) -> u8 {
        self.index
    }

    /// How files spell it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.list.codes()[self.index as usize]
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a field says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entry {
    /// Free text, never blank.
    Text(Note),
    /// Digits.
    Digits(Digits),
    /// A code of the field's list.
    Code(Code),
    /// A day, or as much as is known of it.
    Date(When),
    /// Yes or no.
    Flag(bool),
}

impl Entry {
    /// Whether the field holds such a value.
    #[must_use]
    pub fn fits(&self, field: DetailField) -> bool {
        match (self, field.kind()) {
            (Self::Text(text), FieldKind::Text) => !text.is_empty(),
            (Self::Digits(digits), FieldKind::Digits(most)) => digits.as_str().len() <= usize::from(most),
            (Self::Code(code), FieldKind::Code(list)) => code.list() == list,
            (Self::Date(_), FieldKind::Date) | (Self::Flag(_), FieldKind::Flag) => true,
            _ => false,
        }
    }
}

impl DetailField {
    /// The field's value as files spell it; a flag is no text.
    ///
    /// # Errors
    /// A [`Fault`] says what it cannot be.
    pub fn read(self, text: &str) -> Result<Entry, Fault> {
        Ok(match self.kind() {
            FieldKind::Text => {
                Entry::Text(Note::new(text).and_then(|t| if t.is_empty() { Err(Fault::Blank) } else { Ok(t) })?)
            }
            FieldKind::Digits(most) => Entry::Digits(Digits::new(text, most)?),
            FieldKind::Code(list) => Entry::Code(Code::new(list, text)?),
            FieldKind::Date => Entry::Date(text.parse()?),
            FieldKind::Flag => return Err(Fault::NotInList(Fault::clip(text))),
        })
    }
}

//! What an office says of its papers and its terms, as typed; a blank field says nothing, and then what is usual holds.

use super::address::nth;
use super::{read_day, read_number, spell_day};
use crate::domain::{Fault, LocalTerm, Note, OfficeField, OfficeItem, Passage, Signatory, ToneMarks};

/// A part of what is said of who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignPart {
    /// In whose name.
    Line,
    /// The post.
    Post,
    /// The name.
    Name,
}

impl SignPart {
    /// Every part, from above.
    pub const ALL: [Self; 3] = [Self::Line, Self::Post, Self::Name];

    /// What is said of it.
    #[must_use]
    pub const fn of(self, sign: &Signatory) -> &Note {
        match self {
            Self::Line => &sign.line,
            Self::Post => &sign.post,
            Self::Name => &sign.name,
        }
    }
}

/// Who signs, with this typed into one part; none where nothing is left.
///
/// # Errors
/// A [`Fault`] says what the text cannot be.
pub fn with_part(sign: Option<&Signatory>, part: SignPart, text: &str) -> Result<Option<OfficeItem>, Fault> {
    let mut sign = sign.cloned().unwrap_or_default();
    let note = Note::new(text)?;
    match part {
        SignPart::Line => sign.line = note,
        SignPart::Post => sign.post = note,
        SignPart::Name => sign.name = note,
    }
    Ok((!sign.is_empty()).then_some(OfficeItem::Signatory(sign)))
}

/// What was typed for a field of one text; none for a blank one.
///
/// # Errors
/// A [`Fault`] says what the text cannot be.
pub fn read_item(field: OfficeField, text: &str) -> Result<Option<OfficeItem>, Fault> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let item = match field {
        OfficeField::Number | OfficeField::Place | OfficeField::TermsPaper => OfficeItem::Text(Note::new(text)?),
        OfficeField::Recipients | OfficeField::Written(..) => OfficeItem::Lines(Passage::new(text)?),
        OfficeField::TermsFrom => OfficeItem::Day(read_day(text)?),
        OfficeField::Term(_) => {
            let days = read_number(text).and_then(|n| u16::try_from(n).ok()).filter(|n| LocalTerm::RANGE.contains(n));
            OfficeItem::Days(days.ok_or_else(|| Fault::NotACount(Fault::clip(text)))?)
        }
        OfficeField::ToneMarks | OfficeField::Signatory(_) => return Err(Fault::NotInList(Fault::clip(text))),
    };
    Ok(Some(item).filter(|item| item.fits(field)))
}

/// What a field says, as it can be typed back.
#[must_use]
pub fn spell_item(item: &OfficeItem) -> String {
    match item {
        OfficeItem::Text(text) => text.to_string(),
        OfficeItem::Lines(passage) => passage.to_string(),
        OfficeItem::Day(day) => spell_day(*day),
        OfficeItem::Days(days) => days.to_string(),
        OfficeItem::Marks(marks) => nth(ToneMarks::ALL, *marks),
        OfficeItem::Signatory(_) => String::new(),
    }
}

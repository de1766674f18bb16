//! What a field of an office says.

use super::{LocalTerm, OfficeField, Passage};
use crate::domain::{Day, Fault, Note, kind::listed};
use serde::de::{Error, MapAccess};
use serde::{Deserialize, Serialize, Serializer};

listed!(
    /// Where the mark of a tone stands in an open syllable of two vowels (kiểu đặt dấu, handbook 8).
    ToneMarks {
        /// On the first: ủy, hóa.
        First,
        /// On the second: uỷ, hoá.
        Second,
    }
);

/// Who signs: one statement, for half of one and half of another would be a person that there is not.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// In whose name: `T/M BAN THƯỜNG VỤ`, `K/T BÍ THƯ`.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub line: Note,
    /// The post: `BÍ THƯ`, `PHÓ BÍ THƯ`.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub post: Note,
    /// The name, below the place to sign.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub name: Note,
}

impl Signatory {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { line, post, name } = self;
        line.is_empty() && post.is_empty() && name.is_empty()
    }
}

/// What a field of an office says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfficeItem {
    /// Who signs.
    Signatory(Signatory),
    /// A line of text.
    Text(Note),
    /// Lines of text.
    Lines(Passage),
    /// Where tones are marked.
    Marks(ToneMarks),
    /// A day.
    Day(Day),
    /// So many working days.
    Days(u16),
}

impl OfficeItem {
    /// Whether the field can say this.
    #[must_use]
    pub fn fits(&self, field: OfficeField) -> bool {
        use OfficeField as F;
        match (self, field) {
            (Self::Signatory(of), F::Signatory(_)) => !of.is_empty(),
            (Self::Text(text), F::Number | F::Place | F::TermsPaper) => !text.is_empty(),
            (Self::Days(days), F::Term(_)) => LocalTerm::RANGE.contains(days),
            (Self::Lines(_), F::Recipients | F::Written(..))
            | (Self::Marks(_), F::ToneMarks)
            | (Self::Day(_), F::TermsFrom) => true,
            _ => false,
        }
    }

    /// Reads what stands at this field in a file.
    pub(super) fn read<'de, A: MapAccess<'de>>(field: OfficeField, map: &mut A) -> Result<Self, A::Error> {
        use OfficeField as F;
        let item = match field {
            F::Signatory(_) => Self::Signatory(map.next_value()?),
            F::Number | F::Place | F::TermsPaper => Self::Text(map.next_value()?),
            F::Recipients | F::Written(..) => Self::Lines(map.next_value()?),
            F::ToneMarks => Self::Marks(map.next_value()?),
            F::TermsFrom => Self::Day(map.next_value()?),
            F::Term(_) => Self::Days(map.next_value()?),
        };
        // What says nothing is left out, and a number of days is one that can be.
        if item.fits(field) { Ok(item) } else { Err(A::Error::custom(Fault::Blank)) }
    }
}

impl Serialize for OfficeItem {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Signatory(of) => of.serialize(writer),
            Self::Text(text) => text.serialize(writer),
            Self::Lines(passage) => passage.serialize(writer),
            Self::Marks(marks) => marks.serialize(writer),
            Self::Day(day) => day.serialize(writer),
            Self::Days(days) => days.serialize(writer),
        }
    }
}

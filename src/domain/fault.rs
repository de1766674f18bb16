//! Why one value was refused at the border. A value, not a sentence: `i18n` speaks for it.
//!
//! Readers such as serde pass errors on as text only, so a fault prints as a stable code and can be read back from it.

use std::fmt;

/// Why one value is not what its type needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A name without a letter.
    Blank,
    /// A text over its greatest length in characters.
    TooLong(usize),
    /// More than so many of something.
    TooMany(usize),
    /// A sign which has no place there: control and direction marks, `<`, `>`; in a person's name also digits.
    Sign(char),
    /// Not a day of the calendar, such as 30/02.
    NotADay(String),
    /// Not a whole number from 0 to 9,999,999.
    NotACount(String),
    /// Not an id of this program.
    NotAnId(String),
    /// A range whose greatest value is below its least.
    Backwards,
    /// Days in the wrong order: the last before the first.
    EndsFirst,
    /// A word outside its list.
    NotInList(String),
}

/// What opens the code in a reader's error text.
const SIGN: &str = "fault/";

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, detail) = match self {
            Self::Blank => ("blank", String::new()),
            Self::TooLong(most) => ("too-long", most.to_string()),
            Self::TooMany(most) => ("too-many", most.to_string()),
            Self::Sign(sign) => ("sign", u32::from(*sign).to_string()),
            Self::NotADay(text) => ("day", text.clone()),
            Self::NotACount(text) => ("count", text.clone()),
            Self::NotAnId(text) => ("id", text.clone()),
            Self::Backwards => ("backwards", String::new()),
            Self::EndsFirst => ("ends-first", String::new()),
            Self::NotInList(text) => ("list", text.clone()),
        };
        write!(f, "{SIGN}{code}/{detail}")
    }
}

impl std::error::Error for Fault {}

impl Fault {
    /// The fault that a reader's error text carries, if it carries one.
    #[must_use]
    pub fn read(message: &str) -> Option<Self> {
        // Only at the start: further on, it is a value that spells like one.
        let (code, rest) = message.strip_prefix(SIGN)?.split_once('/')?;
        // serde_json adds " at line 3 column 7" behind our text.
        let detail = rest.rsplit_once(" at line ").map_or(rest, |(detail, _)| detail);
        Some(match code {
            "blank" => Self::Blank,
            "too-long" => Self::TooLong(detail.parse().ok()?),
            "too-many" => Self::TooMany(detail.parse().ok()?),
            "sign" => Self::Sign(char::from_u32(detail.parse().ok()?)?),
            "day" => Self::NotADay(detail.to_owned()),
            "count" => Self::NotACount(detail.to_owned()),
            "id" => Self::NotAnId(detail.to_owned()),
            "backwards" => Self::Backwards,
            "ends-first" => Self::EndsFirst,
            "list" => Self::NotInList(detail.to_owned()),
            _ => return None,
        })
    }

    /// A text cut to what can be shown in a message.
    #[must_use]
    pub fn clip(text: &str) -> String {
        text.chars().take(40).collect()
    }
}

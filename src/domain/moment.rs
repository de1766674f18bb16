//! A moment of the local clock: for people to read, never to decide by. Where it comes from is not known here.

use super::{Day, Fault, spelled::spelled};
use std::{fmt, str::FromStr};

/// A moment of a machine's own clock, written `2016-11-05 14:07`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$")))]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// Hour, 0–23.
    pub hour: u8,
    /// Minute, 0–59.
    pub minute: u8,
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:02}:{:02}", self.day, self.hour, self.minute)
    }
}

impl FromStr for Moment {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        let fault = || Fault::NotADay(Fault::clip(text));
        let (day, time) = text.split_once(' ').ok_or_else(fault)?;
        let (hour, minute) = time.split_once(':').ok_or_else(fault)?;
        let number = |digits: &str, most: u8| {
            let plain = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
            digits.parse().ok().filter(|n| plain && *n < most).ok_or_else(fault)
        };
        Ok(Self { day: day.parse()?, hour: number(hour, 24)?, minute: number(minute, 60)? })
    }
}
spelled!(Moment);

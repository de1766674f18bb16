//! A number of persons or units. The type refuses what cannot be one, so that all arithmetic behind it is safe.

use super::Fault;
use serde::{Deserialize, Deserializer, Serialize};

/// A whole number from 0 to [`Count::MOST`]: products of three still fit 128 bits, so rankings compare exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transparent))]
pub struct Count(#[cfg_attr(feature = "schema", schemars(range(max = 9_999_999)))] u32);

impl Count {
    /// More than every member of the Party, with room to spare.
    pub const MOST: u32 = 9_999_999;

    /// The count of this number.
    ///
    /// # Errors
    /// [`Fault::NotACount`] below 0 or above [`Count::MOST`].
    pub fn new(number: i64) -> Result<Self, Fault> {
        u32::try_from(number)
            .ok()
            .filter(|&n| n <= Self::MOST)
            .map(Self)
            .ok_or_else(|| Fault::NotACount(number.to_string()))
    }

    /// The number itself.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        // Through f64 as well, so that 3.5 and 1e30 are named as what they are: not counts.
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Read {
            Whole(i64),
            Other(f64),
            Text(String),
        }
        match Read::deserialize(reader) {
            Ok(Read::Whole(n)) => Self::new(n).map_err(D::Error::custom),
            Ok(Read::Other(x)) => Err(D::Error::custom(Fault::NotACount(x.to_string()))),
            Ok(Read::Text(t)) => Err(D::Error::custom(Fault::NotACount(Fault::clip(&t)))),
            Err(_) => Err(D::Error::custom(Fault::NotACount("?".into()))),
        }
    }
}

//! Names of records that never collide: the station that made the record, and that station's own count.
//!
//! A station is drawn once per browser profile, and a further one in each of its visits: a profile that was restored, copied or
//! set back goes on counting where others have gone on as well, so nothing is ever counted by the profile itself. Where the bits
//! come from is not known here.

use super::{Fault, spelled::spelled};
use std::{fmt, str::FromStr};

/// Crockford's base 32, in small letters: no i, l, o, u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// What each byte stands for in it: ids are read by the hundred thousand.
const DIGITS: [u8; 256] = {
    let mut digits = [NO_DIGIT; 256];
    let mut digit = 0;
    while digit < 32 {
        digits[ALPHABET[digit as usize] as usize] = digit;
        digit += 1;
    }
    digits
};
const NO_DIGIT: u8 = u8::MAX;

/// One browser profile (máy), or one visit of it that writes (lượt): 50 random bits, shown as ten characters. The visits of a
/// profile begin with its own first four, so that whoever meets a write of theirs knows whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Station(u64);

impl Station {
    /// The station of these bits; all above the lowest fifty are dropped.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits & ((1 << 50) - 1))
    }

    /// Its fifty bits.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The station under whose name records go out without theirs (mã ẩn danh): no browser's, but three letters that say so,
    /// three of whoever sends them, four of the station that made them. Of the two numbers fifteen and twenty bits are taken.
    #[must_use]
    pub fn pseudonym(sender: u16, maker: u32) -> Self {
        Self(UNNAMED << 35 | (u64::from(sender) & 0x7fff) << 20 | u64::from(maker) & 0xf_ffff)
    }

    /// Who sends the records that it stands for, in fifteen bits; none of a browser's own station.
    #[must_use]
    pub fn sender(self) -> Option<u16> {
        if self.0 >> 35 == UNNAMED { u16::try_from(self.0 >> 20 & 0x7fff).ok() } else { None }
    }

    /// The station of bits that were drawn for a browser: never one under which records go out without names, nor one without
    /// kin.
    #[must_use]
    pub fn drawn(bits: u64) -> Self {
        let station = Self::from_bits(bits);
        let odd = station.sender().is_some() || station.kin().is_none();
        if odd { Self(station.0 ^ 1 << 35) } else { station }
    }

    /// The station under which a visit of this profile writes, of bits that were drawn for it: the profile's first twenty bits
    /// with thirty of those. Two lives of one profile that know nothing of each other, each of a hundred visits, draw the same
    /// once in a hundred thousand.
    #[must_use]
    pub const fn visit(self, bits: u64) -> Self {
        Self(self.0 & !OF_VISIT | bits & OF_VISIT)
    }

    /// What the visits of one profile have in common; none where the bits were not drawn: of books made up for practice, and of
    /// records that go out without names.
    #[must_use]
    pub fn kin(self) -> Option<u64> {
        let kin = self.0 >> VISIT_BITS;
        if kin == 0 || self.sender().is_some() { None } else { Some(kin) }
    }

    /// Whether both are of one browser profile, as far as their letters tell: of twenty profiles any two begin alike once in five
    /// thousand times. So nothing may be lost where it is wrong.
    #[must_use]
    pub fn is_kin(self, other: Self) -> bool {
        self == other || self.kin().is_some_and(|kin| other.kin() == Some(kin))
    }
}

/// So many of a station's bits are drawn for each visit.
const VISIT_BITS: u32 = 30;
const OF_VISIT: u64 = (1 << VISIT_BITS) - 1;

/// `and`, for ẩn danh, in fifteen bits.
const UNNAMED: u64 = (10 * 32 + 21) * 32 + 13;

impl fmt::Display for Station {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = [0; 10];
        for (letter, place) in letters.iter_mut().zip((0..10).rev()) {
            *letter = ALPHABET[usize::try_from((self.0 >> (place * 5)) & 31).unwrap_or(0)];
        }
        f.write_str(std::str::from_utf8(&letters).unwrap_or_default())
    }
}

impl FromStr for Station {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        let fault = || Fault::NotAnId(Fault::clip(text));
        if text.len() != 10 {
            return Err(fault());
        }
        let mut bits = 0u64;
        for byte in text.bytes() {
            let digit = DIGITS[usize::from(byte)];
            if digit == NO_DIGIT {
                return Err(fault());
            }
            bits = (bits << 5) | u64::from(digit);
        }
        Ok(Self(bits))
    }
}

/// A record's own name: ordered by station, then by the order in which the station made its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    /// Who made the record.
    pub station: Station,
    /// Which of that station's records it is, from 1.
    pub number: u32,
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.station, self.number)
    }
}

impl Id {
    /// The least id there can be: where a walk through ordered records begins.
    pub const FIRST: Self = Self { station: Station(0), number: 0 };

    /// The greatest number that a station gives, to a record as to a write; readers hold to the same one. Files can say greater
    /// ones of records, and so did earlier programs: those are read as they are, and nobody counts on from them.
    pub const MOST: u32 = 4_000_000_000;

    /// The order in which records were made, as far as ids tell: every visit counts on from what it knows.
    #[must_use]
    pub const fn order(self) -> (u32, u64) {
        (self.number, self.station.0)
    }

    /// Where the ids that a station gives end: the first that it does not.
    #[must_use]
    pub const fn end_of(station: Station) -> Self {
        Self { station, number: Self::MOST + 1 }
    }
}

impl FromStr for Id {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        let fault = || Fault::NotAnId(Fault::clip(text));
        let (station, number) = text.split_once('-').ok_or_else(fault)?;
        // One spelling each: "+7" and "007" are not numbers of ours.
        let plain = number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
        let number = number.parse().ok().filter(|_| plain).ok_or_else(fault)?;
        Ok(Self { station: station.parse().map_err(|_| fault())?, number })
    }
}

spelled!(Station);

macro_rules! typed_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = "^[0-9a-hjkmnp-tv-z]{10}-[1-9][0-9]*$")))]
        pub struct $name(pub Id);
        impl $name {
            /// The least there can be: where a walk through ordered records begins.
            pub const FIRST: Self = Self(Id::FIRST);
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        impl FromStr for $name {
            type Err = Fault;
            fn from_str(text: &str) -> Result<Self, Fault> {
                text.parse().map(Self)
            }
        }
        spelled!($name);
    };
}

typed_id!(
    /// Names a unit (đơn vị, tổ chức đảng); never used again for another.
    UnitId
);
typed_id!(
    /// Names a person (người).
    PersonId
);
typed_id!(
    /// Names a matter (việc): a class, a programme, an organisation.
    MatterId
);

//! Exact fractions, and how one is printed (handbook 7.3, 7.8).

use std::cmp::Ordering;

/// A part of a whole, not reduced, compared exactly. The whole is never 0.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    part: u128,
    whole: u128,
}

/// A percentage as it stands on paper: 10091 with 2 decimals is 100,91%.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The percentage times ten to the power of `decimals`.
    pub scaled: u128,
    /// 0 to 2.
    pub decimals: u8,
}

/// A number with one decimal, in tenths: a plan seldom falls on whole persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenths(pub u32);

impl Ratio {
    /// `part` of `whole`; none of nothing.
    #[must_use]
    pub fn new(part: impl Into<u128>, whole: impl Into<u128>) -> Option<Self> {
        let whole = whole.into();
        (whole > 0).then(|| Self { part: part.into(), whole })
    }

    /// The sum of both, exactly. Parts and wholes stay below 2^42 each for three counts, so nothing overflows.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { part: self.part * other.whole + other.part * self.whole, whole: self.whole * other.whole }
    }

    /// The same many times.
    #[must_use]
    pub fn times(self, factor: u32) -> Self {
        Self { part: self.part * u128::from(factor), whole: self.whole }
    }

    /// The least whole number that is not below it.
    #[must_use]
    pub fn ceil(self) -> u32 {
        u32::try_from(self.part.div_ceil(self.whole)).unwrap_or(u32::MAX)
    }

    /// In tenths, half up.
    #[must_use]
    pub fn tenths(self) -> Tenths {
        let tenths = (self.part * 20 + self.whole) / (self.whole * 2);
        Tenths(u32::try_from(tenths).unwrap_or(u32::MAX))
    }

    /// No more than `most` percent.
    #[must_use]
    pub fn at_most(self, most: u32) -> Self {
        self.min(Self { part: most.into(), whole: 100 })
    }

    /// The percentage, half up; what is below the whole never prints as 100 (handbook 7.8).
    #[must_use]
    pub fn percent(self, decimals: u8) -> Printed {
        let decimals = decimals.min(2);
        let unit = 10u128.pow(decimals.into());
        let scaled = (self.part * 100 * unit * 2 + self.whole) / (self.whole * 2);
        let full = 100 * unit;
        Printed { scaled: if self.part < self.whole { scaled.min(full - 1) } else { scaled }, decimals }
    }
}

impl Ord for Ratio {
    /// By whole parts, then by the reciprocals of what is left: exact, and no product can overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mine, its) = (self.part / self.whole, other.part / other.whole);
        mine.cmp(&its).then_with(|| match (self.part % self.whole, other.part % other.whole) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            (a, b) => Self { part: other.whole, whole: b }.cmp(&Self { part: self.whole, whole: a }),
        })
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

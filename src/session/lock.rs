//! When the book locks itself, what a passphrase is worth, and the word that must be typed before everything is erased.

use super::entry::is_word;
use crate::domain::fold;
use crate::store::{Passphrase, Stock, Unfit};
use serde::{Deserialize, Serialize};

/// How long nothing may be touched before the book locks itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u32", into = "u32")]
pub enum Idle {
    /// For ever.
    Never,
    /// Five minutes.
    Five,
    /// A quarter of an hour.
    #[default]
    Fifteen,
    /// Half an hour.
    Thirty,
    /// An hour.
    Sixty,
}

impl Idle {
    /// Every choice, the shortest first and none at all last.
    pub const ALL: [Self; 5] = [Self::Five, Self::Fifteen, Self::Thirty, Self::Sixty, Self::Never];

    /// In minutes; 0 for ever.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Never => 0,
            Self::Five => 5,
            Self::Fifteen => 15,
            Self::Thirty => 30,
            Self::Sixty => 60,
        }
    }

    /// How many milliseconds are left until the book locks itself, when it was last touched then and it is now now: 0 when
    /// it is time; none if it never does. Both are of one clock; if that was set back, it is counted from now.
    #[must_use]
    pub fn left(self, touched: u64, now: u64) -> Option<u64> {
        let whole = u64::from(self.minutes()) * 60_000;
        (whole > 0).then(|| whole.saturating_sub(now.saturating_sub(touched)))
    }
}

impl From<Idle> for u32 {
    fn from(idle: Idle) -> Self {
        idle.minutes()
    }
}

impl From<u32> for Idle {
    /// The longest choice that is not longer; what is not known is never made longer.
    fn from(minutes: u32) -> Self {
        match minutes {
            0 => Self::Never,
            1..15 => Self::Five,
            15..30 => Self::Fifteen,
            30..60 => Self::Thirty,
            _ => Self::Sixty,
        }
    }
}

/// What can be said of a passphrase. Only what is too short or too long is refused; the rest is a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Nothing typed.
    Empty,
    /// Not taken.
    Unfit(Unfit),
    /// Only digits, such as a birthday or a telephone number, and few.
    Digits,
    /// One sign over and over, a run along the keyboard, or a word that everybody tries first.
    Common,
    /// Short; a few words more would be better.
    Fair,
    /// Long enough.
    Good,
}

/// From so many characters on a passphrase is long enough.
const LONG: usize = 16;
/// What everybody tries first, folded.
const COMMON: [&str; 10] =
    ["matkhau", "mat khau", "password", "qwerti", "songuon", "so nguon", "abc", "123", "khongbiet", "iloveiou"];

/// What can be said of what was typed.
#[must_use]
pub fn strength(typed: &str) -> Strength {
    let text = typed.trim();
    if text.is_empty() {
        return Strength::Empty;
    }
    if let Err(unfit) = Passphrase::new(text) {
        return Strength::Unfit(unfit);
    }
    let signs = text.chars().count();
    let digits = text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '/'));
    let folded = fold(text);
    let mut kinds: Vec<char> = folded.chars().collect();
    kinds.sort_unstable();
    kinds.dedup();
    // A common word with little around it.
    let common = COMMON.iter().any(|word| folded.contains(word) && signs < word.chars().count() + 8);
    match () {
        () if kinds.len() < 4 || common => Strength::Common,
        () if digits && signs < LONG => Strength::Digits,
        () if signs < LONG => Strength::Fair,
        () => Strength::Good,
    }
}

/// The word to be typed before everything is erased, in Vietnamese and in English.
pub const ERASE_WORDS: [&str; 2] = ["XÓA", "ERASE"];

/// Whether the word was typed.
#[must_use]
pub fn confirms_erasing(typed: &str) -> bool {
    is_word(typed, &ERASE_WORDS)
}

/// What is kept on a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// In local storage; none where it could not be counted.
    pub texts: Option<Stock>,
    /// Things in IndexedDB; none where they could not be counted.
    pub second: Option<usize>,
}

/// What the address says of a page from which everything was erased.
const ERASED: &str = "#/da-xoa/";

impl Kept {
    /// Whether it is certain that nothing is kept.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self.texts == Some(Stock::default()) && self.second == Some(0)
    }

    /// Whether all that can be counted has gone, and nobody can tell what lies in IndexedDB.
    #[must_use]
    pub fn is_unreached(self) -> bool {
        self.texts == Some(Stock::default()) && self.second.is_none()
    }

    /// The address of the page that tells what was kept before it was erased: three numbers, and nothing stored.
    #[must_use]
    pub fn print(self) -> String {
        let number = |n: Option<usize>| n.map_or_else(|| "x".to_owned(), |n| n.to_string());
        let (keys, units) = (self.texts.map(|t| t.keys), self.texts.map(|t| t.units));
        format!("{ERASED}{}-{}-{}", number(keys), number(units), number(self.second))
    }

    /// What such an address tells; none of any other.
    #[must_use]
    pub fn read(address: &str) -> Option<Self> {
        let numbers: Vec<Option<usize>> = address.strip_prefix(ERASED)?.split('-').map(|n| n.parse().ok()).collect();
        let [keys, units, second] = numbers[..] else { return None };
        Some(Self { texts: keys.zip(units).map(|(keys, units)| Stock { keys, units }), second })
    }
}

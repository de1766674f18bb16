//! How much room local storage has left, and what takes it. It knows no browser.

use std::collections::BTreeMap;

/// What one origin may keep: UTF-16 units in Chromium and Firefox, bytes in WebKit.
pub const LIMIT: u64 = 5_242_880;

/// How an engine counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// By UTF-16 units: Chromium, Firefox.
    Units,
    /// By bytes: WebKit, where a text costs a byte a unit while all of it is Latin-1, else two.
    Bytes,
}

impl Measure {
    /// What a text of so many units costs.
    #[must_use]
    pub const fn cost(self, units: u64, latin: bool) -> u64 {
        match self {
            Self::Bytes if !latin => units * 2,
            _ => units,
        }
    }
}

/// What takes room, in the order in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Records, packed.
    Chunks,
    /// Changes not yet folded into the records.
    Journal,
    /// Lists of chunks.
    Roots,
    /// Books of the earlier schema.
    OldBooks,
    /// Choices, the station and the like.
    Rest,
    /// Texts of other pages: in some browsers all local files share one storage.
    Foreign,
}

impl Part {
    /// All parts, as they are shown.
    pub const ALL: [Self; 6] = [Self::Chunks, Self::Journal, Self::Roots, Self::OldBooks, Self::Rest, Self::Foreign];

    /// What lies under this key.
    #[must_use]
    pub fn of(key: &str) -> Self {
        match key.strip_prefix(crate::store::PREFIX).map(|ours| ours.split_once('/').map_or(ours, |(head, _)| head)) {
            None => Self::Foreign,
            Some("c") => Self::Chunks,
            Some("j") => Self::Journal,
            Some("root") => Self::Roots,
            Some("book") => Self::OldBooks,
            Some(_) => Self::Rest,
        }
    }
}

/// A text that takes room.
#[derive(Clone, Copy, Debug)]
pub struct Lying<'a> {
    /// Its key, which takes room too.
    pub key: &'a str,
    /// Its length, in UTF-16 units.
    pub units: u64,
    /// Whether all of it is Latin-1.
    pub latin: bool,
}

/// How full it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Less than half.
    Roomy,
    /// Half or more.
    Half,
    /// Four fifths or more.
    Tight,
    /// 95% or more.
    Full,
}

/// The room of local storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// What there is, as the engine counts.
    pub limit: u64,
    /// What each part takes; parts that take nothing are left out.
    pub parts: BTreeMap<Part, u64>,
}

impl Room {
    /// The room that these texts leave.
    #[must_use]
    pub fn of<'a>(measure: Measure, texts: impl IntoIterator<Item = Lying<'a>>) -> Self {
        let mut parts = BTreeMap::new();
        for Lying { key, units, latin } in texts {
            let name = measure.cost(key.encode_utf16().count() as u64, key.chars().all(|c| u32::from(c) < 256));
            *parts.entry(Part::of(key)).or_insert(0) += name + measure.cost(units, latin);
        }
        Self { limit: LIMIT, parts }
    }

    /// What is taken.
    #[must_use]
    pub fn used(&self) -> u64 {
        self.parts.values().sum()
    }

    /// What is left.
    #[must_use]
    pub fn left(&self) -> u64 {
        self.limit.saturating_sub(self.used())
    }

    /// Taken, in whole percent, rounded down: 100 is only said when nothing is left.
    #[must_use]
    pub fn percent(&self) -> u64 {
        self.used() * 100 / self.limit.max(1)
    }

    /// How full it is.
    #[must_use]
    pub fn level(&self) -> Level {
        match self.percent() {
            95.. => Level::Full,
            80.. => Level::Tight,
            50.. => Level::Half,
            _ => Level::Roomy,
        }
    }
}

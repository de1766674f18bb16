//! Which persons of a list are wanted: filters that combine, and by what they stand. It can be written into an address; the
//! name that is searched cannot, nor what a field must say, for a browser remembers addresses and should not remember people.

use super::{Column, Probe, Sorting};
use crate::domain::{Category, Gender, Stage};

/// Ages of the official tables, both ends within, and those below them: everybody whose age is known is in one of them.
pub const BANDS: [(i32, i32); 9] =
    [(18, 30), (31, 35), (36, 40), (41, 45), (46, 50), (51, 55), (56, 60), (61, i32::MAX), (i32::MIN, 17)];

/// The band of those whose age is not known (không rõ), beside the places of [`BANDS`].
pub const NO_BAND: u8 = 9;

/// Filters, all of which must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sieve {
    /// Only those whose admission counts in the period; else everybody who is in the unit.
    pub admitted: bool,
    /// Who has come as far as one of these stages, one bit each; no bit for any. Who has no step yet is a source.
    pub stages: u32,
    /// Men, or women.
    pub gender: Option<Gender>,
    /// Who counts in each of these categories, one bit each.
    pub categories: u32,
    /// The age on the day of admission, for others today: a place in [`BANDS`], or [`NO_BAND`].
    pub band: Option<u8>,
    /// What a field must say.
    pub probe: Option<Probe>,
    /// Only those of whom a rule's check says no (cần rà soát). The rules are not asked here: see [`super::Flags`].
    pub review: bool,
    /// By what they stand.
    pub sorting: Sorting,
}

impl Sieve {
    /// Whether everybody is wanted.
    #[must_use]
    pub fn is_open(&self) -> bool {
        Self { sorting: Sorting::default(), ..self.clone() } == Self::default()
    }

    /// The same with this stage in or out.
    #[must_use]
    pub fn with_stage(mut self, stage: Stage, within: bool) -> Self {
        self.stages = bit(self.stages, stage as usize, within);
        self
    }

    /// The same with this category in or out.
    #[must_use]
    pub fn with_category(mut self, category: Category, within: bool) -> Self {
        self.categories = bit(self.categories, category.index(), within);
        self
    }

    /// As the address has it; blank where nothing is filtered. Reading it gives the same, but for what a field must say
    /// ([`Sieve::said`]).
    #[must_use]
    pub fn print(&self) -> String {
        let list =
            |bits: u32| (0..32).filter(|at| bits >> at & 1 != 0).map(|at: u32| at.to_string()).collect::<Vec<_>>();
        let mut parts = Vec::new();
        let mut put = |key: &str, text: String| parts.push(format!("{key}{text}"));
        if self.admitted {
            put("kn", String::new());
        }
        if self.stages != 0 {
            put("gd-", list(self.stages).join("-"));
        }
        if let Some(gender) = self.gender {
            put("gt-", (gender as u8).to_string());
        }
        if self.categories != 0 {
            put("tc-", list(self.categories).join("-"));
        }
        if let Some(band) = self.band {
            put("tuoi-", band.to_string());
        }
        if self.review {
            put("rs", String::new());
        }
        if self.sorting != Sorting::default() {
            let way = if self.sorting.down { "giam-" } else { "tang-" };
            put(way, (self.sorting.column as u8).to_string());
        }
        // Last, as it may hold a full stop.
        if let Some(text) = self.probe.as_ref().and_then(Probe::print) {
            put("muc-", text);
        }
        parts.join(".")
    }

    /// What no address may hold: what a field must say.
    #[must_use]
    pub fn said(&self) -> Option<Probe> {
        self.probe.clone().filter(|probe| matches!(probe, Probe::Says(..)))
    }

    /// Reads what the address has; what is not understood is left out.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut sieve = Self::default();
        let mut rest = text;
        while !rest.is_empty() {
            if let Some(probe) = rest.strip_prefix("muc-") {
                sieve.probe = Probe::read(probe);
                break;
            }
            let (part, after) = rest.split_once('.').unwrap_or((rest, ""));
            rest = after;
            let (key, value) = part.split_once('-').unwrap_or((part, ""));
            let number = || value.parse::<usize>().ok();
            match key {
                "kn" => sieve.admitted = true,
                "rs" => sieve.review = true,
                "gd" => sieve.stages = bits(value, Stage::ALL.len()),
                "gt" => sieve.gender = number().and_then(|at| Gender::ALL.get(at)).copied(),
                "tc" => sieve.categories = bits(value, Category::COUNT),
                "tuoi" => sieve.band = number().and_then(|at| u8::try_from(at).ok()).filter(|at| *at <= NO_BAND),
                "tang" | "giam" => {
                    let column = number().and_then(|at| Column::ALL.get(at)).copied().unwrap_or_default();
                    sieve.sorting = Sorting { column, down: key == "giam" };
                }
                _ => {}
            }
        }
        sieve
    }
}

fn bit(bits: u32, at: usize, within: bool) -> u32 {
    if within { bits | 1 << at } else { bits & !(1 << at) }
}

fn bits(text: &str, count: usize) -> u32 {
    let places = text.split('-').filter_map(|at| at.parse::<usize>().ok()).filter(|at| *at < count);
    places.fold(0, |bits, at| bits | 1 << at)
}

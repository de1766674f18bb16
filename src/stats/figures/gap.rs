//! A figure that somebody gave beside another one of the same that was counted (lệch): like is held against like, each with its
//! day. What records gave when they were reported is held against the records up to the day of that report: what they have
//! grown by since is no difference, and no word is lost of an office that counted otherwise (handbook 6.3).

use super::Figures;
use crate::domain::{Book, Category, Day, Indicator, Origin, UnitId};
use crate::stats::Source;

/// Two figures of the same that differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// As it was reported; as it has been corrected.
    pub typed: u32,
    /// The day up to which that counts.
    pub as_of: Day,
    /// As it adds up.
    pub counted: u32,
    /// The day up to which that was counted.
    pub until: Day,
    /// So many units below have no figure, so that the sum may be short.
    pub missing: u32,
}

impl Figures {
    /// What was reported of the unit and is not what is counted, where nobody has decided between the two by a correction;
    /// `book` is the one that was counted.
    #[must_use]
    pub fn gap(&self, book: &Book, unit: UnitId, indicator: Indicator) -> Option<Gap> {
        let (cell, fact) = (self.get(unit, indicator), self.fact(unit, indicator));
        if let Some((typed, counted)) = cell.open_gap().and(cell.typed.zip(cell.counted)) {
            let as_of = fact.map_or(self.counted.end, |fact| fact.as_of.min(self.span.end));
            return Some(Gap { typed, as_of, counted, until: self.counted.end, missing: cell.missing });
        }
        let echo = fact.filter(|fact| fact.origin == Origin::Counted && fact.correction.is_none())?;
        // What a closed period says itself is held against what came since (what came after the closing).
        let says = self.is_closed() && cell.value == Some(echo.value.get());
        if says || !self.echoes(&self.key(unit, indicator), echo) {
            return None;
        }
        let until = echo.as_of.min(self.counted.end);
        let then = if until == self.counted.end { self } else { self.on(book, until)? };
        let (counted, missing) = then.recounted(unit, indicator, self)?;
        let typed = echo.value.get();
        (typed != counted).then_some(Gap { typed, as_of: until, counted, until, missing })
    }

    /// Whether records of the unit itself are counted here: then what they gave when they were reported is no second witness.
    pub(super) fn counts(&self, unit: UnitId) -> bool {
        self.has_own(unit, Category::All)
    }

    /// What records say of the unit up to the end of these days, and how many units below are left out; `of` says of which
    /// categories the records tell anything. A unit with records of later days alone had admitted nobody by then.
    fn recounted(&self, unit: UnitId, indicator: Indicator, of: &Self) -> Option<(u32, u32)> {
        let Indicator::Admitted(category) = indicator else { return None };
        let node = self.tree.node(unit).filter(|_| category.is_admission() && of.says(category))?;
        let cell = self.get(unit, indicator);
        if cell.source == Source::Parts {
            return cell.value.map(|sum| (sum, cell.missing));
        }
        if node.below.is_empty() {
            return Some((self.tally.own(unit)[category.index()], 0));
        }
        cell.counted.map(|counted| (counted, cell.missing))
    }
}

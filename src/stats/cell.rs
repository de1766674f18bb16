//! One figure of one unit, and how it was chosen among what is known (the resolution rule of handbook 6.3).

use super::Ratio;
use crate::domain::CountBy;

/// Where a figure came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Source {
    /// Nothing is known.
    #[default]
    Nothing,
    /// The unit counts by records and has none: nobody was admitted as far as is recorded.
    NoRecords,
    /// Persons of the unit itself.
    Records,
    /// The units below, and the unit's own persons.
    Below,
    /// Typed figures of shorter periods within, and what is counted of the days between.
    Parts,
    /// A typed figure.
    Typed,
    /// What a station above counts instead of the typed figure (đính chính).
    Corrected,
    /// The period is closed; its figure stands.
    Frozen,
}

impl Source {
    /// Whether a number that somebody wrote counts, and no sum.
    #[must_use]
    pub const fn is_typed(self) -> bool {
        matches!(self, Self::Typed | Self::Corrected)
    }
}

/// One figure with all that is known about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What counts; none if nothing is known.
    pub value: Option<u32>,
    /// Where it came from.
    pub source: Source,
    /// The sum of what is below and of the unit's own persons, if there is one.
    pub counted: Option<u32>,
    /// The typed figure, if there is one; as it has been corrected.
    pub typed: Option<u32>,
    /// How many units directly below have no figure, so that the sum may be short.
    pub missing: u32,
    /// How many units at any level below the sum leaves out: friends too, of whom nobody asks a figure, for the sum is not the
    /// whole without them either.
    pub left_out: u32,
}

/// A number that somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The number that counts.
    pub value: u32,
    /// Whether it is a correction.
    pub corrected: bool,
}

/// What was typed for shorter periods within.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lift {
    /// How many more than are counted of the same days; fewer if negative.
    pub more: i64,
    /// Whether some of those days are not known.
    pub unknown: bool,
    /// Whether no days are left that have to be counted.
    pub whole: bool,
}

/// What is known of one figure before the choice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    /// Sum of persons and units below; none if no part of it is known.
    pub counted: Option<u32>,
    /// Whether any record or figure stands behind the sum; a unit without records counts 0 with nothing behind it.
    pub backed: bool,
    /// Units directly below without a figure.
    pub missing: u32,
    /// Units at any level below that the sum leaves out.
    pub left_out: u32,
    /// The typed figure.
    pub typed: Option<Said>,
    /// What was typed for shorter periods within.
    pub lift: Option<Lift>,
    /// The source that a sum would have.
    pub source: Source,
}

impl Cell {
    /// The choice: what the unit counts by, unless only the other is there; an incomplete sum gives way to a typed total, and
    /// everything to a correction.
    pub(super) fn choose(known: Known, by: CountBy) -> Self {
        // Where the totals of shorter periods say the same as what is counted, it is counted as ever.
        let lift = known.lift.filter(|lift| lift.unknown || lift.more != 0 || !known.backed);
        match lift {
            Some(lift) if known.typed.is_none() => return Self::of_parts(known, lift),
            // Then what is counted is not the whole, and gives way.
            Some(_) => return Self::choose(Known { lift: None, ..known }, CountBy::Totals),
            None => {}
        }
        let whole = known.backed && known.missing == 0;
        let counted_first = by == CountBy::Records && whole;
        let (value, source) = match (known.counted, known.typed) {
            (_, Some(said)) if said.corrected => (Some(said.value), Source::Corrected),
            (Some(n), _) if counted_first => (Some(n), known.source),
            (_, Some(said)) => (Some(said.value), Source::Typed),
            (Some(n), None) if known.backed => (Some(n), known.source),
            (Some(n), None) if by == CountBy::Records => (Some(n), Source::NoRecords),
            _ => (None, Source::Nothing),
        };
        Self {
            value,
            source,
            counted: known.counted.filter(|_| known.backed),
            typed: known.typed.map(|said| said.value),
            missing: known.missing,
            left_out: known.left_out,
        }
    }

    /// The sum of what was typed for shorter periods and of what is counted of the other days; nothing where not all of that
    /// is known. The count itself stays what is counted.
    fn of_parts(known: Known, lift: Lift) -> Self {
        let rest = lift.whole || known.counted.is_some() || known.missing == 0;
        let sum = i64::from(known.counted.unwrap_or(0)) + lift.more;
        let value = u32::try_from(sum.max(0)).ok().filter(|_| rest && !lift.unknown);
        Self {
            value,
            source: if value.is_some() { Source::Parts } else { Source::Nothing },
            counted: known.counted.filter(|_| known.backed),
            typed: None,
            missing: if lift.whole { 0 } else { known.missing },
            left_out: if lift.whole { 0 } else { known.left_out },
        }
    }

    /// Whether somebody wrote the number, or numbers of which it is made.
    #[must_use]
    pub(super) const fn is_said(self) -> bool {
        self.source.is_typed() || matches!(self.source, Source::Parts)
    }

    /// Nothing, where the value would be a count of a part; the count itself stays known.
    pub(super) fn unless_counted(self) -> Self {
        if self.source.is_typed() { self } else { self.unknown() }
    }

    /// Nothing.
    pub(super) fn unknown(self) -> Self {
        Self { value: None, source: Source::Nothing, ..self }
    }

    /// The cell of a closed period: the figure as it was closed, with so many units that it left out.
    pub(super) fn frozen(self, value: Option<u32>, left_out: u32) -> Self {
        let source = if value.is_some() { Source::Frozen } else { Source::Nothing };
        Self { value, source, missing: 0, left_out, ..self }
    }

    /// A closed figure of 0 that is nobody's word.
    pub(super) fn unrecorded(self) -> Self {
        let is_nought = self.source == Source::Frozen && self.value == Some(0);
        if is_nought { Self { source: Source::NoRecords, ..self } } else { self }
    }

    /// The typed figure less the counted one, where both are known and differ (lệch n).
    #[must_use]
    pub fn gap(self) -> Option<i64> {
        let gap = i64::from(self.typed?) - i64::from(self.counted?);
        (gap != 0).then_some(gap)
    }

    /// The same where nobody has decided between the two by a correction.
    #[must_use]
    pub fn open_gap(self) -> Option<i64> {
        self.gap().filter(|_| self.source != Source::Corrected)
    }

    /// How many units below the value leaves out: none where somebody wrote it as a whole.
    #[must_use]
    pub const fn short(self) -> u32 {
        if self.source.is_typed() { 0 } else { self.left_out }
    }

    /// Whether it leaves out units that another figure counts: then the two say nothing together (handbook 2.5, like with
    /// like).
    #[must_use]
    pub const fn is_short_of(self, whole: Self) -> bool {
        self.short() > whole.short()
    }

    /// The value where it can stand beside another figure: where it leaves nobody out who is counted there.
    #[must_use]
    pub fn beside(self, whole: Self) -> Option<u32> {
        self.value.filter(|_| !self.is_short_of(whole))
    }

    /// Its share of another figure, where it can stand beside it.
    #[must_use]
    pub fn share_of(self, whole: Self) -> Option<Ratio> {
        Ratio::new(self.beside(whole)?, whole.value?)
    }

    /// Whether records or figures stand behind the value, and not only their absence.
    #[must_use]
    pub fn is_backed(self) -> bool {
        !matches!(self.source, Source::Nothing | Source::NoRecords)
    }
}

//! What was typed for a shorter period within (số liệu của tháng, quý, năm trong kỳ): the figure of a year or a term of which
//! nobody typed a total counts it, so that it never passes for a count of records alone. Days of which nothing was typed are
//! counted from records; a unit that counts by totals has none there, and then the whole is not known (handbook 6.3).

use super::{Figures, For, Question};
use crate::domain::{Book, Category, CountBy, Fact, FactKey, Indicator, Origin, PeriodId, PeriodKind, Span, UnitId};
use crate::stats::Until;
use crate::stats::cell::Lift;
use std::sync::Arc;

impl Figures {
    /// The figures of the shorter periods of which admissions were typed: of those no two have a day in common, and together
    /// they have as many days as can be. Of a period of its own (a programme, a campaign) nothing is added up.
    pub(super) fn inner(&self, book: &Book, earlier: Option<&Self>) -> Vec<Arc<Self>> {
        let within = |id: PeriodId| {
            let span = book.span(id).filter(|_| id.kind() != PeriodKind::Own && id != self.question.period)?;
            let inside = self.span.start <= span.start && span.end <= self.span.end && span != self.span;
            (inside && span.start <= self.counted.end).then_some(span)
        };
        let figures = |id| {
            let hint = earlier.and_then(|e| e.parts.iter().find(|part| part.question.period == id));
            let question = Question { period: id, as_of: self.question.as_of };
            Self::count(book, question, hint.map(AsRef::as_ref), For::Another).map(Arc::new)
        };
        disjoint(self.typed_periods(within)).into_iter().filter_map(figures).collect()
    }

    /// Those of these periods of which somebody has said how many were admitted, beside what records once gave and still give.
    pub(super) fn typed_periods(&self, within: impl Fn(PeriodId) -> Option<Span>) -> Vec<(Span, PeriodId)> {
        let mut periods: Vec<(Span, PeriodId)> = Vec::new();
        let says = |key: &FactKey, fact: &Fact| {
            !is_counted(fact) || !(self.has_own(key.unit, Category::All) || self.echoes.has(key))
        };
        for chunk in self.facts.chunks() {
            let known = |id| periods.last().is_some_and(|(_, last)| *last == id);
            let ends = [chunk.first(), chunk.last()].map(|end| end.map(|(key, _)| key.period));
            // Nearly every chunk is of one period.
            if ends[0] == ends[1] && ends[0].is_none_or(|id| known(id) || within(id).is_none()) {
                continue;
            }
            for (key, fact) in chunk.iter().filter(|(key, _)| key.indicator == Indicator::ADMITTED) {
                let new = periods.last().is_none_or(|(_, last)| *last != key.period);
                if let Some(span) = within(key.period).filter(|_| new && says(key, fact)) {
                    periods.push((span, key.period));
                }
            }
        }
        periods
    }

    /// Those of these parts of which a total was typed for the unit, beside what its records, which are here and count themselves,
    /// once gave.
    pub(super) fn said<'p>(&self, parts: &'p [Arc<Self>], unit: UnitId) -> Vec<&'p Self> {
        let own = !parts.is_empty() && self.has_own(unit, Category::All);
        let echoes = |part: &Self| own && part.fact(unit, Indicator::ADMITTED).is_some_and(is_counted);
        let said = |part: &&Self| part.get(unit, Indicator::ADMITTED).is_said() && !echoes(part);
        parts.iter().map(AsRef::as_ref).filter(said).collect()
    }

    /// What was typed for the shorter periods, `said` of the unit at this place, beside what is counted of the same days; none
    /// where nothing was.
    pub(super) fn lift(&self, at: usize, indicator: Indicator, said: &[&Self]) -> Option<Lift> {
        let unit = self.tree.nodes()[at].id;
        let is_admission = matches!(indicator, Indicator::Admitted(category) if category.is_admission());
        if said.is_empty() || !is_admission {
            return None;
        }
        let mut lift = Lift::default();
        let (mut next, mut gap) = (Some(self.span.start), false);
        for part in said {
            let cell = part.get(unit, indicator);
            lift.more += i64::from(cell.value.unwrap_or(0)) - i64::from(cell.counted.unwrap_or(0));
            lift.unknown |= cell.value.is_none();
            gap |= next != Some(part.span.start);
            next = part.span.end.later(1);
        }
        let by_totals = self.ways[at] == CountBy::Totals;
        // Of days between two totals a unit that counts by totals says nothing.
        lift.unknown |= by_totals && gap;
        lift.whole = !gap && (by_totals || next.is_none_or(|next| next > self.counted.end));
        Some(lift)
    }

    /// Up to which day the parts are known that do not say all of their own days; the last also where nothing is counted after it.
    pub(in crate::stats) fn parts_until(&self, unit: UnitId, indicator: Indicator) -> Option<Until> {
        let said = self.said(&self.parts, unit).into_iter();
        let known: Vec<_> = said.filter_map(|part| Some((part, Until::of(part, unit, indicator)?))).collect();
        let leaf = self.tree.node(unit).is_some_and(|node| node.below.is_empty());
        let counts_on = self.way(unit) == CountBy::Records && (!leaf || self.has_own(unit, Category::All));
        let last = known.last().filter(|_| !counts_on).map(|(_, until)| *until);
        let short = known.into_iter().filter(|(part, until)| until.oldest < part.counted.end).map(|(_, until)| until);
        short.chain(last).reduce(Until::with)
    }
}

/// Whether it is what records gave, and nobody's word.
fn is_counted(fact: &Fact) -> bool {
    fact.origin == Origin::Counted && fact.correction.is_none()
}

/// Of these periods such as have no day in common and together the most days; of equal ones the fewest.
fn disjoint(mut all: Vec<(Span, PeriodId)>) -> Vec<PeriodId> {
    all.sort_by_key(|(span, id)| (span.end, span.start, *id));
    // The best of the first so many: its days, how many fewer periods it has, and which.
    let mut best: Vec<(i64, i64, Vec<PeriodId>)> = vec![(0, 0, Vec::new())];
    for (at, (span, id)) in all.iter().enumerate() {
        let before = all[..at].partition_point(|(earlier, _)| earlier.end < span.start);
        let (days, fewer, periods) = &best[before];
        let mut with = (days + i64::from(span.days()), fewer - 1, periods.clone());
        with.2.push(*id);
        let without = &best[at];
        best.push(if (with.0, with.1) > (without.0, without.1) { with } else { without.clone() });
    }
    best.pop().map(|(.., periods)| periods).unwrap_or_default()
}

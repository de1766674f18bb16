//! What was typed for a shorter period within (số liệu của tháng, quý, năm trong kỳ): the figure of a year or a term of which
//! nobody typed a total counts it, so that it never passes for a count of records alone. Days of which nothing was typed are
//! counted from records; a unit that counts by totals has none there, and then the whole is not known (handbook 6.3).

use super::{Figures, Question};
use crate::domain::{Book, Category, CountBy, FactKey, Indicator, Origin, PeriodId, PeriodKind, Span, UnitId};
use crate::stats::Until;
use crate::stats::cell::Lift;
use std::sync::Arc;

impl Figures {
    /// The figures of the shorter periods of which admissions were typed: of those no two have a day in common, and together
    /// they have as many days as can be. Of a period of its own (a programme, a campaign) nothing is added up.
    pub(super) fn inner(&self, book: &Book, earlier: Option<&Self>) -> Vec<Arc<Self>> {
        let within = |id: &PeriodId| {
            let span = book.span(*id).filter(|_| id.kind() != PeriodKind::Own && *id != self.question.period)?;
            let inside = self.span.start <= span.start && span.end <= self.span.end && span != self.span;
            (inside && span.start <= self.counted.end).then_some((span, *id))
        };
        let all = self.typed_periods().iter().filter_map(within).collect();
        let figures = |id| {
            let hint = earlier.and_then(|e| e.parts.iter().find(|part| part.question.period == id));
            let question = Question { period: id, as_of: self.question.as_of };
            Self::count(book, question, hint.map(AsRef::as_ref), true).map(Arc::new)
        };
        disjoint(all).into_iter().filter_map(figures).collect()
    }

    /// The periods of which somebody has said how many were admitted, beside what records once gave and still give.
    fn typed_periods(&self) -> Vec<PeriodId> {
        let mut periods: Vec<PeriodId> = Vec::new();
        let says = |key: &FactKey, origin| origin != Origin::Counted || !self.has_own(key.unit, Category::All);
        for chunk in self.facts.chunks() {
            let ends = [chunk.first(), chunk.last()].map(|end| end.map(|(key, _)| key.period));
            if ends.iter().all(|end| *end == periods.last().copied()) {
                continue;
            }
            for (key, fact) in chunk.iter() {
                let new = key.indicator == Indicator::ADMITTED && periods.last() != Some(&key.period);
                if new && (fact.correction.is_some() || says(key, fact.origin)) {
                    periods.push(key.period);
                }
            }
        }
        periods
    }

    /// What was typed for the shorter periods, beside what is counted of the same days; none where nothing was.
    pub(super) fn lift(&self, at: usize, indicator: Indicator) -> Option<Lift> {
        let unit = self.tree.nodes()[at].id;
        let Indicator::Admitted(category) = indicator else { return None };
        let typed = self.parts.iter().filter(|part| part.is_said(unit) && !self.echoes(part, unit));
        let mut lift: Option<Lift> = None;
        let (mut next, mut gap) = (Some(self.span.start), false);
        for part in typed.filter(|_| category.is_admission()) {
            let cell = part.get(unit, indicator);
            let lift = lift.get_or_insert_default();
            lift.more += i64::from(cell.value.unwrap_or(0)) - i64::from(cell.counted.unwrap_or(0));
            lift.unknown |= cell.value.is_none();
            // Of days between two totals a unit that counts by totals says nothing.
            gap |= next != Some(part.span.start);
            next = part.span.end.later(1);
        }
        let reached = next.is_none_or(|next| next > self.counted.end);
        let by_totals = self.ways[at] == CountBy::Totals;
        lift.map(|lift| Lift {
            unknown: lift.unknown || by_totals && gap,
            whole: !gap && (by_totals || reached),
            ..lift
        })
    }

    /// Up to which day the parts are known that do not say all of their own days; the last also where nothing is counted after it.
    pub(in crate::stats) fn parts_until(&self, unit: UnitId, indicator: Indicator) -> Option<Until> {
        let said = self.parts.iter().filter(|part| part.is_said(unit));
        let known: Vec<_> = said.filter_map(|part| Some((part, Until::of(part, unit, indicator)?))).collect();
        let leaf = self.tree.node(unit).is_some_and(|node| node.below.is_empty());
        let counts_on = self.way(unit) == CountBy::Records && (!leaf || self.has_own(unit, Category::All));
        let last = known.last().filter(|_| !counts_on).map(|(_, until)| *until);
        let short = known.into_iter().filter(|(part, until)| until.oldest < part.counted.end).map(|(_, until)| until);
        short.chain(last).reduce(Until::with)
    }

    /// Whether a total was typed for the unit, or for a still shorter period.
    fn is_said(&self, unit: UnitId) -> bool {
        self.get(unit, Indicator::ADMITTED).is_said()
    }

    /// Whether the total of that part is what records gave, which are here and count themselves.
    fn echoes(&self, part: &Self, unit: UnitId) -> bool {
        let counted = |fact: &crate::domain::Fact| fact.origin == Origin::Counted && fact.correction.is_none();
        self.has_own(unit, Category::All) && part.fact(unit, Indicator::ADMITTED).is_some_and(counted)
    }
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

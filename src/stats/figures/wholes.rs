//! What was typed for a longer period around (số liệu của năm, nhiệm kỳ chứa kỳ này): a unit of which the year is known and not its
//! quarters had somebody admitted on days of which nobody says anything. That it has no record of a quarter says nothing then: it
//! is unknown, and not nought (handbook 6.3).

use super::{Figures, For, Question};
use crate::domain::{Book, Indicator, PeriodId, PeriodKind, UnitId};
use std::sync::Arc;

impl Figures {
    /// The figures of the longer periods of which admissions were typed, all that is known of them today; and the units that come to
    /// more in one of them than in all that is known piece by piece. Of a period of its own (a programme, a campaign) nobody knows
    /// whether it counts the same.
    pub(super) fn outer(&self, book: &Book, earlier: Option<&Self>) -> (Vec<Arc<Self>>, Vec<UnitId>) {
        let around = |id: PeriodId| {
            let span = book.span(id).filter(|_| id.kind() != PeriodKind::Own && id != self.question.period)?;
            (span.start <= self.span.start && self.span.end <= span.end && span != self.span).then_some(span)
        };
        let figures = |(span, id): (crate::domain::Span, PeriodId)| {
            let hint = earlier.and_then(|e| e.wholes.iter().find(|whole| whole.question.period == id));
            let question = Question { period: id, as_of: span.end };
            Self::count(book, question, hint.map(AsRef::as_ref), For::Another).map(Arc::new)
        };
        let wholes: Vec<Arc<Self>> = self.typed_periods(around).into_iter().filter_map(figures).collect();
        let has_more = |id: &UnitId| wholes.iter().any(|whole| whole.has_more(*id, self));
        let mut open: Vec<UnitId> = self.tree.nodes().iter().map(|node| node.id).filter(has_more).collect();
        open.sort_unstable();
        (wholes, open)
    }

    /// Whether the total that was typed of the unit, for days of that part among others, is more than all its parts that are known.
    fn has_more(&self, unit: UnitId, part: &Self) -> bool {
        let cell = self.get(unit, Indicator::ADMITTED);
        let (Some(typed), Some(at)) = (cell.typed, self.tree.place(unit)) else { return false };
        let reaches = self.fact(unit, Indicator::ADMITTED).is_some_and(|fact| fact.as_of >= part.span.start);
        let lift = self.lift(at, Indicator::ADMITTED, &self.said(&self.parts, unit)).map_or(0, |lift| lift.more);
        reaches && i64::from(typed) > i64::from(cell.counted.unwrap_or(0)) + lift
    }
}

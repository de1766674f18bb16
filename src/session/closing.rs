//! A period is closed with its figures as they are; what its records give is written down in the same edit as reported, so
//! that a closed period can be sent without another word.

use crate::domain::{Book, Count, Day, Edit, Fact, FactKey, Frozen, Note, Origin, Period, PeriodId};
use crate::stats::{Figures, Question, Reported};
use std::sync::Arc;

/// The edit that closes a period on this day; none for a period whose days are not known.
#[must_use]
pub fn closing(book: &Book, id: PeriodId, today: Day) -> Option<Edit> {
    let (figures, period) = Figures::of(book, Question { period: id, as_of: today }, None).zip(book.period(id))?;
    let frozen = Frozen {
        on: today,
        note: Note::default(),
        figures: figures.snapshot(),
        stood: Some(Arc::new(figures.stood(book))),
    };
    let close = Edit::PutPeriod(id, Period { frozen: Some(Box::new(frozen)), ..period });
    let roots = figures.tree.roots().map(|root| Reported::of(book, &figures, root.id).counted);
    let reports = roots.flat_map(|counted| noted(book, &counted, figures.counted.end));
    Some(Edit::All(reports.chain([close]).collect()))
}

/// What has to be written so that the book says these figures as they are reported up to the day.
pub(super) fn noted(book: &Book, counted: &[(FactKey, Count)], as_of: Day) -> Vec<Edit> {
    let new = counted.iter().filter_map(|&(key, value)| {
        let old = book.facts.get(&key);
        let fact = Fact::new(value, as_of, Origin::Counted, Note::default()).after(old);
        // Of a closed period the number stands, and with it the day up to which it was counted.
        let closed = book.is_closed(key.period);
        let said = old.is_some_and(|old| if closed { old.value == value } else { *old == fact });
        (!said).then(|| Edit::SetFact(key, Some(fact)))
    });
    new.collect()
}

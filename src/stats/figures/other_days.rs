//! The same figures of other days: the year before, and the same period up to the days of reports.

use super::{Figures, For, Question};
use crate::domain::{Book, Day, Fact, FactKey, Indicator, Origin, UnitId};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Figures {
    /// The figures of the year before, up to the same day; `book` is the one that was counted.
    #[must_use]
    pub fn before(&self, book: &Book) -> Option<&Self> {
        let count = || Self::of(book, self.year_before(book)?, self.before_hint.as_deref()).map(Arc::new);
        self.before.get_or_init(count).as_deref()
    }

    /// The same question a year earlier: up to the same day, and all of a period of which all was asked.
    #[must_use]
    pub fn year_before(&self, book: &Book) -> Option<Question> {
        let period = self.question.period.year_before()?;
        let end = book.span(period)?.end;
        let as_of = if self.counted.end == self.span.end { end } else { self.question.as_of.years_later(-1) };
        Some(Question { period, as_of })
    }

    /// The figures of the whole year before.
    pub(in crate::stats) fn year_whole_before(&self, book: &Book) -> Option<&Self> {
        if self.counted.end == self.span.end {
            return self.before(book);
        }
        let count = || {
            let period = self.question.period.year_before()?;
            let as_of = book.span(period)?.end;
            Self::of(book, Question { period, as_of }, self.before_hint.as_deref()).map(Arc::new)
        };
        self.whole_before.get_or_init(count).as_deref()
    }

    /// These figures up to an earlier day on which somebody reported of a unit whose records count, as if the period were open;
    /// none for other days. `book` is the one that was counted.
    pub(super) fn on(&self, book: &Book, day: Day) -> Option<&Self> {
        let count = |book: &Book, as_of: Day| {
            let hint = self.reports_hint.iter().find(|figures| figures.question.as_of == as_of);
            Self::count(book, Question { as_of, ..self.question }, hint.map(AsRef::as_ref), For::Another).map(Arc::new)
        };
        let all = self.reports.get_or_init(|| {
            let days = self.report_days();
            if days.is_empty() {
                return Vec::new();
            }
            // What is held against the records is none of what they come to, even where they begin later.
            let rest = book.facts.iter().filter(|(key, fact)| !self.echoes(key, fact));
            let without = Book { facts: rest.map(|(key, fact)| (*key, fact.clone())).collect(), ..book.clone() };
            days.into_iter().filter_map(|day| count(&without, day)).collect()
        });
        all.iter().map(AsRef::as_ref).find(|figures| figures.question.as_of == day)
    }

    /// The days before the last one counted up to which records were reported that count here themselves.
    fn report_days(&self) -> BTreeSet<Day> {
        let first = self.key(UnitId::FIRST, Indicator::FIRST);
        let period = self.facts.from_key(&first).take_while(|(key, _)| key.period == first.period);
        let told = period.filter(|(key, fact)| self.echoes(key, fact));
        told.map(|(_, fact)| fact.as_of).filter(|day| *day < self.counted.end).collect()
    }

    /// Whether it is what records gave, of a unit whose records count in this period, or of the very records that are kept here,
    /// whatever they say by now.
    pub(super) fn echoes(&self, key: &FactKey, fact: &Fact) -> bool {
        let told = fact.origin == Origin::Counted && fact.correction.is_none();
        told && key.period == self.question.period && (self.counts(key.unit) || self.echoes.has(key))
    }
}

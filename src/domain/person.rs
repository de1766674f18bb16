//! A person whose way to the Party is followed, from a source on: who, where, what is marked, and a handle to all else that
//! is known ([`Details`]). How far somebody has come and when they were admitted is derived from the dated steps.

use super::{
    Admission, Beyond, Born, Category, CountingDate, Day, Details, Marks, PersonName, Span, Stage, Stays, Step,
    StepKey, UnitId, When, kind::listed,
};
use serde::{Deserialize, Serialize};

listed!(
    /// Giới tính.
    Gender {
        /// Nam.
        Man,
        /// Nữ.
        Woman,
    }
);

/// One person (nguồn, cảm tình Đảng, đảng viên): who, where, and what is known of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Birth name (họ và tên khai sinh).
    pub name: PersonName,
    /// Gender.
    pub gender: Gender,
    /// Birth, at least the year.
    pub born: Born,
    /// The branch where the person is, or was at last.
    pub unit: UnitId,
    /// The branches before it.
    pub stays: Stays,
    /// Categories that are marked by hand.
    pub marks: Marks,
    /// All else that is known: the fields of the table and the dated steps.
    pub details: Details,
    /// What a newer program says of it that is not known here.
    pub beyond: Beyond,
}

/// An admission that counts: by which day, in which unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The day by which it counts.
    pub on: When,
    /// The unit where the person was on that day.
    pub unit: UnitId,
}

impl Person {
    /// A person of whom nothing is known but the least.
    #[must_use]
    pub fn new(name: PersonName, gender: Gender, born: Born, unit: UnitId) -> Self {
        let (stays, marks, details) = (Stays::default(), Marks::default(), Details::default());
        Self { name, gender, born, unit, stays, marks, details, beyond: Beyond::NONE }
    }

    /// The person with the ceremony of the first journey on this day.
    #[must_use]
    pub fn admitted_on(mut self, day: impl Into<When>) -> Self {
        let key = StepKey::first(Stage::Admitted);
        let step = Step { on: Some(day.into()), ..self.details.step(key).unwrap_or_default() };
        self.details = self.details.with_step(key, Some(step));
        self
    }

    /// The day of the newest admission as the office counts it: the ceremony, or the decision where the setting says so. Who has a
    /// decision and no ceremony is not yet admitted where ceremonies count (handbook 2.1).
    #[must_use]
    pub fn admitted(&self, by: CountingDate) -> Option<When> {
        self.details.gist().admission()?.counts_on(by)
    }

    /// The day of the newest decision to admit (quyết định kết nạp), with or without a ceremony since.
    #[must_use]
    pub fn decided(&self) -> Option<Day> {
        self.details.gist().admission()?.decision
    }

    /// A day near the newest admission, however it is counted: the ceremony, or the decision where no ceremony is known.
    #[must_use]
    pub fn about_admitted(&self) -> Option<When> {
        self.admitted(CountingDate::Ceremony).or(self.decided().map(When::Day))
    }

    /// The unit where the person was on the day.
    #[must_use]
    pub fn unit_on(&self, day: Day) -> UnitId {
        self.stays.on(day).unwrap_or(self.unit)
    }

    /// The admissions that count within the span: those whose whole day lies in it and that were not cancelled by its end.
    pub fn counted(&self, span: Span, by: CountingDate) -> impl Iterator<Item = Counted> {
        let counts = move |admission: &Admission| {
            let on = admission.counts_on(by)?;
            let stands = admission.cancelled.is_none_or(|day| day > span.end);
            let first = on.earliest()?;
            let counts = stands && span.holds(first) && span.holds(on.latest()?);
            counts.then(|| Counted { on, unit: self.unit_on(first) })
        };
        self.details.gist().admissions().filter_map(counts)
    }

    /// Every category that an admission on this day counts in, one bit each by [`Category::index`].
    #[must_use]
    pub fn categories(&self, on: When) -> u32 {
        let mut bits = self.marks.bits() | self.details.gist().marks.bits() | 1 << Category::All.index();
        if self.gender == Gender::Woman {
            bits |= 1 << Category::Women.index();
        }
        if on.earliest().is_some_and(|day| (18..=30).contains(&self.born.age_on(day))) {
            bits |= 1 << Category::Young.index();
        }
        bits
    }
}

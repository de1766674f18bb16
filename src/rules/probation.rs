//! How long somebody is on probation (thời gian dự bị), and when it ends. Whoever asks for its end asks here: the day of full
//! membership, what is due, what comes next and what is judged all hang on it.

use super::case::{Case, Way};
use super::months::{add_months, moved};
use super::policy::Policy;
use crate::domain::{DetailField, Entry, Param, Span, Stage};

/// How long it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Probation {
    /// By which number of the rules.
    pub param: Param,
    /// So many months in all.
    pub months: u16,
    /// How many of them it was lengthened by (kéo dài thời gian dự bị).
    pub more: u16,
    /// Whether the number of the rules is certain.
    pub certain: bool,
}

impl Probation {
    /// Of this attempt, by this version.
    pub(super) fn of(case: &Case<'_>, way: Way<'_>, policy: &Policy) -> Self {
        let param = if is_readmission(case, way) { Param::ReadmittedProbationMonths } else { Param::ProbationMonths };
        let (term, more) = (policy.get(param), lengthened(case, way).unwrap_or(0));
        Self { param, months: term.value.saturating_add(more), more, certain: term.certain }
    }

    /// When it ends that began then.
    pub(super) fn end(self, ceremony: Span) -> Span {
        moved(ceremony, |day| add_months(day, self.months))
    }
}

/// By how many months it was lengthened; none where nobody says so.
pub(super) fn lengthened(case: &Case<'_>, way: Way<'_>) -> Option<u16> {
    match case.sheet.get(DetailField::ProbationMore, way.journey.get())? {
        Entry::Digits(digits) => digits.as_str().parse().ok().filter(|months| *months > 0),
        _ => None,
    }
}

/// Whether the person had been admitted before.
fn is_readmission(case: &Case<'_>, way: Way<'_>) -> bool {
    let before = case.sheet.steps().iter().any(|(key, _)| key.journey < way.journey && key.stage == Stage::Admitted);
    before || matches!(case.sheet.get(DetailField::SpecialReadmitted, 1), Some(Entry::Flag(true)))
}

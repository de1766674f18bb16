//! Admissions whose period hangs on how they are counted (handbook 6.2): the ceremony in one period and the decision in
//! another, a day of which too little is known, a decision without a day where decisions are counted.

use crate::domain::{Admission, CountingDate, Person, PersonId, Span, UnitId, When};

/// Why it can be asked in which period an admission counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubtful {
    /// The ceremony and the decision lie in different periods.
    Astride,
    /// The day that counts is known in part only, and the part does not lie wholly within the period.
    Vague,
    /// Decisions are counted, and of this one no day is known: the ceremony's counts in its place.
    NoDecision,
}

/// One admission that can be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Astride {
    /// Whose.
    pub person: PersonId,
    /// Its days.
    pub admission: Admission,
    /// Why.
    pub why: Doubtful,
    /// Whether it counts in the period as the office counts now.
    pub counts: bool,
}

/// The admissions of a person in these days whose counting can be asked about, each with its unit.
pub(super) fn astride(
    id: PersonId,
    person: &Person,
    span: Span,
    by: CountingDate,
) -> impl Iterator<Item = (UnitId, Astride)> {
    let within =
        move |when: When| when.earliest().zip(when.latest()).is_some_and(|(a, b)| span.holds(a) && span.holds(b));
    let touches = move |when: When| {
        when.earliest().zip(when.latest()).is_some_and(|(first, last)| first <= span.end && span.start <= last)
    };
    person.details.gist().admissions().filter_map(move |admission| {
        let days = [admission.ceremony, admission.decision.map(When::Day)];
        // What was cancelled is counted nowhere, by neither day.
        if admission.cancelled.is_some_and(|day| day <= span.end) || !days.iter().flatten().any(|day| touches(*day)) {
            return None;
        }
        let why = match (admission.counts_on(by), days) {
            (Some(on), _) if touches(on) && !within(on) => Doubtful::Vague,
            (_, [Some(ceremony), Some(decision)]) if within(ceremony) != within(decision) => Doubtful::Astride,
            (_, [Some(_), None]) if by == CountingDate::Decision => Doubtful::NoDecision,
            _ => return None,
        };
        let on = days.into_iter().flatten().next().and_then(When::earliest)?;
        let counts = admission.counts_on(by).is_some_and(within);
        Some((person.unit_on(on), Astride { person: id, admission: *admission, why, counts }))
    })
}

//! Admissions whose period hangs on how they are counted (handbook 6.2): the ceremony in one period and the decision in
//! another, a day of which too little is known, a decision without a day where decisions are counted.

use crate::domain::{Admission, Book, CountingDate, PersonId, Span, UnitId, When};

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

/// The admissions of these days, in units for which `here` says yes, whose counting can be asked about.
#[must_use]
pub fn astride(book: &Book, span: Span, here: impl Fn(UnitId) -> bool) -> Vec<Astride> {
    let by = book.settings.counting;
    let within =
        |when: When| when.earliest().is_some_and(|d| span.holds(d)) && when.latest().is_some_and(|d| span.holds(d));
    let touches = |when: When| {
        when.earliest().zip(when.latest()).is_some_and(|(first, last)| first <= span.end && span.start <= last)
    };
    let mut found = Vec::new();
    for (id, person) in book.persons.iter() {
        for admission in person.details.gist().admissions() {
            let days = [admission.ceremony, admission.decision.map(When::Day)];
            if !days.iter().flatten().any(|day| touches(*day)) {
                continue;
            }
            let why = match (admission.counts_on(by), days) {
                (Some(on), _) if touches(on) && !within(on) => Doubtful::Vague,
                (_, [Some(ceremony), Some(decision)]) if within(ceremony) != within(decision) => Doubtful::Astride,
                (_, [Some(_), None]) if by == CountingDate::Decision => Doubtful::NoDecision,
                _ => continue,
            };
            let on = days.into_iter().flatten().next().and_then(When::earliest);
            if on.is_some_and(|day| here(person.unit_on(day))) {
                let counts = admission.counts_on(by).is_some_and(within);
                found.push(Astride { person: *id, admission: *admission, why, counts });
            }
        }
    }
    found
}

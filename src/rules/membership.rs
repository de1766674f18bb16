//! From when somebody is a full member (đảng viên chính thức), and from when years in the Party count (tuổi đảng): as soon as what
//! they hang on is known, each by the version in force on its own day.

use super::calendar::Reckoned;
use super::case::{Case, Ground, signed};
use super::due::has_left;
use super::months::span_of;
use super::probation::Probation;
use crate::domain::{Param, PolicyId, Span, Stage};

/// Both days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The day of full membership: as it was recognised, or the day on which the months of probation end.
    pub official: Option<(Reckoned, PolicyId)>,
    /// Whether it was recognised, so that the day stands.
    pub recognised: bool,
    /// The day from which years in the Party count, once full membership is recognised.
    pub party_age: Option<(Reckoned, PolicyId)>,
}

/// Of the newest attempt; none for who has left the way, or of whom neither can be known yet.
#[must_use]
pub fn membership(case: Case<'_>, ground: &Ground) -> Option<Membership> {
    let way = case.way(case.journey()?);
    if case.departed || has_left(way) {
        return None;
    }
    let policies = &ground.policies;
    let first = |span: Span| Reckoned { day: span.start, certain: span.start == span.end };
    let recognised = way.last(Stage::Official).is_some();
    let ceremony = way.dated(Stage::Admitted).map(|(.., span)| span);
    // Where both days of a recognition are noted, one is that of the decision and one that from which it speaks.
    let said = way.last(Stage::Official).filter(|(_, step)| step.signed.is_some());
    let said = said.and_then(|(_, step)| span_of(step.on?)).map(|span| (first(span), policies.at(span.start).id));
    let end = ceremony.map(|span| {
        let policy = policies.at(span.start);
        let probation = Probation::of(&case, way, policy);
        let end = probation.end(span).start;
        (Reckoned { day: end, certain: span.start == span.end && probation.certain }, policy.id)
    });
    let official = said.or(end);
    let party_age = way.last(Stage::Decision).and_then(|(_, step)| {
        let written = step.on.and_then(span_of);
        let issued = signed(Stage::Decision, step).map(|(_, span)| span);
        let policy = policies.at(issued.or(written)?.start);
        let by = if policy.value(Param::PartyAgeFrom) == 0 { written.or(issued) } else { issued.or(written) };
        Some((first(by?), policy.id))
    });
    (official.is_some() || party_age.is_some()).then_some(Membership { official, recognised, party_age })
}

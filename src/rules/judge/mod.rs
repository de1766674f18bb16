//! The checks of one case, each by the version in force on the day of its step.

mod clocks;
mod introducers;
mod order;
mod papers;
mod readmission;
mod standing;
mod votes;

pub(super) use papers::day_of;
pub(super) use votes::is_passed;

use super::case::{Case, Ground, Way};
use super::check::{Answer, Check};
use std::collections::BTreeSet;

/// What is being judged: one attempt of a case. Fields of the person speak of the newest attempt alone.
#[derive(Clone, Copy)]
struct Judge<'a> {
    case: Case<'a>,
    ground: &'a Ground,
    way: Way<'a>,
    newest: bool,
}

/// Every check that can be asked of what is known, attempt by attempt.
#[must_use]
pub fn checks(case: Case<'_>, ground: &Ground) -> Vec<Check> {
    let journeys: BTreeSet<_> = case.sheet.steps().iter().map(|(key, _)| key.journey).collect();
    let newest = journeys.last().copied();
    let mut found = Vec::new();
    for journey in journeys {
        let judge = Judge { case, ground, way: case.way(journey), newest: Some(journey) == newest };
        standing::judge(judge, &mut found);
        papers::judge(judge, &mut found);
        introducers::judge(judge, &mut found);
        votes::judge(judge, &mut found);
        clocks::judge(judge, &mut found);
        order::judge(judge, &mut found);
        readmission::judge(judge, &mut found);
    }
    found
}

/// What of it is not as the rules ask (cần rà soát).
#[must_use]
pub fn needs_review(case: Case<'_>, ground: &Ground) -> Vec<Check> {
    let mut found = checks(case, ground);
    found.retain(|check| check.answer == Answer::No);
    found
}

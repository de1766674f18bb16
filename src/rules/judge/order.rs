//! Orders of days that cannot be, steps in the future, steps without those that they need. Only what is wrong is told.

use super::Judge;
use crate::domain::{Span, Stage, When};
use crate::rules::case::{Draft, time};
use crate::rules::check::{Answer, Basis, Check, Missing, Rule};
use crate::rules::months::not_after;

/// The first is not after the second.
const ORDER: &[(Stage, Stage)] = &[
    (Stage::Source, Stage::BranchVote),
    (Stage::Sympathiser, Stage::BranchVote),
    (Stage::AwarenessClass, Stage::BranchVote),
    (Stage::Application, Stage::Cv),
    (Stage::Application, Stage::BranchVote),
    (Stage::Cv, Stage::Verify),
    (Stage::Cv, Stage::BranchVote),
    (Stage::Verify, Stage::BranchVote),
    (Stage::Opinions, Stage::BranchVote),
    (Stage::Introduction, Stage::BranchVote),
    (Stage::BranchVote, Stage::SubCommittee),
    (Stage::BranchVote, Stage::BaseCommittee),
    (Stage::SubCommittee, Stage::BaseCommittee),
    (Stage::BranchVote, Stage::Decision),
    (Stage::BaseCommittee, Stage::Decision),
    (Stage::Decision, Stage::Admitted),
    (Stage::Admitted, Stage::Probation),
    (Stage::Admitted, Stage::OfficialReview),
    (Stage::OfficialReview, Stage::Official),
    (Stage::Admitted, Stage::ProbRemoved),
    (Stage::Decision, Stage::Cancelled),
    (Stage::Admitted, Stage::Card),
];

/// What a step cannot be without.
const GATES: &[(Stage, Stage)] = &[
    (Stage::BranchVote, Stage::Decision),
    (Stage::Decision, Stage::Admitted),
    (Stage::Admitted, Stage::OfficialReview),
    (Stage::OfficialReview, Stage::Official),
    (Stage::Admitted, Stage::ProbRemoved),
    (Stage::Decision, Stage::Cancelled),
];

pub(super) fn judge(judge: Judge<'_>, found: &mut Vec<Check>) {
    let (way, ground) = (judge.way, judge.ground);
    for &(before, after) in ORDER {
        // A step that is taken again comes later than the first time, so the first times are compared; full membership
        // is dated from the end of probation, so its decision is compared by its signature alone.
        let first = |stage| {
            let (key, step) = way.turns(stage).next()?;
            let signed = || step.signed.map(|day| (When::Day(day), Span { start: day, end: day }));
            Some((key, if stage == Stage::Official { signed()? } else { time(step)? }))
        };
        let (Some((_, (when, from))), Some((key, (then, to)))) = (first(before), first(after)) else { continue };
        if not_after(from, to) == Some(false) {
            let draft = Draft::of(ground, Rule::Order, key, Some(to), &[]);
            found.push(draft.by([Basis::On(before, when), Basis::On(after, then)]).answer(Answer::No).into());
        }
    }
    for (key, step) in way.steps() {
        if let (Some(signed), Some(received)) = (step.signed, step.received)
            && received < signed
        {
            let draft = Draft::of(ground, Rule::Order, key, Some(Span { start: signed, end: signed }), &[]);
            let basis = [Basis::Signed(key.stage, signed), Basis::Received(key.stage, received)];
            found.push(draft.by(basis).answer(Answer::No).into());
        }
        let days = [step.on, step.signed.map(When::Day), step.received.map(When::Day)];
        let ahead = days.into_iter().flatten().find(|when| when.earliest().is_some_and(|day| day > ground.today));
        if let Some(when) = ahead {
            let today = Span { start: ground.today, end: ground.today };
            let draft = Draft::of(ground, Rule::NotAhead, key, Some(today), &[]);
            found.push(
                draft.by([Basis::On(key.stage, when), Basis::Last(ground.today, true)]).answer(Answer::No).into(),
            );
        }
    }
    for &(needed, by) in GATES {
        if let (None, Some((key, step))) = (way.last(needed), way.last(by)) {
            let span = time(step).map_or(Span::ALL, |(_, span)| span);
            let draft = Draft::of(ground, Rule::Gate, key, Some(span), &[]);
            found.push(draft.answer(Answer::Unknown(Missing::Step(needed))).into());
        }
    }
}

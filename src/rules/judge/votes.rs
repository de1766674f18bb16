//! Votes: the share in whole numbers, figures that fit together, a branch that is large enough, how often.

use super::Judge;
use crate::domain::{Count, Param, Stage, Step, StepKey, Votes};
use crate::rules::case::{Draft, time};
use crate::rules::check::{Answer, Basis, Check, Figure, Missing, Rule};
use crate::rules::policy::Policy;

pub(super) fn judge(judge: Judge<'_>, found: &mut Vec<Check>) {
    for (key, step) in judge.way.steps() {
        let branch = matches!(key.stage, Stage::BranchVote | Stage::OfficialReview);
        if branch || key.stage == Stage::BaseCommittee {
            found.extend(share(judge, key, step).map(Check::from));
        }
        if branch {
            found.extend(size(judge, key, step).map(Check::from));
        }
        found.extend(figures(judge, key, step).map(Check::from));
    }
    if let Some((key, step)) = judge.way.last(Stage::BranchVote) {
        let span = time(step).map(|(_, span)| span);
        let draft = Draft::of(judge.ground, Rule::VoteTimes, key, span, &[Param::MaxBranchVotes]);
        let turn = u16::from(key.turn.get());
        let draft = draft.by([Basis::Figure(Figure::Turn, turn.into())]);
        let holds = turn <= draft.value(Param::MaxBranchVotes);
        found.push(draft.is(Some(holds), Missing::Day(key.stage)).into());
    }
}

const SHARE: [Param; 2] = [Param::VoteNumerator, Param::VoteDenominator];

/// Whether so many are enough: 14 of 20, not 13, if two thirds are asked for.
pub fn is_passed(policy: &Policy, votes: Votes) -> Option<bool> {
    let (eligible, yes) = (votes.eligible?.get(), votes.yes?.get());
    let (part, whole) = (policy.value(Param::VoteNumerator), policy.value(Param::VoteDenominator));
    Some(u64::from(yes) * u64::from(whole) >= u64::from(eligible) * u64::from(part) && eligible > 0)
}

fn share<'a>(judge: Judge<'a>, key: StepKey, step: &Step) -> Option<Draft<'a>> {
    let span = time(step).map(|(_, span)| span);
    let collective = [SHARE[0], SHARE[1], Param::CommitteeDecides];
    let base = key.stage == Stage::BaseCommittee;
    let mut draft = Draft::of(judge.ground, Rule::VoteShare, key, span, if base { &collective } else { &SHARE });
    // Where the standing committee decides, there is no vote of the committee to count.
    if base && (draft.value(Param::CommitteeDecides) == 1 || step.votes.is_empty()) {
        return None;
    }
    // Shares have not changed since the charter: a vote without a day can be counted all the same.
    if span.is_none() {
        draft.0.answer = Answer::Yes;
    }
    let Votes { eligible: Some(eligible), yes: Some(yes), .. } = step.votes else {
        return Some(draft.answer(Answer::Unknown(Missing::Votes(key.stage))));
    };
    let (part, whole) = (u32::from(draft.value(SHARE[0])), u32::from(draft.value(SHARE[1])).max(1));
    let needed = (eligible.get() * part).div_ceil(whole);
    let holds = is_passed(draft.1, step.votes);
    let basis = [(Figure::Eligible, eligible.get()), (Figure::InFavour, yes.get()), (Figure::Needed, needed)];
    Some(draft.by(basis.map(|(figure, n)| Basis::Figure(figure, n))).is(holds, Missing::Votes(key.stage)))
}

fn size<'a>(judge: Judge<'a>, key: StepKey, step: &Step) -> Option<Draft<'a>> {
    let eligible = step.votes.eligible?.get();
    let span = time(step).map_or(crate::domain::Span::ALL, |(_, span)| span);
    let draft = Draft::of(judge.ground, Rule::BranchSize, key, Some(span), &[Param::BranchFullMembers]);
    let holds = eligible >= u32::from(draft.value(Param::BranchFullMembers));
    Some(draft.by([Basis::Figure(Figure::Eligible, eligible)]).is(Some(holds), Missing::Votes(key.stage)))
}

/// Present of those counted, in favour and against of those present.
fn figures<'a>(judge: Judge<'a>, key: StepKey, step: &Step) -> Option<Draft<'a>> {
    let Votes { eligible, present, yes, no } = step.votes;
    let some = |n: Option<Count>| n.map(|n| u64::from(n.get()));
    let (all, there, cast) = (some(eligible), some(present), [some(yes), some(no)]);
    let among = there.or(all);
    let whole = cast.iter().flatten().sum::<u64>();
    let asked =
        [all.zip(there).map(|(all, there)| there <= all), among.filter(|_| yes.or(no).is_some()).map(|n| whole <= n)];
    if asked.iter().all(Option::is_none) {
        return None;
    }
    let span = time(step).map_or(crate::domain::Span::ALL, |(_, span)| span);
    let basis =
        [(Figure::Eligible, eligible), (Figure::Present, present), (Figure::InFavour, yes), (Figure::Against, no)];
    let basis = basis.into_iter().filter_map(|(figure, n)| Some(Basis::Figure(figure, n?.get())));
    let holds = asked.iter().flatten().all(|&fits| fits);
    let draft = Draft::of(judge.ground, Rule::VoteFigures, key, Some(span), &[]);
    Some(draft.by(basis).is(Some(holds), Missing::Votes(key.stage)))
}

//! The clocks: working days to the decision and the ceremony, months of probation, working days to full membership.

use super::Judge;
use crate::domain::{Param, Span, Stage};
use crate::rules::case::{Draft, signed};
use crate::rules::check::{Answer, Basis, Check, Figure, Missing, Rule};
use crate::rules::months::{moved, not_after};
use crate::rules::probation::{Probation, lengthened as lengthened_by};

pub(super) fn judge(judge: Judge<'_>, found: &mut Vec<Check>) {
    found.extend(decision(judge).map(Check::from));
    found.extend(ceremony(judge).map(Check::from));
    found.extend(lengthened(judge).map(Check::from));
    review(judge, found);
    official(judge, found);
}

/// Whether a step came within so many working days, or within the more of special cases.
fn within<'a>(
    judge: Judge<'a>,
    draft: Draft<'a>,
    from: Span,
    to: Span,
    (days, extra): (Param, Option<Param>),
) -> Draft<'a> {
    let calendar = &judge.ground.calendar;
    let (days, extra) = (draft.value(days), extra.map(|extra| draft.value(extra)));
    let end = |days: u16| moved(from, |day| calendar.add(day, days).day);
    let last = |days: u16| calendar.add(from.end, days);
    let exact = from.start == from.end;
    let mut draft = draft;
    if exact {
        let reckoned = last(days);
        draft = draft.by([Basis::Last(reckoned.day, reckoned.certain)]);
    }
    let stage = draft.0.step.stage;
    let in_time = not_after(to, end(days));
    // What lies before its own beginning is no matter of time; the order of steps says so.
    if to.end < from.start {
        return draft.answer(Answer::No);
    }
    let Some(extra) = extra.filter(|_| in_time != Some(true)) else { return draft.is(in_time, Missing::Day(stage)) };
    if exact {
        let reckoned = last(days.saturating_add(extra));
        draft = draft.by([Basis::LastInSpecialCases(reckoned.day, reckoned.certain)]);
    }
    let holds = not_after(to, end(days.saturating_add(extra)));
    draft.is(holds, Missing::Day(stage)).near(in_time == Some(false))
}

fn decision(judge: Judge<'_>) -> Option<Draft<'_>> {
    let (key, step) = judge.way.last(Stage::Decision)?;
    let to = signed(Stage::Decision, step);
    let params = [Param::DecisionWorkingDays, Param::DecisionExtraWorkingDays];
    let draft = Draft::of(judge.ground, Rule::DecisionTime, key, to.map(|t| t.1), &params);
    let Some((_, _, basis, from)) = judge.way.dated(Stage::BranchVote) else {
        return Some(draft.answer(Answer::Unknown(Missing::Day(Stage::BranchVote))));
    };
    let (until, to) = to?;
    Some(within(judge, draft.by([basis, until]), from, to, (params[0], Some(params[1]))))
}

fn ceremony(judge: Judge<'_>) -> Option<Draft<'_>> {
    let (key, _, until, to) = judge.way.dated(Stage::Admitted)?;
    let params = [Param::CeremonyWorkingDays, Param::CeremonyFrom];
    let draft = Draft::of(judge.ground, Rule::CeremonyTime, key, Some(to), &params);
    let Some((_, step)) = judge.way.last(Stage::Decision) else {
        return Some(draft.answer(Answer::Unknown(Missing::Step(Stage::Decision))));
    };
    let (from, missing) = if draft.value(Param::CeremonyFrom) == 0 {
        let received = step.received.map(|day| (Basis::Received(Stage::Decision, day), Span { start: day, end: day }));
        (received, Missing::Received(Stage::Decision))
    } else {
        (signed(Stage::Decision, step), Missing::Day(Stage::Decision))
    };
    let Some((basis, from)) = from else { return Some(draft.by([until]).answer(Answer::Unknown(missing))) };
    Some(within(judge, draft.by([basis, until]), from, to, (params[0], None)))
}

/// The end of probation, by the version of the step that is judged; and by how much it was lengthened, if it was.
fn probation_end<'a>(judge: Judge<'a>, draft: &Draft<'a>) -> Option<(Vec<Basis>, Span)> {
    let (_, _, basis, from) = judge.way.dated(Stage::Admitted)?;
    let probation = Probation::of(&judge.case, judge.way, draft.1);
    let more = (probation.more > 0).then_some(Basis::Figure(Figure::Lengthened, probation.more.into()));
    Some(([basis].into_iter().chain(more).collect(), probation.end(from)))
}

/// Whether a probation that was lengthened was so by no more than may be.
fn lengthened(judge: Judge<'_>) -> Option<Draft<'_>> {
    let more = lengthened_by(&judge.case, judge.way)?;
    let (key, _, _, span) = judge.way.dated(Stage::Admitted)?;
    let draft = Draft::of(judge.ground, Rule::ProbationLength, key, Some(span), &[Param::ProbationExtraMonths]);
    let holds = more <= draft.value(Param::ProbationExtraMonths);
    Some(draft.by([Basis::Figure(Figure::Lengthened, more.into())]).is(Some(holds), Missing::Day(key.stage)))
}

fn review(judge: Judge<'_>, found: &mut Vec<Check>) {
    let Some((key, _, until, to)) = judge.way.dated(Stage::OfficialReview) else { return };
    let early = Draft::of(judge.ground, Rule::ReviewNotEarly, key, Some(to), &[Param::ProbationMonths]);
    let params = [Param::ProbationMonths, Param::OfficialReviewWorkingDays];
    let late = Draft::of(judge.ground, Rule::ReviewTime, key, Some(to), &params);
    let Some((basis, end)) = probation_end(judge, &early) else {
        found.push(early.answer(Answer::Unknown(Missing::Day(Stage::Admitted))).into());
        return;
    };
    let exact = end.start == end.end;
    // The resolution is dated after the day on which the months end.
    let first = end.end.later(1).filter(|_| exact).map(Basis::First);
    let held = not_after(to, end);
    found.push(
        early.by(basis.clone()).by([until]).by(first).is(held.map(|early| !early), Missing::Day(key.stage)).into(),
    );
    if held != Some(true) {
        found.push(within(judge, late.by(basis).by([until]), end, to, (params[1], None)).into());
    }
}

fn official(judge: Judge<'_>, found: &mut Vec<Check>) {
    let Some((key, step)) = judge.way.last(Stage::Official) else { return };
    let Some((until, to)) = signed(Stage::Official, step) else { return };
    let params = [Param::OfficialDecisionWorkingDays, Param::OfficialDecisionExtraWorkingDays];
    let draft = Draft::of(judge.ground, Rule::OfficialTime, key, Some(to), &params);
    found.push(match judge.way.dated(Stage::OfficialReview) {
        // A day before the review is that from which full membership counts, not that of the decision.
        Some((_, _, basis, from)) if step.signed.is_none() && to.start < from.end => {
            draft.by([basis, until]).answer(Answer::Unknown(Missing::Day(Stage::Official))).into()
        }
        Some((_, _, basis, from)) => {
            within(judge, draft.by([basis, until]), from, to, (params[0], Some(params[1]))).into()
        }
        None => draft.answer(Answer::Unknown(Missing::Day(Stage::OfficialReview))).into(),
    });
    // The day of the decision and the day from which it speaks: only where both are noted can they be told apart.
    if let (Some(on), Some(_)) = (step.on, step.signed) {
        let params = [Param::ProbationMonths, Param::OfficialDateRule];
        let draft = Draft::of(judge.ground, Rule::OfficialDate, key, Some(to), &params);
        let draft = draft.by([Basis::On(key.stage, on)]);
        let (end, on) = (probation_end(judge, &draft), crate::rules::months::span_of(on));
        found.push(match (end, on) {
            (Some((basis, end)), Some(on)) => {
                let apart = on.end < end.start || on.start > end.end;
                let exact = on.start == on.end && end.start == end.end;
                let holds = if apart { Some(false) } else { exact.then_some(true) };
                let last = exact.then_some(Basis::First(end.end));
                draft.by(basis).by(last).is(holds, Missing::Day(key.stage)).into()
            }
            _ => draft.answer(Answer::Unknown(Missing::Day(Stage::Admitted))).into(),
        });
    }
}

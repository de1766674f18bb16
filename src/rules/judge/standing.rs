//! Who may be admitted at all: age and education, when the branch votes.

use super::Judge;
use crate::domain::{Born, DetailField, Param, Span, Stage, Step, StepKey};
use crate::rules::case::{Draft, time};
use crate::rules::check::{Answer, Basis, Check, Figure, Missing, Rule};
use crate::rules::months::{full_months, span_of};

pub(super) fn judge(judge: Judge<'_>, found: &mut Vec<Check>) {
    // A vote of which no day is known is judged by what came of it.
    let dated = |stage| judge.way.turns(stage).filter(|(_, step)| time(step).is_some()).collect::<Vec<_>>();
    let stages = [Stage::BranchVote, Stage::BaseCommittee, Stage::Decision, Stage::Admitted];
    let steps = stages.into_iter().map(dated).find(|steps| !steps.is_empty());
    let bare = || judge.way.last(Stage::BranchVote).or(judge.way.last(Stage::Admitted)).into_iter().collect();
    let steps = steps.unwrap_or_else(bare);
    for &(key, step) in &steps {
        found.push(age(judge, key, step).into());
    }
    if let Some(&(key, step)) = steps.last().filter(|_| judge.newest) {
        found.push(education(judge, key, step).into());
    }
}

fn age<'a>(judge: Judge<'a>, key: StepKey, step: &Step) -> Draft<'a> {
    let (case, moment) = (judge.case, time(step));
    let span = moment.map(|(_, span)| span);
    let draft = Draft::of(judge.ground, Rule::Age, key, span, &[Param::AgeMin, Param::AgeMax]);
    let draft = draft.by([Basis::Born(case.born)]);
    let (Some((when, span)), Some(birth)) = (moment, span_of(case.born)) else {
        return draft.answer(Answer::Unknown(Missing::Day(key.stage)));
    };
    let draft = draft.by([Basis::On(key.stage, when)]);
    let least = draft.value(Param::AgeMin).saturating_mul(12);
    let most = draft.value(Param::AgeMax).saturating_mul(12);
    // The youngest that it can mean, and the oldest.
    let young = full_months(birth.end, span.start).unwrap_or(0);
    let Some(old) = full_months(birth.start, span.end) else { return draft.answer(Answer::No) };
    let draft = if young == old { draft.by([Basis::Figure(Figure::AgeMonths, old.into())]) } else { draft };
    let too_old = young > most;
    if too_old && case.flag(DetailField::SpecialOver60) {
        return draft.by([Basis::Special(DetailField::SpecialOver60)]).near(true);
    }
    let answer = match (old < least || too_old, young >= least && old <= most, case.born) {
        (true, ..) => Answer::No,
        // Age is counted by months, so that a year alone is not enough.
        (_, true, Born::Month(..) | Born::Day(_)) => Answer::Yes,
        _ if birth.start == birth.end => Answer::Unknown(Missing::Day(key.stage)),
        _ => Answer::Unknown(Missing::Birth),
    };
    draft.answer(answer)
}

fn education<'a>(judge: Judge<'a>, key: StepKey, step: &Step) -> Draft<'a> {
    let span: Option<Span> = time(step).map(|(_, span)| span);
    let draft = Draft::of(judge.ground, Rule::Education, key, span, &[Param::EducationMin]);
    let Some(code) = judge.case.code(DetailField::EduGeneral, 1) else {
        return draft.answer(Answer::Unknown(Missing::Field(DetailField::EduGeneral)));
    };
    let enough = matches!(code.as_str(), "lower_secondary" | "upper_secondary");
    if !enough && judge.case.flag(DetailField::SpecialLowEducation) {
        return draft.by([Basis::Special(DetailField::SpecialLowEducation)]).near(true);
    }
    draft.is(Some(enough), Missing::Field(DetailField::EduGeneral))
}

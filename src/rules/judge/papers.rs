//! Papers that run out, on the day of the branch's vote; and the class for new members, on that of the review.

use super::Judge;
use crate::domain::{DetailField, Paper, Param, Span, Stage, StepKey, When};
use crate::rules::case::{Case, Draft, Way, signed, time};
use crate::rules::check::{Answer, Basis, Check, Missing, Rule};
use crate::rules::forms::forms;
use crate::rules::months::{add_months, moved, not_after, span_of};

pub(super) fn judge(judge: Judge<'_>, found: &mut Vec<Check>) {
    if !judge.newest {
        return;
    }
    if let Some((key, step)) = judge.way.last(Stage::BranchVote) {
        let vote = time(step);
        for form in forms(judge.case.checklist(judge.way.journey, judge.ground)) {
            let Some(months) = form.months else { continue };
            found.extend(fresh(judge, key, vote, form.paper, months).map(Check::from));
        }
    }
    if let Some((key, step)) = judge.way.last(Stage::OfficialReview) {
        found.push(new_member_class(judge, key, time(step)).into());
    }
}

/// Of which day a paper is: its own, or that of the step that made it; with what says so.
pub fn day_of(case: &Case<'_>, way: Way<'_>, paper: Paper) -> Option<(Basis, Span)> {
    if let Some(when) = case.dated(DetailField::PaperOn, paper.slot()) {
        return Some((Basis::Paper(paper, when), span_of(when)?));
    }
    let of_step = |stage| way.last(stage).and_then(|(_, step)| signed(stage, step));
    match paper {
        Paper::AwarenessCertificate => of_step(Stage::AwarenessClass),
        Paper::Opinions => of_step(Stage::Opinions),
        Paper::VerificationAnswer => of_step(Stage::Verify),
        Paper::NewMemberCertificate => of_step(Stage::Probation),
        _ => None,
    }
}

fn fresh(judge: Judge<'_>, key: StepKey, vote: Option<(When, Span)>, paper: Paper, months: Param) -> Option<Draft<'_>> {
    let certificate = paper == Paper::AwarenessCertificate;
    let status = judge.case.paper_status(paper);
    let made = day_of(&judge.case, judge.way, paper);
    // Of introductions only those are asked for that somebody has noted.
    let asked = matches!(paper, Paper::AwarenessCertificate | Paper::Opinions | Paper::VerificationAnswer);
    if status == Some("not_applicable") || (made.is_none() && !asked) {
        return None;
    }
    let rule = if certificate { Rule::Certificate } else { Rule::PaperFresh };
    let params = [months, Param::ExpiryWarningDays];
    let mut draft =
        Draft::of(judge.ground, rule, key, vote.map(|v| v.1), if certificate { &params } else { &params[..1] });
    draft.0.paper = Some(paper);
    if made.is_none() && status == Some("have_not") {
        return Some(draft.answer(Answer::No));
    }
    let Some((basis, made)) = made else { return Some(draft.answer(Answer::Unknown(Missing::Paper(paper)))) };
    let draft = draft.by([basis]);
    let Some((when, vote)) = vote else { return Some(draft.answer(Answer::Unknown(Missing::Day(key.stage)))) };
    let (months, warning) = (draft.value(months), i32::from(draft.value(Param::ExpiryWarningDays)));
    let last = moved(made, |day| add_months(day, months));
    let near = certificate && vote.end.days_since(last.start) > -warning;
    let missing = if made.start == made.end { Missing::Day(key.stage) } else { Missing::Paper(paper) };
    let draft = draft.by([Basis::On(key.stage, when)]);
    let draft = if last.start == last.end { draft.by([Basis::Last(last.end, true)]) } else { draft };
    Some(draft.is(not_after(vote, last), missing).near(near))
}

fn new_member_class(judge: Judge<'_>, key: StepKey, review: Option<(When, Span)>) -> Draft<'_> {
    let paper = Paper::NewMemberCertificate;
    let mut draft = Draft::of(judge.ground, Rule::NewMemberClass, key, review.map(|r| r.1), &[]);
    draft.0.paper = Some(paper);
    match (day_of(&judge.case, judge.way, paper), review, judge.case.paper_status(paper)) {
        (Some((basis, made)), Some((when, review)), _) => {
            draft.by([basis, Basis::On(key.stage, when)]).is(not_after(made, review), Missing::Paper(paper))
        }
        (_, _, Some("have")) => draft,
        (None, _, Some("have_not")) => draft.answer(Answer::No),
        _ => draft.answer(Answer::Unknown(Missing::Paper(paper))),
    }
}

//! Who introduces (handbook 1.2, 7): two full members, or a union and one; each member long enough with the person.

use super::Judge;
use crate::domain::{DetailField, Param, Span, Stage, StepKey, When};
use crate::rules::case::{Draft, time};
use crate::rules::check::{Answer, Basis, Check, Figure, Missing, Rule};
use crate::rules::months::{add_months, moved, not_after, span_of};

pub(super) fn judge(judge: Judge<'_>, found: &mut Vec<Check>) {
    let step = judge.way.last(Stage::Introduction).or(judge.way.last(Stage::BranchVote));
    let Some((key, step)) = step.filter(|_| judge.newest) else { return };
    let field = DetailField::IntroducerKind;
    let kinds: Vec<(u8, &str)> =
        (1..=field.slots()).filter_map(|slot| Some((slot, judge.case.code(field, slot)?.as_str()))).collect();
    let moment = time(step);
    let members = kinds.iter().filter(|(_, kind)| *kind == "member").count();
    let unions = kinds.len() - members;
    let draft = Draft::of(judge.ground, Rule::Introducers, key, moment.map(|m| m.1), &[Param::IntroducerMembers]);
    let needed = if unions > 0 { 1 } else { usize::from(draft.value(Param::IntroducerMembers)) };
    let figures = [(Figure::Members, members), (Figure::Unions, unions)];
    let draft = draft.by(figures.map(|(figure, n)| Basis::Figure(figure, u32::try_from(n).unwrap_or(u32::MAX))));
    let holds = (!kinds.is_empty()).then_some(members >= needed);
    found.push(draft.is(holds, Missing::Field(field)).into());
    for (slot, _) in kinds.iter().filter(|(_, kind)| *kind == "member") {
        let on = judge.case.dated(DetailField::IntroducerOn, *slot).or(moment.map(|(when, _)| when));
        let on = on.and_then(|when| Some((when, span_of(when)?)));
        found.push(together(judge, key, *slot, on).into());
        found.push(official(judge, key, *slot, on).into());
    }
}

fn together(judge: Judge<'_>, key: StepKey, slot: u8, on: Option<(When, Span)>) -> Draft<'_> {
    let param = Param::IntroducerTogetherMonths;
    let draft = Draft::of(judge.ground, Rule::IntroducerTogether, key, on.map(|on| on.1), &[param]);
    let draft = draft.by([Basis::Figure(Figure::Introducer, slot.into())]);
    let field = DetailField::IntroducerSince;
    let Some(since) = judge.case.dated(field, slot) else {
        return draft.answer(Answer::Unknown(Missing::Field(field)));
    };
    let draft = draft.by([Basis::Dated(field, since)]);
    let (Some((when, on)), Some(from)) = (on, span_of(since)) else { return draft };
    let months = draft.value(param);
    let first = moved(from, |day| add_months(day, months));
    draft.by([Basis::Dated(DetailField::IntroducerOn, when)]).is(not_after(first, on), Missing::Field(field))
}

fn official(judge: Judge<'_>, key: StepKey, slot: u8, on: Option<(When, Span)>) -> Draft<'_> {
    let draft = Draft::of(judge.ground, Rule::IntroducerOfficial, key, on.map(|on| on.1), &[]);
    let draft = draft.by([Basis::Figure(Figure::Introducer, slot.into())]);
    let field = DetailField::IntroducerOfficialOn;
    let Some(since) = judge.case.dated(field, slot) else {
        return draft.answer(Answer::Unknown(Missing::Field(field)));
    };
    let draft = draft.by([Basis::Dated(field, since)]);
    let (Some((when, on)), Some(from)) = (on, span_of(since)) else { return draft };
    draft.by([Basis::Dated(DetailField::IntroducerOn, when)]).is(not_after(from, on), Missing::Field(field))
}

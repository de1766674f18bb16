//! Readmission (kết nạp lại): after so many months, and once.

use super::Judge;
use crate::domain::{DetailField, Param, Stage, StepKey};
use crate::rules::case::{Draft, Way, time};
use crate::rules::check::{Answer, Basis, Check, Figure, Missing, Rule};
use crate::rules::months::{add_months, moved, not_after};
use std::num::NonZeroU8;

pub(super) fn judge(judge: Judge<'_>, found: &mut Vec<Check>) {
    let (case, way) = (judge.case, judge.way);
    let earlier: Vec<Way<'_>> =
        (1..way.journey.get()).filter_map(NonZeroU8::new).map(|n| case.way(n)).filter(|w| was_admitted(*w)).collect();
    // The first attempt of somebody who had been a member before this book knew them.
    let unknown = earlier.is_empty() && judge.newest && case.flag(DetailField::SpecialReadmitted);
    if earlier.is_empty() && !unknown {
        return;
    }
    // A branch that votes has to know it; where no vote is known, the admission itself.
    let steps = [Stage::BranchVote, Stage::Decision, Stage::Admitted];
    let Some((key, step)) = steps.into_iter().find_map(|stage| way.last(stage)) else { return };
    let now = time(step);
    let wait = Draft::of(judge.ground, Rule::ReadmitWait, key, now.map(|n| n.1), &[Param::ReadmitWaitMonths]);
    let left =
        earlier.last().and_then(|way| [Stage::ProbRemoved, Stage::Cancelled].into_iter().find_map(|s| way.dated(s)));
    found.push(match (left, now) {
        (Some((_, _, basis, left)), Some((when, now))) => {
            let months = wait.value(Param::ReadmitWaitMonths);
            let first = moved(left, |day| add_months(day, months));
            let exact = (first.start == first.end).then_some(Basis::First(first.end));
            let wait = wait.by([basis, Basis::On(key.stage, when)]).by(exact);
            wait.is(not_after(first, now), Missing::Day(Stage::ProbRemoved)).into()
        }
        (None, _) => wait.answer(Answer::Unknown(Missing::Step(Stage::ProbRemoved))).into(),
        (_, None) => wait.into(),
    });
    if !unknown && was_admitted(way) {
        found.push(times(judge, key, earlier.len()).into());
    }
}

/// Whether this attempt ended in an admission.
fn was_admitted(way: Way<'_>) -> bool {
    way.last(Stage::Admitted).is_some()
}

fn times(judge: Judge<'_>, key: StepKey, readmissions: usize) -> Draft<'_> {
    let span = judge.way.last(key.stage).and_then(|(_, step)| time(step)).map(|(_, span)| span);
    let draft = Draft::of(judge.ground, Rule::ReadmitTimes, key, span, &[Param::ReadmitTimes]);
    let holds = readmissions <= usize::from(draft.value(Param::ReadmitTimes));
    let n = u32::try_from(readmissions).unwrap_or(u32::MAX);
    draft.by([Basis::Figure(Figure::Readmissions, n)]).is(Some(holds), Missing::Day(key.stage))
}

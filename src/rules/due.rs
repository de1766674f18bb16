//! What is due of one person (handbook 1.2): the open deadlines of the newest attempt, and papers that run out before the
//! vote. A deadline goes by the version in force at the event that began it; where a later version, in force by today, would set
//! another day, that is said beside it and changes nothing.

use super::calendar::Reckoned;
use super::case::{Case, Ground, Way, signed};
use super::forms::forms;
use super::judge::{day_of, is_passed};
use super::months::add_months;
use super::policy::Policy;
use super::probation::Probation;
use crate::domain::{Day, LocalTerm, Paper, Param, PolicyId, Span, Stage, StepKey};

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// The certificate of the awareness class runs out before the vote.
    Certificate,
    /// Another paper has to be made again before the vote: introductions, opinions, verifications.
    Redo,
    /// The decision of admission.
    Decision,
    /// The ceremony.
    Ceremony,
    /// Probation ends.
    ProbationEnd,
    /// The review for full membership.
    OfficialReview,
    /// The decision of full membership.
    OfficialDecision,
    /// The branch sends the dossier up; by the terms of the place alone.
    SendUp,
    /// The base committee considers it; by the terms of the place alone.
    BaseReview,
    /// Without a decision the branch votes again; by the terms of the place alone.
    Revote,
}

impl DueKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::Certificate,
        Self::Redo,
        Self::Decision,
        Self::Ceremony,
        Self::ProbationEnd,
        Self::OfficialReview,
        Self::OfficialDecision,
        Self::SendUp,
        Self::BaseReview,
        Self::Revote,
    ];
}

/// Something due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub kind: DueKind,
    /// Which paper, if it is one.
    pub paper: Option<Paper>,
    /// The last day.
    pub day: Day,
    /// The last day in special cases, if there is more time for them.
    pub at_last: Option<Day>,
    /// Whether day and number are certain: days of the calendar that are known, a number that was looked up, a whole date.
    pub certain: bool,
    /// Whether the day from which it is counted is known as a whole; else this is the earliest day that it can be.
    pub whole: bool,
    /// By which version: the one in force when the time began to run.
    pub policy: PolicyId,
    /// By which of its numbers.
    pub param: Param,
    /// What the version of today would have, where it is another version with another day.
    pub later: Option<(PolicyId, Day)>,
    /// The step from which it is counted.
    pub from: StepKey,
    /// The term of the place that sets it, and how many working days that is; none where the rules themselves do.
    pub local: Option<(LocalTerm, u16)>,
}

/// Whether the attempt has come to an end off the way.
pub(super) fn has_left(way: Way<'_>) -> bool {
    [Stage::Stopped, Stage::ProbRemoved, Stage::Transferred, Stage::Cancelled].iter().any(|&s| way.last(s).is_some())
}

/// Whether the branch's last vote was passed, by the share of its day; a vote without figures is taken to be.
pub(super) fn has_vote(way: Way<'_>, ground: &Ground) -> bool {
    let of_day = way.dated(Stage::BranchVote).map_or(ground.today, |(.., span)| span.start);
    let policy = ground.policies.at(of_day);
    way.last(Stage::BranchVote).is_some_and(|(_, step)| is_passed(policy, step.votes).unwrap_or(true))
}

/// Everything that is due, the earliest first.
#[must_use]
pub fn dues(case: Case<'_>, ground: &Ground) -> Vec<Due> {
    let Some(way) = case.journey().map(|journey| case.way(journey)).filter(|way| !case.departed && !has_left(*way))
    else {
        return Vec::new();
    };
    let count = Counting { ground };
    let taken = |stage| way.last(stage).is_some();
    let mut found = Vec::new();
    if taken(Stage::Official) || taken(Stage::Card) {
    } else if taken(Stage::Admitted) {
        found.extend(after_ceremony(&case, way, &count));
    } else if let Some((key, step)) = way.last(Stage::Decision) {
        // By the version of the day on which the decision was signed it counts from its coming or from its signing.
        let signed = signed(Stage::Decision, step).map(|(_, span)| span);
        let received = step.received.map(|day| Span { start: day, end: day });
        let of_day =
            |policy: &Policy| if policy.value(Param::CeremonyFrom) == 0 { received.or(signed) } else { signed };
        if let Some(begun) = signed.or(received) {
            let by = ground.policies.at(begun.start);
            // A decision of which it is not known when it came cannot have come before it was signed.
            let waits = received.is_none() && by.value(Param::CeremonyFrom) == 0;
            let due = count.from(DueKind::Ceremony, key, begun, |policy| {
                Some((of_day(policy)?, Param::CeremonyWorkingDays, None))
            });
            found.extend(due.map(|due| Due { certain: due.certain && !waits, whole: due.whole && !waits, ..due }));
        }
    } else if has_vote(way, ground) {
        if let Some((key, _, _, from)) = way.dated(Stage::BranchVote) {
            let params = (Param::DecisionWorkingDays, Some(Param::DecisionExtraWorkingDays));
            found.push(count.working(DueKind::Decision, key, from, params));
        }
    } else {
        found.extend(papers(&case, way, &count));
    }
    found.sort_by_key(|due| (due.day, due.kind));
    found
}

fn after_ceremony(case: &Case<'_>, way: Way<'_>, count: &Counting<'_>) -> Vec<Due> {
    let Some((key, _, _, from)) = way.dated(Stage::Admitted) else { return Vec::new() };
    if let Some((key, _, _, from)) = way.dated(Stage::OfficialReview) {
        let params = (Param::OfficialDecisionWorkingDays, Some(Param::OfficialDecisionExtraWorkingDays));
        return vec![count.working(DueKind::OfficialDecision, key, from, params)];
    }
    if way.last(Stage::OfficialReview).is_some() {
        return Vec::new();
    }
    let probation = |policy: &Policy| Probation::of(case, way, policy);
    let param = probation(count.ground.policies.at(from.start)).param;
    let end = count.at_end(DueKind::ProbationEnd, key, (from, param), |policy| {
        (probation(policy).months, probation(policy).certain)
    });
    let after = Span { start: end.day, end: end.day };
    let review = count.working(DueKind::OfficialReview, key, after, (Param::OfficialReviewWorkingDays, None));
    let review = Due { certain: review.certain && end.certain, whole: end.whole, ..review };
    // Once probation has ended, it is the review that is waited for.
    if end.day < count.ground.today { vec![review] } else { vec![end, review] }
}

/// The papers that run out before the vote.
fn papers(case: &Case<'_>, way: Way<'_>, count: &Counting<'_>) -> Vec<Due> {
    let Some((first, _)) = way.steps().next() else { return Vec::new() };
    let due = |(paper, months): (Paper, Param)| {
        let (_, made) = day_of(case, way, paper)?;
        let kind = if paper == Paper::AwarenessCertificate { DueKind::Certificate } else { DueKind::Redo };
        if matches!(case.paper_status(paper), Some("have_not" | "not_applicable")) {
            return None;
        }
        let from = way.last(stage_of(paper)).map_or(first, |(key, _)| key);
        Some(Due { paper: Some(paper), ..count.months(kind, from, made, months) })
    };
    let asked = forms(case.checklist(way.journey, count.ground)).filter_map(|f| Some((f.paper, f.months?)));
    asked.filter_map(due).collect()
}

fn stage_of(paper: Paper) -> Stage {
    match paper {
        Paper::AwarenessCertificate => Stage::AwarenessClass,
        Paper::Opinions => Stage::Opinions,
        Paper::VerificationAnswer => Stage::Verify,
        _ => Stage::Introduction,
    }
}

/// How days are counted to.
struct Counting<'a> {
    ground: &'a Ground,
}

/// What is counted, by a version: from which days, by which number, and which number is added in special cases.
type Terms = (Span, Param, Option<Param>);

impl Counting<'_> {
    /// So many working days after; of a time of which only a part is known, after the first day that it can mean.
    fn working(&self, kind: DueKind, from: StepKey, span: Span, (days, extra): (Param, Option<Param>)) -> Due {
        self.by(kind, from, self.ground.policies.at(span.start), (span, days, extra), |_| Some((span, days, extra)))
    }

    /// The same where the version says what it counts from; `begun` is the event by whose day the version is chosen.
    fn from(&self, kind: DueKind, from: StepKey, begun: Span, terms: impl Fn(&Policy) -> Option<Terms>) -> Option<Due> {
        let policy = self.ground.policies.at(begun.start);
        Some(self.by(kind, from, policy, terms(policy)?, terms))
    }

    fn by(
        &self,
        kind: DueKind,
        from: StepKey,
        policy: &Policy,
        (span, days, extra): Terms,
        terms: impl Fn(&Policy) -> Option<Terms>,
    ) -> Due {
        let calendar = &self.ground.calendar;
        let Reckoned { day, certain } = calendar.add(span.start, policy.value(days));
        let extra = extra.map(|extra| policy.value(days).saturating_add(policy.value(extra)));
        let at_last = extra.map(|extra| calendar.add(span.start, extra).day);
        let whole = span.start == span.end;
        let certain = certain && whole && policy.get(days).certain;
        let later = self.later(policy, day, |policy| {
            let (span, days, _) = terms(policy)?;
            Some(calendar.add(span.start, policy.value(days)).day)
        });
        Due {
            kind,
            paper: None,
            day,
            at_last,
            certain,
            whole,
            policy: policy.id,
            param: days,
            later,
            from,
            local: None,
        }
    }

    /// So many months after.
    fn months(&self, kind: DueKind, from: StepKey, span: Span, months: Param) -> Due {
        self.at_end(kind, from, (span, months), |policy| (policy.value(months), policy.get(months).certain))
    }

    /// The same where a version says how many of them in another way than by one number alone.
    fn at_end(
        &self,
        kind: DueKind,
        from: StepKey,
        (span, param): (Span, Param),
        months: impl Fn(&Policy) -> (u16, bool),
    ) -> Due {
        let policy = self.ground.policies.at(span.start);
        let (of_day, is_sure) = months(policy);
        let whole = span.start == span.end;
        let certain = whole && is_sure;
        let day = add_months(span.start, of_day);
        let later = self.later(policy, day, |policy| Some(add_months(span.start, months(policy).0)));
        let policy = policy.id;
        Due { kind, paper: None, day, at_last: None, certain, whole, policy, param, later, from, local: None }
    }

    /// What the version of today would have, if that is another day.
    fn later(&self, policy: &Policy, day: Day, by: impl Fn(&Policy) -> Option<Day>) -> Option<(PolicyId, Day)> {
        let today = self.ground.policies.at(self.ground.today);
        let other = by(today).filter(|other| today.from > policy.from && *other != day)?;
        Some((today.id, other))
    }
}

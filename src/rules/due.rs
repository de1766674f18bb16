//! What is due of one person (handbook 1.2): the open deadlines of the newest attempt, and papers that run out before the
//! vote. A step that is not taken yet goes by the version of today.

use super::calendar::Reckoned;
use super::case::{Case, Ground, Way, signed};
use super::forms::forms;
use super::judge::{day_of, is_passed};
use super::months::add_months;
use super::policy::Policy;
use crate::domain::{Day, Paper, Param, PolicyId, Span, Stage, StepKey};

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
    /// By which version.
    pub policy: PolicyId,
    /// By which of its numbers.
    pub param: Param,
    /// The step from which it is counted.
    pub from: StepKey,
}

/// Whether the attempt has come to an end off the way.
pub(super) fn has_left(way: Way<'_>) -> bool {
    [Stage::Stopped, Stage::ProbRemoved, Stage::Transferred, Stage::Cancelled].iter().any(|&s| way.last(s).is_some())
}

/// Whether the branch's last vote was passed; a vote without figures is taken to be.
pub(super) fn has_vote(way: Way<'_>, policy: &Policy) -> bool {
    way.last(Stage::BranchVote).is_some_and(|(_, step)| is_passed(policy, step.votes).unwrap_or(true))
}

/// Everything that is due, the earliest first.
#[must_use]
pub fn dues(case: Case<'_>, ground: &Ground) -> Vec<Due> {
    let Some(way) = case.journey().map(|journey| case.way(journey)).filter(|way| !has_left(*way)) else {
        return Vec::new();
    };
    let policy = ground.policies.at(ground.today);
    let count = Counting { ground, policy };
    let taken = |stage| way.last(stage).is_some();
    let mut found = Vec::new();
    if taken(Stage::Official) || taken(Stage::Card) {
    } else if taken(Stage::Admitted) {
        found.extend(after_ceremony(way, &count));
    } else if let Some((key, step)) = way.last(Stage::Decision) {
        let from = match policy.value(Param::CeremonyFrom) {
            0 => step.received.map(|day| Span { start: day, end: day }),
            _ => None,
        };
        // A decision of which it is not known when it came cannot have come before it was signed.
        let waits = from.is_none() && policy.value(Param::CeremonyFrom) == 0;
        if let Some(from) = from.or_else(|| signed(Stage::Decision, step).map(|(_, span)| span)) {
            let due = count.working(DueKind::Ceremony, key, from, (Param::CeremonyWorkingDays, None));
            found.push(Due { certain: due.certain && !waits, ..due });
        }
    } else if has_vote(way, policy) {
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

fn after_ceremony(way: Way<'_>, count: &Counting<'_>) -> Vec<Due> {
    let Some((key, _, _, from)) = way.dated(Stage::Admitted) else { return Vec::new() };
    if let Some((key, _, _, from)) = way.dated(Stage::OfficialReview) {
        let params = (Param::OfficialDecisionWorkingDays, Some(Param::OfficialDecisionExtraWorkingDays));
        return vec![count.working(DueKind::OfficialDecision, key, from, params)];
    }
    if way.last(Stage::OfficialReview).is_some() {
        return Vec::new();
    }
    let end = count.months(DueKind::ProbationEnd, key, from, Param::ProbationMonths);
    let after = Span { start: end.day, end: end.day };
    let review = count.working(DueKind::OfficialReview, key, after, (Param::OfficialReviewWorkingDays, None));
    let review = Due { certain: review.certain && end.certain, ..review };
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
    policy: &'a Policy,
}

impl Counting<'_> {
    /// So many working days after; of a time of which only a part is known, after the first day that it can mean.
    fn working(&self, kind: DueKind, from: StepKey, span: Span, (days, extra): (Param, Option<Param>)) -> Due {
        let calendar = &self.ground.calendar;
        let Reckoned { day, certain } = calendar.add(span.start, self.policy.value(days));
        let extra = extra.map(|extra| self.policy.value(days).saturating_add(self.policy.value(extra)));
        let at_last = extra.map(|extra| calendar.add(span.start, extra).day);
        let certain = certain && span.start == span.end && self.policy.get(days).certain;
        Due { kind, paper: None, day, at_last, certain, policy: self.policy.id, param: days, from }
    }

    /// So many months after.
    fn months(&self, kind: DueKind, from: StepKey, span: Span, months: Param) -> Due {
        let term = self.policy.get(months);
        let certain = span.start == span.end && term.certain;
        let day = add_months(span.start, term.value);
        Due { kind, paper: None, day, at_last: None, certain, policy: self.policy.id, param: months, from }
    }
}

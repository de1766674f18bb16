//! Terms of the place (quy định của địa phương, handbook 1.6): shorter ones, for steps in between, that a province or a commune
//! has set within the national ones. They warn earlier; they set no national deadline aside and hide none.

use super::calendar::Reckoned;
use super::case::{Case, Ground, Way};
use super::due::{Due, DueKind, dues, has_vote};
use crate::domain::{Book, Day, LocalTerm, Office, Param, Span, Stage, StepKey, UnitId};

/// The terms that hold in a unit: its own, or those of the nearest unit above that has any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalTerms(Office);

impl LocalTerms {
    /// The terms of this unit on this day; none where nobody up to the root has set any.
    #[must_use]
    pub fn of(book: &Book, unit: UnitId, today: Day) -> Option<Self> {
        let mut here = Some(unit);
        // No organisation is deeper; one that stands above itself is for others to tell of.
        for _ in 0..32 {
            let unit = book.units.get(&here?)?;
            if LocalTerm::ALL.iter().any(|term| unit.office.term(*term).is_some()) {
                return Some(Self(unit.office.clone()));
            }
            here = unit.at(today).or(unit.latest())?.parent;
        }
        None
    }
}

/// Everything that is due, the earliest first: by the rules, and by the terms of the place.
#[must_use]
pub fn all_dues(case: Case<'_>, ground: &Ground, terms: Option<&LocalTerms>) -> Vec<Due> {
    let mut found = dues(case, ground);
    let Some(terms) = terms else { return found };
    let local = case
        .journey()
        .filter(|_| !case.departed)
        .map(|journey| case.way(journey))
        .map(|way| local(way, ground, &terms.0, &found));
    found.extend(local.into_iter().flatten());
    found.sort_by_key(|due| (due.day, due.kind));
    found
}

/// What the terms of the place say beside these national deadlines.
fn local(way: Way<'_>, ground: &Ground, office: &Office, national: &[Due]) -> Vec<Due> {
    let open = |kind| national.iter().find(|due| due.kind == kind).copied();
    if let (Some(within), Some((key, .., begun))) = (open(DueKind::Decision), way.dated(Stage::BranchVote))
        && has_vote(way, ground)
    {
        let considered = way.dated(Stage::BaseCommittee).map(|(.., span)| span);
        let handed_on = considered.is_some() || way.last(Stage::SubCommittee).is_some();
        let row = Row {
            terms: [LocalTerm::SendUp, LocalTerm::BaseReview, LocalTerm::Decision, LocalTerm::DecisionExtra],
            revote: Some(LocalTerm::Revote),
            kind: DueKind::Decision,
        };
        return Chain { ground, office, key, begun, within }.dues(&row, considered, handed_on);
    }
    if let (Some(within), Some((key, .., begun))) = (open(DueKind::OfficialDecision), way.dated(Stage::OfficialReview))
    {
        let row = Row {
            terms: [
                LocalTerm::OfficialSendUp,
                LocalTerm::OfficialBaseReview,
                LocalTerm::OfficialDecision,
                LocalTerm::OfficialDecisionExtra,
            ],
            revote: None,
            kind: DueKind::OfficialDecision,
        };
        return Chain { ground, office, key, begun, within }.dues(&row, None, false);
    }
    Vec::new()
}

/// Which terms follow each other to a decision.
struct Row {
    terms: [LocalTerm; 4],
    revote: Option<LocalTerm>,
    kind: DueKind,
}

/// Terms that follow each other: each counts from the last day of the one before, or from the day on which that was done.
struct Chain<'a> {
    ground: &'a Ground,
    office: &'a Office,
    key: StepKey,
    begun: Span,
    within: Due,
}

impl Chain<'_> {
    fn dues(&self, row: &Row, considered: Option<Span>, handed_on: bool) -> Vec<Due> {
        // Terms hold from their day on; a dossier that was begun before goes by the national ones alone.
        if self.office.terms_from().is_some_and(|from| self.begun.start < from) {
            return Vec::new();
        }
        let [send, review, decide, extra] = row.terms;
        let exact = self.begun.start == self.begun.end;
        let begun = Reckoned { day: self.begun.start, certain: exact };
        let received = self.after(begun, send).unwrap_or(begun);
        let base = match considered {
            Some(span) => Reckoned { day: span.start, certain: span.start == span.end },
            None => self.after(received, review).unwrap_or(received),
        };
        // Whether it was sent is put down nowhere but by what came of it: what is past says nothing then.
        let today = self.ground.today;
        let is_ahead = |due: &Due| due.day >= today;
        let is_known = row.kind == DueKind::Decision;
        let send_up = self.due(DueKind::SendUp, begun, send).filter(|due| !handed_on && is_ahead(due));
        let consider = self.due(DueKind::BaseReview, received, review);
        let consider = consider.filter(|due| considered.is_none() && (is_known || is_ahead(due)));
        let decision = self.due(row.kind, base, decide).map(|due| {
            let more = self.office.term(extra).map(|more| due.local.map_or(0, |(_, days)| days).saturating_add(more));
            Due { at_last: more.map(|days| self.ground.calendar.add(base.day, days).day), ..due }
        });
        let revote = row.revote.and_then(|term| self.due(DueKind::Revote, base, term));
        // One that does not come before the national deadline warns of nothing.
        let all = [send_up, consider, decision, revote].into_iter().flatten();
        all.filter(|due| due.day < self.within.day).collect()
    }

    /// The last day of a term that begins then; none where the place has not set it.
    fn after(&self, from: Reckoned, term: LocalTerm) -> Option<Reckoned> {
        let last = self.ground.calendar.add(from.day, self.office.term(term)?);
        Some(Reckoned { day: last.day, certain: last.certain && from.certain })
    }

    fn due(&self, kind: DueKind, from: Reckoned, term: LocalTerm) -> Option<Due> {
        let Reckoned { day, certain } = self.after(from, term)?;
        let local = self.office.term(term).map(|days| (term, days));
        let param = if kind == DueKind::OfficialDecision {
            Param::OfficialDecisionWorkingDays
        } else {
            Param::DecisionWorkingDays
        };
        Some(Due { kind, day, certain, at_last: None, later: None, param, from: self.key, local, ..self.within })
    }
}

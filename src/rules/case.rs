//! Whose case it is, and what it is judged on: what is known of the person, and the ground of the office.

use super::calendar::Calendar;
use super::check::{Answer, Basis, Check, Missing, Rule};
use super::months::span_of;
use super::policy::{Policies, Policy};
use crate::domain::{
    Born, Code, Day, DetailField, Entry, Paper, Param, PolicyId, Settings, Sheet, Span, Stage, Step, StepKey, When,
};
use std::num::NonZeroU8;

/// What everybody is judged on: the versions, the calendar, and the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// The versions of the rules.
    pub policies: Policies,
    /// The calendar of working days.
    pub calendar: Calendar,
    /// The day on which it is asked.
    pub today: Day,
}

impl Ground {
    /// The ground of an office on a day.
    #[must_use]
    pub fn of(settings: &Settings, today: Day) -> Self {
        Self { policies: Policies::of(settings), calendar: Calendar::of(settings), today }
    }
}

/// What is known of one person.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// Fields and steps.
    pub sheet: &'a Sheet,
    /// Birth.
    pub born: Born,
    /// Whether a change on record says that they are no member of the office's any more (từ trần, khai trừ, chuyển đi…): what
    /// was done is judged as ever, and nothing is due.
    pub departed: bool,
}

impl<'a> Case<'a> {
    /// The newest attempt; none before the first step.
    #[must_use]
    pub fn journey(&self) -> Option<NonZeroU8> {
        self.sheet.steps().last().map(|(key, _)| key.journey)
    }

    /// The version by which the papers of this attempt are asked for: the one that its dossier was opened with, until it
    /// is moved to new rules on purpose; where none was noted, that of its first dated step, or of today.
    #[must_use]
    pub fn checklist(&self, journey: NonZeroU8, ground: &Ground) -> PolicyId {
        if let Some(Entry::Code(code)) = self.sheet.get(DetailField::DossierRules, journey.get())
            && let Some(&policy) = PolicyId::ALL.get(usize::from(Code::index(*code)))
        {
            return policy;
        }
        let first = self.way(journey).steps().filter_map(|(_, step)| Some(time(step)?.1.start)).min();
        ground.policies.at(first.unwrap_or(ground.today)).id
    }

    pub(super) fn way(&self, journey: NonZeroU8) -> Way<'a> {
        Way { sheet: self.sheet, journey }
    }

    /// The code of a paper's state: `have`, `have_not`.
    pub(super) fn paper_status(&self, paper: Paper) -> Option<&'static str> {
        match self.sheet.get(DetailField::PaperStatus, paper.slot())? {
            Entry::Code(code) => Some(code.as_str()),
            _ => None,
        }
    }

    /// A date of the person, in this slot.
    pub(super) fn dated(&self, field: DetailField, slot: u8) -> Option<When> {
        match self.sheet.get(field, slot)? {
            Entry::Date(when) => Some(*when),
            _ => None,
        }
    }

    /// The code of a field, in this slot.
    pub(super) fn code(&self, field: DetailField, slot: u8) -> Option<Code> {
        match self.sheet.get(field, slot)? {
            Entry::Code(code) => Some(*code),
            _ => None,
        }
    }

    /// Whether a flag is set.
    pub(super) fn flag(&self, field: DetailField) -> bool {
        matches!(self.sheet.get(field, 1), Some(Entry::Flag(true)))
    }
}

/// The steps of one attempt.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way<'a> {
    sheet: &'a Sheet,
    pub journey: NonZeroU8,
}

impl<'a> Way<'a> {
    pub(super) fn steps(self) -> impl DoubleEndedIterator<Item = (StepKey, &'a Step)> {
        self.sheet.steps().iter().filter(move |(key, _)| key.journey == self.journey).map(|(key, step)| (*key, step))
    }

    /// Every time that it came to this stage.
    pub(super) fn turns(self, stage: Stage) -> impl DoubleEndedIterator<Item = (StepKey, &'a Step)> {
        self.steps().filter(move |(key, _)| key.stage == stage)
    }

    /// The last time.
    pub(super) fn last(self, stage: Stage) -> Option<(StepKey, &'a Step)> {
        self.turns(stage).next_back()
    }

    /// The last time with its day.
    pub(super) fn dated(self, stage: Stage) -> Option<(StepKey, &'a Step, Basis, Span)> {
        let (key, step) = self.last(stage)?;
        let (when, span) = time(step)?;
        Some((key, step, Basis::On(stage, when), span))
    }
}

/// When a step was taken: its own day, or that of its paper.
pub(super) fn time(step: &Step) -> Option<(When, Span)> {
    let when = step.on.or(step.signed.map(When::Day))?;
    Some((when, span_of(when)?))
}

/// When the paper of a step was signed: that day, or the day of the step.
pub(super) fn signed(stage: Stage, step: &Step) -> Option<(Basis, Span)> {
    match (step.signed, step.on) {
        (Some(day), _) => Some((Basis::Signed(stage, day), Span { start: day, end: day })),
        (None, Some(on)) => Some((Basis::On(stage, on), span_of(on)?)),
        (None, None) => None,
    }
}

/// A check while it is being made.
pub(super) struct Draft<'a>(pub Check, pub &'a Policy);

impl<'a> Draft<'a> {
    /// A check of a step that was taken at that time, by these numbers. If they changed within what is known of the time,
    /// the check itself says that its day is missing.
    pub(super) fn of(ground: &'a Ground, rule: Rule, key: StepKey, span: Option<Span>, params: &[Param]) -> Self {
        let policy = span.and_then(|span| ground.policies.over(span, params));
        let shown = policy.unwrap_or_else(|| ground.policies.at(span.map_or(ground.today, |s| s.end)));
        let check = Check {
            rule,
            step: key,
            paper: None,
            policy: shown.id,
            terms: params.iter().map(|&p| (p, shown.get(p))).collect(),
            answer: if policy.is_some() { Answer::Yes } else { Answer::Unknown(Missing::Day(key.stage)) },
            near: false,
            basis: Vec::new(),
        };
        Self(check, shown)
    }

    /// Whether it can be answered so far.
    pub(super) fn is_open(&self) -> bool {
        self.0.answer == Answer::Yes
    }

    pub(super) fn by(mut self, basis: impl IntoIterator<Item = Basis>) -> Self {
        self.0.basis.extend(basis);
        self
    }

    /// With this answer, unless it could not be answered before.
    pub(super) fn answer(mut self, answer: Answer) -> Self {
        if self.is_open() {
            self.0.answer = answer;
        }
        self
    }

    /// Yes or no, or what is missing to say it.
    pub(super) fn is(self, holds: Option<bool>, missing: Missing) -> Self {
        self.answer(holds.map_or(Answer::Unknown(missing), |holds| if holds { Answer::Yes } else { Answer::No }))
    }

    pub(super) fn near(mut self, near: bool) -> Self {
        self.0.near = near && self.0.answer == Answer::Yes;
        self
    }

    pub(super) fn value(&self, param: Param) -> u16 {
        self.1.value(param)
    }
}

impl From<Draft<'_>> for Check {
    fn from(draft: Draft<'_>) -> Self {
        draft.0
    }
}

//! The parts of a dated step: its day, its paper, its vote, each for itself, for they come to the office on different days.

use crate::domain::{Day, Details, Fault, Note, Stage, Step, StepKey, Votes, When};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A part of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepPart {
    /// That it was taken.
    Taken,
    /// When.
    On,
    /// The number of its paper.
    Paper,
    /// When the paper was signed.
    Signed,
    /// When the paper was received.
    Received,
    /// The vote.
    Votes,
    /// What came of it.
    Result,
    /// A remark.
    Note,
}

/// What a part of a step can hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepValue {
    /// That it was taken.
    Taken,
    /// A day of which only a part may be known.
    When(When),
    /// A day.
    Day(Day),
    /// A text.
    Note(Note),
    /// A vote.
    Votes(Votes),
}

impl StepPart {
    const ALL: [(Self, &'static str); 8] = [
        (Self::Taken, "taken"),
        (Self::On, "on"),
        (Self::Paper, "paper"),
        (Self::Signed, "signed"),
        (Self::Received, "received"),
        (Self::Votes, "votes"),
        (Self::Result, "result"),
        (Self::Note, "note"),
    ];

    fn get(self, step: &Step) -> Option<StepValue> {
        let said = |note: &Note| (!note.is_empty()).then(|| StepValue::Note(note.clone()));
        match self {
            Self::Taken => Some(StepValue::Taken),
            Self::On => step.on.map(StepValue::When),
            Self::Paper => said(&step.paper),
            Self::Signed => step.signed.map(StepValue::Day),
            Self::Received => step.received.map(StepValue::Day),
            Self::Votes => (!step.votes.is_empty()).then_some(StepValue::Votes(step.votes)),
            Self::Result => said(&step.result),
            Self::Note => said(&step.note),
        }
    }

    fn set(self, step: &mut Step, value: Option<StepValue>) {
        match (self, value) {
            (Self::On, Some(StepValue::When(on))) => step.on = Some(on),
            (Self::On, None) => step.on = None,
            (Self::Paper, Some(StepValue::Note(text))) => step.paper = text,
            (Self::Paper, None) => step.paper = Note::default(),
            (Self::Signed, Some(StepValue::Day(day))) => step.signed = Some(day),
            (Self::Signed, None) => step.signed = None,
            (Self::Received, Some(StepValue::Day(day))) => step.received = Some(day),
            (Self::Received, None) => step.received = None,
            (Self::Votes, Some(StepValue::Votes(votes))) => step.votes = votes,
            (Self::Votes, None) => step.votes = Votes::default(),
            (Self::Result, Some(StepValue::Note(text))) => step.result = text,
            (Self::Result, None) => step.result = Note::default(),
            (Self::Note, Some(StepValue::Note(text))) => step.note = text,
            (Self::Note, None) => step.note = Note::default(),
            // A value of another part: nothing that was written here.
            _ => {}
        }
    }
}

/// A part of one step of a person. Written `step/1/branch_vote/2/votes`: attempt, stage, time, part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepField(pub StepKey, pub StepPart);

impl StepField {
    /// Every part that says something.
    pub(super) fn all(key: StepKey, step: &Step) -> impl Iterator<Item = Self> + '_ {
        StepPart::ALL.iter().filter(|(part, _)| part.get(step).is_some()).map(move |(part, _)| Self(key, *part))
    }

    /// That the step was taken, of whatever else is said of it.
    pub(super) fn carrier(self) -> Option<Self> {
        (self.1 != StepPart::Taken).then_some(Self(self.0, StepPart::Taken))
    }

    pub(super) fn get(self, details: &Details) -> Option<StepValue> {
        self.1.get(&details.step(self.0)?)
    }

    /// The details with it; a step is there while it is said that it was taken.
    pub(super) fn put(self, details: &Details, value: Option<StepValue>) -> Details {
        let Self(key, part) = self;
        match (details.step(key), part, value) {
            (None, StepPart::Taken, Some(_)) => details.with_step(key, Some(Step::default())),
            (Some(_), StepPart::Taken, None) => details.with_step(key, None),
            (Some(mut step), part, value) => {
                part.set(&mut step, value);
                details.with_step(key, Some(step))
            }
            // Part of a step that somebody else has taken away.
            (None, ..) => details.clone(),
        }
    }
}

impl fmt::Display for StepField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(StepKey { journey, stage, turn }, part) = self;
        let stage = serde_json::to_value(stage).ok();
        let stage = stage.as_ref().and_then(|s| s.as_str()).unwrap_or_default();
        let part = StepPart::ALL.iter().find(|(p, _)| p == part).map_or("", |(_, text)| text);
        write!(f, "step/{journey}/{stage}/{turn}/{part}")
    }
}

impl FromStr for StepField {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        let read = || {
            let mut parts = text.strip_prefix("step/")?.split('/');
            let mut next = || parts.next();
            let (journey, stage, turn, part) = (next()?, next()?, next()?, next()?);
            let stage: Stage = serde_json::from_value(stage.into()).ok()?;
            let key = StepKey::new(journey.parse().ok()?, stage, turn.parse().ok()?)?;
            let (part, _) = StepPart::ALL.iter().find(|(_, text)| *text == part)?;
            parts.next().is_none().then_some(Self(key, *part))
        };
        // One spelling each: "+1" and "01" are not numbers of ours.
        read().filter(|f: &Self| f.to_string() == text).ok_or_else(|| Fault::NotInList(Fault::clip(text)))
    }
}

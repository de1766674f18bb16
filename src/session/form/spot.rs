//! One thing on a person's page that can be typed by itself: which, how it is spelled now, and the person once it says
//! something else. All of it is text, so that one draft and one rule of saving serve every kind of field.

use super::{Wrong, come, filled};
use crate::domain::{
    Born, Category, Code, Count, Day, DetailKey, Entry, Fault, FieldKind, Gender, Note, Person, PersonName, Stage,
    Step, StepKey, UnitId, Votes,
};
use crate::session::{Directory, read_born, read_count, read_day, spell_born, spell_day};

/// A part of a step that is typed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepSpot {
    /// When it was taken.
    On,
    /// The number of its paper.
    Paper,
    /// When the paper was signed.
    Signed,
    /// When the paper was received.
    Received,
    /// Full members who are counted.
    Eligible,
    /// Present.
    Present,
    /// In favour.
    Yes,
    /// Against.
    No,
    /// What came of it.
    Result,
    /// A remark.
    Note,
}

impl StepSpot {
    /// Every part, in the order in which it is asked for.
    pub const ALL: &'static [Self] = &[
        Self::On,
        Self::Paper,
        Self::Signed,
        Self::Received,
        Self::Eligible,
        Self::Present,
        Self::Yes,
        Self::No,
        Self::Result,
        Self::Note,
    ];

    /// What is asked for at a step of this stage: all but a vote where none is taken, unless one stands there.
    pub fn asked(stage: Stage, step: &Step) -> impl Iterator<Item = Self> {
        let voted = step.votes != Votes::default()
            || matches!(
                stage,
                Stage::BranchVote
                    | Stage::SubCommittee
                    | Stage::BaseCommittee
                    | Stage::OfficialReview
                    | Stage::Official
            );
        let vote = |part: &Self| matches!(part, Self::Eligible | Self::Present | Self::Yes | Self::No);
        Self::ALL.iter().copied().filter(move |part| voted || !vote(part))
    }
}

/// What is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// Birth name.
    Name,
    /// Gender.
    Gender,
    /// Birth.
    Born,
    /// The branch, where a wrong one was noted; whoever moves has a form of their own.
    Unit,
    /// A category that is marked by hand.
    Mark(Category),
    /// A slot of a field of the table.
    Detail(DetailKey),
    /// A part of a step.
    Step(StepKey, StepSpot),
}

/// Yes, as a flag, a mark and a select spell it.
pub const YES: &str = "yes";
/// No.
pub const NO: &str = "no";

/// What a typed text is read by.
#[derive(Clone, Copy, Debug)]
pub struct ReadBy<'a> {
    /// Units by their names.
    pub units: &'a Directory,
    /// Today.
    pub today: Day,
}

fn place<T: PartialEq>(all: &[T], value: &T) -> String {
    all.iter().position(|v| v == value).map(|at| at.to_string()).unwrap_or_default()
}

impl Spot {
    /// What it says now, as it would be typed; blank where nothing is known.
    #[must_use]
    pub fn spelled(self, person: &Person, units: &Directory) -> String {
        match self {
            Self::Name => person.name.to_string(),
            Self::Gender => place(Gender::ALL, &person.gender),
            Self::Born => spell_born(person.born),
            Self::Unit => units.name(person.unit).to_owned(),
            Self::Mark(category) => if person.marks.has(category) { YES } else { NO }.to_owned(),
            Self::Detail(key) => person.details.get(key.field(), key.slot()).map(|e| spell(&e)).unwrap_or_default(),
            Self::Step(key, part) => person.details.step(key).map(|step| part.spelled(&step)).unwrap_or_default(),
        }
    }

    /// The person with this text in that place.
    ///
    /// # Errors
    /// Why the text cannot stand there.
    pub fn put(self, person: &Person, text: &str, by: ReadBy<'_>) -> Result<Person, Wrong> {
        let mut next = person.clone();
        match self {
            Self::Name => next.name = PersonName::new(text)?,
            Self::Gender => {
                let at = text.parse::<usize>().ok().and_then(|at| Gender::ALL.get(at));
                next.gender = *at.ok_or(Fault::Blank)?;
            }
            Self::Born => next.born = born(text, by.today)?,
            Self::Unit => next.unit = unit(text, by.units)?,
            Self::Mark(category) => next.marks = person.marks.with(category, text == YES),
            Self::Detail(key) => {
                next.details = person.details.with(key.field(), key.slot(), entry(key, text)?);
            }
            Self::Step(key, part) => {
                // A step that somebody has taken away meanwhile is not brought back by a draft.
                let Some(step) = person.details.step(key) else { return Ok(next) };
                next.details = person.details.with_step(key, Some(part.put(step, text, by.today)?));
            }
        }
        Ok(next)
    }
}

fn born(text: &str, today: Day) -> Result<Born, Wrong> {
    come(read_born(filled(text)?)?, today)
}

fn unit(text: &str, units: &Directory) -> Result<UnitId, Wrong> {
    units.find(text)
}

/// An entry as it would be typed.
fn spell(entry: &Entry) -> String {
    match entry {
        Entry::Text(text) => text.to_string(),
        Entry::Digits(digits) => digits.as_str().to_owned(),
        Entry::Code(code) => code.as_str().to_owned(),
        Entry::Date(when) => spell_born(*when),
        Entry::Flag(on) => if *on { YES } else { NO }.to_owned(),
    }
}

/// The entry that a text says; none of a blank one.
fn entry(key: DetailKey, text: &str) -> Result<Option<Entry>, Wrong> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Ok(Some(match key.field().kind() {
        FieldKind::Date => Entry::Date(read_born(text)?),
        FieldKind::Flag => Entry::Flag(text == YES),
        FieldKind::Code(list) => Entry::Code(Code::new(list, text)?),
        FieldKind::Text | FieldKind::Digits(_) => key.field().read(text)?,
    }))
}

impl StepSpot {
    fn spelled(self, step: &Step) -> String {
        let day = |day: Option<Day>| day.map(spell_day).unwrap_or_default();
        let count = |count: Option<Count>| count.map(|n| n.get().to_string()).unwrap_or_default();
        match self {
            Self::On => step.on.map(spell_born).unwrap_or_default(),
            Self::Paper => step.paper.to_string(),
            Self::Signed => day(step.signed),
            Self::Received => day(step.received),
            Self::Eligible => count(step.votes.eligible),
            Self::Present => count(step.votes.present),
            Self::Yes => count(step.votes.yes),
            Self::No => count(step.votes.no),
            Self::Result => step.result.to_string(),
            Self::Note => step.note.to_string(),
        }
    }

    fn put(self, step: Step, text: &str, today: Day) -> Result<Step, Wrong> {
        let blank = text.trim().is_empty();
        let day = || match read_day(text) {
            _ if blank => Ok(None),
            Ok(day) => come(day.into(), today).map(|_| Some(day)),
            Err(fault) => Err(fault.into()),
        };
        let count = || if blank { Ok(None) } else { read_count(text).map(Some) };
        let votes = step.votes;
        Ok(match self {
            Self::On => Step { on: if blank { None } else { Some(come(read_born(text)?, today)?) }, ..step },
            Self::Paper => Step { paper: Note::new(text)?, ..step },
            Self::Signed => Step { signed: day()?, ..step },
            Self::Received => Step { received: day()?, ..step },
            Self::Eligible => Step { votes: Votes { eligible: count()?, ..votes }, ..step },
            Self::Present => Step { votes: Votes { present: count()?, ..votes }, ..step },
            Self::Yes => Step { votes: Votes { yes: count()?, ..votes }, ..step },
            Self::No => Step { votes: Votes { no: count()?, ..votes }, ..step },
            Self::Result => Step { result: Note::new(text)?, ..step },
            Self::Note => Step { note: Note::new(text)?, ..step },
        })
    }
}

/// A number with all but its last three signs covered.
#[must_use]
pub fn masked(text: &str) -> String {
    let covered = text.chars().count().saturating_sub(3);
    text.chars().enumerate().map(|(at, sign)| if at < covered { '•' } else { sign }).collect()
}

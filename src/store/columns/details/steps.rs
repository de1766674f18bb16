//! The dated steps of persons. Days go from the admission backwards, then from it on: each is foreseen from its neighbour.

use super::super::days::Days;
use super::super::model::{Number, Symbol};
use super::super::range::{Coder, Odds};
use super::super::texts::{Near, Texts};
use super::{Speech, ceremony};
use crate::domain::{Count, Day, Note, Person, Stage, Step, StepKey, UnitId, Votes, When};
use rustc_hash::FxHashMap;

/// The texts of steps are groups of their own, behind those of entries.
const GROUP: u32 = 1 << 8;

/// What is learnt of one stage.
#[derive(Debug)]
struct Model {
    /// By its neighbours, and by how far somebody has come.
    here: FxHashMap<(bool, bool, usize), Odds>,
    on: Days,
    paper: Texts,
    signed: Days,
    received: Days,
    ballot: Ballot,
    result: Texts,
    note: Texts,
}

/// What is learnt of the votes of one stage.
#[derive(Debug)]
struct Ballot {
    told: Symbol,
    eligible: [Number; 2],
    others: [Number; 3],
}

/// All stages.
#[derive(Debug)]
pub struct Steps {
    stages: &'static [Stage],
    models: Vec<Model>,
    /// Steps besides the first of their stage.
    extra: Number,
    extra_key: [Number; 3],
    /// How many could vote when a unit's persons last came to a stage: it is as many the next time, or nearly.
    members: FxHashMap<(UnitId, usize), i64>,
    /// What is found of one person: kept for its room alone.
    found: Vec<(StepKey, Step)>,
}

impl Steps {
    /// Of these stages.
    pub fn of(stages: &'static [Stage]) -> Self {
        let ballot = || Ballot { told: Symbol::new(4), eligible: Default::default(), others: Default::default() };
        // Branches and committees write their papers alike at every stage.
        let model = |stage: &Stage| Model {
            here: FxHashMap::default(),
            on: if *stage == Stage::AwarenessClass { Days::shared() } else { Days::default() },
            paper: Texts::of(GROUP + *stage as u32),
            signed: Days::default(),
            received: Days::default(),
            ballot: ballot(),
            result: Texts::of(2 * GROUP + *stage as u32),
            note: Texts::of(3 * GROUP + *stage as u32),
        };
        Self {
            stages,
            models: stages.iter().map(model).collect(),
            extra: Number::default(),
            extra_key: Default::default(),
            members: FxHashMap::default(),
            found: Vec::new(),
        }
    }

    /// Codes the steps of one person.
    pub fn code(
        &mut self,
        c: &mut impl Coder,
        speech: &mut Speech,
        person: &Person,
        steps: &[(StepKey, Step)],
    ) -> Vec<(StepKey, Step)> {
        let middle = Stage::Admitted as usize;
        let order = (0..=middle).rev().chain(middle + 1..self.stages.len());
        let (mut found, mut near, mut next) = (std::mem::take(&mut self.found), ceremony(person), false);
        let mut admitted = near;
        let gist = person.details.gist();
        let decision = gist.admission().and_then(|a| a.decision);
        let reached = gist.stage.map_or(0, |stage| stage as usize + 1);
        let (mut early, mut voters) = (false, None);
        for at in order {
            let Some(stage) = self.stages.get(at) else { continue };
            let key = StepKey::first(*stage);
            let step = steps.iter().find(|(k, _)| *k == key).map(|(_, step)| step);
            next = c.bit(self.models[at].here.entry((next, early, reached)).or_default(), step.is_some());
            if at == middle + 1 {
                near = admitted;
            }
            if next {
                early |= *stage == Stage::Cv;
                let a_year = admitted.years_later(1);
                let foreseen = match stage {
                    Stage::OfficialReview => near.max(a_year),
                    Stage::Official => a_year,
                    Stage::Decision => decision.unwrap_or(near),
                    _ => near,
                };
                // The paper of an official member is signed behind the review, though it speaks of the day before.
                let paper = (*stage == Stage::Official).then_some(near);
                let step = self.step(c, speech, at, (person.unit, foreseen, paper), (voters, step));
                if let Some(When::Day(day)) = step.on {
                    near = day;
                    if at == middle {
                        admitted = day;
                    }
                }
                // The branch votes again when the probation is over.
                if *stage == Stage::BranchVote {
                    voters = step.votes.eligible.map(|n| i64::from(n.get()));
                }
                found.push((key, step));
            }
        }
        let extra: Vec<_> = steps.iter().filter(|(k, _)| *k != StepKey::first(k.stage)).collect();
        let count = self.extra.code(c, extra.len() as u64);
        let mut extra = extra.into_iter();
        for _ in 0..count {
            let given = extra.next();
            let parts = given.map_or([0; 3], |(k, _)| [k.journey.get().into(), k.stage as u64, k.turn.get().into()]);
            let mut read = [0u8; 3];
            for ((model, part), read) in self.extra_key.iter_mut().zip(parts).zip(&mut read) {
                *read = u8::try_from(model.code(c, part)).unwrap_or(0);
            }
            let at = usize::from(read[1]);
            let key = self.stages.get(at).and_then(|stage| StepKey::new(read[0], *stage, read[2]));
            let Some(key) = key.filter(|_| !c.is_lost()) else {
                c.refuse();
                break;
            };
            let step = self.step(c, speech, at, (person.unit, admitted, None), (None, given.map(|(_, step)| step)));
            found.push((key, step));
        }
        // In the order of a sheet, without room to spare. Of two of one key, which only broken bytes tell, neither is lost here.
        found.sort_by_key(|(key, _)| *key);
        let mut exact = Vec::with_capacity(found.len());
        exact.append(&mut found);
        self.found = found;
        exact
    }

    fn step(
        &mut self,
        c: &mut impl Coder,
        speech: &mut Speech,
        at: usize,
        (unit, near, signing): (UnitId, Day, Option<Day>),
        (before, step): (Option<i64>, Option<&Step>),
    ) -> Step {
        let nothing = Step::default();
        let step = step.unwrap_or(&nothing);
        let model = &mut self.models[at];
        // On the way back an answer lies between the stage and the next one; when a decision was made is known.
        let is_back = at <= Stage::Admitted as usize && at != Stage::Decision as usize;
        let answered = if is_back { only_day(c, &mut model.received, near, step.received) } else { None };
        let near = answered.unwrap_or(near);
        let on = model.on.code(c, Some(near), step.on);
        let near = if let Some(When::Day(day)) = on { day } else { near };
        let told = Near { year: on.map(When::year), ..Near::default() };
        let is_filled = self.stages.get(at) == Some(&Stage::AwarenessClass);
        let paper = note(c, &mut model.paper, (speech, &Near { is_filled, ..told }), &step.paper);
        let signed = only_day(c, &mut model.signed, signing.map_or(near, |day| day.max(near)), step.signed);
        let received =
            if is_back { answered } else { only_day(c, &mut model.received, signed.unwrap_or(near), step.received) };
        let members = self.members.get(&(unit, at)).copied();
        let before = if self.stages.get(at) == Some(&Stage::OfficialReview) { before } else { None };
        let votes = model.ballot.code(c, before.or(members), &step.votes);
        if let Some(eligible) = votes.eligible {
            self.members.insert((unit, at), eligible.get().into());
        }
        let result = note(c, &mut model.result, (speech, &told), &step.result);
        // What is counted by the year, such as classes, hangs on the quarter.
        let quarter = match on {
            Some(When::Day(day)) => day.month().div_ceil(3),
            Some(When::Month(_, month)) => month.div_ceil(3),
            _ => 0,
        };
        let note = note(c, &mut model.note, (speech, &Near { quarter, ..told }), &step.note);
        Step { on, paper, signed, received, votes, result, note }
    }
}

impl Ballot {
    /// Codes votes; each figure is foreseen from the one before it.
    fn code(&mut self, c: &mut impl Coder, members: Option<i64>, votes: &Votes) -> Votes {
        let figures = [votes.eligible, votes.present, votes.yes, votes.no];
        let told = figures.iter().enumerate().map(|(n, f)| usize::from(f.is_some()) << n).sum();
        let told = self.told.code(c, told);
        let mut read = [None; 4];
        let mut near = members.unwrap_or(0);
        for (n, figure) in figures.into_iter().enumerate().filter(|(n, _)| told >> n & 1 == 1) {
            if n == 3 {
                // Against is whoever was there and not in favour.
                let figure = |at: usize| read[at].map_or(0, |c: Count| i64::from(c.get()));
                near = figure(1) - figure(2);
            }
            let model = match n {
                0 => &mut self.eligible[usize::from(members.is_some())],
                _ => &mut self.others[n - 1],
            };
            let less = model.signed(c, near - figure.map_or(0, |f| i64::from(f.get())));
            match near.checked_sub(less).and_then(|number| Count::new(number).ok()) {
                Some(count) => {
                    read[n] = Some(count);
                    near = count.get().into();
                }
                None => c.refuse(),
            }
        }
        let [eligible, present, yes, no] = read;
        Votes { eligible, present, yes, no }
    }
}

fn note(c: &mut impl Coder, model: &mut Texts, (speech, near): (&mut Speech, &Near<'_>), text: &Note) -> Note {
    let coded = model.code(c, (&mut speech.shapes, &mut speech.words), near, text.as_str());
    if !c.reads() {
        return text.clone();
    }
    if coded.is_empty() {
        return Note::default();
    }
    match Note::new(&coded) {
        Ok(note) if note.as_str() == coded => note,
        _ => {
            c.refuse();
            Note::default()
        }
    }
}

fn only_day(c: &mut impl Coder, model: &mut Days, near: Day, given: Option<Day>) -> Option<Day> {
    match model.code(c, Some(near), given.map(When::Day)) {
        Some(When::Day(day)) => Some(day),
        None => None,
        Some(_) => {
            c.refuse();
            None
        }
    }
}

//! What is typed and not saved, as a text that outlives the page: a list of place, slot and text. What was begun with (a record, a
//! unit's version) is taken from the book again, so that only what was typed is kept; what the book no longer has is let go.

use super::slots::{Slots, place};
use super::{Drafts, LearnerForm, MatterForm, NewUnit, PersonForm, Spot, StepSpot, UnitForm};
use crate::domain::{Book, Category, MatterId, MatterKind, PersonId, Stage, StepKey, UnitId};
use crate::session::Directory;
use crate::session::address::pick;
use std::fmt::Display;
use std::num::NonZeroU8;

/// Longer than this is not kept: a pasted sheet of so many signs still lies in its workbook. In bytes.
const MOST: usize = 1_000_000;

/// Place, slot, text.
type Entry = (String, String, String);

/// A place on a person's page, in words that are read back.
fn spell(spot: Spot) -> String {
    match spot {
        Spot::Name => "name".to_owned(),
        Spot::Gender => "gender".to_owned(),
        Spot::Born => "born".to_owned(),
        Spot::Unit => "unit".to_owned(),
        Spot::Mark(category) => format!("mark {}", place(Category::ALL, Some(&category))),
        Spot::Detail(key) => format!("detail {key}"),
        Spot::Step(StepKey { journey, stage, turn }, part) => {
            let (stage, part) = (place(Stage::ALL, Some(&stage)), place(StepSpot::ALL, Some(&part)));
            format!("step {journey} {stage} {turn} {part}")
        }
    }
}

/// The place that is meant; none for anything else.
fn spot(text: &str) -> Option<Spot> {
    let words: Vec<&str> = text.split(' ').collect();
    Some(match words[..] {
        ["name"] => Spot::Name,
        ["gender"] => Spot::Gender,
        ["born"] => Spot::Born,
        ["unit"] => Spot::Unit,
        ["mark", mark] => Spot::Mark(pick(Category::ALL, mark)?),
        ["detail", key] => Spot::Detail(key.parse().ok()?),
        ["step", journey, stage, turn, part] => {
            let number = |text: &str| text.parse::<NonZeroU8>().ok();
            let key = StepKey { journey: number(journey)?, stage: pick(Stage::ALL, stage)?, turn: number(turn)? };
            Spot::Step(key, pick(StepSpot::ALL, part)?)
        }
        _ => return None,
    })
}

/// What is told, place by place.
#[derive(Default)]
struct Told(Vec<Entry>);

impl Told {
    fn of(&mut self, place: impl Display, form: &impl Slots) {
        let place = place.to_string();
        self.0.extend(form.tell().into_iter().map(|(slot, text)| (place.clone(), slot, text)));
    }

    fn text(&mut self, place: impl Display, slot: impl Into<String>, text: &str) {
        self.0.push((place.to_string(), slot.into(), text.to_owned()));
    }
}

impl Drafts {
    /// All that is typed as one text; none where nothing is, or where it is too much.
    #[must_use]
    pub fn write(&self) -> Option<String> {
        let mut told = Told::default();
        if self.new_unit != NewUnit::default() {
            told.of("new-unit", &self.new_unit);
        }
        for ((id, from), form) in &self.units {
            told.of(format_args!("unit {id} {from}"), form);
        }
        if let Some(form) = self.new_person.as_ref().filter(|form| form.is_begun()) {
            told.of("new-person", form);
        }
        for (id, form) in &self.persons {
            told.of(format_args!("person {id}"), form);
        }
        if !self.rows.is_empty() {
            told.text("rows", "", &self.rows);
        }
        for ((kind, id), form) in &self.matters {
            let kind = place(MatterKind::ALL, Some(kind));
            told.of(format_args!("matter {kind} {}", id.map(|id| id.to_string()).unwrap_or_default()), form);
        }
        for (id, form) in &self.learners {
            told.of(format_args!("learner {id}"), form);
        }
        for (id, text) in &self.names {
            told.text(format_args!("names {id}"), "", text);
        }
        for (id, at, text) in self.typing.texts() {
            told.text(format_args!("typed {id}"), spell(at), text);
        }
        for (id, form) in &self.moves {
            told.of(format_args!("move {id}"), form);
        }
        for ((id, journey), form) in &self.new_steps {
            told.of(format_args!("step {id} {journey}"), form);
        }
        if told.0.is_empty() {
            return None;
        }
        serde_json::to_string(&told.0).ok().filter(|text| text.len() <= MOST)
    }

    /// What was typed, over the book as it is now; nothing for a text that is none of ours.
    #[must_use]
    pub fn read(text: &str, book: &Book, units: &Directory) -> Self {
        let entries: Vec<Entry> = serde_json::from_str(text).unwrap_or_default();
        let mut drafts = Self::default();
        for (place, slot, text) in entries {
            // Whatever it was of may be gone.
            let _ = drafts.take(&place, &slot, text, book, units);
        }
        drafts
    }

    fn take(&mut self, place: &str, slot: &str, text: String, book: &Book, units: &Directory) -> Option<()> {
        let words: Vec<&str> = place.split(' ').collect();
        match words[..] {
            ["new-unit"] => self.new_unit.fill(slot, &text),
            ["unit", id, from] => {
                let (id, from): (UnitId, _) = (id.parse().ok()?, from.parse().ok()?);
                let begun = book.units.get(&id)?.versions.iter().find(|v| v.from == from)?;
                self.units.entry((id, from)).or_insert_with(|| UnitForm::of(begun)).fill(slot, &text);
            }
            ["new-person"] => self.new_person.get_or_insert_default().fill(slot, &text),
            ["person", id] => {
                let id: PersonId = id.parse().ok()?;
                let person = book.persons.get(&id)?;
                self.persons.entry(id).or_insert_with(|| PersonForm::of(person, units)).fill(slot, &text);
            }
            ["rows"] => self.rows = text,
            ["matter", kind, id] => {
                let kind = pick(MatterKind::ALL, kind)?;
                let (id, form) = if id.is_empty() {
                    (None, MatterForm::default())
                } else {
                    let id: MatterId = id.parse().ok()?;
                    (Some(id), MatterForm::of(book.matters.get(&id)?, book, units))
                };
                self.matters.entry((kind, id)).or_insert(form).fill(slot, &text);
            }
            ["learner", id] => {
                let id: MatterId = id.parse().ok()?;
                let learner = book.matters.get(&id)?;
                self.learners.entry(id).or_insert_with(|| LearnerForm::of(learner)).fill(slot, &text);
            }
            ["names", id] => {
                self.names.insert(id.parse().ok().filter(|id| book.matters.get(id).is_some())?, text);
            }
            ["typed", id] => {
                let id: PersonId = id.parse().ok().filter(|id| book.persons.get(id).is_some())?;
                // It differs from what is stored, or it would not have been kept.
                self.typing.note(id, spot(slot)?, &text, "\0");
            }
            ["move", id] => {
                let id: PersonId = id.parse().ok().filter(|id| book.persons.get(id).is_some())?;
                self.moves.entry(id).or_default().fill(slot, &text);
            }
            ["step", id, journey] => {
                let id: PersonId = id.parse().ok().filter(|id| book.persons.get(id).is_some())?;
                self.new_steps.entry((id, journey.parse().ok()?)).or_default().fill(slot, &text);
            }
            _ => return None,
        }
        Some(())
    }
}

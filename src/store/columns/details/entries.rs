//! The entries of persons' sheets: whether each is there, whether it says what a twin of it says, and its value.

use super::super::days::Days;
use super::super::model::Symbol;
use super::super::range::{Coder, Odds};
use super::super::texts::{Names, Near, Texts};
use super::{Words, ceremony, home, is_home, is_name};
use crate::domain::{
    Born, Code, Day, DetailField, DetailKey, Digits, Entry, FieldKind, Gender, Note, Person, Stage, Step, StepKey,
    UnitId, When,
};

use DetailField as F;
use rustc_hash::FxHashMap;
use std::fmt::Write;

/// What is learnt of one place of the sheet.
#[derive(Debug)]
struct Model {
    key: DetailKey,
    here: [Odds; 2],
    twin: Symbol,
    value: Value,
}

#[derive(Debug)]
enum Value {
    Name,
    Text(Texts),
    Digits { length: Symbol, head: Symbol, born: Odds },
    Code(Symbol),
    Date(Days),
    Flag(Odds),
}

/// Entries in the order of their keys.
type List = [(DetailKey, Entry)];

/// All places.
#[derive(Debug)]
pub struct Entries {
    models: Vec<Model>,
    /// Those who help and those who introduce are the same people.
    names: Names,
    /// What was said last of somebody of the same unit.
    lately: FxHashMap<(UnitId, DetailKey), Entry>,
}

impl Entries {
    /// Of these places.
    pub fn of(keys: Vec<DetailKey>, words: &Words) -> Self {
        let mut keys = keys;
        // What others refer to is told before them.
        keys.sort_by_key(|key| (rank(key.field()), *key));
        let model = |key: DetailKey| Model {
            key,
            here: [Odds::default(); 2],
            twin: Symbol::new(2),
            value: match key.field().kind() {
                FieldKind::Text if is_name(key.field()) => Value::Name,
                FieldKind::Text => Value::Text(Texts::of(&words.shapes)),
                FieldKind::Digits(_) => {
                    Value::Digits { length: Symbol::new(4), head: Symbol::new(10), born: Odds::default() }
                }
                FieldKind::Code(_) => Value::Code(Symbol::new(8)),
                FieldKind::Date => Value::Date(Days::default()),
                FieldKind::Flag => Value::Flag(Odds::default()),
            },
        };
        let models = keys.into_iter().map(model).collect();
        Self { models, names: Names::of(&words.names), lately: FxHashMap::default() }
    }

    /// Codes the entries of one person, whose steps are known.
    pub fn code(
        &mut self,
        c: &mut impl Coder,
        words: &Words,
        person: &Person,
        (steps, entries): (&[(StepKey, Step)], &List),
    ) -> Vec<(DetailKey, Entry)> {
        let mut found: Vec<(DetailKey, Entry)> = Vec::with_capacity(entries.len());
        let mut before = false;
        for model in &mut self.models {
            let given = entries.binary_search_by_key(&model.key, |(key, _)| *key).ok().map(|at| &entries[at].1);
            let with = companion(model.key).map_or(before, |key| get(&found, key).is_some_and(speaks));
            before = c.bit(&mut model.here[usize::from(with)], given.is_some());
            if !before {
                continue;
            }
            let mut twins = twins(model.key, person, &found);
            if of_unit(model.key.field()) {
                twins.extend(self.lately.get(&(person.unit, model.key)).cloned());
            }
            let same = twins.iter().take(3).position(|twin| Some(twin) == given).map_or(0, |at| at + 1);
            let same = if twins.is_empty() { 0 } else { model.twin.code(c, same) };
            let near = near(model.key, person, steps, &found);
            let entry = match same.checked_sub(1) {
                Some(at) => twins.into_iter().nth(at),
                None => value(
                    c,
                    &mut model.value,
                    (&mut self.names, words),
                    (model.key.field(), person, near, &found),
                    given,
                ),
            };
            match entry {
                Some(entry) => {
                    if of_unit(model.key.field()) {
                        self.lately.insert((person.unit, model.key), entry.clone());
                    }
                    found.push((model.key, entry));
                }
                None => c.refuse(),
            }
        }
        found
    }
}

/// The order in which fields are told: what others refer to comes first.
fn rank(field: DetailField) -> u8 {
    match field {
        F::ResidenceProvince | F::ResidenceCommune | F::ResidenceDetail => 0,
        F::HelperName | F::HelperFrom => 1,
        _ => 2,
    }
}

/// Whether people of one unit often have it in common.
fn of_unit(field: DetailField) -> bool {
    matches!(
        field,
        F::ResidenceProvince | F::ResidenceCommune | F::Employer | F::EmployerType | F::SourceOrg | F::PaperPlace
    )
}

/// Whether what others hang on is so: a flag that is set, the first code of a list, anything else.
fn speaks(entry: &Entry) -> bool {
    match entry {
        Entry::Flag(flag) => *flag,
        Entry::Code(code) => code.index() == 0,
        _ => true,
    }
}

fn get(found: &[(DetailKey, Entry)], key: DetailKey) -> Option<&Entry> {
    found.iter().rev().find(|(k, _)| *k == key).map(|(_, entry)| entry)
}

/// The place that mostly is filled in where this one is, if it is not the one before.
fn companion(key: DetailKey) -> Option<DetailKey> {
    let field = match key.field() {
        F::HelperFrom | F::HelperTo => F::HelperName,
        F::IntroducerName | F::IntroducerOn | F::IntroducerSince | F::IntroducerOfficialOn => F::IntroducerKind,
        F::PaperOn | F::PaperPlace => F::PaperStatus,
        F::TradeUnionOn => F::TradeUnion,
        F::YouthUnionOn => F::YouthUnion,
        _ => return None,
    };
    DetailKey::new(field, key.slot())
}

/// What often says the very same.
fn twins(key: DetailKey, person: &Person, found: &List) -> Vec<Entry> {
    let said = |field, slot| DetailKey::new(field, slot).and_then(|key| get(found, key).cloned());
    let (field, slot) = (key.field(), key.slot());
    let twins = match field {
        F::NameUsed => vec![Note::new(person.name.as_str()).ok().map(Entry::Text)],
        F::HometownProvince => vec![said(F::ResidenceProvince, 1)],
        F::HometownCommune => vec![said(F::ResidenceCommune, 1)],
        F::BirthplaceProvince => vec![said(F::HometownProvince, 1), said(F::ResidenceProvince, 1)],
        F::BirthplaceCommune => vec![said(F::HometownCommune, 1), said(F::ResidenceCommune, 1)],
        F::BirthplaceDetail => vec![said(F::HometownDetail, 1)],
        F::PartyCardNo => vec![said(F::CitizenId, 1)],
        // All papers of a dossier lie in one place.
        F::PaperPlace => vec![found.iter().rev().find(|(k, _)| k.field() == F::PaperPlace).map(|(_, e)| e.clone())],
        F::HelperName => (1..slot).map(|slot| said(F::HelperName, slot)).collect(),
        F::IntroducerName => {
            vec![said(F::HelperName, slot), said(F::SourceOrg, 1), said(F::HelperName, 3 - slot.min(2))]
        }
        _ => Vec::new(),
    };
    let mut found: Vec<Entry> = Vec::with_capacity(3);
    for twin in twins.into_iter().flatten() {
        if !found.contains(&twin) {
            found.push(twin);
        }
    }
    found
}

/// The day from which a date is foreseen.
fn near(key: DetailKey, person: &Person, steps: &[(StepKey, Step)], found: &List) -> Option<Day> {
    let step = |stage| match steps.iter().find(|(k, _)| *k == StepKey::first(stage))?.1.on? {
        When::Day(day) => Some(day),
        _ => None,
    };
    let entry = |field, slot| match get(found, DetailKey::new(field, slot)?)? {
        Entry::Date(When::Day(day)) => Some(*day),
        _ => None,
    };
    match (key.field(), key.slot()) {
        (F::ReferredOn, _) => step(Stage::Source).or_else(|| entry(F::HelperFrom, 1)),
        (F::LegalBasisOn, _) => entry(F::ReferredOn, 1).or(Some(ceremony(person))),
        (F::HelperFrom, 1) => step(Stage::Sympathiser).or_else(|| step(Stage::AwarenessClass)),
        (F::HelperFrom, 2) => entry(F::HelperFrom, 1),
        (F::HelperTo, 3..) => step(Stage::Official).or(Some(ceremony(person))),
        (F::IntroducerOn | F::IntroducerSince, _) => step(Stage::Introduction).or(Some(ceremony(person))),
        (F::YouthUnionOn | F::TradeUnionOn, _) => person.born.earliest().map(|day| day.years_later(16)),
        _ => Some(ceremony(person)),
    }
}

fn value(
    c: &mut impl Coder,
    model: &mut Value,
    (names, words): (&mut Names, &Words),
    (field, person, near, found): (DetailField, &Person, Option<Day>, &List),
    given: Option<&Entry>,
) -> Option<Entry> {
    let said = if let Some(Entry::Text(text)) = given { text.as_str() } else { "" };
    Some(match model {
        Value::Name => text(&names.code(c, &words.names, said), given)?,
        Value::Text(model) => {
            let place = if is_home(field) { None } else { home(found) };
            text(&model.code(c, &words.shapes, &Near { place, year: None }, said), given)?
        }
        Value::Digits { length, head, born } => {
            let said = if let Some(Entry::Digits(digits)) = given { digits.as_str() } else { "" };
            let length = length.code(c, said.len());
            let foreseen = (field == F::CitizenId && length == 12).then(|| middle(person));
            let mut digits = String::with_capacity(16);
            for place in (0..length).step_by(3) {
                let width = (length - place).min(3);
                let group = said.get(place..place + width).and_then(|g| g.parse().ok()).unwrap_or(0);
                let group = match foreseen {
                    Some(foreseen) if place == 3 && c.bit(born, group == foreseen) => foreseen,
                    _ if place == 0 => u32::try_from(head.code(c, group as usize)).ok()?,
                    _ => c.evenly(group, 10u32.pow(u32::try_from(width).ok()?)),
                };
                let _ = write!(digits, "{group:0width$}");
            }
            let FieldKind::Digits(most) = field.kind() else { return None };
            Entry::Digits(Digits::new(&digits, most).ok().filter(|d| d.as_str().len() == length)?)
        }
        Value::Code(model) => {
            let said = if let Some(Entry::Code(code)) = given { code.index() } else { 0 };
            let FieldKind::Code(list) = field.kind() else { return None };
            let index = u8::try_from(model.code(c, said.into())).ok()?;
            Entry::Code(Code::at(list, index)?)
        }
        Value::Date(model) => {
            let said = if let Some(Entry::Date(date)) = given { Some(*date) } else { None };
            Entry::Date(model.code(c, near, said)?)
        }
        Value::Flag(odds) => Entry::Flag(c.bit(odds, matches!(given, Some(Entry::Flag(true))))),
    })
}

fn text(coded: &str, given: Option<&Entry>) -> Option<Entry> {
    if given.is_some() {
        return given.cloned();
    }
    Note::new(coded).ok().filter(|note| !coded.is_empty() && note.as_str() == coded).map(Entry::Text)
}

/// The fourth to sixth digit of a citizen id: the century of birth with the sex, and the year.
fn middle(person: &Person) -> u32 {
    let Ok(year) = u32::try_from(match person.born {
        Born::Year(year) | Born::Month(year, _) => i32::from(year),
        Born::Day(day) => day.year(),
    }) else {
        return 0;
    };
    let woman = u32::from(person.gender == Gender::Woman);
    ((year.saturating_sub(1900) / 100 * 2 + woman) % 10) * 100 + year % 100
}

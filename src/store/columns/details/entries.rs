//! The entries of persons' sheets: whether each is there, whether it says what a twin of it says, and its value.

use super::super::days::Days;
use super::super::model::Symbol;
use super::super::range::{Coder, Odds};
use super::super::texts::{Names, Texts};
use super::{Words, is_name};
use crate::domain::{
    Born, Code, Day, DetailField, DetailKey, Digits, Entry, FieldKind, Gender, Note, Person, Stage, Step, StepKey, When,
};

use DetailField as F;
use std::fmt::Write;

/// What is learnt of one place of the sheet.
struct Model {
    key: DetailKey,
    here: [Odds; 2],
    twin: Odds,
    value: Value,
}

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
pub struct Entries {
    models: Vec<Model>,
    /// Those who help and those who introduce are the same people.
    names: Names,
}

impl Entries {
    /// Of these places.
    pub fn of(keys: Vec<DetailKey>, words: &Words) -> Self {
        let model = |key: DetailKey| Model {
            key,
            here: [Odds::default(); 2],
            twin: Odds::default(),
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
        Self { models: keys.into_iter().map(model).collect(), names: Names::of(&words.names) }
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
        let mut left = entries.iter().peekable();
        let mut before = false;
        for model in &mut self.models {
            let given = left.next_if(|(key, _)| *key == model.key).map(|(_, entry)| entry);
            let with = companion(model.key).map_or(before, |key| get(&found, key).is_some());
            before = c.bit(&mut model.here[usize::from(with)], given.is_some());
            if !before {
                continue;
            }
            let twin = twin(model.key, person, &found);
            if twin.is_some() && c.bit(&mut model.twin, given == twin.as_ref()) {
                found.extend(twin.map(|entry| (model.key, entry)));
                continue;
            }
            let near = near(model.key, person, steps, &found);
            match value(c, &mut model.value, (&mut self.names, words), (model.key.field(), person, near), given) {
                Some(entry) => found.push((model.key, entry)),
                None => c.refuse(),
            }
        }
        found
    }
}

fn get(found: &[(DetailKey, Entry)], key: DetailKey) -> Option<&Entry> {
    found.iter().rev().find(|(k, _)| *k == key).map(|(_, entry)| entry)
}

/// The place that mostly is filled in where this one is, if it is not the one before.
fn companion(key: DetailKey) -> Option<DetailKey> {
    let field = match key.field() {
        F::HelperFrom | F::HelperTo => F::HelperName,
        F::IntroducerName | F::IntroducerOn | F::IntroducerSince => F::IntroducerKind,
        F::TradeUnionOn => F::TradeUnion,
        F::YouthUnionOn => F::YouthUnion,
        _ => return None,
    };
    DetailKey::new(field, key.slot())
}

/// What often says the very same.
fn twin(key: DetailKey, person: &Person, found: &List) -> Option<Entry> {
    let field = match key.field() {
        F::NameUsed => return Note::new(person.name.as_str()).ok().map(Entry::Text),
        F::BirthplaceProvince | F::ResidenceProvince => F::HometownProvince,
        F::BirthplaceCommune | F::ResidenceCommune => F::HometownCommune,
        F::BirthplaceDetail | F::ResidenceDetail => F::HometownDetail,
        F::PartyCardNo => F::CitizenId,
        F::IntroducerName => F::HelperName,
        _ => return None,
    };
    get(found, DetailKey::new(field, key.slot())?).cloned()
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
        (F::ReferredOn, _) => step(Stage::Source),
        (F::HelperFrom, 1) => step(Stage::Sympathiser),
        (F::HelperTo, _) => step(Stage::Admitted).or(Some(person.admitted)),
        (F::IntroducerOn, 1) => step(Stage::Introduction),
        (F::IntroducerSince, 1) => entry(F::HelperFrom, 1),
        (F::HelperFrom | F::IntroducerOn | F::IntroducerSince, slot) => entry(key.field(), slot - 1),
        (F::YouthUnionOn | F::TradeUnionOn, _) => person.born.earliest().map(|day| day.years_later(16)),
        _ => Some(person.admitted),
    }
}

fn value(
    c: &mut impl Coder,
    model: &mut Value,
    (names, words): (&mut Names, &Words),
    (field, person, near): (DetailField, &Person, Option<Day>),
    given: Option<&Entry>,
) -> Option<Entry> {
    let said = if let Some(Entry::Text(text)) = given { text.as_str() } else { "" };
    Some(match model {
        Value::Name => text(&names.code(c, &words.names, said), given)?,
        Value::Text(model) => text(&model.code(c, &words.shapes, said), given)?,
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

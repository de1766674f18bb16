//! The entries of persons' sheets: whether each is there, whether it says what a twin of it says, and its value.

use super::super::days::Days;
use super::super::model::{Number, Symbol};
use super::super::range::{Coder, Odds};
use super::super::texts::{Near, Texts, hashed};
use super::Speech;
use super::hints::{self, List, get};
use crate::domain::{Code, Day, DetailField, DetailKey, Digits, Entry, FieldKind, Note, Person, Step, StepKey, UnitId};

use DetailField as F;
use rustc_hash::FxHashMap;
use std::fmt::Write;

/// What is learnt of one place of the sheet; of most, apart for each context.
#[derive(Debug)]
struct Model {
    key: DetailKey,
    here: FxHashMap<(bool, u32), Odds>,
    twin: FxHashMap<u32, Symbol>,
    value: Value,
}

#[derive(Debug)]
enum Value {
    Name,
    Text(Box<Texts>),
    Digits(Box<Runs>),
    Code(FxHashMap<u32, Symbol>),
    Date(FxHashMap<u32, Days>),
    Flag(FxHashMap<u32, Odds>),
}

/// What is learnt of runs of digits.
#[derive(Debug)]
struct Runs {
    length: Symbol,
    /// The first three, by the province of one's home.
    heads: FxHashMap<u64, Symbol>,
    born: Odds,
    parts: FxHashMap<usize, Number>,
}

/// All places.
#[derive(Debug)]
pub struct Entries {
    models: Vec<Model>,
    /// What was said last of somebody of the same unit.
    lately: FxHashMap<(UnitId, DetailKey), Entry>,
    /// What is found of one person: kept for its room alone.
    found: Vec<(DetailKey, Entry)>,
}

impl Entries {
    /// Of these places.
    pub fn of(keys: Vec<DetailKey>) -> Self {
        let mut keys = keys;
        // What others refer to is told before them.
        keys.sort_by_key(|key| (hints::rank(key.field()), *key));
        let model = |key: DetailKey| Model {
            key,
            here: FxHashMap::default(),
            twin: FxHashMap::default(),
            value: match key.field().kind() {
                FieldKind::Text if hints::is_name(key.field()) => Value::Name,
                FieldKind::Text => Value::Text(Box::new(Texts::of(hints::group(key.field())))),
                FieldKind::Digits(_) => Value::Digits(Box::new(Runs {
                    length: Symbol::new(4),
                    heads: FxHashMap::default(),
                    born: Odds::default(),
                    parts: FxHashMap::default(),
                })),
                FieldKind::Code(_) => Value::Code(FxHashMap::default()),
                FieldKind::Date => Value::Date(FxHashMap::default()),
                FieldKind::Flag => Value::Flag(FxHashMap::default()),
            },
        };
        Self { models: keys.into_iter().map(model).collect(), lately: FxHashMap::default(), found: Vec::new() }
    }

    /// Codes the entries of one person, whose steps are known.
    pub fn code(
        &mut self,
        c: &mut impl Coder,
        speech: &mut Speech,
        person: &Person,
        (steps, entries): (&[(StepKey, Step)], &List),
    ) -> Vec<(DetailKey, Entry)> {
        let mut found = std::mem::take(&mut self.found);
        let mut before = false;
        for model in &mut self.models {
            let field = model.key.field();
            let given = entries.binary_search_by_key(&model.key, |(key, _)| *key).ok().map(|at| &entries[at].1);
            let with = hints::companion(model.key).map_or(before, |key| get(&found, key).is_some_and(hints::speaks));
            let context = hints::context(field, person, steps, &found);
            before = c.bit(model.here.entry((with, context)).or_default(), given.is_some());
            if !before {
                continue;
            }
            let (mut twins, mut hangs) = hints::twins(model.key, person, &found);
            if is_lately(field) {
                hangs = context;
                twins.extend(self.lately.get(&(person.unit, model.key)).cloned());
            }
            let same = twins.iter().take(3).position(|twin| Some(twin) == given).map_or(0, |at| at + 1);
            let same = if twins.is_empty() {
                0
            } else {
                model.twin.entry(hangs).or_insert_with(|| Symbol::new(2)).code(c, same)
            };
            let near = hints::near(model.key, person, steps, &found);
            let entry = match same.checked_sub(1) {
                Some(at) => twins.into_iter().nth(at),
                None => value(c, &mut model.value, speech, (field, person, near, context, &found), given),
            };
            match entry {
                Some(entry) => {
                    if is_lately(field) {
                        self.lately.insert((person.unit, model.key), entry.clone());
                    }
                    found.push((model.key, entry));
                }
                None => c.refuse(),
            }
        }
        // In the order of a sheet, without room to spare.
        found.sort_unstable_by_key(|(key, _)| *key);
        let mut exact = Vec::with_capacity(found.len());
        exact.append(&mut found);
        self.found = found;
        exact
    }
}

/// Whether people of one unit often have it in common, and it is no text.
fn is_lately(field: DetailField) -> bool {
    field == F::EmployerType
}

fn value(
    c: &mut impl Coder,
    model: &mut Value,
    speech: &mut Speech,
    (field, person, near, context, found): (DetailField, &Person, Option<Day>, u32, &List),
    given: Option<&Entry>,
) -> Option<Entry> {
    let said = if let Some(Entry::Text(text)) = given { text.as_str() } else { "" };
    let Speech { words, names, shapes } = speech;
    Some(match model {
        Value::Name if field == F::NameUsed => text(&names.spell(c, words, Some(person.gender), said), given)?,
        Value::Name => text(&names.around(c, words, person.unit, said), given)?,
        Value::Text(model) => {
            let place = if hints::is_home(field) { None } else { hints::text(found, F::ResidenceCommune) };
            let (whose, about) = hints::surroundings(field, person, found);
            let is_address = hints::commune(field).is_some();
            let is_filled = field == F::PartyRecordNo;
            let near = Near { place, whose, about, is_address, is_filled, ..Near::default() };
            text(&model.code(c, (shapes, words), &near, said), given)?
        }
        Value::Digits(model) => {
            let said = if let Some(Entry::Digits(digits)) = given { digits.as_str() } else { "" };
            let from = hints::text(found, F::HometownProvince).filter(|_| field == F::CitizenId).map_or(0, hashed);
            let foreseen = (field == F::CitizenId).then(|| hints::middle(person));
            let digits = model.code(c, from, foreseen, said)?;
            let FieldKind::Digits(most) = field.kind() else { return None };
            Entry::Digits(Digits::new(&digits, most).ok().filter(|d| d.as_str() == digits)?)
        }
        Value::Code(models) => {
            let said = if let Some(Entry::Code(code)) = given { code.index() } else { 0 };
            let FieldKind::Code(list) = field.kind() else { return None };
            let model = models.entry(context).or_insert_with(|| Symbol::new(8));
            let index = u8::try_from(model.code(c, said.into())).ok()?;
            Entry::Code(Code::at(list, index)?)
        }
        Value::Date(models) => {
            let said = if let Some(Entry::Date(date)) = given { Some(*date) } else { None };
            Entry::Date(models.entry(context).or_default().code(c, near, said)?)
        }
        Value::Flag(odds) => {
            Entry::Flag(c.bit(odds.entry(context).or_default(), matches!(given, Some(Entry::Flag(true)))))
        }
    })
}

impl Runs {
    /// Codes digits: the first three, the next three where they are foreseen, then as numbers of up to six.
    fn code(&mut self, c: &mut impl Coder, from: u64, foreseen: Option<u64>, said: &str) -> Option<String> {
        let length = self.length.code(c, said.len());
        let foreseen = foreseen.filter(|_| length == 12);
        let mut digits = String::with_capacity(16);
        let mut place = 0;
        while place < length {
            let mut width = (length - place).min(if place == 0 { 3 } else { 6 });
            let group = |width: usize| said.get(place..place + width).and_then(|g| g.parse::<u64>().ok()).unwrap_or(0);
            if let Some(foreseen) = foreseen.filter(|_| place == 3)
                && c.bit(&mut self.born, group(3) == foreseen)
            {
                width = 3;
                let _ = write!(digits, "{foreseen:03}");
            } else if place == 0 {
                let head = self.heads.entry(from).or_insert_with(|| Symbol::new(10));
                let head = head.code(c, usize::try_from(group(width)).ok()?);
                let _ = write!(digits, "{head:0width$}");
            } else {
                let part = self.parts.entry(place).or_default().code(c, group(width));
                let _ = write!(digits, "{part:0width$}");
            }
            place += width;
        }
        (digits.len() == length).then_some(digits)
    }
}

fn text(coded: &str, given: Option<&Entry>) -> Option<Entry> {
    if given.is_some() {
        return given.cloned();
    }
    Note::new(coded).ok().filter(|note| !coded.is_empty() && note.as_str() == coded).map(Entry::Text)
}

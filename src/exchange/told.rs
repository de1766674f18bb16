//! Reading the contexts of a file's records: who wrote what, knowing what. A context that contradicts itself could make
//! two offices' books differ for ever, so every one is looked at before it is believed.

use super::context::State;
use super::fields::{object, what_of};
use super::places::Index;
use super::{Problem, What};
use crate::domain::{Fault, deceives};
use crate::merge::{Change, Dot, LogEntry, Record, Seen, Sibling, States, Told, What as Done};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::value::RawValue;
use std::collections::BTreeSet;

/// A record with more states than this was made to hold the page.
pub(super) const MOST_STATES: usize = 100;

/// What a record says of its context, as it is written.
#[derive(Clone, Copy, Default, Deserialize)]
pub(super) struct Mark<'a> {
    #[serde(borrow, default)]
    pub dot: Option<&'a RawValue>,
    #[serde(borrow, default)]
    pub states: Option<&'a RawValue>,
}

/// The contexts of a list, each at its record's place; of a list that cannot be read, none.
pub(super) fn marks<'a>(raw: Option<&'a RawValue>, list: &str, problems: &mut Vec<Problem>) -> Vec<Mark<'a>> {
    let Some(raw) = raw else { return Vec::new() };
    if let Ok(marks) = serde_json::from_str(raw.get()) {
        return marks;
    }
    let raws: Vec<&RawValue> = serde_json::from_str(raw.get()).unwrap_or_default();
    let each = raws.iter().enumerate().map(|(at, raw)| mark(raw, &format!("{list}[{at}]"), problems));
    each.collect()
}

/// The context of one record; what is wrong with the record beside it has been told.
pub(super) fn mark<'a>(raw: &'a RawValue, place: &str, problems: &mut Vec<Problem>) -> Mark<'a> {
    serde_json::from_str(raw.get()).unwrap_or_else(|error| {
        if let (field, What::Duplicate(name)) = what_of(&error.to_string()) {
            problems.push(Problem::blocking(format!("{place}{field}"), None, What::Duplicate(name)));
        }
        Mark::default()
    })
}

/// A state as it stands in a file, the values of its rivals as they are written.
type Read<R> = State<<R as Record>::Flat, Box<RawValue>>;

/// What is wrong, behind the place of the record.
type Wrong = (String, What);

/// The records of one kind with their contexts, and the keys of those that have none.
pub(super) fn told<'a, R: Record + 'a>(
    index: &Index<R::Key>,
    mut shown: impl FnMut(&R::Key) -> Option<&'a R>,
    (list, spell): (&str, impl Fn(&R::Key) -> String),
    marks: &[Mark<'_>],
    problems: &mut Vec<Problem>,
) -> (Vec<Told<R>>, BTreeSet<R::Key>) {
    let (mut told, mut bare) = (Vec::new(), BTreeSet::new());
    for (key, at) in index.each() {
        let Some(shown) = shown(key) else { continue };
        match traced(marks.get(*at).copied().unwrap_or_default(), key, shown) {
            Ok(Some(states)) => told.push(Told { key: key.clone(), states }),
            Ok(None) => drop(bare.insert(key.clone())),
            Err((field, what)) => {
                problems.push(Problem::blocking(format!("{list}[{at}].{field}"), Some(spell(key)), what));
            }
        }
    }
    (told, bare)
}

/// The states of a record that is shown so; none if it says nothing of its context.
pub(super) fn traced<R: Record>(mark: Mark<'_>, key: &R::Key, shown: &R) -> Result<Option<States<R>>, Wrong> {
    match (mark.dot, mark.states) {
        (None, None) => Ok(None),
        (Some(_), Some(_)) => Err(("states".into(), What::Context)),
        (Some(raw), None) => {
            let dot = dot(raw).map_err(|e| ("dot".to_owned(), what_of(&e.to_string()).1))?;
            sane(dot).map_err(|what| ("dot".to_owned(), what))?;
            Ok(Some(States::Born(dot, shown.clone())))
        }
        (None, Some(raw)) => {
            let states = States::of(states(raw, key, Some(shown))?);
            let is_shown = states.as_ref().and_then(States::view).as_ref() == Some(shown);
            if is_shown { Ok(states) } else { Err(("states".into(), What::Context)) }
        }
    }
}

/// A write as it is spelled.
fn dot(raw: &RawValue) -> Result<Dot, serde_json::Error> {
    // As our program spells it, nothing has to be copied.
    let spelled = raw.get().strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    spelled.and_then(|text| text.parse().ok()).map_or_else(|| serde_json::from_str(raw.get()), Ok)
}

/// The states as siblings, each looked at alone and beside the others.
fn states<R: Record>(raw: &RawValue, key: &R::Key, shown: Option<&R>) -> Result<Vec<Sibling<R>>, Wrong> {
    let raws: Vec<&RawValue> = serde_json::from_str(raw.get()).map_err(|_| ("states".to_owned(), What::Shape))?;
    if raws.is_empty() || raws.len() > MOST_STATES {
        return Err(("states".into(), What::Context));
    }
    let mut siblings: Vec<Sibling<R>> = Vec::with_capacity(raws.len());
    for (at, raw) in raws.iter().enumerate() {
        let place = |field: &str| format!("states[{at}]{field}");
        let read = serde_json::from_str::<Read<R>>(raw.get()).map_err(|error| {
            let (field, what) = what_of(&error.to_string());
            (place(&field), what)
        })?;
        let sibling = sibling(read, key, shown).map_err(|(field, what)| (place(field), what))?;
        check(&sibling).map_err(|(field, what)| (place(field), what))?;
        beside(&sibling, &siblings).map_err(|(field, what)| (place(field), what))?;
        siblings.push(sibling);
    }
    siblings.sort_by_key(|s| s.last);
    Ok(siblings)
}

fn sibling<R: Record>(state: Read<R>, key: &R::Key, shown: Option<&R>) -> Result<Sibling<R>, (&'static str, What)> {
    let State { last, seen, born, dots, rivals, record, gone } = state;
    let field = |text: &str| text.parse::<R::Field>().map_err(|_| What::Fault(Fault::NotInList(Fault::clip(text))));
    let value = match record.map(Into::into) {
        Some(_) if gone || shown.is_none() => return Err((".record", What::Context)),
        Some((own, _)) if own != *key => return Err((".record", What::Context)),
        Some((_, value)) => Some(value),
        None => shown.filter(|_| !gone).cloned(),
    };
    let dots = dots.iter().map(|(name, dot)| Ok((field(name)?, *dot))).collect::<Result<Vec<_>, _>>();
    let rivals = rivals.into_iter().map(|(name, dot, value)| {
        let field = field(&name)?;
        // Which field it is says how its value is read.
        let value = value.map(|raw| R::read(field, raw.get()).map_err(|error| what_of(&error.to_string()).1));
        Ok((field, dot, value.transpose()?))
    });
    let mut sibling = Sibling {
        last,
        seen: seen.unwrap_or_else(|| Seen::only(last)),
        born: born.unwrap_or(last),
        dots: dots.map_err(|what| (".dots", what))?,
        rivals: rivals.collect::<Result<_, _>>().map_err(|what| (".rivals", what))?,
        value,
    };
    sibling.put_in_order();
    Ok(sibling)
}

/// Whether a state is another than each of these, and none has seen the other.
pub(super) fn beside<'a, R: Record + 'a>(
    state: &Sibling<R>,
    others: impl IntoIterator<Item = &'a Sibling<R>>,
) -> Result<(), (&'static str, What)> {
    for other in others {
        if other.last == state.last {
            return Err((".last", What::Duplicate(state.last.to_string())));
        }
        if other.seen.has(state.last) || state.seen.has(other.last) {
            return Err((".seen", What::Context));
        }
    }
    Ok(())
}

/// Whether one state agrees with itself: it has seen all that it speaks of, and says each thing once.
pub(super) fn check<R: Record>(state: &Sibling<R>) -> Result<(), (&'static str, What)> {
    let Sibling { last, seen, born, dots, rivals, value } = state;
    seen.iter().try_for_each(sane).map_err(|what| (".seen", what))?;
    let known = |dot: Dot| sane(dot).and_then(|()| if seen.has(dot) { Ok(()) } else { Err(What::Context) });
    known(*last).map_err(|what| (".last", what))?;
    known(*born).map_err(|what| (".born", what))?;
    dots.iter().try_for_each(|(_, dot)| known(*dot)).map_err(|what| (".dots", what))?;
    rivals.iter().try_for_each(|(_, dot, _)| known(*dot)).map_err(|what| (".rivals", what))?;
    if let Some(pair) = dots.windows(2).find(|pair| pair[0].0 >= pair[1].0) {
        return Err((".dots", What::Duplicate(pair[1].0.to_string())));
    }
    let mut said = BTreeSet::new();
    for (field, dot, _) in rivals {
        if !said.insert((*field, *dot)) {
            return Err((".rivals", What::Duplicate(field.to_string())));
        }
    }
    match value {
        None if born != last || !dots.is_empty() || !rivals.is_empty() => Err((".gone", What::Context)),
        _ => Ok(()),
    }
}

/// Whether a station can have written so often.
pub(super) fn sane(dot: Dot) -> Result<(), What> {
    let sane = (1..=Dot::MOST).contains(&dot.number);
    if sane { Ok(()) } else { Err(What::Fault(Fault::NotAnId(dot.to_string()))) }
}

/// The graves of one kind: keys that no record of the file has.
pub(super) fn graves<R: Record>(
    raw: &RawValue,
    (list, spell): (&str, impl Fn(&R::Key) -> String),
    is_alive: impl Fn(&R::Key) -> bool,
    problems: &mut Vec<Problem>,
) -> Vec<Told<R>>
where
    R::Key: DeserializeOwned,
{
    let Ok(raws) = serde_json::from_str::<Vec<&RawValue>>(raw.get()) else {
        problems.push(Problem::blocking(format!("graves.{list}"), None, What::Shape));
        return Vec::new();
    };
    let (mut told, mut met) = (Vec::new(), BTreeSet::new());
    for (at, raw) in raws.iter().enumerate() {
        let mut tell = |field: &str, record: Option<String>, what: What| {
            problems.push(Problem::blocking(format!("graves.{list}[{at}]{field}"), record, what));
        };
        let Some(parts) = object(raw.get()) else {
            tell("", None, What::Shape);
            continue;
        };
        let (Some(key), Some(states_raw)) = (parts.get("key"), parts.get("states")) else {
            tell(if parts.contains_key("key") { ".states" } else { ".key" }, None, What::Missing);
            continue;
        };
        let key: R::Key = match serde_json::from_str(key.get()) {
            Ok(key) => key,
            Err(error) => {
                tell(".key", None, what_of(&error.to_string()).1);
                continue;
            }
        };
        if is_alive(&key) || !met.insert(key.clone()) {
            tell("", Some(spell(&key)), What::Duplicate(spell(&key)));
            continue;
        }
        match states::<R>(states_raw, &key, None) {
            Ok(siblings) => told.extend(States::of(siblings).map(|states| Told { key, states })),
            Err((field, what)) => tell(&format!(".{field}"), Some(spell(&key)), what),
        }
    }
    told
}

/// A sign in what an entry tells people of a change that could make it show as something else than it is.
pub(super) fn deceiving(change: &Change) -> Option<char> {
    let said = match &change.what {
        Done::Field { field, from, to } => [Some(field), from.as_ref(), to.as_ref()],
        Done::Added | Done::Removed => [None; 3],
    };
    let texts = said.into_iter().flatten().chain([&change.key]);
    texts.flat_map(|text| text.chars()).find(|&sign| deceives(sign))
}

/// The activity log, each write once.
pub(super) fn log(raw: &RawValue, problems: &mut Vec<Problem>) -> Vec<LogEntry> {
    let Ok(raws) = serde_json::from_str::<Vec<&RawValue>>(raw.get()) else {
        problems.push(Problem::blocking("log", None, What::Shape));
        return Vec::new();
    };
    let (mut log, mut met) = (Vec::with_capacity(raws.len()), BTreeSet::new());
    for (at, raw) in raws.iter().enumerate() {
        let mut tell = |field: &str, what| problems.push(Problem::blocking(format!("log[{at}]{field}"), None, what));
        match serde_json::from_str::<LogEntry>(raw.get()) {
            Err(error) => {
                let (field, what) = what_of(&error.to_string());
                tell(&field, what);
            }
            Ok(entry) => match sane(entry.dot) {
                Err(what) => tell(".dot", what),
                Ok(()) if !met.insert(entry.dot) => tell(".dot", What::Duplicate(entry.dot.to_string())),
                Ok(()) => match entry.changes.iter().find_map(deceiving) {
                    Some(sign) => tell(".changes", What::Fault(Fault::Sign(sign))),
                    None => log.push(entry),
                },
            },
        }
    }
    log
}

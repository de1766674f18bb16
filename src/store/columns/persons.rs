//! Persons, column by column: what rankings and lists need, quick to open. All else of a person lies in a chunk of its own
//! (`details.rs`).

use super::bytes::{Take, put, put_run};
use super::column::{put_column, take_column};
use super::gists;
use super::ids::{put_ids, take_ids};
use crate::domain::{Born, Category, Day, Details, Gender, Marks, Person, PersonId, PersonName, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// Persons in the order of their ids.
pub type Persons = Vec<(PersonId, Person)>;

/// The columns of these persons.
#[must_use]
pub fn encode(persons: &[(PersonId, Person)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    put_ids(&mut bytes, &persons.iter().map(|(id, _)| id.0).collect::<Vec<_>>());
    let all = || persons.iter().map(|(_, person)| person);
    // Units by their place among those that the chunk names.
    let units: BTreeSet<UnitId> = all().map(|p| p.unit).collect();
    put(&mut bytes, units.len() as u64);
    put_ids(&mut bytes, &units.iter().map(|u| u.0).collect::<Vec<_>>());
    let places: BTreeMap<UnitId, u32> = units.into_iter().zip(0..).collect();
    put_column(&mut bytes, &all().map(|p| places[&p.unit]).collect::<Vec<_>>());
    gists::put(&mut bytes, persons);
    // A birth of which only the month or the year is known is its earliest day, and says so.
    put_column(&mut bytes, &all().map(|p| p.born.earliest().map_or(0, number)).collect::<Vec<_>>());
    put_column(&mut bytes, &all().map(|p| known(p.born)).collect::<Vec<_>>());
    put_column(&mut bytes, &all().map(|p| u32::from(p.gender == Gender::Woman)).collect::<Vec<_>>());
    put_marks(&mut bytes, &all().map(|p| p.marks).collect::<Vec<_>>());
    names(&mut bytes, &all().map(|p| p.name.as_str()).collect::<Vec<_>>());
    bytes
}

/// The persons of these columns, without details; none if they are broken.
#[must_use]
pub fn decode(bytes: &[u8], count: usize) -> Option<Persons> {
    let mut take = Take(bytes);
    let ids = take_ids(&mut take, count)?;
    let units = take.upto(count)?;
    let units = take_ids(&mut take, units)?;
    let unit = take_column(&mut take, count)?;
    let mut gists = gists::take(&mut take, count)?;
    let earliest = take_column(&mut take, count)?;
    let known = take_column(&mut take, count)?;
    let woman = take_column(&mut take, count)?;
    let marks = take_marks(&mut take, count)?;
    let names = take_names(&mut take, count)?;
    if !take.is_done() {
        return None;
    }
    let mut persons = Vec::with_capacity(count);
    for (at, name) in names.into_iter().enumerate() {
        let person = Person {
            name,
            gender: if woman[at] == 0 { Gender::Man } else { Gender::Woman },
            born: born(day(earliest[at])?, known[at])?,
            unit: UnitId(*units.get(unit[at] as usize)?),
            stays: std::mem::take(&mut gists[at].1),
            marks: marks[at],
            details: Details::foretold(std::mem::take(&mut gists[at].0)),
        };
        persons.push((PersonId(ids[at]), person));
    }
    Some(persons)
}

/// A day as a number: from the first of the calendar on.
#[must_use]
pub fn number(day: Day) -> u32 {
    u32::try_from(day.days_since(Day::FIRST)).unwrap_or(0)
}

/// The day of a number.
#[must_use]
pub fn day(number: u32) -> Option<Day> {
    Day::FIRST.later(i32::try_from(number).ok()?)
}

/// Sets of marks, by their place among the few that are in use.
pub fn put_marks(bytes: &mut Vec<u8>, all: &[Marks]) {
    let sets: BTreeSet<u32> = all.iter().map(|marks| marks.bits()).collect();
    put(bytes, sets.len() as u64);
    for set in &sets {
        put(bytes, u64::from(*set));
    }
    let places: BTreeMap<u32, u32> = sets.into_iter().zip(0..).collect();
    put_column(bytes, &all.iter().map(|marks| places[&marks.bits()]).collect::<Vec<_>>());
}

/// Reads what [`put_marks`] added.
pub fn take_marks(take: &mut Take<'_>, count: usize) -> Option<Vec<Marks>> {
    let sets = take.upto(count)?;
    let sets: Vec<Marks> = (0..sets).map(|_| marks(take.small()?)).collect::<Option<_>>()?;
    take_column(take, count)?.into_iter().map(|set| sets.get(set as usize).copied()).collect()
}

/// How much of a birth is known.
#[must_use]
pub fn known(born: Born) -> u32 {
    match born {
        Born::Day(_) => 0,
        Born::Month(..) => 1,
        Born::Year(_) => 2,
    }
}

/// The birth of an earliest day of which so much is known.
#[must_use]
pub fn born(earliest: Day, known: u32) -> Option<Born> {
    let year = i16::try_from(earliest.year()).ok()?;
    match known {
        0 => Some(Born::Day(earliest)),
        1 => (earliest.day() == 1).then(|| Born::Month(year, earliest.month())),
        2 => ((earliest.month(), earliest.day()) == (1, 1)).then_some(Born::Year(year)),
        _ => None,
    }
}

/// The set of marks of these bits, if it is one.
fn marks(bits: u32) -> Option<Marks> {
    let all = Category::ALL.iter().filter(|c| bits & 1 << c.index() != 0);
    let marks = all.fold(Marks::default(), |set, category| set.with(*category, true));
    (marks.bits() == bits).then_some(marks)
}

/// Names word by word: the first, the last, and all between them, each by its place among those of the chunk.
fn names(bytes: &mut Vec<u8>, names: &[&str]) {
    let parts: Vec<[&str; 3]> = names.iter().map(|name| split(name)).collect();
    let words: BTreeSet<&str> = parts.iter().flatten().copied().collect();
    let list = words.iter().copied().collect::<Vec<_>>().join("\n");
    put(bytes, words.len() as u64);
    put(bytes, list.len() as u64);
    put_run(bytes, &miniz_oxide::deflate::compress_to_vec(list.as_bytes(), 9));
    let places: BTreeMap<&str, u32> = words.into_iter().zip(0..).collect();
    for part in 0..3 {
        put_column(bytes, &parts.iter().map(|p| places[p[part]]).collect::<Vec<_>>());
    }
}

/// A name's first word, what is between, and its last word; a name of one word has only a last one.
#[must_use]
pub fn split(name: &str) -> [&str; 3] {
    match (name.split_once(' '), name.rsplit_once(' ')) {
        (Some((first, _)), Some((before, last))) => [first, before.get(first.len() + 1..).unwrap_or_default(), last],
        _ => ["", "", name],
    }
}

/// The name of these parts, in this buffer.
pub fn join(name: &mut String, parts: [&str; 3]) {
    name.clear();
    for part in parts.into_iter().filter(|p| !p.is_empty()) {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(part);
    }
}

/// A word of a name has no more bytes than this.
const MOST_WORD: usize = 400;

fn take_names(take: &mut Take<'_>, count: usize) -> Option<Vec<PersonName>> {
    let most = take.upto(count * 3)?;
    let length = take.upto(most * MOST_WORD)?;
    let list = miniz_oxide::inflate::decompress_to_vec_with_limit(take.run()?, length).ok()?;
    let words: Vec<&str> = std::str::from_utf8(&list).ok()?.split('\n').collect();
    let parts = [take_column(take, count)?, take_column(take, count)?, take_column(take, count)?];
    let mut name = String::new();
    (0..count)
        .map(|at| {
            let word = |place: u32| words.get(place as usize).copied();
            join(&mut name, [word(parts[0][at])?, word(parts[1][at])?, word(parts[2][at])?]);
            PersonName::new(&name).ok().filter(|whole| whole.as_str() == name)
        })
        .collect()
}

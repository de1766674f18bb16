//! Persons, column by column: what rankings and lists need, quick to open. All else of a person lies in a chunk of its own
//! (`details.rs`).

use super::bytes::{Take, put, put_run};
use super::column::{put_column, take_column};
use super::ids::{put_ids, take_ids};
use super::known;
use crate::domain::{Born, Category, Day, Details, Gender, Id, Marks, Person, PersonId, PersonName, Station, UnitId};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Persons in the order of their ids.
pub type Persons = Vec<(PersonId, Person)>;

/// The columns of these persons.
#[must_use]
pub fn encode(persons: &[(PersonId, Person)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    put_ids(&mut bytes, &persons.iter().map(|(id, _)| id.0).collect::<Vec<_>>());
    let all = || persons.iter().map(|(_, person)| person);
    put_units(&mut bytes, &all().map(|p| p.unit.0).collect::<Vec<_>>());
    put_column(&mut bytes, &all().map(|p| number(p.admitted)).collect::<Vec<_>>());
    // A birth of which only the month or the year is known is its earliest day, and says so. It is told by the days up to the
    // admission, for ages are alike.
    let age = |p: &Person| number(p.admitted).wrapping_sub(p.born.earliest().map_or(0, number));
    put_column(&mut bytes, &all().map(age).collect::<Vec<_>>());
    put_column(&mut bytes, &all().map(|p| known(p.born)).collect::<Vec<_>>());
    put_column(&mut bytes, &all().map(|p| u32::from(p.gender == Gender::Woman)).collect::<Vec<_>>());
    put_column(&mut bytes, &all().map(|p| p.marks.bits()).collect::<Vec<_>>());
    names(&mut bytes, &all().map(|p| (p.name.as_str(), p.gender)).collect::<Vec<_>>());
    bytes
}

/// The persons of these columns, without details; none if they are broken.
#[must_use]
pub fn decode(bytes: &[u8], count: usize) -> Option<Persons> {
    let mut take = Take(bytes);
    let ids = take_ids(&mut take, count)?;
    let units = take_units(&mut take, count)?;
    let admitted = take_column(&mut take, count)?;
    let age = take_column(&mut take, count)?;
    let known = take_column(&mut take, count)?;
    let woman = take_column(&mut take, count)?;
    let sets = take_column(&mut take, count)?;
    let names = take_names(&mut take, &woman)?;
    if !take.is_done() {
        return None;
    }
    let mut persons = Vec::with_capacity(count);
    for (at, name) in names.into_iter().enumerate() {
        let person = Person {
            name,
            gender: if woman[at] == 0 { Gender::Man } else { Gender::Woman },
            born: born(day(admitted[at].wrapping_sub(age[at]))?, known[at])?,
            unit: UnitId(units[at]),
            admitted: day(admitted[at])?,
            marks: marks(sets[at])?,
            details: Details::default(),
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

/// How much of a birth is known.
fn known(born: Born) -> u32 {
    match born {
        Born::Day(_) => 0,
        Born::Month(..) => 1,
        Born::Year(_) => 2,
    }
}

fn born(earliest: Day, known: u32) -> Option<Born> {
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

/// Units: papers come in piles, so many are as the one before, or as the one before that.
fn put_units(bytes: &mut Vec<u8>, units: &[Id]) {
    let stations: BTreeSet<Station> = units.iter().map(|id| id.station).collect();
    put(bytes, stations.len() as u64);
    for station in &stations {
        put(bytes, station.bits());
    }
    let places: BTreeMap<Station, u32> = stations.into_iter().zip(0..).collect();
    put_column(bytes, &units.iter().map(|id| places[&id.station]).collect::<Vec<_>>());
    let (mut last, mut other) = (0, 0);
    let told = units.iter().map(|id| {
        let number = id.number;
        if number == last {
            return 0;
        }
        let told = if number == other { 1 } else { number.wrapping_add(2) };
        (last, other) = (number, last);
        told
    });
    put_column(bytes, &told.collect::<Vec<_>>());
}

fn take_units(take: &mut Take<'_>, count: usize) -> Option<Vec<Id>> {
    let stations = take.upto(count)?;
    let station = |take: &mut Take<'_>| {
        let bits = take.number()?;
        Some(Station::from_bits(bits)).filter(|s| s.bits() == bits)
    };
    let stations: Vec<Station> = (0..stations).map(|_| station(take)).collect::<Option<_>>()?;
    let places = take_column(take, count)?;
    let told = take_column(take, count)?;
    let (mut last, mut other) = (0, 0);
    let mut unit = |(told, place): (u32, u32)| {
        match told {
            0 => {}
            1 => (last, other) = (other, last),
            told => (last, other) = (told.wrapping_sub(2), last),
        }
        Some(Id { station: *stations.get(place as usize)?, number: last })
    };
    told.into_iter().zip(places).map(|pair| unit(pair)).collect()
}

/// Names word by word: the first, the last, and all between them, each by its place among those that everybody knows and those
/// that only this chunk has. Of the latter, two of the former with a blank between are told as such.
fn names(bytes: &mut Vec<u8>, names: &[(&str, Gender)]) {
    let parts: Vec<[&str; 3]> = names.iter().map(|(name, _)| split(name)).collect();
    let known = |part: &str| known::PLACES.get(part).copied();
    let own: BTreeSet<&str> = parts.iter().flatten().copied().filter(|part| known(part).is_none()).collect();
    let pair = |part: &str| part.split_once(' ').and_then(|(a, b)| Some([known(a)?, known(b)?]));
    let (pairs, own): (Vec<&str>, Vec<&str>) = own.into_iter().partition(|part| pair(part).is_some());
    put(bytes, pairs.len() as u64);
    for half in 0..2 {
        put_column(bytes, &pairs.iter().map(|part| pair(part).map_or(0, |p| p[half])).collect::<Vec<_>>());
    }
    let list = own.join("\n");
    put(bytes, own.len() as u64);
    put(bytes, list.len() as u64);
    if !list.is_empty() {
        put_run(bytes, &miniz_oxide::deflate::compress_to_vec(list.as_bytes(), 9));
    }
    let all = u32::try_from(known::PARTS.len()).unwrap_or(0);
    let places: FxHashMap<&str, u32> = pairs.into_iter().chain(own).zip(all..).collect();
    let place = |part: &str| known(part).or_else(|| places.get(part).copied()).unwrap_or(0);
    put_column(bytes, &parts.iter().map(|p| place(p[0])).collect::<Vec<_>>());
    // Men and women share their first words alone.
    for gender in [Gender::Man, Gender::Woman] {
        for part in 1..3 {
            let of_them = names.iter().zip(&parts).filter(|((_, g), _)| *g == gender);
            put_column(bytes, &of_them.map(|(_, p)| place(p[part])).collect::<Vec<_>>());
        }
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

fn take_names(take: &mut Take<'_>, woman: &[u32]) -> Option<Vec<PersonName>> {
    let count = woman.len();
    let known = |place: u32| known::PARTS.get(place as usize).map(String::as_str);
    let pairs = take.upto(count * 3)?;
    let (one, other) = (take_column(take, pairs)?, take_column(take, pairs)?);
    let pairs = one.iter().zip(&other).map(|(a, b)| Some(format!("{} {}", known(*a)?, known(*b)?)));
    let pairs: Vec<String> = pairs.collect::<Option<_>>()?;
    let most = take.upto(count * 3)?;
    let length = take.upto(most * MOST_WORD)?;
    let list = if length == 0 {
        Vec::new()
    } else {
        miniz_oxide::inflate::decompress_to_vec_with_limit(take.run()?, length).ok()?
    };
    let own = std::str::from_utf8(&list).ok()?.split('\n');
    let words: Vec<&str> = known::PARTS.iter().chain(&pairs).map(String::as_str).chain(own).collect();
    let first = take_column(take, count)?;
    let women = woman.iter().filter(|w| **w != 0).count();
    let mut rest = [(); 4].map(|()| Vec::new().into_iter());
    for (at, rest) in rest.iter_mut().enumerate() {
        *rest = take_column(take, if at < 2 { count - women } else { women })?.into_iter();
    }
    let [middle, last, middle_women, last_women] = rest;
    let (mut men, mut women) = (middle.zip(last), middle_women.zip(last_women));
    let mut name = String::new();
    let word = |place: u32| words.get(place as usize).copied();
    let one = |(first, woman): (u32, &u32)| {
        let (middle, last) = if *woman == 0 { men.next()? } else { women.next()? };
        join(&mut name, [word(first)?, word(middle)?, word(last)?]);
        PersonName::new(&name).ok().filter(|whole| whole.as_str() == name)
    };
    first.into_iter().zip(woman).map(one).collect()
}

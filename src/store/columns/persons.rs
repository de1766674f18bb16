//! Persons, column by column: what rankings and lists need, quick to open. All else of a person lies in a chunk of its own
//! (`details.rs`).

use super::beyond::{put_beyond, take_beyond};
use super::bytes::{Take, put};
use super::called::{put_names, take_names};
use super::column::{put_column, take_column};
use super::gists::{self, Gists};
use super::ids::{put_ids, take_ids};
use super::units::{put_units, take_units};
use crate::domain::{Born, Category, Day, Details, Gender, Marks, Person, PersonId, UnitId, When};
use std::collections::{BTreeMap, BTreeSet};

/// Persons in the order of their ids.
pub type Persons = Vec<(PersonId, Person)>;

/// Whoever was not admitted is as old as if it had been with the person before; the first of all, 100 years behind the first of the
/// calendar.
const SINCE: u32 = 36_524;

/// The number of the day of the admission.
fn admission(person: &Person) -> Option<u32> {
    person.about_admitted().and_then(When::earliest).map(number)
}

/// The columns of these persons.
#[must_use]
pub fn encode(persons: &[(PersonId, Person)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in Part::ALL {
        part.put(&mut bytes, persons);
    }
    bytes
}

/// Columns that are written in one go: all of them together take longer than a page may stand still.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Ids and units.
    Place,
    /// What is known of the details.
    Gist,
    /// Birth and gender.
    Birth,
    /// The names.
    Name,
    /// What is not known here.
    Beyond,
}

impl Part {
    /// In the order in which they lie there.
    pub const ALL: [Self; 5] = [Self::Place, Self::Gist, Self::Birth, Self::Name, Self::Beyond];

    /// Adds these columns.
    pub fn put(self, bytes: &mut Vec<u8>, persons: &[(PersonId, Person)]) {
        let all = || persons.iter().map(|(_, person)| person);
        match self {
            Self::Place => {
                put_ids(bytes, &persons.iter().map(|(id, _)| id.0).collect::<Vec<_>>());
                put_units(bytes, &all().map(|p| p.unit.0).collect::<Vec<_>>());
            }
            Self::Gist => gists::put(bytes, persons),
            Self::Birth => {
                // A birth of which only the month or the year is known is its earliest day, and says so. It is told by the days
                // up to the admission, for ages are alike.
                let mut since = SINCE;
                let ages = all().map(|p| {
                    since = admission(p).unwrap_or(since);
                    since.wrapping_sub(p.born.earliest().map_or(0, number))
                });
                put_column(bytes, &ages.collect::<Vec<_>>());
                put_column(bytes, &all().map(|p| known(p.born)).collect::<Vec<_>>());
                put_column(bytes, &all().map(|p| u32::from(p.gender == Gender::Woman)).collect::<Vec<_>>());
            }
            Self::Name => put_names(bytes, &all().map(|p| (p.name.as_str(), p.gender)).collect::<Vec<_>>()),
            Self::Beyond => put_beyond(bytes, all().map(|p| &p.beyond)),
        }
    }
}

/// The persons of these columns, without details; none if they are broken.
#[must_use]
pub fn decode(bytes: &[u8], count: usize) -> Option<Persons> {
    let mut take = Take(bytes);
    let ids = take_ids(&mut take, count)?;
    let units = take_units(&mut take, count)?;
    let mut gists = Gists::take(&mut take, count)?;
    let ages = take_column(&mut take, count)?;
    let known = take_column(&mut take, count)?;
    let woman = take_column(&mut take, count)?;
    let names = take_names(&mut take, &woman)?;
    let mut beyond = take_beyond(&mut take, count)?.into_iter();
    let mut persons = Vec::with_capacity(count);
    let mut since = SINCE;
    for (at, name) in names.into_iter().enumerate() {
        let (gist, stays, marks) = gists.at(at)?;
        let mut person = Person {
            name,
            gender: if woman[at] == 0 { Gender::Man } else { Gender::Woman },
            born: Born::Day(Day::FIRST),
            unit: UnitId(units[at]),
            stays,
            marks,
            details: Details::foretold(gist),
            beyond: beyond.next()?,
        };
        since = admission(&person).unwrap_or(since);
        person.born = born(day(since.wrapping_sub(ages[at]))?, known[at])?;
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

/// Marks that follow from the details, with those by hand: by their place among the few pairs that are in use. Of those each tells
/// how far it is behind the one before, of the categories that anybody has.
pub fn put_marks(bytes: &mut Vec<u8>, all: &[[Marks; 2]]) {
    let bits = |[foretold, by_hand]: [Marks; 2]| [foretold.bits(), foretold.bits() ^ by_hand.bits()];
    let used = all.iter().map(|pair| bits(*pair)).fold(0, |used, [one, other]| used | one | other);
    put(bytes, used.into());
    let bits = |pair: [Marks; 2]| bits(pair).map(|marks| squeezed(marks, used));
    let sets: BTreeSet<[u32; 2]> = all.iter().copied().map(bits).collect();
    put(bytes, sets.len() as u64);
    let mut before = 0;
    let gaps = sets.iter().map(|[one, _]| one - std::mem::replace(&mut before, *one));
    put_column(bytes, &gaps.collect::<Vec<_>>());
    put_column(bytes, &sets.iter().map(|[_, other]| *other).collect::<Vec<_>>());
    let places: BTreeMap<[u32; 2], u32> = sets.into_iter().zip(0..).collect();
    put_column(bytes, &all.iter().map(|pair| places[&bits(*pair)]).collect::<Vec<_>>());
}

/// Reads what [`put_marks`] added.
pub fn take_marks(take: &mut Take<'_>, count: usize) -> Option<Vec<[Marks; 2]>> {
    let used = take.small()?;
    let sets = take.upto(count)?;
    let (gaps, others) = (take_column(take, sets)?, take_column(take, sets)?);
    let mut before = 0u32;
    let pairs = gaps.into_iter().zip(others).map(|(gap, other)| {
        before = before.checked_add(gap)?;
        let [one, other] = [before, other].map(|marks| spread(marks, used));
        Some([marks(one)?, marks(one ^ other)?])
    });
    let pairs: Vec<[Marks; 2]> = pairs.collect::<Option<_>>()?;
    take_column(take, count)?.into_iter().map(|set| pairs.get(set as usize).copied()).collect()
}

/// The bits of a set, without those that nobody has.
fn squeezed(set: u32, used: u32) -> u32 {
    let bits = (0..32).filter(|at| used >> at & 1 == 1);
    bits.zip(0..).fold(0, |all, (at, to): (u32, u32)| all | (set >> at & 1) << to)
}

/// The set of which these are the bits.
fn spread(bits: u32, used: u32) -> u32 {
    let places = (0..32).filter(|at| used >> at & 1 == 1);
    places.zip(0..).fold(0, |all, (at, from): (u32, u32)| all | (bits >> from & 1) << at)
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
    let year = || i16::try_from(earliest.year()).ok();
    match known {
        0 => Some(Born::Day(earliest)),
        1 => Some(Born::Month(year()?, earliest.month())).filter(|_| earliest.day() == 1),
        2 => Some(Born::Year(year()?)).filter(|_| (earliest.month(), earliest.day()) == (1, 1)),
        _ => None,
    }
}

/// The set of marks of these bits, if it is one.
fn marks(bits: u32) -> Option<Marks> {
    let all = Category::ALL.iter().filter(|c| bits & 1 << c.index() != 0);
    let marks = all.fold(Marks::default(), |set, category| set.with(*category, true));
    (marks.bits() == bits).then_some(marks)
}

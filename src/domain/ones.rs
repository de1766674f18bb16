//! Units that are one (một đơn vị): two offices have begun it, each under an id of its own, and a person has said so. One of
//! them stays; the other is gone and yet known, so that whoever still speaks of it speaks of the one that stays.
//!
//! What is written down is one word alone, on the record of the unit that is gone: [`Unit::one_with`]. Nothing else is moved.
//! Every other record stands as its office wrote it, under the id that the office knows, and is read through that word: what
//! the pages show is made anew of what was written ([`Book::as_one`]), by a rule that asks for nothing but the records. So
//! - joining merges like any other field: in any order, any number of times, and so does taking it back;
//! - what another office writes at the same time of a person or a target of the unit that is gone is a write to the same
//!   record, and not lost; its next file lands in the unit that stays;
//! - what was two can be two again, with all that each had;
//! - a program that knows nothing of this word keeps it, and shows two units, as they were.
//!
//! Had joining moved the records themselves, each of these would have to be made good by hand, and an office that had not
//! heard of it would bring the twin back.

use super::{Book, Fact, FactKey, Frozen, Item, Matter, Person, Rows, Stood, Target, TargetKey, Unit, UnitId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Which units of a book are one, and which of each stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ones(BTreeMap<UnitId, UnitId>);

impl Ones {
    /// Of these units. Of units that were joined one with another in a ring, as two offices can do that do not know of each
    /// other, the first made one stays; a unit that is said to be one with a unit that is not there is one of its own.
    #[must_use]
    pub fn of(units: &Rows<UnitId, Unit>) -> Self {
        let said = units.iter().filter_map(|(id, unit)| Some((*id, unit.one_with?)));
        let next: BTreeMap<UnitId, UnitId> = said.filter(|(id, to)| id != to && units.get(to).is_some()).collect();
        let mut known: BTreeMap<UnitId, UnitId> = BTreeMap::new();
        for id in next.keys() {
            let (mut path, mut met, mut at) = (Vec::new(), BTreeSet::new(), *id);
            let stays = loop {
                if let Some(stays) = known.get(&at) {
                    break *stays;
                }
                if !met.insert(at) {
                    let ring = path.iter().skip_while(|unit| **unit != at);
                    break ring.copied().min_by_key(|unit: &UnitId| unit.0.order()).unwrap_or(at);
                }
                path.push(at);
                match next.get(&at) {
                    Some(to) => at = *to,
                    None => break at,
                }
            };
            known.extend(path.into_iter().map(|unit| (unit, stays)));
        }
        known.retain(|id, stays| id != stays);
        Self(known)
    }

    /// Whether no two units are one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The unit that stays of those with which this one is one: itself, where it is one of its own.
    #[must_use]
    pub fn stays(&self, unit: UnitId) -> UnitId {
        self.0.get(&unit).copied().unwrap_or(unit)
    }

    /// The unit that stays of those with which this one is one, and those that are gone into it.
    pub fn all_of(&self, unit: UnitId) -> impl Iterator<Item = UnitId> + '_ {
        let stays = self.stays(unit);
        std::iter::once(stays).chain(self.gone_into(stays))
    }

    /// The units that are gone and one with this one, in order.
    pub fn gone_into(&self, unit: UnitId) -> impl Iterator<Item = UnitId> + '_ {
        self.0.iter().filter(move |(_, stays)| **stays == unit).map(|(id, _)| *id)
    }

    /// Whether this unit is gone.
    #[must_use]
    pub fn is_gone(&self, unit: UnitId) -> bool {
        self.0.contains_key(&unit)
    }
}

/// What is kept of a unit, and by which key: targets and typed figures.
pub trait OfUnit: Copy + Ord {
    /// Whose it is.
    fn unit(&self) -> UnitId;
    /// The same of another unit.
    #[must_use]
    fn of(self, unit: UnitId) -> Self;
}

impl OfUnit for TargetKey {
    fn unit(&self) -> UnitId {
        self.unit
    }
    fn of(self, unit: UnitId) -> Self {
        Self { unit, ..self }
    }
}

impl OfUnit for FactKey {
    fn unit(&self) -> UnitId {
        self.unit
    }
    fn of(self, unit: UnitId) -> Self {
        Self { unit, ..self }
    }
}

impl Book {
    /// Whether any unit is said to be one with another.
    #[must_use]
    pub fn has_ones(&self) -> bool {
        self.units.iter().any(|(_, unit)| unit.one_with.is_some())
    }

    /// Which units are one.
    #[must_use]
    pub fn ones(&self) -> Ones {
        Ones::of(&self.units)
    }

    /// The same shared: the very same where no units are one.
    #[must_use]
    pub fn shown(book: &Arc<Self>) -> Arc<Self> {
        if book.has_ones() { Arc::new(book.as_one()) } else { Arc::clone(book) }
    }

    /// The book as it is shown: whatever speaks of a unit that is gone speaks of the one that stays. Where both have a target or
    /// a figure of one key, the record of the one that stays stands, as a whole; that they differ is for a person to settle
    /// (`merge::clash`). The unit that is gone is there as nothing but a name. Of a book that is shown already it is the same.
    #[must_use]
    pub fn as_one(&self) -> Self {
        let mut shown = self.clone();
        if !self.has_ones() {
            return shown;
        }
        let ones = self.ones();
        shown.units = units(&self.units, &ones);
        shown.targets = of_units::<TargetKey, Target>(&self.targets, &ones);
        shown.facts = of_units::<FactKey, Fact>(&self.facts, &ones);
        shown.persons.change(changed(&self.persons, |person| of_person(person, &ones)));
        shown.matters.change(changed(&self.matters, |matter| of_matter(matter, &ones)));
        shown.settings.home = self.settings.home.map(|home| ones.stays(home));
        for period in shown.periods.values_mut() {
            if let Some(frozen) = &period.frozen {
                period.frozen = Some(Box::new(of_frozen(frozen, &ones)));
            }
        }
        shown
    }
}

/// The records that are shown otherwise than they are written.
fn changed<K: Ord + Clone, V: Clone>(rows: &Rows<K, V>, of: impl Fn(&V) -> Option<V>) -> Vec<(K, Option<V>)> {
    rows.iter().filter_map(|(key, record)| Some((key.clone(), Some(of(record)?)))).collect()
}

fn units(units: &Rows<UnitId, Unit>, ones: &Ones) -> Rows<UnitId, Unit> {
    let mut shown = units.clone();
    let changes = units.iter().filter_map(|(id, unit)| {
        let stays = ones.stays(*id);
        let mut next = unit.clone();
        next.one_with = (stays != *id).then_some(stays);
        if stays == *id {
            next = with_places(*id, next, ones);
            for gone in ones.gone_into(*id).filter_map(|gone| units.get(&gone)) {
                next = with_past_of(next, &with_places(*id, gone.clone(), ones));
            }
        }
        (next != *unit).then_some((*id, Some(next)))
    });
    shown.change(changes.collect());
    shown
}

/// The unit in its places among the units that stay; never below itself.
fn with_places(id: UnitId, mut unit: Unit, ones: &Ones) -> Unit {
    for version in &mut unit.versions {
        version.parent = version.parent.map(|above| ones.stays(above)).filter(|above| *above != id);
    }
    unit
}

/// The unit with what it lacks of its past: its place, where it stands under none, and the days before it was first entered.
fn with_past_of(mut unit: Unit, other: &Unit) -> Unit {
    let placed = || other.versions.iter().filter(|version| version.parent.is_some());
    for version in unit.versions.iter_mut().filter(|version| version.parent.is_none()) {
        let then = placed().rfind(|placed| placed.from <= version.from).or_else(|| placed().next());
        version.parent = then.and_then(|placed| placed.parent);
    }
    let first = unit.versions.first().map(|version| (version.from, version.parent));
    let earlier = other.versions.iter().filter(|version| first.is_none_or(|(from, _)| version.from < from));
    let mut earlier: Vec<_> = earlier.cloned().collect();
    for version in &mut earlier {
        version.parent = version.parent.or(first.and_then(|(_, parent)| parent));
    }
    unit.versions.splice(0..0, earlier);
    unit
}

fn of_units<K: OfUnit, V: Clone>(rows: &Rows<K, V>, ones: &Ones) -> Rows<K, V> {
    let mut changes: BTreeMap<K, Option<V>> = BTreeMap::new();
    for (key, record) in rows.iter().filter(|(key, _)| ones.is_gone(key.unit())) {
        changes.insert(*key, None);
        let stays = key.of(ones.stays(key.unit()));
        if rows.get(&stays).is_none() {
            changes.entry(stays).or_insert_with(|| Some(record.clone()));
        }
    }
    let mut shown = rows.clone();
    shown.change(changes.into_iter().collect());
    shown
}

fn of_person(person: &Person, ones: &Ones) -> Option<Person> {
    let is_elsewhere = ones.is_gone(person.unit) || person.stays.all().iter().any(|stay| ones.is_gone(stay.unit));
    is_elsewhere.then(|| {
        let stays = person.stays.all().iter().map(|stay| super::Stay { unit: ones.stays(stay.unit), ..*stay });
        Person { unit: ones.stays(person.unit), stays: stays.collect::<Vec<_>>().into(), ..person.clone() }
    })
}

fn of_matter(matter: &Matter, ones: &Ones) -> Option<Matter> {
    let gone = matter.items().iter().filter_map(|(field, item)| match item {
        Item::Unit(unit) if ones.is_gone(*unit) => Some((*field, ones.stays(*unit))),
        _ => None,
    });
    let gone: Vec<_> = gone.collect();
    let with = |matter: Matter, (field, unit)| matter.with(field, Some(Item::Unit(unit)));
    (!gone.is_empty()).then(|| gone.into_iter().fold(matter.clone(), with))
}

/// What was closed stays as it was closed: two units that each had figures then are two there. Where it knows one of them
/// alone, that one is the one that stays.
fn of_frozen(frozen: &Frozen, ones: &Ones) -> Frozen {
    let mut known: BTreeSet<UnitId> = frozen.figures.iter().map(|(key, _)| key.unit).collect();
    known.extend(frozen.stood.iter().flat_map(|stood| stood.units.iter().map(|unit| unit.unit)));
    let mut alone: BTreeMap<UnitId, UnitId> = BTreeMap::new();
    for unit in known.iter().filter(|unit| ones.is_gone(**unit) && !known.contains(&ones.stays(**unit))) {
        alone.insert(ones.stays(*unit), *unit);
    }
    let alone: BTreeMap<UnitId, UnitId> = alone.into_iter().map(|(stays, gone)| (gone, stays)).collect();
    if alone.is_empty() {
        return frozen.clone();
    }
    let of = |unit: UnitId| alone.get(&unit).copied().unwrap_or(unit);
    let mut figures: Vec<_> = frozen.figures.iter().map(|(key, count)| (key.of(of(key.unit)), *count)).collect();
    figures.sort_by_key(|(key, _)| *key);
    let stood = frozen.stood.as_ref().map(|stood| Arc::new(of_stood(stood, &of)));
    Frozen { figures: Arc::new(figures), stood, ..frozen.clone() }
}

fn of_stood(stood: &Stood, of: &impl Fn(UnitId) -> UnitId) -> Stood {
    let mut stood = stood.clone();
    for unit in &mut stood.units {
        (unit.unit, unit.version.parent) = (of(unit.unit), unit.version.parent.map(of));
    }
    for aim in &mut stood.aims {
        aim.unit = of(aim.unit);
    }
    for stock in &mut stood.stock {
        stock.unit = of(stock.unit);
    }
    for key in &mut stood.silent {
        key.unit = of(key.unit);
    }
    stood.silent.sort();
    for (key, _) in &mut stood.parts {
        key.unit = of(key.unit);
    }
    stood.parts.sort_by_key(|(key, _)| *key);
    stood
}

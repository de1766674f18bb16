//! The bounds of a packet: which records a file of this kind and scope may hold. The writer takes out by them, and the
//! reader holds back by the same.

use super::packet::{Cover, Packet};
use crate::domain::{
    Book, FactKey, Matter, MatterKind, Period, PeriodId, Person, PersonId, TargetKey, Unit, UnitId, spelled_name,
};
use crate::merge::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// What a packet may speak of.
pub(super) struct Bounds<'a> {
    cover: &'a Cover,
    /// The units of the scope and all below them on any day; none for all units there are.
    units: Option<BTreeSet<UnitId>>,
}

impl<'a> Bounds<'a> {
    /// The bounds in this organisation. Of units that only the other book knows, its word is taken for their place: they are
    /// new, and whoever makes a unit says where it stands. A unit that is known stands where it is known to stand.
    pub fn of(cover: &'a Cover, known: &Book, other: Option<&Book>) -> Self {
        if cover.scope.units.is_empty() {
            return Self { cover, units: None };
        }
        let mut below: BTreeMap<UnitId, Vec<UnitId>> = BTreeMap::new();
        let new = other.into_iter().flat_map(|book| book.units.iter());
        let new = new.filter(|(id, _)| known.units.get(id).is_none());
        for (id, unit) in known.units.iter().chain(new) {
            for above in unit.parents() {
                below.entry(above).or_default().push(*id);
            }
        }
        // Units that are one here are within together. Of one that was gone elsewhere into a unit of the scope the other's word
        // is taken where it is new here, or stands at the top under the same name: nobody reaches so for a unit of our tree.
        for (id, unit) in known.units.iter() {
            if let Some(stays) = unit.one_with {
                below.entry(stays).or_default().push(*id);
                below.entry(*id).or_default().push(stays);
            }
        }
        let absorbs = |id: &UnitId, stays: UnitId| match known.units.get(id) {
            None => true,
            Some(here) => {
                let name = |unit: &Unit| unit.called().map(|name| spelled_name(name.as_str()));
                let other = known.units.get(&stays);
                here.parents().next().is_none()
                    && known.settings.home != Some(*id)
                    && other.is_some_and(|o| name(o) == name(here))
            }
        };
        for (id, unit) in other.into_iter().flat_map(|book| book.units.iter()) {
            if let Some(stays) = unit.one_with.filter(|stays| absorbs(id, *stays)) {
                below.entry(stays).or_default().push(*id);
            }
        }
        let (mut open, mut units) = (cover.scope.units.clone(), BTreeSet::new());
        while let Some(id) = open.pop() {
            if units.insert(id) {
                open.extend(below.get(&id).into_iter().flatten());
            }
        }
        Self { cover, units: Some(units) }
    }

    /// Whether a packet of this kind speaks of such records at all.
    pub fn holds(&self, kind: Kind) -> bool {
        match self.cover.packet {
            Packet::Book | Packet::Records => true,
            Packet::Counts => matches!(kind, Kind::Periods | Kind::Units | Kind::Facts),
            Packet::Anonymous => matches!(kind, Kind::Periods | Kind::Units | Kind::Persons),
            Packet::Targets => matches!(kind, Kind::Periods | Kind::Units | Kind::Targets | Kind::Matters),
        }
    }

    /// Whether the unit is within.
    pub fn has(&self, unit: UnitId) -> bool {
        self.units.as_ref().is_none_or(|units| units.contains(&unit))
    }

    /// Whether figures and targets of the period are within.
    fn covers(&self, period: PeriodId) -> bool {
        self.cover.scope.period.is_none_or(|only| only == period)
    }

    /// Whether it bounds nothing.
    pub fn is_everything(&self) -> bool {
        self.cover.packet == Packet::Book && self.cover.scope.is_everything()
    }

    /// Periods that people have made or named; one of the calendar opens by itself, and a closed one holds figures of units
    /// beyond the scope.
    pub fn period(&self, id: PeriodId, period: &Period) -> bool {
        let within = matches!(self.cover.packet, Packet::Book) || self.covers(id) && period.frozen.is_none();
        within && (self.is_everything() || id.calendar().is_none())
    }

    /// A target of the scope: sent down, or as a part of records.
    pub fn target(&self, key: &TargetKey) -> bool {
        self.holds(Kind::Targets) && self.has(key.unit) && self.covers(key.period)
    }

    /// A figure of the scope; those above do not say what those below have counted.
    pub fn fact(&self, key: &FactKey) -> bool {
        self.holds(Kind::Facts) && self.has(key.unit) && self.covers(key.period)
    }

    /// Whether persons of this id may be spoken of at all: where nobody is named, nothing is said of those who are.
    pub fn names(&self, id: PersonId) -> bool {
        self.cover.packet != Packet::Anonymous || id.0.station.sender().is_some()
    }

    /// A person of the scope.
    pub fn person(&self, person: &Person) -> bool {
        self.holds(Kind::Persons) && self.has(person.unit)
    }

    /// A matter of the scope; programmes and movements, which name nobody, go down. What an office has received is its own
    /// affair: receipts go with the whole book alone.
    pub fn matter(&self, matter: &Matter) -> bool {
        if matter.kind == MatterKind::Receipt && self.cover.packet != Packet::Book {
            return false;
        }
        let of = || matter.unit().is_none_or(|unit| self.has(unit));
        let down = matches!(matter.kind, MatterKind::Programme | MatterKind::Movement);
        self.holds(Kind::Matters) && (self.cover.packet != Packet::Targets || down) && of()
    }

    /// The units above the scope, without which nothing within could say where it stands.
    pub fn above(&self, book: &Book) -> BTreeSet<UnitId> {
        let Some(units) = &self.units else { return BTreeSet::new() };
        let (mut open, mut above): (Vec<UnitId>, _) = (self.cover.scope.units.clone(), BTreeSet::new());
        // Units within may have stood elsewhere once.
        open.extend(units.iter().copied());
        while let Some(id) = open.pop() {
            let parents = book.units.get(&id).into_iter().flat_map(Unit::parents);
            open.extend(parents.filter(|p| !units.contains(p) && above.insert(*p)));
        }
        above
    }
}

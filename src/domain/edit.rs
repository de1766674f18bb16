//! Every change to a book is one [`Edit`] through one door. What cannot be true afterwards is refused with its reason.

use super::{
    Book, Day, Fact, FactKey, Item, Matter, MatterId, OfUnit, OfficeField, OfficeItem, Origin, Period, PeriodId,
    Person, PersonId, Refusal, Settings, Stretch, Target, TargetKey, Unit, UnitId, UnitVersion,
    places::{check_above, check_below, check_one},
};
use crate::domain::tree::Tree;
use std::sync::Arc;

/// One change, as the user thinks of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A new unit.
    AddUnit(UnitId, UnitVersion),
    /// A unit is renamed, moved or otherwise changed from the version's day on.
    ReviseUnit(UnitId, UnitVersion),
    /// A unit ends on the day (its first day of not being), or none: it goes on.
    EndUnit(UnitId, Option<Day>),
    /// A unit entered by mistake goes, if nothing speaks of it.
    RemoveUnit(UnitId),
    /// Two units are one: the first is gone into the second, which stays ([`super::Ones`]).
    JoinUnit(UnitId, UnitId),
    /// The unit that was gone into another is one of its own again. What is kept of both here stays with the other; whoever has
    /// what was written of each gives it back (`merge::Replica::parted`).
    PartUnit(UnitId),
    /// Something that the office of a unit keeps; none takes it away.
    SetOffice(UnitId, OfficeField, Option<OfficeItem>),
    /// A period is opened, changed, closed or reopened.
    PutPeriod(PeriodId, Period),
    /// A period that nothing speaks of goes.
    RemovePeriod(PeriodId),
    /// A target with its revisions; none takes it away.
    SetTarget(TargetKey, Option<Target>),
    /// A typed figure; none takes it away.
    SetFact(FactKey, Option<Fact>),
    /// A new person.
    AddPerson(PersonId, Person),
    /// A person; none takes the record away.
    SetPerson(PersonId, Option<Person>),
    /// A new class, a new programme, what else is kept in lists.
    AddMatter(MatterId, Matter),
    /// The same; none takes it away.
    SetMatter(MatterId, Option<Matter>),
    /// Choices of the office.
    SetSettings(Settings),
    /// All of these or none.
    All(Vec<Edit>),
    /// Everything of another book: its records are added or take the place of ours; ours that it lacks stay.
    /// Settings are taken only by a book without units.
    Receive(Arc<Book>),
    /// Another book in the place of this one: a sample, a fresh start, an undo.
    Replace(Arc<Book>),
}

impl Book {
    /// The book after the edit; the book itself stays as it was.
    ///
    /// # Errors
    /// A [`Refusal`] says what could not be true afterwards.
    pub fn apply(&self, edit: &Edit) -> Result<Self, Refusal> {
        let mut next = self.clone();
        next.enter(edit)?;
        // What came in may speak of units that are gone.
        Ok(if next.has_ones() { next.as_one() } else { next })
    }

    fn change_unit(&mut self, id: UnitId, change: impl FnOnce(&mut Unit)) -> Result<(), Refusal> {
        let mut unit = self.units.get(&id).ok_or(Refusal::NoUnit(id))?.clone();
        change(&mut unit);
        self.units.put(id, unit);
        Ok(())
    }

    fn enter(&mut self, edit: &Edit) -> Result<(), Refusal> {
        match edit {
            Edit::AddUnit(id, version) => {
                if self.units.get(id).is_some() {
                    return Err(Refusal::Taken(id.0));
                }
                let version = self.placed(version);
                self.check_place(*id, &version)?;
                self.units.put(*id, Unit::new(version));
            }
            Edit::ReviseUnit(id, version) => {
                let unit = self.standing_unit(*id)?;
                if unit.ended.is_some_and(|end| end <= version.from) {
                    return Err(Refusal::EndsBeforeStart(*id));
                }
                let version = self.placed(version);
                self.check_place(*id, &version)?;
                let revised = unit.revised(version);
                check_below(self, *id, &revised)?;
                self.units.put(*id, revised);
            }
            Edit::EndUnit(id, day) => self.end_unit(*id, *day)?,
            Edit::RemoveUnit(id) => self.remove_unit(*id)?,
            Edit::JoinUnit(gone, stays) => {
                let unit = check_one(self, *gone, *stays)?;
                self.units.put(*gone, Unit { one_with: Some(*stays), ..unit });
                *self = self.as_one();
            }
            Edit::PartUnit(id) => self.change_unit(*id, |unit| unit.one_with = None)?,
            Edit::SetOffice(id, field, item) => {
                self.change_unit(*id, |unit| unit.office = unit.office.with(*field, item.clone()))?;
            }
            Edit::PutPeriod(id, period) => {
                if period.end < period.start {
                    return Err(Refusal::PeriodBackwards(*id));
                }
                self.periods.insert(*id, period.clone());
            }
            Edit::RemovePeriod(id) => {
                let used = self.targets.iter().any(|(k, _)| k.period == *id)
                    || self.facts.iter().any(|(k, _)| k.period == *id)
                    || self.matters.iter().any(|(_, m)| m.items().iter().any(|(_, i)| *i == Item::Period(*id)));
                if used {
                    return Err(Refusal::PeriodInUse(*id));
                }
                self.periods.remove(id);
            }
            Edit::SetTarget(key, target) => {
                let key = &key.of(self.standing(key.unit));
                self.check_unit(key.unit)?;
                // Ranked was against the targets of then; another one is for a period that is reopened.
                if self.is_closed(key.period) {
                    return Err(Refusal::Closed(key.period));
                }
                match target.as_ref().filter(|t| !t.revisions.is_empty()) {
                    Some(target) => self.targets.put(*key, target.clone()),
                    None => self.targets.remove(key),
                }
                self.open_period(key.period);
            }
            Edit::SetFact(key, fact) => {
                let key = &key.of(self.standing(key.unit));
                self.check_unit(key.unit)?;
                if self.is_closed_to(key, fact.as_ref()) {
                    return Err(Refusal::Closed(key.period));
                }
                match fact {
                    Some(fact) => self.facts.put(*key, fact.clone()),
                    None => self.facts.remove(key),
                }
                self.open_period(key.period);
            }
            Edit::AddPerson(id, person) => {
                if self.persons.get(id).is_some() {
                    return Err(Refusal::Taken(id.0));
                }
                self.check_unit(person.unit)?;
                self.persons.put(*id, person.clone());
            }
            Edit::SetPerson(id, Some(person)) => {
                self.check_unit(person.unit)?;
                self.persons.put(*id, person.clone());
            }
            Edit::SetPerson(id, None) => self.persons.remove(id),
            Edit::AddMatter(id, matter) => {
                if self.matters.get(id).is_some() {
                    return Err(Refusal::Taken(id.0));
                }
                matter.unit().map_or(Ok(()), |unit| self.check_unit(unit))?;
                self.matters.put(*id, matter.clone());
            }
            Edit::SetMatter(id, Some(matter)) => {
                matter.unit().map_or(Ok(()), |unit| self.check_unit(unit))?;
                self.matters.put(*id, matter.clone());
            }
            Edit::SetMatter(id, None) => self.matters.remove(id),
            Edit::SetSettings(settings) => self.settings = settings.clone(),
            Edit::All(edits) => edits.iter().try_for_each(|e| self.enter(e))?,
            Edit::Receive(book) => self.receive(book),
            Edit::Replace(book) => *self = (**book).clone(),
        }
        Ok(())
    }

    fn check_unit(&self, id: UnitId) -> Result<(), Refusal> {
        self.units.get(&id).map(|_| ()).ok_or(Refusal::NoUnit(id))
    }

    /// Whether a closed period refuses this figure. What it says itself may be put down as what was reported; no report and
    /// no correction is touched by that.
    fn is_closed_to(&self, key: &FactKey, fact: Option<&Fact>) -> bool {
        let Some(frozen) = self.periods.get(&key.period).and_then(|p| p.frozen.as_ref()) else { return false };
        let old = self.facts.get(key);
        let counted = |fact: &Fact| fact.origin == Origin::Counted;
        let kept = |fact: &Fact| fact.correction.as_ref() == old.and_then(|old| old.correction.as_ref());
        let says = |fact: &Fact| frozen.says(key) == Some(fact.value);
        !(old.is_none_or(counted) && fact.is_some_and(|fact| counted(fact) && kept(fact) && says(fact)))
    }

    /// The unit that stays, where this one is gone into another.
    #[must_use]
    pub fn standing(&self, id: UnitId) -> UnitId {
        self.units.get(&id).and_then(|unit| unit.one_with).unwrap_or(id)
    }

    /// A unit that is there, and not gone into another.
    pub(super) fn standing_unit(&self, id: UnitId) -> Result<&Unit, Refusal> {
        self.units.get(&id).filter(|unit| unit.one_with.is_none()).ok_or(Refusal::NoUnit(id))
    }

    fn placed(&self, version: &UnitVersion) -> UnitVersion {
        UnitVersion { parent: version.parent.map(|id| self.standing(id)), ..version.clone() }
    }

    fn check_place(&self, id: UnitId, version: &UnitVersion) -> Result<(), Refusal> {
        version.parent.map_or(Ok(()), |parent| check_above(self, id, parent, version.kind, version.from))
    }

    fn end_unit(&mut self, id: UnitId, day: Option<Day>) -> Result<(), Refusal> {
        let mut unit = self.standing_unit(id)?.clone();
        if day.zip(unit.latest()).is_some_and(|(day, last)| day <= last.from) {
            return Err(Refusal::EndsBeforeStart(id));
        }
        // Days that it gains must be days of the unit above as well.
        let gained = unit.ended.map(|end| Stretch { from: end, until: day }).filter(|s| !s.is_empty());
        if let Some((days, last)) = gained.zip(unit.latest()) {
            let above = last.parent.and_then(|p| Some((p, self.units.get(&p)?)));
            if let Some((parent, day)) = above.and_then(|(p, a)| Some((p, a.missing(days)?))) {
                return Err(Refusal::NotThere(parent, day));
            }
            if let Some((parent, _)) = above.filter(|(_, a)| !a.may_hold(last.kind, days)) {
                return Err(Refusal::WrongPlace(parent));
            }
        }
        unit.ended = day;
        check_below(self, id, &unit)?;
        self.units.put(id, unit);
        Ok(())
    }

    fn remove_unit(&mut self, id: UnitId) -> Result<(), Refusal> {
        self.standing_unit(id)?;
        let stands = |u: &Unit| u.one_with.is_none() && u.versions.iter().any(|v| v.parent == Some(id));
        if self.units.iter().any(|(_, u)| stands(u)) {
            return Err(Refusal::HasUnitsBelow(id));
        }
        let spoken_of = self.targets.iter().any(|(k, _)| k.unit == id)
            || self.facts.iter().any(|(k, _)| k.unit == id)
            || self.persons.iter().any(|(_, p)| p.unit == id || p.stays.all().iter().any(|stay| stay.unit == id))
            || self.matters.iter().any(|(_, m)| m.unit() == Some(id))
            || self.units.iter().any(|(_, u)| u.one_with == Some(id));
        if spoken_of {
            return Err(Refusal::InUse(id));
        }
        self.units.remove(&id);
        self.settings.home = self.settings.home.filter(|h| *h != id);
        Ok(())
    }

    /// Opens a period of the calendar that a record speaks of, if it is not open.
    pub fn open_period(&mut self, id: PeriodId) {
        if let Some(span) = id.calendar() {
            self.periods.entry(id).or_insert_with(|| Period::over(span));
        }
    }

    /// Everything of another book, as [`Edit::Receive`] takes it in.
    pub fn receive(&mut self, other: &Self) {
        if self.units.is_empty() {
            self.settings = other.settings.clone();
        }
        other.units.iter().for_each(|(k, v)| self.units.put(*k, v.clone()));
        other.targets.iter().for_each(|(k, v)| self.targets.put(*k, v.clone()));
        other.facts.iter().for_each(|(k, v)| {
            // A report that knows of no correction does not take ours back.
            let fact = if v.correction.is_some() { v.clone() } else { v.clone().after(self.facts.get(k)) };
            self.facts.put(*k, fact);
        });
        other.persons.iter().for_each(|(k, v)| self.persons.put(*k, v.clone()));
        other.matters.iter().for_each(|(k, v)| self.matters.put(*k, v.clone()));
        other.periods.iter().for_each(|(k, v)| {
            self.periods.insert(*k, v.clone());
        });
    }

    /// The organisation over a period's days, up to the report day.
    #[must_use]
    pub fn tree(&self, span: super::Span) -> Tree {
        Tree::over(self, span)
    }
}

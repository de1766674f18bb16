//! The end of a unit: what still lives in it, where its people go, and where what is yet to be reached and counted goes.

use crate::domain::{
    Book, Day, Edit, FactKey, OfUnit, PeriodId, Person, PersonId, Rows, Span, TargetKey, Tree, UnitId, UnitKind,
};

/// What speaks of a unit from the day on which it is no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Persons who are in it.
    pub persons: usize,
    /// Its targets of periods that begin on that day or later.
    pub targets: usize,
    /// Its typed figures of such periods.
    pub figures: usize,
    /// Its targets of periods in which that day lies: they stay, for what was counted in it stays.
    pub running: usize,
}

impl Left {
    /// What a unit that ends on this day leaves.
    #[must_use]
    pub fn of(book: &Book, unit: UnitId, day: Day) -> Self {
        Self {
            persons: persons(book, unit).count(),
            targets: targets(book, unit, day).count(),
            figures: figures(book, unit, day).count(),
            running: running(book, unit, day),
        }
    }

    /// Whether there is nothing to ask about or to tell.
    #[must_use]
    pub const fn is_nothing(self) -> bool {
        self.persons == 0 && self.targets == 0 && self.figures == 0 && self.running == 0
    }
}

fn persons(book: &Book, unit: UnitId) -> impl Iterator<Item = (PersonId, &Person)> {
    book.persons.iter().filter(move |(_, person)| person.unit == unit).map(|(id, person)| (*id, person))
}

/// Where its people can go: every unit that holds people on that day, but itself.
#[must_use]
pub fn heirs(book: &Book, unit: UnitId, day: Day) -> Vec<UnitId> {
    let tree = Tree::over(book, Span { start: day, end: day });
    let nodes = tree.nodes().iter().filter(|n| n.id != unit && n.version.kind != UnitKind::Friend);
    nodes.map(|node| node.id).collect()
}

/// Where what an ended unit leaves goes; none for what stays with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heirs {
    /// Its people.
    pub persons: Option<UnitId>,
    /// Its targets and typed figures of later periods.
    pub later: Option<UnitId>,
}

/// The periods that begin on this day or later.
fn is_later(book: &Book, period: PeriodId, day: Day) -> bool {
    book.span(period).is_some_and(|span| span.start >= day)
}

fn targets(book: &Book, unit: UnitId, day: Day) -> impl Iterator<Item = TargetKey> + '_ {
    let keys = book.targets.iter().map(|(key, _)| *key);
    keys.filter(move |key| key.unit == unit && is_later(book, key.period, day))
}

fn running(book: &Book, unit: UnitId, day: Day) -> usize {
    let lies = |period| book.span(period).is_some_and(|span| span.start < day && day <= span.end);
    book.targets.iter().filter(|(key, _)| key.unit == unit && lies(key.period)).count()
}

fn figures(book: &Book, unit: UnitId, day: Day) -> impl Iterator<Item = FactKey> + '_ {
    let keys = book.facts.iter().map(|(key, _)| *key);
    keys.filter(move |key| key.unit == unit && is_later(book, key.period, day))
}

/// Whether what is kept under this key can go to that unit: its period is open, and the unit has nothing of its own there.
fn may_go<K: OfUnit, V: Clone>(book: &Book, rows: &Rows<K, V>, (key, period): (K, PeriodId), to: UnitId) -> bool {
    !book.is_closed(period) && rows.get(&key.of(to)).is_none()
}

/// How many of the later targets and figures would stay all the same: the other unit has its own, or the period is closed.
#[must_use]
pub fn kept_back(book: &Book, unit: UnitId, day: Day, to: UnitId) -> usize {
    let aims = targets(book, unit, day).filter(|key| !may_go(book, &book.targets, (*key, key.period), to)).count();
    aims + figures(book, unit, day).filter(|key| !may_go(book, &book.facts, (*key, key.period), to)).count()
}

/// The end of the unit on this day, its people moved on that day to another one if one is named, and what is yet to be reached and
/// counted. What was counted in it stays there.
#[must_use]
pub fn ending(book: &Book, unit: UnitId, day: Day, heirs: Heirs) -> Edit {
    let moved = |(id, person): (PersonId, &Person), heir| {
        // Whoever came after the end was never there.
        let late = person.stays.all().last().is_some_and(|stay| day.before() <= stay.until);
        let stays = if late { person.stays.clone() } else { person.stays.with(day.before(), Some(unit)) };
        Edit::SetPerson(id, Some(Person { unit: heir, stays, ..person.clone() }))
    };
    let mut edits: Vec<Edit> = Vec::new();
    if let Some(heir) = heirs.persons {
        edits.extend(persons(book, unit).map(|one| moved(one, heir)));
    }
    if let Some(to) = heirs.later {
        for key in targets(book, unit, day).filter(|key| may_go(book, &book.targets, (*key, key.period), to)) {
            let target = book.targets.get(&key).cloned();
            edits.extend([Edit::SetTarget(key, None), Edit::SetTarget(key.of(to), target)]);
        }
        for key in figures(book, unit, day).filter(|key| may_go(book, &book.facts, (*key, key.period), to)) {
            let fact = book.facts.get(&key).cloned();
            edits.extend([Edit::SetFact(key, None), Edit::SetFact(key.of(to), fact)]);
        }
    }
    edits.push(Edit::EndUnit(unit, Some(day)));
    Edit::All(edits)
}

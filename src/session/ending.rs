//! The end of a unit: what still lives in it, and where its people go.

use crate::domain::{Book, Day, Edit, Person, PersonId, Span, Tree, UnitId, UnitKind};

/// What speaks of a unit from the day on which it is no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Persons who are in it.
    pub persons: usize,
    /// Its targets of periods that begin on that day or later.
    pub targets: usize,
    /// Its typed figures of such periods.
    pub figures: usize,
}

impl Left {
    /// What a unit that ends on this day leaves.
    #[must_use]
    pub fn of(book: &Book, unit: UnitId, day: Day) -> Self {
        let later = |period| book.span(period).is_some_and(|span| span.start >= day);
        Self {
            persons: persons(book, unit).count(),
            targets: book.targets.iter().filter(|(key, _)| key.unit == unit && later(key.period)).count(),
            figures: book.facts.iter().filter(|(key, _)| key.unit == unit && later(key.period)).count(),
        }
    }

    /// Whether there is nothing to ask about.
    #[must_use]
    pub const fn is_nothing(self) -> bool {
        self.persons == 0 && self.targets == 0 && self.figures == 0
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

/// The end of the unit on this day, its people moved on that day to another one if one is named. What was counted in it stays there.
#[must_use]
pub fn ending(book: &Book, unit: UnitId, day: Day, heir: Option<UnitId>) -> Edit {
    let moved = |(id, person): (PersonId, &Person), heir| {
        // Whoever came after the end was never there.
        let late = person.stays.all().last().is_some_and(|stay| day.before() <= stay.until);
        let stays = if late { person.stays.clone() } else { person.stays.with(day.before(), Some(unit)) };
        Edit::SetPerson(id, Some(Person { unit: heir, stays, ..person.clone() }))
    };
    let going = heir.into_iter().flat_map(|heir| persons(book, unit).map(move |one| moved(one, heir)));
    Edit::All(going.chain([Edit::EndUnit(unit, Some(day))]).collect())
}

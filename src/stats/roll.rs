//! Persons under one unit by name: how many, and the first of them in the Vietnamese order.
//!
//! It never copies the records: what is shown is named by id and looked up in the book.

use crate::domain::{Book, Gender, Person, PersonId, Span, Tree, UnitId, fold, sort_key_of_person};
use rustc_hash::FxHashSet;

/// Which persons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Of this unit and all below it.
    pub unit: UnitId,
    /// Admitted on these days; none for everybody, admitted or not.
    pub span: Option<Span>,
    /// Whose name has this in it, marks and capitals aside; blank for all.
    pub query: String,
    /// So many are named at most.
    pub limit: usize,
}

/// The answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    /// The first by given name, then middle names, then family name.
    pub shown: Vec<PersonId>,
    /// How many the query finds, shown or not.
    pub found: usize,
    /// How many there are, whatever the query.
    pub total: usize,
    /// How many of all are women.
    pub women: usize,
}

impl Roll {
    /// Walks once through the persons.
    #[must_use]
    pub fn of(book: &Book, asked: &Asked) -> Self {
        let days = asked.span.unwrap_or(Span::ALL);
        let tree = Tree::over(book, days);
        let units: FxHashSet<UnitId> = tree.branch(asked.unit).iter().map(|n| n.id).collect();
        let query = fold(&asked.query);
        let (mut roll, mut keys) = (Self::default(), Vec::new());
        let by = book.settings.counting;
        // Without days everybody is asked for, with days those who were admitted on them.
        let here = |person: &Person| match asked.span {
            Some(span) => person.counted(span, by).any(|counted| units.contains(&counted.unit)),
            None => units.contains(&person.unit),
        };
        for (id, person) in book.persons.iter().filter(|(_, p)| here(p)) {
            roll.total += 1;
            roll.women += usize::from(person.gender == Gender::Woman);
            let name = person.name.as_str();
            if query.is_empty() || fold(name).contains(&query) {
                roll.found += 1;
                // Who only counts need not be put in order.
                keys.extend((asked.limit > 0).then(|| (sort_key_of_person(name), person.admitted(by), *id)));
            }
        }
        if keys.len() > asked.limit {
            // Only those that are shown need to stand in order.
            keys.select_nth_unstable(asked.limit);
            keys.truncate(asked.limit);
        }
        keys.sort_unstable();
        roll.shown = keys.into_iter().map(|(_, _, id)| id).collect();
        roll
    }

    /// How many are found and not shown.
    #[must_use]
    pub fn rest(&self) -> usize {
        self.found - self.shown.len()
    }
}

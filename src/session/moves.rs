//! How the units below the page's unit would move in its table by something that waits: an import, before a person says yes.

use super::Session;
use crate::domain::{Book, Name, UnitId};
use crate::stats::{Figures, Order, Ranking, Weights, standings};
use std::collections::BTreeMap;

/// How a unit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Admitted; none where nothing is known.
    pub admitted: Option<u32>,
    /// Its rank by share of the target; none below the line.
    pub rank: Option<u32>,
}

/// A unit that would move, or stand with another figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which unit.
    pub unit: UnitId,
    /// Its name for tables.
    pub name: Name,
    /// How it stands now; none where it is not there.
    pub before: Option<Stand>,
    /// How it would stand.
    pub after: Option<Stand>,
}

impl Session {
    /// What would move in the table of the page's unit, period and category if the book were this one; in its order then.
    #[must_use]
    pub fn moves(&self, after: &Book) -> Vec<Move> {
        let Some(unit) = self.unit() else { return Vec::new() };
        let table = |book: &Book| {
            let figures = Figures::of(book, self.question(), None)?;
            let below = standings(book, &figures, self.category(), unit, false);
            Some(Ranking::of(&below, Order::Share, Weights::default()).rows)
        };
        let (before, after) = (table(&self.book).unwrap_or_default(), table(after).unwrap_or_default());
        let stand = |row: &crate::stats::Placed| Stand { admitted: row.standing.admitted.value, rank: row.rank };
        let mut then: BTreeMap<UnitId, (Name, Stand)> =
            before.iter().map(|row| (row.standing.unit, (row.standing.name.clone(), stand(row)))).collect();
        let now = after.iter().map(|row| {
            let unit = row.standing.unit;
            let before = then.remove(&unit).map(|(_, stand)| stand);
            Move { unit, name: row.standing.name.clone(), before, after: Some(stand(row)) }
        });
        let mut moves: Vec<Move> = now.collect();
        let gone = then.into_iter().map(|(unit, (name, stand))| Move { unit, name, before: Some(stand), after: None });
        moves.extend(gone);
        moves.retain(|m| m.before != m.after);
        moves
    }
}

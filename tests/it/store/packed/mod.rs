//! The packed store: what was shown as saved is there again, whatever fails, whoever else writes, in whatever order.

mod beside;
mod columns;
mod faults;
mod forms;
mod machine;
mod opening;
mod rot;
mod sealed;
mod visits;

use crate::crowd;
pub use forms::rich;
pub use machine::Dice;
use so_nguon::domain::{Book, Day, Moment, Note, Settings, Station};
use so_nguon::merge::{Author, Deed, Delta, Dot, Replica, Settling};
use so_nguon::store::packed::{Keep, Opened, Opening, Step};
use so_nguon::store::{Shelf, Trouble};
use std::sync::Arc;

/// Who signs.
pub fn by() -> Author {
    let day = Day::new(2016, 11, 5).unwrap();
    Author { name: Note::new("Máy thử").unwrap(), at: Moment { day, hour: 8, minute: 0 } }
}

/// The n-th station.
pub fn station(n: usize) -> Station {
    Station::from_bits(1000 + n as u64)
}

/// A small book of so many units and complete persons.
pub fn book(units: u32, persons: u32) -> Book {
    crowd::complete_book(units, persons)
}

/// A write that leaves the book so.
pub fn commit(replica: &Replica, next: Book, n: usize) -> (Arc<Replica>, Dot, Delta) {
    let dot = replica.next_dot(station(n));
    let (next, delta) = replica.commit(Arc::new(next), Deed::All, &Settling::default(), dot, &by());
    (Arc::new(next), dot, delta)
}

/// A small change of a book.
pub fn edited(book: &Book, dice: &mut Dice) -> Book {
    let mut next = book.clone();
    match dice.below(8) {
        0 => next.settings = Settings { small_target: dice.below(1 << 20), ..next.settings },
        1 => {
            next.units.put(crowd::unit_id(1 + dice.below(6)), crowd::book(2, 0).units.iter().next().unwrap().1.clone());
        }
        2 => next.persons.remove(&crowd::person_id(1 + dice.below(12))),
        3 => {
            let all = crowd::book(3 + dice.below(3), 0);
            (next.targets, next.facts) = (all.targets, all.facts);
        }
        _ => next.persons.put(crowd::person_id(1 + dice.below(12)), crowd::complete(dice.below(1 << 20), 5)),
    }
    next
}

/// Folds to the end.
pub fn fold<S: Shelf>(keep: &mut Keep<S>, replica: &Arc<Replica>) -> Result<(), Trouble> {
    let mut fold = keep.fold(replica)?;
    while keep.step(&mut fold)? != Step::Done {}
    Ok(())
}

/// The book that was opened.
pub fn opened(opening: Opening) -> Opened {
    match opening {
        Opening::Book(opened) => *opened,
        Opening::Fresh => Opened::default(),
        other => panic!("{other:?}"),
    }
}

/// Whether all of one is in the other.
pub fn holds(all: &Replica, part: &Replica) -> bool {
    let joined = all.join(&part.whole());
    joined.book == all.book && joined.contexts == all.contexts
}

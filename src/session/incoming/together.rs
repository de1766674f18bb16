//! Several files beside one book: each admitted by its own cover, all joined, so that one word takes them in.

use super::Arrival;
use crate::domain::{Book, Edit};
use crate::exchange::{Packet, Preview, compare};
use crate::merge::{Delta, Replica, filled};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What several files come to beside a book of ours.
pub(super) struct Together {
    /// What they tell with contexts, as far as it lies in their scopes.
    pub told: Arc<Delta>,
    /// The records of all of them.
    pub book: Arc<Book>,
    /// What the book here would be.
    pub whole: Arc<Book>,
    /// The book here joined with what they tell.
    pub both: Replica,
    /// What they would change beyond their scopes.
    pub held: Preview,
}

/// What these files come to, in the order in which they are given.
pub(super) fn together(taken: &[&Arrival], ours: &Replica) -> Together {
    let each: Vec<_> = taken.iter().map(|file| file.within(&ours.book)).collect();
    let told = match each.as_slice() {
        [only] => Arc::clone(&only.told),
        several => Arc::new(several.iter().fold(Delta::default(), |mut sum, within| {
            sum.extend(&within.told);
            sum
        })),
    };
    let book = match taken {
        [only] => Arc::clone(&only.book),
        several => Arc::new(several.iter().fold(Book::default(), |book, file| received(book, &file.book))),
    };
    let both = ours.join(&told);
    let filled = if ours.book.is_empty() { brought_back(taken, &both) } else { Arc::clone(&both.book) };
    let mut whole = (*filled).clone();
    for (file, within) in taken.iter().zip(&each) {
        // Records without a context are written here, now. What is received is never refused.
        whole = received(whole, &within.bare);
        if file.cover.packet == Packet::Targets {
            // Whoever sets the targets says by which rules and on which days the offices below work.
            whole.settings.rules.extend(&within.bare.settings.rules);
            whole.settings.holidays.extend(&within.bare.settings.holidays);
        }
    }
    let periods = told.targets.iter().map(|one| one.key.period).chain(told.facts.iter().map(|one| one.key.period));
    periods.collect::<BTreeSet<_>>().into_iter().for_each(|period| whole.open_period(period));
    let whole = if whole == *filled { filled } else { Arc::new(whole) };
    let beyond = each.iter().fold(Delta::default(), |mut sum, within| {
        sum.extend(&within.held);
        sum
    });
    let joined = (*ours.join(&beyond).book).clone();
    let beyond = each.into_iter().fold(joined, |book, within| received(book, &Arc::new(within.held_bare)));
    Together { told, book, whole, both, held: compare(&ours.book, &beyond) }
}

fn received(book: Book, other: &Arc<Book>) -> Book {
    book.apply(&Edit::Receive(Arc::clone(other))).unwrap_or(book)
}

/// An emptied book that is given its files wants back what is in them, though the graves here have seen it; not what one of
/// the files knows to be gone.
fn brought_back(taken: &[&Arrival], both: &Replica) -> Arc<Book> {
    let books: Vec<&&Arrival> = taken.iter().filter(|file| file.cover.packet == Packet::Book).collect();
    match books.as_slice() {
        [] => Arc::clone(&both.book),
        [only] => Arc::new(filled(&both.book, &only.book)),
        several => {
            let alone = several.iter().fold(Replica::default(), |sum, file| sum.join(file.told()));
            Arc::new(filled(&both.book, &alone.book))
        }
    }
}

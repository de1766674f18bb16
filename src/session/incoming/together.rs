//! Several files beside one book: each admitted by its own cover, all joined, so that one word takes them in.

use super::buried::buried;
use super::leaving::with_those_of;
use super::{Arrival, Subject};
use crate::domain::{Book, Settings};
use crate::exchange::{Packet, Preview, compare};
use crate::merge::{Clash, Delta, Kind, Replica, filled};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What several files come to beside a book of ours.
pub(super) struct Together {
    /// What they tell with contexts, as far as it lies in their scopes.
    pub told: Arc<Delta>,
    /// Of so many records a write has the name of another write, here or in a file before it.
    pub twins: usize,
    /// The records of all of them.
    pub book: Arc<Book>,
    /// What the book here would be.
    pub calm: Arc<Book>,
    /// Records that were taken away here and that the files still have.
    pub buried: Vec<Subject>,
    /// What the book here would be with those too.
    pub whole: Arc<Book>,
    /// The book here joined with what they tell.
    pub both: Replica,
    /// What they would change beyond their scopes.
    pub held: Preview,
    /// The other way round.
    pub held_back: Preview,
}

/// What these files come to, in the order in which they are given.
pub(super) fn together(taken: &[&Arrival], ours: &Replica) -> Together {
    let each: Vec<_> = taken.iter().map(|file| file.within(&ours.book)).collect();
    let (mut both, mut sum, mut twins) = (ours.clone(), None::<Arc<Delta>>, 0);
    for within in &each {
        // Beside what the files before it tell as well: two of them may have one name for two writes.
        let told = match within.told.told_apart(&both) {
            Some((apart, count)) => {
                twins += count;
                Arc::new(apart)
            }
            None => Arc::clone(&within.told),
        };
        both = both.join(&told);
        sum = Some(match sum {
            None => told,
            Some(sum) => {
                let mut sum = Arc::unwrap_or_clone(sum);
                sum.extend(&told);
                Arc::new(sum)
            }
        });
    }
    let told: Arc<Delta> = sum.unwrap_or_default();
    let book = match taken {
        [only] => Arc::clone(&only.book),
        several => Arc::new(several.iter().fold(Book::default(), |book, file| received(book, &file.book))),
    };
    let files = whole_books(taken);
    // An emptied book that is given its files wants back what is in them, though the graves here have seen it.
    let filled = match files.as_ref().filter(|_| ours.book.is_empty()) {
        Some(files) => Arc::new(filled(&both.book, files)),
        None => Arc::clone(&both.book),
    };
    let mut whole = (*filled).clone();
    for (file, within) in taken.iter().zip(&each) {
        // Records without a context are written here, now. What is received is never refused.
        let known = whole.settings.clone();
        whole = received(whole, &within.bare);
        if file.cover.packet == Packet::Book && ours.book.units.is_empty() {
            // Choices without a context are of a writer of whom nothing is known any more; with one they have been told.
            let bare = &within.bare.settings;
            whole.settings = if *bare == Settings::default() { known } else { bare.clone() };
        }
        if file.cover.packet == Packet::Targets {
            // Whoever sets the targets says by which rules and on which days the offices below work.
            whole.settings.rules.extend(&within.bare.settings.rules);
            whole.settings.holidays.extend(&within.bare.settings.holidays);
        }
    }
    // What was taken away opens no period.
    let targets = told.targets.iter().filter(|one| one.states.values().next().is_some()).map(|one| one.key.period);
    let facts = told.facts.iter().filter(|one| one.states.values().next().is_some()).map(|one| one.key.period);
    let periods = targets.chain(facts);
    let bare = each.iter().flat_map(|within| {
        let targets = within.bare.targets.iter().map(|(key, _)| key.period);
        targets.chain(within.bare.facts.iter().map(|(key, _)| key.period))
    });
    periods.chain(bare).collect::<BTreeSet<_>>().into_iter().for_each(|period| whole.open_period(period));
    let calm = if whole == *filled { filled } else { Arc::new(whole) };
    let buried = files.as_ref().map_or_else(Vec::new, |files| buried(&both, &calm, files));
    let whole = match files.filter(|_| !buried.is_empty()) {
        Some(files) => Arc::new(with_those_of(&calm, &files, buried.iter())),
        None => Arc::clone(&calm),
    };
    let beyond = each.iter().fold(Delta::default(), |mut sum, within| {
        sum.extend(&within.held);
        sum
    });
    let joined = (*ours.join(&beyond).book).clone();
    let beyond = each.into_iter().fold(joined, |book, within| received(book, &Arc::new(within.held_bare)));
    let (held, held_back) = (compare(&ours.book, &beyond), compare(&beyond, &ours.book).counting_none());
    Together { told, twins, book, calm, buried, whole, both, held, held_back }
}

fn received(book: Book, other: &Arc<Book>) -> Book {
    let mut book = book;
    book.receive(other);
    book
}

/// The records of the whole books among the files, without what one of them knows to be gone; none if there is no such file.
fn whole_books(taken: &[&Arrival]) -> Option<Arc<Book>> {
    let books: Vec<&&Arrival> = taken.iter().filter(|file| file.cover.packet == Packet::Book).collect();
    match books.as_slice() {
        [] => None,
        [only] => Some(Arc::clone(&only.book)),
        several => Some(several.iter().fold(Replica::default(), |sum, file| sum.join(file.told())).book),
    }
}

/// The clashes of which the others know nothing.
pub(super) fn unlike(clashes: &[Clash], others: &[Clash]) -> Vec<Clash> {
    fn name(clash: &Clash) -> (Kind, &str, Option<&str>) {
        (clash.kind, &clash.key, clash.field.as_ref().map(|(field, _)| field.as_str()))
    }
    let known: BTreeSet<_> = others.iter().map(name).collect();
    clashes.iter().filter(|clash| !known.contains(&name(clash))).cloned().collect()
}

//! Taking back: exactly what the write did, and nothing that somebody else has written since.

use super::{Act, act};
use crate::note::{cases, person_id};
use proptest::prelude::*;
use so_nguon::domain::Book;
use so_nguon::merge::revert;

fn done(acts: &[Act]) -> Book {
    acts.iter().fold(Book::default(), |book, act| act.done(&book))
}

#[test]
fn others_words_stay() {
    let before = done(&[Act::Person(1, 0), Act::Fact(1, 1)]);
    let after = [Act::Person(1, 1), Act::Fact(1, 2)].iter().fold(before.clone(), |b, a| a.done(&b));
    let since = [Act::Mark(1, 0, true), Act::Fact(1, 0), Act::Small(9)].iter().fold(after.clone(), |b, a| a.done(&b));
    let (back, stayed) = revert(&before, &after, &since);
    let person = back.persons.get(&person_id(1)).unwrap();
    assert_eq!((person.name.as_str(), person.marks.is_empty()), ("Một", false));
    assert_eq!((back.facts == since.facts, back.settings.small_target, stayed), (true, 9, 1));
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn there_and_back(acts in prop::collection::vec(act(), 1..20), cut in 0usize..20) {
        let before = done(&acts[..cut.min(acts.len())]);
        let after = acts.iter().skip(cut).fold(before.clone(), |b, a| a.done(&b));
        prop_assert_eq!(revert(&before, &after, &after), (before.clone(), 0));
        // And forth again.
        prop_assert_eq!(revert(&after, &before, &before), (after, 0));
    }
}

//! Laws of keeping: whatever tabs, faults, damage and losses come in any order.

use super::book;
use super::shelf::{Memory, WRONGS, key};
use crate::note::cases;
use proptest::prelude::*;
use so_nguon::store::{Keep, Opening, Trouble, decode, encode};
use std::collections::BTreeMap;

/// One thing that happens.
#[derive(Clone, Debug)]
enum Step {
    /// A tab saves its next book.
    Save(usize),
    /// A tab is opened anew.
    Open(usize),
    /// A tab saves while this call goes wrong.
    Fault(usize, usize, usize),
    /// One character of one stored text changes.
    Flip(usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0usize..2).prop_map(Step::Save),
        2 => (0usize..2).prop_map(Step::Open),
        2 => (0usize..2, 0usize..8, 0..WRONGS.len()).prop_map(|(tab, at, wrong)| Step::Fault(tab, at, wrong)),
        1 => (0usize..4, 0usize..400).prop_map(|(text, at)| Step::Flip(text, at)),
    ]
}

/// Texts that nobody can read.
fn broken(texts: &BTreeMap<String, String>) -> Vec<(String, String)> {
    texts.iter().filter(|(_, t)| decode(t).is_err()).map(|(k, t)| (k.clone(), t.clone())).collect()
}

/// The book that a new tab would find.
fn found(memory: &Memory) -> Option<u32> {
    match Keep::open(memory.clone()).1 {
        Opening::Book(book, _) => Some(book.settings.small_target),
        Opening::Fresh | Opening::Damaged(_) => None,
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn the_last_saved_book_is_found(steps in prop::collection::vec(step(), 0..40)) {
        let memory = Memory::default();
        let tab = || Keep::open(memory.clone()).0;
        let (mut tabs, mut next) = ([tab(), tab()], 0);
        // The book that must be found; and those that were written since, though nobody was told so.
        let (mut last, mut maybe) = (None, Vec::new());
        for step in steps {
            let before = memory.texts();
            next += 1;
            match step {
                Step::Open(at) => tabs[at] = tab(),
                Step::Save(at) => match tabs[at].save(&book(next)) {
                    Ok(()) => (last, maybe) = (Some(next), Vec::new()),
                    Err(trouble) => {
                        prop_assert_eq!(trouble, Trouble::Elsewhere);
                        prop_assert_eq!(memory.texts(), before.clone(), "nothing is written over another tab");
                    }
                },
                Step::Fault(at, call, wrong) => {
                    memory.fail(call, WRONGS[wrong]);
                    match tabs[at].save(&book(next)) {
                        Ok(()) => (last, maybe) = (Some(next), Vec::new()),
                        Err(_) => maybe.push(next),
                    }
                    memory.heal();
                    // The page may have died.
                    tabs[at] = tab();
                }
                Step::Flip(text, at) => {
                    let Some((key, text)) = before.iter().nth(text) else { continue };
                    let flipped = text.chars().enumerate().map(|(n, c)| if n == at { '\u{4000}' } else { c });
                    memory.put(key, &flipped.collect::<String>());
                    // What the damage left is what can be found from now on. Text rots while nobody looks; of what rots
                    // under an open page, only the last book is seen (`keep.rs`).
                    (last, maybe) = (found(&memory), Vec::new());
                    tabs = [tab(), tab()];
                    continue;
                }
            }
            let found = found(&memory);
            prop_assert!(found == last || found.is_some_and(|n| maybe.contains(&n)), "{:?} for {:?}", found, last);
            // What was damaged before stays to the letter.
            let texts = memory.texts();
            for (key, text) in broken(&before) {
                prop_assert_eq!(texts.get(&key), Some(&text), "{} was removed or overwritten", key);
            }
            prop_assert!(texts.len() - broken(&texts).len() <= 3, "{:?}", memory.listed());
        }
    }

    #[test]
    fn any_shelf_is_opened_and_nothing_on_it_is_lost(
        texts in prop::collection::btree_map("[0-9]{1,3}|007|x", prop_oneof![Just(true), Just(false)], 0..6),
    ) {
        let memory = Memory::default();
        for (number, whole) in &texts {
            let text = if *whole { encode(&book(number.parse().unwrap_or(0))) } else { format!("đứt {number}") };
            memory.put(&format!("so-nguon/book/{number}"), &text);
        }
        let before = memory.texts();
        let (mut keep, _) = Keep::open(memory.clone());
        prop_assert_eq!(memory.texts(), before.clone(), "opening changes nothing");
        prop_assert_eq!(keep.save(&book(1000)), Ok(()));
        prop_assert_eq!(found(&memory), Some(1000));
        for (key, text) in broken(&before) {
            prop_assert_eq!(memory.take(&key), Some(text));
        }
    }
}

#[test]
fn a_key_is_as_it_is_spelled() {
    assert_eq!(key(12), "so-nguon/book/12");
}

//! The handle of a person's details: the same whether it lies here or is packed.

use super::sheets;
use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::{DetailField, DetailKey, Details, Entry, Gist, Packed, Sheet, Stage, Step, StepKey};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Sheets in a row, counting how often one is asked for.
struct Row(Vec<Arc<Sheet>>, AtomicUsize);

impl Packed for Row {
    fn sheet(&self, at: u32) -> Arc<Sheet> {
        self.1.fetch_add(1, Ordering::Relaxed);
        self.0.get(at as usize).cloned().unwrap_or_default()
    }
}

fn text(of: &str) -> Entry {
    DetailField::Note.read(of).unwrap()
}

#[test]
fn nothing_is_nothing() {
    let none = Details::default();
    assert!(none.is_empty() && none.sheet().is_empty() && none.is_same(&Details::default()));
    assert_eq!(none.get(DetailField::Note, 1), None);
    assert_eq!(none, Details::from(Sheet::default()));
    let packed = Details::packed(Arc::new(Row(Vec::new(), AtomicUsize::new(0))), 3, Gist::default());
    assert!(packed.is_empty() && packed == none, "a place that is not there is empty");
    let noted = none.with(DetailField::Note, 1, Some(text("x")));
    assert_eq!(noted.get(DetailField::Note, 1), Some(text("x")));
    assert!(none.is_empty(), "the old handle stays as it was");
    assert_eq!(noted.with(DetailField::Note, 1, None), none);
    assert_eq!(noted.with(DetailField::Note, 2, Some(text("y"))), noted, "no such slot");
    assert_eq!(noted.with(DetailField::Note, 1, Some(Entry::Flag(true))), noted, "no such value");
}

#[test]
fn equal_places_are_not_unpacked() {
    let sheet = Details::default().with(DetailField::Note, 1, Some(text("x"))).sheet();
    let row = Arc::new(Row(vec![Arc::clone(&sheet), sheet], AtomicUsize::new(0)));
    let at = |at| Details::packed(row.clone(), at, Gist::default());
    assert_eq!(at(0), at(0).clone());
    assert_eq!(row.1.load(Ordering::Relaxed), 0);
    assert_eq!(at(0), at(1), "elsewhere, and equal all the same");
    assert!(!at(0).is_same(&at(1)) && at(0).place().is_some_and(|(_, at)| at == 0));
}

#[test]
fn a_step_may_be_all_that_is_known() {
    let vote = StepKey::new(1, Stage::BranchVote, 2).unwrap();
    let details = Details::default().with_step(vote, Some(Step::default()));
    assert!(!details.is_empty());
    assert_eq!((details.step(vote), details.step(StepKey::first(Stage::BranchVote))), (Some(Step::default()), None));
    assert!(details.with_step(vote, None).is_empty());
    assert_eq!((StepKey::new(0, Stage::Card, 1), StepKey::new(1, Stage::Card, 0)), (None, None));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn packed_or_not(a in sheets(), b in sheets()) {
        let row = Arc::new(Row(vec![Arc::new(a.clone()), Arc::new(b.clone())], AtomicUsize::new(0)));
        let (here, there) = (Details::from(a.clone()), Details::packed(row.clone(), 0, Gist::default()));
        prop_assert_eq!(&here, &there);
        prop_assert_eq!(here.is_empty(), there.is_empty());
        prop_assert_eq!(format!("{here:?}"), format!("{there:?}"));
        prop_assert_eq!(here == Details::packed(row, 1, Gist::default()), a == b);
        for key in DetailKey::all() {
            prop_assert_eq!(here.get(key.field(), key.slot()), there.get(key.field(), key.slot()));
        }
    }

    #[test]
    fn one_at_a_time_is_all_at_once(sheet in sheets(), seed in any::<usize>()) {
        let (mut entries, mut steps) = (sheet.entries().to_vec(), sheet.steps().to_vec());
        let mut details = Details::default();
        // In another order.
        let (cut, stop) = (seed % (entries.len() + 1), seed % (steps.len() + 1));
        entries.rotate_left(cut);
        steps.rotate_left(stop);
        for (key, entry) in &entries {
            details = details.with(key.field(), key.slot(), Some(entry.clone()));
        }
        for (key, step) in &steps {
            details = details.with_step(*key, Some(step.clone()));
        }
        prop_assert_eq!(&*details.sheet(), &sheet);
        prop_assert_eq!(&Sheet::of(entries, steps), &sheet);
    }

    #[test]
    fn of_two_with_one_key_the_later_stays(a in sheets(), b in sheets()) {
        let both = Sheet::of([a.entries(), b.entries()].concat(), [a.steps(), b.steps()].concat());
        for (key, entry) in b.entries() {
            prop_assert_eq!(both.get(key.field(), key.slot()), Some(entry));
        }
        for (key, entry) in a.entries() {
            let kept = b.get(key.field(), key.slot()).unwrap_or(entry);
            prop_assert_eq!(both.get(key.field(), key.slot()), Some(kept));
        }
        prop_assert!(both.entries().is_sorted_by(|a, b| a.0 < b.0) && both.steps().is_sorted_by(|a, b| a.0 < b.0));
    }
}

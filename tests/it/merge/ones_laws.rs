//! Laws of units that are one: whatever offices write, join, part and take back, in any order they come to the same book.

use super::ones::{joins, wrote};
use super::{Act, act, author, station};
use crate::note::{cases, unit_id};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::merge::{Deed, Delta, Replica};
use std::sync::Arc;

/// One thing that happens.
#[derive(Clone, Debug)]
enum Step {
    Write(usize, Act),
    Join(usize, u32, u32),
    Part(usize, u32),
    /// The last write of the station is taken back.
    Back(usize),
    Tell(usize, usize),
}

const STATIONS: usize = 3;

fn step() -> impl Strategy<Value = Step> {
    let n = 1u32..4;
    prop_oneof![
        6 => (0..STATIONS, act()).prop_map(|(at, act)| Step::Write(at, act)),
        3 => (0..STATIONS, n.clone(), n.clone()).prop_map(|(at, gone, stays)| Step::Join(at, gone, stays)),
        1 => (0..STATIONS, n).prop_map(|(at, unit)| Step::Part(at, unit)),
        1 => (0..STATIONS).prop_map(Step::Back),
        2 => (0..STATIONS, 0..STATIONS).prop_map(|(from, to)| Step::Tell(from, to)),
    ]
}

/// The unit that the act changes.
fn of_unit(act: &Act) -> Option<UnitId> {
    match act {
        Act::Unit(n, ..) | Act::Group(n, _) | Act::Under(n, _) | Act::NoUnit(n) => Some(unit_id(*n)),
        _ => None,
    }
}

fn lived(steps: &[Step]) -> (Vec<Replica>, Vec<Delta>) {
    let mut all = vec![Replica::default(); STATIONS];
    let mut last: Vec<Option<(Arc<Book>, Arc<Book>)>> = vec![None; STATIONS];
    let mut journal = Vec::new();
    for step in steps {
        let (at, next) = match step {
            Step::Write(at, act) => {
                let shown = all[*at].shown();
                // Of a unit that is gone no page speaks.
                if of_unit(act).is_some_and(|unit| shown.standing(unit) != unit) {
                    continue;
                }
                (*at, act.done(&shown))
            }
            Step::Join(at, gone, stays) => {
                let edit = Edit::JoinUnit(unit_id(*gone), unit_id(*stays));
                let Ok(next) = all[*at].shown().apply(&edit) else { continue };
                (*at, next)
            }
            Step::Part(at, unit) => (*at, all[*at].parted(unit_id(*unit))),
            Step::Back(at) => {
                let Some((before, after)) = last[*at].clone() else { continue };
                (*at, all[*at].take_back(&before, &after).0)
            }
            Step::Tell(from, to) => {
                all[*to] = all[*to].join(&all[*from].whole());
                continue;
            }
        };
        let before = all[at].shown();
        let told = wrote(&mut all[at], at as u64, |_| next);
        if told.is_some() {
            last[at] = Some((before, all[at].shown()));
        }
        journal.extend(told);
    }
    (all, journal)
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn any_order_any_number_of_times(steps in prop::collection::vec(step(), 0..40)) {
        let (all, journal) = lived(&steps);
        let joined = |all: &mut dyn Iterator<Item = &Replica>| all.fold(Replica::default(), |sum, one| sum.join(&one.whole()));
        let (forth, back) = (joined(&mut all.iter()), joined(&mut all.iter().rev()));
        prop_assert_eq!((&forth.book, &forth.contexts), (&back.book, &back.contexts));
        prop_assert_eq!(forth.shown(), back.shown());
        prop_assert_eq!(forth.clashes(), back.clashes());
        prop_assert_eq!(&forth.join(&forth.whole()), &forth);
        let told = journal.iter().rev().fold(Replica::default(), |sum, entry| sum.join(entry));
        prop_assert_eq!((&told.book, &told.contexts), (&forth.book, &forth.contexts));
        // Every clash can be settled either way, and is over then.
        for clash in forth.clashes().iter().filter(|clash| matches!(clash.kind, so_nguon::merge::Kind::Facts | so_nguon::merge::Kind::Targets)) {
            for choice in 0..2 {
                // Of a unit that another office has taken away nothing more is entered.
                let Ok(word) = forth.settle(clash, choice) else { continue };
                let dot = forth.next_dot(station(9));
                let shown = Arc::new(word.book);
                let after = forth.commit(Arc::clone(&shown), Deed::Settle, &word.settling, dot, &author()).0;
                prop_assert_eq!(after.shown(), shown);
                prop_assert!(!after.clashes().contains(clash));
            }
        }
    }

    #[test]
    fn parted_at_once_all_is_as_it_was(steps in prop::collection::vec(step(), 0..30), gone in 1u32..4, stays in 1u32..4) {
        let (all, _) = lived(&steps);
        let mut here = all[0].clone();
        let before = here.shown();
        if joins(&mut here, 7, gone, stays) {
            let next = Arc::new(here.parted(unit_id(gone)));
            prop_assert_eq!(&next, &before);
            let (back, stayed) = here.take_back(&before, &here.shown());
            prop_assert_eq!((&back, stayed), (&*before, 0));
        }
    }
}

//! Laws of merging: whatever some stations write and whomever they tell, in parts and in any order, all come to one book.

use super::{Act, act, act_at};
use crate::note::cases;
use proptest::prelude::*;
use so_nguon::merge::{Delta, Replica};

/// One thing that happens.
#[derive(Clone, Debug)]
enum Step {
    /// Somebody writes at a station.
    Write(usize, Act),
    /// A station tells another everything, or only the kinds of records of these bits.
    Tell(usize, usize, u8),
}

const STATIONS: usize = 4;

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..STATIONS, act()).prop_map(|(at, act)| Step::Write(at, act)),
        1 => (0..STATIONS, 0..STATIONS, any::<u8>()).prop_map(|(from, to, part)| Step::Tell(from, to, part | 1)),
        1 => (0..STATIONS, 0..STATIONS).prop_map(|(from, to)| Step::Tell(from, to, u8::MAX)),
    ]
}

/// Only the kinds of records of these bits, and of those every second one where the highest bit is off.
pub(super) fn part(mut told: Delta, bits: u8) -> Delta {
    macro_rules! keep {
        ($table:ident, $bit:literal) => {
            let mut at = 0;
            told.$table.retain(|_| {
                at += 1;
                bits & (1 << $bit) != 0 && (bits & 128 != 0 || at % 2 == 0)
            });
        };
    }
    keep!(settings, 1);
    keep!(periods, 2);
    keep!(units, 3);
    keep!(targets, 4);
    keep!(facts, 5);
    keep!(persons, 6);
    keep!(matters, 0);
    told
}

/// The replicas after the steps, and every entry that was journalled on the way.
fn lived(steps: &[Step]) -> (Vec<Replica>, Vec<Delta>) {
    let mut stations = vec![Replica::default(); STATIONS];
    let mut journal = Vec::new();
    for step in steps {
        match step {
            Step::Write(at, act) => journal.extend(act_at(&mut stations[*at], *at as u64, act)),
            Step::Tell(from, to, bits) => stations[*to] = stations[*to].join(&part(stations[*from].whole(), *bits)),
        }
    }
    (stations, journal)
}

fn joined<'a>(all: impl Iterator<Item = &'a Replica>) -> Replica {
    all.fold(Replica::default(), |sum, one| sum.join(&one.whole()))
}

/// What must be equal. The log is for reading only: a station that took a record away silences what the log said of it,
/// while one that was told of another life of that record at once does not.
fn essence(replica: &Replica) -> (&so_nguon::domain::Book, &so_nguon::merge::Contexts) {
    (&replica.book, &replica.contexts)
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn any_order_any_grouping_any_number_of_times(steps in prop::collection::vec(step(), 0..40)) {
        let (stations, journal) = lived(&steps);
        let all = joined(stations.iter());
        let back = joined(stations.iter().rev());
        prop_assert_eq!(essence(&all), essence(&back));
        let pairs = [joined(stations[..2].iter()), joined(stations[2..].iter())];
        let grouped = joined(pairs.iter().rev());
        prop_assert_eq!(essence(&grouped), essence(&all));
        prop_assert_eq!(&all.join(&all.whole()), &all);
        let late = stations[1].join(&all.whole());
        prop_assert_eq!(essence(&late), essence(&all));
        // The journals alone tell the same, backwards too.
        let told = journal.iter().rev().fold(Replica::default(), |sum, entry| sum.join(entry));
        prop_assert_eq!(essence(&told), essence(&all));
        prop_assert!(told.log.iter().map(|(dot, _)| dot).eq(all.log.iter().map(|(dot, _)| dot)));
        prop_assert_eq!(&told.heard, &all.heard);
    }

    #[test]
    fn nothing_personal_stays_of_a_person_who_was_taken_away(steps in prop::collection::vec(step(), 0..40)) {
        let (stations, _) = lived(&steps);
        let all = joined(stations.iter());
        let text = serde_json::to_string(&all.whole()).unwrap();
        let gone = all.contexts.persons.iter().all(|(_, trace)| trace.is_grave());
        if gone && all.book.units.is_empty() {
            let known: Vec<&str> = ["Một", "Hai", "Ba"].into_iter().filter(|n| text.contains(n)).collect();
            prop_assert!(known.is_empty(), "{:?} in {}", known, text);
        }
        for (id, trace) in all.contexts.persons.iter() {
            prop_assert_eq!(trace.is_grave(), all.book.persons.get(id).is_none());
        }
    }

    #[test]
    fn what_one_knows_of_all_is_shown_as_it_was_written(acts in prop::collection::vec(act(), 1..30)) {
        // One after the other, each having been told everything: no clash, and the book is simply what was done.
        let (mut replica, mut book) = (Replica::default(), so_nguon::domain::Book::default());
        for (turn, act) in acts.iter().enumerate() {
            act_at(&mut replica, (turn % STATIONS) as u64, act);
            book = act.done(&book);
        }
        prop_assert_eq!(&*replica.book, &book);
        prop_assert_eq!(replica.clashes(), vec![]);
        let told = Replica::default().join(&replica.whole());
        prop_assert_eq!(&*told.book, &book);
    }

    #[test]
    fn an_entry_survives_its_text(steps in prop::collection::vec(step(), 0..30)) {
        let (stations, journal) = lived(&steps);
        for told in journal.into_iter().chain(stations.iter().map(Replica::whole)) {
            let text = serde_json::to_string(&told).unwrap();
            prop_assert_eq!(serde_json::from_str::<Delta>(&text).unwrap(), told);
        }
    }
}

//! Sifting on after edits is sifting afresh, and fields are unpacked a part at a time.

use super::{anybody, one};
use crate::note::{cases, person_id};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::{Probe, Roster, Sieve, Sift, Terms};
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

fn ids(sift: &Sift, roster: &Roster) -> Vec<u32> {
    sift.list(roster, |_| true).iter().map(|place| roster.at(*place).unwrap().0.0.number).collect()
}

fn sifted(terms: Terms, roster: &Roster) -> Sift {
    let mut sift = Sift::of(terms);
    while !sift.go(roster) {}
    sift
}

/// Opens at the third asking.
#[derive(Default)]
struct Slow(AtomicU32);

impl Packed for Slow {
    fn sheet(&self, _at: u32) -> Arc<Sheet> {
        assert!(self.0.load(Ordering::Relaxed) >= 2, "nobody waits for it");
        Arc::default()
    }
    fn open_some(&self) -> bool {
        self.0.fetch_add(1, Ordering::Relaxed) >= 2
    }
}

#[test]
fn what_is_packed_is_opened_some_at_a_time() {
    let mut packed = one("Lê Văn Kín");
    packed.details = Details::packed(Arc::new(Slow::default()), 0, Gist::default());
    let roster = Roster::of(&[(person_id(1), packed)].into_iter().collect());
    let sieve = Sieve { probe: Some(Probe::Blank(DetailField::Note)), ..Sieve::default() };
    let mut sift = Sift::of(Terms { sieve, ..anybody() });
    assert!(!sift.go(&roster) && !sift.go(&roster));
    assert_eq!(sift.percent(&roster), 0);
    assert!(sift.go(&roster) && sift.is_ready(&roster));
    assert_eq!(ids(&sift, &roster), [1]);
}

#[test]
fn nothing_is_opened_for_what_is_at_hand() {
    let mut packed = one("Lê Văn Kín");
    packed.details = Details::packed(Arc::new(Slow::default()), 0, Gist::default());
    let roster = Roster::of(&[(person_id(1), packed)].into_iter().collect());
    let sieve = Sieve { band: Some(2), gender: Some(Gender::Man), ..Sieve::default() }.with_stage(Stage::Source, true);
    assert_eq!(ids(&sifted(Terms { sieve, ..anybody() }, &roster), &roster), [1]);
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn sifting_on_is_sifting_afresh(
        start in proptest::collection::vec((1u32..2500, any::<bool>()), 0..1500),
        edits in proptest::collection::vec((1u32..2500, proptest::option::weighted(0.7, any::<bool>())), 0..20),
    ) {
        let made = |woman| Person { gender: if woman { Gender::Woman } else { Gender::Man }, ..one("Lê An") };
        let mut rows: Rows<PersonId, Person> = start.iter().map(|(n, woman)| (person_id(*n), made(*woman))).collect();
        let terms = Terms { sieve: Sieve { gender: Some(Gender::Woman), ..Sieve::default() }, ..anybody() };
        let mut roster = Roster::of(&rows);
        let mut sift = sifted(terms.clone(), &roster);
        for (n, woman) in edits {
            match woman {
                Some(woman) => rows.put(person_id(n), made(woman)),
                None => rows.remove(&person_id(n)),
            }
            roster = roster.follow(&rows);
            sift.begin();
            while !sift.go(&roster) {}
            let fresh = Roster::of(&rows);
            prop_assert_eq!(ids(&sift, &roster), ids(&sifted(terms.clone(), &fresh), &fresh));
            let list = sift.list(&roster, |_| true);
            prop_assert_eq!(roster.women(&list), list.len());
        }
    }
}

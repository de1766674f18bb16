//! Whoever is looked at is looked at once, and again only where an edit was.

use super::one;
use crate::note::person_id;
use so_nguon::domain::*;
use so_nguon::stats::{Flags, Roster};
use std::cell::Cell;

#[test]
fn only_what_an_edit_touched_is_looked_at_again() {
    let mut rows: Rows<PersonId, Person> = (1..=5000).map(|n| (person_id(n), one("Lê Văn An"))).collect();
    let (mut roster, mut flags, looked) = (Roster::of(&rows), Flags::default(), Cell::new(0));
    let mut look = |roster: &Roster| {
        looked.set(0);
        flags.begin();
        let has = |person: &Person| {
            looked.set(looked.get() + 1);
            person.gender == Gender::Woman
        };
        while !flags.go(roster, has) {
            assert!(!flags.is_ready(roster) && flags.percent(roster) < 100);
        }
        let has = roster.order().iter().filter(|place| flags.has(**place)).count();
        (looked.get(), has)
    };
    assert_eq!(look(&roster), (5000, 0));
    assert_eq!(look(&roster), (0, 0));
    rows.put(person_id(7), Person { gender: Gender::Woman, ..one("Lê Thị An") });
    roster = roster.follow(&rows);
    let (again, women) = look(&roster);
    assert!(again < 2500 && women == 1, "{again}");
}

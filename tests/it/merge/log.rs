//! The activity log says who, when, and what from what to what; of a person who was taken away it keeps nothing personal.

use super::{Act, act_at};
use so_nguon::merge::{Kind, Replica, What};

#[test]
fn each_field_from_what_to_what() {
    let mut replica = Replica::default();
    act_at(&mut replica, 1, &Act::Person(1, 0));
    act_at(&mut replica, 1, &Act::Person(1, 1));
    let entries: Vec<_> = replica.log.iter().map(|(_, e)| e.clone()).collect();
    assert_eq!((entries[0].changes[0].kind, &entries[0].changes[0].what), (Kind::Persons, &What::Added));
    let (from, to) = (Some("{\"name\":\"Một\"}".into()), Some("{\"name\":\"Hai\"}".into()));
    assert_eq!(entries[1].changes[0].what, What::Field { field: "name".into(), from, to });
    assert_eq!((entries[1].who.as_str(), entries[1].at.to_string().as_str()), ("Máy thử", "2026-11-23 08:10"));
}

#[test]
fn a_person_taken_away_is_taken_out_of_the_log_everywhere() {
    let mut replica = Replica::default();
    let (made, renamed) = (Act::Person(1, 0), Act::Person(1, 1));
    let told: Vec<_> = [made, renamed].iter().map(|a| act_at(&mut replica, 1, a).unwrap()).collect();
    let gone = act_at(&mut replica, 1, &Act::NoPerson(1)).unwrap();
    let silent = What::Field { field: "name".into(), from: None, to: None };
    let second = |r: &Replica| r.log.iter().nth(1).unwrap().1.changes[0].what.clone();
    assert_eq!(second(&replica), silent);
    // Whoever hears of it, before or after what it silences.
    let after = Replica::default().join(&told[0]).join(&told[1]).join(&gone);
    let before = Replica::default().join(&gone).join(&told[1]).join(&told[0]);
    assert_eq!((second(&after), second(&before)), (silent.clone(), silent));
}

//! A newer station's file survives an older one: what is not known here comes in, stays, is merged, and goes out again.

use super::contexts::rehashed;
use super::golden::third;
use super::problems::{Row, problems, warning};
use super::{day, id, maker, small, station, today, write_packet};
use crate::merge::{Act, act, act_at};
use crate::note::{cases, foreign};
use proptest::prelude::*;
use serde_json::{Value, json};
use so_nguon::domain::{Beyond, Book, Fault, Home, MatterId, Note, PersonId, UnitId};
use so_nguon::exchange::{Cover, Packet, What, read, write, write_replica};
use so_nguon::merge::Replica;
use std::collections::BTreeSet;

/// All that a file can hold, and of every kind of record something that a newer station said of it.
pub fn beyond() -> Replica {
    let before = third();
    let mut next = (*before.book).clone();
    let of =
        |fields: &[(&str, Home, &str)]| Beyond::of(fields.iter().map(|(name, home, says)| foreign(name, *home, says)));
    next.settings.beyond = of(&[("seal", Home::Record, r#"{"red":true,"at":[1,2]}"#)]);
    for period in next.periods.values_mut() {
        period.beyond = of(&[("later", Home::Record, "null")]);
    }
    macro_rules! first {
        ($list:ident, $beyond:expr) => {
            let (key, mut record) = next.$list.iter().next().map(|(key, record)| (*key, record.clone())).unwrap();
            record.beyond = $beyond;
            next.$list.put(key, record);
        };
    }
    first!(units, of(&[("seat", Home::Record, r#""Số 1, đường Mẫu""#)]));
    first!(targets, of(&[("shared_with", Home::Record, r#"["0000000abc-1"]"#)]));
    first!(facts, of(&[("sworn", Home::Record, "-7")]));
    first!(matters, of(&[("rooms", Home::Items, "2"), ("held", Home::Record, "false")]));
    let details = [("blood_type", Home::Details, r#""O""#), ("visa/2", Home::Details, r#""Lào\tviệt""#)];
    first!(persons, of(&[details[0], details[1], ("shoe", Home::Record, r#"{"size":39}"#)]));
    let by = so_nguon::merge::Author { name: Note::default(), at: "2016-11-07 09:00".parse().unwrap() };
    let dot = before.next_dot("0000000ghj".parse().unwrap());
    let settling = so_nguon::merge::Settling::default();
    before.commit(next.into(), so_nguon::merge::Deed::All, &settling, dot, &by).0
}

fn file() -> Value {
    serde_json::from_str(&write_replica(&beyond(), &maker())).unwrap()
}

#[test]
fn it_comes_in_and_goes_out_as_it_was() {
    let replica = beyond();
    let text = write_replica(&replica, &maker());
    for said in [
        r#","seal":{"at":[1,2],"red":true},"states""#,
        r#""details":{"citizen_id":"083190000017","ethnicity":"kinh","#,
        r#","blood_type":"O","visa/2":"Lào\tviệt"},"steps""#,
        r#","shoe":{"size":39},"states""#,
        r#","rooms":2},"held":false,"#,
        r#"["sworn","0000000ghj-"#,
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let intake = read(text.as_bytes(), today()).unwrap();
    assert_eq!((intake.problems.as_slice(), intake.hash_ok, &intake.book), (&[][..], true, &*replica.book));
    assert_eq!(intake.told, replica.whole());
    assert_eq!(write_replica(&Replica::default().join(&intake.told), &maker()), text);
    // Without memory too, and laid out otherwise: what says the same is the same.
    let bare = read(write(&replica.book, &maker()).as_bytes(), today()).unwrap();
    assert_eq!((bare.problems.as_slice(), &bare.bare), (&[][..], &*replica.book));
    let laid = serde_json::to_string_pretty(&file()).unwrap();
    assert_eq!(read(laid.as_bytes(), today()).unwrap().book, *replica.book);
}

/// The file with one value put, as if it had been written so: exactly this is wrong.
fn put(pointer: &str, name: &str, value: Value, expected: &[Row]) {
    let mut file = file();
    file.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}"))[name] = value;
    let found = problems(read(rehashed(&file).as_bytes(), today()).unwrap().problems);
    assert_eq!(found, expected, "{pointer} {name}");
}

fn blocking(place: &str, what: What) -> Row {
    (place.to_owned(), what, true)
}

#[test]
fn what_cannot_be_kept_is_named() {
    let person = "/book/persons/0";
    let fault = |place: &str, fault: Fault| [blocking(place, What::Fault(fault))];
    let list = |text: &str| Fault::NotInList(text.into());
    put(person, "Blood", json!("O"), &fault("persons[0].Blood", list("Blood")));
    put(person, "helper_name/1", json!("O"), &fault("persons[0].helper_name/1", list("helper_name/1")));
    put(person, &"x".repeat(32), json!(1), &fault(&format!("persons[0].{}", "x".repeat(32)), Fault::TooLong(31)));
    put(person, "long", json!("x".repeat(4001)), &fault("persons[0].long", Fault::TooLong(4000)));
    put(person, "odd", json!("a\u{202e}b"), &fault("persons[0].odd", Fault::Sign('\u{202e}')));
    put(person, "part", json!(0.5), &[blocking("persons[0].part", What::Shape)]);
    put(person, "vast", json!(u64::MAX), &[blocking("persons[0].vast", What::Shape)]);
    let deep = (0..17).fold(json!(1), |within, _| json!([within]));
    put(person, "deep", deep, &[blocking("persons[0].deep", What::Shape)]);
    let details = "/book/persons/0/details";
    put(details, "Blood", json!("O"), &fault("persons[0].details.Blood", list("Blood")));
    put(details, "citizen_id/2", json!("1"), &fault("persons[0].details.citizen_id/2", list("citizen_id/2")));
    put(details, "long", json!("x".repeat(4001)), &fault("persons[0].details.long", Fault::TooLong(4000)));
    put("/book/matters/0/items", "name/2", json!("x"), &fault("matters[0].items.name/2", list("name/2")));
    put("/book/settings", "Seal", json!(1), &fault("settings.Seal", list("Seal")));
    // A name that in the memory of the record would be another field's.
    let twice = |place: &str, name: &str| [blocking(place, What::Duplicate(name.into()))];
    put(person, "citizen_id", json!("1"), &twice("persons[0].citizen_id", "citizen_id"));
    put(person, "blood_type", json!("A"), &twice("persons[0].details.blood_type", "blood_type"));
    put(details, "gender", json!("x"), &twice("persons[0].details.gender", "gender"));
    put("/book/facts/0", "figure", json!(1), &twice("facts[0].figure", "figure"));
    put("/book/targets/0", "revision", json!(1), &twice("targets[0].revision", "revision"));
    put("/book/matters/0", "capacity", json!(1), &twice("matters[0].capacity", "capacity"));
    let mut many = file();
    for n in 0..300 {
        many["book"]["units"][0][format!("x{n}")] = json!(n);
    }
    let found = problems(read(rehashed(&many).as_bytes(), today()).unwrap().problems);
    assert_eq!(found, fault("units[0]", Fault::TooMany(256)));
    // What is no field of a record, but part of a statement.
    let unknown = |place: &str| [blocking(place, What::Unknown)];
    put("/book/units/0/versions/0", "phone", json!("1"), &unknown("units[0].versions[0].phone"));
    put("/book/persons/0/steps/0", "place", json!("1"), &unknown("persons[0].steps[0].place"));
    put("/book/targets/0/revisions/0", "by", json!("1"), &unknown("targets[0].revisions[0].by"));
    put("/book/facts/1/correction", "by", json!("1"), &unknown("facts[1].correction"));
}

#[test]
fn whole_lists_that_are_not_known_are_told() {
    put("/book", "courses", json!([{"id": "0000000abc-9"}]), &[warning("book.courses", What::Unknown)]);
    put("/book", "courses", json!([]), &[]);
    put("/book/graves", "courses", json!([{"key": "x"}]), &[warning("graves.courses", What::Unknown)]);
    put("", "comment", json!("x"), &[]);
}

#[test]
fn in_a_file_changed_by_hand_it_may_be_a_slip_of_the_pen() {
    let mut file: Value = serde_json::from_str(&write(&small(), &maker())).unwrap();
    for at in 0..2 {
        file["book"]["persons"][at]["details"]["citizen"] = json!("083");
    }
    let intake = read(file.to_string().as_bytes(), today()).unwrap();
    let expected = [warning("sha256", What::ChangedByHand), warning("persons[0].details.citizen", What::Kept)];
    assert_eq!(problems(intake.problems), expected);
    assert_eq!(intake.bare.persons.iter().filter(|(_, p)| !p.beyond.is_empty()).count(), 2);
}

/// A newer program has its fields in another order than one that does not know them.
#[test]
fn the_order_of_its_fields_is_the_writers_own() {
    let mut file = file();
    let dots = file.pointer_mut("/book/persons/0/states/0/dots").unwrap().as_array_mut().unwrap();
    assert!(dots.len() > 2, "{dots:?}");
    dots.reverse();
    let intake = read(rehashed(&file).as_bytes(), today()).unwrap();
    assert_eq!((intake.problems.as_slice(), &intake.told), (&[][..], &beyond().whole()));
}

#[test]
fn a_packet_carries_it_with_its_record_and_no_more() {
    let replica = beyond();
    let of = |packet| {
        let cover = Cover { packet, as_of: Some(today()), ..Cover::default() };
        write_packet(&replica, &maker(), &cover, &BTreeSet::new())
    };
    let says = |text: &str| {
        ["\"blood_type\"", "\"seal\"", "\"rooms\"", "\"sworn\"", "\"seat\""].map(|word| text.contains(word))
    };
    assert_eq!(says(&of(Packet::Book)), [true; 5]);
    assert_eq!(says(&of(Packet::Records)), [true, false, true, true, true]);
    assert_eq!(says(&of(Packet::Counts)), [false, false, false, true, true]);
    assert_eq!(says(&of(Packet::Targets))[..2], [false; 2]);
}

#[test]
fn nothing_of_it_stays_of_a_person_who_was_taken_away() {
    let replica = beyond();
    let mut next = (*replica.book).clone();
    let first = PersonId(id(5));
    assert!(!next.persons.get(&first).unwrap().beyond.is_empty());
    next.persons.remove(&first);
    let by = so_nguon::merge::Author { name: Note::default(), at: "2016-11-08 09:00".parse().unwrap() };
    let dot = replica.next_dot(station());
    let settling = so_nguon::merge::Settling::default();
    let gone = replica.commit(next.into(), so_nguon::merge::Deed::SetPerson, &settling, dot, &by).0;
    let text = write_replica(&gone, &maker());
    assert!(!text.contains("\"O\\\"") && !text.contains("\"O\"") && !text.contains("Lào"), "{text}");
    assert!(gone.book.units.get(&UnitId(id(1))).is_some() && gone.book.matters.get(&MatterId(id(8))).is_some());
}

/// A file in the eyes of a program that does not know a person's remark and a figure's correction: both have names that it has
/// never heard; or back.
fn eyes(file: &str, older: bool) -> String {
    // In these files no other field of a person's details is known, so it stands first; nothing else is called a remark.
    let forth = [
        (r#""details":{"note":"#, r#""details":{"remark":"#),
        (r#"["note","#, r#"["remark","#),
        (r#"{"detail":{"note":"#, r#"{"detail":{"remark":"#),
        (r#""field":"note""#, r#""field":"remark""#),
        (r#"{\"detail\":{\"note\":"#, r#"{\"detail\":{\"remark\":"#),
        ("correction", "emendation"),
    ];
    let back = [("remark", "note"), ("emendation", "correction")];
    let pairs: &[_] = if older { &forth } else { &back };
    let text = pairs.iter().fold(file.to_owned(), |text, (from, to)| text.replace(from, to));
    rehashed(&serde_json::from_str(&text).unwrap())
}

/// Takes a file in.
fn joined(replica: &Replica, file: &str) -> Replica {
    let intake = read(file.as_bytes(), today()).unwrap();
    assert!(intake.hash_ok && !intake.told.is_empty() || intake.book == Book::default(), "{:?}", intake.problems);
    let flawed = |what: &What| matches!(what, What::Flaw(_));
    assert!(intake.problems.iter().all(|p| flawed(&p.what)), "{:?}\n{file}", intake.problems);
    replica.join(&intake.told)
}

/// What a program does that knows neither.
fn at_the_older() -> impl Strategy<Value = Act> {
    act().prop_filter("of a newer program", |act| !matches!(act, Act::Detail(..) | Act::Correct(..) | Act::Beyond(..)))
}

proptest! {
    #![proptest_config(cases(150))]

    /// A newer station writes, an older one takes its file in, writes too and sends all on, while the newer one writes on: in
    /// the end all is as if the older one had known every field.
    #[test]
    fn an_older_station_hands_on_what_it_does_not_know(
        first in prop::collection::vec(act(), 1..20),
        there in prop::collection::vec(at_the_older(), 0..12),
        here in prop::collection::vec(act(), 0..12),
    ) {
        let mut newer = Replica::default();
        for act in &first {
            act_at(&mut newer, 1, act);
        }
        let sent = write_replica(&newer, &maker());
        let older = Replica::default();
        let (mut unaware, mut aware) = (joined(&older, &eyes(&sent, true)), joined(&older, &sent));
        for act in &there {
            act_at(&mut unaware, 2, act);
            act_at(&mut aware, 2, act);
        }
        for act in &here {
            act_at(&mut newer, 1, act);
        }
        let (handed, known) = (write_replica(&unaware, &maker()), write_replica(&aware, &maker()));
        let (handed, known) = (joined(&newer, &eyes(&handed, false)), joined(&newer, &known));
        prop_assert_eq!(&handed, &known);
        // And the older one hears of it again.
        let back = joined(&unaware, &eyes(&write_replica(&known, &maker()), true));
        let seen = joined(&Replica::default(), &eyes(&write_replica(&back, &maker()), false));
        prop_assert_eq!((&seen.book, &seen.contexts), (&known.book, &known.contexts));
        prop_assert_eq!(back.clashes().len(), known.clashes().len());
    }
}

#[test]
fn what_the_law_renames_is_there() {
    let mut replica = Replica::default();
    for act in [Act::Unit(1, 0, 0), Act::Fact(1, 1), Act::Correct(1, Some(2)), Act::Person(1, 0), Act::Detail(1, 1)] {
        act_at(&mut replica, 1, &act);
    }
    let older = joined(&Replica::default(), &eyes(&write_replica(&replica, &maker()), true));
    let names = |beyond: &Beyond| beyond.all().iter().map(|f| f.name.to_string()).collect::<Vec<_>>();
    let person = older.book.persons.iter().next().unwrap().1;
    let fact = older.book.facts.iter().next().unwrap().1;
    assert_eq!(
        (names(&person.beyond), names(&fact.beyond)),
        (vec!["remark".to_owned()], vec!["emendation".to_owned()])
    );
    assert_eq!(
        (fact.correction.as_ref(), person.admitted(so_nguon::domain::CountingDate::Ceremony)),
        (None, Some(day("2016-05-19").into()))
    );
}

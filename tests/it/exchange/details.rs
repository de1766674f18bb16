//! A person's details in a file: carried whole, and where one is broken, it alone is named.

use super::problems::{Row, problems, warning};
use super::{id, maker, small, today};
use serde_json::json;
use so_nguon::domain::{Book, Count, DetailField, Details, Edit, Fault, PersonId, Stage, Step, StepKey, Votes};
use so_nguon::exchange::{What, read, write};

/// The small book with details of its first person.
pub fn detailed() -> Book {
    let book = small();
    let person = PersonId(id(5));
    let mut known = book.persons.get(&person).unwrap().clone();
    let entry = |field: DetailField, text: &str| Some(field.read(text).unwrap());
    let votes =
        Votes { eligible: Some(Count::new(21).unwrap()), yes: Some(Count::new(20).unwrap()), ..Votes::default() };
    known.details = Details::default()
        .with(DetailField::CitizenId, 1, entry(DetailField::CitizenId, "083190000017"))
        .with(DetailField::Ethnicity, 1, entry(DetailField::Ethnicity, "kinh"))
        .with(DetailField::HelperName, 2, entry(DetailField::HelperName, "Lê Văn Mẫu"))
        .with(DetailField::HelperFrom, 2, entry(DetailField::HelperFrom, "2014-03"))
        .with_step(StepKey::first(Stage::Source), Some(Step::default()))
        .with_step(StepKey::first(Stage::BranchVote), Some(Step { votes, ..Step::default() }));
    book.apply(&Edit::SetPerson(person, Some(known))).unwrap()
}

#[test]
fn carried_whole() {
    let text = write(&detailed(), &maker());
    let details = r#""details":{"citizen_id":"083190000017","ethnicity":"kinh","helper_name/2":"Lê Văn Mẫu","helper_from/2":"2014-03"},"#;
    let steps = r#""steps":[{"stage":"source"},{"stage":"branch_vote","votes":{"eligible":21,"yes":20}}]"#;
    assert!(text.contains(&format!("{details}{steps}")), "{text}");
    let intake = read(text.as_bytes(), today()).unwrap();
    assert_eq!((intake.problems.as_slice(), &intake.book), (&[][..], &detailed()));
}

#[test]
fn what_is_broken_is_named_with_its_place() {
    let whole = write(&detailed(), &maker());
    let blocking = |place: &str, what: What| -> Row { (place.to_owned(), what, true) };
    let list = |text: &str| What::Fault(Fault::NotInList(text.into()));
    let (citizen, first) = (r#""citizen_id":"083190000017""#, r#"{"stage":"source"}"#);
    for (from, to, place, what) in [
        (citizen, r#""citizen_id":"08319000001x""#, "details.citizen_id", What::Fault(Fault::Sign('x'))),
        (citizen, r#""citizen_id":83190000017"#, "details.citizen_id", What::Shape),
        (citizen, r#""Citizen":"083190000017""#, "details.Citizen", list("Citizen")),
        (citizen, r#""citizen_id/2":"083190000017""#, "details.citizen_id/2", list("citizen_id/2")),
        (r#""kinh""#, r#""Kinh""#, "details.ethnicity", list("Kinh")),
        (r#""2014-03""#, r#""2014-13""#, "details.helper_from/2", What::Fault(Fault::NotADay("2014-13".into()))),
        (
            r#""ethnicity""#,
            r#""citizen_id":"1","ethnicity""#,
            "details.citizen_id",
            What::Duplicate("details.citizen_id".into()),
        ),
        (first, r#"{"stage":"sources"}"#, "steps[0].stage", list("sources")),
        (first, r#"{"turn":1}"#, "steps[0].stage", What::Missing),
        (first, r#"{"stage":"source","turn":0}"#, "steps[0].turn", What::Shape),
        (first, r#"{"stage":"source","turn":256}"#, "steps[0].turn", What::Shape),
        (first, r#"{"stage":"branch_vote"}"#, "steps[1]", What::Duplicate("steps[1]".into())),
        (first, "7", "steps[0]", What::Shape),
        (r#""eligible":21"#, r#""eligible":-1"#, "steps[1].votes", What::Fault(Fault::NotACount("-1".into()))),
    ] {
        assert!(whole.contains(from), "{from}");
        let intake = read(whole.replacen(from, to, 1).as_bytes(), today()).unwrap();
        let expected = [warning("sha256", What::ChangedByHand), blocking(&format!("persons[0].{place}"), what)];
        assert_eq!(problems(intake.problems), expected, "{to}");
    }
}

#[test]
fn everything_broken_is_named_at_once() {
    let mut file: serde_json::Value = serde_json::from_str(&write(&detailed(), &maker())).unwrap();
    let person = &mut file["book"]["persons"][0];
    person["details"] = json!({"citizen_id": true, "youth_union": "no", "X": 1, "note": "fine"});
    person["steps"] = json!([{"stage": 1, "on": "x"}, {"stage": "card", "signed": "2016"}, []]);
    let intake = read(file.to_string().as_bytes(), today()).unwrap();
    let places: Vec<_> = intake.problems.iter().filter(|p| p.blocks).map(|p| p.place.as_str()).collect();
    let expected = [
        "details.X",
        "details.citizen_id",
        "details.youth_union",
        "steps[0].stage",
        "steps[0].on",
        "steps[1].signed",
        "steps[2]",
    ];
    assert_eq!(places, expected.map(|p| format!("persons[0].{p}")));
    assert!(intake.problems.iter().filter(|p| p.blocks).all(|p| p.record.as_deref() == Some("0000000abc-5")));
    file["book"]["persons"][0]["details"] = json!([]);
    file["book"]["persons"][0]["steps"] = json!({});
    let intake = read(file.to_string().as_bytes(), today()).unwrap();
    let places: Vec<_> = intake.problems.iter().filter(|p| p.blocks).map(|p| p.place.as_str()).collect();
    assert_eq!(places, ["persons[0].details", "persons[0].steps"]);
}

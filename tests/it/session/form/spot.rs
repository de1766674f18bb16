//! Things on a person's page that are typed by themselves.

use crate::note::{Sketch, day, person, person_id};
use so_nguon::domain::*;
use so_nguon::session::Directory;
use so_nguon::session::form::*;

fn someone() -> (Directory, Person) {
    let sketch = Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2");
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    (units, person(sketch.unit("Chi bộ 1"), "2016-06-15"))
}

fn put(spot: Spot, text: &str) -> Result<Person, Wrong> {
    let (units, person) = someone();
    spot.put(&person, text, ReadBy { units: &units, today: day("2020-01-01") })
}

const ADMITTED: StepKey = StepKey::first(Stage::Admitted);

#[test]
fn what_is_spelled_can_be_typed_back() {
    let (units, mut person) = someone();
    let by = ReadBy { units: &units, today: day("2020-01-01") };
    for key in DetailKey::all() {
        let text = match key.field().kind() {
            FieldKind::Text => "chữ",
            FieldKind::Digits(most) => &"083090000017"[..usize::from(most)],
            FieldKind::Code(list) => list.codes()[0],
            FieldKind::Date => "05/2010",
            FieldKind::Flag => NO,
        };
        let spot = Spot::Detail(key);
        person = spot.put(&person, text, by).unwrap();
        assert_eq!(spot.spelled(&person, &units), text, "{key}");
    }
    for (part, text) in StepSpot::ALL
        .iter()
        .zip(["02/2016", "12-NQ/CB", "03/02/2016", "04/02/2016", "21", "20", "19", "1", "đủ", "ghi"].iter())
    {
        let spot = Spot::Step(ADMITTED, *part);
        person = spot.put(&person, text, by).unwrap();
        assert_eq!(spot.spelled(&person, &units), *text, "{part:?}");
    }
    for spot in [Spot::Name, Spot::Gender, Spot::Born, Spot::Unit, Spot::Mark(Category::Minority)] {
        let text = spot.spelled(&person, &units);
        assert_eq!(spot.put(&person, &text, by).unwrap(), person, "{spot:?}");
    }
}

#[test]
fn a_blank_takes_away_what_may_be_unknown() {
    let key = DetailKey::from(DetailField::Employer);
    let (units, person) = someone();
    let by = ReadBy { units: &units, today: day("2020-01-01") };
    let filled = Spot::Detail(key).put(&person, "Nhà máy", by).unwrap();
    assert_eq!(Spot::Detail(key).put(&filled, "  ", by).unwrap(), person);
    assert_eq!(put(Spot::Step(ADMITTED, StepSpot::On), "").unwrap().admitted(CountingDate::Ceremony), None);
    for spot in [Spot::Name, Spot::Gender, Spot::Born, Spot::Unit] {
        assert_eq!(put(spot, ""), Err(Wrong::Fault(Fault::Blank)), "{spot:?}");
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_reason() {
    assert_eq!(put(Spot::Born, "2021"), Err(Wrong::Future));
    for part in [StepSpot::On, StepSpot::Signed, StepSpot::Received] {
        assert_eq!(put(Spot::Step(ADMITTED, part), "02/01/2020"), Err(Wrong::Future), "{part:?}");
        assert!(put(Spot::Step(ADMITTED, part), "01/01/2020").is_ok(), "{part:?}");
    }
    assert_eq!(put(Spot::Unit, "Chi bộ 9"), Err(Wrong::NoUnit("Chi bộ 9".into())));
    let signed = Spot::Step(ADMITTED, StepSpot::Signed);
    assert_eq!(put(signed, "2/2016"), Err(Wrong::Fault(Fault::NotADay("2/2016".into()))));
    let yes = Spot::Step(ADMITTED, StepSpot::Yes);
    assert_eq!(put(yes, "nhiều"), Err(Wrong::Fault(Fault::NotACount("nhiều".into()))));
    assert_eq!(put(Spot::Detail(DetailField::CitizenId.into()), "08309A"), Err(Wrong::Fault(Fault::Sign('A'))));
}

#[test]
fn a_draft_does_not_bring_a_step_back() {
    let gone = StepKey::first(Stage::Official);
    assert_eq!(put(Spot::Step(gone, StepSpot::Paper), "12").unwrap(), someone().1);
}

#[test]
fn a_mended_unit_leaves_no_stay() {
    let mended = put(Spot::Unit, "chi bo 2").unwrap();
    assert!(mended.stays.is_empty());
    assert_ne!(mended.unit, someone().1.unit);
}

#[test]
fn a_number_is_covered_but_for_its_end() {
    assert_eq!(masked("083090000017"), "•••••••••017");
    assert_eq!(masked("17"), "17");
}

#[test]
fn what_is_typed_stays_until_it_is_saved_or_taken_back() {
    let (units, person) = someone();
    let by = ReadBy { units: &units, today: day("2020-01-01") };
    let (id, mut typing) = (person_id(1), Typing::default());
    let stored = Spot::Name.spelled(&person, &units);
    typing.note(id, Spot::Name, "Trần 2", &stored);
    // Nothing is wrong before saving was tried.
    assert_eq!((typing.text(id, Spot::Name), typing.wrong(id, Spot::Name, &person, by)), (Some("Trần 2"), None));
    assert_eq!(typing.save(id, Spot::Name, &person, by), None);
    assert_eq!(typing.wrong(id, Spot::Name, &person, by), Some(Wrong::Fault(Fault::Sign('2'))));
    assert!(typing.has(id) && !typing.has(person_id(2)));
    typing.note(id, Spot::Name, "Trần Hai", &stored);
    assert_eq!(typing.wrong(id, Spot::Name, &person, by), None);
    let named = Person { name: PersonName::new("Trần Hai").unwrap(), ..person.clone() };
    assert_eq!(typing.save(id, Spot::Name, &person, by), Some(Edit::SetPerson(id, Some(named))));
    assert_eq!(typing, Typing::default());
    // The stored text again is no draft, and neither is what was taken back.
    typing.note(id, Spot::Name, "x", &stored);
    typing.note(id, Spot::Name, &stored, &stored);
    assert_eq!(typing.save(id, Spot::Name, &person, by), None);
    typing.note(id, Spot::Born, "19", "1990");
    typing.take_back(id, Spot::Born);
    assert_eq!(typing, Typing::default());
}

#[test]
fn a_vote_is_asked_for_where_one_is_taken() {
    let asked = |stage, step: &Step| StepSpot::asked(stage, step).collect::<Vec<_>>();
    let none = Step::default();
    assert_eq!(asked(Stage::BranchVote, &none), StepSpot::ALL);
    let ceremony = asked(Stage::Admitted, &none);
    assert_eq!(ceremony.len(), StepSpot::ALL.len() - 4);
    assert!(!ceremony.contains(&StepSpot::Yes));
    // What stands there is never hidden.
    let voted = Step { votes: Votes { yes: Count::new(7).ok(), ..Votes::default() }, ..none };
    assert_eq!(asked(Stage::Admitted, &voted), StepSpot::ALL);
}

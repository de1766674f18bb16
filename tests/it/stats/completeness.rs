//! How much of a person is known.

use crate::note::unit_id;
use so_nguon::domain::*;
use so_nguon::stats::Completeness;

fn source() -> Person {
    Person::new(PersonName::new("Lê Văn Mẫu").unwrap(), Gender::Man, "1990".parse().unwrap(), unit_id(1))
}

fn with(person: Person, entries: &[(DetailField, Entry)]) -> Person {
    let put = |details: Details, (field, entry): &(DetailField, Entry)| details.with(*field, 1, Some(entry.clone()));
    Person { details: entries.iter().fold(person.details.clone(), put), ..person }
}

#[test]
fn nothing_known_is_nothing_filled() {
    let nobody = Completeness::of(&source());
    assert_eq!((nobody.filled, nobody.percent()), (0, 0));
}

#[test]
fn what_only_some_have_counts_for_nothing() {
    let before = Completeness::of(&source());
    let note = with(
        source(),
        &[
            (DetailField::Note, DetailField::Note.read("x").unwrap()),
            (DetailField::SpecialOver60, Entry::Flag(false)),
            (DetailField::AcademicTitle, DetailField::AcademicTitle.read("professor").unwrap()),
        ],
    );
    assert_eq!(Completeness::of(&note), before);
}

#[test]
fn a_member_of_the_union_has_a_day_of_joining() {
    let of = |entries: &[(DetailField, Entry)]| Completeness::of(&with(source(), entries));
    let (none, no) = (of(&[]), of(&[(DetailField::YouthUnion, Entry::Flag(false))]));
    assert_eq!((no.of, no.filled), (none.of, 1));
    let yes = of(&[(DetailField::YouthUnion, Entry::Flag(true))]);
    assert_eq!((yes.of, yes.filled), (none.of + 1, 1));
}

#[test]
fn later_stages_ask_for_more() {
    let asked = |stage: Stage| {
        let person = source();
        let details = person.details.with_step(StepKey::first(stage), Some(Step::default()));
        Completeness::of(&Person { details, ..person }).of
    };
    let way: Vec<usize> =
        [Stage::Source, Stage::Sympathiser, Stage::Introduction, Stage::Admitted, Stage::Card].map(asked).to_vec();
    assert!(way.windows(2).all(|pair| pair[0] < pair[1]), "{way:?}");
}

#[test]
fn all_that_is_asked_is_a_hundred_percent() {
    let mut person = source().admitted_on("2016-11-05".parse::<Day>().unwrap());
    for &field in DetailField::ALL {
        let entry = match field.kind() {
            FieldKind::Text => field.read("x").unwrap(),
            FieldKind::Digits(most) => field.read(&"083090000017"[..usize::from(most)]).unwrap(),
            FieldKind::Code(list) => Entry::Code(Code::at(list, 0).unwrap()),
            FieldKind::Date => Entry::Date("2010".parse().unwrap()),
            FieldKind::Flag => Entry::Flag(true),
        };
        person = with(person, &[(field, entry)]);
    }
    let whole = Completeness::of(&person);
    assert_eq!((whole.filled, whole.percent()), (whole.of, 100));
}

/// S3-11: of whom every step is on record, not nothing is known.
#[test]
fn steps_that_were_taken_count() {
    let step = |person: Person, stage, on: Option<&str>| {
        let step = Step { on: on.map(|on| on.parse().unwrap()), ..Step::default() };
        Person { details: person.details.with_step(StepKey::first(stage), Some(step)), ..person }
    };
    let before = Completeness::of(&source());
    let dated = Completeness::of(&step(source(), Stage::Application, Some("2016-03-04")));
    let undated = Completeness::of(&step(source(), Stage::Application, None));
    assert_eq!((dated.filled, undated.filled), (before.filled + 1, before.filled));
    assert_eq!(dated.of, undated.of);
    assert!(dated.percent() > 0);
}

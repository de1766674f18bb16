//! What is counted of a person's details without unpacking them.

use crate::note::{day, person_id, unit_id};
use so_nguon::domain::*;

/// A person of the notation `journey/stage/turn=day`, with `!` for the day of signing.
fn person(steps: &str) -> Person {
    let name = PersonName::new("Nguyễn Văn Thử").unwrap();
    let mut person = Person::new(name, Gender::Man, "1990".parse().unwrap(), unit_id(1));
    for word in steps.split_whitespace() {
        let (key, on) = word.split_once('=').unwrap();
        let parts: Vec<&str> = key.split('/').collect();
        let stage = Stage::ALL.iter().find(|s| serde_json::to_value(s).unwrap() == parts[1]).unwrap();
        let key = StepKey::new(parts[0].parse().unwrap(), *stage, parts[2].parse().unwrap()).unwrap();
        let step = match on.strip_prefix('!') {
            Some(signed) => Step { signed: Some(day(signed)), ..Step::default() },
            None => Step { on: on.parse().ok(), ..Step::default() },
        };
        person.details = person.details.with_step(key, Some(step));
    }
    person
}

fn year(year: i16) -> Span {
    PeriodId::Year(year).calendar().unwrap()
}

/// In which of the years 2015 to 2018 somebody counts, by the ceremony and by the decision.
fn years(person: &Person) -> [Vec<i16>; 2] {
    [CountingDate::Ceremony, CountingDate::Decision]
        .map(|by| (2015..2019).filter(|y| person.counted(year(*y), by).next().is_some()).collect())
}

#[test]
fn the_stage_is_the_last_of_the_newest_journey() {
    for (steps, stage, journey) in [
        ("", None, 0),
        ("1/source/1=2014", Some(Stage::Source), 1),
        ("1/branch_vote/1=2016-02-01 1/source/1=2014-01-01", Some(Stage::BranchVote), 1),
        ("1/admitted/1=2016-03-01 1/prob_removed/1=2016-09-01", Some(Stage::ProbRemoved), 1),
        ("1/admitted/1=2012-03-01 1/prob_removed/1=2012-09-01 2/source/1=2016-09-01", Some(Stage::Source), 2),
    ] {
        let gist = person(steps).details.gist().clone();
        assert_eq!((gist.stage, gist.journey), (stage, journey), "{steps}");
    }
}

#[test]
fn an_admission_counts_by_its_day_in_its_span() {
    for (steps, ceremony, decision) in [
        ("1/source/1=2014", &[][..], &[][..]),
        ("1/decision/1=!2015-12-20 1/admitted/1=2016-01-05", &[2016], &[2015]),
        // A decision alone admits nobody where ceremonies are counted; a ceremony alone does in both.
        ("1/decision/1=!2015-12-20", &[], &[2015]),
        ("1/admitted/1=2016-01-05", &[2016], &[2016]),
        // The year is enough for the year.
        ("1/admitted/1=2016", &[2016], &[2016]),
        ("1/admitted/1=2016-07", &[2016], &[2016]),
        // Cancelled in the same year: never counted; cancelled later: it counted until then.
        ("1/admitted/1=2016-01-05 1/cancelled/1=2016-06-01", &[], &[]),
        ("1/admitted/1=2016-01-05 1/cancelled/1=2017-06-01", &[2016], &[2016]),
        // Admitted twice, counted twice.
        ("1/admitted/1=2015-01-05 1/prob_removed/1=2015-08-01 2/admitted/1=2018-09-02", &[2015, 2018], &[2015, 2018]),
    ] {
        let person = person(steps);
        assert_eq!(years(&person), [ceremony.to_vec(), decision.to_vec()], "{steps}");
    }
}

#[test]
fn a_year_is_not_enough_for_a_quarter() {
    let quarter = PeriodId::Quarter(2016, 1).calendar().unwrap();
    assert_eq!(person("1/admitted/1=2016").counted(quarter, CountingDate::Ceremony).count(), 0);
    assert_eq!(person("1/admitted/1=2016-02").counted(quarter, CountingDate::Ceremony).count(), 1);
}

#[test]
fn who_has_moved_still_counts_where_they_were() {
    let mut moved = person("1/admitted/1=2016-06-30");
    moved.stays = moved.stays.with(day("2016-06-30"), Some(unit_id(2))).with(day("2015-01-01"), Some(unit_id(3)));
    let counted = moved.counted(year(2016), CountingDate::Ceremony).next().unwrap();
    assert_eq!((counted.unit, moved.unit_on(day("2014-01-01"))), (unit_id(2), unit_id(3)));
    assert_eq!(moved.unit_on(day("2016-07-01")), unit_id(1));
    let mut book = Book::default();
    book.persons.put(person_id(1), moved);
    assert_eq!(book.persons.get(&person_id(1)).unwrap().stays.all().len(), 2);
}

#[test]
fn categories_follow_from_the_fields() {
    let code = |field: DetailField, text: &str| (field, field.read(text).unwrap());
    for (field, entry, category) in [
        (DetailField::YouthUnion, Entry::Flag(true), Category::YouthUnion),
        (DetailField::CoopMember, Entry::Flag(true), Category::Cooperative),
        (DetailField::IsBusinessOwner, Entry::Flag(true), Category::BusinessOwner),
        (DetailField::Programme, Entry::Text(Note::new("Đồng Khởi mới").unwrap()), Category::NewUprising),
    ]
    .into_iter()
    .chain(
        [
            (code(DetailField::Ethnicity, "khmer"), Category::Minority),
            (code(DetailField::Religion, "cao_dai"), Category::Religious),
            (code(DetailField::EmployerType, "limited_company"), Category::Enterprise),
            (code(DetailField::Occupation, "farming"), Category::Farmer),
            (code(DetailField::Occupation, "pupil"), Category::Student),
        ]
        .map(|((field, entry), category)| (field, entry, category)),
    ) {
        let details = Details::default().with(field, 1, Some(entry));
        assert_eq!(details.gist().marks, Marks::default().with(category, true), "{category:?}");
    }
    for (field, text) in [(DetailField::Ethnicity, "kinh"), (DetailField::Religion, "none")] {
        let details = Details::default().with(field, 1, Some(field.read(text).unwrap()));
        assert!(details.gist().marks.is_empty(), "{text}");
    }
}

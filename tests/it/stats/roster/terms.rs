//! Each filter, alone and together, against persons made for it.

use super::anybody;
use crate::note::{Sketch, day, person, person_id, unit_id};
use so_nguon::domain::*;
use so_nguon::stats::{Probe, Roster, Sieve, Sift, Terms};

fn listed(rows: &Rows<PersonId, Person>, terms: Terms) -> Vec<u32> {
    let (roster, mut sift) = (Roster::of(rows), Sift::of(terms));
    while !sift.go(&roster) {}
    let mut ids: Vec<u32> =
        sift.list(&roster, |_| true).iter().map(|place| roster.at(*place).unwrap().0.0.number).collect();
    ids.sort_unstable();
    ids
}

/// 1 a man of 40 admitted in 2016; 2 a woman source of 20 today; 3 admitted in 2015, of an ethnic minority; 4 of another
/// unit, stopped; 5 a source of whom nothing is known.
fn rows() -> Rows<PersonId, Person> {
    let source = |n: u32, born: i16, stage: Option<Stage>| {
        let mut one =
            Person::new(PersonName::new("Lê Thị Nguồn").unwrap(), Gender::Woman, Born::Year(born), unit_id(n));
        if let Some(stage) = stage {
            one.details = one.details.with_step(StepKey::first(stage), Some(Step::default()));
        }
        one
    };
    let mut minority = person(unit_id(1), "2015-03-01");
    let khmer = Entry::Code(Code::new(CodeList::Ethnicity, "khmer").unwrap());
    minority.details = minority.details.with(DetailField::Ethnicity, 1, Some(khmer));
    let all = [
        person(unit_id(1), "2016-05-01"),
        source(1, 1996, Some(Stage::Sympathiser)),
        minority,
        source(12, 1960, Some(Stage::Stopped)),
        source(2, 1970, None),
    ];
    (1..).zip(all).map(|(n, one)| (person_id(n), one)).collect()
}

#[test]
fn filters_combine() {
    let open = Sieve::default();
    let wanted = |sieve: Sieve| listed(&rows(), Terms { sieve, ..anybody() });
    let women = Sieve { gender: Some(Gender::Woman), ..open.clone() };
    for (sieve, ids) in [
        (open.clone(), vec![1, 2, 3, 5]),
        (Sieve { admitted: true, ..open.clone() }, vec![1]),
        (women.clone(), vec![2, 5]),
        (open.clone().with_stage(Stage::Source, true), vec![5]),
        (open.clone().with_stage(Stage::Admitted, true).with_stage(Stage::Sympathiser, true), vec![1, 2, 3]),
        (women.with_stage(Stage::Sympathiser, true), vec![2]),
        (open.clone().with_category(Category::Minority, true), vec![3]),
        (open.clone().with_category(Category::Minority, true).with_category(Category::Women, true), vec![]),
        (Sieve { band: Some(0), ..open.clone() }, vec![2]),
        (Sieve { band: Some(2), ..open.clone() }, vec![1, 3]),
        (Sieve { probe: Some(Probe::Says(DetailField::Ethnicity, "khmer".into())), ..open.clone() }, vec![3]),
        (Sieve { probe: Some(Probe::Blank(DetailField::Ethnicity)), admitted: true, ..open }, vec![1]),
    ] {
        assert_eq!(wanted(sieve.clone()), ids, "{sieve:?}");
    }
}

#[test]
fn units_are_in_the_order_of_reading() {
    let sketch = Sketch::read("Huyện\n  Xã A\n    Chi bộ 1\n  Xã B");
    let tree = Tree::over(&sketch.book, Span::ALL);
    let units = Terms::units(&sketch.book, &tree, sketch.unit("Xã A"));
    assert_eq!(units.len(), 2);
    assert_eq!(units[&sketch.unit("Chi bộ 1")].0, 1);
    assert!(Terms::categories().all(|c| c != Category::All && c != Category::AwarenessClass));
    assert_eq!(anybody().today, day("2016-12-31"));
}

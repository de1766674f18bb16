//! Programmes: the tag, the days, who might be asked.

use crate::note::{Sketch, day, person, person_id};
use so_nguon::domain::*;
use so_nguon::session::programmes::{new_uprising, tag};
use so_nguon::stats::{Following, Gleaned, ProgrammeCount, Suits, suits};

fn coded(field: DetailField, code: &str) -> (DetailField, Entry) {
    (field, field.read(code).unwrap())
}

fn programme(book: &Book, matter: &Matter, unit: UnitId) -> ProgrammeCount {
    so_nguon::stats::programme(book, &Gleaned::of(&book.persons), matter, unit, 200)
}

fn with(person: Person, entries: &[(DetailField, Entry)]) -> Person {
    let add = |details: Details, (field, entry): &(DetailField, Entry)| details.with(*field, 1, Some(entry.clone()));
    Person { details: entries.iter().fold(person.details.clone(), add), ..person }
}

#[test]
fn enterprises_business_people_and_cooperatives_suit() {
    let sketch = Sketch::read("Xã");
    let flag = |field| (field, Entry::Flag(true));
    for (entry, why) in [
        (coded(DetailField::EmployerType, "limited_company"), &[Suits::Enterprise][..]),
        (coded(DetailField::EmployerType, "foreign_enterprise"), &[Suits::Enterprise]),
        (coded(DetailField::EmployerType, "state_enterprise"), &[]),
        (coded(DetailField::EmployerType, "household_business"), &[Suits::Business]),
        (coded(DetailField::EmployerType, "farm"), &[Suits::Business]),
        (coded(DetailField::EmployerType, "cooperative_group"), &[Suits::Cooperative]),
        (coded(DetailField::Occupation, "enterprise_worker"), &[Suits::Enterprise]),
        (coded(DetailField::Occupation, "farming"), &[]),
        (flag(DetailField::IsBusinessOwner), &[Suits::Business]),
        (flag(DetailField::CoopMember), &[Suits::Cooperative]),
        ((DetailField::CoopMember, Entry::Flag(false)), &[]),
    ] {
        let one = with(person(sketch.unit("Xã"), "2018-01-01"), std::slice::from_ref(&entry));
        assert_eq!(suits(&one, &one.details.sheet()), why, "{entry:?}");
    }
    let mut marked = person(sketch.unit("Xã"), "2018-01-01");
    marked.marks = marked.marks.with(Category::Enterprise, true).with(Category::Cooperative, true);
    assert_eq!(suits(&marked, &marked.details.sheet()), [Suits::Enterprise, Suits::Cooperative]);
}

#[test]
fn tagged_and_admitted_within_its_days_unit_by_unit() {
    let mut sketch = Sketch::read("Huyện\n  Xã A\n    Chi bộ 1\n  Xã B\n  Xã C");
    let rows = [
        (1, "Chi bộ 1", "2018-05-01"),
        (2, "Chi bộ 1", "2016-12-31"),
        (3, "Xã B", "2020-12-31"),
        (4, "Xã B", "2021-01-01"),
    ];
    for (n, unit, on) in rows {
        sketch.edit(Edit::SetPerson(person_id(n), Some(person(sketch.unit(unit), on))));
    }
    let all: Vec<_> = (1..=4).map(person_id).collect();
    let matter = new_uprising("Đồng khởi mới");
    assert!(programme(&sketch.book, &matter, sketch.unit("Huyện")).tagged.is_empty(), "never by the machine");
    sketch.edit(tag(&sketch.book, &all, "Đồng khởi mới", true).edit.unwrap());
    let counted = programme(&sketch.book, &matter, sketch.unit("Huyện"));
    let ids = ["Huyện", "Xã A", "Chi bộ 1", "Xã B"].map(|unit| (unit, sketch.unit(unit)));
    let unit = |name: &str| ids.iter().find(|(n, _)| *n == name).unwrap().1;
    let row = |name: &str, tagged, admitted| Following { unit: unit(name), tagged, admitted };
    let rows = [row("Huyện", 4, 2), row("Xã A", 2, 1), row("Chi bộ 1", 2, 1), row("Xã B", 2, 1)];
    assert_eq!(counted.units, rows);
    assert_eq!(counted.tagged.len(), 4);
    assert_eq!(programme(&sketch.book, &matter, sketch.unit("Xã B")).units, [row("Xã B", 2, 1)]);
    // Taken back by hand.
    sketch.edit(tag(&sketch.book, &all[..1], "dong khoi moi", false).edit.unwrap());
    assert_eq!(programme(&sketch.book, &matter, sketch.unit("Xã A")).units, [row("Xã A", 1, 0), row("Chi bộ 1", 1, 0)]);
}

#[test]
fn who_might_be_asked() {
    let mut sketch = Sketch::read("Xã");
    let unit = sketch.unit("Xã");
    let works = |one: Person| with(one, &[coded(DetailField::EmployerType, "limited_company")]);
    let source = || Person::new(PersonName::new("Lê Thị Tư").unwrap(), Gender::Woman, Born::Year(1990), unit);
    let stopped = |one: Person| {
        let details = one.details.with_step(StepKey::first(Stage::Stopped), Some(Step::on(day("2018-01-01"))));
        Person { details, ..one }
    };
    for (n, one, asked) in [
        (1, works(source()), true),
        (2, source(), false),
        (3, works(person(unit, "2018-05-01")), true),
        (4, works(person(unit, "2015-05-01")), false),
        (5, stopped(works(source())), false),
    ] {
        sketch.edit(Edit::SetPerson(person_id(n), Some(one)));
        let found = programme(&sketch.book, &new_uprising("Đồng khởi mới"), unit).candidates;
        assert_eq!(found.iter().any(|(id, _)| *id == person_id(n)), asked, "{n}");
    }
    sketch.edit(tag(&sketch.book, &[person_id(1)], "Đồng khởi mới", true).edit.unwrap());
    let left = programme(&sketch.book, &new_uprising("Đồng khởi mới"), unit).candidates;
    assert_eq!(left, [(person_id(3), [Suits::Enterprise].into())]);
}

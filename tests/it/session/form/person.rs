//! Persons as they are typed.

use crate::note::{Sketch, day, foreign, person};
use so_nguon::domain::*;
use so_nguon::session::Directory;
use so_nguon::session::form::*;

fn desk() -> (Sketch, Directory) {
    let sketch = Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2");
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    (sketch, units)
}

fn typed(born: &str, admitted: &str) -> PersonForm {
    PersonForm {
        name: "Trần Thị Bưởi".into(),
        gender: Some(Gender::Woman),
        born: born.into(),
        unit: "chi bo 2".into(),
        on: admitted.into(),
        ..PersonForm::default()
    }
}

fn wrong(form: &PersonForm) -> Vec<(PersonSlot, Wrong)> {
    form.read(&desk().1, day("2016-11-05")).unwrap_err()
}

#[test]
fn a_person_as_an_office_types_it() {
    let (sketch, units) = desk();
    for (born, known) in [("17/5/1990", "1990-05-17"), ("5/1990", "1990-05"), ("1990", "1990")] {
        let read = typed(born, "5-11-2016").read(&units, day("2016-11-05")).unwrap();
        assert_eq!(
            (read.born, read.admitted(CountingDate::Ceremony)),
            (known.parse().unwrap(), Some(day("2016-11-05").into()))
        );
        assert_eq!(read.unit, sketch.unit("Chi bộ 2"));
        assert_eq!(PersonForm::of(&read, &units).read(&units, day("2016-11-05")), Ok(read.clone()));
        // What is not known here stays as it is; the next person has nothing of it.
        let more = Person { beyond: Beyond::of([foreign("blood_type", Home::Details, "\"O\"")]), ..read };
        let form = PersonForm::of(&more, &units);
        assert_eq!((form.read(&units, day("2016-11-05")), form.next().beyond), (Ok(more), Beyond::NONE));
    }
}

#[test]
fn what_cannot_be_is_told_by_its_field() {
    let none = PersonForm::default();
    let blank = Wrong::Fault(Fault::Blank);
    let slots = [PersonSlot::Name, PersonSlot::Gender, PersonSlot::Born, PersonSlot::Unit, PersonSlot::On];
    assert_eq!(wrong(&none), slots.map(|s| (s, blank.clone())));
    assert_eq!(wrong(&typed("1990", "06/11/2016")), [(PersonSlot::On, Wrong::Future)]);
    assert_eq!(wrong(&typed("2017", "05/11/2016")), [(PersonSlot::Born, Wrong::Future)]);
    assert_eq!(wrong(&typed("1/2016", "05/11/2015")), [(PersonSlot::Born, Wrong::BornAfter)]);
    let unreal = Wrong::Fault(Fault::NotADay("30/02/2016".into()));
    assert_eq!(wrong(&typed("1990", "30/02/2016")), [(PersonSlot::On, unreal)]);
    let digits = PersonForm { name: "Trần 2".into(), ..typed("1990", "05/11/2016") };
    assert_eq!(wrong(&digits), [(PersonSlot::Name, Wrong::Fault(Fault::Sign('2')))]);
}

#[test]
fn under_eighteen_is_a_warning_and_no_refusal() {
    let form = typed("6/11/1998", "05/11/2016");
    assert_eq!(form.too_young(), Some(17));
    assert!(form.read(&desk().1, day("2016-11-05")).is_ok());
    assert_eq!(typed("5/11/1998", "05/11/2016").too_young(), None);
}

#[test]
fn branch_and_day_stay_for_the_next_and_the_gender_does_not() {
    let (sketch, units) = desk();
    let mut one = person(sketch.unit("Chi bộ 1"), "2016-06-15");
    one.marks = Marks::default().with(Category::Farmer, true);
    let next = PersonForm::of(&one, &units).next();
    assert_eq!((next.name.as_str(), next.born.as_str(), next.marks), ("", "", Marks::default()));
    assert_eq!((next.gender, next.on.as_str()), (None, "15/06/2016"));
    assert_eq!(next.unit, "Chi bộ 1 · Xã");
}

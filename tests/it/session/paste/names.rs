//! Names of persons who are on record.

use crate::note::{Sketch, person, person_id};
use so_nguon::domain::*;
use so_nguon::session::form::Wrong;
use so_nguon::session::paste::{NamedRow, once, read_names};

#[test]
fn a_list_with_numbers_and_births() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2\nXã khác");
    let rows = [
        (1, "Lê Thị Tư", "Chi bộ 1", 1990),
        (2, "Lê Thị Tư", "Chi bộ 2", 1985),
        (3, "Trần Đức", "Chi bộ 1", 1980),
        (4, "Ngô Ba", "Chi bộ 1", 1980),
        (5, "Ngô Ba", "Xã khác", 1981),
    ];
    for (n, name, unit, year) in rows {
        let one = person(sketch.unit(unit), "2016-01-01");
        let one = Person { name: PersonName::new(name).unwrap(), born: Born::Year(year), ..one };
        sketch.edit(Edit::SetPerson(person_id(n), Some(one)));
    }
    let here = ["Xã", "Chi bộ 1", "Chi bộ 2"].map(|u| sketch.unit(u)).into();
    let text = "1\tLE THI TU\t17/5/1990\n2\tTrần Đức\n\n3\tNgô Ba\n4\tLê Thị Tư\n5\tKhông Có\nTrần Đức\t1979";
    let read: Vec<_> = read_names(text, &sketch.book, &here).into_iter().map(|r| (r.line, r.person)).collect();
    let many = Err(Wrong::ManyPersons("Lê Thị Tư".into()));
    let none = |name: &str| Err(Wrong::NoPerson(name.into()));
    assert_eq!(
        read,
        [
            (1, Ok(person_id(1))),
            (2, Ok(person_id(3))),
            (4, Ok(person_id(4))),
            (5, many),
            (6, none("Không Có")),
            (7, none("Trần Đức")),
        ]
    );
}

/// L-F8: who is not on record is not enrolled as somebody whose name looks alike.
#[test]
fn another_mark_is_another_person() {
    let mut sketch = Sketch::read("Xã");
    let one = person(sketch.unit("Xã"), "2016-01-01");
    let name = PersonName::new("Lê Thị Thúy Mẫu").unwrap();
    sketch.edit(Edit::SetPerson(person_id(1), Some(Person { name, ..one })));
    let here = [sketch.unit("Xã")].into();
    let read = |text: &str| read_names(text, &sketch.book, &here).pop().unwrap().person;
    assert_eq!(read("Lê Thị Thủy Mẫu"), Err(Wrong::OtherMarks("Lê Thị Thủy Mẫu".into(), "Lê Thị Thúy Mẫu".into())));
    assert_eq!((read("Lê Thị Thuý Mẫu"), read("le thi thuy mau")), (Ok(person_id(1)), Ok(person_id(1))));
}

#[test]
fn who_is_on_the_list_already_is_one_too_many() {
    let row = |line, person| NamedRow { line, name: String::new(), person };
    let nobody = || Err(Wrong::NoPerson("x".into()));
    let mut rows = [row(1, Ok(person_id(1))), row(2, Ok(person_id(2))), row(3, nobody()), row(4, Ok(person_id(2)))];
    once(&mut rows, [person_id(1)].into());
    let found = rows.map(|row| row.person);
    assert_eq!(found, [Err(Wrong::Listed), Ok(person_id(2)), nobody(), Err(Wrong::Listed)]);
}

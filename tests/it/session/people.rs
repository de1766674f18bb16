//! Persons by what is typed.

use crate::note::{Sketch, person, person_id};
use so_nguon::domain::*;
use so_nguon::session::form::Wrong;
use so_nguon::session::{Directory, find_person, person_label};

#[test]
fn by_name_alone_or_with_birth_and_branch() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2");
    for (n, name, unit) in [(1, "Lê Thị Tư", "Chi bộ 1"), (2, "Lê Thị Tư", "Chi bộ 2"), (3, "Trần Đức", "Chi bộ 1")]
    {
        let one = Person { name: PersonName::new(name).unwrap(), ..person(sketch.unit(unit), "2016-01-01") };
        sketch.edit(Edit::SetPerson(person_id(n), Some(one)));
    }
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    let find = |text: &str| find_person(&sketch.book, &units, text);
    assert_eq!(find("tran duc"), Ok(person_id(3)));
    assert_eq!(find("Lê Thị Tư"), Err(Wrong::ManyPersons("Lê Thị Tư".into())));
    assert_eq!(find("Lê Thị Tư · 1976 · Chi bộ 2"), Ok(person_id(2)));
    assert_eq!(find("Lê Thị Tư · 1980 · Chi bộ 2"), Err(Wrong::NoPerson("Lê Thị Tư · 1980 · Chi bộ 2".into())));
    assert_eq!(find("Ai"), Err(Wrong::NoPerson("Ai".into())));
    assert_eq!(find(" "), Err(Wrong::Fault(Fault::Blank)));
    for (id, person) in sketch.book.persons.iter() {
        assert_eq!(find(&person_label(person, &units)), Ok(*id));
    }
}

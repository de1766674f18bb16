//! A programme's tag.

use crate::note::{Sketch, person, person_id};
use so_nguon::domain::*;
use so_nguon::session::programmes::{new_uprising, tag};
use so_nguon::stats::days_of;

/// Whether the person carries this tag.
fn carries(person: &Person, tag: &str) -> bool {
    let sheet = person.details.sheet();
    let mut tags = sheet.entries().iter().filter(|(key, _)| key.field() == DetailField::Programme);
    tags.any(|(_, entry)| matches!(entry, Entry::Text(text) if fold(text.as_str()) == tag))
}

#[test]
fn a_tag_is_given_once_and_told_where_there_is_no_place() {
    let mut sketch = Sketch::read("Xã  persons=2");
    let ids = [person_id(1), person_id(2)];
    let one = sketch.book.persons.get(&ids[0]).unwrap().clone();
    let full = (1..=8).fold(one.details.clone(), |details, slot| {
        details.with(DetailField::Programme, slot, DetailField::Programme.read(&format!("Lớp {slot}")).ok())
    });
    sketch.edit(Edit::SetPerson(ids[0], Some(Person { details: full, ..one })));
    let tagged = tag(&sketch.book, &ids, "Đồng khởi mới", true);
    assert_eq!(tagged.full, [ids[0]]);
    sketch.edit(tagged.edit.unwrap());
    assert!(carries(sketch.book.persons.get(&ids[1]).unwrap(), "dong khoi moi"));
    assert_eq!(tag(&sketch.book, &ids[1..], "ĐỒNG KHỞI MỚI", true).edit, None, "it is there");
    sketch.edit(tag(&sketch.book, &ids, "lop 3", false).edit.unwrap());
    assert!(!carries(sketch.book.persons.get(&ids[0]).unwrap(), "lop 3"));
    let again = person(sketch.unit("Xã"), "2016-06-15");
    assert!(!carries(&again, "dong khoi moi"));
}

#[test]
fn the_class_of_the_article() {
    let days = days_of(&new_uprising("Đồng khởi mới"));
    assert_eq!((days.start.to_string(), days.end.to_string()), ("2017-01-01".into(), "2020-12-31".into()));
    assert_eq!(days_of(&Matter::new(MatterKind::Programme)), Span::ALL);
}

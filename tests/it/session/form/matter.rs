//! Matters as they are typed.

use crate::note::{Sketch, day, foreign, matter_id};
use so_nguon::domain::*;
use so_nguon::session::Directory;
use so_nguon::session::form::{MatterForm, Wrong, needs};

fn today() -> Day {
    day("2016-12-31")
}

fn desk() -> (Sketch, Directory) {
    let sketch = Sketch::read("Xã  persons=1\n  Chi bộ 1");
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    (sketch, units)
}

/// Something that can be typed into a field, by what it holds.
fn typed(field: MatterField) -> String {
    match field.kind() {
        ItemKind::Text => "Lớp I/2016".to_owned(),
        ItemKind::Code(list) => list.codes()[0].to_owned(),
        ItemKind::Date => "8/5/2016".to_owned(),
        ItemKind::Count => "107".to_owned(),
        ItemKind::Unit => "chi bo 1".to_owned(),
        ItemKind::Person => "Nguyễn Văn Thử".to_owned(),
        ItemKind::Matter => matter_id(1).to_string(),
        ItemKind::Period => "2016".to_owned(),
    }
}

#[test]
fn every_field_of_every_kind_is_read_and_spelled_again() {
    let (sketch, units) = desk();
    for &kind in MatterKind::ALL {
        let mut form = MatterForm::default();
        for field in MatterField::all_of(kind) {
            form.put(field, typed(field));
        }
        let mut matter = form.read(kind, &sketch.book, &units, today()).unwrap();
        // What is not known here stays as it is.
        matter.beyond = Beyond::of([foreign("rooms", Home::Items, "2")]);
        assert_eq!(matter.items().len(), MatterField::all_of(kind).count(), "{kind:?}");
        assert_eq!(MatterForm::of(&matter, &sketch.book, &units).read(kind, &sketch.book, &units, today()), Ok(matter));
    }
}

#[test]
fn what_is_missing_or_wrong_is_told_by_its_field() {
    let (sketch, units) = desk();
    for &kind in MatterKind::ALL {
        let blank: Vec<_> = needs(kind).iter().map(|f| (*f, Wrong::Fault(Fault::Blank))).collect();
        let mut wrong = MatterForm::default().read(kind, &sketch.book, &units, today()).unwrap_err();
        wrong.sort_by_key(|(field, _)| needs(kind).iter().position(|f| f == field));
        assert_eq!(wrong, blank, "{kind:?}");
        assert!(needs(kind).iter().all(|f| f.of().contains(&kind)));
    }
    let mut class = MatterForm::default();
    for (field, text) in [
        (MatterField::Name, "Lớp I"),
        (MatterField::ClassKind, "awareness"),
        (MatterField::From, "8/5/2016"),
        (MatterField::To, "4/2016"),
    ] {
        class.put(field, text.into());
    }
    let read = |form: &MatterForm| form.read(MatterKind::Class, &sketch.book, &units, today());
    assert_eq!(read(&class), Err(vec![(MatterField::To, Wrong::Fault(Fault::EndsFirst))]));
    class.put(MatterField::To, "5/2016".into());
    assert!(read(&class).is_ok(), "as much of a day as is known");
    class.put(MatterField::Capacity, "nhiều".into());
    class.put(MatterField::Unit, "Xã khác".into());
    let fields: Vec<_> = read(&class).unwrap_err().into_iter().map(|(f, _)| f).collect();
    assert_eq!(fields, [MatterField::Unit, MatterField::Capacity]);
}

#[test]
fn what_was_done_has_come_and_what_is_planned_may_be_ahead() {
    let (sketch, units) = desk();
    let wrong = |kind, field, text: &str| {
        let mut form = MatterForm::default();
        form.put(field, text.into());
        form.read(kind, &sketch.book, &units, today()).unwrap_err().contains(&(field, Wrong::Future))
    };
    for kind in [MatterKind::MemberChange, MatterKind::Recognition, MatterKind::Receipt] {
        assert!(wrong(kind, MatterField::On, "1/1/2017") && wrong(kind, MatterField::On, "2017"), "{kind:?}");
        assert!(!wrong(kind, MatterField::On, "31/12/2016") && !wrong(kind, MatterField::On, "2016"), "{kind:?}");
    }
    assert!(wrong(MatterKind::Enrolment, MatterField::CertificateOn, "2/1/2017"));
    assert!(!wrong(MatterKind::Class, MatterField::To, "2/1/2017"));
}

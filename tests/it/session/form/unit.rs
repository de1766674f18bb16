//! Units as they are typed.

use crate::note::{Sketch, day, version};
use so_nguon::domain::*;
use so_nguon::session::form::*;

#[test]
fn a_version_typed_back_is_the_same() {
    let mut old = version("Xã An Thủy", None, UnitKind::Commune);
    old.short = Some(Name::new("An Thủy").unwrap());
    old.no_source = true;
    assert_eq!(UnitForm::of(&old).read(old.from), Ok(old));
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let mut form = UnitForm::of(&version("Xã", None, UnitKind::Commune));
    (form.name, form.code, form.change, form.from) = (" ".into(), "<b>".into(), true, "30/02/2016".into());
    let wrong = form.read(day("2010-01-01")).unwrap_err();
    let slots: Vec<UnitSlot> = wrong.iter().map(|(s, _)| *s).collect();
    assert_eq!(slots, [UnitSlot::Name, UnitSlot::Code, UnitSlot::From]);
    assert_eq!(wrong[1].1, Fault::Sign('<'));
    form.name = "a\u{202e}b".into();
    assert_eq!(form.read(day("2010-01-01")).unwrap_err()[0].1, Fault::Sign('\u{202e}'));
}

#[test]
fn a_new_unit_follows_the_one_added_before_it() {
    let mut sketch = Sketch::read("Huyện\n  Xã A");
    let (above, from) = (Some(sketch.unit("Huyện")), day("2016-01-01"));
    let mut new = NewUnit { name: "Cơ quan".into(), ..NewUnit::default() };
    assert_eq!(new.kind(&sketch.book, above, from), UnitKind::Commune);
    new.kind = Some(UnitKind::BaseBranch);
    let made = new.read(&sketch.book, above, from).unwrap();
    assert_eq!((made.kind, made.from, made.parent), (UnitKind::BaseBranch, from, above));
    sketch.edit(Edit::AddUnit(crate::note::unit_id(9), made));
    let next = NewUnit::default();
    assert_eq!(next.kind(&sketch.book, above, from), UnitKind::BaseBranch);
    // A kind that cannot stand there is not taken along.
    let below = NewUnit { kind: Some(UnitKind::District), ..NewUnit::default() };
    assert_eq!(below.kind(&sketch.book, Some(sketch.unit("Xã A")), from), UnitKind::Branch);
}

#[test]
fn the_sector_of_a_new_unit_is_as_its_name_says_where_it_says_so() {
    let mut sketch = Sketch::read("Xã A");
    let (above, from) = (Some(sketch.unit("Xã A")), day("2026-01-01"));
    let named = |name: &str| NewUnit { name: name.into(), ..NewUnit::default() };
    let of = |sketch: &Sketch, name: &str| named(name).sector(&sketch.book, above);
    assert_eq!(of(&sketch, "Chi bộ ấp Tân Hòa"), Sector::Hamlet);
    assert_eq!(of(&sketch, "CHI BỘ TRƯỜNG TIỂU HỌC AN THỦY"), Sector::School);
    assert_eq!(of(&sketch, "Chi bộ Trạm Y tế"), Sector::Health);
    // “Cơ quan” may be of the Party or of the State, and a company anybody's; a word within a word is none.
    for name in ["", "Chi bộ Cơ quan", "Công ty Hải Áp", "Chi bộ Thôn-Tin"] {
        assert_eq!(of(&sketch, name), Sector::Other, "{name}");
    }
    let chosen = NewUnit { sector: Some(Sector::School), ..named("Chi bộ ấp 1") };
    assert_eq!(chosen.sector(&sketch.book, above), Sector::School, "what was chosen holds");
    let made = named("Chi bộ ấp 1").read(&sketch.book, above, from).unwrap();
    sketch.edit(Edit::AddUnit(crate::note::unit_id(9), made));
    assert_eq!(of(&sketch, "Chi bộ 2"), Sector::Hamlet, "else as beside it");
}

#[test]
fn the_first_unit_and_friends_beside_it() {
    let book = Book::default();
    let new = NewUnit { name: "Đảng bộ xã".into(), ..NewUnit::default() };
    assert_eq!(new.read(&book, None, day("2026-01-01")).unwrap().kind, UnitKind::Commune);
    assert_eq!(new.read(&book, None, day("2016-01-01")).unwrap().kind, UnitKind::District);
    let sketch = Sketch::read("Tỉnh  tỉnh\n  Huyện A");
    let (a, top) = (sketch.unit("Huyện A"), sketch.unit("Tỉnh"));
    let beside = NewUnit { beside: true, ..NewUnit::default() };
    assert_eq!(beside.parent(&sketch.book, Some(a)), Some(top));
    assert_eq!(beside.parent(&sketch.book, Some(top)), None);
    assert!(beside.kinds(&sketch.book, Some(top), day("2016-01-01")).contains(&UnitKind::Friend));
}

#[test]
fn a_name_beside_it_that_differs_only_in_tones_is_a_twin() {
    let sketch = Sketch::read("Huyện\n  Xã An Thủy\n  Xã An Hòa  until:2015-01-01");
    let above = Some(sketch.unit("Huyện"));
    let on = day("2016-01-01");
    assert!(twin(&sketch.book, None, above, "xã an thuỷ", on));
    assert!(!twin(&sketch.book, Some(sketch.unit("Xã An Thủy")), above, "xã an thuỷ", on));
    assert!(!twin(&sketch.book, None, above, "Xã An Hòa", on), "it has ended");
    assert!(!twin(&sketch.book, None, None, "Xã An Thủy", on));
}

#[test]
fn each_line_of_a_list_is_of_the_sector_that_its_own_name_says() {
    let sketch = Sketch::read("Xã");
    let above = Some(sketch.unit("Xã"));
    let lines = "Chi bộ Công an xã\nChi bộ ấp 2\nChi bộ Quân sự xã\nChi bộ Một".to_owned();
    // Whatever stands in the field for one unit.
    let draft = NewUnit { lines, name: "Chi bộ ấp 9".to_owned(), ..NewUnit::default() };
    let sectors = |draft: &NewUnit| {
        let read = draft.read_lines(&sketch.book, above, day("2016-01-01")).unwrap();
        read.into_iter().map(|line| line.unit.unwrap().sector).collect::<Vec<_>>()
    };
    assert_eq!(sectors(&draft), [Sector::Police, Sector::Hamlet, Sector::Army, Sector::Other]);
    let chosen = NewUnit { sector: Some(Sector::School), ..draft };
    assert_eq!(sectors(&chosen), [Sector::School; 4]);
}

//! Committees, their letters, and names within a sentence.

use crate::note::{Sketch, day, version};
use so_nguon::domain::UnitKind;
use so_nguon::i18n::{PaperHead, addressee, committee, name_inside, place_named};

#[test]
fn who_signs_and_with_which_letters() {
    for (name, kind, signs, letters) in [
        ("Tỉnh Bến Tre", UnitKind::Province, "Tỉnh ủy Bến Tre", "TU"),
        ("Thành phố Cần Thơ", UnitKind::Province, "Thành ủy Cần Thơ", "TU"),
        ("Thành phố Bến Tre", UnitKind::District, "Thành ủy Bến Tre", "ThU"),
        ("Huyện Ba Tri", UnitKind::District, "Huyện ủy Ba Tri", "HU"),
        ("Đảng bộ huyện Ba Tri", UnitKind::District, "Huyện ủy Ba Tri", "HU"),
        ("Huyện ủy Ba Tri", UnitKind::District, "Huyện ủy Ba Tri", "HU"),
        ("Xã An Thủy", UnitKind::Commune, "Đảng ủy xã An Thủy", "ĐU"),
        ("Đảng bộ xã An Thủy", UnitKind::Commune, "Đảng ủy xã An Thủy", "ĐU"),
        ("Công an huyện", UnitKind::BaseCommittee, "Đảng ủy Công an huyện", "ĐU"),
        ("Chi bộ Bệnh viện", UnitKind::BaseBranch, "Chi bộ Bệnh viện", "CB"),
        ("Ấp 2", UnitKind::Branch, "Chi bộ ấp 2", "CB"),
    ] {
        assert_eq!(committee(&version(name, None, kind)), (signs.to_owned(), letters), "{name}");
    }
}

#[test]
fn a_letter_goes_to_the_committee() {
    for (name, kind, to) in [
        ("Huyện Ba Tri", UnitKind::District, "Huyện ủy Ba Tri"),
        ("Xã An Thủy", UnitKind::Commune, "Đảng ủy xã An Thủy"),
        ("Đảng bộ bộ phận Khoa Nội", UnitKind::SubCommittee, "Đảng ủy bộ phận Khoa Nội"),
        ("Chi bộ Bệnh viện", UnitKind::BaseBranch, "Chi ủy Chi bộ Bệnh viện"),
        ("Ấp 2", UnitKind::Branch, "Chi ủy Chi bộ ấp 2"),
        ("Tổ đảng số 1", UnitKind::Cell, "Tổ đảng số 1"),
    ] {
        assert_eq!(addressee(&version(name, None, kind)), to, "{name}");
    }
}

#[test]
fn places_are_small_within_a_sentence() {
    for (name, inside) in [
        ("Huyện Mỏ Cày Nam", "huyện Mỏ Cày Nam"),
        ("Thị trấn Ba Tri", "thị trấn Ba Tri"),
        ("Đảng bộ xã An Thủy", "Đảng bộ xã An Thủy"),
        ("Công an huyện", "Công an huyện"),
        ("Xã", "Xã"),
    ] {
        assert_eq!(name_inside(name), inside);
    }
}

#[test]
fn a_paper_is_dated_in_the_nearest_place() {
    let sketch = Sketch::read("Tỉnh Bến Tre  tỉnh\n  Huyện Ba Tri\n    Công an huyện\nKhối cơ quan");
    let figures = sketch.figures();
    let head = |name: &str| PaperHead::of(&sketch.book, &figures, sketch.unit(name), day("2017-02-01")).unwrap();
    let place = |name: &str| head(name).place_and_day.split(", ").next().unwrap().to_owned();
    assert_eq!((place("Công an huyện"), place("Huyện Ba Tri")), ("Ba Tri".into(), "Ba Tri".into()));
    assert_eq!(place("Khối cơ quan"), "…………");
    let named = |name: &str| place_named(&version(name, None, UnitKind::District));
    assert_eq!((named("Đảng bộ huyện Ba Tri"), named("Công an huyện")), (Some("Ba Tri".into()), None));
}

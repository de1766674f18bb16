//! A unit found by a few letters.

use crate::note::Sketch;
use so_nguon::domain::{Span, Tree, UnitId};
use so_nguon::session::{Directory, Key, Sought, Typed, fit};

fn sketch() -> Sketch {
    Sketch::read(
        "Huyện Ba Tri\n  Xã An Thủy\n    Chi bộ ấp 1\n  Xã Vĩnh An\n    Chi bộ ấp 12\n    Chi bộ ấp 1\n  Thị trấn Ba Tri\n  Chi bộ Quý Điền\n  \
         Chi bộ Trường THPT",
    )
}

/// Names of what is found, the best first.
fn found(units: &Directory, typed: &str, recent: &[UnitId], most: usize) -> (Vec<String>, usize) {
    let Sought { found, rest, .. } = units.seek(typed, |_| true, recent, most);
    (found.into_iter().map(|id| units.name(id).to_owned()).collect(), rest)
}

#[test]
fn a_few_letters_are_enough() {
    let units = Directory::of(&Tree::over(&sketch().book, Span::ALL));
    for (typed, first) in [
        ("an thuy", "Xã An Thủy · Huyện Ba Tri"),
        ("vinh an", "Xã Vĩnh An · Huyện Ba Tri"),
        ("VĨNH AN", "Xã Vĩnh An · Huyện Ba Tri"),
        ("Xã An Thủy", "Xã An Thủy · Huyện Ba Tri"),
        ("chi bo quy dien", "Chi bộ Quý Điền · Huyện Ba Tri"),
        ("quy di", "Chi bộ Quý Điền · Huyện Ba Tri"),
        ("xvа", ""),
        ("xva", "Xã Vĩnh An · Huyện Ba Tri"),
        ("ttbt", "Thị trấn Ba Tri · Huyện Ba Tri"),
        // Initials, some of them passed over.
        ("ctt", "Chi bộ Trường THPT · Huyện Ba Tri"),
        ("tthpt", ""),
        ("truong thpt", "Chi bộ Trường THPT · Huyện Ba Tri"),
        ("tran ba", "Thị trấn Ba Tri · Huyện Ba Tri"),
        ("điền", "Chi bộ Quý Điền · Huyện Ba Tri"),
        // A whole word comes before one that only begins so.
        ("ap 1", "Chi bộ ấp 1 · Xã An Thủy"),
        ("ap 12", "Chi bộ ấp 12 · Xã Vĩnh An"),
        // What stands above counts as well.
        ("chi bo ap 1 · xa vinh an", "Chi bộ ấp 1 · Xã Vĩnh An"),
        ("ap 1 vinh an", "Chi bộ ấp 1 · Xã Vĩnh An"),
        ("Chi bộ ấp 1 · Xã Vĩnh An", "Chi bộ ấp 1 · Xã Vĩnh An"),
        ("không đâu", ""),
    ] {
        assert_eq!(found(&units, typed, &[], 9).0.first().map_or("", String::as_str), first, "{typed}");
    }
}

#[test]
fn the_recent_come_first_where_nothing_is_typed() {
    let sketch = sketch();
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    let recent = [sketch.unit("Chi bộ Quý Điền"), sketch.unit("Thị trấn Ba Tri")];
    let (names, rest) = found(&units, "  ", &recent, 4);
    assert_eq!(names[..3], ["Chi bộ Quý Điền · Huyện Ba Tri", "Thị trấn Ba Tri · Huyện Ba Tri", "Huyện Ba Tri"]);
    assert_eq!((names.len(), rest), (4, 5));
    // Only those that may be chosen, recent or not.
    let only = sketch.unit("Xã An Thủy");
    assert_eq!(units.seek("", |id| id == only, &recent, 4).found, [only]);
    assert_eq!(units.seek("x", |id| id == only, &recent, 4).found, [only]);
}

#[test]
fn so_many_and_no_more_are_shown() {
    let text = (1..=80).map(|n| format!("  Chi bộ ấp {n}")).collect::<Vec<_>>().join("\n");
    let units = Directory::of(&Tree::over(&Sketch::read(&format!("Xã\n{text}")).book, Span::ALL));
    let (names, rest) = found(&units, "chi bo", &[], 50);
    assert_eq!((names.len(), rest), (50, 30));
    assert_eq!(names[0], "Chi bộ ấp 1 · Xã");
}

#[test]
fn the_better_a_name_fits_the_sooner_it_stands() {
    let fits = |typed| {
        let names =
            ["Ấp An", "Ấp An Bình", "Ấp Anh", "Chi bộ ấp An", "Chi bộ ấp Anh", "Ấp Nam", "Ấp Xa Nhau", "Lan Anh Ấp"];
        names.map(|name| fit(&Key::of(name), &Typed::of(typed)))
    };
    let some = |how| Some(how);
    assert_eq!(fits("ap an"), [some(0), some(1), some(2), some(3), some(4), None, None, None]);
    assert_eq!(fits("an")[0], some(3));
    assert_eq!(fits("xn")[6], some(5), "initials beside each other");
    assert_eq!(fits("an")[6], some(6), "initials with one passed over");
    assert_eq!(fits("nha")[6], some(4));
    assert_eq!(fits("hau")[6], some(8), "inside a word");
    assert_eq!(fits("z"), [None; 8]);
}

#[test]
fn who_types_marks_means_them() {
    let fits = |typed| ["Đặng Thị Cúc", "Đảng bộ xã", "Hoà Bình"].map(|name| fit(&Key::of(name), &Typed::of(typed)));
    assert_eq!(fits("Đặng"), [Some(1), Some(11), None]);
    assert_eq!(fits("đảng"), [Some(11), Some(1), None]);
    assert_eq!(fits("dang"), [Some(1), Some(1), None]);
    // A tone may come last, and stand on either letter; marks on one word say nothing of another.
    assert_eq!(fits("đă"), [Some(2), Some(12), None]);
    assert_eq!(fits("hòa")[2], Some(1));
    assert_eq!(fits("hõa")[2], Some(11));
    assert_eq!(fits("dang Thị")[0], Some(1));
}

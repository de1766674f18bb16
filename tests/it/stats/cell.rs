//! The resolution rule of handbook 6.3: which of two figures counts, and that their difference is seen.

use crate::note::{Sketch, corrected, person, person_id};
use so_nguon::domain::*;
use so_nguon::stats::*;

const A: Indicator = Indicator::ADMITTED;

#[test]
fn the_resolution_rule_as_a_table() {
    use Source::{Below, NoRecords, Nothing, Records, Typed};
    let sketch = Sketch::read(
        "
Huyện
  Theo hồ sơ  records persons=5
  Theo số  totals A=7
  Cả hai, hồ sơ  records persons=5 A=7
  Cả hai, số  totals persons=5 A=7
  Bằng nhau  records persons=7 A=7
  Chỉ số, hồ sơ  records A=7
  Chỉ hồ sơ, số  totals persons=5
  Trống, hồ sơ  records
  Trống, số  totals
  Bạn  friend
",
    );
    for (name, value, source, gap) in [
        ("Theo hồ sơ", Some(5), Records, None),
        ("Theo số", Some(7), Typed, None),
        ("Cả hai, hồ sơ", Some(5), Records, Some(2)),
        ("Cả hai, số", Some(7), Typed, Some(2)),
        ("Bằng nhau", Some(7), Records, None),
        ("Chỉ số, hồ sơ", Some(7), Typed, None),
        ("Chỉ hồ sơ, số", Some(5), Records, None),
        // Who keeps records and has none has admitted nobody; who reports totals and sent none is not known.
        ("Trống, hồ sơ", Some(0), NoRecords, None),
        ("Trống, số", None, Nothing, None),
        ("Bạn", None, Nothing, None),
    ] {
        let cell = sketch.cell(name, A);
        assert_eq!((cell.value, cell.source, cell.gap()), (value, source, gap), "{name}");
    }
    let above = sketch.cell("Huyện", A);
    // One unit below has no figure: the friend is not waited for.
    assert_eq!((above.value, above.source, above.missing), (Some(5 + 7 + 5 + 7 + 7 + 7 + 5), Below, 1));
}

#[test]
fn a_short_sum_gives_way_to_a_typed_total() {
    let sketch = Sketch::read("Huyện  A=222 records\n  Xã A  A=218\n  Xã B  totals");
    let cell = sketch.cell("Huyện", A);
    assert_eq!((cell.value, cell.source, cell.missing), (Some(222), Source::Typed, 1));
    // "Tổng cấp dưới 218 / số báo cáo 222 (lệch 4)".
    assert_eq!((cell.counted, cell.gap()), (Some(218), Some(4)));
}

#[test]
fn a_whole_sum_is_shown_with_its_difference() {
    let sketch = Sketch::read("Huyện  A=222\n  Xã A  A=218\n  Xã B  A=0");
    let cell = sketch.cell("Huyện", A);
    assert_eq!((cell.value, cell.gap()), (Some(218), Some(4)));
}

#[test]
fn nobody_recorded_anywhere_gives_way_to_a_typed_total() {
    let sketch = Sketch::read("Huyện  A=222\n  Xã A\n  Xã B");
    let cell = sketch.cell("Huyện", A);
    assert_eq!((cell.value, cell.source, cell.counted, cell.gap()), (Some(222), Source::Typed, None, None));
    // A book in which nobody stands says of nobody that they were not admitted; nor does one that begins later.
    let mut sketch = Sketch::read("Huyện\n  Xã A\n  Xã B");
    for (admitted, wanted) in [
        (None, (None, Source::Nothing, false)),
        (Some("2017-01-02"), (None, Source::Nothing, false)),
        (Some("2015-05-05"), (Some(0), Source::NoRecords, false)),
    ] {
        let unit = sketch.unit("Xã A");
        if let Some(on) = admitted {
            sketch.edit(Edit::SetPerson(person_id(1), Some(person(unit, on))));
        }
        let cell = sketch.cell("Huyện", A);
        assert_eq!((cell.value, cell.source, cell.is_backed()), wanted, "{admitted:?}");
    }
}

#[test]
fn the_way_of_counting_is_inherited() {
    let sketch =
        Sketch::read("Huyện  totals\n  Xã A\n    Chi bộ 1\n    Chi bộ 2  records\n  Xã B  records\n    Chi bộ 3");
    let figures = sketch.figures();
    for (name, way) in [
        ("Xã A", CountBy::Totals),
        ("Chi bộ 1", CountBy::Totals),
        ("Chi bộ 2", CountBy::Records),
        ("Chi bộ 3", CountBy::Records),
    ] {
        assert_eq!(figures.way(sketch.unit(name)), way, "{name}");
    }
}

#[test]
fn a_category_follows_its_total() {
    let mut sketch = Sketch::read("Huyện  totals A=10 nữ=6\n  Xã  totals A=10");
    let one = Person { gender: Gender::Woman, ..person(sketch.unit("Xã"), "2016-05-05") };
    sketch.edit(Edit::SetPerson(person_id(1), Some(one)));
    let women = sketch.cell("Huyện", Indicator::Admitted(Category::Women));
    assert_eq!((women.value, women.source), (Some(6), Source::Typed));
    // Beside a typed total without persons a category is not 0 but unknown.
    let bare = Sketch::read("Xã  A=10").cell("Xã", Indicator::Admitted(Category::Women));
    assert_eq!((bare.value, bare.source), (None, Source::Nothing));
}

#[test]
fn persons_carry_their_categories() {
    let mut sketch = Sketch::read("Xã");
    let unit = sketch.unit("Xã");
    let marks = Marks::default().with(Category::Religious, true).with(Category::Worker, true);
    let young = Person { gender: Gender::Woman, born: Born::Year(1990), marks, ..person(unit, "2016-05-05") };
    sketch.edit(Edit::SetPerson(person_id(1), Some(young)));
    sketch.edit(Edit::SetPerson(person_id(2), Some(person(unit, "2016-05-05"))));
    for (category, n) in [
        (Category::All, 2),
        (Category::Women, 1),
        (Category::Young, 1),
        (Category::Religious, 1),
        (Category::Worker, 1),
    ] {
        assert_eq!(sketch.cell("Xã", Indicator::Admitted(category)).value, Some(n), "{category:?}");
    }
    // S3-18: where nobody bears a mark, nobody has looked.
    assert_eq!(sketch.cell("Xã", Indicator::Admitted(Category::Farmer)).value, None);
    // Learners of classes are known by typed figures only.
    assert_eq!(sketch.cell("Xã", Indicator::Admitted(Category::AwarenessClass)).value, None);
}

#[test]
fn persons_who_are_not_the_whole_say_nothing_of_a_category_of_the_whole() {
    let women = Indicator::Admitted(Category::Women);
    // Ten reported, three recorded: how many of the ten are women is not known.
    let sketch = Sketch::read(
        "Huyện\n  Xã A  totals A=10 persons=3\n  Xã B  totals A=3 persons=3\n  Xã C  totals A=10 persons=3 nữ=4",
    );
    for (name, value) in [("Xã A", None), ("Xã B", Some(0)), ("Xã C", Some(4))] {
        assert_eq!(sketch.cell(name, women).value, value, "{name}");
    }
}

/// What a station above counts instead counts before any sum and any report; the categories follow it.
#[test]
fn a_correction_counts_before_all_else() {
    let mut sketch = Sketch::read(
        "
Huyện
  Theo hồ sơ  records persons=5 A=6
  Theo số  totals A=7 nữ=3
  Cộng dưới
    Chi bộ 1  A=4
    Chi bộ 2  A=4
",
    );
    for (name, report, value) in [("Theo hồ sơ", 6, 4), ("Theo số", 7, 8), ("Cộng dưới", 8, 9)] {
        let key = crate::note::figure(sketch.unit(name), A);
        let fact = corrected(crate::note::fact(report, "2016-12-31"), value, "2017-01-05");
        sketch.edit(Edit::SetFact(key, Some(fact)));
        let cell = sketch.cell(name, A);
        assert_eq!((cell.value, cell.source, cell.typed), (Some(value), Source::Corrected, Some(value)), "{name}");
        assert_eq!(cell.open_gap(), None, "the difference has been decided");
    }
    assert_eq!(sketch.cell("Theo hồ sơ", A).gap(), Some(-1));
    assert_eq!(sketch.cell("Huyện", A).value, Some(4 + 8 + 9));
    // Beside a total that somebody wrote, the persons at hand say nothing of a category.
    assert_eq!(sketch.cell("Theo hồ sơ", Indicator::Admitted(Category::Women)).value, None);
    let figures = sketch.figures();
    assert_eq!(doubts(&sketch.book, &figures, sketch.unit("Huyện")), []);
    // Reported anew since: to be looked at again.
    let key = crate::note::figure(sketch.unit("Theo số"), A);
    let old = corrected(crate::note::fact(7, "2016-12-31"), 8, "2016-12-05");
    sketch.edit(Edit::SetFact(key, Some(old)));
    let doubt = Doubt::Outlived { unit: key.unit, indicator: A, corrected: 8, reported: 7 };
    assert_eq!(doubts(&sketch.book, &sketch.figures(), sketch.unit("Huyện")), [doubt]);
}

/// What records gave when they were reported says nothing beside them; a correction of it does.
#[test]
fn a_correction_of_what_records_gave() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  persons=5");
    let key = crate::note::figure(sketch.unit("Xã A"), A);
    let counted = Fact { origin: Origin::Counted, ..crate::note::fact(4, "2016-12-31") };
    sketch.edit(Edit::SetFact(key, Some(counted.clone())));
    assert_eq!((sketch.cell("Xã A", A).value, sketch.cell("Xã A", A).typed), (Some(5), None));
    sketch.edit(Edit::SetFact(key, Some(corrected(counted, 3, "2017-01-05"))));
    assert_eq!((sketch.cell("Xã A", A).value, sketch.cell("Xã A", A).source), (Some(3), Source::Corrected));
    // The report goes on saying what the records give.
    let reported = Reported::of(&sketch.book, &sketch.figures(), sketch.unit("Xã A"));
    assert!(reported.counted.contains(&(key, crate::note::count(5))), "{:?}", reported.counted);
}

#[test]
fn a_figure_that_leaves_units_out_is_no_share_of_one_that_does_not() {
    let women = Indicator::Admitted(Category::Women);
    let told = |text: &str| {
        let sketch = Sketch::read(text);
        let (some, all) = (sketch.cell("Tỉnh", women), sketch.cell("Tỉnh", Indicator::ADMITTED));
        (some.value, some.short(), some.share_of(all).map(|share| share.percent(0)))
    };
    // Of 30 admitted 12 are women, as far as one of two districts says.
    let (value, short, share) = told("Tỉnh\n  Huyện A  totals A=20 nữ=12\n  Huyện B  totals A=10");
    assert_eq!((value, short, share.is_none()), (Some(12), 1, true));
    // Both leave the same unit out: they speak of the same people.
    let (value, short, share) = told("Tỉnh\n  Huyện A  totals A=20 nữ=12\n  Huyện B  totals");
    assert_eq!((value, short, share.is_some()), (Some(12), 1, true));
    // A district that leaves a commune out leaves it out of the province too, at whatever level it lies.
    let (value, short, share) =
        told("Tỉnh\n  Huyện A\n    Xã A  totals A=20 nữ=12\n    Xã B  totals A=9\n    Bạn  friend A=1");
    assert_eq!((value, short, share.is_none()), (Some(12), 2, true));
    // Written as a whole it leaves nobody out, whatever the parts say.
    let (value, short, share) = told("Tỉnh  totals A=30 nữ=15\n  Huyện A  totals A=20 nữ=12\n  Huyện B  totals A=10");
    assert_eq!((value, short, share.is_some()), (Some(15), 0, true));
}

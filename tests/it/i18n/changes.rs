//! What an import would do to a record, in one line: what, before, after.

use super::LANGS;
use crate::note::{Sketch, YEAR, count, day, fact, figure, name, person, target};
use so_nguon::domain::{Aim, Beyond, Indicator, Note, Office, Revision, Target, Unit, UnitVersion};
use so_nguon::i18n::{Lang, fact_change, person_change, target_change, unit_change};

#[test]
fn before_and_after_stand_side_by_side() {
    let sketch = Sketch::read("Huyện A  T=20\n  Xã B  persons=1");
    let (book, unit) = (&sketch.book, sketch.unit("Xã B"));
    let aim = |n, on: Option<&str>| Target {
        revisions: vec![Revision { aim: n, on: on.map(day), paper: Note::default() }],
        beyond: Beyond::NONE,
    };
    let (nine, dated) = (aim(Some(Aim::Exact(count(9))), None), aim(Some(Aim::Exact(count(1905))), Some("2016-08-01")));
    let key = target(unit);
    assert_eq!(target_change(Lang::Vi, book, &key, None, &nine), "Xã B, Năm 2016, được giao – Tất cả: 9 (thêm)");
    assert_eq!(
        target_change(Lang::Vi, book, &key, Some(&nine), &dated),
        "Xã B, Năm 2016, được giao – Tất cả: 9 → 1.905 (01/08/2016)"
    );
    assert!(target_change(Lang::En, book, &key, Some(&nine), &aim(None, None)).ends_with(": 9 → —"), "withdrawn");
    assert!(
        target_change(Lang::Vi, book, &key, None, &Target { revisions: vec![], beyond: Beyond::NONE }).contains('—'),
        "nor does none fail"
    );

    let figures = (fact(5544, "2016-12-31"), fact(5545, "2017-01-05"));
    let key = figure(unit, Indicator::Members);
    assert_eq!(
        fact_change(Lang::Vi, book, &key, Some(&figures.0), &figures.1),
        "Xã B, Năm 2016, Tổng số đảng viên: 5.544 (31/12/2016) → 5.545 (05/01/2017)"
    );
    assert_eq!(
        fact_change(Lang::En, book, &key, None, &figures.0),
        "Xã B, Year 2016, Members: 5,544 (31/12/2016) (added)"
    );

    let old = book.units.get(&unit).unwrap();
    let renamed =
        old.revised(UnitVersion { from: day("2016-07-01"), name: name("Xã Bê"), ..old.versions[0].clone() });
    let ended = Unit { ended: Some(day("2017-01-01")), ..renamed.clone() };
    assert_eq!(unit_change(Lang::Vi, None, old), "Đơn vị: Xã B (01/01/2010) (thêm)");
    assert_eq!(
        unit_change(Lang::Vi, Some(old), &ended),
        "Đơn vị: Xã B (01/01/2010) → Xã Bê (01/07/2016) – 01/01/2017 [2]"
    );
    for lang in LANGS {
        assert!(
            !unit_change(
                lang,
                None,
                &Unit { versions: vec![], ended: None, one_with: None, office: Office::NONE, beyond: Beyond::NONE }
            )
            .is_empty()
        );
    }

    let someone = person(unit, "2016-05-05");
    assert_eq!(
        person_change(Lang::Vi, book, None, &someone),
        "Hồ sơ: Nguyễn Văn Thử, Nam, …/1976, 05/05/2016, Xã B (thêm)"
    );
    assert!(person_change(Lang::En, book, Some(&someone), &someone).contains(" → "));
    assert_eq!(YEAR.to_string(), "2016");
}

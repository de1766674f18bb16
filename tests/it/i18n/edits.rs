//! Every edit has a name for undo.

use super::{LANGS, each_is_told};
use crate::note::{Sketch, YEAR, count, day, fact, figure, person, person_id, target, unit_id, version};
use so_nguon::domain::{Aim, Book, Edit, Indicator, Period, Settings, Target, UnitKind};
use so_nguon::i18n::{self, Lang};
use std::sync::Arc;

#[test]
fn every_edit_is_named_by_what_it_is_about() {
    let sketch = Sketch::read("Huyện A\n  Xã B  persons=1");
    let unit = sketch.unit("Xã B");
    let period = Period::over(YEAR.calendar().unwrap());
    let whole = Edit::SetTarget(target(unit), Some(Target::of(Aim::Exact(count(9)))));
    let table = [
        (Edit::AddUnit(unit_id(9), version("Xã Mới", None, UnitKind::Commune)), "thêm đơn vị Xã Mới"),
        (Edit::ReviseUnit(unit, version("Xã Mới", None, UnitKind::Commune)), "thay đổi đơn vị Xã Mới"),
        (Edit::EndUnit(unit, Some(day("2016-07-01"))), "kết thúc đơn vị Xã B"),
        (Edit::EndUnit(unit, None), "tiếp tục đơn vị Xã B"),
        (Edit::RemoveUnit(unit), "xóa một đơn vị nhập nhầm"),
        (Edit::PutPeriod(YEAR, period), "đổi kỳ năm 2016"),
        (Edit::RemovePeriod(YEAR), "xóa kỳ năm 2016"),
        (whole.clone(), "đổi chỉ tiêu năm 2016 của Xã B"),
        (
            Edit::SetFact(figure(unit, Indicator::Members), Some(fact(9, "2016-12-31"))),
            "đổi số liệu “Tổng số đảng viên” năm 2016 của Xã B",
        ),
        (Edit::SetPerson(person_id(5), Some(person(unit, "2016-05-05"))), "ghi hồ sơ Nguyễn Văn Thử"),
        (Edit::SetPerson(person_id(1), None), "xóa một hồ sơ"),
        (Edit::SetSettings(Settings::default()), "đổi cài đặt"),
        (Edit::All(vec![whole.clone(), Edit::RemoveUnit(unit)]), "2 thay đổi"),
        (Edit::Receive(Arc::default()), "nhập tệp"),
        (Edit::Replace(Arc::default()), "thay cả sổ"),
    ];
    each_is_told(&table, |lang, (edit, _)| i18n::edit(lang, &sketch.book, edit));
    for (edit, vi) in &table {
        assert_eq!(i18n::edit(Lang::Vi, &sketch.book, edit), *vi);
    }
    let one = Edit::All(vec![whole]);
    for lang in LANGS {
        assert!(i18n::edit(lang, &sketch.book, &one).contains("Xã B"), "a list of one is that one");
    }
    for lang in LANGS {
        assert!(i18n::edit(lang, &Book::default(), &Edit::EndUnit(unit, None)).contains("0000000007-2"));
    }
}

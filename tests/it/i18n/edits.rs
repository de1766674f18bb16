//! Every edit has a name for undo.

use super::{LANGS, each_is_told};
use crate::note::{
    Sketch, YEAR, corrected, count, day, fact, figure, matter_id, person, person_id, target, unit_id, version,
};
use so_nguon::domain::{
    Aim, Book, Born, DetailField, Edit, Frozen, Gender, Indicator, Item, Matter, MatterField, MatterKind, Note, Period,
    Person, PersonName, Settings, Stage, Step, StepKey, Target, UnitKind,
};
use so_nguon::i18n::{self, Lang};
use so_nguon::session::closing;
use std::sync::Arc;

#[test]
fn every_edit_is_named_by_what_it_is_about() {
    let sketch = Sketch::read("Huyện A\n  Xã B  persons=1 ĐV=5");
    let unit = sketch.unit("Xã B");
    let period = Period::over(YEAR.calendar().unwrap());
    let frozen = Frozen { on: day("2017-01-05"), note: Note::default(), figures: Arc::default(), stood: None };
    let closed = Period { frozen: Some(Box::new(frozen)), ..period.clone() };
    let set = |fact| Edit::SetFact(figure(unit, Indicator::Members), Some(fact));
    let whole = Edit::SetTarget(target(unit), Some(Target::of(Aim::Exact(count(9)))));
    let table = [
        (Edit::AddUnit(unit_id(9), version("Xã Mới", None, UnitKind::Commune)), "thêm đơn vị Xã Mới"),
        (Edit::ReviseUnit(unit, version("Xã Mới", None, UnitKind::Commune)), "thay đổi đơn vị Xã Mới"),
        (Edit::EndUnit(unit, Some(day("2016-07-01"))), "kết thúc đơn vị Xã B"),
        (Edit::EndUnit(unit, None), "tiếp tục đơn vị Xã B"),
        (Edit::RemoveUnit(unit), "xóa một đơn vị nhập nhầm"),
        (Edit::PutPeriod(YEAR, period), "đổi kỳ năm 2016"),
        (Edit::PutPeriod(YEAR, closed), "chốt kỳ năm 2016"),
        (Edit::RemovePeriod(YEAR), "xóa kỳ năm 2016"),
        (whole.clone(), "đổi chỉ tiêu năm 2016 của Xã B"),
        (set(fact(9, "2016-12-31")), "đổi số liệu “Tổng số đảng viên” năm 2016 của Xã B"),
        (set(corrected(fact(5, "2016-12-31"), 4, "2017-01-05")), "đính chính “Tổng số đảng viên” năm 2016 của Xã B"),
        (Edit::SetPerson(person_id(5), Some(person(unit, "2016-05-05"))), "thêm hồ sơ Nguyễn Văn Thử"),
        (Edit::SetPerson(person_id(1), None), "xóa hồ sơ Nguyễn Văn Thử"),
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

#[test]
fn what_is_taken_back_is_named_too() {
    let mut sketch = Sketch::read("Huyện A\n  Xã B  ĐV=5");
    let key = figure(sketch.unit("Xã B"), Indicator::Members);
    sketch.edit(Edit::SetFact(key, Some(corrected(fact(5, "2016-12-31"), 4, "2017-01-05"))));
    let back = Edit::SetFact(key, Some(fact(5, "2016-12-31")));
    assert_eq!(i18n::edit(Lang::Vi, &sketch.book, &back), "bỏ đính chính “Tổng số đảng viên” năm 2016 của Xã B");
    // Reported anew and corrected at once is a change of the figure.
    let both = Edit::SetFact(key, Some(corrected(fact(6, "2016-12-31"), 3, "2017-01-05")));
    assert_eq!(i18n::edit(Lang::Vi, &sketch.book, &both), "đổi số liệu “Tổng số đảng viên” năm 2016 của Xã B");
    // A period is closed with what is reported of it.
    let close = closing(&sketch.book, YEAR, day("2017-01-05")).unwrap();
    assert_eq!(i18n::edit(Lang::Vi, &sketch.book, &close), "chốt kỳ năm 2016");
    let Edit::All(mut edits) = close.clone() else { panic!("a closing is a list") };
    edits.insert(0, back);
    assert_eq!(i18n::edit(Lang::Vi, &sketch.book, &Edit::All(edits)), "chốt kỳ năm 2016");
    sketch.edit(&close);
    let open = Period { frozen: None, ..sketch.book.period(YEAR).unwrap() };
    assert_eq!(i18n::edit(Lang::Vi, &sketch.book, &Edit::PutPeriod(YEAR, open)), "mở lại kỳ năm 2016");
}

#[test]
fn a_change_of_a_person_is_named_by_the_field() {
    let sketch = Sketch::read("Xã B\n  Chi bộ 1\n  Chi bộ 2");
    let before = person(sketch.unit("Chi bộ 1"), "2016-05-05");
    let mut book = sketch.book.clone();
    book = book.apply(&Edit::SetPerson(person_id(5), Some(before.clone()))).unwrap();
    let says = |lang, next: Person| i18n::edit(lang, &book, &Edit::SetPerson(person_id(5), Some(next)));
    let born = Person { born: Born::Year(1988), ..before.clone() };
    let moved = Person { unit: sketch.unit("Chi bộ 2"), ..before.clone() };
    let field = |field: DetailField, text: &str| {
        let details = before.details.with(field, 1, Some(field.read(text).unwrap()));
        Person { details, ..before.clone() }
    };
    let step = |key, step| Person { details: before.details.with_step(key, step), ..before.clone() };
    let vote = StepKey::first(Stage::BranchVote);
    let ceremony = StepKey::first(Stage::Admitted);
    let name = Person { name: PersonName::new("Nguyễn Văn Đổi").unwrap(), ..before.clone() };
    let table = [
        (born.clone(), "đổi ngày sinh của Nguyễn Văn Thử"),
        (moved, "đổi nơi sinh hoạt của Nguyễn Văn Thử"),
        (field(DetailField::Employer, "Nhà máy"), "đổi nơi làm việc của Nguyễn Văn Thử"),
        (name, "đổi họ và tên khai sinh của Nguyễn Văn Đổi"),
        (step(vote, Some(Step::on(day("2016-04-01")))), "thêm bước Chi bộ xét của Nguyễn Văn Thử"),
        (step(ceremony, Some(Step::on(day("2016-05-06")))), "đổi bước Lễ kết nạp của Nguyễn Văn Thử"),
        (step(ceremony, None), "bỏ bước Lễ kết nạp của Nguyễn Văn Thử"),
        (Person { gender: Gender::Woman, ..born }, "sửa hồ sơ Nguyễn Văn Thử"),
    ];
    each_is_told(&table, |lang, (next, _)| says(lang, next.clone()));
    for (next, vi) in &table {
        assert_eq!(says(Lang::Vi, next.clone()), *vi);
    }
    assert_eq!(says(Lang::Vi, before.clone()), "ghi hồ sơ Nguyễn Văn Thử", "nothing to name it by");
    let gone = i18n::edit(Lang::Vi, &book, &Edit::SetPerson(person_id(5), None));
    assert_eq!(gone, "xóa hồ sơ Nguyễn Văn Thử");
}

#[test]
fn what_is_done_to_learners_is_named_by_their_class() {
    let mut sketch = Sketch::read("Xã B  persons=2");
    let name = Item::Text(Note::new("Lớp 1/2026").unwrap());
    let class = Matter::new(MatterKind::Class).with(MatterField::Name, Some(name));
    sketch.edit(Edit::SetMatter(matter_id(1), Some(class)));
    let ids = (2..).map(|n| matter_id(n).0);
    let enrolled =
        so_nguon::session::classes::enrol(&sketch.book, matter_id(1), &[person_id(1), person_id(2)], ids).unwrap();
    assert_eq!(i18n::edit(Lang::Vi, &sketch.book, &enrolled), "ghi danh học viên lớp bồi dưỡng “Lớp 1/2026”");
    sketch.edit(enrolled);
    let number = Item::Text(Note::new("01/CN").unwrap());
    let certified = |n| {
        let learner = sketch.book.matters.get(&matter_id(n)).unwrap().clone();
        (matter_id(n), learner.with(MatterField::CertificateNo, Some(number.clone())))
    };
    for learners in [vec![certified(2)], vec![certified(2), certified(3)]] {
        let edit = so_nguon::session::classes::certify(&sketch.book, matter_id(1), &learners, true, |_| "").unwrap();
        assert_eq!(i18n::edit(Lang::Vi, &sketch.book, &edit), "ghi kết quả lớp bồi dưỡng “Lớp 1/2026”");
        assert_eq!(i18n::edit(Lang::En, &sketch.book, &edit), "record the results of class “Lớp 1/2026”");
    }
    let both = Edit::All(vec![Edit::SetMatter(matter_id(2), None), Edit::SetMatter(matter_id(3), None)]);
    assert_eq!(i18n::edit(Lang::Vi, &sketch.book, &both), "2 thay đổi");
}

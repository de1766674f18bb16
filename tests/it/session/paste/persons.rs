//! Lists of persons.

use crate::note::{Sketch, day, person_id};
use so_nguon::domain::*;
use so_nguon::session::Directory;
use so_nguon::session::form::{PersonSlot, Wrong};
use so_nguon::session::paste::{PasteColumn, Pasted, read_persons};

const ORG: &str = "Xã\n  Chi bộ 1\n  Chi bộ 2";

fn read_into(sketch: &Sketch, text: &str, branch: &str) -> Pasted {
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    read_persons(text, &sketch.book, &units, branch, day("2016-12-31"), so_nguon::i18n::code_named)
}

fn read(text: &str) -> Pasted {
    read_into(&Sketch::read(ORG), text, "Chi bộ 1")
}

#[test]
fn rows_in_the_usual_order() {
    // NBSP around, NFD letters, capitals, both ways to write a gender, births in part.
    let sketch = Sketch::read(ORG);
    let text = "Nguye\u{302}\u{303}n Va\u{306}n An\tNAM\t1990\t5/1/2016\r\n\u{a0}TRẦN THỊ BƯỞI\u{a0}\tnu\t17/5/1991\t05-11-2016\tchi bộ 2\n";
    let read = read_into(&sketch, text, "Chi bộ 1");
    let good: Vec<&Person> = read.good().collect();
    assert_eq!(good.len(), 2);
    assert_eq!((good[0].name.as_str(), good[0].gender, good[0].born), ("Nguyễn Văn An", Gender::Man, Born::Year(1990)));
    assert_eq!(
        (good[0].unit, good[0].admitted(CountingDate::Ceremony)),
        (sketch.unit("Chi bộ 1"), Some(day("2016-01-05").into()))
    );
    assert_eq!((good[1].name.as_str(), good[1].gender), ("TRẦN THỊ BƯỞI", Gender::Woman));
    assert_eq!(good[1].unit, sketch.unit("Chi bộ 2"));
}

#[test]
fn a_heading_says_where_each_column_is() {
    let read = read("STT\tHọ và tên\tNgày kết nạp\tNgày sinh\tGiới tính\n1\tLê Văn Cam\t1/6/2016\t1980\tNam\n");
    let good: Vec<&Person> = read.good().collect();
    assert_eq!(good.len(), 1);
    assert_eq!((good[0].name.as_str(), good[0].born), ("Lê Văn Cam", Born::Year(1980)));
    assert_eq!(read.rows[0].line, 2);
}

#[test]
fn a_row_that_cannot_be_read_says_why_and_nothing_is_made_up() {
    let read = read("Lê A\t\t1990\t1/1/2016\nLê B\tx\t1990\t30/02/2016\nLê C\tnữ\t90\t1/1/2017\tChi bộ 9\nLê D");
    assert_eq!(read.good().count(), 0);
    let why = |at: usize| read.rows[at].person.clone().unwrap_err();
    assert_eq!(why(0), [(PersonSlot::Gender, Wrong::Fault(Fault::Blank))]);
    assert_eq!(
        why(1),
        [
            (PersonSlot::Gender, Wrong::Fault(Fault::NotInList("x".into()))),
            (PersonSlot::On, Wrong::Fault(Fault::NotADay("30/02/2016".into())))
        ]
    );
    assert_eq!(
        why(2),
        [
            (PersonSlot::Born, Wrong::Fault(Fault::NotADay("90".into()))),
            (PersonSlot::Unit, Wrong::NoUnit("Chi bộ 9".into())),
            (PersonSlot::On, Wrong::Future)
        ]
    );
    assert_eq!(why(3).len(), 3);
}

#[test]
fn the_same_list_twice_is_taken_once() {
    let mut sketch = Sketch::read(ORG);
    let text = "Lê A\tnam\t1990\t1/1/2016\nLê A\tNam\t1990\t01/01/2016\nLê A\tnam\t1990\t2/1/2016\n";
    let first = read_into(&sketch, text, "Chi bộ 1");
    assert_eq!(first.good().count(), 2);
    assert_eq!(first.rows[1].person, Err(vec![(PersonSlot::Name, Wrong::Known)]));
    let add = (1..).zip(first.good()).map(|(n, p)| Edit::SetPerson(person_id(n), Some(p.clone()))).collect();
    sketch.edit(Edit::All(add));
    assert_eq!(read_into(&sketch, text, "Chi bộ 1").good().count(), 0);
}

/// Another mark is another person; the same mark in another place, or a letter written with another sign, is the same.
#[test]
fn a_mark_tells_persons_apart_and_its_place_does_not() {
    let two = "Trần Thị Thúy Mẫu\tnữ\t1990\t1/1/2016\nTrần Thị Thủy Mẫu\tnữ\t1990\t1/1/2016";
    assert_eq!(read(two).good().count(), 2);
    for (a, b) in [("Trần Thị Thúy", "Trần Thị Thuý"), ("Đỗ Văn A", "Ðỗ Văn A"), ("Trần Thị Hòa", "TRẦN THỊ HOÀ")]
    {
        let text = format!("{a}\tnữ\t1990\t1/1/2016\n{b}\tnữ\t1990\t1/1/2016");
        let read = read(&text);
        assert_eq!(read.good().count(), 1, "{text}");
        assert_eq!(read.rows[1].person, Err(vec![(PersonSlot::Name, Wrong::Known)]), "{text}");
    }
}

#[test]
fn what_is_left_over_keeps_its_heading_and_can_be_mended() {
    let text = "Họ tên\tGiới tính\tNgày sinh\tNgày kết nạp\nLê A\tnam\t1990\t1/1/2016\nLê B\t\t1990\t1/1/2016\n";
    let left = read(text).left_over(text);
    assert_eq!(left, "Họ tên\tGiới tính\tNgày sinh\tNgày kết nạp\r\nLê B\t\t1990\t1/1/2016");
    assert_eq!(read(&left.replace("\t\t", "\tnữ\t")).good().count(), 1);
    let whole = "Lê A\tnam\t1990\t1/1/2016";
    assert_eq!(read(whole).left_over(whole), "");
}

#[test]
fn an_odd_age_is_taken_and_told() {
    for (born, odd) in [("2000", 1), ("1990", 0), ("1956", 0), ("1954", 1)] {
        let read = read(&format!("Lê A\tnam\t{born}\t1/1/2016"));
        assert_eq!((read.good().count(), read.odd_aged().count()), (1, odd), "{born}");
    }
}

/// The first person of a list, who must be the only one.
fn only(text: &str) -> Person {
    let read = read(text);
    assert_eq!(read.good().count(), 1, "{:?}", read.rows);
    read.good().next().unwrap().clone()
}

fn text_of(person: &Person, field: DetailField) -> String {
    match person.details.get(field, 1) {
        Some(Entry::Text(text)) => text.to_string(),
        Some(Entry::Digits(digits)) => digits.as_str().to_owned(),
        Some(Entry::Code(code)) => code.as_str().to_owned(),
        Some(Entry::Date(date)) => date.to_string(),
        Some(Entry::Flag(flag)) => flag.to_string(),
        None => String::new(),
    }
}

#[test]
fn the_export_of_the_upper_system() {
    // No column of genders: the citizen number says it. Dates as a spreadsheet counts days.
    let person = only(
        "DANH SÁCH ĐẢNG VIÊN\n\nSTT\tHọ và tên\tSố thẻ Đảng viên\tSố CCCD\tNgày sinh\tNgày kết nạp\tChi bộ đang sinh hoạt\tChi bộ nơi cư trú\tTrạng thái\n\
         1\tTRẦN THỊ BƯỞI\t66.012345\t083190000017\t32874\t42510\tChi bộ 2\tChi bộ 1\tĐang sinh hoạt\n",
    );
    assert_eq!((person.gender, person.born), (Gender::Woman, Born::Day(day("1990-01-01"))));
    assert_eq!(person.admitted(CountingDate::Ceremony), Some(day("2016-05-20").into()));
    assert_eq!(text_of(&person, DetailField::CitizenId), "083190000017");
    assert_eq!(text_of(&person, DetailField::PartyCardNo), "66012345");
}

#[test]
fn the_input_file_with_a_heading_of_two_rows() {
    let text = "FILE NHẬP LIỆU 4.0\n\nGhi chú: các cột có dấu * là bắt buộc\n\
        STT\tID\tHọ và tên*\tTên gọi khác\tGiới tính*\tSinh ngày*\tDân tộc*\tTôn giáo*\tSố định danh cá nhân*\tTổ chức Đảng sinh hoạt*\tQuê quán\t\t\tNgày vào Đảng*\tNgày chính thức*\n\
        \t\t\t\t\t\t\t\t\t\tQuốc gia\tTỉnh\tChi tiết\t\t\n\
        1\tab-1\tLê Văn Cam\tCam Em\tNam\t17/05/1980\tKhmer\tKhông\t083080000017\tChi bộ 2\tViệt Nam\tBến Tre\tBa Tri\t01/06/2010\t01/06/2011\n";
    let person = only(text);
    for (field, said) in [
        (DetailField::NameUsed, "Cam Em"),
        (DetailField::Ethnicity, "khmer"),
        (DetailField::Religion, "none"),
        (DetailField::HometownProvince, "Bến Tre"),
        (DetailField::HometownDetail, "Ba Tri"),
    ] {
        assert_eq!(text_of(&person, field), said, "{field:?}");
    }
    assert_eq!(person.details.gist().stage, Some(Stage::Official));
    assert_eq!(read(text).above, Some(5));
}

#[test]
fn the_youth_union_list_of_outstanding_members() {
    // Ticks with the year in them, numbers of columns, a sum and a note below; nobody was admitted: they are sources.
    let text = "TT\tHọ và tên\tNam\tNữ\tDân tộc\tTrình độ học vấn\tĐơn vị công tác\tNgày vào Đoàn\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\n\
        1\tNguyễn Văn An\t1996\t\tKinh\t12/12\tUBND xã\t26/3/2012\n2\tLê Thị Bé\t\t1997\tnt\t9/12\tTrường học\t2013\n\
        Tổng số đoàn viên ưu tú: 2\n\tNGƯỜI LẬP BẢNG\n";
    let read = read(text);
    let good: Vec<&Person> = read.good().collect();
    assert_eq!(good.len(), 2, "{:?}", read.rows);
    assert_eq!((good[1].gender, good[1].born), (Gender::Woman, Born::Year(1997)));
    assert_eq!((good[0].admitted(CountingDate::Ceremony), good[0].details.gist().stage), (None, Some(Stage::Source)));
    assert_eq!(text_of(good[0], DetailField::EduGrade), "12/12");
    assert_eq!(text_of(good[0], DetailField::Employer), "UBND xã");
    let unread: Vec<_> = read.in_part().map(|row| row.unread.clone()).collect();
    assert_eq!(unread, [[(PasteColumn::Field(DetailField::Ethnicity), "nt".to_owned())]]);
    assert!(read.beside >= 2);
}

#[test]
fn a_blank_day_of_admission_makes_no_source() {
    let read = read("Họ tên\tGiới tính\tNgày sinh\tNgày kết nạp\nLê A\tnam\t1990\t\n");
    assert_eq!(read.rows[0].person, Err(vec![(PersonSlot::On, Wrong::Fault(Fault::Blank))]));
}

#[test]
fn the_gender_is_taken_from_the_number_only_where_no_column_tells_it() {
    let with = "Họ tên\tGiới tính\tNgày sinh\tSố CCCD\nLê A\t\t1990\t083190000017\n";
    assert_eq!(read(with).good().count(), 0, "who left it blank is asked");
    assert!(read("Họ tên\tNgày sinh\tSố CCCD\nLê A\t1990\t083190000017\n").rows[0].by_number);
    assert_eq!(read("Họ tên\tNgày sinh\tSố CCCD\nLê A\t1990\t83190000017\n").good().count(), 0);
}

#[test]
fn nothing_is_no_list() {
    assert!(read("").rows.is_empty() && read("\n \t\u{a0}\n").rows.is_empty());
}

//! The log in people's words: never as programs write values.

use super::{LANGS, each_is_told};
use crate::note::{Sketch, YEAR, count, day, fact, figure, name, person, person_id, target, unit_id, version};
use so_nguon::domain::*;
use so_nguon::i18n::{Lang, activity as say};
use so_nguon::merge::*;
use so_nguon::session::Subject;
use std::sync::Arc;

const DEEDS: [Deed; 18] = [
    Deed::AddUnit,
    Deed::ReviseUnit,
    Deed::EndUnit,
    Deed::RemoveUnit,
    Deed::PutPeriod,
    Deed::RemovePeriod,
    Deed::SetTarget,
    Deed::SetFact,
    Deed::SetPerson,
    Deed::SetSettings,
    Deed::All,
    Deed::Receive,
    Deed::Replace,
    Deed::Undo,
    Deed::Redo,
    Deed::Restore,
    Deed::Settle,
    Deed::Adopt,
];

#[test]
fn acts_have_names() {
    each_is_told(&DEEDS, |lang, deed| say::deed(lang, *deed).to_owned());
}

/// What the log says in Vietnamese of an edit.
fn told(book: &Book, edit: &Edit) -> Vec<String> {
    let at = "2016-05-20 08:05".parse().unwrap();
    let by = Author { name: Note::default(), at };
    let replica = Replica::adopt(Arc::new(book.clone()), Dot::new(Station::from_bits(7), 1), &by);
    let next = Arc::new(book.apply(edit).unwrap());
    let dot = replica.next_dot(Station::from_bits(7));
    let (replica, _) = replica.commit(next, Deed::from(edit), &Settling::default(), dot, &by);
    let entry = replica.log.get(&dot).unwrap();
    assert_eq!(say::head(Lang::Vi, entry).split(' ').take(3).collect::<Vec<_>>(), ["20/05/2016", "8:05", "0000000007"]);
    for change in entry.changes.iter() {
        for text in LANGS.map(|lang| say::change(lang, &replica.book, change)) {
            assert!(!["{", "}", "\"", "null", "_", "Some("].iter().any(|s| text.contains(s)), "{text:?} is not prose");
        }
    }
    entry.changes.iter().map(|c| say::change(Lang::Vi, &replica.book, c)).collect()
}

#[test]
fn changes_are_told_in_words() {
    let mut sketch = Sketch::read("Huyện A  T=220 ĐV=900\n  Xã B  persons=1");
    let (above, unit) = (sketch.unit("Huyện A"), sketch.unit("Xã B"));
    let mut revised = version("Xã Bình", Some(above), UnitKind::Commune);
    revised.ranks = false;
    let mut known = person(unit, "2016-06-15");
    known.marks = known.marks.with(Category::Farmer, true);
    let code = Entry::Code(Code::new(CodeList::Ethnicity, "khmer").unwrap());
    known.details = known.details.with(DetailField::Ethnicity, 1, Some(code));
    let vote = Votes { yes: Some(count(20)), no: Some(count(1)), ..Votes::default() };
    let step = Step { votes: vote, ..Step::on(day("2016-03-04")) };
    known.details = known.details.with_step(StepKey::first(Stage::BranchVote), Some(step));
    let aim =
        Revision {
            aim: Some(Aim::Exact(count(230))), on: Some(day("2016-07-01")), paper: Note::new("12-QĐ").unwrap()
        };
    let raised = Target::of(Aim::Exact(count(220))).revised(aim);
    let table: Vec<(Edit, Vec<&str>)> = vec![
        (Edit::AddUnit(unit_id(9), version("Xã Mới", Some(above), UnitKind::Commune)), vec!["Đơn vị Xã Mới: thêm mới"]),
        (
            Edit::ReviseUnit(unit, revised),
            vec![
                "Đơn vị Xã Bình, tên đơn vị (lần ghi từ 01/01/2010): Xã B → Xã Bình",
                "Đơn vị Xã Bình, được xếp hạng (lần ghi từ 01/01/2010): có → không",
            ],
        ),
        (
            Edit::EndUnit(unit, Some(day("2025-07-01"))),
            vec!["Đơn vị Xã B, kết thúc từ ngày: đang hoạt động → 01/07/2025"],
        ),
        (
            Edit::SetTarget(target(above), Some(raised)),
            vec![
                "Chỉ tiêu năm 2016 của Huyện A (được giao, Tất cả), quyết định ngày 01/07/2016: để trống → 230 (12-QĐ)",
            ],
        ),
        (
            Edit::SetFact(figure(above, Indicator::Members), Some(fact(1905, "2016-12-31"))),
            vec![
                "Số liệu “Tổng số đảng viên” năm 2016 của Huyện A, số liệu: 900 (đến ngày 31/12/2016, nhập tay) → \
                 1.905 (đến ngày 31/12/2016, nhập tay)",
            ],
        ),
        (
            Edit::SetPerson(person_id(1), Some(known)),
            vec![
                "Hồ sơ Nguyễn Văn Thử, diện “Nông dân”: không → có",
                "Hồ sơ Nguyễn Văn Thử, Dân tộc: để trống → Khmer",
                "Hồ sơ Nguyễn Văn Thử, Chi bộ xét: đã qua bước này: để trống → có",
                "Hồ sơ Nguyễn Văn Thử, Chi bộ xét: ngày: để trống → 04/03/2016",
                "Hồ sơ Nguyễn Văn Thử, Chi bộ xét: biểu quyết: để trống → tán thành 20, không tán thành 1",
            ],
        ),
        (Edit::SetPerson(person_id(1), None), vec!["Hồ sơ đã xóa: xóa"]),
        (
            Edit::SetSettings(Settings {
                rules: [("qd208/ceremony_from".parse().unwrap(), 0), ("qd29/age_min".parse().unwrap(), 20)].into(),
                holidays: [(day("2027-02-11"), DayKind::Off)].into(),
                ..Settings::default()
            }),
            vec![
                "Cài đặt, Tuổi thấp nhất khi chi bộ xét, 29-QĐ/TW (25/07/2016): như ban đầu → 20 tuổi",
                "Cài đặt, Thời hạn lễ kết nạp tính từ, 208-QĐ/TW (26/07/2026): như ban đầu → ngày nhận quyết định",
                "Cài đặt, ngày trong lịch làm việc 11/02/2027: như ban đầu → ngày nghỉ",
            ],
        ),
        (
            Edit::SetSettings(Settings { home: Some(above), decimals: Decimals::One, ..Settings::default() }),
            vec!["Cài đặt, đơn vị của tôi: chưa chọn → Huyện A", "Cài đặt, số lẻ của tỷ lệ phần trăm: như ban đầu → 1"],
        ),
    ];
    for (edit, words) in &table {
        assert_eq!(told(&sketch.book, edit), *words, "{edit:?}");
    }
    let span = YEAR.calendar().unwrap();
    sketch.edit(Edit::PutPeriod(YEAR, Period::over(span)));
    let renamed = Period { label: Some(name("Năm đầu")), ..Period::over(span) };
    assert_eq!(told(&sketch.book, &Edit::PutPeriod(YEAR, renamed)), ["Kỳ “Năm đầu”, tên kỳ: để trống → Năm đầu"]);
}

#[test]
fn what_is_gone_or_of_a_newer_version_is_said_so() {
    let book = Book::default();
    let gone = [
        (Some(Subject::Person(person_id(3))), "Hồ sơ đã xóa"),
        (Some(Subject::Unit(unit_id(3))), "Đơn vị đã xóa"),
        (Some(Subject::Target(target(unit_id(3)))), "Chỉ tiêu năm 2016 của đơn vị đã xóa (được giao, Tất cả)"),
        (None, "Mục của bản mới hơn"),
    ];
    for (subject, words) in gone {
        assert_eq!(say::subject(Lang::Vi, &book, subject), words);
    }
    let odd = |field: &str, to: Option<&str>| Change {
        kind: Kind::Persons,
        key: "\"0000000007-3\"".into(),
        what: What::Field { field: field.into(), from: None, to: to.map(str::to_owned) },
    };
    let says = |change: Change| say::change(Lang::Vi, &book, &change);
    assert_eq!(
        says(odd("shoe_size", Some("{\"shoe_size\":1}"))),
        "Hồ sơ đã xóa, mục của bản mới hơn “shoe_size”: để trống → 1"
    );
    let text = Some("{\"detail\":{\"shoe_size\":\"Ba chín\"}}");
    assert_eq!(says(odd("shoe_size", text)), "Hồ sơ đã xóa, mục của bản mới hơn “shoe_size”: để trống → Ba chín");
    assert_eq!(says(odd("Shoe size", Some("1"))), "Hồ sơ đã xóa, mục của bản mới hơn: để trống → để trống");
    assert_eq!(says(odd("name", None)), "Hồ sơ đã xóa: họ và tên khai sinh (nội dung đã xóa cùng hồ sơ)");
}

#[test]
fn the_visits_of_a_machine_are_called_alike() {
    let machine = Station::drawn(0x2_1234_5678_9abc);
    let mut replica = Replica::default();
    let mut writes = |visit: u64, number: u32, who: &str, minute: u8| {
        let by = Author { name: Note::new(who).unwrap(), at: format!("2016-05-20 08:{minute:02}").parse().unwrap() };
        let dot = Dot::new(machine.visit(visit), number);
        let next = Settings { small_target: number, ..Settings::default() };
        let next = Arc::new(replica.book.apply(&Edit::SetSettings(next)).unwrap());
        replica = replica.commit(next, Deed::SetSettings, &Settling::default(), dot, &by).0;
        replica.clone()
    };
    let letters = &machine.to_string()[..4];
    let nameless = writes(1, 1, "", 1);
    assert_eq!(say::who(nameless.log.iter().next().unwrap().1), letters);
    assert_eq!(say::name_of(&nameless, machine.visit(7)), letters);
    // The name that was given last, by the clock, whichever visit had the greater number.
    writes(2, 9, "Máy cũ", 2);
    let named = writes(3, 5, "Máy VP", 3);
    assert_eq!(say::name_of(&named, machine), "Máy VP");
    assert_eq!(say::name_of(&named, machine.visit(1)), "Máy VP");
    // Of a station that was never drawn all letters are its own.
    assert_eq!(say::station(Station::from_bits(7)), "0000000007");
}

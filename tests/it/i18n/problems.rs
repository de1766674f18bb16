//! What is wrong is told with its place, in both languages, whatever it is.

use super::{LANGS, each_is_told};
use crate::note::{Sketch, figure, person_id, target, unit_id};
use so_nguon::domain::{Category, Fault, Flaw, Indicator, PeriodId, Station, UnitId};
use so_nguon::exchange::{Problem, What};
use so_nguon::i18n::{self, Lang};
use so_nguon::merge::Dot;

fn faults() -> Vec<Fault> {
    vec![
        Fault::Blank,
        Fault::TooLong(200),
        Fault::Sign('<'),
        Fault::Sign('\u{202e}'),
        Fault::Sign('\u{7}'),
        Fault::NotADay("30/02".into()),
        Fault::NotACount("100,91".into()),
        Fault::NotAnId("x-1".into()),
        Fault::Backwards,
        Fault::EndsFirst,
        Fault::NotInList("xa".into()),
        Fault::TooMany(100),
    ]
}

fn flaws(unit: UnitId) -> Vec<Flaw> {
    let key = figure(unit, Indicator::Admitted(Category::Women));
    vec![
        Flaw::Cycle(unit),
        Flaw::NoVersion(unit),
        Flaw::NoParent(unit),
        Flaw::VersionOrder(unit),
        Flaw::EndsBeforeStart(unit),
        Flaw::PeriodBackwards(PeriodId::Year(2016)),
        Flaw::TargetOrder(target(unit)),
        Flaw::TargetWithoutUnit(target(unit)),
        Flaw::FactWithoutUnit(key),
        Flaw::PersonWithoutUnit(person_id(1)),
        Flaw::MoreThanAll(key),
        Flaw::FactInFuture(key),
        Flaw::AdmittedInFuture(person_id(1)),
        Flaw::BornTooLate(person_id(1)),
    ]
}

#[test]
fn every_fault_is_told_and_shows_what_it_is_about() {
    each_is_told(&faults(), i18n::fault);
    for lang in LANGS {
        let says = |fault: &Fault| i18n::fault(lang, fault);
        assert!(says(&Fault::NotADay("30/02".into())).contains("30/02"));
        assert!(says(&Fault::NotACount("100,91".into())).contains("100,91"));
        assert!(says(&Fault::TooLong(200)).contains("200"));
        assert!(says(&Fault::Sign('<')).contains('<'));
        // A mark that turns the text around is named, not written.
        assert!(
            says(&Fault::Sign('\u{202e}')).contains("U+202E") && !says(&Fault::Sign('\u{202e}')).contains('\u{202e}')
        );
        assert!(says(&Fault::Sign('\u{7}')).contains("U+0007"));
    }
}

#[test]
fn a_fault_that_stands_alone_is_a_sentence() {
    for (told, alone) in [
        ("chưa nhập", "Chưa nhập."),
        ("đã có trong sổ", "Đã có trong sổ."),
        ("“abc” không phải là số", "“abc” không phải là số."),
        ("không có; hãy chọn trong danh sách.", "Không có; hãy chọn trong danh sách."),
        ("đang tìm…", "Đang tìm…"),
        ("", ""),
    ] {
        assert_eq!(i18n::in_full(told), alone);
    }
    // Days are not told as numbers.
    assert!(i18n::fault(Lang::Vi, &Fault::EndsFirst).contains("ngày"));
}

#[test]
fn every_flaw_names_its_place() {
    let sketch = Sketch::read("Huyện A  T=20\n  Xã B  persons=1");
    let unit = sketch.unit("Xã B");
    each_is_told(&flaws(unit), |lang, flaw| i18n::flaw(lang, &sketch.book, flaw));
    for (lang, flaw) in LANGS.into_iter().flat_map(|l| flaws(unit).into_iter().map(move |f| (l, f))) {
        let says = i18n::flaw(lang, &sketch.book, &flaw);
        let place = match flaw {
            Flaw::PeriodBackwards(_) => "2016",
            Flaw::PersonWithoutUnit(_) | Flaw::AdmittedInFuture(_) | Flaw::BornTooLate(_) => "Nguyễn Văn Thử",
            // The book lacks the unit, so only its id can say which.
            Flaw::TargetWithoutUnit(_) | Flaw::FactWithoutUnit(_) => "0000000007-2",
            _ => "Xã B",
        };
        assert!(says.contains(place), "{says:?} does not name {place}");
    }
    // What the book does not know has its id.
    assert_eq!(i18n::unit_name(&sketch.book, unit_id(77)), "0000000007-77");
}

fn problem(place: &str, record: Option<&str>, what: What) -> Problem {
    Problem { place: place.into(), record: record.map(str::to_owned), what, blocks: true }
}

#[test]
fn a_problem_says_where_then_what() {
    let sketch = Sketch::read("Huyện A");
    let says = |lang, p: &Problem| i18n::problem(lang, &sketch.book, p);
    for (place, record, vi, en) in [
        (
            "persons[3].admitted",
            Some("0000000007-7"),
            "Hồ sơ thứ 4 [persons[3].admitted] (0000000007-7): thiếu mục này.",
            "Person no. 4 [persons[3].admitted] (0000000007-7): it is missing.",
        ),
        (
            "units[0].versions[1].name",
            None,
            "Đơn vị thứ 1 [units[0].versions[1].name]: thiếu mục này.",
            "Unit no. 1 [units[0].versions[1].name]: it is missing.",
        ),
        (
            "targets[1233]",
            None,
            "Chỉ tiêu thứ 1.234 [targets[1233]]: thiếu mục này.",
            "Target no. 1,234 [targets[1233]]: it is missing.",
        ),
        ("facts", None, "Số liệu [facts]: thiếu mục này.", "Figure [facts]: it is missing."),
        ("periods[x]", None, "Kỳ [periods[x]]: thiếu mục này.", "Period [periods[x]]: it is missing."),
        ("sha256", None, "Tệp, mục sha256: thiếu mục này.", "File, at sha256: it is missing."),
        (
            "persons[4294967295]",
            None,
            "Hồ sơ thứ 4.294.967.296 [persons[4294967295]]: thiếu mục này.",
            "Person no. 4,294,967,296 [persons[4294967295]]: it is missing.",
        ),
    ] {
        let p = problem(place, record, What::Missing);
        assert_eq!((says(Lang::Vi, &p).as_str(), says(Lang::En, &p).as_str()), (vi, en));
    }
    let all = [
        What::Fault(Fault::NotADay("30/02".into())),
        What::Flaw(Flaw::Cycle(sketch.unit("Huyện A"))),
        What::Duplicate("2016".into()),
        What::Missing,
        What::Shape,
        What::Context,
        What::Kept,
        What::Unknown,
        What::ChangedByHand,
        What::Spent(Dot::new(Station::from_bits(3), 4_000_000_000)),
        What::Unheard { seen: Dot::new(Station::from_bits(3), 9), told: 2 },
        What::Unheard { seen: Dot::new(Station::from_bits(3), 9), told: 0 },
        What::Torn,
    ]
    .map(|what| problem("persons[3]", None, what));
    each_is_told(&all, says);
    assert!(all.iter().all(|p| says(Lang::Vi, p).starts_with("Hồ sơ thứ 4 ") && says(Lang::Vi, p).ends_with('.')));
}

/// S4-7: what is refused is told for what it is: nobody says of 01/01/1997 that it is no day.
#[test]
fn a_day_that_cannot_be_read_is_told_why() {
    let says = |text: &str| i18n::fault(Lang::Vi, &Fault::NotADay(text.to_owned()));
    for (text, said) in [
        ("1/1/97", "chưa đủ bốn chữ số"),
        ("010190", "viết liền"),
        ("1/1/1850", "ngoài khoảng năm"),
        ("30/02/2026", "không phải là ngày có thật"),
        // As a file writes days: the year first.
        ("2016-02-30", "không phải là ngày có thật"),
        ("2016-2-3", "không phải là ngày có thật"),
        ("16-02-03", "chưa đủ bốn chữ số"),
        ("1850-01-01", "ngoài khoảng năm"),
        ("2016-13", "không phải là ngày có thật"),
        ("hôm qua", "không phải là ngày có thật"),
    ] {
        assert!(says(text).contains(said), "{}", says(text));
    }
}

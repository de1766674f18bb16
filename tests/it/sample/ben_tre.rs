//! "Bến Tre 12/9/2019" gives handbook 12, vector 2, exactly.

use so_nguon::domain::{Category, Indicator, PeriodId, Weights, flaws};
use so_nguon::sample::{Sample, book};
use so_nguon::stats::{Figures, Order, Overview, Question, Ranking, Source, Status, standings};

#[test]
fn thirteen_units_by_number() {
    let book = book(Sample::BenTre2019);
    let (period, as_of) = Sample::BenTre2019.question();
    let figures = Figures::of(&book, Question { period, as_of: as_of.unwrap() }, None).unwrap();
    let home = book.settings.home.unwrap();
    let ranking =
        Ranking::of(&standings(&book, &figures, Category::All, home, false), Order::Number, Weights::default());
    let rows: Vec<_> = ranking
        .rows
        .iter()
        .map(|r| (r.rank.unwrap(), r.standing.name.as_str().to_owned(), r.standing.admitted.value.unwrap()))
        .collect();
    let expected = [
        (1, "Huyện Mỏ Cày Nam", 121),
        (1, "Huyện Thạnh Phú", 121),
        (3, "Huyện Giồng Trôm", 120),
        (4, "Huyện Ba Tri", 118),
        (5, "Huyện Châu Thành", 93),
        (6, "Huyện Bình Đại", 92),
        (7, "Khối Các cơ quan – Doanh nghiệp tỉnh", 87),
        (8, "Thành phố Bến Tre", 76),
        (9, "Công an tỉnh", 48),
        (10, "Huyện Chợ Lách", 47),
        (11, "Huyện Mỏ Cày Bắc", 23),
        (12, "Bộ đội Biên phòng tỉnh", 7),
        (13, "Bộ Chỉ huy Quân sự tỉnh", 4),
    ];
    assert_eq!(rows, expected.map(|(rank, name, n)| (rank, name.to_owned(), n)));
}

#[test]
fn the_province() {
    let book = book(Sample::BenTre2019);
    let (period, as_of) = Sample::BenTre2019.question();
    let figures = Figures::of(&book, Question { period, as_of: as_of.unwrap() }, None).unwrap();
    let home = book.settings.home.unwrap();
    let own = Overview::of(&book, &figures, home).unwrap().own;
    assert_eq!((own.admitted.value, own.admitted.source), (Some(957), Source::Typed));
    assert_eq!((own.admitted.counted, own.admitted.gap()), (Some(957), None), "the thirteen add up");
    assert_eq!(own.share().unwrap().percent(2).scaled, 5700);
    assert_eq!(own.status, Status::Underway(1679 - 957));
    let uprising = figures.get(home, Indicator::Admitted(Category::NewUprising));
    assert_eq!((uprising.value, uprising.counted), (Some(35), Some(35)), "9 + 8 + 8 + 7 + 2 + 1");
}

#[test]
fn the_term_has_a_range() {
    let book = book(Sample::BenTre2019);
    let as_of = Sample::BenTre2019.question().1.unwrap();
    let figures = Figures::of(&book, Question { period: PeriodId::Term(2015, 2020), as_of }, None).unwrap();
    let own = Overview::of(&book, &figures, book.settings.home.unwrap()).unwrap().own;
    assert_eq!(own.admitted.value, Some(7979));
    assert_eq!(own.share().unwrap().percent(2).scaled, 9974);
    assert_eq!(own.share_of_most().unwrap().percent(2).scaled, 9387);
}

#[test]
fn nothing_is_wrong_with_it() {
    let book = book(Sample::BenTre2019);
    assert_eq!(flaws(&book, "2019-09-17".parse().unwrap()), []);
    assert_eq!(book.settings.sample.as_ref().map(ToString::to_string).as_deref(), Some("Bến Tre 12/9/2019"));
}

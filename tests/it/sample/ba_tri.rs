//! "Ba Tri 2016" gives the article's figures (handbook 12, vector 1), exactly.

use so_nguon::domain::{Book, Category, Day, Gender, Indicator, Origin, PeriodId, UnitId, flaws};
use so_nguon::sample::{Sample, book};
use so_nguon::stats::{Figures, InARow, Overview, Question, Source, Standing, Status};
use std::collections::BTreeSet;

/// The units that the article names as over target for years.
const PRAISED: [&str; 6] =
    ["Xã An Ngãi Trung", "Thị trấn Ba Tri", "Xã An Thủy", "Xã Vĩnh An", "Bệnh viện khu vực Ba Tri", "Công an huyện"];

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn seen(book: &Book, period: PeriodId, as_of: &str) -> (Figures, Overview) {
    let figures = Figures::of(book, Question { period, as_of: day(as_of) }, None).unwrap();
    let overview = Overview::of(book, &figures, book.settings.home.unwrap()).unwrap();
    (figures, overview)
}

fn percent(part: u32, whole: u32) -> u128 {
    so_nguon::stats::Ratio::new(part, whole).unwrap().percent(2).scaled
}

#[test]
fn the_articles_figures() {
    let book = book(Sample::BaTri2016);
    let (figures, overview) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    let own = &overview.own;
    assert_eq!(own.admitted.value, Some(222));
    assert_eq!(own.admitted.source, Source::Below);
    assert_eq!((own.admitted.missing, own.admitted.gap()), (0, None));
    assert_eq!(own.aim.known().map(|a| (a.least, a.most)), Some((220, 220)));
    assert_eq!(own.status, Status::Over(2));
    assert_eq!(own.share().unwrap().percent(2).scaled, 10091);
    let of = |category| figures.get(own.unit, Indicator::Admitted(category)).value;
    assert_eq!((of(Category::Women), percent(121, 222)), (Some(121), 5450));
    assert_eq!((of(Category::Religious), percent(1, 222)), (Some(1), 45));
    assert_eq!(overview.members.value, Some(5544));
    assert_eq!(overview.units.value, Some(70));
    assert_eq!(overview.allocation.given, Some((220, 220)));
    assert_eq!(overview.allocation.below, (220, 220));
}

#[test]
fn second_in_the_province_after_mo_cay_nam() {
    let book = book(Sample::BaTri2016);
    let (_, overview) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    let among = overview.among.unwrap();
    let first: Vec<_> = among.rows.iter().take(2).map(|r| (r.rank, r.standing.name.as_str().to_owned())).collect();
    assert_eq!(first, [(Some(1), "Huyện Mỏ Cày Nam".into()), (Some(2), "Huyện Ba Tri".into())]);
    assert_eq!((among.rows[0].sharing, among.rows[1].sharing), (1, 1));
    for row in among.rows.iter().filter(|r| Some(r.standing.unit) != book.settings.home) {
        let unit = row.standing.unit;
        let facts: Vec<_> = book.facts.iter().filter(|(k, _)| k.unit == unit).collect();
        assert!(!facts.is_empty());
        assert!(facts.iter().all(|(_, f)| f.origin == Origin::Sample && f.note.as_str() == "Số giả định cho bản mẫu"));
    }
}

#[test]
fn the_six_units_are_over() {
    let book = book(Sample::BaTri2016);
    let (_, overview) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    let over: BTreeSet<_> = overview.over().iter().map(|s| s.name.as_str().to_owned()).collect();
    for name in PRAISED {
        assert!(over.contains(name), "{name}");
    }
    let unpraised = overview.by_share.rows.iter().map(|r| r.standing.name.as_str()).filter(|n| !PRAISED.contains(n));
    assert!(unpraised.clone().all(|n| n.contains("mẫu")), "every other unit says that it is made up");
    assert_eq!(unpraised.count(), 64);
}

#[test]
fn every_status_is_there_to_be_seen() {
    let book = book(Sample::BaTri2016);
    let (_, overview) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    let count = |fits: fn(Status) -> bool| overview.by_share.rows.iter().filter(|r| fits(r.standing.status)).count();
    assert!(count(|s| matches!(s, Status::Over(_))) > 6);
    assert!(count(|s| s == Status::Reached) > 20);
    assert!(count(|s| matches!(s, Status::Short(_))) > 10);
    assert_eq!(count(|s| s == Status::NoSource), 1);
    assert_eq!(count(|s| s == Status::NoTarget), 2);
    assert_eq!(count(|s| s == Status::OutsideTarget), 1);
    assert_eq!(count(|s| matches!(s, Status::NoData | Status::NoBasis | Status::Underway(_))), 0);
    assert!(overview.by_share.rows.iter().filter(|r| r.standing.small).count() > 10);
    assert!(overview.without_admission().len() > 3);
    let groups: BTreeSet<_> = book.groups().iter().map(ToString::to_string).collect();
    assert_eq!(groups.len(), 6);
}

#[test]
fn the_year_before_is_there_too() {
    let book = book(Sample::BaTri2016);
    let (_, overview) = seen(&book, PeriodId::Year(2015), "2015-12-31");
    assert_eq!((overview.own.admitted.value, overview.own.status), (Some(210), Status::Short(9)));
    let (_, overview) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    assert_eq!(overview.own.previous, Some(210));
    assert!(overview.own.members.is_some(), "members at the end of 2015");
    assert_eq!(*overview.pace.done.last().unwrap(), 222);
    let mid_year = seen(&book, PeriodId::Year(2016), "2016-05-19").1;
    assert_eq!(mid_year.own.admitted.value, Some(4 + 40 + 4 + 38 + 5 + 44));
}

#[test]
fn persons_are_plausible_and_made_up() {
    let book = book(Sample::BaTri2016);
    let by = so_nguon::domain::CountingDate::Ceremony;
    let admitted = || book.persons.iter().filter(|(_, p)| p.admitted(by).is_some());
    assert_eq!((admitted().count(), book.persons.len()), (222, 300), "the others are on their way");
    let women = admitted().filter(|(_, p)| p.gender == Gender::Woman).count();
    assert_eq!(women, 121);
    assert!(
        admitted()
            .all(|(_, p)| p.admitted(by).and_then(so_nguon::domain::When::day).is_some_and(|day| day.year() == 2016))
    );
    let names: BTreeSet<_> = book.persons.iter().map(|(_, p)| p.name.as_str().to_owned()).collect();
    assert_eq!(names.len(), 300, "nobody twice");
    assert!(names.iter().all(|n| n.contains(" Mẫu ") && n.chars().all(|c| c.is_alphabetic() || c == ' ')));
    assert!(
        names.iter().any(|n| n.ends_with("Mẫu Hai Mươi Mốt")) && names.iter().any(|n| n.ends_with("Một Trăm Linh Năm"))
    );
    let ages: Vec<_> = admitted().map(|(_, p)| p.born.age_on(p.admitted(by).unwrap().day().unwrap())).collect();
    assert!(ages.iter().all(|a| (18..=41).contains(a)));
    let with =
        |c: Category| admitted().filter(|(_, p)| p.categories(p.admitted(by).unwrap()) & (1 << c.index()) != 0).count();
    for category in
        [Category::YouthUnion, Category::Young, Category::Enterprise, Category::Farmer, Category::PublicServant]
    {
        assert!(with(category) > 0, "{category:?}");
    }
    assert_eq!(with(Category::Religious), 1);
    assert!(with(Category::YouthUnion) <= with(Category::Young));
}

#[test]
fn nothing_is_wrong_with_it() {
    let book = book(Sample::BaTri2016);
    assert_eq!(flaws(&book, day("2017-01-18")), []);
    assert_eq!(book.settings.sample.as_ref().map(ToString::to_string).as_deref(), Some("Ba Tri 2016"));
    assert!(book.units.get(&book.settings.home.unwrap_or(UnitId::FIRST)).is_some());
    assert_eq!(book, so_nguon::sample::book(Sample::BaTri2016), "the same every time");
}

#[test]
fn the_figures_of_every_category_are_those_of_who_was_admitted() {
    let book = book(Sample::BaTri2016);
    let (figures, overview) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    let of = |category| figures.get(overview.own.unit, Indicator::Admitted(category)).value;
    // Nobody of 2016 is in a programme that begins in 2017; where nobody bears a mark, nobody has looked.
    assert_eq!(of(Category::NewUprising), None);
    for back in [2013, 2014, 2015] {
        let (_, overview) = seen(&book, PeriodId::Year(back), &format!("{back}-12-31"));
        assert_eq!(overview.own.admitted.source, Source::Below, "{back}: from typed totals of the units");
        assert_eq!(overview.own.admitted.missing, 0, "{back}");
    }
}

/// “Nhiều chi, đảng bộ cơ sở nhiều năm kết nạp đảng viên vượt chỉ tiêu. Tiêu biểu như…”: the article's six, and nobody else.
#[test]
fn the_six_that_are_over_target_for_years_come_out_by_themselves() {
    let book = book(Sample::BaTri2016);
    let (figures, overview) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    let over = |s: &&Standing| matches!(overview.streaks.says(s.unit), Some(InARow::Over(_)));
    let mut six: Vec<String> = overview.over().into_iter().filter(over).map(|s| s.name.to_string()).collect();
    six.sort();
    let mut told = PRAISED;
    told.sort_unstable();
    assert_eq!(six, told);
    let years = |s: &&Standing| (PRAISED.contains(&s.name.as_str())).then(|| overview.streaks.get(s.unit).over);
    let years: Vec<u32> = overview.over().iter().filter_map(years).collect();
    assert_eq!(years, [4; 6], "2013 to 2016");
    let all = overview.by_share.rows.iter().map(|r| &r.standing);
    let others: Vec<_> = all.filter(|s| over(s) && !PRAISED.contains(&s.name.as_str())).collect();
    assert!(others.is_empty(), "{others:?}");
    let says = so_nguon::i18n::results(&figures, &overview)[1].text();
    assert!(says.starts_with("Có 6 đơn vị nhiều năm liền kết nạp đảng viên vượt chỉ tiêu: "), "{says}");
}

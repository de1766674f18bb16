//! A figure, the list of those who make it up and the paper that prints it say the same, whatever was entered; and the parts of a
//! list come to the whole of it.

use super::follow_laws::edit;
use crate::note::{Sketch, YEAR, cases, day, person, person_id, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::i18n::papers::{Block, results_table};
use so_nguon::session::{lines, results::review};
use so_nguon::stats::*;

const BOOK: &str = "Huyện  T=20\n  A  persons=3 T=4\n  B  totals T=5\n  C\n    D\n  E  friend";

/// How many the list of a unit holds, as the page sifts it.
fn listed(book: &Book, figures: &Figures, roster: &Roster, unit: UnitId, sieve: Sieve) -> u32 {
    let units = Terms::units(book, &figures.tree, unit);
    let terms = Terms { sieve, units, span: figures.counted, by: book.settings.counting, today: day("2017-02-01") };
    let mut sift = Sift::of(terms);
    while !sift.go(roster) {}
    u32::try_from(sift.list(roster, |_| true).len()).unwrap()
}

fn admitted() -> Sieve {
    Sieve { admitted: true, ..Sieve::default() }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn figure_list_and_paper_agree(
        steps in proptest::collection::vec((0u8..16, 1u32..9, 0u32..30, 1u8..=12), 0..32),
    ) {
        let start = Sketch::read(BOOK).book;
        let book = steps.into_iter().fold(start, |book, step| book.apply(&edit(step, &book)).unwrap_or(book));
        let figures = Figures::of(&book, Question { period: YEAR, as_of: day("2016-12-31") }, None).unwrap();
        let roster = Roster::of(&book.persons);
        let lines = lines(&figures.tree, unit_id(1), true);
        let shown: Vec<Indicator> = Indicator::all().collect();
        let paper = results_table(&book, &figures, unit_id(1), (&lines, &shown), day("2017-02-01")).unwrap();
        let table = paper.body.iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        for (at, line) in lines.iter().filter(|line| !line.whole).chain(lines.iter().filter(|line| line.whole)).enumerate() {
            let all = listed(&book, &figures, &roster, line.unit, admitted());
            // The figure says what the list holds, where records and nothing else make it up.
            for category in Terms::categories().chain([Category::All]) {
                let what = Indicator::Admitted(category);
                let cell = figures.get(line.unit, what);
                let sieve = if category == Category::All { admitted() } else { admitted().with_category(category, true) };
                let held = listed(&book, &figures, &roster, line.unit, sieve);
                let by_records = matches!(cell.source, Source::Records) && figures.tree.node(line.unit).is_some_and(|n| n.below.is_empty());
                if by_records && !figures.is_closed() {
                    prop_assert_eq!(cell.value, Some(held), "{:?} of {}", category, line.label);
                }
                // The paper prints the figure.
                let printed = table.and_then(|table| table.cell(at, &what.to_string()));
                let figure = cell.value.map_or_else(|| "—".to_owned(), |n| n.to_string());
                let marked = format!("{figure}{}", so_nguon::i18n::part_mark(cell));
                prop_assert!(printed.is_none_or(|text| text == marked), "{category:?} of {}: {printed:?}, {marked}", line.label);
            }
            // The parts come to the whole.
            let part = |sieve: Sieve| listed(&book, &figures, &roster, line.unit, sieve);
            let bands: u32 = (0..=NO_BAND).map(|band| part(Sieve { band: Some(band), ..admitted() })).sum();
            prop_assert_eq!(bands, all);
            let genders: u32 = Gender::ALL.iter().map(|g| part(Sieve { gender: Some(*g), ..admitted() })).sum();
            prop_assert_eq!(genders, all);
        }
    }
}

/// Somebody in a unit of random days, admitted on a random day of two years.
type Admission = (u32, i16, u8, u8);

proptest! {
    #![proptest_config(cases(48))]

    /// Finding 45: quarters add up to the year, and years to their term, in every unit; who counts in none is told in each.
    #[test]
    fn quarters_add_up_to_the_year_and_years_to_the_term(
        units in proptest::collection::vec((2015i16..=2016, 1u8..=12, proptest::option::of((2015i16..=2017, 1u8..=12))), 1..5),
        people in proptest::collection::vec((0u32..5, 2015i16..=2016, 1u8..=12, 1u8..=28), 0..24),
    ) {
        let mut sketch = Sketch::read("Xã");
        let root = sketch.unit("Xã");
        for (n, (year, month, end)) in (10u32..).zip(&units) {
            let from = Day::new((*year).into(), *month, 15).unwrap();
            let unit = UnitVersion { from, ..version("Chi bộ", Some(root), UnitKind::Branch) };
            sketch.edit(Edit::AddUnit(unit_id(n), unit));
            let end = end.and_then(|(year, month)| Day::new(year.into(), month, 10)).filter(|end| *end > from);
            sketch.edit(Edit::EndUnit(unit_id(n), end));
        }
        let many = u32::try_from(units.len()).unwrap();
        for (n, (unit, year, month, on)) in (100u32..).zip::<Vec<Admission>>(people) {
            let on = Day::new(year.into(), month, on).unwrap().to_string();
            sketch.edit(Edit::SetPerson(person_id(n), Some(person(unit_id(10 + unit % many), &on))));
        }
        let counted = |period: PeriodId| {
            let question = Question { period, as_of: day("2021-02-01") };
            let figures = Figures::of(&sketch.book, question, None).unwrap();
            let of = |n| figures.get(unit_id(n), Indicator::ADMITTED).value.unwrap_or(0);
            let own: Vec<u32> = (10..10 + many).map(of).collect();
            let listed = figures.tree.place(root).map_or(0, |_| figures.recorded(root).0);
            (own, listed, figures.astray())
        };
        let sum = |parts: Vec<(Vec<u32>, u32, u32)>| {
            parts.into_iter().reduce(|a, b| {
                (a.0.iter().zip(&b.0).map(|(a, b)| a + b).collect(), a.1 + b.1, a.2 + b.2)
            })
        };
        for year in [2015, 2016] {
            let quarters = (1..=4).map(|q| counted(PeriodId::Quarter(year, q))).collect();
            prop_assert_eq!(sum(quarters), Some(counted(PeriodId::Year(year))));
            let months = (1..=12).map(|month| counted(PeriodId::Month(year, month))).collect();
            prop_assert_eq!(sum(months), Some(counted(PeriodId::Year(year))));
        }
        let years = (2015..=2020).map(|year| counted(PeriodId::Year(year))).collect();
        prop_assert_eq!(sum(years), Some(counted(PeriodId::Term(2015, 2020))));
    }
}

#[test]
fn who_is_refused_by_the_quarter_is_refused_by_the_year_and_named() {
    use so_nguon::i18n::{Lang, flaw};
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1  persons=3");
    let unit =
        UnitVersion { from: day("2016-07-01"), ..version("Chợ Mới", Some(sketch.unit("Xã")), UnitKind::Branch) };
    sketch.edit(Edit::AddUnit(unit_id(9), unit));
    sketch.edit(Edit::SetPerson(person_id(90), Some(person(unit_id(9), "2016-03-15"))));
    for period in [YEAR, PeriodId::Quarter(2016, 1)] {
        let figures = Figures::of(&sketch.book, Question { period, as_of: day("2017-02-01") }, None).unwrap();
        assert_eq!(figures.astray(), 1, "{period}");
        let seen = review(&mut Recheck::default(), &sketch.book, &figures, sketch.unit("Xã"), day("2017-02-01"));
        assert_eq!(seen.flaws, [Flaw::AdmittedBeforeStart(person_id(90))], "{period}");
        let says = flaw(Lang::Vi, &sketch.book, &seen.flaws[0]);
        assert!(says.ends_with("kết nạp trước ngày đầu của đơn vị, không tính vào kỳ nào"), "{says}");
    }
    assert_eq!(sketch.cell("Xã", Indicator::ADMITTED).value, Some(3));
    // Given its right first day, the unit has whom it admitted.
    let before =
        UnitVersion { from: day("2016-01-01"), ..version("Chợ Mới", Some(sketch.unit("Xã")), UnitKind::Branch) };
    sketch.edit(Edit::ReviseUnit(unit_id(9), before));
    assert_eq!((sketch.cell("Xã", Indicator::ADMITTED).value, sketch.figures().astray()), (Some(4), 0));
}

//! A figure, the list of those who make it up and the paper that prints it say the same, whatever was entered; and the parts of a
//! list come to the whole of it.

use super::follow_laws::edit;
use crate::note::{Sketch, YEAR, cases, day, unit_id};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::i18n::papers::{Block, results_table};
use so_nguon::session::lines;
use so_nguon::stats::*;

const BOOK: &str = "Huyện  T=20\n  A  persons=3 T=4\n  B  totals T=5\n  C\n    D\n  E  friend";

/// How many the list of a unit holds, as the page sifts it.
fn listed(book: &Book, figures: &Figures, roster: &Roster, unit: UnitId, sieve: Sieve) -> u32 {
    let units = Terms::units(&figures.tree, unit);
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
                prop_assert!(printed.is_none_or(|text| text == figure), "{category:?} of {}: {printed:?}, {figure}", line.label);
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

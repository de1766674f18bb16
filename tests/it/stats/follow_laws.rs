//! Counting on from earlier figures gives what counting afresh gives, whatever was edited between.

use crate::note::{Sketch, YEAR, cases, count, day, fact, figure, person, person_id, target, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::*;

/// A random change: what, which unit, a number, a month.
pub type Step = (u8, u32, u32, u8);

pub fn edit((what, unit, n, month): Step, book: &Book) -> Edit {
    let (id, on) = (unit_id(unit), Day::new(if n % 3 == 0 { 2015 } else { 2016 }, month, 9).unwrap());
    let mut period = book.period(YEAR).unwrap();
    match what {
        0..=4 => {
            let gender = if n % 2 == 0 { Gender::Woman } else { Gender::Man };
            Edit::SetPerson(person_id(n), Some(Person { gender, ..person(id, &on.to_string()) }))
        }
        5 => Edit::SetPerson(person_id(n), None),
        6 => Edit::SetFact(figure(id, Indicator::ADMITTED), Some(fact(n, &on.to_string()))),
        7 => Edit::SetFact(figure(id, Indicator::Admitted(Category::Women)), Some(fact(n, "2016-12-31"))),
        8 => Edit::SetFact(figure(id, Indicator::ADMITTED), None),
        9 => Edit::SetTarget(target(id), Some(Target::of(Aim::Exact(count(n))))),
        10 => Edit::AddUnit(id, version("Mới", Some(unit_id(1)), UnitKind::Commune)),
        11 => Edit::EndUnit(id, (n % 2 == 0).then_some(on)),
        12 => {
            let by = if n % 2 == 0 { CountBy::Totals } else { CountBy::Records };
            let parent = book.units.get(&id).and_then(|u| u.latest()).and_then(|v| v.parent);
            let unit = UnitVersion { from: on, count_by: Some(by), ..version("Sửa", parent, UnitKind::Commune) };
            Edit::ReviseUnit(id, unit)
        }
        13 => {
            let asked = Question { period: YEAR, as_of: on };
            let figures = Figures::of(book, asked, None).unwrap();
            // Of periods that were closed long ago nothing but the figures was taken down.
            let stood = (n % 2 == 0).then(|| std::sync::Arc::new(figures.stood(book)));
            let figures = figures.snapshot();
            period.frozen = Some(Frozen { on, note: Note::default(), figures, stood }.into());
            Edit::PutPeriod(YEAR, period)
        }
        14 => {
            period.frozen = None;
            Edit::PutPeriod(YEAR, period)
        }
        _ => {
            period.end = if n % 2 == 0 { day("2016-12-15") } else { day("2016-12-31") };
            Edit::PutPeriod(YEAR, period)
        }
    }
}

/// All that can be seen of figures.
fn seen(book: &Book, figures: &Figures) -> String {
    let cells: Vec<_> = figures
        .tree
        .nodes()
        .iter()
        .map(|n| (n.id, figures.way(n.id), Indicator::all().map(|i| figures.get(n.id, i)).collect::<Vec<_>>()))
        .collect();
    let facts: Vec<_> = cells.iter().map(|(id, ..)| figures.fact(*id, Indicator::ADMITTED)).collect();
    let tables = standings(book, figures, Category::All, unit_id(1), false);
    format!("{:?} {:?} {} {cells:?} {facts:?} {tables:?}", figures.question, figures.counted, figures.over)
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn following_figures_are_fresh_figures(
        steps in proptest::collection::vec(((0u8..16, 1u32..9, 0u32..30, 1u8..=12), 0u8..8), 1..40)
    ) {
        let mut book = Sketch::read("Huyện\n  A  persons=3\n  B  totals\n  C\n    D\n  E  friend").book;
        let mut question = Question { period: YEAR, as_of: day("2016-12-31") };
        let mut figures = Figures::of(&book, question, None).unwrap();
        for (step, look) in steps {
            book = book.apply(&edit(step, &book)).unwrap_or(book);
            // Now and then another question; figures that nobody looked at have not counted the year before.
            if look == 0 {
                let as_of = Day::new(2016, step.3, 20).unwrap();
                let period = if step.2 % 4 == 0 { PeriodId::Year(2015) } else { YEAR };
                question = Question { period, as_of };
            }
            figures = Figures::of(&book, question, Some(&figures)).unwrap();
            if look < 5 {
                let fresh = Figures::of(&book, question, None).unwrap();
                prop_assert_eq!(seen(&book, &figures), seen(&book, &fresh));
            }
        }
    }
}

//! A closed period is closed: closing changes no figure, makes nothing known that was not, and what comes later changes nothing
//! of it.

use super::follow_laws::edit;
use crate::note::{Sketch, YEAR, cases, count, day, fact, figure, person, person_id, target, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::session::closing;
use so_nguon::stats::*;

const BOOK: &str = "Huyện  T=20\n  A  persons=3 T=4\n  B  totals T=5\n  C\n    D\n  E  friend";

/// How every figure is shown, a line each: its number, how many units it leaves out, whether anybody stands behind it.
type Shown = Vec<String>;

fn figures(book: &Book) -> Figures {
    Figures::of(book, Question { period: YEAR, as_of: day("2017-02-01") }, None).unwrap()
}

fn shown(figures: &Figures) -> Shown {
    let cells = figures.tree.nodes().iter().flat_map(|node| Indicator::all().map(|what| (node.id, what)));
    let line = |(unit, what): (UnitId, Indicator)| {
        let cell = figures.get(unit, what);
        let short = cell.value.map_or(0, |_| cell.short());
        format!("{} {what}: {:?} {short} {}", unit.0.number, cell.value, cell.is_backed())
    };
    cells.map(line).collect()
}

/// The lines that are not the same.
fn apart(one: &[String], other: &[String]) -> Vec<(String, String)> {
    assert_eq!(one.len(), other.len());
    one.iter().cloned().zip(other.iter().cloned()).filter(|(one, other)| one != other).collect()
}

/// What a table says: name, target, members, result, rank.
fn tables(book: &Book, figures: &Figures) -> Vec<String> {
    let table = |(category, order)| {
        let standings = standings(book, figures, category, unit_id(1), false);
        let ranking = Ranking::of(&standings, order, Weights::default());
        let row = |r: &Placed| {
            let s = &r.standing;
            (s.name.to_string(), s.aim, s.members, s.admitted.value, s.surplus(), r.rank)
        };
        format!("{category:?} {order:?} {:?}", ranking.rows.iter().map(row).collect::<Vec<_>>())
    };
    let asked = [(Category::All, Order::Share), (Category::All, Order::Growth), (Category::Women, Order::Share)];
    asked.map(table).to_vec()
}

fn closed(book: &Book) -> Book {
    book.apply(&closing(book, YEAR, day("2017-01-05")).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn closing_changes_no_figure_and_nothing_later_does(
        before in proptest::collection::vec((0u8..13, 1u32..9, 0u32..30, 1u8..=12), 0..24),
        after in proptest::collection::vec((0u8..13, 1u32..9, 0u32..30, 1u8..=12), 0..12),
    ) {
        let book = |book: Book, steps: Vec<_>| {
            steps.into_iter().fold(book, |book, step| book.apply(&edit(step, &book)).unwrap_or(book))
        };
        let open = book(Sketch::read(BOOK).book, before);
        let closed = closed(&open);
        let (was, is) = (figures(&open), figures(&closed));
        prop_assert!(is.is_closed() && !was.is_closed());
        prop_assert_eq!(apart(&shown(&was), &shown(&is)), []);
        prop_assert_eq!(apart(&tables(&open, &was), &tables(&closed, &is)), []);
        let later = book(closed, after);
        let still = figures(&later);
        prop_assert_eq!(apart(&shown(&is), &shown(&still)), []);
        prop_assert_eq!(apart(&tables(&open, &was), &tables(&later, &still)), []);
        // Reopened, it is what has become of it.
        let reopened = Period { frozen: None, ..later.period(YEAR).unwrap() };
        let reopened = later.apply(&Edit::PutPeriod(YEAR, reopened)).unwrap();
        prop_assert_eq!(apart(&shown(&still.as_if_open(&later).unwrap()), &shown(&figures(&reopened))), []);
    }
}

/// S1-4: of the five of one branch nobody has said how many are women; of the one of the other all is known.
#[test]
fn unknown_stays_unknown() {
    let mut sketch = Sketch::read("Xã\n  Một  persons=1\n  Hai  totals A=5\n  Ba");
    let women = Indicator::Admitted(Category::Women);
    let says = |sketch: &Sketch| {
        let figures = figures(&sketch.book);
        let overview = Overview::of(&sketch.book, &figures, sketch.unit("Xã")).unwrap();
        let told = so_nguon::i18n::sentence(&sketch.book, figures.question, &overview).text();
        let cells = ["Xã", "Một", "Hai", "Ba"].map(|unit| {
            let cell = figures.get(sketch.unit(unit), women);
            (cell.beside(figures.get(sketch.unit(unit), Indicator::ADMITTED)), cell.is_backed())
        });
        (told, cells, Coverage::of(&sketch.book, &figures, sketch.unit("Xã"), &[women]))
    };
    let (told, cells, coverage) = says(&sketch);
    assert!(told.contains("[CẦN BỔ SUNG] nữ, [CẦN BỔ SUNG] người theo tôn giáo"), "{told}");
    assert_eq!(cells, [(None, true), (Some(0), true), (None, false), (Some(0), false)]);
    assert_eq!(coverage.unrecorded, 1);
    sketch.edit(closing(&sketch.book, YEAR, day("2017-01-05")).unwrap());
    assert_eq!(says(&sketch), (told, cells, coverage));
}

/// S2-8: a late record, another target, a restructuring dated back: the closed year stands, the open book has them all.
#[test]
fn what_comes_later_is_beside_it() {
    let mut sketch = Sketch::read("Xã\n  Một  persons=7 T=3\n  Hai  persons=1 T=2");
    let one = sketch.unit("Một");
    sketch.edit(closing(&sketch.book, YEAR, day("2017-01-05")).unwrap());
    let now = |sketch: &Sketch| tables(&sketch.book, &figures(&sketch.book));
    let closed = now(&sketch);
    let target = Edit::SetTarget(target(one), Some(Target::of(Aim::Exact(count(9)))));
    assert_eq!(sketch.book.apply(&target), Err(Refusal::Closed(YEAR)));
    sketch.edit(Edit::AddPerson(person_id(90), person(one, "2016-05-05")));
    let moved = UnitVersion { from: day("2016-03-01"), ..version("Một mới", None, UnitKind::Branch) };
    sketch.edit(Edit::ReviseUnit(one, moved));
    sketch.edit(Edit::SetFact(
        FactKey { period: PeriodId::Year(2015), unit: one, indicator: Indicator::Members },
        Some(fact(40, "2015-12-31")),
    ));
    assert_eq!(now(&sketch), closed);
    let seen = figures(&sketch.book);
    assert_eq!(
        Since::of(&sketch.book, &seen),
        [Since::Figure { unit: one, indicator: Indicator::ADMITTED, closed: Some(7), now: Some(8) }]
    );
    let (key, old) = (figure(one, Indicator::ADMITTED), seen.get(one, Indicator::ADMITTED).value);
    assert_eq!((sketch.book.facts.get(&key).map(|f| f.value.get()), old), (Some(7), Some(7)));
}

#[test]
fn what_was_not_known_says_by_how_many_units_after_the_closing_too() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  persons=1 ĐV=20\n  Xã B  A=2\n  Xã C\n    Chi bộ  A=1");
    let short = |sketch: &Sketch| {
        let figures = figures(&sketch.book);
        ["Huyện", "Xã C"].map(|unit| {
            let cell = figures.get(sketch.unit(unit), Indicator::Members);
            (cell.value, cell.short())
        })
    };
    let open = short(&sketch);
    assert_eq!(open[1], (None, 1));
    sketch.edit(so_nguon::session::closing(&sketch.book, YEAR, day("2017-01-05")).unwrap());
    assert_eq!(short(&sketch), open);
}

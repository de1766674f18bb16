//! A closed period is closed: closing changes no figure, makes nothing known that was not, and what comes later changes nothing
//! of it.

use super::follow_laws::edit;
use crate::note::{
    Sketch, YEAR, cases, changed, count, day, fact, figure, matter_id, person, person_id, target, unit_id, version,
};
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

/// Biểu 1 of every unit, a line each: its number, both that it was chosen from, whether anybody stands behind it.
fn form(book: &Book, figures: &Figures) -> Shown {
    let stock = Stock::of(book, figures);
    let cells = figures.tree.nodes().iter().flat_map(|node| StockRow::ALL.iter().map(|row| (node.id, *row)));
    let line = |(unit, row): (UnitId, StockRow)| {
        let cell = stock.get(unit, row);
        let numbers = (cell.value, cell.counted, cell.typed);
        format!("{} {row:?}: {numbers:?} {}", unit.0.number, cell.is_backed())
    };
    cells.map(line).collect()
}

/// What is asked about D = A + B − C.
fn identities(book: &Book, figures: &Figures) -> Vec<Option<StockDoubt>> {
    let stock = Stock::of(book, figures);
    let of = |unit| StockDoubt::of(stock.get(unit, StockRow::Before), stock.get(unit, StockRow::After));
    figures.tree.nodes().iter().map(|node| of(node.id)).collect()
}

/// A random change of the figures, or of the membership.
fn step(step: super::follow_laws::Step, book: &Book) -> Edit {
    let (what, unit, n, month) = step;
    let id = unit_id(unit);
    let members = |year| FactKey { period: PeriodId::Year(year), unit: id, indicator: Indicator::Members };
    match what {
        13..=15 => {
            let codes = CodeList::ChangeKind.codes();
            let code = codes[n as usize % codes.len()];
            let heads = (n % 3 != 0).then(|| Item::Count(count(n % 4)));
            let who = (n % 3 == 0).then(|| Item::Person(person_id(n % 7)));
            let items = vec![
                (MatterField::ChangeKind, MatterField::ChangeKind.read(code).unwrap()),
                (MatterField::Unit, Item::Unit(id)),
                (MatterField::On, MatterField::On.read(&Day::new(2016, month, 9).unwrap().to_string()).unwrap()),
            ];
            let matter = Matter::of(MatterKind::MemberChange, items);
            let matter = matter.with(MatterField::Heads, heads).with(MatterField::Person, who);
            Edit::SetMatter(matter_id(n % 5 + 1), Some(matter))
        }
        16 => Edit::SetFact(members(2016), Some(fact(40 + n, "2016-12-31"))),
        17 => Edit::SetFact(members(2015), Some(fact(40 + n, "2015-12-31"))),
        _ => edit(step, book),
    }
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
        before in proptest::collection::vec((0u8..18, 1u32..9, 0u32..30, 1u8..=12), 0..24),
        after in proptest::collection::vec((0u8..18, 1u32..9, 0u32..30, 1u8..=12), 0..12),
    ) {
        let book = |book: Book, steps: Vec<_>| {
            steps.into_iter().fold(book, |book, step| book.apply(&self::step(step, &book)).unwrap_or(book))
        };
        let open = book(Sketch::read(BOOK).book, before);
        let closed = closed(&open);
        let (was, is) = (figures(&open), figures(&closed));
        prop_assert!(is.is_closed() && !was.is_closed());
        prop_assert_eq!(apart(&shown(&was), &shown(&is)), []);
        prop_assert_eq!(apart(&tables(&open, &was), &tables(&closed, &is)), []);
        prop_assert_eq!(apart(&form(&open, &was), &form(&closed, &is)), []);
        prop_assert_eq!(identities(&open, &was), identities(&closed, &is));
        let of_form = |since: &Since| matches!(since, Since::Stock { .. });
        prop_assert!(!Since::of(&closed, &is).iter().any(of_form), "nothing has come");
        let later = book(closed.clone(), after);
        let still = figures(&later);
        prop_assert_eq!(apart(&shown(&is), &shown(&still)), []);
        prop_assert_eq!(apart(&tables(&open, &was), &tables(&later, &still)), []);
        prop_assert_eq!(apart(&form(&closed, &is), &form(&later, &still)), []);
        prop_assert_eq!(identities(&closed, &is), identities(&later, &still));
        // The next year begins with what this one ended with, and everything that came is told.
        let next = Question { period: PeriodId::Year(2017), as_of: day("2017-02-01") };
        let (now, next) = (still.as_if_open(&later).unwrap(), Figures::of(&later, next, None).unwrap());
        let (end, start) = (Stock::of(&later, &still), Stock::of(&later, &next));
        for node in still.tree.nodes().iter().filter(|node| next.tree.place(node.id).is_some()) {
            let end = end.get(node.id, StockRow::After).value;
            prop_assert!(end.is_none() || start.get(node.id, StockRow::Before).value == end);
        }
        let stock = Stock::of(&later, &now);
        let has_changed = |node: &Node| {
            let value = |stock: &Stock| StockRow::ALL.iter().map(|row| stock.get(node.id, *row).value).collect::<Vec<_>>();
            value(&end) != value(&stock)
        };
        let told = Since::of(&later, &still).into_iter().any(Since::is_of_stock);
        prop_assert_eq!(told, still.tree.nodes().iter().any(has_changed));
        // Reopened, it is what has become of it.
        let reopened = Period { frozen: None, ..later.period(YEAR).unwrap() };
        let reopened = later.apply(&Edit::PutPeriod(YEAR, reopened)).unwrap();
        prop_assert_eq!(apart(&shown(&now), &shown(&figures(&reopened))), []);
        prop_assert_eq!(apart(&form(&later, &now), &form(&reopened, &figures(&reopened))), []);
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
        [
            Since::Figure { unit: one, indicator: Indicator::ADMITTED, closed: Some(7), now: Some(8) },
            Since::Stock { unit: one, row: StockRow::Before, closed: None, now: Some(40) },
        ]
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

/// Finding 29: somebody expelled who was entered after the closing is told beside Biểu 1 and is not in it, nor in the next A.
#[test]
fn a_change_that_comes_later_is_beside_form_1() {
    let mut sketch = Sketch::read("Xã\n  Một  persons=7 M0=40\n  Hai  persons=1 M0=20");
    changed(&mut sketch, "Hai", "died", "2016-03-01", Some(4), None);
    sketch.edit(closing(&sketch.book, YEAR, day("2017-01-05")).unwrap());
    let now = |sketch: &Sketch| {
        let figures = figures(&sketch.book);
        let stock = Stock::of(&sketch.book, &figures);
        let rows = [StockRow::Expelled, StockRow::Lost, StockRow::After];
        (rows.map(|row| stock.get(sketch.unit("Xã"), row).value), Since::of(&sketch.book, &figures))
    };
    assert_eq!(now(&sketch), ([Some(0), Some(4), Some(64)], vec![]));
    changed(&mut sketch, "Một", "expelled", "2016-11-01", Some(2), None);
    let since = Since::Stock { unit: sketch.unit("Một"), row: StockRow::Expelled, closed: Some(0), now: Some(2) };
    assert_eq!(now(&sketch), ([Some(0), Some(4), Some(64)], vec![since]));
    let says = so_nguon::i18n::since(so_nguon::i18n::Lang::Vi, &sketch.book, since);
    assert_eq!(says, "Một: Biểu 1, khai trừ khi chốt 0, nay là 2");
    let seen = figures(&sketch.book);
    let of = |unit| Since::within(&sketch.book, &seen, sketch.unit(unit)).len();
    assert_eq!(["Xã", "Một", "Hai"].map(of), [1, 1, 0]);
}

/// A period that was closed before Biểu 1 was kept is counted as ever, and it is said so.
#[test]
fn what_was_closed_without_form_1_says_so() {
    use so_nguon::i18n::{Lang, stock_note};
    let mut sketch = Sketch::read("Xã  M0=60 persons=3");
    sketch.edit(closing(&sketch.book, YEAR, day("2017-01-05")).unwrap());
    let note = |book: &Book| {
        let figures = figures(book);
        stock_note(Lang::Vi, &figures, &Stock::of(book, &figures))
    };
    assert_eq!(note(&sketch.book), None);
    let mut period = sketch.book.period(YEAR).unwrap();
    let frozen = period.frozen.as_mut().unwrap();
    let old = Stood { stock: Vec::new(), ..(**frozen.stood.as_ref().unwrap()).clone() };
    frozen.stood = Some(old.into());
    sketch.edit(Edit::PutPeriod(YEAR, period));
    assert!(note(&sketch.book).is_some_and(|says| says.contains("tính theo dữ liệu hiện có")));
    changed(&mut sketch, "Xã", "died", "2016-03-01", Some(4), None);
    let seen = figures(&sketch.book);
    assert_eq!(Stock::of(&sketch.book, &seen).get(sketch.unit("Xã"), StockRow::Died).value, Some(4));
    assert_eq!(Since::of(&sketch.book, &seen), []);
}

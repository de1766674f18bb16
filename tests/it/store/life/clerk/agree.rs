//! What is seen on the pages of one desk agrees, whatever was done before.

use so_nguon::domain::{Book, Category, Indicator, PeriodId, UnitId, Weights};
use so_nguon::rules::Ground;
use so_nguon::session::dues::Sweep;
use so_nguon::session::list::Search;
use so_nguon::session::{Address, Session, results};
use so_nguon::stats::{
    Figures, Inbox, League, Order, Overview, Question, Recheck, Rhythm, Sieve, Stock, StockRow, Terms, standings,
};
use std::sync::Arc;

/// What the pages of a tab have worked out so far, and go on from.
#[derive(Default)]
pub struct Seen {
    figures: Option<Figures>,
    search: Search,
    recheck: Recheck,
}

/// Whoever looks at any page now sees the same.
pub fn looks(session: &Session, seen: &mut Seen, says: &str) {
    let book = &session.book;
    assert_eq!(*book, session.replica.shown(), "{says}: the desk and its memory differ");
    let address = Address::read(&session.address.print());
    assert_eq!(address, session.address, "{says}: the address does not lead back");
    closed_stands(book, says);
    let Some(unit) = session.unit() else { return };
    let question = session.question();
    let Some(figures) = Figures::of(book, question, seen.figures.as_ref()) else { return };
    let fresh = Figures::of(book, question, None).unwrap();
    let same = |a: &Figures, b: &Figures| {
        let units: Vec<UnitId> = a.tree.nodes().iter().map(|node| node.id).collect();
        units.iter().all(|unit| Indicator::all().all(|of| a.get(*unit, of) == b.get(*unit, of)))
    };
    assert!(same(&figures, &fresh) && same(&fresh, &figures), "{says}: counted on from before, it is another figure");
    match (figures.before(book), fresh.before(book)) {
        (Some(one), Some(other)) => assert!(same(one, other), "{says}: the year before"),
        (one, other) => assert_eq!(one.is_some(), other.is_some(), "{says}"),
    }
    overview(book, &figures, unit, says);
    lists(session, &figures, unit, seen, says);
    stock(book, &figures, says);
    others(session, &figures, unit, seen);
    seen.figures = Some(figures);
}

/// A closed period's figures are those with which it was closed.
fn closed_stands(book: &Book, says: &str) {
    for (id, period) in &book.periods {
        let Some((frozen, span)) = period.frozen.as_ref().zip(book.span(*id)) else { continue };
        let as_of = frozen.on.max(span.end);
        let Some(figures) = Figures::of(book, Question { period: *id, as_of }, None) else { continue };
        for (key, count) in frozen.figures.iter().filter(|(key, _)| figures.tree.node(key.unit).is_some()) {
            let cell = figures.get(key.unit, key.indicator);
            assert_eq!(cell.value, Some(count.get()), "{says}: {id} is closed, and {key:?} has changed");
        }
    }
}

/// Overview, ranking and table of results say the same of every unit.
fn overview(book: &Book, figures: &Figures, unit: UnitId, says: &str) {
    let Some(overview) = Overview::of(book, figures, unit) else { return };
    assert_eq!(overview.own.admitted, figures.get(unit, Indicator::ADMITTED), "{says}: the overview");
    let below = standings(book, figures, Category::All, unit, false);
    let league = League::of(&below, None, Order::Share, Weights::default());
    for table in [&league.by_share, &league.by_number, &overview.by_share, &overview.by_number] {
        assert_eq!(table.rows.len(), below.len(), "{says}: somebody is missing in a ranking");
        for row in &table.rows {
            let standing = &row.standing;
            assert_eq!(standing.admitted, figures.get(standing.unit, Indicator::ADMITTED), "{says}: the ranking");
        }
    }
    let told = overview.over().len() + overview.reached().len() + overview.behind().len();
    assert!(told <= below.len(), "{says}");
}

/// The list of those who were admitted is as long as the records say.
fn lists(session: &Session, figures: &Figures, unit: UnitId, seen: &mut Seen, says: &str) {
    let ground = Arc::new(Ground::of(&session.book.settings, session.today));
    let terms = |admitted| Terms {
        sieve: Sieve { admitted, ..Sieve::default() },
        units: Terms::units(&session.book, &figures.tree, unit),
        span: figures.counted,
        by: session.book.settings.counting,
        today: session.today,
    };
    for admitted in [false, true] {
        seen.search.meet(&session.book.persons, terms(admitted), &ground);
        while !seen.search.go() {}
        let mut fresh = Search::default();
        fresh.meet(&session.book.persons, terms(admitted), &ground);
        while !fresh.go() {}
        let of = |search: &Search| search.rows().map(|(id, _)| id).collect::<Vec<_>>();
        assert_eq!(of(&seen.search), of(&fresh), "{says}: gone on from before, it is another list");
        if admitted {
            let (all, women) = figures.recorded(unit);
            assert_eq!((fresh.len(), fresh.women()), (all as usize, women as usize), "{says}: the list of a figure");
        }
    }
}

/// D = A + B − C wherever all of them are known and none was typed.
fn stock(book: &Book, figures: &Figures, says: &str) {
    let stock = Stock::of(book, figures);
    for node in figures.tree.nodes() {
        let value = |row| stock.get(node.id, row).value;
        let after = stock.get(node.id, StockRow::After);
        if let (Some(a), Some(b), Some(c), Some(d)) =
            (value(StockRow::Before), value(StockRow::Gained), value(StockRow::Lost), after.value)
            && !after.source.is_typed()
        {
            assert_eq!(i64::from(d), i64::from(a) + i64::from(b) - i64::from(c), "{says}: {}", node.id);
        }
    }
}

/// Whatever else is shown can be.
fn others(session: &Session, figures: &Figures, unit: UnitId, seen: &mut Seen) {
    let (book, today) = (&session.book, session.today);
    let review = results::review(&mut seen.recheck, book, figures, unit, today);
    let again = results::review(&mut Recheck::default(), book, figures, unit, today);
    assert_eq!(review, again);
    let ground = Arc::new(Ground::of(&book.settings, today));
    let mut sweep = Sweep::of(Arc::clone(book), ground, unit, figures.counted, true);
    while !sweep.is_done() {
        sweep.step(100);
    }
    if let PeriodId::Year(year) = session.period() {
        let inbox = Inbox::of(book, unit, year, Rhythm::Month, today);
        drop((0..inbox.steps.len()).map(|at| inbox.tally(at)).collect::<Vec<_>>());
    }
    drop((session.reported(), session.few_marked(), session.replica.clashes()));
}

//! The pure work of the page, step by step: the very same lines run natively and, compiled to wasm, in the browser.
//! It knows no clock of its own: one is handed in. What is stored is measured in `store.rs`.

use so_nguon::domain::{Book, Category, Day, Edit, PeriodId, Station, UnitId, Weights, flaws};
use so_nguon::exchange::{self, Maker};
use so_nguon::stats::{Figures, Order, Overview, Question, Ranking, Tally, standings};
use std::hint::black_box;
use std::sync::Arc;

/// So many persons are made up.
pub const PERSONS: u32 = 100_000;
/// So many complete persons as JSON: more would not fit into any browser's local storage.
pub const FEW: u32 = 1_000;
/// In so many units.
pub const UNITS: u32 = 1_000;

/// How long a step took.
pub struct Line {
    /// What was done.
    pub what: &'static str,
    /// The middle one of several runs, in milliseconds.
    pub median: f64,
    /// The slowest run.
    pub worst: f64,
}

/// Measures with a clock of milliseconds, and keeps the lines.
struct Watch<'a> {
    clock: &'a dyn Fn() -> f64,
    lines: Vec<Line>,
}

impl Watch<'_> {
    /// So many runs, each of `times` goes, since a browser's clock is coarse. What a run has made is let go of after its time
    /// is taken.
    fn line<T>(&mut self, what: &'static str, runs: usize, times: u32, mut work: impl FnMut() -> T) {
        let mut took: Vec<f64> = (0..runs)
            .map(|_| {
                let start = (self.clock)();
                for _ in 1..times {
                    black_box(work());
                }
                let made = black_box(work());
                let took = ((self.clock)() - start) / f64::from(times);
                drop(made);
                took
            })
            .collect();
        took.sort_by(f64::total_cmp);
        self.lines.push(Line { what, median: took[runs / 2], worst: took[runs - 1] });
    }
}

/// The ranking of all that is below a unit.
pub fn rank(book: &Book, figures: &Figures, unit: UnitId) -> Ranking {
    Ranking::of(&standings(book, figures, Category::All, unit, false), Order::Share, Weights::default())
}

/// Every step over this book. None if the book is not the crowd's.
pub fn run(book: &Book, clock: &dyn Fn() -> f64) -> Option<Vec<Line>> {
    let question = Question { period: PeriodId::Year(super::crowd::YEAR), as_of: Day::new(2016, 12, 31)? };
    let root = super::crowd::unit_id(1);
    let mut watch = Watch { clock, lines: Vec::new() };
    let span = book.span(question.period)?;
    watch.line("tally of all persons", 9, 1, || Tally::of((&book.persons, &book.units), span, book.settings.counting));
    watch.line("figures from scratch", 9, 1, || Figures::of(book, question, None));
    watch.line("rank from scratch", 9, 1, || Figures::of(book, question, None).map(|f| rank(book, &f, root)));
    let before = Figures::of(book, question, None)?;
    watch.line("overview of counted figures", 9, 1, || Overview::of(book, &before, root));
    watch.line("all flaws", 5, 1, || flaws(book, question.as_of));

    let mut seed = 7;
    let mut edit = || {
        seed += 1;
        let number = u32::try_from(seed * 7919 % u64::from(PERSONS)).unwrap_or(0) + 1;
        Edit::SetPerson(super::crowd::person_id(number), Some(super::crowd::anyone(seed * 31, UNITS)))
    };
    let (mut now, mut figures) = (book.clone(), before);
    watch.line("one edit", 9, 10, || now.apply(&edit()));
    watch.line("one edit to the new ranking", 9, 10, || {
        now = now.apply(&edit()).unwrap_or_default();
        figures = Figures::of(&now, question, Some(&figures))?;
        Some(rank(&now, &figures, root))
    });
    figures = Figures::of(&now, question, None)?;
    watch.line("one edit to the new overview", 9, 10, || {
        now = now.apply(&edit()).unwrap_or_default();
        figures = Figures::of(&now, question, Some(&figures))?;
        Overview::of(&now, &figures, root)
    });
    drop((now, figures));

    let maker = Maker { station: Station::from_bits(super::crowd::STATION), name: String::new(), seed: None };
    watch.line("export: write the file", 3, 1, || exchange::write(book, &maker));
    let file = exchange::write(book, &maker);
    let mut taken = None;
    watch.line("import: read", 3, 1, || taken = exchange::read(file.as_bytes(), question.as_of).ok());
    let theirs = Arc::new(taken?.book);
    watch.line("import: compare", 3, 1, || exchange::compare(book, &theirs));
    watch.line("import: apply", 3, 1, || book.apply(&Edit::Receive(Arc::clone(&theirs))));
    // Two offices.
    let both = super::joining::offices(book)?;
    let told = both.theirs.whole();
    watch.line("merge of two, 5% different", 5, 1, || both.ours.join(&told));
    watch.line("clashes of the merged", 5, 1, || both.ours.join(&told).clashes().len());
    watch.line("two files read, checked, merged", 3, 1, || super::joining::shown(&both.files));
    Some(watch.lines)
}

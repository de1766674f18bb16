//! The pure work of the page, natively: 100,000 made-up persons in 1,000 units. `cargo bench --bench native`.
//!
//! Each line is the median of several runs. The browser's bench prints the same lines, so that the ratio is seen.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to print")]

mod crowd;

use so_nguon::domain::{Book, Category, Day, Edit, PeriodId, Tree, UnitId, UnitKind, flaws, places_for};
use so_nguon::stats::{Figures, Order, Overview, Question, Ranking, Tally, Weights, standings};
use std::hint::black_box;
use std::time::Instant;

const PERSONS: u32 = 100_000;
const UNITS: u32 = 1_000;

/// Prints the median time of a piece of work.
fn line<T>(what: &str, runs: usize, mut work: impl FnMut() -> T) {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{what:<44} {:>9.3} ms   (worst {:.3})", times[runs / 2], times[runs - 1]);
}

/// What the process holds, in MB; 0 where the system does not say.
fn resident() -> f64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: u32 = text.split(' ').nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
    f64::from(pages) * 4096.0 / 1e6
}

fn rank(book: &Book, figures: &Figures, unit: UnitId) -> Ranking {
    Ranking::of(&standings(book, figures, Category::All, unit, false), Order::Share, Weights::default())
}

fn main() {
    let question = Question { period: PeriodId::Year(crowd::YEAR), as_of: Day::new(2016, 12, 31).unwrap() };
    let root = crowd::unit_id(1);
    let bare = resident();
    let start = Instant::now();
    let book = crowd::book(UNITS, PERSONS);
    println!("{PERSONS} persons, {UNITS} units");
    println!("{:<44} {:>9.3} ms", "make the crowd", start.elapsed().as_secs_f64() * 1e3);
    println!("{:<44} {:>9.1} MB", "memory of the book", resident() - bare);
    let span = book.span(question.period).unwrap();
    line("tally of all persons", 21, || Tally::of(&book.persons, span));
    line("tree", 21, || Tree::over(&book, span));
    line("figures from scratch", 21, || Figures::of(&book, question, None));
    line("ranking from scratch", 21, || {
        let figures = Figures::of(&book, question, None).unwrap();
        rank(&book, &figures, root)
    });
    line("overview from scratch", 21, || {
        let figures = Figures::of(&book, question, None).unwrap();
        Overview::of(&book, &figures, root)
    });
    let before = Figures::of(&book, question, None).unwrap();
    line("standings and table of 10 units", 51, || rank(&book, &before, root));
    line("overview of counted figures", 51, || Overview::of(&book, &before, root));
    line("book copied", 101, || book.clone());
    let mut seed = 7;
    let mut edit = || {
        seed += 1;
        let number = u32::try_from(seed * 7919 % u64::from(PERSONS)).unwrap() + 1;
        Edit::SetPerson(crowd::person_id(number), Some(crowd::anyone(seed * 31, UNITS)))
    };
    line("one edit", 101, || book.apply(&edit()).unwrap());
    let (mut book, mut figures) = (book, before);
    rank(&book, &figures, root);
    line("one edit to the new figures", 101, || {
        book = book.apply(&edit()).unwrap();
        figures = Figures::of(&book, question, Some(&figures)).unwrap();
    });
    line("one edit to the new ranking", 101, || {
        book = book.apply(&edit()).unwrap();
        figures = Figures::of(&book, question, Some(&figures)).unwrap();
        rank(&book, &figures, root)
    });
    line("one edit to the new overview", 51, || {
        book = book.apply(&edit()).unwrap();
        figures = Figures::of(&book, question, Some(&figures)).unwrap();
        Overview::of(&book, &figures, root)
    });
    line("flaws of the whole book", 5, || flaws(&book, question.as_of));
    line("places for a branch", 21, || {
        places_for(&book, Some(crowd::unit_id(UNITS)), UnitKind::Branch, question.as_of)
    });
    println!("{:<44} {:>9.1} MB", "memory at the end", resident() - bare);
}

//! The list of persons: names read, put in order, filtered and searched, over 100,000 made-up persons. `cargo bench --bench
//! list`; with the feature `e2e` the very page in Chromium as well, key by key and frame by frame, from `dist/`.
#![allow(clippy::unwrap_used, dead_code, reason = "a bench may fail loudly, and needs a part of the harness only")]

mod crowd;
mod deep;
mod drawer;
#[cfg(feature = "e2e")]
#[path = "../e2e/edition.rs"]
mod edition;
#[cfg(feature = "e2e")]
#[path = "../e2e/engine.rs"]
mod engine;
#[cfg(feature = "e2e")]
#[path = "../e2e/files.rs"]
mod files;
mod joining;
#[cfg(feature = "e2e")]
mod list_page;
#[cfg(feature = "e2e")]
#[path = "../e2e/patience.rs"]
mod patience;
#[cfg(feature = "e2e")]
#[path = "../e2e/process.rs"]
mod process;
#[cfg(feature = "e2e")]
#[path = "../e2e/server.rs"]
mod server;
mod store;
#[cfg(feature = "e2e")]
#[path = "../e2e/trouble.rs"]
mod trouble;
#[cfg(feature = "e2e")]
#[path = "../e2e/user.rs"]
mod user;
mod work;

use so_nguon::domain::{Book, Day, PeriodId, Span, Tree};
use so_nguon::stats::{Column, Found, Query, Roster, Sieve, Sift, Sorting, Terms};
use std::hint::black_box;

const PERSONS: u32 = 100_000;
const UNITS: u32 = 1_000;
/// What is typed, letter by letter: common, rare, with marks, in two words, by its inside.
const TYPED: [&str; 5] = ["nguyen", "xuyen", "hoà", "thi hong", "ui"];

/// The middle and the longest of some runs, in milliseconds.
fn line(clock: &impl Fn() -> f64, what: &str, runs: usize, mut work: impl FnMut()) {
    let mut took: Vec<f64> = (0..runs)
        .map(|_| {
            let start = clock();
            work();
            clock() - start
        })
        .collect();
    took.sort_by(f64::total_cmp);
    println!("{what:<56} {:>8.3} ms   (worst {:.3})", took[runs / 2], took[runs - 1]);
}

fn terms(book: &Book, sieve: Sieve) -> Terms {
    let units = Terms::units(book, &Tree::over(book, Span::ALL), crowd::unit_id(1));
    let span = PeriodId::Year(crowd::YEAR).calendar().unwrap();
    Terms { sieve, units, span, by: book.settings.counting, today: Day::new(2016, 12, 31).unwrap() }
}

fn main() {
    let clock = drawer::clock();
    // Names as real files have them: some thousand of them different.
    let book = crowd::complete_book(UNITS, PERSONS);
    println!("{PERSONS} persons in {UNITS} units");
    line(&clock, "read all names and put them in order", 5, || drop(black_box(Roster::of(&book.persons))));
    let mut steps = Vec::new();
    let mut roster = Roster::default();
    roster.meet(&book.persons);
    loop {
        let start = clock();
        let done = roster.go();
        steps.push(clock() - start);
        if done {
            break;
        }
    }
    println!("{:<56} {:>8.3} ms", "  the longest of its parts", steps.into_iter().fold(0.0, f64::max));
    let mut next = book.clone();
    next.persons.put(crowd::person_id(777), crowd::complete(778, UNITS));
    let (mut here, mut there) = (roster.clone(), false);
    line(&clock, "follow one edit", 9, || {
        there = !there;
        here = std::mem::take(&mut here).follow(if there { &next.persons } else { &book.persons });
    });
    let sieves = [
        ("everybody", Sieve::default()),
        ("admitted in the year", Sieve { admitted: true, ..Sieve::default() }),
        ("by birth", Sieve { sorting: Sorting { column: Column::Born, down: true }, ..Sieve::default() }),
        ("by unit", Sieve { sorting: Sorting { column: Column::Unit, down: false }, ..Sieve::default() }),
    ];
    for (what, sieve) in sieves {
        line(&clock, &format!("filter: {what}"), 5, || {
            let mut sift = Sift::of(terms(&book, sieve.clone()));
            while !sift.go(&roster) {}
            drop(black_box(sift.list(&roster, |_| true)));
        });
    }
    for typed in TYPED {
        let mut found = None;
        for (at, letter) in typed.char_indices() {
            let text = &typed[..at + letter.len_utf8()];
            let mut next = Found::default();
            line(&clock, &format!("search: “{text}”"), 9, || {
                next = black_box(Found::of(&roster, roster.order(), Query::of(text), found.as_ref()));
            });
            found = Some(next);
        }
    }
    drop((book, next, roster, here));
    deep::run(&clock);
    #[cfg(feature = "e2e")]
    list_page::run(PERSONS);
}

//! What looks into everybody's details, which lie packed until then: who is to be reviewed, numbers of papers, programmes,
//! sources; and what the page of results looks at again with each change.

use super::{PERSONS, UNITS, crowd, drawer, line, store, terms};
use so_nguon::domain::{Book, Day, Item, Matter, MatterField, MatterKind, Note, PeriodId};
use so_nguon::rules::Ground;
use so_nguon::session::list::Search;
use so_nguon::session::results::review;
use so_nguon::stats::{Figures, Gleaned, Question, Recheck, Sieve, conversions, programme};
use so_nguon::store::packed::{Keep, Opening};
use std::hint::black_box;
use std::sync::Arc;

/// The book as the store opens it: details packed.
fn opened() -> Book {
    let shelf = drawer::Drawer::default();
    store::lay(&shelf, PERSONS).unwrap();
    let (_, Opening::Book(opened)) = Keep::open(shelf, &store::author()) else { panic!("no book") };
    Book::clone(&opened.replica.book)
}

/// The same with somebody changed, another each time.
fn edited(book: &Book, number: u32) -> Book {
    let mut next = book.clone();
    next.persons.put(crowd::person_id(number), crowd::complete(number + 1, UNITS));
    next
}

/// Looks for people until everybody is looked at.
fn search(book: &Book, search: &mut Search, sieve: Sieve, text: &str) {
    let today = Day::new(2016, 12, 31).unwrap();
    let ground = Arc::new(Ground::of(&book.settings, today));
    search.meet(&book.persons, terms(book, sieve), &ground);
    search.look_for(text);
    while !search.go() {}
    black_box(search.len());
}

/// Every line.
pub fn run(clock: &impl Fn() -> f64) {
    let book = opened();
    let today = Day::new(2016, 12, 31).unwrap();
    println!("\nDetails, packed");
    let mut list = Search::default();
    line(clock, "the list, read", 1, || search(&book, &mut list, Sieve::default(), ""));
    let sieve = Sieve { review: true, ..Sieve::default() };
    line(clock, "who is to be reviewed", 1, || search(&book, &mut list, sieve.clone(), ""));
    println!("{:<56} {:>8}", "  so many", list.len());
    line(clock, "then the first number typed", 1, || search(&book, &mut list, Sieve::default(), "07909"));
    let mut list = Search::default();
    line(clock, "the first number typed", 1, || search(&book, &mut list, Sieve::default(), "07909"));
    line(clock, "then who is to be reviewed", 1, || search(&book, &mut list, sieve.clone(), ""));
    drop(list);

    let root = crowd::unit_id(1);
    let question = Question { period: PeriodId::Year(crowd::YEAR), as_of: today };
    let figures = Figures::of(&book, question, None).unwrap();
    let mut recheck = Recheck::default();
    line(clock, "results: what is to be looked at again", 1, || {
        drop(black_box(review(&mut recheck, &book, &figures, root, today)));
    });
    let mut number = 0;
    let mut next = || {
        number += 7919;
        edited(&book, number % PERSONS + 1)
    };
    let books: Vec<Book> = (0..9).map(|_| next()).collect();
    let mut edits = books.iter();
    line(clock, "  after an edit", 9, || {
        let next = edits.next().unwrap_or(&book);
        drop(black_box(review(&mut recheck, next, &figures, root, today)));
    });
    let name = Item::Text(Note::new("Đồng khởi mới").unwrap());
    let tag = Matter::new(MatterKind::Programme).with(MatterField::Name, Some(name));
    let mut gleaned = Gleaned::default();
    let mut parts = Vec::new();
    line(clock, "everybody gleaned for programmes and sources", 1, || {
        gleaned.meet(&book.persons);
        loop {
            let start = clock();
            let done = gleaned.go();
            parts.push(clock() - start);
            if done {
                break;
            }
        }
    });
    println!("{:<56} {:>8.3} ms", "  the longest of its parts", parts.into_iter().fold(0.0, f64::max));
    line(clock, "  a programme", 5, || drop(black_box(programme(&book, &gleaned, &tag, root, 200))));
    line(clock, "  sources", 5, || drop(black_box(conversions(&book, &gleaned, root))));
    let mut edits = books.iter();
    line(clock, "  after an edit, details opened again", 9, || {
        let next = edits.next().unwrap_or(&book);
        gleaned.meet(&next.persons);
        while !gleaned.go() {}
    });
}

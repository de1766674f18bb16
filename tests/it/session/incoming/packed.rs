//! A file beside a stored book, whose details lie packed: what both know by the same writes is compared without a look at it.

use super::super::desk::{small, today};
use crate::note::{day, person, person_id, unit_id};
use so_nguon::domain::*;
use so_nguon::exchange::{self, Maker};
use so_nguon::merge::{Author, Deed, Dot, Replica, Settling};
use so_nguon::session::{Arrival, Incoming};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Sheets that count how often somebody asks for one.
#[derive(Default)]
struct Counting {
    sheets: Vec<Arc<Sheet>>,
    asked: AtomicUsize,
}

impl Packed for Counting {
    fn sheet(&self, at: u32) -> Arc<Sheet> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        Arc::clone(&self.sheets[at as usize])
    }
}

fn by() -> Author {
    Author { name: Note::default(), at: Moment { day: day("2016-12-31"), hour: 8, minute: 0 } }
}

/// So many persons of whom more is known than the least.
fn book(persons: u32) -> Book {
    let one = |n: u32| {
        let person = person(unit_id(1), "2016-05-01");
        let details =
            person.details.with(DetailField::HometownDetail, 1, Some(Entry::Text(Note::new("Ba Tri").unwrap())));
        Edit::SetPerson(person_id(n), Some(Person { details, ..person }))
    };
    small().apply(&Edit::All((1..=persons).map(one).collect())).unwrap()
}

/// The replica as a store opens it, and what counts how often it is asked.
fn stored(replica: &Replica) -> (Replica, Arc<Counting>) {
    let sheets = replica.book.persons.iter().map(|(_, person)| person.details.sheet()).collect();
    let counting = Arc::new(Counting { sheets, ..Counting::default() });
    let mut book = Book::clone(&replica.book);
    let packed = (0..).zip(replica.book.persons.iter()).map(|(at, (id, person))| {
        let source: Arc<dyn Packed> = counting.clone();
        let details = Details::packed(source, at, person.details.gist().clone());
        (*id, Person { details, ..person.clone() })
    });
    book.persons = packed.collect();
    (Replica { book: Arc::new(book), ..replica.clone() }, counting)
}

#[test]
fn what_is_known_by_the_same_writes_is_not_opened() {
    let (here, there) = (Station::from_bits(1), Station::from_bits(2));
    let base = Replica::adopt(Arc::new(book(50)), Dot::new(here, 1), &by());
    let renamed = Person {
        name: PersonName::new("Lê Thị Khác").unwrap(),
        ..base.book.persons.get(&person_id(7)).unwrap().clone()
    };
    let next = Arc::new(base.book.apply(&Edit::SetPerson(person_id(7), Some(renamed))).unwrap());
    let theirs = base.commit(next, Deed::All, &Settling::default(), base.next_dot(there), &by()).0;
    let text = exchange::write_replica(&theirs, &Maker { station: there, name: String::new(), seed: None });
    let intake = exchange::read(text.as_bytes(), today()).unwrap();

    let (ours, counting) = stored(&base);
    let incoming = Incoming::of(vec![Arrival::of("b.json".into(), intake)], Vec::new(), &ours);
    let persons = &incoming.preview.persons;
    let before = small().persons.len() - (1..=50).filter(|n| small().persons.get(&person_id(*n)).is_some()).count();
    assert_eq!((persons.added.len(), persons.changed.len(), persons.same), (0, 1, 49 + before));
    let asked = counting.asked.load(Ordering::Relaxed);
    assert!(asked <= 8, "one person is changed, and {asked} sheets were asked for");
}

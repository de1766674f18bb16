//! What is gleaned of everybody, followed from book to book, a little at a time.

use crate::note::{Sketch, person, person_id};
use so_nguon::domain::*;
use so_nguon::session::programmes::new_uprising;
use so_nguon::stats::{Gleaned, conversions, programme};

#[test]
fn following_gleans_what_gleaning_anew_does() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1");
    let (top, unit) = (sketch.unit("Xã"), sketch.unit("Chi bộ 1"));
    let somebody = |n: u32| {
        let one = person(unit, "2018-06-05");
        let field = if n.is_multiple_of(2) { DetailField::Programme } else { DetailField::SourceOrg };
        let details = one.details.with(field, 1, field.read("Đồng khởi mới").ok());
        Person { details: details.with(DetailField::CoopMember, 1, Some(Entry::Flag(n.is_multiple_of(5)))), ..one }
    };
    for n in 1..=3000 {
        sketch.book.persons.put(person_id(n), somebody(n));
    }
    let mut gleaned = Gleaned::default();
    let mut meet = |book: &Book| {
        gleaned.meet(&book.persons);
        let mut goes = 0;
        while !gleaned.go() {
            goes += 1;
        }
        assert!(gleaned.is_ready() && gleaned.percent() == 100);
        let (anew, matter) = (Gleaned::of(&book.persons), new_uprising("Đồng khởi mới"));
        let counted = programme(book, &gleaned, &matter, top, 10_000);
        assert_eq!(counted, programme(book, &anew, &matter, top, 10_000));
        assert_eq!(conversions(book, &gleaned, top), conversions(book, &anew, top));
        let few = programme(book, &gleaned, &matter, top, 3);
        assert_eq!((few.tagged.as_slice(), few.candidates.len()), (&counted.tagged[..3], 3));
        assert_eq!((few.all_tagged, few.all_candidates), (counted.tagged.len(), counted.candidates.len()));
        (goes, counted.tagged.len(), counted.candidates.len(), conversions(book, &gleaned, top)[0].records.named)
    };
    assert_eq!(meet(&sketch.book), (2, 1500, 300, 1500));
    sketch.book.persons.put(person_id(5), somebody(2));
    assert_eq!(meet(&sketch.book), (0, 1501, 299, 1499));
    sketch.book.persons = Rows::default();
    gleaned.meet(&sketch.book.persons);
    assert!(gleaned.is_ready());
}

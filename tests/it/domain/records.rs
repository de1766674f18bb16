//! A book as lists and back.

use crate::note::{Sketch, YEAR, day};
use so_nguon::domain::{Book, Edit, Frozen, Note, Records};

#[test]
fn a_book_survives_its_lists() {
    let mut sketch = Sketch::read(
        "Huyện  T=8-9 A=3 ĐV=90 totals\n  Xã  T=3.5% persons=2 group:Khối_1 no-source until:2016-10-01\n  Bạn  friend unranked A=4",
    );
    let mut period = sketch.book.period(YEAR).unwrap();
    let figures = sketch.figures().snapshot();
    period.frozen = Some(Frozen { on: day("2017-01-10"), note: Note::default(), figures, stood: None }.into());
    sketch.edit(Edit::PutPeriod(YEAR, period));
    let records = Records::from(&sketch.book);
    assert_eq!(Book::from(records.clone()), sketch.book);
    let json = serde_json::to_string(&records).unwrap();
    assert_eq!(serde_json::from_str::<Records>(&json).unwrap(), records);
    // The same book, the same bytes.
    let again = Records::from(&Book::from(records));
    assert_eq!(serde_json::to_string(&again).unwrap(), json);
}

#[test]
fn an_empty_list_is_an_empty_book() {
    let book = Book::from(serde_json::from_str::<Records>("{}").unwrap());
    assert_eq!(book, Book::default());
    assert!(book.is_empty());
}

//! Changes of the membership on record.

use crate::note::{Sketch, changed, day, person_id};
use so_nguon::domain::Span;
use so_nguon::stats::{Changes, Own, Placing, StockRow};

#[test]
fn persons_and_totals_are_kept_apart() {
    let mut sketch = Sketch::read("Xã  persons=2");
    changed(&mut sketch, "Xã", "died", "2016-03-01", None, Some(person_id(1)));
    changed(&mut sketch, "Xã", "died", "2016-03-01", Some(2), None);
    changed(&mut sketch, "Xã", "died", "2016-04-01", Some(0), None);
    // A person with a number is one person.
    changed(&mut sketch, "Xã", "left", "2016-04-01", Some(9), Some(person_id(2)));
    let year = Span::new(day("2016-01-01"), day("2016-12-31")).unwrap();
    let changes = Changes::of(&sketch.book, year);
    assert_eq!(changes.own(sketch.unit("Xã"), StockRow::Died), Own { recorded: 1, typed: Some(2) });
    assert_eq!(changes.own(sketch.unit("Xã"), StockRow::Left), Own { recorded: 1, typed: None });
    assert_eq!(changes.own(sketch.unit("Xã"), StockRow::Expelled), Own::default());
}

#[test]
fn the_list_counts_what_the_form_counts() {
    let mut sketch = Sketch::read("Xã  persons=1");
    changed(&mut sketch, "Xã", "died", "2016-03-01", Some(1), None);
    changed(&mut sketch, "Xã", "died", "2015-05-07", Some(1), None);
    changed(&mut sketch, "Xã", "left", "2016-03-01", None, None);
    let year = Span::new(day("2016-01-01"), day("2016-12-31")).unwrap();
    let placed = |placing| {
        let all = sketch.book.matters.iter().map(|(_, matter)| Placing::of(&sketch.book, year, matter));
        all.filter(|p| *p == placing).count()
    };
    assert_eq!([Placing::Within, Placing::Outside, Placing::Nowhere].map(placed), [1, 1, 1]);
    let changes = Changes::of(&sketch.book, year);
    assert_eq!((changes.own(sketch.unit("Xã"), StockRow::Died).typed, changes.unclear), (Some(1), 1));
}

//! A period is closed with what it reports.

use crate::note::{Sketch, YEAR, corrected, count, day, fact, figure};
use so_nguon::domain::{Edit, Fact, Indicator, Origin, Period, PeriodId, Refusal};
use so_nguon::merge::Deed;
use so_nguon::session::closing;

#[test]
fn what_records_give_is_written_down_with_it() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  persons=3\n  Xã B  A=4\n  Xã C");
    let key = |unit: &str| figure(sketch.unit(unit), Indicator::ADMITTED);
    let (a, b, c) = (key("Xã A"), key("Xã B"), key("Xã C"));
    let edit = closing(&sketch.book, YEAR, day("2017-01-05")).unwrap();
    assert_eq!(Deed::from(&edit), Deed::PutPeriod);
    sketch.edit(&edit);
    let counted = Fact { origin: Origin::Counted, ..fact(3, "2016-12-31") };
    assert_eq!(sketch.book.facts.get(&a), Some(&counted));
    assert_eq!((sketch.book.facts.get(&b), sketch.book.facts.get(&c)), (Some(&fact(4, "2016-12-31")), None));
    // Reopened and closed again: nothing is written anew.
    let open = Period { frozen: None, ..sketch.book.period(YEAR).unwrap() };
    sketch.edit(Edit::PutPeriod(YEAR, open));
    let Some(Edit::All(again)) = closing(&sketch.book, YEAR, day("2017-01-06")) else { panic!("a year has days") };
    assert_eq!(again.len(), 1);
}

#[test]
fn a_period_without_days_is_not_closed() {
    let sketch = Sketch::read("Huyện");
    let own = PeriodId::Own(so_nguon::domain::Id { station: so_nguon::domain::Station::from_bits(7), number: 99 });
    assert_eq!(closing(&sketch.book, own, day("2017-01-05")), None);
}

/// A closed period takes what it says itself, as counted, and nothing else.
#[test]
fn what_it_says_itself_may_be_put_down() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  persons=3\n  Xã B  A=4");
    let key = |unit: &str| figure(sketch.unit(unit), Indicator::ADMITTED);
    let (a, b, above) = (key("Xã A"), key("Xã B"), key("Huyện"));
    sketch.edit(closing(&sketch.book, YEAR, day("2017-01-05")).unwrap());
    let counted = |n| Fact { origin: Origin::Counted, ..fact(n, "2016-12-31") };
    let table = [
        (above, Some(counted(7)), true),
        (above, Some(counted(8)), false),
        (above, Some(fact(7, "2016-12-31")), false),
        (a, Some(counted(3)), true),
        (a, Some(corrected(counted(3), 2, "2017-01-06")), false),
        (a, None, false),
        (b, Some(counted(4)), false),
    ];
    for (key, fact, may) in table {
        let after = sketch.book.apply(&Edit::SetFact(key, fact.clone()));
        assert_eq!(after.is_ok(), may, "{key:?} {fact:?}");
        assert!(may || after == Err(Refusal::Closed(YEAR)));
    }
    assert_eq!(sketch.cell("Huyện", Indicator::ADMITTED).value, Some(count(7).get()));
}

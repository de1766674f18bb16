//! Numbers are given once: those of records, even after the record has gone, and those of writes, even after a loss.

use super::{author, station};
use crate::note::{Sketch, YEAR, person_id};
use so_nguon::domain::{Edit, Id, Period, PeriodId, Station};
use so_nguon::merge::{Deed, Dot, Replica, Settling};
use std::sync::Arc;

#[test]
fn the_next_number_is_of_the_station_alone_and_never_comes_again() {
    let mut sketch = Sketch::read("Huyện\n  Xã  persons=5");
    let at = Station::from_bits(7);
    let mut replica = Replica::adopt(Arc::new(sketch.book.clone()), Dot::new(station(1), 1), &author());
    assert_eq!((replica.next_number(at), replica.next_number(Station::from_bits(8))), (6, 1));
    sketch.edit(Edit::SetPerson(person_id(5), None));
    let mut write = |book: &so_nguon::domain::Book| {
        let dot = replica.next_dot(station(1));
        replica = replica.commit(Arc::new(book.clone()), Deed::All, &Settling::default(), dot, &author()).0;
        replica.next_number(at)
    };
    assert_eq!(write(&sketch.book), 6, "the number of one who was taken away");
    let own = PeriodId::Own(Id { station: at, number: 20 });
    sketch.edit(Edit::PutPeriod(own, Period::over(YEAR.calendar().unwrap())));
    assert_eq!(write(&sketch.book), 21);
}

#[test]
fn the_last_write_is_known_of_visits_that_were_not_heard_of_again() {
    let mut replica = Replica::adopt(Arc::new(Sketch::read("Huyện").book), Dot::new(station(1), 7), &author());
    assert_eq!(replica.last_write(), 7);
    replica.heard = std::iter::once(Dot::new(station(2), 3)).collect();
    assert_eq!(replica.last_write(), 7, "the log tells");
    replica.heard.note(Dot::new(station(2), 9));
    assert_eq!((replica.last_write(), Replica::default().last_write()), (9, 0));
}

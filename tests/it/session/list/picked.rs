//! Who is picked.

use crate::note::{Sketch, person_id};
use so_nguon::session::list::Picked;

#[test]
fn one_by_one_and_all_at_once() {
    let mut picked = Picked::default();
    picked.turn(person_id(2));
    picked.add([person_id(1), person_id(2), person_id(3)]);
    picked.turn(person_id(3));
    assert_eq!(picked.iter().collect::<Vec<_>>(), [person_id(1), person_id(2)]);
    assert!(picked.has(person_id(1)) && !picked.has(person_id(3)) && !picked.is_empty());
}

#[test]
fn who_left_the_book_is_picked_no_more() {
    let sketch = Sketch::read("Huyện\n  Xã A  persons=2");
    let picked = Picked::all([person_id(1), person_id(2), person_id(7)]);
    assert_eq!(picked.within(&sketch.book).len(), 2);
}

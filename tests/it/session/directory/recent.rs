//! The last choices.

use crate::note::{person_id, unit_id};
use so_nguon::session::Recent;

#[test]
fn the_last_one_first_each_once_and_a_few_of_them() {
    let mut recent = Recent::default();
    for n in [1, 2, 3, 2, 4, 5, 6] {
        recent.chose_unit(unit_id(n));
    }
    assert_eq!(recent.units(), [6, 5, 4, 2, 3].map(unit_id));
    recent.chose_person(person_id(7));
    assert_eq!(recent.persons(), [person_id(7)]);
}

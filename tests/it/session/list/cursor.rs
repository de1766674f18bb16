//! Where keys lead.

use so_nguon::session::list::{Move, moved};

#[test]
fn keys_stay_in_the_list() {
    for (at, step, rows, to) in [
        (0, Move::Up, 5, 0),
        (0, Move::Down, 5, 1),
        (4, Move::Down, 5, 4),
        (3, Move::PageUp(10), 5, 0),
        (0, Move::PageDown(3), 5, 3),
        (2, Move::PageDown(usize::MAX), 5, 4),
        (2, Move::First, 5, 0),
        (2, Move::Last, 5, 4),
        // The list has become shorter, or is empty.
        (9, Move::Up, 5, 4),
        (3, Move::Last, 0, 0),
    ] {
        assert_eq!(moved(at, step, rows), to, "{at} {step:?} of {rows}");
    }
}

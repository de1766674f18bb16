//! When a file is asked for.

use so_nguon::domain::Day;
use so_nguon::session::{Exported, Reminder, Urgency};

#[test]
fn when_a_file_is_asked_for() {
    use Urgency::{Calm, Due, Urgent};
    let day = |d| Day::new(2017, 1, d).unwrap();
    let cases = [
        ("an empty book", None, 0, (None, 0, Calm)),
        ("never, little done", None, 49, (None, 49, Due)),
        ("never, much done", None, 50, (None, 50, Urgent)),
        ("today, nothing since", Some((13, 100)), 100, (Some(0), 0, Calm)),
        ("long ago, nothing since", Some((1, 100)), 100, (Some(12), 0, Calm)),
        ("twelve days, 37 changes", Some((1, 100)), 137, (Some(12), 37, Urgent)),
        ("six days, one change", Some((7, 100)), 101, (Some(6), 1, Due)),
        ("seven days, one change", Some((6, 100)), 101, (Some(7), 1, Urgent)),
        ("today, 199 changes", Some((13, 100)), 299, (Some(0), 199, Due)),
        ("today, 200 changes", Some((13, 100)), 300, (Some(0), 200, Urgent)),
        ("tomorrow's file", Some((14, 100)), 101, (Some(0), 1, Due)),
        ("another book since", Some((13, 100)), 60, (None, 60, Urgent)),
    ];
    for (what, last, writes, (days, changes, urgency)) in cases {
        let last = last.map(|(d, writes)| Exported { day: day(d), writes });
        assert_eq!(Reminder::of(last, writes, day(13)), Reminder { days, changes, urgency }, "{what}");
    }
}

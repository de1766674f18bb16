//! Copies grow fewer as they grow older, and never too few.

use proptest::prelude::*;
use so_nguon::domain::{Book, Day};
use so_nguon::session::{BookCopy, Counts, Moment, due_in, going, staying};

/// So many minutes after Monday, 02/01/2017, 00:00.
fn moment(minutes: i64) -> Moment {
    let (mut day, mut left) = (Day::new(2017, 1, 2).unwrap(), minutes.div_euclid(1440));
    while left > 0 {
        let next = (1..=31).rev().find_map(|d| Day::new(day.year(), day.month(), d)).unwrap();
        day = if day == next {
            let (year, month) = if day.month() == 12 { (day.year() + 1, 1) } else { (day.year(), day.month() + 1) };
            Day::new(year, month, 1).unwrap()
        } else {
            Day::new(day.year(), day.month(), day.day() + 1).unwrap()
        };
        left -= 1;
    }
    let rest = minutes.rem_euclid(1440);
    Moment { day, hour: u8::try_from(rest / 60).unwrap(), minute: u8::try_from(rest % 60).unwrap() }
}

fn copies(minutes: &[i64]) -> Vec<BookCopy> {
    let copy = |(at, m): (usize, &i64)| BookCopy {
        id: u32::try_from(at).unwrap() + 1,
        at: moment(*m),
        counts: Counts::default(),
        units: 0,
    };
    minutes.iter().enumerate().map(copy).collect()
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

#[test]
fn which_copies_stay() {
    let every = |step: i64, so_many: i64| (0..so_many).map(|n| n * step).collect::<Vec<_>>();
    let cases: [(&str, Vec<i64>, usize); 7] = [
        ("none", vec![], 0),
        ("one", vec![5], 1),
        ("three within an hour leave the last", vec![1, 20, 59], 1),
        ("a day of hours", every(HOUR, 24), 24),
        // The hours of two days back to noon, and the end of the day before them.
        ("two days of hours", every(HOUR, 48), 25),
        // The last day's hours; the 13 days before it, in which three weeks end; and five weeks before those.
        ("a year of hours", every(HOUR, 365 * 24), 24 + 13 + 5),
        ("once a month", every(30 * DAY, 24), 24),
    ];
    for (what, at, stay) in cases {
        let copies = copies(&at);
        assert_eq!(staying(&copies).len(), stay, "{what}");
        assert_eq!(going(&copies).len() + stay, copies.len(), "{what}");
    }
}

#[test]
fn the_last_of_a_day_and_of_a_week_stands_for_it() {
    let mut at: Vec<i64> = vec![0, 9 * HOUR, DAY, 4 * DAY];
    at.extend((0..30).map(|n| WEEK + n * HOUR));
    // Of two on Monday the later one stays; Tuesday's and Friday's were alone.
    assert_eq!(going(&copies(&at)).into_iter().filter(|id| *id <= 4).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_clock_that_ran_ahead_crowds_nothing_out() {
    let mut at: Vec<i64> = (0..40).map(|n| 500 * WEEK + n * HOUR).collect();
    at.extend((0..30).map(|n| n * HOUR));
    let copies = copies(&at);
    let stay = staying(&copies);
    assert!((47..=70).all(|id| stay.contains(&id)), "the last 24 made stay: {stay:?}");
}

#[test]
fn when_the_next_is_due() {
    for (last, now, minutes) in [(0, 0, 60), (0, 1, 59), (0, 59, 1), (0, 60, 0), (0, 3 * DAY, 0), (100, 40, 0)] {
        assert_eq!(due_in(&copies(&[last]), moment(now)), minutes, "{last} {now}");
    }
    assert_eq!(due_in(&[], moment(0)), 0);
}

#[test]
fn counts_of_a_book() {
    let counts = Counts::of(&Book::default());
    assert_eq!((counts, counts.all()), (Counts::default(), 0));
}

#[test]
fn a_label_says_everything_but_the_number() {
    let counts = Counts { units: 1, periods: 2, targets: 3, facts: 4, persons: 5, matters: 6 };
    let copy = BookCopy { id: 7, at: moment(DAY + 61), counts, units: 1 << 40 };
    assert_eq!(BookCopy::labelled(7, &copy.label()), Some(copy));
    assert_eq!(BookCopy::labelled(7, "{}"), None);
    assert_eq!(counts.all(), 21);
}

proptest! {
    #![proptest_config(crate::note::cases(256))]

    /// Whatever the clock did: the newest stays, there are never too many, and looking twice is looking once.
    #[test]
    fn always(at in prop::collection::vec(0..400 * DAY, 0..120)) {
        let copies = copies(&at);
        let stay = staying(&copies);
        prop_assert!(copies.last().is_none_or(|c| stay.contains(&c.id)));
        prop_assert!(stay.len() <= 24 + 14 + 8);
        let kept: Vec<BookCopy> = copies.into_iter().filter(|c| stay.contains(&c.id)).collect();
        prop_assert_eq!(staying(&kept), stay);
    }

    /// What was dropped early would not have been kept later, whatever the clock did.
    #[test]
    fn dropping_early_drops_nothing_that_later_stays(at in prop::collection::vec(0..400 * DAY, 1..60)) {
        let all = copies(&at);
        let mut kept: Vec<BookCopy> = Vec::new();
        for (made, copy) in all.iter().enumerate() {
            kept.push(*copy);
            let stay = staying(&kept);
            kept.retain(|c| stay.contains(&c.id));
            prop_assert_eq!(&stay, &staying(&all[..=made]));
        }
    }
}

//! A probation that was lengthened: whatever hangs on its end moves with it.

use super::{answers, ground, on, somebody};
use crate::note::day;
use so_nguon::rules::{DueKind, Need, Rule, checks, dues, membership, missing};

const LONG: &str = "admitted:2024-05-20 probation:2024-09-20 @probation_more:6";

#[test]
fn every_day_that_hangs_on_its_end_moves() {
    let who = somebody(LONG);
    let today = on("2024-10-01");
    let found: Vec<_> = dues(who.case(), &today).iter().map(|due| (due.kind, due.day)).collect();
    assert_eq!(found[0], (DueKind::ProbationEnd, day("2025-11-20")));
    assert!(found[1].0 == DueKind::OfficialReview && found[1].1 > day("2025-12-20"), "{found:?}");
    let of = membership(who.case(), &today).unwrap();
    assert_eq!(of.official.unwrap().0.day, day("2025-11-20"));
    let next = missing(who.case(), &today).unwrap();
    assert!(next.needs.contains(&Need::Wait(day("2025-11-21"))));
    assert_eq!(next.by.unwrap().day, found[1].1);
}

#[test]
fn a_review_is_judged_by_the_end_that_was_set() {
    for (text, early, length) in [
        ("admitted:2024-05-20 official_review:2025-06-02", "yes", ""),
        ("admitted:2024-05-20 official_review:2025-06-02 @probation_more:6", "no", "yes"),
        ("admitted:2024-05-20 official_review:2025-12-02 @probation_more:6", "yes", "yes"),
        ("admitted:2024-05-20 official_review:2026-12-02 @probation_more:18", "yes", "no"),
        // Of another attempt.
        ("admitted:2024-05-20 official_review:2025-06-02 @probation_more/2:6", "yes", ""),
    ] {
        let who = somebody(text);
        let found = checks(who.case(), &ground());
        assert_eq!(answers(&found, Rule::ReviewNotEarly), early, "{text}");
        assert_eq!(answers(&found, Rule::ProbationLength), length, "{text}");
    }
}

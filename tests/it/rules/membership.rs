//! The day of full membership, and that from which years in the Party count.

use super::{on, somebody};
use so_nguon::rules::membership;

fn says(text: &str, today: &str) -> String {
    let Some(found) = membership(somebody(text).case(), &on(today)) else { return String::new() };
    let day = |day: Option<(so_nguon::rules::Reckoned, so_nguon::domain::PolicyId)>| {
        day.map_or("-".to_owned(), |(of, _)| format!("{}{}", of.day, if of.certain { "" } else { "?" }))
    };
    format!("{} {}", day(found.official), day(found.party_age))
}

#[test]
fn both_days_as_soon_as_they_can_be_known() {
    for (text, today, expected) in [
        ("branch_vote:2024-06-11", "2024-07-01", ""),
        // Ceremony and twelve months; the decision's own day for the years.
        ("decision:2024-10-05 admitted:2024-10-20", "2024-11-01", "2025-10-20 2024-10-05"),
        ("decision:2024-10-05", "2024-10-06", "- 2024-10-05"),
        ("admitted:2024-02-29", "2024-06-01", "2025-02-28 -"),
        ("admitted:2024-10", "2024-11-01", "2025-10-01? -"),
        // However late the recognition, the day is that on which the months ended.
        (
            "decision:2024-10-05 admitted:2024-10-20 official_review:2025-11-03 official:2025-12-01",
            "2026-01-01",
            "2025-10-20 2024-10-05",
        ),
        // A decision that names another day, as after a longer probation, says it.
        ("admitted:2024-10-20 official:2026-02-20 official.signed:2026-03-02", "2026-04-01", "2026-02-20 -"),
        ("admitted:2024-10-20 prob_removed:2025-03-01", "2025-04-01", ""),
    ] {
        assert_eq!(says(text, today), expected, "{text} on {today}");
    }
}

//! What is due.

use super::{on, somebody};
use so_nguon::domain::Paper;
use so_nguon::rules::{DueKind, dues};

/// `kind day` of each, `/` the last day in special cases, `?` where it is not certain.
fn due(text: &str, today: &str) -> String {
    let found = dues(somebody(text).case(), &on(today)).into_iter().map(|due| {
        let special = due.at_last.map_or(String::new(), |day| format!("/{day}"));
        format!("{:?} {}{special}{}", due.kind, due.day, if due.certain { "" } else { "?" })
    });
    found.collect::<Vec<_>>().join(", ")
}

#[test]
fn open_deadlines() {
    for (text, today, expected) in [
        ("source:2018-01-01", "2018-06-11", ""),
        ("branch_vote:2018-06-11", "2018-07-01", "Decision 2018-09-04/2018-10-16"),
        // Overdue stays due.
        ("branch_vote:2018-06-11", "2019-07-01", "Decision 2018-09-04/2018-10-16"),
        ("branch_vote:2018-06-11 decision.received:2018-08-06", "2018-08-10", "Ceremony 2018-09-18"),
        // It cannot have come before it was signed.
        ("branch_vote:2018-06-11 decision.signed:2018-08-06", "2018-08-10", "Ceremony 2018-09-18?"),
        ("decision.signed:2026-08-10 decision.received:2026-08-20", "2026-08-21", "Ceremony 2026-09-23"),
        ("admitted:2019-11-07", "2020-03-01", "ProbationEnd 2020-11-07, OfficialReview 2020-12-18"),
        ("admitted:2019-11-07", "2020-11-08", "OfficialReview 2020-12-18"),
        ("admitted:2024-02-29", "2024-06-01", "ProbationEnd 2025-02-28, OfficialReview 2025-04-14"),
        ("admitted:2019-11", "2020-11-08", "OfficialReview 2020-12-11?"),
        ("admitted:2019-11-07 official_review:2020-11-09", "2020-11-10", "OfficialDecision 2020-12-21/2021-02-02"),
        ("admitted:2019-11-07 official_review:2020-11-09 official:2020-11-30", "2020-12-01", ""),
        // Through Tết.
        ("decision.received:2017-01-10", "2017-01-12", "Ceremony 2017-02-28"),
        // Nothing is due of those who left the way, or who begin anew.
        ("branch_vote:2018-06-11 stopped:2018-07-01", "2018-07-01", ""),
        ("admitted:2018-06-11 prob_removed:2018-07-01 2.source:2021-01-01", "2021-07-01", ""),
        ("branch_vote:?", "2018-07-01", ""),
    ] {
        assert_eq!(due(text, today), expected, "{text} on {today}");
    }
}

/// S3-9: a time that began to run under one version is reckoned and named by it; what the version of today would have stands beside.
#[test]
fn a_deadline_goes_by_the_rules_of_the_day_on_which_it_began() {
    use so_nguon::domain::PolicyId::{Qd29, Qd208, Qd294};
    for (text, today, policy, later) in [
        ("branch_vote:2018-06-11", "2026-09-01", Qd29, None),
        // From its coming by the older, from its signing by the newer.
        ("decision.signed:2026-03-02 decision.received:2026-03-20", "2026-03-21", Qd294, None),
        ("decision.signed:2026-03-02 decision.received:2026-03-20", "2026-09-01", Qd294, Some((Qd208, "2026-04-13"))),
        ("decision.signed:2026-08-10 decision.received:2026-08-20", "2026-09-01", Qd208, None),
        ("admitted:2016-11-21 official_review:2017-12-01", "2026-09-01", Qd29, None),
    ] {
        let found = dues(somebody(text).case(), &on(today));
        let [due] = found.as_slice() else { panic!("{text} on {today}: {found:?}") };
        let later = later.map(|(id, day)| (id, day.parse().unwrap()));
        assert_eq!((due.policy, due.later), (policy, later), "{text} on {today}");
    }
}

#[test]
fn papers_that_run_out() {
    for (text, today, expected) in [
        ("awareness_class:2020-01-15", "2020-02-01", "Certificate 2025-01-15"),
        (
            "awareness_class:2020-01-15 opinions:2024-05-06 verify:2024-04-01 %introduction:2024-02-29",
            "2024-06-01",
            "Certificate 2025-01-15, Redo 2025-02-28, Redo 2025-04-01, Redo 2025-05-06",
        ),
        ("awareness_class:2020", "2020-02-01", "Certificate 2025-01-01?"),
        ("awareness_class:2020-01-15 @paper_status:not_applicable", "2020-02-01", ""),
        // After the vote nothing runs out; before it has been passed, everything does.
        ("awareness_class:2020-01-15 branch_vote:2021-05-04", "2021-05-05", "Decision 2021-07-27/2021-09-09"),
        (
            "awareness_class:2020-01-15 branch_vote:2021-05-04 branch_vote.votes:20/20/13/7",
            "2021-05-05",
            "Certificate 2025-01-15",
        ),
    ] {
        assert_eq!(due(text, today), expected, "{text} on {today}");
    }
    let found = dues(somebody("opinions:2024-05-06").case(), &on("2024-06-01"));
    assert_eq!((found[0].kind, found[0].paper), (DueKind::Redo, Some(Paper::Opinions)));
}

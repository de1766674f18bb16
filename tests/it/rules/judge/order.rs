//! Orders that cannot be, days ahead, steps without those before.

use crate::rules::{answers, on, somebody, table};
use so_nguon::rules::{Rule, checks, needs_review};

#[test]
fn orders_that_cannot_be() {
    table(
        Rule::Order,
        &[
            ("branch_vote:2018-06-11 decision:2018-07-11 admitted:2018-08-11", ""),
            ("branch_vote:2018-06-11 decision:2018-06-11", ""),
            ("branch_vote:2018-06-11 decision:2018-06-10", "no"),
            ("decision:2018-08-12 admitted:2018-08-11", "no"),
            ("cv:2018-01-01 application:2018-01-02", "no"),
            ("awareness_class:2018-06-12 branch_vote:2018-06-11", "no"),
            ("admitted:2018-08-11 official_review:2018-08-10", "no"),
            ("decision.signed:2018-08-11 decision.received:2018-08-10", "no"),
            ("official_review:2019-09-16 official:2019-09-05 official.signed:2019-10-14", ""),
            ("official_review:2019-09-16 official:2019-09-05 official.signed:2019-09-14", "no"),
            ("official_review:2019-09-16 official:2019-09-05", ""),
            // What may be is left.
            ("branch_vote:2018-06 decision:2018-06-10", ""),
            ("branch_vote:2018-07 decision:2018-06-10", "no"),
            ("branch_vote:2018 decision:2017", "no"),
            // A paper made again after a first vote.
            ("opinions:2017-06-01 opinions#2:2018-07-01 branch_vote:2018-06-11 branch_vote#2:2018-08-11", ""),
        ],
    );
}

#[test]
fn nothing_is_ahead() {
    let who = somebody("branch_vote:2026-11-24");
    for (today, expected) in [("2026-11-23", "no"), ("2026-11-24", "")] {
        assert_eq!(answers(&checks(who.case(), &on(today)), Rule::NotAhead), expected, "{today}");
    }
    assert_eq!(needs_review(somebody("decision.received:2027-01-01").case(), &on("2026-11-23")).len(), 1);
    assert!(needs_review(somebody("source:2026").case(), &on("2026-11-23")).is_empty(), "the year has begun");
}

#[test]
fn steps_that_need_others() {
    table(
        Rule::Gate,
        &[
            ("decision:2018-07-11", "?"),
            ("branch_vote:? decision:2018-07-11", ""),
            ("admitted:2018-07-11", "?"),
            ("branch_vote:? decision:? admitted:2018-07-11 official:2020-01-01", "?"),
            ("source:2018-07-11", ""),
        ],
    );
}

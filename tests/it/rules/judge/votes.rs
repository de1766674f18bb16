//! Votes.

use crate::note::{cases, day};
use crate::rules::{IN_EACH, answers, ground, somebody, table};
use proptest::prelude::*;
use so_nguon::domain::{Settings, TermKey};
use so_nguon::rules::{Basis, Figure, Ground, Rule, checks};

#[test]
fn two_thirds_of_all() {
    table(
        Rule::VoteShare,
        &[
            ("branch_vote:2018-06-11 branch_vote.votes:20/20/13/7", "no"),
            ("branch_vote:2018-06-11 branch_vote.votes:20/20/14/6", "yes"),
            ("branch_vote:2018-06-11 branch_vote.votes:3/3/2/1", "yes"),
            ("branch_vote:2018-06-11 branch_vote.votes:21/15/14/1", "yes"),
            ("branch_vote:2018-06-11 branch_vote.votes:21/14/13/1", "no"),
            ("branch_vote:2018-06-11 branch_vote.votes:0/0/0/0", "no"),
            ("branch_vote:2018-06-11 branch_vote.votes:-/20/14/6", "?"),
            ("branch_vote:2018-06-11 branch_vote.votes:20/20", "?"),
            ("branch_vote:2018-06-11", "?"),
            ("branch_vote:? branch_vote.votes:20/20/13/7", "no"),
            (
                "branch_vote:2018-06-11 branch_vote.votes:20/20/13/7 branch_vote#2:2018-09-11 branch_vote#2.votes:20/20/20/0",
                "no yes",
            ),
            // The committee votes while it decides together; later its standing committee decides.
            ("base_committee:2018-06-11 base_committee.votes:12/12/7/5", "no"),
            ("base_committee:2018-06-11 base_committee.votes:12/12/8/4", "yes"),
            ("base_committee:2018-06-11", ""),
            ("base_committee:2026-08-10 base_committee.votes:12/12/7/5", ""),
            ("admitted:2018-01-02 official_review:2019-01-10 official_review.votes:9/9/5/4", "no"),
        ],
    );
}

#[test]
fn in_each_version() {
    for on in IN_EACH {
        for (votes, expected) in [("20/20/13/7", "no"), ("20/20/14/6", "yes")] {
            let who = somebody(&format!("branch_vote:{on} branch_vote.votes:{votes}"));
            assert_eq!(answers(&checks(who.case(), &ground()), Rule::VoteShare), expected, "{on} {votes}");
        }
    }
}

#[test]
fn it_says_how_many_were_needed() {
    let who = somebody("branch_vote:2018-06-11 branch_vote.votes:20/20/13/7");
    let found = checks(who.case(), &ground());
    let share = found.iter().find(|c| c.rule == Rule::VoteShare).unwrap();
    assert!(share.basis.contains(&Basis::Figure(Figure::Needed, 14)), "{share:?}");
}

#[test]
fn figures_fit() {
    table(
        Rule::VoteFigures,
        &[
            ("branch_vote:2018-06-11 branch_vote.votes:20/19/18/1", "yes"),
            ("branch_vote:2018-06-11 branch_vote.votes:20/21/18/1", "no"),
            ("branch_vote:2018-06-11 branch_vote.votes:20/18/19/0", "no"),
            ("branch_vote:2018-06-11 branch_vote.votes:20/18/17/2", "no"),
            ("branch_vote:2018-06-11 branch_vote.votes:20/-/21/0", "no"),
            ("branch_vote:2018-06-11 branch_vote.votes:-/18/17/-", "yes"),
            ("branch_vote:2018-06-11 branch_vote.votes:20/-/-/-", ""),
            ("branch_vote:2018-06-11", ""),
        ],
    );
}

#[test]
fn large_enough_and_not_too_often() {
    table(
        Rule::BranchSize,
        &[
            ("branch_vote:2018-06-11 branch_vote.votes:2/2/2/0", "no"),
            ("branch_vote:2018-06-11 branch_vote.votes:3/3/3/0", "yes"),
            ("branch_vote:2018-06-11", ""),
        ],
    );
    for on in IN_EACH {
        let who = somebody(&format!("branch_vote:{on} branch_vote.votes:2/2/2/0"));
        assert_eq!(answers(&checks(who.case(), &ground()), Rule::BranchSize), "no", "{on}");
        for (turn, expected) in [(1, "yes"), (3, "yes"), (4, "no")] {
            let who = somebody(&format!("branch_vote#{turn}:{on}"));
            assert_eq!(answers(&checks(who.case(), &ground()), Rule::VoteTimes), expected, "{on} {turn}");
        }
    }
}

proptest! {
    #![proptest_config(cases(200))]

    /// Whole numbers: as exact as the fraction.
    #[test]
    fn no_rounding(eligible in 1..400_u32, yes in 0..400_u32, part in 1..9_u16, whole in 1..9_u16) {
        let mut settings = Settings::default();
        settings.rules.insert("qd29/vote_numerator".parse::<TermKey>().unwrap(), part);
        settings.rules.insert("qd29/vote_denominator".parse::<TermKey>().unwrap(), whole);
        let ground = Ground::of(&settings, day("2020-01-01"));
        let who = somebody(&format!("branch_vote:2018-06-11 branch_vote.votes:{eligible}/-/{yes}/-"));
        let found = checks(who.case(), &ground);
        let said = answers(&found, Rule::VoteShare);
        let holds = u64::from(yes) * u64::from(whole) >= u64::from(eligible) * u64::from(part);
        prop_assert_eq!(said.as_str(), if holds { "yes" } else { "no" });
        // The number that is told is the least that is enough.
        let share = found.iter().find(|c| c.rule == Rule::VoteShare).unwrap();
        let needed = share.basis.iter().find_map(|b| match b {
            Basis::Figure(Figure::Needed, n) => Some(*n),
            _ => None,
        });
        prop_assert_eq!(holds, yes >= needed.unwrap());
    }
}

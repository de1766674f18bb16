//! The checks of one case, a table of lines for each rule.

mod clocks;
mod introducers;
mod order;
mod papers;
mod readmission;
mod standing;
mod votes;

use super::{ground, somebody};
use so_nguon::rules::{Answer, checks, needs_review};

/// A whole way by the book.
const BY_THE_BOOK: &str = "source:2017-03-01 sympathiser:2017-06-05 awareness_class:2017-09-15 application:2018-01-10 \
    cv:2018-01-20 verify:2018-03-01 opinions:2018-04-02 introduction:2018-04-10 branch_vote:2018-06-11 \
    branch_vote.votes:20/19/18/1 base_committee:2018-07-02 base_committee.votes:12/12/12/0 decision.signed:2018-08-01 \
    decision.received:2018-08-06 admitted:2018-09-05 probation:2019-03-20 official_review:2019-09-16 \
    official_review.votes:21/21/21/0 official:2019-09-05 official.signed:2019-10-14 card:2020-02-03 \
    @edu_general:upper_secondary @introducer_kind:member @introducer_since:2016-01-04 \
    @introducer_official_on:2011-02-03 @introducer_kind/2:youth_union";

#[test]
fn by_the_book() {
    let who = somebody(BY_THE_BOOK);
    let found = checks(who.case(), &ground());
    let other: Vec<_> = found.iter().filter(|c| c.answer != Answer::Yes || c.near).collect();
    assert!(other.is_empty(), "{other:#?}");
    assert!(found.len() >= 20, "{}", found.len());
    assert!(needs_review(who.case(), &ground()).is_empty());
}

#[test]
fn nothing_known_is_nothing_asked() {
    for text in ["born:1990", "source:2024", "sympathiser:? application:?"] {
        assert_eq!(checks(somebody(text).case(), &ground()), []);
    }
}

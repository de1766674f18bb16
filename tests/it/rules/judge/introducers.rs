//! Who introduces.

use crate::note::day;
use crate::rules::{IN_EACH, answers, ground, somebody, table};
use so_nguon::rules::{Rule, checks};

#[test]
fn two_members_or_a_union_and_one() {
    table(
        Rule::Introducers,
        &[
            ("branch_vote:2018-06-11", "?"),
            ("introduction:2018-04-11 @introducer_kind:member", "no"),
            ("introduction:2018-04-11 @introducer_kind:member @introducer_kind/2:member", "yes"),
            ("introduction:2018-04-11 @introducer_kind:member @introducer_kind/2:youth_union", "yes"),
            ("introduction:2018-04-11 @introducer_kind:trade_union @introducer_kind/2:member", "yes"),
            ("introduction:2018-04-11 @introducer_kind:youth_union", "no"),
            ("introduction:2018-04-11 @introducer_kind:youth_union @introducer_kind/2:trade_union", "no"),
            ("application:2018-04-11 @introducer_kind:member", ""),
        ],
    );
}

#[test]
fn long_enough_together() {
    for on in IN_EACH {
        let on = day(on);
        let year = on.years_later(-1);
        for (since, expected) in [(year.to_string(), "yes"), (year.later(1).unwrap().to_string(), "no")] {
            let text = format!("introduction:{on} @introducer_kind:member @introducer_since:{since}");
            let found = checks(somebody(&text).case(), &ground());
            assert_eq!(answers(&found, Rule::IntroducerTogether), expected, "{text}");
        }
    }
    table(
        Rule::IntroducerTogether,
        &[
            ("introduction:2018-04-11 @introducer_kind:member", "?"),
            ("introduction:2018-04-11 @introducer_kind:member @introducer_since:2017", "?"),
            ("introduction:2018-04-11 @introducer_kind:member @introducer_since:2016", "yes"),
            // The day of the introduction itself goes before that of the step.
            (
                "introduction:2018-04-11 @introducer_kind:member @introducer_since:2017-04-11 @introducer_on:2018-04-10",
                "no",
            ),
            ("introduction:2018-04-11 @introducer_kind:youth_union @introducer_since:2018-04-01", ""),
            (
                "introduction:2018-04-11 @introducer_kind:member @introducer_since:2017-01-01 \
                 @introducer_kind/2:member @introducer_since/2:2018-01-01",
                "yes no",
            ),
        ],
    );
}

#[test]
fn a_full_member() {
    table(
        Rule::IntroducerOfficial,
        &[
            ("introduction:2018-04-11 @introducer_kind:member", "?"),
            ("introduction:2018-04-11 @introducer_kind:member @introducer_official_on:2018-04-11", "yes"),
            ("introduction:2018-04-11 @introducer_kind:member @introducer_official_on:2018-04-12", "no"),
            // Six months a full member are enough, if they have worked together for a year.
            ("introduction:2018-04-11 @introducer_kind:member @introducer_official_on:2017-10-11", "yes"),
        ],
    );
}

//! Readmission.

use crate::note::day;
use crate::rules::{IN_EACH, answers, ground, somebody, table};
use so_nguon::rules::{Rule, checks};

#[test]
fn after_thirty_six_months() {
    for on in IN_EACH {
        let left = day(on).years_later(-3);
        for (left, expected) in [(left, "yes"), (left.later(1).unwrap(), "no")] {
            let text = format!("admitted:2010-01-01 prob_removed:{left} 2.branch_vote:{on}");
            let found = checks(somebody(&text).case(), &ground());
            assert_eq!(answers(&found, Rule::ReadmitWait), expected, "{text}");
        }
    }
    table(
        Rule::ReadmitWait,
        &[
            ("admitted:2012-01-01 prob_removed:2012-08-31 2.branch_vote:2015-08-30", "no"),
            ("admitted:2012-01-01 prob_removed:2012-02-29 2.branch_vote:2015-02-28", "yes"),
            ("admitted:2012-01-01 cancelled:2012-08-31 2.branch_vote:2015-08-31", "yes"),
            ("admitted:2012-01-01 prob_removed:2012 2.branch_vote:2015-08-30", "?"),
            ("admitted:2012-01-01 2.branch_vote:2015-08-30", "?"),
            ("admitted:2012-01-01 prob_removed:2012-08-31 2.admitted:2014", "no"),
            // Who was not admitted is not readmitted.
            ("branch_vote:2012-01-01 stopped:2012-03-01 2.branch_vote:2012-08-30", ""),
            // A member of old whom this book did not know.
            ("branch_vote:2018-06-11 @special_readmitted:yes", "?"),
            ("source:2018-06-11 @special_readmitted:yes", ""),
        ],
    );
}

#[test]
fn once_only() {
    table(
        Rule::ReadmitTimes,
        &[
            ("admitted:2002-01-01 prob_removed:2002-08-31 2.admitted:2006-01-01", "yes"),
            (
                "admitted:2002-01-01 prob_removed:2002-08-31 2.admitted:2006-01-01 2.prob_removed:2006-08-31 \
                 3.admitted:2016-01-01",
                "yes no",
            ),
            ("admitted:2002-01-01 prob_removed:2002-08-31 2.branch_vote:2006-01-01", ""),
        ],
    );
}

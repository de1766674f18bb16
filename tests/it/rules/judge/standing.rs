//! Age and education.

use crate::note::day;
use crate::rules::{IN_EACH, answers, ground, somebody, table};
use so_nguon::domain::{Param, Settings, TermKey};
use so_nguon::rules::{Answer, Basis, Figure, Ground, Missing, Rule, add_months, checks};

#[test]
fn age_by_months() {
    table(
        Rule::Age,
        &[
            ("born:1990-05-17 branch_vote:2025-02-03", "yes"),
            ("born:2000-03-25 branch_vote:2018-03-24", "no"),
            ("born:2000-03-25 branch_vote:2018-03-25", "yes"),
            ("born:2004-02-29 branch_vote:2022-02-27", "no"),
            ("born:2004-02-29 branch_vote:2022-02-28", "yes"),
            // Sixty years and the month that has begun.
            ("born:1960-03-25 branch_vote:2020-03-25", "yes"),
            ("born:1960-03-25 branch_vote:2020-04-24", "yes"),
            ("born:1960-03-25 branch_vote:2020-04-25", "no"),
            ("born:1960-03-25 branch_vote:2020-04-25 @special_over_60:yes", "yes!"),
            // A child.
            ("born:2006-01-01 branch_vote:2018-06-11", "no"),
            ("born:2006 branch_vote:2018-06-11", "no"),
            ("born:2006 admitted:2018", "no"),
            ("born:2030-01-01 branch_vote:2018-06-11", "no"),
            // Only the year: months are what counts.
            ("born:1990 branch_vote:2018-06-11", "?"),
            ("born:2000 branch_vote:2018-06-11", "?"),
            ("born:1990-05 branch_vote:2018-06-11", "yes"),
            ("born:2000-06 branch_vote:2018-06-11", "?"),
            ("born:2000-05 branch_vote:2018-06-11", "yes"),
            ("born:2000-07 branch_vote:2018-06-11", "no"),
            // Half of the vote's day.
            ("born:1990-05-17 branch_vote:2018", "yes"),
            ("born:2000-05-17 branch_vote:2018", "?"),
            ("born:1990-05-17 branch_vote:?", "?"),
            // A vote of which no day is known is judged by what came of it.
            ("born:1990-05-17 branch_vote:? admitted:2018-06-11", "yes"),
            // Each time that the branch voted.
            ("born:2000-06-17 branch_vote:2018-06-11 branch_vote#2:2018-07-11", "no yes"),
        ],
    );
    let missing = |text: &str| {
        let found = checks(somebody(text).case(), &ground());
        found.iter().find(|c| c.rule == Rule::Age).unwrap().answer
    };
    assert_eq!(missing("born:1990 branch_vote:2018-06-11"), Answer::Unknown(Missing::Birth));
}

#[test]
fn age_in_each_version() {
    for on in IN_EACH {
        let on = day(on);
        let turned = |years: i32| on.years_later(-years);
        for (born, expected) in [
            (turned(18), "yes"),
            (turned(18).later(1).unwrap(), "no"),
            (turned(60), "yes"),
            // A month less a day more, and a month.
            (turned(61), "no"),
        ] {
            let who = somebody(&format!("born:{born} branch_vote:{on}"));
            assert_eq!(answers(&checks(who.case(), &ground()), Rule::Age), expected, "{born} {on}");
        }
        let oldest = turned(60);
        let last = add_months(oldest, 721).before();
        let who = somebody(&format!("born:{oldest} branch_vote:{last}"));
        assert_eq!(answers(&checks(who.case(), &ground()), Rule::Age), "yes", "{oldest} {last}");
    }
}

#[test]
fn it_says_by_what() {
    let who = somebody("born:2000-03-25 branch_vote:2018-03-24");
    let found = checks(who.case(), &ground());
    let check = found.iter().find(|c| c.rule == Rule::Age).unwrap();
    assert!(check.basis.contains(&Basis::Figure(Figure::AgeMonths, 215)));
    assert_eq!(
        check.terms.iter().map(|(p, t)| (*p, t.value)).collect::<Vec<_>>(),
        [(Param::AgeMin, 18), (Param::AgeMax, 60)]
    );
}

#[test]
fn an_office_may_ask_for_more() {
    let mut settings = Settings::default();
    settings.rules.insert("qd29/age_min".parse::<TermKey>().unwrap(), 20);
    let ground = Ground::of(&settings, day("2026-11-23"));
    let who = somebody("born:2000-03-25 branch_vote:2019-03-25");
    assert_eq!(answers(&checks(who.case(), &ground), Rule::Age), "no");
}

#[test]
fn education() {
    table(
        Rule::Education,
        &[
            ("branch_vote:2018-06-11", "?"),
            ("branch_vote:2018-06-11 @edu_general:lower_secondary", "yes"),
            ("branch_vote:2018-06-11 @edu_general:primary", "no"),
            ("branch_vote:2018-06-11 @edu_general:primary @special_low_education:yes", "yes!"),
            ("sympathiser:2018-06-11 @edu_general:primary", ""),
        ],
    );
}

//! Papers that run out: the certificate of the class, introductions, opinions, verifications.

use crate::note::day;
use crate::rules::{IN_EACH, answers, ground, somebody, table};
use so_nguon::domain::Paper;
use so_nguon::rules::{Answer, Basis, Rule, add_months, checks};

#[test]
fn the_certificate() {
    table(
        Rule::Certificate,
        &[
            // The fixture of the handbook: the anniversary is the last day.
            ("awareness_class:2020-01-15 branch_vote:2025-02-03", "no"),
            ("awareness_class:2020-01-15 branch_vote:2025-01-15", "yes!"),
            ("awareness_class:2020-01-15 branch_vote:2025-01-16", "no"),
            // The last 30 days are amber.
            ("awareness_class:2020-01-15 branch_vote:2024-12-17", "yes!"),
            ("awareness_class:2020-01-15 branch_vote:2024-12-16", "yes"),
            // Leap days.
            ("awareness_class:2020-02-29 branch_vote:2025-02-28", "yes!"),
            ("awareness_class:2020-02-29 branch_vote:2025-03-01", "no"),
            // When it was signed, and what the dossier says of it, go before the class.
            ("awareness_class:2019-12-30 awareness_class.signed:2020-01-15 branch_vote:2025-01-10", "yes!"),
            ("awareness_class:2019-12-30 %awareness_certificate:2020-01-15 branch_vote:2025-01-10", "yes!"),
            // Not known, half known, not there.
            ("branch_vote:2025-02-03", "?"),
            ("awareness_class:? branch_vote:2025-02-03", "?"),
            ("awareness_class:2020 branch_vote:2025-02-03", "?"),
            ("awareness_class:2020 branch_vote:2024-02-03", "yes"),
            ("awareness_class:2018 branch_vote:2024-02-03", "no"),
            ("awareness_class:2020-01-15 branch_vote:2025", "?"),
            ("awareness_class:2020-01-15 branch_vote:2026", "no"),
            ("awareness_class:2020-01-15 branch_vote:?", "?"),
            ("@paper_status:have_not branch_vote:2025-02-03", "no"),
            ("awareness_class:2020-01-15", ""),
        ],
    );
}

#[test]
fn sixty_months_in_each_version() {
    for on in IN_EACH {
        let vote = day(on);
        for (made, expected) in
            [(vote.years_later(-5), "yes!"), (vote.years_later(-5).before(), "no"), (vote.years_later(-4), "yes")]
        {
            let who = somebody(&format!("awareness_class:{made} branch_vote:{vote}"));
            assert_eq!(answers(&checks(who.case(), &ground()), Rule::Certificate), expected, "{made} {vote}");
        }
    }
}

#[test]
fn papers_of_the_dossier() {
    // Opinions and verification are always asked for; introductions where they are noted.
    let at = |paper: Paper, text: &str| {
        let who = somebody(text);
        let found = checks(who.case(), &ground());
        let of: Vec<_> = found.into_iter().filter(|c| c.rule == Rule::PaperFresh && c.paper == Some(paper)).collect();
        (answers(&of, Rule::PaperFresh), of)
    };
    for on in IN_EACH {
        let vote = day(on);
        let year = vote.years_later(-1);
        let old = year.before();
        for (paper, name) in [
            (Paper::Opinions, "%opinions"),
            (Paper::Opinions, "opinions"),
            (Paper::VerificationAnswer, "verify"),
            (Paper::Introduction, "%introduction"),
            (Paper::SecondIntroduction, "%second_introduction"),
            (Paper::YouthUnionResolution, "%youth_union_resolution"),
            (Paper::TradeUnionResolution, "%trade_union_resolution"),
        ] {
            let (said, checks) = at(paper, &format!("{name}:{year} branch_vote:{vote}"));
            assert_eq!(said, "yes", "{paper:?} {on}");
            assert!(checks[0].basis.contains(&Basis::Last(vote, true)));
            assert_eq!(at(paper, &format!("{name}:{old} branch_vote:{vote}")).0, "no", "{paper:?} {on}");
        }
    }
    assert_eq!(at(Paper::Opinions, "branch_vote:2018-06-11").0, "?");
    assert_eq!(at(Paper::Opinions, "branch_vote:2018-06-11 @paper_status/8:have_not").0, "no");
    assert_eq!(at(Paper::VerificationAnswer, "branch_vote:2018-06-11 @paper_status/12:not_applicable").0, "");
    assert_eq!(at(Paper::Introduction, "branch_vote:2018-06-11").0, "");
    assert_eq!(add_months(day("2024-02-29"), 12), day("2025-02-28"));
    assert_eq!(at(Paper::Opinions, "opinions:2024-02-29 branch_vote:2025-02-28").0, "yes");
    assert_eq!(at(Paper::Opinions, "opinions:2024-02-29 branch_vote:2025-03-01").0, "no");
    let (_, found) = at(Paper::Opinions, "opinions:2024-02-29");
    assert!(found.iter().all(|c| c.answer == Answer::Yes), "before the vote nothing is judged");
}

#[test]
fn the_class_for_new_members() {
    table(
        Rule::NewMemberClass,
        &[
            ("official_review:2019-09-16", "?"),
            ("official_review:2019-09-16 probation:2019-03-20", "yes"),
            ("official_review:2019-09-16 %new_member_certificate:2019-09-20", "no"),
            ("official_review:2019-09-16 @paper_status/18:have", "yes"),
            ("official_review:2019-09-16 @paper_status/18:have_not", "no"),
        ],
    );
}

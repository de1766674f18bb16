//! What is missing for the next step.

use super::{on, somebody};
use crate::note::day;
use so_nguon::domain::{DetailField, Paper, Stage};
use so_nguon::rules::{Need, NeedKind, missing};

const READY: &str = "sympathiser:2023-06-05 awareness_class:2023-09-15 application:2024-01-10 cv:2024-01-20 \
    verify:2024-03-01 opinions:2024-04-02 introduction:2024-04-10 @edu_general:upper_secondary \
    @introducer_kind:member @introducer_kind/2:youth_union @paper_status/2:have @paper_status/3:have \
    @paper_status/4:have @paper_status/6:have @paper_status/27:have";

fn stages(text: &str, today: &str) -> Option<(Stage, Stage)> {
    missing(somebody(text).case(), &on(today)).map(|next| (next.stage, next.gate))
}

#[test]
fn which_step_is_next() {
    use Stage::{
        Admitted, Application, AwarenessClass, BaseCommittee, BranchVote, Card, Decision, Official, OfficialReview,
        Probation, Sympathiser,
    };
    for (text, expected) in [
        ("born:1990", None),
        ("source:2024-01-01", Some((Sympathiser, BranchVote))),
        ("sympathiser:2024-01-01", Some((AwarenessClass, BranchVote))),
        ("sympathiser:2024-01-01 awareness_class:2024-02-01", Some((Application, BranchVote))),
        (READY, Some((BranchVote, BranchVote))),
        ("branch_vote:2024-05-06", Some((BaseCommittee, Decision))),
        ("branch_vote:2024-05-06 base_committee:2024-05-20", Some((Decision, Decision))),
        ("branch_vote:2024-05-06 decision:2024-05-20", Some((Admitted, Admitted))),
        ("admitted:2024-05-20", Some((Probation, OfficialReview))),
        ("admitted:2024-05-20 probation:2024-09-20", Some((OfficialReview, OfficialReview))),
        ("admitted:2023-05-20 official_review:2024-05-21", Some((Official, Official))),
        ("official:2024-05-21", Some((Card, Card))),
        ("card:2024-05-21", None),
        ("source:2024-01-01 stopped:2024-05-21", None),
    ] {
        assert_eq!(stages(text, "2024-06-03"), expected, "{text}");
    }
    // The standing committee decides: nothing goes between.
    assert_eq!(stages("branch_vote:2026-08-10", "2026-09-01"), Some((Decision, Decision)));
}

#[test]
fn what_it_needs() {
    let needs = |text: &str, today: &str| missing(somebody(text).case(), &on(today)).unwrap().needs;
    assert_eq!(needs(READY, "2024-06-03"), []);
    // Opinions and verification grow old.
    assert_eq!(needs(READY, "2025-03-03"), [Need::Renew(Paper::VerificationAnswer)]);
    let later = needs(READY, "2025-05-05");
    assert_eq!(later, [Need::Renew(Paper::VerificationAnswer), Need::Renew(Paper::Opinions)]);
    let without = READY.replace("@paper_status/6:have ", "").replace("@edu_general:upper_secondary ", "");
    assert_eq!(
        needs(&without, "2024-06-03"),
        [Need::Paper(Paper::YouthUnionResolution), Need::Field(DetailField::EduGeneral)]
    );
    let two = READY.replace("youth_union", "member");
    assert_eq!(needs(&two, "2024-06-03"), [Need::Paper(Paper::SecondIntroduction)]);
    assert_eq!(needs(&format!("born:2006-08-01 {READY}"), "2024-06-03"), [Need::Wait(day("2024-08-01"))]);
    assert_eq!(needs(&format!("born:1963-08-01 {READY}"), "2024-06-03"), [Need::Consent(DetailField::SpecialOver60)]);
    let low = READY.replace("upper_secondary", "primary");
    assert_eq!(needs(&low, "2024-06-03"), [Need::Consent(DetailField::SpecialLowEducation)]);
    let early = needs("admitted:2024-05-20 probation:2024-09-20", "2024-06-03");
    assert!(early.contains(&Need::Wait(day("2025-05-21"))) && early.contains(&Need::Paper(Paper::SelfReview)));
}

#[test]
fn by_when() {
    let by = |text: &str, today: &str| missing(somebody(text).case(), &on(today)).unwrap().by.map(|r| r.day);
    assert_eq!(by("branch_vote:2018-06-11", "2018-07-01"), Some(day("2018-09-04")));
    assert_eq!(by("admitted:2019-11-07", "2020-03-01"), Some(day("2020-12-18")));
    assert_eq!(by(READY, "2024-06-03"), None);
}

/// Steps, papers and what is to be known are three lists, and nothing stands in two of them.
#[test]
fn what_is_missing_is_said_once() {
    let needs = missing(somebody("sympathiser:2024-01-01 awareness_class:2024-02-01").case(), &on("2024-06-03"));
    let needs = needs.unwrap().needs;
    let of = |kind: NeedKind| needs.iter().filter(|need| need.kind() == kind).count();
    assert_eq!(NeedKind::ALL.map(of).iter().sum::<usize>(), needs.len());
    assert!(NeedKind::ALL.map(of).iter().all(|&n| n > 0), "{needs:?}");
    assert!(needs.contains(&Need::Step(Stage::Application)));
    assert!(!needs.contains(&Need::Paper(Paper::Application)), "its step is missing already: {needs:?}");
    for (at, need) in needs.iter().enumerate() {
        assert!(!needs[..at].contains(need), "{need:?} is said twice");
    }
}

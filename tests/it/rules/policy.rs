//! Versions: which is in force when, what each says, what the office may change.

use super::{IN_EACH, on};
use crate::note::day;
use so_nguon::domain::{CodeList, Param, PolicyId, Settings, Span, TermKey};
use so_nguon::rules::Policies;

fn shipped() -> Policies {
    Policies::of(&Settings::default())
}

#[test]
fn the_version_of_the_day() {
    use PolicyId::{Qd20, Qd24, Qd29, Qd45, Qd208, Qd232, Qd294};
    for (on, id) in [
        ("1990-01-01", Qd45),
        ("2016-07-24", Qd45),
        ("2016-07-25", Qd29),
        ("2021-07-29", Qd29),
        ("2021-07-30", Qd24),
        ("2025-01-19", Qd24),
        ("2025-01-20", Qd232),
        ("2025-06-30", Qd232),
        ("2025-07-01", Qd294),
        ("2026-04-07", Qd294),
        ("2026-04-08", Qd20),
        ("2026-07-25", Qd20),
        ("2026-07-26", Qd208),
        ("2030-01-01", Qd208),
    ] {
        assert_eq!(shipped().at(day(on)).id, id, "{on}");
    }
    let each: Vec<_> = IN_EACH.map(|d| shipped().at(day(d)).id).into();
    assert_eq!(each, PolicyId::ALL);
}

#[test]
fn what_each_says() {
    let value = |id, param| (shipped().get(id).value(param), shipped().get(id).get(param).certain);
    for (param, of_29, of_24, of_294, of_208) in [
        (Param::AgeMin, (18, true), (18, true), (18, true), (18, true)),
        (Param::AgeMax, (60, true), (60, true), (60, true), (60, true)),
        (Param::EducationMin, (0, true), (1, true), (1, true), (2, true)),
        (Param::IntroducerTogetherMonths, (12, true), (12, true), (12, true), (12, false)),
        (Param::AwarenessCertMonths, (60, true), (60, true), (60, true), (60, false)),
        (Param::DossierRedoMonths, (12, true), (12, true), (12, true), (12, false)),
        (Param::VoteNumerator, (2, true), (2, true), (2, true), (2, true)),
        (Param::VoteDenominator, (3, true), (3, true), (3, true), (3, true)),
        (Param::CommitteeDecides, (0, true), (0, true), (0, true), (1, true)),
        (Param::DecisionWorkingDays, (60, true), (60, true), (60, true), (60, false)),
        (Param::DecisionExtraWorkingDays, (30, true), (30, true), (30, true), (30, false)),
        (Param::CeremonyWorkingDays, (30, true), (30, true), (30, true), (30, true)),
        (Param::CeremonyFrom, (0, true), (0, true), (0, true), (1, true)),
        (Param::ProbationMonths, (12, true), (12, true), (12, true), (12, true)),
        (Param::OfficialReviewWorkingDays, (30, true), (30, true), (30, true), (30, false)),
        (Param::MaxBranchVotes, (3, true), (3, true), (3, true), (3, false)),
        (Param::ReadmitWaitMonths, (36, true), (36, true), (36, true), (36, true)),
        (Param::TransferWorkingDays, (60, false), (60, false), (60, false), (60, false)),
        (Param::ProbationExtraMonths, (12, false), (12, false), (12, false), (12, false)),
        (Param::BaseBranches, (1, true), (1, true), (1, true), (0, true)),
    ] {
        use PolicyId::{Qd24, Qd29, Qd208, Qd294};
        let said = [Qd29, Qd24, Qd294, Qd208].map(|id| value(id, param));
        assert_eq!(said, [of_29, of_24, of_294, of_208], "{param:?}");
    }
    for id in PolicyId::ALL {
        for &param in Param::ALL {
            let term = shipped().get(*id).get(param);
            assert!(param.range().contains(&term.value) && !term.edited, "{id:?} {param:?}");
        }
    }
}

#[test]
fn the_office_has_the_last_word() {
    let mut settings = Settings::default();
    let key = |text: &str| text.parse::<TermKey>().unwrap();
    settings.rules.insert(key("qd208/decision_working_days"), 45);
    settings.rules.insert(key("qd208/ceremony_from"), 7);
    let policies = Policies::of(&settings);
    let now = policies.at(day("2026-11-23"));
    let term = now.get(Param::DecisionWorkingDays);
    assert_eq!((term.value, term.certain, term.edited), (45, true, true));
    assert_eq!(now.value(Param::CeremonyFrom), 1, "what cannot be is left");
    assert_eq!(policies.get(PolicyId::Qd20).value(Param::DecisionWorkingDays), 60);
}

#[test]
fn a_time_within_two_versions() {
    let policies = shipped();
    let year = Span::new(day("2016-01-01"), day("2016-12-31")).unwrap();
    assert_eq!(policies.over(year, &[Param::AgeMin]).unwrap().id, PolicyId::Qd29);
    let now = Span::new(day("2026-01-01"), day("2026-12-31")).unwrap();
    assert!(policies.over(now, &[Param::ProbationMonths]).is_some());
    assert!(policies.over(now, &[Param::CeremonyFrom]).is_none(), "it changed within the year");
}

#[test]
fn keys_have_one_spelling() {
    for policy in PolicyId::ALL {
        for &param in Param::ALL {
            let key = TermKey { policy: *policy, param };
            assert_eq!(key.to_string().parse::<TermKey>().unwrap(), key);
        }
    }
    for text in ["qd29", "qd29/", "qd29/age", "qd30/age_min", "qd29/age_min/", "QD29/age_min"] {
        assert!(text.parse::<TermKey>().is_err(), "{text}");
    }
    let codes: Vec<_> = PolicyId::ALL.iter().map(|p| serde_json::to_value(p).unwrap()).collect();
    assert_eq!(codes, CodeList::Policy.codes(), "a dossier names them alike");
}

#[test]
fn a_dossier_keeps_its_checklist() {
    let of = |text: &str| {
        let who = super::somebody(text);
        who.case().checklist(who.case().journey().unwrap(), &on("2026-11-23"))
    };
    assert_eq!(of("sympathiser:2024-05-01 application:2026-09-01"), PolicyId::Qd24);
    assert_eq!(of("sympathiser:2024-05-01 @dossier_rules:qd208"), PolicyId::Qd208);
    assert_eq!(of("sympathiser:?"), PolicyId::Qd208);
    assert_eq!(of("source:2016-01-01 2.source:2026-05-01"), PolicyId::Qd20);
    assert_eq!(of("source:2016-01-01 2.source:2026-05-01 @dossier_rules:qd29"), PolicyId::Qd20);
    assert_eq!(of("source:2016-01-01 2.source:2026-05-01 @dossier_rules/2:qd24"), PolicyId::Qd24);
}

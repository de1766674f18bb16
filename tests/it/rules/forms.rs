//! The catalogue: every paper once, in the order of the way, good for as long as the numbers say.

use so_nguon::domain::{Paper, Param, PolicyId, Stage};
use so_nguon::rules::{Required, forms};
use std::collections::BTreeSet;

#[test]
fn every_paper_once() {
    for &policy in PolicyId::ALL {
        let all: Vec<_> = forms(policy).collect();
        let papers: BTreeSet<_> = all.iter().map(|f| f.paper).collect();
        assert_eq!((papers.len(), all.len()), (Paper::ALL.len(), Paper::ALL.len()), "{policy:?}");
        assert!(all.is_sorted_by_key(|f| f.stage), "{policy:?}");
    }
}

#[test]
fn what_was_looked_up() {
    let find = |policy, paper| forms(policy).find(|f| f.paper == paper).unwrap();
    for (paper, code, stage, required, months, certain) in [
        (Paper::Application, "1-KNĐ", Stage::Application, Required::Always, None, true),
        (Paper::Opinions, "5-KNĐ", Stage::Opinions, Required::Always, Some(Param::DossierRedoMonths), true),
        (
            Paper::YouthUnionResolution,
            "4-KNĐ",
            Stage::Introduction,
            Required::YouthUnion,
            Some(Param::DossierRedoMonths),
            true,
        ),
        (
            Paper::AwarenessCertificate,
            "CN-NTVĐ",
            Stage::AwarenessClass,
            Required::Always,
            Some(Param::AwarenessCertMonths),
            true,
        ),
        (Paper::SubCommitteeReport, "7-KNĐ", Stage::SubCommittee, Required::SubCommittee, None, false),
        (Paper::OfficialDecision, "16-KNĐ", Stage::Official, Required::Always, None, false),
    ] {
        let form = find(PolicyId::Qd24, paper);
        assert_eq!(
            (form.code, form.stage, form.required, form.months, form.certain),
            (code, stage, required, months, certain)
        );
        assert!(!find(PolicyId::Qd208, paper).certain, "the forms of 2026 were not found");
    }
}

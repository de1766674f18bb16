//! The catalogue of forms (handbook 1.3): which paper each step asks for, under which number, and how long it is good.

use crate::domain::{Paper, Param, PolicyId, Stage};

/// When a paper is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Required {
    /// Always.
    Always,
    /// If a member introduces: the first.
    Member,
    /// If two members introduce.
    SecondMember,
    /// If the Youth Union introduces.
    YouthUnion,
    /// If the trade union introduces.
    TradeUnion,
    /// Where there is a sub-committee.
    SubCommittee,
    /// In special cases.
    Special,
    /// It is kept, and nothing waits for it.
    Kept,
}

/// A row of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// Which paper.
    pub paper: Paper,
    /// Its number in that set of forms (mẫu số); empty for papers without one.
    pub code: &'static str,
    /// Which step makes it.
    pub stage: Stage,
    /// When it is needed.
    pub required: Required,
    /// The number of months that it is good for, if it runs out.
    pub months: Option<Param>,
    /// Whether the number was looked up in that set.
    pub certain: bool,
}

const fn form(paper: Paper, code: &'static str, stage: Stage, required: Required) -> Form {
    let months = match paper {
        Paper::AwarenessCertificate => Some(Param::AwarenessCertMonths),
        Paper::Introduction
        | Paper::SecondIntroduction
        | Paper::YouthUnionResolution
        | Paper::TradeUnionResolution
        | Paper::Opinions
        | Paper::VerificationAnswer => Some(Param::DossierRedoMonths),
        _ => None,
    };
    // Numbers 7, 14 and 16 are from memory.
    let certain = !matches!(paper, Paper::SubCommitteeReport | Paper::OfficialSubReport | Paper::OfficialDecision);
    Form { paper, code, stage, required, months, certain }
}

use Required::{Always, Kept, Member, SecondMember, Special, SubCommittee, TradeUnion, YouthUnion};

/// The set of 2012, 2017 and 2022.
const SET: [Form; Paper::ALL.len()] = [
    form(Paper::SourceReferral, "", Stage::Source, Kept),
    form(Paper::SympathiserResolution, "", Stage::Sympathiser, Always),
    form(Paper::AwarenessCertificate, "CN-NTVĐ", Stage::AwarenessClass, Always),
    form(Paper::Application, "1-KNĐ", Stage::Application, Always),
    form(Paper::Cv, "2-KNĐ", Stage::Cv, Always),
    form(Paper::VerificationRequest, "", Stage::Verify, Kept),
    form(Paper::VerificationAnswer, "", Stage::Verify, Always),
    form(Paper::UnionOpinion, "5B-KNĐ", Stage::Opinions, Kept),
    form(Paper::ResidenceOpinion, "5C-KNĐ", Stage::Opinions, Kept),
    form(Paper::Opinions, "5-KNĐ", Stage::Opinions, Always),
    form(Paper::Introduction, "3-KNĐ", Stage::Introduction, Member),
    form(Paper::SecondIntroduction, "3-KNĐ", Stage::Introduction, SecondMember),
    form(Paper::YouthUnionResolution, "4-KNĐ", Stage::Introduction, YouthUnion),
    form(Paper::TradeUnionResolution, "4A-KNĐ", Stage::Introduction, TradeUnion),
    form(Paper::SpecialConsent, "", Stage::BranchVote, Special),
    form(Paper::BranchResolution, "6-KNĐ", Stage::BranchVote, Always),
    form(Paper::SubCommitteeReport, "7-KNĐ", Stage::SubCommittee, SubCommittee),
    form(Paper::BaseResolution, "8-KNĐ", Stage::BaseCommittee, Always),
    form(Paper::AdmissionDecision, "9-KNĐ", Stage::Decision, Always),
    form(Paper::CeremonyMinutes, "", Stage::Admitted, Kept),
    form(Paper::NewMemberCertificate, "CN-ĐVM", Stage::Probation, Always),
    form(Paper::SelfReview, "10-KNĐ", Stage::OfficialReview, Always),
    form(Paper::HelperReview, "11-KNĐ", Stage::OfficialReview, Always),
    form(Paper::ProbationOpinions, "12-KNĐ", Stage::OfficialReview, Always),
    form(Paper::OfficialResolution, "13-KNĐ", Stage::OfficialReview, Always),
    form(Paper::OfficialSubReport, "14-KNĐ", Stage::OfficialReview, SubCommittee),
    form(Paper::OfficialBaseResolution, "15-KNĐ", Stage::OfficialReview, Always),
    form(Paper::OfficialDecision, "16-KNĐ", Stage::Official, Always),
    form(Paper::TransferCertificate, "", Stage::Transferred, Kept),
];

/// The papers by the forms of this version, in the order of the way.
pub fn forms(policy: PolicyId) -> impl Iterator<Item = Form> {
    // No other set of numbers was found; whether that of 2022 outlived its guide is not certain.
    let found = matches!(policy, PolicyId::Qd45 | PolicyId::Qd29 | PolicyId::Qd24 | PolicyId::Qd232);
    SET.iter().map(move |form| Form { certain: form.certain && found, ..*form })
}

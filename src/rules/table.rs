//! The numbers of each version as they are shipped (handbook 1.1). What the handbook could not find is the number of the
//! version before, and not certain.

use super::policy::Term;
use crate::domain::{Param, PolicyId};

/// From which day each version is in force; the first of them stands for everything before.
pub(super) const FROM: [(i32, u8, u8); PolicyId::ALL.len()] =
    [(1900, 1, 1), (2016, 7, 25), (2021, 7, 30), (2025, 1, 20), (2025, 7, 1), (2026, 4, 8), (2026, 7, 26)];

/// A number of each version, in the order of [`PolicyId::ALL`].
type Row = [Term; PolicyId::ALL.len()];

/// Known.
const fn y(value: u16) -> Term {
    Term { value, certain: true, edited: false }
}

/// Not found in any paper of that version.
const fn n(value: u16) -> Term {
    Term { value, certain: false, edited: false }
}

/// The charter itself, or a choice of ours: the same in all versions.
const fn always(value: u16) -> Row {
    [y(value); 7]
}

/// Looked up for 2016 to 2025, not for before and after.
const fn known(value: u16) -> Row {
    [n(value), y(value), y(value), y(value), y(value), n(value), n(value)]
}

/// Looked up for 2016 to 2025 and for 208-QĐ/TW.
const fn known_and_now(value: u16) -> Row {
    [n(value), y(value), y(value), y(value), y(value), n(value), y(value)]
}

/// What 208-QĐ/TW has otherwise than those before; that 20-QĐ/TW had it already is supposed.
const fn new_in_2026(before: u16, now: u16) -> Row {
    [n(before), y(before), y(before), y(before), y(before), n(now), y(now)]
}

/// The row of a number.
pub(super) const fn row(param: Param) -> Row {
    match param {
        Param::AgeMin => always(18),
        Param::AgeMax => known_and_now(60),
        Param::EducationMin => [n(0), y(0), y(1), y(1), y(1), n(2), y(2)],
        Param::IntroducerTogetherMonths | Param::DossierRedoMonths => known(12),
        Param::AwarenessCertMonths | Param::DecisionWorkingDays => known(60),
        Param::ExpiryWarningDays => always(30),
        Param::IntroducerMembers | Param::VoteNumerator => always(2),
        Param::VoteDenominator => always(3),
        Param::BranchFullMembers | Param::NoActivityMonths => known_and_now(3),
        Param::CommitteeDecides | Param::CeremonyFrom | Param::PartyAgeFrom => new_in_2026(0, 1),
        Param::DecisionExtraWorkingDays
        | Param::OfficialReviewWorkingDays
        | Param::OfficialDecisionWorkingDays
        | Param::OfficialDecisionExtraWorkingDays => known(30),
        Param::CeremonyWorkingDays => known_and_now(30),
        Param::ProbationMonths => always(12),
        Param::OfficialDateRule => always(0),
        Param::MaxBranchVotes => known(3),
        Param::ReadmitWaitMonths => known_and_now(36),
        Param::ReadmitWaitConvictionMonths => [n(60), n(60), n(60), y(60), y(60), n(60), n(60)],
        Param::ReadmitTimes => known(1),
        // 30 or 60: the sources differ.
        Param::TransferWorkingDays => [n(60); 7],
        Param::ProbationExtraMonths | Param::ReadmittedProbationMonths => [n(12); 7],
        // Either of two committees: the sources differ for what holds now.
        Param::OverAgeConsent => [n(1), y(1), n(1), n(1), n(1), n(1), n(1)],
        // The name "chi bộ cơ sở" is used until 07/2026.
        Param::BaseBranches => [y(1), y(1), y(1), y(1), y(1), n(1), y(0)],
    }
}

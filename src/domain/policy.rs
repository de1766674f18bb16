//! Which rules of admission there have been, which numbers they fix, and what an office has changed of them. What each
//! number is, and what follows from it, is for rules to say.

use super::{Fault, kind::listed, spelled::spelled};
use serde::{Deserialize, Serialize};
use std::{fmt, ops::RangeInclusive, str::FromStr};

listed!(
    /// A version of the rules (bộ quy định), called by the regulation that opened it (handbook 1.1). New ones go to the end.
    PolicyId {
        /// Quy định 45-QĐ/TW of 01/11/2011 with 01-HD/TW of 05/01/2012, and whatever came before.
        Qd45,
        /// 29-QĐ/TW of 25/07/2016.
        Qd29,
        /// 24-QĐ/TW of 30/07/2021.
        Qd24,
        /// 232-QĐ/TW of 20/01/2025.
        Qd232,
        /// 294-QĐ/TW, from 01/07/2025: no district level.
        Qd294,
        /// 20-QĐ/TW of 08/04/2026.
        Qd20,
        /// 208-QĐ/TW of 26/07/2026.
        Qd208,
    }
);

listed!(
    /// A number that rules fix (tham số, handbook 1.1). New ones go to the end.
    Param {
        /// Youngest age at the branch's vote, in full years.
        AgeMin,
        /// Oldest age at the branch's vote, in full years; counted by months.
        AgeMax,
        /// Which general education is needed: 0 lower secondary or equal, 1 its diploma, 2 its programme completed.
        EducationMin,
        /// How many months an introducer has been with the person.
        IntroducerTogetherMonths,
        /// How many full members introduce, if no union does.
        IntroducerMembers,
        /// How many months the certificate of the awareness class is good for.
        AwarenessCertMonths,
        /// So many days before its end a paper is shown to run out.
        ExpiryWarningDays,
        /// How many months introductions, resolutions of unions, opinions and verifications are good for.
        DossierRedoMonths,
        /// The share of the vote: so many …
        VoteNumerator,
        /// … of so many full members.
        VoteDenominator,
        /// How many full members a branch needs to vote.
        BranchFullMembers,
        /// Who decides: 0 the base committee together, or those above it; 1 the standing committee of the base committee.
        CommitteeDecides,
        /// Working days from the branch's resolution to the decision.
        DecisionWorkingDays,
        /// More of them in special cases.
        DecisionExtraWorkingDays,
        /// Working days to the ceremony.
        CeremonyWorkingDays,
        /// They count from: 0 the day on which the branch received the decision, 1 the day on which it was signed.
        CeremonyFrom,
        /// Months of probation.
        ProbationMonths,
        /// Working days from the end of probation to the branch's review.
        OfficialReviewWorkingDays,
        /// Working days from the branch's review to the decision.
        OfficialDecisionWorkingDays,
        /// More of them in special cases.
        OfficialDecisionExtraWorkingDays,
        /// From when one is a full member: 0 the day on which the months of probation end, however late the decision.
        OfficialDateRule,
        /// From when years in the Party count: 0 the date on the decision of admission, 1 the day of its issue.
        PartyAgeFrom,
        /// After so many votes without the share it is reported above.
        MaxBranchVotes,
        /// How many months somebody waits to be readmitted.
        ReadmitWaitMonths,
        /// How many after a spent conviction of a less serious crime.
        ReadmitWaitConvictionMonths,
        /// How many times one may be readmitted.
        ReadmitTimes,
        /// Working days to move one's membership.
        TransferWorkingDays,
        /// Months without taking part after which a member is struck off.
        NoActivityMonths,
        /// Whether base branches and branches are told apart: 1 yes, 0 no.
        BaseBranches,
        /// Months by which probation may be lengthened.
        ProbationExtraMonths,
        /// Months of probation of the readmitted.
        ReadmittedProbationMonths,
        /// Who agrees to an admission over the oldest age: 0 the committee directly below the province's, 1 the standing committee
        /// of one directly below the Central Committee.
        OverAgeConsent,
    }
);

impl Param {
    /// What it can be.
    #[must_use]
    pub const fn range(self) -> RangeInclusive<u16> {
        match self {
            Self::EducationMin => 0..=2,
            Self::CommitteeDecides
            | Self::CeremonyFrom
            | Self::PartyAgeFrom
            | Self::BaseBranches
            | Self::OverAgeConsent => 0..=1,
            Self::OfficialDateRule => 0..=0,
            Self::VoteNumerator | Self::VoteDenominator => 1..=100,
            Self::AgeMin | Self::AgeMax => 0..=120,
            _ => 0..=600,
        }
    }
}

/// In what a number of a version is counted (đơn vị tính).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// One of a few choices, which are words.
    Choice,
    /// Parts of a share.
    Bare,
    /// Tuổi.
    Years,
    /// Tháng.
    Months,
    /// Ngày.
    Days,
    /// Ngày làm việc.
    WorkingDays,
    /// Đảng viên.
    Members,
    /// Lần.
    Times,
}

impl Param {
    /// In what it is counted.
    #[must_use]
    pub const fn measure(self) -> Measure {
        match self {
            Self::EducationMin
            | Self::CommitteeDecides
            | Self::CeremonyFrom
            | Self::OfficialDateRule
            | Self::PartyAgeFrom
            | Self::BaseBranches
            | Self::OverAgeConsent => Measure::Choice,
            Self::VoteNumerator | Self::VoteDenominator => Measure::Bare,
            Self::AgeMin | Self::AgeMax => Measure::Years,
            Self::ExpiryWarningDays => Measure::Days,
            Self::IntroducerMembers | Self::BranchFullMembers => Measure::Members,
            Self::MaxBranchVotes | Self::ReadmitTimes => Measure::Times,
            Self::DecisionWorkingDays
            | Self::DecisionExtraWorkingDays
            | Self::CeremonyWorkingDays
            | Self::OfficialReviewWorkingDays
            | Self::OfficialDecisionWorkingDays
            | Self::OfficialDecisionExtraWorkingDays
            | Self::TransferWorkingDays => Measure::WorkingDays,
            Self::IntroducerTogetherMonths
            | Self::AwarenessCertMonths
            | Self::DossierRedoMonths
            | Self::ProbationMonths
            | Self::ProbationExtraMonths
            | Self::ReadmittedProbationMonths
            | Self::ReadmitWaitMonths
            | Self::ReadmitWaitConvictionMonths
            | Self::NoActivityMonths => Measure::Months,
        }
    }
}

/// One number of one version. Written `qd29/age_min`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = "^[a-z0-9]+/[a-z_]+$")))]
pub struct TermKey {
    /// The version.
    pub policy: PolicyId,
    /// The number.
    pub param: Param,
}

impl fmt::Display for TermKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (policy, param) = (serde_json::to_value(self.policy).ok(), serde_json::to_value(self.param).ok());
        let text = |value: &Option<serde_json::Value>| value.as_ref().and_then(|v| v.as_str()).map(str::to_owned);
        write!(f, "{}/{}", text(&policy).unwrap_or_default(), text(&param).unwrap_or_default())
    }
}

impl FromStr for TermKey {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        let read = || {
            let (policy, param) = text.split_once('/')?;
            let policy = serde_json::from_value(policy.into()).ok()?;
            Some(Self { policy, param: serde_json::from_value(param.into()).ok()? })
        };
        read().ok_or_else(|| Fault::NotInList(Fault::clip(text)))
    }
}
spelled!(TermKey);

listed!(
    /// What a day of the calendar is, where it is not what its weekday says.
    DayKind {
        /// Nobody works (nghỉ lễ, nghỉ bù, nghỉ hoán đổi).
        Off,
        /// A day of the weekend that is worked (làm bù).
        Working,
    }
);

//! The fields of an office, and how files name them.

use crate::domain::{Fault, PeriodId, kind::listed};
use serde::{Deserialize, Serialize};
use std::{fmt, ops::RangeInclusive, str::FromStr};

listed!(
    /// A section of the report that no figure can fill (handbook 8, layout 1).
    Section {
        /// I- Công tác lãnh đạo, chỉ đạo.
        Lead,
        /// III- Hạn chế.
        Lacks,
        /// IV- Nhiệm vụ.
        Tasks,
    }
);

impl Section {
    const fn key(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Lacks => "lacks",
            Self::Tasks => "tasks",
        }
    }
}

listed!(
    /// A term of the place within the national ones, in working days (handbook 1.6): such as 5, 25, 45 with 15 more for the
    /// admission, 5, 25, 15 with 15 more for full membership.
    LocalTerm {
        /// From the branch's resolution until it has sent the dossier up.
        SendUp,
        /// From there until the base committee has considered it.
        BaseReview,
        /// From there to the decision.
        Decision,
        /// More of them in special cases.
        DecisionExtra,
        /// From there, without a decision, until the branch votes again.
        Revote,
        /// For full membership: from the branch's review until it has sent it up.
        OfficialSendUp,
        /// From there until the base committee has considered it.
        OfficialBaseReview,
        /// From there to the decision.
        OfficialDecision,
        /// More of them in special cases.
        OfficialDecisionExtra,
    }
);

impl LocalTerm {
    /// So many working days can it be.
    pub const RANGE: RangeInclusive<u16> = 1..=600;

    const fn key(self) -> &'static str {
        match self {
            Self::SendUp => "term_send_up",
            Self::BaseReview => "term_base_review",
            Self::Decision => "term_decision",
            Self::DecisionExtra => "term_decision_extra",
            Self::Revote => "term_revote",
            Self::OfficialSendUp => "term_official_send_up",
            Self::OfficialBaseReview => "term_official_base_review",
            Self::OfficialDecision => "term_official_decision",
            Self::OfficialDecisionExtra => "term_official_decision_extra",
        }
    }
}

/// A field of an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OfficeField {
    /// Who signs; the second one has made the paper and stands at its left.
    Signatory(bool),
    /// The number of its papers, as it is printed before it is filled in: `Số      -BC/HU`.
    Number,
    /// Where its papers are dated.
    Place,
    /// Who receives its papers, a line each.
    Recipients,
    /// Where tones are marked in its papers.
    ToneMarks,
    /// What it has written into the report of a period.
    Written(Section, PeriodId),
    /// The paper that sets its terms.
    TermsPaper,
    /// The first day of them.
    TermsFrom,
    /// One of them.
    Term(LocalTerm),
}

impl OfficeField {
    /// The fields that have one name each.
    pub const SINGLE: [Self; 8] = [
        Self::Signatory(false),
        Self::Signatory(true),
        Self::Number,
        Self::Place,
        Self::Recipients,
        Self::ToneMarks,
        Self::TermsPaper,
        Self::TermsFrom,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Signatory(false) => "sign",
            Self::Signatory(true) => "sign/2",
            Self::Number => "paper_number",
            Self::Place => "paper_place",
            Self::Recipients => "paper_to",
            Self::ToneMarks => "tone_marks",
            Self::TermsPaper => "terms_paper",
            Self::TermsFrom => "terms_from",
            Self::Term(term) => term.key(),
            Self::Written(section, _) => section.key(),
        }
    }
}

/// A name of a field has small letters, digits and `_` alone, so a period is spelled in them: `2016_q3`, `own_0000000abc_7`.
impl fmt::Display for OfficeField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())?;
        match self {
            Self::Written(_, period) => write!(f, "_{}", period.to_string().to_ascii_lowercase().replace('-', "_")),
            _ => Ok(()),
        }
    }
}

impl FromStr for OfficeField {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        let fault = || Fault::NotInList(Fault::clip(text));
        let terms = LocalTerm::ALL.iter().map(|term| Self::Term(*term));
        if let Some(found) = Self::SINGLE.into_iter().chain(terms).find(|field| field.key() == text) {
            return Ok(found);
        }
        let (section, period) = text.split_once('_').ok_or_else(fault)?;
        let section = *Section::ALL.iter().find(|s| s.key() == section).ok_or_else(fault)?;
        let period = period.replace('_', "-");
        let period = if period.starts_with("own-") { period } else { period.to_ascii_uppercase() };
        let field = Self::Written(section, period.parse().map_err(|_| fault())?);
        // One spelling each.
        if field.to_string() == text { Ok(field) } else { Err(fault()) }
    }
}

impl Serialize for OfficeField {
    fn serialize<S: serde::Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.collect_str(self)
    }
}

//! What a check asks, what it answers, and what it was judged by. Values, not sentences: `i18n` speaks for them.

use super::policy::Term;
use crate::domain::{Born, Day, DetailField, Paper, Param, PolicyId, Stage, StepKey, When};

/// What is asked (handbook 1.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Old enough and not too old when the branch voted; counted by months.
    Age,
    /// General education.
    Education,
    /// The certificate of the awareness class was good on the day of the vote.
    Certificate,
    /// A paper was not too old on the day of the vote.
    PaperFresh,
    /// Who introduces: two full members, or a union and one.
    Introducers,
    /// An introducer had been with the person long enough.
    IntroducerTogether,
    /// An introducer was a full member.
    IntroducerOfficial,
    /// Enough of all full members were in favour.
    VoteShare,
    /// The figures of a vote fit together.
    VoteFigures,
    /// The branch had enough full members to vote.
    BranchSize,
    /// Not more votes than may be.
    VoteTimes,
    /// The decision came in time.
    DecisionTime,
    /// The ceremony came in time.
    CeremonyTime,
    /// The class for new members before the review.
    NewMemberClass,
    /// The review came after the end of probation.
    ReviewNotEarly,
    /// The review came in time.
    ReviewTime,
    /// The decision of full membership came in time.
    OfficialTime,
    /// Full membership is dated from the end of probation.
    OfficialDate,
    /// Probation was lengthened by no more than may be; told only where it was.
    ProbationLength,
    /// No step lies before one that it needs; told only where one does.
    Order,
    /// No step lies in the future; told only where one does.
    NotAhead,
    /// The steps that a step needs are there; told only where one is not.
    Gate,
    /// Somebody who is readmitted has waited long enough.
    ReadmitWait,
    /// Nobody is readmitted more often than may be.
    ReadmitTimes,
}

impl Rule {
    /// Every rule.
    pub const ALL: &'static [Self] = &[
        Self::Age,
        Self::Education,
        Self::Certificate,
        Self::PaperFresh,
        Self::Introducers,
        Self::IntroducerTogether,
        Self::IntroducerOfficial,
        Self::VoteShare,
        Self::VoteFigures,
        Self::BranchSize,
        Self::VoteTimes,
        Self::DecisionTime,
        Self::CeremonyTime,
        Self::NewMemberClass,
        Self::ReviewNotEarly,
        Self::ReviewTime,
        Self::OfficialTime,
        Self::OfficialDate,
        Self::ProbationLength,
        Self::Order,
        Self::NotAhead,
        Self::Gate,
        Self::ReadmitWait,
        Self::ReadmitTimes,
    ];
}

/// What is not known, so that there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The step itself.
    Step(Stage),
    /// The day of a step, or the rest of it.
    Day(Stage),
    /// When the paper of a step was received.
    Received(Stage),
    /// The figures of a step's vote.
    Votes(Stage),
    /// Month and day of birth.
    Birth,
    /// The day of a paper, or whether it is there.
    Paper(Paper),
    /// A field of the person.
    Field(DetailField),
}

/// The answer of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is as the rule asks.
    Yes,
    /// It is not.
    No,
    /// Không đủ dữ liệu.
    Unknown(Missing),
}

/// A number of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Full members who are counted.
    Eligible,
    /// Present.
    Present,
    /// In favour.
    InFavour,
    /// Against.
    Against,
    /// In favour at the least.
    Needed,
    /// Age in full months.
    AgeMonths,
    /// Full months between.
    Months,
    /// Months by which probation was lengthened.
    Lengthened,
    /// Which time.
    Turn,
    /// Which introducer, from 1.
    Introducer,
    /// How many members introduce.
    Members,
    /// How many unions introduce.
    Unions,
    /// How many times readmitted.
    Readmissions,
}

/// What an answer was judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// When a step was taken.
    On(Stage, When),
    /// When the paper of a step was signed.
    Signed(Stage, Day),
    /// When the paper of a step was received.
    Received(Stage, Day),
    /// The day of a paper.
    Paper(Paper, When),
    /// Birth.
    Born(Born),
    /// Another date of the person.
    Dated(DetailField, When),
    /// The last day on which it would be right; whether all days on the way were certain.
    Last(Day, bool),
    /// The last day with the more time of special cases.
    LastInSpecialCases(Day, bool),
    /// The first day on which it would be right.
    First(Day),
    /// A number of the case.
    Figure(Figure, u32),
    /// A special case that allows it with the consent of those above.
    Special(DetailField),
}

/// One check of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What is asked.
    pub rule: Rule,
    /// Of which step.
    pub step: StepKey,
    /// Of which paper, if of one.
    pub paper: Option<Paper>,
    /// By which version.
    pub policy: PolicyId,
    /// By which of its numbers.
    pub terms: Vec<(Param, Term)>,
    /// The answer.
    pub answer: Answer,
    /// Yes, but only just: a certificate in its last days, a decision in the more time of special cases.
    pub near: bool,
    /// What it was judged by.
    pub basis: Vec<Basis>,
}

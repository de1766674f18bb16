//! What a person's next step needs, and by when.

use super::calendar::Reckoned;
use super::case::{Case, Ground, Way};
use super::due::{dues, has_left, has_vote};
use super::forms::{Form, Required, forms};
use super::judge::day_of;
use super::months::{add_months, span_of};
use super::probation::Probation;
use crate::domain::{Day, DetailField, Paper, Param, PolicyId, Stage};

/// Something that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A step before it.
    Step(Stage),
    /// A paper that is not there.
    Paper(Paper),
    /// A paper that is no longer good: to be made again.
    Renew(Paper),
    /// A field of the person.
    Field(DetailField),
    /// That this day comes.
    Wait(Day),
    /// The consent of those above, as a special case.
    Consent(DetailField),
}

/// What kind of thing is missing: each kind is a list of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedKind {
    /// Steps.
    Step,
    /// Papers.
    Paper,
    /// What is to be known of the person, waited for or agreed to.
    Person,
}

impl NeedKind {
    /// Every kind, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Step, Self::Paper, Self::Person];
}

impl Need {
    /// What kind of thing it is.
    #[must_use]
    pub const fn kind(self) -> NeedKind {
        match self {
            Self::Step(_) => NeedKind::Step,
            Self::Paper(_) | Self::Renew(_) => NeedKind::Paper,
            Self::Field(_) | Self::Wait(_) | Self::Consent(_) => NeedKind::Person,
        }
    }
}

/// The next step of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// Which one.
    pub stage: Stage,
    /// The step after which everything is otherwise: the vote, the decision, the ceremony, the review.
    pub gate: Stage,
    /// What is missing for the gate.
    pub needs: Vec<Need>,
    /// The last day of the gate, where one is set.
    pub by: Option<Reckoned>,
    /// By whose checklist.
    pub checklist: PolicyId,
}

/// The steps to the vote, and from it to the card.
const TO_VOTE: &[Stage] = &[
    Stage::Sympathiser,
    Stage::AwarenessClass,
    Stage::Application,
    Stage::Cv,
    Stage::Verify,
    Stage::Opinions,
    Stage::Introduction,
];

/// What the next step needs; none for somebody who has left the way or has gone it to the end.
#[must_use]
pub fn missing(case: Case<'_>, ground: &Ground) -> Option<Next> {
    let journey = case.journey()?;
    let way = case.way(journey);
    let policy = ground.policies.at(ground.today);
    let taken = |stage| way.last(stage).is_some();
    if case.departed || has_left(way) || taken(Stage::Card) {
        return None;
    }
    let checklist = case.checklist(journey, ground);
    let (gate, before): (Stage, &[Stage]) = if taken(Stage::Official) {
        (Stage::Card, &[])
    } else if taken(Stage::OfficialReview) {
        (Stage::Official, &[])
    } else if taken(Stage::Admitted) {
        (Stage::OfficialReview, &[Stage::Probation])
    } else if taken(Stage::Decision) {
        (Stage::Admitted, &[])
    } else if has_vote(way, ground) {
        (Stage::Decision, if policy.value(Param::CommitteeDecides) == 0 { &[Stage::BaseCommittee] } else { &[] })
    } else {
        (Stage::BranchVote, TO_VOTE)
    };
    let mut needs: Vec<Need> = before.iter().filter(|&&s| !taken(s)).map(|&s| Need::Step(s)).collect();
    let stage = before.iter().copied().find(|&s| !taken(s)).unwrap_or(gate);
    papers(&case, way, ground, (checklist, gate, before), &mut needs);
    match gate {
        Stage::BranchVote => person(&case, ground, &mut needs),
        // The review comes after the day on which the months end.
        Stage::OfficialReview => {
            let end = way
                .dated(Stage::Admitted)
                .map(|(.., s)| Probation::of(&case, way, ground.policies.at(s.start)).end(s).end);
            let first = end.and_then(|end| end.later(1)).filter(|first| *first > ground.today);
            needs.extend(first.map(Need::Wait));
        }
        _ => {}
    }
    let by = dues(case, ground).into_iter().rfind(|due| due.paper.is_none());
    let by = by.map(|due| Reckoned { day: due.day, certain: due.certain });
    Some(Next { stage, gate, needs, by, checklist })
}

/// Papers of the steps up to the gate that are not there, or no longer good today.
fn papers(
    case: &Case<'_>,
    way: Way<'_>,
    ground: &Ground,
    (checklist, gate, before): (PolicyId, Stage, &[Stage]),
    needs: &mut Vec<Need>,
) {
    let introduced = |kind: &str| {
        let field = DetailField::IntroducerKind;
        (1..=field.slots()).filter(|&slot| case.code(field, slot).is_some_and(|c| c.as_str() == kind)).count()
    };
    let (youth, trade) = (introduced("youth_union") > 0, introduced("trade_union") > 0);
    let policy = ground.policies.at(ground.today);
    let is_asked = |form: &Form| match form.required {
        Required::Always | Required::Member => true,
        Required::SecondMember => !youth && !trade,
        Required::YouthUnion => youth,
        Required::TradeUnion => trade,
        Required::SubCommittee => way.last(Stage::SubCommittee).is_some(),
        Required::Special | Required::Kept => false,
    };
    for form in forms(checklist) {
        // The paper of the gate itself is made by it.
        let of_gate = form.stage == gate && gate == Stage::OfficialReview && is_before_review(form.paper);
        if !(before.contains(&form.stage) || of_gate) {
            continue;
        }
        let status = case.paper_status(form.paper);
        if !is_asked(&form) || status == Some("not_applicable") {
            continue;
        }
        // A step that makes one paper alone is that paper: what is missing is said once.
        let of_step = || forms(checklist).filter(|other| other.stage == form.stage && is_asked(other)).count();
        if needs.contains(&Need::Step(form.stage)) && of_step() == 1 {
            continue;
        }
        let made = day_of(case, way, form.paper).map(|(_, span)| span);
        let old = made
            .zip(form.months)
            .is_some_and(|(made, months)| add_months(made.end, policy.value(months)) < ground.today);
        if old || status == Some("expired") {
            needs.push(Need::Renew(form.paper));
        } else if matches!(status, Some("have_not" | "to_complete")) || (status.is_none() && made.is_none()) {
            needs.push(Need::Paper(form.paper));
        }
    }
}

/// The papers that lie on the table when the branch reviews.
const fn is_before_review(paper: Paper) -> bool {
    matches!(paper, Paper::SelfReview | Paper::HelperReview | Paper::ProbationOpinions)
}

/// What the person is not yet, or is not known to be.
fn person(case: &Case<'_>, ground: &Ground, needs: &mut Vec<Need>) {
    let policy = ground.policies.at(ground.today);
    let years = |param| policy.value(param).saturating_mul(12);
    if let Some(birth) = span_of(case.born) {
        let first = add_months(birth.end, years(Param::AgeMin));
        if first > ground.today {
            needs.push(Need::Wait(first));
        }
        // The day after the last month of the last year.
        let past = add_months(birth.end, years(Param::AgeMax).saturating_add(1));
        if past <= ground.today && !case.flag(DetailField::SpecialOver60) {
            needs.push(Need::Consent(DetailField::SpecialOver60));
        }
    }
    match case.code(DetailField::EduGeneral, 1).map(crate::domain::Code::as_str) {
        None => needs.push(Need::Field(DetailField::EduGeneral)),
        Some("literate" | "primary") if !case.flag(DetailField::SpecialLowEducation) => {
            needs.push(Need::Consent(DetailField::SpecialLowEducation));
        }
        Some(_) => {}
    }
    if case.code(DetailField::IntroducerKind, 1).is_none() {
        needs.push(Need::Field(DetailField::IntroducerKind));
    }
}

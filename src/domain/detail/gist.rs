//! What of a person's details is counted and listed without unpacking them: how far the newest journey has come, which
//! categories follow from the fields, and every admission. It is made from the sheet at every change and never merged.

use super::{Code, DetailField, Entry, Sheet, Stage};
use crate::domain::{Category, CountingDate, Day, Marks, When, fold};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One admission (kết nạp) of a person: of one journey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Admission {
    /// Day of the ceremony (ngày lễ kết nạp).
    pub ceremony: Option<When>,
    /// Day on which the decision was signed (ngày ký quyết định).
    pub decision: Option<Day>,
    /// The day from which the decision is cancelled (hủy quyết định kết nạp).
    pub cancelled: Option<Day>,
}

impl Admission {
    /// The day by which it counts. Without a decision's day the ceremony's must do, which is for review; a decision
    /// alone admits nobody where ceremonies are counted.
    #[must_use]
    pub fn counts_on(&self, by: CountingDate) -> Option<When> {
        match by {
            CountingDate::Ceremony => self.ceremony,
            CountingDate::Decision => self.decision.map(When::Day).or(self.ceremony),
        }
    }

    /// Whether nothing is known of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ceremony.is_none() && self.decision.is_none() && self.cancelled.is_none()
    }
}

/// The gist of a person's details.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gist {
    /// The last stage that the newest journey has reached, or how it ended; none without any step.
    pub stage: Option<Stage>,
    /// The newest journey, from 1; 0 without any step.
    pub journey: u8,
    /// Categories that follow from the fields.
    pub marks: Marks,
    first: Admission,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    more: Option<Arc<[Admission]>>,
}

impl Gist {
    /// The gist of what is common: at most one admission.
    #[must_use]
    pub const fn simple(stage: Option<Stage>, journey: u8, marks: Marks, admission: Admission) -> Self {
        Self { stage, journey, marks, first: admission, more: None }
    }

    /// The gist of a sheet.
    #[must_use]
    pub fn of(sheet: &Sheet) -> Self {
        let journey = sheet.steps().iter().map(|(key, _)| key.journey.get()).max().unwrap_or(0);
        let newest = sheet.steps().iter().filter(|(key, _)| key.journey.get() == journey);
        let stage = newest.map(|(key, _)| key.stage).max();
        // Steps are in the order of journeys.
        let mut all: Vec<(u8, Admission)> = Vec::new();
        for (key, step) in sheet.steps() {
            let attempt = key.journey.get();
            if !matches!(key.stage, Stage::Decision | Stage::Admitted | Stage::Cancelled) {
                continue;
            }
            if all.last().is_none_or(|(of, _)| *of != attempt) {
                all.push((attempt, Admission::default()));
            }
            let Some((_, admission)) = all.last_mut() else { continue };
            match key.stage {
                Stage::Decision => admission.decision = step.signed.or_else(|| step.on.and_then(When::day)),
                Stage::Admitted => admission.ceremony = step.on.or(admission.ceremony),
                // A cancellation of which no day is known was always one.
                _ => admission.cancelled = Some(step.on.and_then(When::earliest).or(step.signed).unwrap_or(Day::FIRST)),
            }
        }
        let mut admissions = all.into_iter().map(|(_, a)| a).filter(|a| a.ceremony.is_some() || a.decision.is_some());
        let first = admissions.next().unwrap_or_default();
        let more: Vec<Admission> = admissions.collect();
        Self { stage, journey, marks: marks(sheet), first, more: (!more.is_empty()).then(|| more.into()) }
    }

    /// Every admission, the oldest first; few persons have two.
    pub fn admissions(&self) -> impl Iterator<Item = &Admission> {
        self.earliest().into_iter().chain(self.more.as_deref().unwrap_or_default())
    }

    fn earliest(&self) -> Option<&Admission> {
        (!self.first.is_empty()).then_some(&self.first)
    }

    /// The newest admission.
    #[must_use]
    pub fn admission(&self) -> Option<&Admission> {
        self.more.as_deref().and_then(<[_]>::last).or_else(|| self.earliest())
    }

    /// The gist as [`Gist::simple`] would make it, if it can.
    #[must_use]
    pub fn as_simple(&self) -> Option<Admission> {
        self.more.is_none().then_some(self.first)
    }
}

impl Sheet {
    /// The categories of which the fields say whether the person is of them or not, one bit each by [`Category::index`]. What
    /// stays at home where a record goes out without a name ([`super::Unnamed::Counted`]) is not among them: both offices count alike.
    #[must_use]
    pub fn answered(&self) -> u32 {
        let of = |categories: &[Category]| categories.iter().fold(0, |bits, category| bits | 1 << category.index());
        let answers = self.entries().iter().map(|(key, _)| match key.field() {
            DetailField::YouthUnion => of(&[Category::YouthUnion]),
            DetailField::IsBusinessOwner => of(&[Category::BusinessOwner]),
            DetailField::CoopMember => of(&[Category::Cooperative]),
            DetailField::EmployerType => of(&[Category::Enterprise]),
            DetailField::Occupation => of(&[
                Category::Farmer,
                Category::Worker,
                Category::Student,
                Category::ArmedForces,
                Category::PublicServant,
                Category::PartTime,
            ]),
            _ => 0,
        });
        answers.fold(0, |all, one| all | one)
    }
}

/// Categories that follow from the fields (handbook 6.3).
fn marks(sheet: &Sheet) -> Marks {
    let mut marks = Marks::default();
    for (key, entry) in sheet.entries() {
        let category = match (key.field(), entry) {
            (DetailField::YouthUnion, Entry::Flag(true)) => Some(Category::YouthUnion),
            (DetailField::IsBusinessOwner, Entry::Flag(true)) => Some(Category::BusinessOwner),
            (DetailField::CoopMember, Entry::Flag(true)) => Some(Category::Cooperative),
            (DetailField::Programme, Entry::Text(tag)) => {
                (fold(tag.as_str()) == "dong khoi moi").then_some(Category::NewUprising)
            }
            (field, Entry::Code(code)) => of_code(field, *code),
            _ => None,
        };
        marks = category.map_or(marks, |category| marks.with(category, true));
    }
    marks
}

fn of_code(field: DetailField, code: Code) -> Option<Category> {
    match (field, code.as_str()) {
        (DetailField::Ethnicity, "kinh" | "foreign") | (DetailField::Religion, "none") => None,
        (DetailField::Ethnicity, _) => Some(Category::Minority),
        (DetailField::Religion, _) => Some(Category::Religious),
        (
            DetailField::EmployerType,
            "sole_proprietorship" | "limited_company" | "joint_stock_company" | "partnership" | "foreign_enterprise",
        ) => Some(Category::Enterprise),
        (DetailField::Occupation, work) => match work {
            "farming" => Some(Category::Farmer),
            "enterprise_worker" => Some(Category::Worker),
            "university_student" | "pupil" => Some(Category::Student),
            "armed_forces" => Some(Category::ArmedForces),
            "public_service" => Some(Category::PublicServant),
            "hamlet_part_time" => Some(Category::PartTime),
            _ => None,
        },
        _ => None,
    }
}

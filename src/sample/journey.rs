//! The way of a made-up person step by step: everything is counted back and forth from the vote of the branch, on days on which
//! offices work, and keeps the rules of its day.

use super::draft::note;
use super::training::Training;
use crate::domain::{
    Code, CodeList, Count, Day, DetailField, DetailKey, Details, Entry, Sheet, Stage, Step, StepKey, Votes,
};

/// How far somebody has come.
#[derive(Clone, Copy)]
pub(super) struct Journey {
    /// The day of the vote; of those who have not come so far, the day for which it is meant.
    pub vote: Day,
    /// The last step.
    pub last: Stage,
    /// The ceremony, if there was one.
    pub ceremony: Option<Day>,
    /// Whether a base committee stands between the branch and the district.
    pub committee: bool,
    /// Whether the vote was for it.
    pub passed: bool,
}

/// Each step before the decision, and how many days after the vote.
const BEFORE: [(Stage, i32); 10] = [
    (Stage::Source, -420),
    (Stage::Sympathiser, -330),
    (Stage::Application, -50),
    (Stage::Cv, -42),
    (Stage::Verify, -20),
    (Stage::Opinions, -12),
    (Stage::Introduction, -7),
    (Stage::BranchVote, 0),
    (Stage::BaseCommittee, 14),
    (Stage::Decision, 28),
];
/// So many days after its signing the branch has the decision.
const ON_ITS_WAY: i32 = 4;

/// A month and a day of it.
type InYear = (u8, u8);

/// Days on which offices were closed: the year, month and day of the first, and of the first after them.
const CLOSED: [(i32, InYear, InYear); 9] = [
    (2015, (1, 1), (1, 5)),
    (2015, (2, 14), (2, 24)),
    (2015, (4, 28), (5, 4)),
    (2015, (9, 2), (9, 3)),
    (2016, (1, 1), (1, 4)),
    (2016, (2, 6), (2, 15)),
    (2016, (4, 16), (4, 19)),
    (2016, (4, 30), (5, 4)),
    (2016, (9, 2), (9, 5)),
];

/// The day so many days after, or the last before it on which offices work.
pub(super) fn working(day: Day, after: i32) -> Option<Day> {
    let mut day = day.later(after)?;
    for (year, from, until) in CLOSED {
        if day.year() == year && (from..until).contains(&(day.month(), day.day())) {
            day = Day::new(year, from.0, from.1)?.before();
        }
    }
    // 01/01/1900, the calendar's first day, was a Monday.
    let weekday = day.days_since(Day::FIRST).rem_euclid(7);
    day.later((4 - weekday).min(0))
}

impl Journey {
    /// All that is known of somebody on this way beside name and marks; `young` were introduced by the Youth Union.
    pub fn details(&self, number: u32, young: bool, org: Option<&str>, training: &mut Training) -> Option<Details> {
        let mut steps = self.steps(number)?;
        if self.has(Stage::AwarenessClass) {
            let by = self.vote.later(-55)?;
            steps.extend(training.certificate(number, by, Stage::AwarenessClass));
        }
        if let Some(ceremony) = self.ceremony {
            steps.push((Stage::Admitted, Step::on(ceremony)));
            steps.extend(training.certificate(number, ceremony, Stage::Probation));
        }
        let keyed = steps.into_iter().map(|(stage, step)| (StepKey::first(stage), step)).collect();
        let entries = self.entries(young, org)?.into_iter();
        let entries = entries.map(|(field, slot, entry)| Some((DetailKey::new(field, slot)?, entry)));
        Some(Sheet::of(entries.collect::<Option<_>>()?, keyed).into())
    }

    fn has(&self, stage: Stage) -> bool {
        stage <= self.last && (stage != Stage::BaseCommittee || self.committee)
    }

    fn steps(&self, number: u32) -> Option<Vec<(Stage, Step)>> {
        let mut steps = Vec::new();
        for (stage, after) in BEFORE.into_iter().filter(|(stage, _)| self.has(*stage)) {
            let day = working(self.vote, after)?;
            let paper = |of: &str| note(&format!("{number}-{of} (mẫu)"));
            let mut step = Step::on(day);
            match stage {
                Stage::BranchVote => (step.paper, step.votes) = (paper("NQ/CB")?, self.votes(number)?),
                Stage::BaseCommittee => step.paper = paper("NQ/ĐU")?,
                Stage::Decision => {
                    step.paper = paper("QĐ/HU")?;
                    (step.signed, step.received) = (Some(day), Some(working(self.vote, after + ON_ITS_WAY)?));
                }
                _ => {}
            }
            steps.push((stage, step));
        }
        Some(steps)
    }

    /// A vote in a branch of nine to twenty full members.
    fn votes(&self, number: u32) -> Option<Votes> {
        let eligible = 9 + number % 12;
        let present = eligible - u32::from(number.is_multiple_of(3));
        let against = if self.passed { u32::from(number.is_multiple_of(7)) } else { present / 2 };
        let some = |n: u32| Count::new(n.into()).map(Some);
        let (eligible, present, yes, no) =
            (some(eligible).ok()?, some(present).ok()?, some(present - against).ok()?, some(against).ok()?);
        Some(Votes { eligible, present, yes, no })
    }

    fn entries(&self, young: bool, org: Option<&str>) -> Option<Vec<(DetailField, u8, Entry)>> {
        let code = |list, text| Code::new(list, text).ok().map(Entry::Code);
        let day = |year, month, date| Day::new(year, month, date).map(|day| Entry::Date(day.into()));
        let text = |text: &str| note(text).map(Entry::Text);
        let mut entries = vec![(DetailField::EduGeneral, 1, code(CodeList::EduGeneral, "upper_secondary")?)];
        if let Some(org) = org {
            let on = working(self.vote, -420)?;
            entries.push((DetailField::SourceOrg, 1, text(org)?));
            entries.push((DetailField::ReferredOn, 1, Entry::Date(on.into())));
        }
        if self.has(Stage::Sympathiser) {
            entries.push((DetailField::HelperName, 1, text("Đảng viên Mẫu A")?));
            entries.push((DetailField::HelperFrom, 1, Entry::Date(working(self.vote, -330)?.into())));
        }
        if self.has(Stage::Introduction) {
            let kinds = [if young { "youth_union" } else { "member" }, "member"];
            let names = [if young { "Ban Chấp hành Đoàn cơ sở (mẫu)" } else { "Đảng viên Mẫu B" }, "Đảng viên Mẫu A"];
            for ((slot, kind), name) in (1..).zip(kinds).zip(names) {
                entries.push((DetailField::IntroducerKind, slot, code(CodeList::IntroducerKind, kind)?));
                entries.push((DetailField::IntroducerName, slot, text(name)?));
                entries.push((DetailField::IntroducerOn, slot, Entry::Date(working(self.vote, -7)?.into())));
                if kind == "member" {
                    entries.push((DetailField::IntroducerSince, slot, day(2013, 6, 1)?));
                    entries.push((DetailField::IntroducerOfficialOn, slot, day(2008, 11, 7)?));
                }
            }
        }
        Some(entries)
    }
}

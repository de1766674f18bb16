//! The way of a person as it is shown and added to: attempts with their steps, the stages that come next, a new attempt.

use super::{Wrong, come};
use crate::domain::{Day, DetailField, Entry, Fault, Person, Sheet, Stage, Step, StepKey, When};
use crate::session::read_born;

/// A step that is being added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewStep {
    /// Which, once chosen; see [`NewStep::chosen`] until then.
    pub stage: Option<Stage>,
    /// When, as typed; blank where it is not known.
    pub on: String,
    /// Whether adding was tried.
    pub tried: bool,
}

/// The steps of one attempt, in their order.
#[must_use]
pub fn steps(sheet: &Sheet, journey: u8) -> Vec<(StepKey, Step)> {
    sheet.steps().iter().filter(|(key, _)| key.journey.get() == journey).cloned().collect()
}

/// Whether this stage ends an attempt off the way.
#[must_use]
pub const fn is_exit(stage: Stage) -> bool {
    matches!(stage, Stage::Stopped | Stage::ProbRemoved | Stage::Transferred | Stage::Cancelled)
}

/// Every stage in the order in which it is offered: those that come next, those left out before, the ends, and at last those
/// that have been already.
#[must_use]
pub fn offers(sheet: &Sheet, journey: u8) -> Vec<Stage> {
    let taken: Vec<Stage> = steps(sheet, journey).iter().map(|(key, _)| key.stage).collect();
    let last = taken.iter().copied().filter(|stage| !is_exit(*stage)).max();
    let rank = |stage: &Stage| match *stage {
        stage if taken.contains(&stage) => 3,
        stage if is_exit(stage) => 2,
        stage if last.is_none_or(|last| stage > last) => 0,
        _ => 1,
    };
    let mut all = Stage::ALL.to_vec();
    all.sort_by_key(rank);
    all
}

/// The attempts, the newest first; somebody without any step is at the first.
#[must_use]
pub fn journeys(sheet: &Sheet) -> Vec<u8> {
    let mut all: Vec<u8> = sheet.steps().iter().map(|(key, _)| key.journey.get()).collect();
    all.dedup();
    all.reverse();
    if all.is_empty() { vec![1] } else { all }
}

impl NewStep {
    /// The stage that is chosen; until then the first that is offered, but none where the attempt has come to its end: what
    /// was left out on the way is no next step.
    #[must_use]
    pub fn chosen(&self, sheet: &Sheet, journey: u8) -> Option<Stage> {
        let ended = steps(sheet, journey).iter().any(|(key, _)| key.stage == Stage::Card || is_exit(key.stage));
        self.stage.or_else(|| offers(sheet, journey).first().copied().filter(|_| !ended))
    }

    /// The person with the step added to this attempt: one time more, if it has been before.
    ///
    /// # Errors
    /// Why the day cannot be read, that it has not come, that no stage is chosen, or that the step is one of another attempt.
    pub fn read(&self, person: &Person, journey: u8, today: Day) -> Result<(StepKey, Person), Wrong> {
        let on = if self.on.trim().is_empty() { None } else { Some(come(read_born(&self.on)?, today)?) };
        let sheet = person.details.sheet();
        let stage = self.chosen(&sheet, journey).ok_or(Fault::Blank)?;
        if let Some(wrong) = is_of_another(&steps(&sheet, journey), stage, on) {
            return Err(wrong);
        }
        let times =
            steps(&sheet, journey).iter().filter(|(key, _)| key.stage == stage).map(|(key, _)| key.turn.get()).max();
        let turn = times.unwrap_or(0).saturating_add(1);
        let key = StepKey::new(journey, stage, turn).unwrap_or_else(|| StepKey::first(stage));
        let details = person.details.with_step(key, Some(Step { on, ..Step::default() }));
        Ok((key, Person { details, ..person.clone() }))
    }
}

/// Why this step belongs to another attempt: nobody is admitted twice in one, for the figures count its last ceremony; and after
/// its end an attempt goes on no more. What was left out before the end can still be added.
pub(in crate::session) fn is_of_another(steps: &[(StepKey, Step)], stage: Stage, on: Option<When>) -> Option<Wrong> {
    if stage == Stage::Admitted && steps.iter().any(|(key, _)| key.stage == stage) {
        return Some(Wrong::AdmittedAlready);
    }
    // Who went elsewhere while they were looked at can have gone on there.
    let ends = |key: &StepKey| is_exit(key.stage) && key.stage != Stage::Transferred;
    let end = steps.iter().filter(|(key, _)| ends(key)).filter_map(|(_, step)| step.on?.latest()).max();
    let is_after = on.and_then(When::earliest).zip(end).is_some_and(|(on, end)| on > end);
    (is_after && !is_exit(stage)).then_some(Wrong::AttemptOver)
}

/// The person at the beginning of one more attempt. Whoever was admitted in an earlier one is readmitted (kết nạp lại): that
/// is marked at once, and can be mended.
#[must_use]
pub fn reopened(person: &Person) -> Person {
    let journey = person.details.gist().journey.saturating_add(1);
    let key = StepKey::new(journey, Stage::Source, 1).unwrap_or_else(|| StepKey::first(Stage::Source));
    let mut details = person.details.with_step(key, Some(Step::default()));
    if was_admitted(&person.details.sheet()) {
        details = details.with(DetailField::SpecialReadmitted, 1, Some(Entry::Flag(true)));
    }
    Person { details, ..person.clone() }
}

/// Whether some attempt has come as far as the admission.
fn was_admitted(sheet: &Sheet) -> bool {
    sheet.steps().iter().any(|(key, _)| key.stage == Stage::Admitted)
}

//! What is known of the papers of one attempt, stage by stage. A person's map of papers is that of the newest attempt; of an
//! earlier one the steps tell, and what is noted of papers made while it lasted.

use super::case::{Case, Ground, time};
use super::forms::{Form, forms};
use crate::domain::{DetailField, Note, PolicyId, Stage, When};
use std::num::NonZeroU8;

/// The papers of one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct OfStage {
    /// Which.
    pub stage: Stage,
    /// What the rules ask for there, each with the day that is noted of it, if it was made during the attempt.
    pub forms: Vec<(Form, Option<When>)>,
    /// The paper of the step and its day; none if there is no such step.
    pub step: Option<(Note, Option<When>)>,
}

/// The papers of an attempt by the checklist that its dossier was opened with.
#[must_use]
pub fn dossier(case: Case<'_>, journey: NonZeroU8, ground: &Ground) -> (PolicyId, Vec<OfStage>) {
    let begins = |journey: NonZeroU8| case.way(journey).steps().filter_map(|(_, step)| Some(time(step)?.1.start)).min();
    let (from, until) = (begins(journey), journey.checked_add(1).and_then(begins));
    let during = |when: &When| {
        let day = when.earliest();
        day.zip(from).is_some_and(|(day, from)| day >= from) && day.zip(until).is_none_or(|(day, until)| day < until)
    };
    let policy = case.checklist(journey, ground);
    let mut found: Vec<OfStage> = Vec::new();
    for form in forms(policy) {
        let noted = case.dated(DetailField::PaperOn, form.paper.slot()).filter(during);
        if let Some(same) = found.iter_mut().find(|of| of.stage == form.stage) {
            same.forms.push((form, noted));
            continue;
        }
        let last = case.way(journey).last(form.stage);
        let step = last.map(|(_, step)| (step.paper.clone(), step.signed.map(When::Day).or(step.on)));
        found.push(OfStage { stage: form.stage, forms: vec![(form, noted)], step });
    }
    found.sort_by_key(|of| of.stage);
    (policy, found)
}

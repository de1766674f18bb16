//! What is done with a class: learners come in, get their certificates, and leave with it. A certificate is written where
//! it is looked for: in the class, and as a step of the person's way.

use crate::domain::{
    Book, Code, Edit, Id, Item, Matter, MatterField, MatterId, MatterKind, Note, Person, PersonId, Stage, Step,
    StepKey, When,
};
use std::collections::BTreeSet;

/// The stage of a person's way that a class of this kind is.
#[must_use]
pub fn stage_of(class: &Matter) -> Option<Stage> {
    match class.code(MatterField::ClassKind)? {
        "awareness" => Some(Stage::AwarenessClass),
        "new_member" => Some(Stage::Probation),
        _ => None,
    }
}

/// Who learns in the class.
#[must_use]
pub fn enrolled(book: &Book, class: MatterId) -> BTreeSet<PersonId> {
    let learners = book.matters.iter().filter(|(_, m)| m.kind == MatterKind::Enrolment && m.part_of() == Some(class));
    learners.filter_map(|(_, m)| m.person()).collect()
}

/// Puts these persons on the list of the class, each once; none if all are on it.
#[must_use]
pub fn enrol(book: &Book, class: MatterId, persons: &[PersonId], ids: impl Iterator<Item = Id>) -> Option<Edit> {
    let mut known = enrolled(book, class);
    let new: Vec<PersonId> = persons.iter().copied().filter(|id| known.insert(*id)).collect();
    let learner = |(id, person): (Id, PersonId)| {
        let items = vec![(MatterField::Of, Item::Matter(class)), (MatterField::Person, Item::Person(person))];
        Edit::AddMatter(MatterId(id), Matter::of(MatterKind::Enrolment, items))
    };
    let edits: Vec<Edit> = ids.zip(new).map(learner).collect();
    (!edits.is_empty()).then_some(Edit::All(edits))
}

/// Takes a matter away, with all that is part of it.
#[must_use]
pub fn remove(book: &Book, id: MatterId) -> Edit {
    let parts = book.matters.iter().filter(|(_, m)| m.part_of() == Some(id)).map(|(part, _)| *part);
    Edit::All(parts.chain([id]).map(|id| Edit::SetMatter(id, None)).collect())
}

/// Writes the results and certificates of these learners, those that are not as they were; with `steps` also into the
/// persons' ways. `word` says a result as it stands on paper. None if nothing changes.
#[must_use]
pub fn certify(
    book: &Book,
    class: MatterId,
    learners: &[(MatterId, Matter)],
    steps: bool,
    word: impl Fn(Code) -> &'static str,
) -> Option<Edit> {
    let class = book.matters.get(&class)?;
    let stage = stage_of(class).filter(|_| steps);
    let mut edits = Vec::new();
    for (id, learner) in learners {
        if book.matters.get(id) != Some(learner) {
            edits.push(Edit::SetMatter(*id, Some(learner.clone())));
        }
        let person = learner.person().and_then(|id| Some((id, book.persons.get(&id)?)));
        if let Some(((id, person), stage)) = person.zip(stage) {
            edits.extend(taught(person, class, learner, stage, &word).map(|p| Edit::SetPerson(id, Some(p))));
        }
    }
    (!edits.is_empty()).then_some(Edit::All(edits))
}

/// The certificate of a learner, as it is written down; none of who was absent or failed.
fn certificate(learner: &Matter) -> Option<(Note, Option<When>)> {
    if learner.has_missed() {
        return None;
    }
    let number = match learner.get(MatterField::CertificateNo) {
        Some(Item::Text(number)) => number.clone(),
        _ => Note::default(),
    };
    let on = learner.date(MatterField::CertificateOn);
    (!number.is_empty() || on.is_some()).then_some((number, on))
}

/// The person with the certificate as a step of the newest journey; none if there is no certificate, or it is there.
fn taught(
    person: &Person,
    class: &Matter,
    learner: &Matter,
    stage: Stage,
    word: impl Fn(Code) -> &'static str,
) -> Option<Person> {
    with_certificate(person, class, learner, step_key(person, stage)?, word)
}

/// The person with the certificate as this step.
fn with_certificate(
    person: &Person,
    class: &Matter,
    learner: &Matter,
    key: StepKey,
    word: impl Fn(Code) -> &'static str,
) -> Option<Person> {
    let (number, on) = certificate(learner)?;
    let known = person.details.step(key);
    let mut step = known.clone().unwrap_or_default();
    if !number.is_empty() {
        step.paper = number;
    }
    step.signed = on.and_then(When::day).or(step.signed);
    if let Some(Item::Code(code)) = learner.get(MatterField::Result) {
        step.result = Note::new(word(*code)).unwrap_or(step.result);
    }
    // Probation begins with the ceremony and not with a class.
    if key.stage == Stage::AwarenessClass {
        step.on = step.on.or(class.date(MatterField::To)).or(on);
    }
    (known.as_ref() != Some(&step))
        .then(|| Person { details: person.details.with_step(key, Some::<Step>(step)), ..person.clone() })
}

/// The last time that the newest journey came to this stage, or its first.
fn step_key(person: &Person, stage: Stage) -> Option<StepKey> {
    let journey = person.details.gist().journey.max(1);
    let sheet = person.details.sheet();
    let times = sheet.steps().iter().map(|(key, _)| *key).filter(|k| k.journey.get() == journey && k.stage == stage);
    times.max().or_else(|| StepKey::new(journey, stage, 1))
}

/// A certificate that stands in a class and not yet in the person's way, by which alone the rules go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The class.
    pub class: MatterId,
    /// Its number; blank if only its day is known.
    pub number: Note,
    /// Its day.
    pub on: Option<When>,
    /// The step that it would be.
    pub step: StepKey,
    /// The person with it.
    pub person: Person,
}

/// The certificates of classes that the person's way could take in; what stands there is never written over.
#[must_use]
pub fn takings(book: &Book, id: PersonId, word: impl Fn(Code) -> &'static str) -> Vec<Taken> {
    let Some(person) = book.persons.get(&id) else { return Vec::new() };
    let learners = book.matters.iter().filter(|(_, m)| m.kind == MatterKind::Enrolment && m.person() == Some(id));
    let taking = |(_, learner): (&MatterId, &Matter)| {
        let class_id = learner.part_of()?;
        let class = book.matters.get(&class_id)?;
        let (number, on) = certificate(learner)?;
        let step = place(person, stage_of(class)?, &number, on)?;
        let person = with_certificate(person, class, learner, step, &word)?;
        Some(Taken { class: class_id, number, on, step, person })
    };
    learners.filter_map(taking).collect()
}

/// Where a certificate would stand in the way: a step without one takes it in, one that is newer is a step of its own;
/// none if it is there, or one that is newer.
fn place(person: &Person, stage: Stage, number: &Note, on: Option<When>) -> Option<StepKey> {
    let sheet = person.details.sheet();
    let day = on.and_then(When::day);
    let same = |step: &Step| !number.is_empty() && step.paper == *number || day.is_some() && step.signed == day;
    if sheet.steps().iter().any(|(key, step)| key.stage == stage && same(step)) {
        return None;
    }
    let last = step_key(person, stage)?;
    let Some(step) = person.details.step(last) else { return Some(last) };
    if step.paper.is_empty() && step.signed.is_none() {
        return Some(last);
    }
    // Another class for new members is no other probation.
    let newer = stage == Stage::AwarenessClass && day? > step.signed.or(step.on.and_then(When::day))?;
    StepKey::new(last.journey.get(), stage, last.turn.get().checked_add(1)?).filter(|_| newer)
}

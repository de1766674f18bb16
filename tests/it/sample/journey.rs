//! The ways of the sample's persons keep the rules of their day.

use crate::note::day;
use so_nguon::domain::{Stage, StepKey};
use so_nguon::rules::{Answer, Case, Ground, Missing, Rule, checks, needs_review};
use so_nguon::sample::{Sample, book};

#[test]
fn every_way_passes_the_checks_of_its_day() {
    let book = book(Sample::BaTri2016);
    let ground = Ground::of(&book.settings, day("2016-12-31"));
    let (mut asked, mut unknown) = (0, Vec::new());
    for (id, person) in book.persons.iter() {
        let sheet = person.details.sheet();
        let case = Case { sheet: &sheet, born: person.born, departed: false };
        let wrong: Vec<_> = needs_review(case, &ground).into_iter().map(|check| (check.rule, check.basis)).collect();
        let failed = wrong.iter().all(|(rule, _)| *rule == Rule::VoteShare) && wrong.len() == 1;
        assert!(
            wrong.is_empty() || failed && person.details.gist().stage == Some(Stage::BranchVote),
            "{id}: {wrong:?}"
        );
        let found = checks(case, &ground);
        asked += found.len();
        unknown.extend(found.into_iter().filter_map(|check| match check.answer {
            Answer::Unknown(missing) => Some((check.rule, missing)),
            _ => None,
        }));
    }
    assert!(asked > 3_000, "{asked} checks");
    // Of some the day of birth is not known; all else is.
    let other: Vec<_> = unknown.iter().filter(|(_, missing)| *missing != Missing::Birth).collect();
    assert!(other.is_empty(), "{other:?}");
}

#[test]
fn who_was_admitted_shows_a_whole_way() {
    let book = book(Sample::BaTri2016);
    let admitted = book.persons.iter().filter(|(_, p)| p.details.gist().stage >= Some(Stage::Admitted));
    for (id, person) in admitted.filter(|(_, p)| p.details.gist().stage < Some(Stage::Stopped)) {
        let sheet = person.details.sheet();
        for stage in [Stage::Source, Stage::Sympathiser, Stage::AwarenessClass, Stage::Application, Stage::BranchVote] {
            assert!(sheet.step(StepKey::first(stage)).is_some_and(|step| step.on.is_some()), "{id}: {stage:?}");
        }
        let decision = sheet.step(StepKey::first(Stage::Decision)).unwrap();
        assert!(decision.paper.as_str().ends_with("-QĐ/HU (mẫu)") && decision.received >= decision.signed, "{id}");
    }
}

#[test]
fn steps_are_taken_on_days_of_work() {
    let book = book(Sample::BaTri2016);
    let calendar = Ground::of(&book.settings, day("2016-12-31")).calendar;
    for (id, person) in book.persons.iter() {
        for (key, step) in person.details.sheet().steps() {
            // Ceremonies are held on the great days.
            if let Some(day) = step.on.and_then(so_nguon::domain::When::day).filter(|_| key.stage != Stage::Admitted) {
                assert!(calendar.is_working(day), "{id}: {:?} on {day}", key.stage);
            }
        }
    }
}

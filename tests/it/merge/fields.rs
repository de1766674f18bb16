//! The names of fields in files: each has one spelling, and none is another's.

use crate::note::day;
use so_nguon::domain::{Category, DetailKey, Param, PolicyId, Stage, StepKey, TermKey};
use so_nguon::merge::{FactField, PersonField, SettingsField, StepField, StepPart, TargetField, UnitField, UnitPart};
use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::str::FromStr;

fn round<F: Display + FromStr + PartialEq + Debug>(fields: &[F]) {
    let mut names = BTreeSet::new();
    for field in fields {
        let name = field.to_string();
        assert_eq!(name.parse::<F>().ok().as_ref(), Some(field), "{name}");
        assert!(names.insert(name.clone()), "{name} twice");
    }
}

#[test]
fn every_field_of_a_person_has_a_name_of_its_own() {
    let first = [
        PersonField::Name,
        PersonField::Gender,
        PersonField::Born,
        PersonField::Unit,
        PersonField::Stay(day("2016-06-30")),
    ]
    .into_iter();
    let marks = Category::ALL.iter().map(|c| PersonField::Mark(*c));
    let details = DetailKey::all().map(PersonField::Detail);
    let steps = Stage::ALL.iter().map(|s| PersonField::Step(StepField(StepKey::first(*s), StepPart::Votes)));
    round(&first.chain(marks).chain(details).chain(steps).collect::<Vec<_>>());
    let again = StepField(StepKey::new(2, Stage::BranchVote, 3).unwrap(), StepPart::On);
    assert_eq!(PersonField::Step(again).to_string(), "step/2/branch_vote/3/on");
    for text in
        ["step/01/branch_vote/1/on", "step/1/branch_vote/1", "step/1/branch_vote/1/on/", "mark/all_of", "colour"]
    {
        assert!(text.parse::<PersonField>().is_err(), "{text}");
    }
}

#[test]
fn the_others_too() {
    let day = day("2016-07-01");
    let parts = UnitPart::ALL.iter().map(|p| UnitField::Version(day, *p));
    round(&parts.chain([UnitField::Ended]).collect::<Vec<_>>());
    round(&[TargetField(None), TargetField(Some(day))]);
    round(&[FactField::Figure, FactField::Correction]);
    let rules = PolicyId::ALL.iter().flat_map(|&policy| Param::ALL.iter().map(move |&param| TermKey { policy, param }));
    let few = [SettingsField::Home, SettingsField::Sample, SettingsField::Holiday(day)].into_iter();
    round(&few.chain(rules.map(SettingsField::Rule)).collect::<Vec<_>>());
    assert_eq!(SettingsField::Holiday(day).to_string(), "holiday/2016-07-01");
    for text in ["rule", "rule/", "rule/qd29", "rules/qd29/age_min", "holiday/1/7", "holiday/2016-7-1"] {
        assert!(text.parse::<SettingsField>().is_err(), "{text}");
    }
    assert!("name/".parse::<UnitField>().is_err() && "revision/".parse::<TargetField>().is_err());
}

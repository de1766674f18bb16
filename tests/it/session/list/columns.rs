//! The columns that a profile chooses.

use so_nguon::domain::{DetailField, FieldGroup};
use so_nguon::session::list::{ListColumn, chosen, with};
use std::collections::BTreeSet;

#[test]
fn every_column_has_a_key_of_its_own() {
    let keys: BTreeSet<&str> = ListColumn::all().map(ListColumn::key).collect();
    assert_eq!(keys.len(), ListColumn::all().count());
    assert!(!keys.contains(""));
}

#[test]
fn a_column_goes_in_and_out() {
    let citizen = ListColumn::Field(DetailField::CitizenId);
    assert!(!chosen(&[]).contains(&citizen));
    let keys = with(&[], citizen, true);
    assert_eq!(chosen(&keys).last(), Some(&citizen));
    assert!(with(&keys, citizen, false).is_empty(), "the usual choice is not kept");
    let keys = with(&[], ListColumn::Gender, false);
    assert!(!chosen(&keys).contains(&ListColumn::Gender));
}

#[test]
fn what_is_not_known_is_left_out() {
    assert_eq!(chosen(&["born".into(), "shoe_size".into()]), [ListColumn::Born]);
}

#[test]
fn sensitive_columns_are_marked() {
    assert!(ListColumn::Field(DetailField::Religion).is_sensitive());
    assert!(ListColumn::Categories.is_sensitive() && !ListColumn::Born.is_sensitive());
}

#[test]
fn every_column_is_offered_in_one_group() {
    let groups = || std::iter::once(None).chain(FieldGroup::ALL.iter().copied().map(Some));
    let offered: Vec<ListColumn> = groups().flat_map(ListColumn::of_group).collect();
    assert_eq!(offered.len(), ListColumn::all().count());
    assert!(ListColumn::all().all(|column| offered.contains(&column)));
    assert!(groups().all(|group| ListColumn::of_group(group).next().is_some()), "no group is empty");
}

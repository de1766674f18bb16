//! Every field of the table stands somewhere on a person's page, once.

use so_nguon::domain::*;

#[test]
fn every_field_stands_in_one_group() {
    let shown: Vec<DetailField> = FieldGroup::ALL.iter().flat_map(|group| group.fields()).collect();
    let mut sorted = shown.clone();
    sorted.sort();
    assert_eq!(sorted, DetailField::ALL);
    for group in FieldGroup::ALL {
        assert!(group.fields().next().is_some(), "{group:?} is empty");
    }
}

#[test]
fn numbers_of_cards_are_covered() {
    let covered: Vec<&str> = DetailField::ALL.iter().filter(|f| f.is_masked()).map(|f| f.key()).collect();
    assert_eq!(covered, ["citizen_id", "old_id", "party_card_no"]);
}

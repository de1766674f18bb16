//! Aims and revisions.

use crate::note::{count, day};
use so_nguon::domain::{Aim, Beyond, Fault, Note, Revision, Target};

fn revision(aim: u32, on: Option<&str>) -> Revision {
    Revision { aim: Some(Aim::Exact(count(aim))), on: on.map(day), paper: Note::default() }
}

#[test]
fn a_range_runs_upwards() {
    assert_eq!(Aim::range(count(8), count(9)), Ok(Aim::Range(count(8), count(9))));
    assert_eq!(Aim::range(count(8), count(8)), Ok(Aim::Exact(count(8))));
    assert_eq!(Aim::range(count(9), count(8)), Err(Fault::Backwards));
    // A file is held to the same.
    assert!(serde_json::from_str::<Aim>(r#"{"range":[9,8]}"#).is_err());
    assert_eq!(serde_json::from_str::<Aim>(r#"{"range":[8,8]}"#).unwrap(), Aim::Exact(count(8)));
    assert!(serde_json::from_str::<Aim>(r#"{"exact":-1}"#).is_err());
}

#[test]
fn the_last_revision_up_to_the_day_is_in_force() {
    let target = Target::of(Aim::Exact(count(10)))
        .revised(revision(14, Some("2016-09-01")))
        .revised(revision(12, Some("2016-06-01")));
    let on = |text: &str| target.at(day(text)).cloned();
    assert_eq!(on("2016-01-01"), Some(revision(10, None)));
    assert_eq!(on("2016-06-01"), Some(revision(12, Some("2016-06-01"))));
    assert_eq!(on("2016-12-31"), Some(revision(14, Some("2016-09-01"))));
    assert_eq!(target.original(), Some(&revision(10, None)));
}

#[test]
fn a_word_of_the_same_day_is_corrected() {
    let target =
        Target::of(Aim::Exact(count(10))).revised(revision(11, None)).revised(revision(12, Some("2016-06-01")));
    let target = target.revised(revision(13, Some("2016-06-01")));
    assert_eq!(target.revisions, [revision(11, None), revision(13, Some("2016-06-01"))]);
}

#[test]
fn a_target_decided_later_was_not_in_force_before() {
    let target = Target { revisions: vec![revision(5, Some("2016-03-01"))], beyond: Beyond::NONE };
    assert_eq!(target.at(day("2016-02-29")), None);
    assert_eq!(Target::default().at(day("2016-02-29")), None);
}

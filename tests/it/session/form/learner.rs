//! A learner's row, and numbers that count up.

use crate::note::{enrolment, matter_id, person_id};
use so_nguon::domain::{Fault, MatterField};
use so_nguon::session::form::{LearnerForm, numbered};

#[test]
fn numbers_count_up_where_they_have_digits() {
    for (first, after, number) in [
        ("15", 0, "15"),
        ("15", 2, "17"),
        ("099/CN-BDCT", 1, "100/CN-BDCT"),
        ("CN 08", 1, "CN 09"),
        (" 9 ", 1, "10"),
        ("A", 3, "A"),
        ("", 3, ""),
        ("99999999999999999999999", 1, "99999999999999999999999"),
    ] {
        assert_eq!(numbered(first, after), number);
    }
}

#[test]
fn a_row_is_read_and_a_blank_takes_away() {
    let learner = enrolment(matter_id(1), person_id(1));
    let form = LearnerForm { result: "good".into(), number: "15".into(), on: "10/05/2016".into() };
    let read = form.read(&learner).unwrap();
    assert_eq!(LearnerForm::of(&read), form);
    assert_eq!(LearnerForm::default().read(&read), Ok(learner.clone()));
    let wrong = LearnerForm { result: "x".into(), number: "<".into(), on: "30/2/2016".into() };
    let fields: Vec<_> = wrong.read(&learner).unwrap_err().into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, [MatterField::Result, MatterField::CertificateNo, MatterField::CertificateOn]);
    assert_eq!(wrong.read(&learner).unwrap_err()[2].1, Fault::NotADay("30/2/2016".into()));
}

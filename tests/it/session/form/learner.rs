//! A learner's row, and numbers that count up.

use crate::note::{day, enrolment, matter_id, person_id};
use so_nguon::domain::{Day, Fault, MatterField};
use so_nguon::session::form::{LearnerForm, Wrong, numbered};

fn today() -> Day {
    day("2016-12-31")
}

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
    let read = form.read(&learner, today()).unwrap();
    assert_eq!(LearnerForm::of(&read), form);
    assert_eq!(LearnerForm::default().read(&read, today()), Ok(learner.clone()));
    let wrong = LearnerForm { result: "x".into(), number: "<".into(), on: "30/2/2016".into() };
    let fields: Vec<_> = wrong.read(&learner, today()).unwrap_err().into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, [MatterField::Result, MatterField::CertificateNo, MatterField::CertificateOn]);
    assert_eq!(wrong.read(&learner, today()).unwrap_err()[2].1, Wrong::Fault(Fault::NotADay("30/2/2016".into())));
}

#[test]
fn a_certificate_of_a_day_to_come_is_none() {
    let form = LearnerForm { on: "1/1/2017".into(), ..LearnerForm::default() };
    let wrong = form.read(&enrolment(matter_id(1), person_id(1)), today()).unwrap_err();
    assert_eq!(wrong, [(MatterField::CertificateOn, Wrong::Future)]);
}

#[test]
fn who_was_absent_gets_no_certificate_and_no_number_is_lost_on_them() {
    let row = |result: &str| LearnerForm { result: result.into(), ..LearnerForm::default() };
    let mut rows = [row("passed"), row("absent"), row(""), row("failed"), row("good")];
    let like = LearnerForm { result: String::new(), number: "15/CN".into(), on: "10/05/2016".into() };
    like.fill(rows.iter_mut());
    assert_eq!(rows.each_ref().map(|r| r.number.as_str()), ["15/CN", "", "16/CN", "", "17/CN"]);
    assert_eq!(rows.each_ref().map(|r| r.on.is_empty()), [false, true, false, true, false]);
    row("absent").fill(rows.iter_mut());
    assert!(rows.iter().all(LearnerForm::has_missed));
}

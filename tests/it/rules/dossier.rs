//! The papers of one attempt.

use super::{ground, somebody};
use so_nguon::domain::{Paper, PolicyId, Stage, When};
use so_nguon::rules::dossier;
use std::num::NonZeroU8;

#[test]
fn an_earlier_attempt_is_read_from_its_steps() {
    let person = somebody(
        "application:2018-03-01 opinions.signed:2018-04-02 stopped:2018-06-01 %application:2018-03-02 \
         2.source:2022-05-01 2.application:2022-06-01 %cv:2022-06-03",
    );
    let of = |journey: u8| dossier(person.case(), NonZeroU8::new(journey).unwrap(), &ground());
    let (policy, stages) = of(1);
    assert_eq!(policy, PolicyId::Qd29, "by its own days");
    let day = |text: &str| Some(text.parse::<When>().unwrap());
    let stage = |stage: Stage| stages.iter().find(|of| of.stage == stage).unwrap();
    assert_eq!(stage(Stage::Application).step.as_ref().unwrap().1, day("2018-03-01"));
    assert_eq!(stage(Stage::Opinions).step.as_ref().unwrap().1, day("2018-04-02"));
    assert_eq!(stage(Stage::Verify).step, None);
    // What is noted of papers belongs to the attempt in whose days it was made.
    let noted = |journey, paper: Paper| {
        let forms = of(journey).1.into_iter().flat_map(|of| of.forms);
        forms.into_iter().find(|(form, _)| form.paper == paper).unwrap().1
    };
    assert_eq!(noted(1, Paper::Application), day("2018-03-02"));
    assert_eq!(noted(2, Paper::Application), None);
    assert_eq!((noted(1, Paper::Cv), noted(2, Paper::Cv)), (None, day("2022-06-03")));
    assert!(stages.is_sorted_by_key(|of| of.stage) && of(2).0 == PolicyId::Qd24);
}

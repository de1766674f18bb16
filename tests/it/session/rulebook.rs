//! What the office changes of the rules: put, confirmed, taken back.

use so_nguon::domain::{Param, PolicyId, Settings, TermKey};
use so_nguon::rules::{Policies, Policy, Term};
use so_nguon::session::rulebook::{TermTrouble, drop_term, is_choice, put_term, read_term};

fn key(policy: PolicyId, param: Param) -> TermKey {
    TermKey { policy, param }
}

#[test]
fn numbers_are_read_within_their_range() {
    for (param, text, expected) in [
        (Param::AgeMin, " 18 ", Ok(18)),
        (Param::AgeMin, "tám", Err(TermTrouble::NotANumber)),
        (Param::AgeMin, "", Err(TermTrouble::NotANumber)),
        (Param::AgeMin, "-1", Err(TermTrouble::OutOfRange(0, 120))),
        (Param::VoteDenominator, "0", Err(TermTrouble::OutOfRange(1, 100))),
        (Param::DecisionWorkingDays, "601", Err(TermTrouble::OutOfRange(0, 600))),
        (Param::DecisionWorkingDays, "99999999", Err(TermTrouble::OutOfRange(0, 600))),
    ] {
        assert_eq!(read_term(param, text), expected, "{param:?} {text}");
    }
    let choices: Vec<_> = Param::ALL.iter().copied().filter(|p| is_choice(*p)).collect();
    assert_eq!(choices.len(), 7, "{choices:?}");
}

#[test]
fn a_number_is_put_and_taken_back() {
    let shipped = Settings::default();
    let term = |settings: &Settings, key: TermKey| Policies::of(settings).get(key.policy).get(key.param);
    let days = key(PolicyId::Qd29, Param::DecisionWorkingDays);
    assert_eq!(put_term(&shipped, days, 60), None, "it is so");
    let put = put_term(&shipped, days, 45).unwrap();
    assert_eq!(term(&put, days), Term { value: 45, certain: true, edited: true });
    assert_eq!(put_term(&put, days, 45), None);
    // Either way back leaves nothing behind.
    assert_eq!(put_term(&put, days, 60), Some(shipped.clone()));
    assert_eq!(drop_term(&put, days), Some(shipped.clone()));
    assert_eq!(drop_term(&shipped, days), None);
}

#[test]
fn what_is_not_certain_can_be_confirmed() {
    let shipped = Settings::default();
    let days = key(PolicyId::Qd208, Param::DecisionWorkingDays);
    let Term { value, certain, .. } = Policy::shipped(days.policy, days.param);
    assert!(!certain);
    let confirmed = put_term(&shipped, days, value).unwrap();
    let term = Policies::of(&confirmed).get(days.policy).get(days.param);
    assert_eq!(term, Term { value, certain: true, edited: true });
    assert_eq!(drop_term(&confirmed, days), Some(shipped));
}

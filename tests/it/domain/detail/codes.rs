//! Lists of codes: what holds of every list.

use so_nguon::domain::{Code, CodeList, Fault};
use std::collections::BTreeSet;

#[test]
fn every_code_is_itself() {
    for &list in CodeList::ALL {
        let codes: BTreeSet<_> = list.codes().iter().collect();
        assert_eq!(codes.len(), list.codes().len(), "{list:?}");
        for (at, &text) in list.codes().iter().enumerate() {
            assert!(text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'), "{text}");
            let code = Code::new(list, text).unwrap();
            assert_eq!((usize::from(code.index()), code.as_str(), code.list()), (at, text, list));
            assert_eq!(Code::at(list, code.index()), Some(code));
        }
        let past = u8::try_from(list.codes().len()).unwrap();
        assert_eq!(Code::at(list, past), None);
        assert_eq!(Code::new(list, "Kinh"), Err(Fault::NotInList("Kinh".into())));
    }
}

/// Stores keep places of codes: a list only grows at its end.
#[test]
fn places_stay() {
    let count = |list: CodeList| list.codes().len();
    assert_eq!(count(CodeList::Ethnicity), 54 + 2);
    for (list, at, code) in [
        (CodeList::Ethnicity, 0, "kinh"),
        (CodeList::Ethnicity, 4, "khmer"),
        (CodeList::Ethnicity, 53, "ro_mam"),
        (CodeList::Ethnicity, 54, "foreign"),
        (CodeList::Religion, 0, "none"),
        (CodeList::Religion, 4, "cao_dai"),
        (CodeList::EduGeneral, 3, "upper_secondary"),
        (CodeList::EduPro, 4, "university"),
        (CodeList::Theory, 3, "advanced"),
        (CodeList::Occupation, 9, "farming"),
        (CodeList::EmployerType, 6, "cooperative"),
        (CodeList::Policy, 6, "qd208"),
        (CodeList::PaperStatus, 0, "have"),
    ] {
        assert_eq!(list.codes()[at], code);
    }
}

//! A fault survives a reader that passes errors on as text.

use proptest::prelude::*;
use so_nguon::domain::{Aim, Count, Day, Fault, Name, UnitId};

proptest! {
    #![proptest_config(crate::note::cases(128))]

    #[test]
    fn a_fault_is_read_back_from_its_text(text in "[^\n]{0,30}", n in 0usize..1000, sign in any::<char>()) {
        for fault in [
            Fault::Blank, Fault::TooLong(n), Fault::Sign(sign), Fault::NotADay(text.clone()),
            Fault::NotACount(text.clone()), Fault::NotAnId(text.clone()), Fault::Backwards, Fault::EndsFirst,
            Fault::NotInList(text.clone()),
        ] {
            prop_assert_eq!(Fault::read(&fault.to_string()), Some(fault.clone()));
            let located = format!("{fault} at line 3 column 7");
            prop_assert_eq!(Fault::read(&located), Some(fault));
        }
    }
}

#[test]
fn readers_carry_faults() {
    fn of<T: serde::de::DeserializeOwned>(json: &str) -> Option<Fault> {
        serde_json::from_str::<T>(json).err().and_then(|e| Fault::read(&e.to_string()))
    }
    assert_eq!(of::<Day>("\"2016-02-30\""), Some(Fault::NotADay("2016-02-30".into())));
    assert_eq!(of::<Count>("-1"), Some(Fault::NotACount("-1".into())));
    assert_eq!(of::<Count>("3.5"), Some(Fault::NotACount("3.5".into())));
    assert_eq!(of::<Name>("\"<b>\""), Some(Fault::Sign('<')));
    assert_eq!(of::<UnitId>("\"x\""), Some(Fault::NotAnId("x".into())));
    assert_eq!(of::<Aim>(r#"{"range":[2,1]}"#), Some(Fault::Backwards));
    assert_eq!(Fault::read("invalid type: map, expected a string"), None);
}

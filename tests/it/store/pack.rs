//! Bytes survive the way through text, and bytes have one text.

use crate::note::cases;
use proptest::prelude::*;
use so_nguon::store::{pack, unpack};

#[test]
fn bytes_of_every_length_come_back() {
    for length in 0..64usize {
        for byte in [0x00, 0x01, 0x80, 0xff] {
            let bytes = vec![byte; length];
            let text = pack(&bytes);
            assert_eq!(text.chars().count(), 1 + (length * 8).div_ceil(15), "{length} bytes");
            assert_eq!(unpack(&text), Some(bytes), "{length} bytes of {byte:#x}");
        }
    }
}

#[test]
fn what_is_no_packed_text_is_none() {
    for text in ["", "a", "\u{33ff}", "\u{b400}", "\u{ffff}", "\u{3400}a", "\u{340f}", "\u{3401}", "đ\u{3400}", "😀"]
    {
        assert_eq!(unpack(text), None, "{text:?}");
    }
    assert_eq!(unpack("\u{3400}"), Some(Vec::new()));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let text = pack(&bytes);
        prop_assert!(text.chars().all(|c| ('\u{3400}'..='\u{b3ff}').contains(&c)), "one run, without surrogates");
        prop_assert_eq!(text.encode_utf16().count(), text.chars().count(), "a character is one unit of storage");
        prop_assert_eq!(unpack(&text), Some(bytes));
    }

    #[test]
    fn a_text_that_is_read_is_the_text_of_its_bytes(text in "[\u{33ff}-\u{3410}\u{b3f0}-\u{b401}]{0,12}") {
        if let Some(bytes) = unpack(&text) {
            prop_assert_eq!(pack(&bytes), text);
        }
    }

    #[test]
    fn any_text_is_judged(text in any::<String>()) {
        let _ = unpack(&text);
    }
}

//! Short texts with a sum: what has rotted is seen.

use so_nguon::store::{summed, unsummed};

#[test]
fn a_flipped_sign_is_seen() {
    for text in ["\"0000000abc\"", "00ff17", ""] {
        let written = summed(text);
        assert_eq!(unsummed(&written), Some(text));
        for at in 0..written.len() {
            let mut bytes = written.clone().into_bytes();
            bytes[at] ^= 1;
            let flipped = String::from_utf8(bytes).unwrap();
            assert!(unsummed(&flipped).is_none_or(|read| read == flipped && at == text.len()), "{flipped}");
        }
    }
    assert_eq!(unsummed("\"0000000abc\""), Some("\"0000000abc\""), "as it was written once");
}

//! What is sealed opens under its own name, by its own key, unchanged; and says nothing of what is in it.

use crate::note::cases;
use proptest::prelude::*;
use so_nguon::store::{DataKey, Trouble, is_sealed, pack, unpack};
use std::cell::Cell;

/// Dice that never fall twice alike, and alike in every run.
#[allow(clippy::unnecessary_wraps, reason = "dice can fail")]
pub fn dice(bytes: &mut [u8]) -> Result<(), Trouble> {
    use sha2::{Digest, Sha256};
    thread_local!(static THROWS: Cell<u64> = const { Cell::new(0) });
    for part in bytes.chunks_mut(32) {
        THROWS.set(THROWS.get() + 1);
        part.copy_from_slice(&Sha256::digest(THROWS.get().to_le_bytes())[..part.len()]);
    }
    Ok(())
}

/// No dice.
fn none(_: &mut [u8]) -> Result<(), Trouble> {
    Err(Trouble::Denied)
}

fn key() -> DataKey {
    DataKey::draw(dice).unwrap()
}

/// The bytes behind the mark.
fn inside(sealed: &str) -> Vec<u8> {
    unpack(sealed.strip_prefix("so-nguon sealed 1\n").unwrap()).unwrap()
}

#[test]
fn the_cipher_is_that_of_the_draft() {
    // draft-irtf-cfrg-xchacha-03, A.3.1.
    use chacha20poly1305::aead::{Aead, KeyInit, Payload};
    let text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    let from = |first: u8| (first..).take(32).collect::<Vec<_>>();
    let key: [u8; 32] = from(0x80).try_into().unwrap();
    let nonce: [u8; 24] = from(0x40)[..24].try_into().unwrap();
    let aad = [0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7];
    let cipher = chacha20poly1305::XChaCha20Poly1305::new(&key.into());
    let made = cipher.encrypt(&nonce.into(), Payload { msg: text.as_bytes(), aad: &aad }).unwrap();
    let hex: String = made.iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(
        hex,
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216\
         cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13\
         b52ec0875924c1c7987947deafd8780acf49"
    );
}

#[test]
fn a_text_opens_under_its_own_name_by_its_own_key() {
    let (key, other) = (key(), key());
    let sealed = key.seal("so-nguon/a", "Nguyễn Văn Thử", dice).unwrap();
    assert!(is_sealed(&sealed));
    assert_eq!(key.open("so-nguon/a", &sealed).as_deref(), Some("Nguyễn Văn Thử"));
    assert_eq!(key.open("so-nguon/b", &sealed), None, "moved under another name");
    assert_eq!(other.open("so-nguon/a", &sealed), None, "another key");
    assert_ne!(key.id(), other.id());
}

#[test]
fn any_bit_that_changes_is_found() {
    let key = key();
    let sealed = key.seal("a", "Nguyễn Văn Thử", dice).unwrap();
    let bytes = inside(&sealed);
    for at in 0..bytes.len() * 8 {
        let mut bytes = bytes.clone();
        bytes[at / 8] ^= 1 << (at % 8);
        assert_eq!(key.open("a", &format!("so-nguon sealed 1\n{}", pack(&bytes))), None, "bit {at}");
    }
    for cut in 0..sealed.chars().count() {
        assert_eq!(key.open("a", &sealed.chars().take(cut).collect::<String>()), None, "cut at {cut}");
    }
    assert_eq!(key.open("a", &sealed.replace("sealed 1", "sealed 2")), None, "of a newer program");
    assert_eq!(key.open("a", "Nguyễn Văn Thử"), None, "plain");
}

#[test]
fn the_same_text_is_never_sealed_alike() {
    let key = key();
    let seal = || inside(&key.seal("a", "Nguyễn Văn Thử", dice).unwrap());
    let (one, two) = (seal(), seal());
    assert!(one[..24] != two[..24] && one[24..] != two[24..]);
}

#[test]
fn what_was_packed_is_not_packed_twice() {
    let key = key();
    for bytes in [0, 100, 10_000] {
        let text = format!("so-nguon 2 abc\n{}", pack(&vec![7; bytes]));
        let sealed = key.seal("a", &text, dice).unwrap();
        assert!(sealed.chars().count() < text.chars().count() + 50, "{bytes} bytes");
        assert_eq!(key.open("a", &sealed), Some(text));
    }
}

#[test]
fn a_text_elsewhere_is_restated_as_on_the_shelf() {
    let (key, other) = (key(), key());
    let restate = |name: &str, text: &str, sealed| key.restate(name, text, sealed, dice).unwrap();
    let sealed = restate("so-nguon/j/x-1", "Thử", true).unwrap();
    assert_eq!(key.open("so-nguon/j/x-1", &sealed).as_deref(), Some("Thử"));
    assert_eq!(restate("so-nguon/j/x-1", &sealed, true), None, "it is as it should be");
    assert_eq!(restate("so-nguon/j/x-1", &sealed, false).as_deref(), Some("Thử"));
    assert_eq!(restate("so-nguon/prefs", "{}", true), None);
    assert_eq!(other.restate("so-nguon/j/x-1", &sealed, false, dice), Ok(None), "it does not open");
}

#[test]
fn a_key_does_not_show_itself() {
    let key = key();
    assert_eq!(format!("{key:?}"), format!("DataKey({})", key.id()));
}

#[test]
fn without_dice_nothing_is_sealed() {
    assert_eq!(DataKey::draw(none).err(), Some(Trouble::Denied));
    assert_eq!(key().seal("a", "b", none), Err(Trouble::Denied));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_text_comes_back(text in any::<String>()) {
        let key = key();
        let sealed = key.seal("a", &text, dice).unwrap();
        prop_assert_eq!(key.open("a", &sealed), Some(text));
    }

    #[test]
    fn texts_that_look_packed_come_back(text in "[a\n\u{33ff}-\u{3410}\u{b3f0}-\u{b401}]{0,12}") {
        let key = key();
        let sealed = key.seal("a", &text, dice).unwrap();
        prop_assert_eq!(key.open("a", &sealed), Some(text));
    }

    #[test]
    fn nothing_of_a_text_is_seen_once_it_is_sealed(words in prop::collection::vec("[A-Za-zàđễươ ]{6,20}", 1..20)) {
        let plain = words.join("|");
        let packed = format!("so-nguon 2 x\n{}", pack(plain.as_bytes()));
        for text in [&plain, &packed] {
            let sealed = key().seal("a", text, dice).unwrap();
            let bytes = inside(&sealed);
            for word in &words {
                prop_assert!(!sealed.contains(word.as_str()));
                prop_assert!(!bytes.windows(word.len()).any(|w| w == word.as_bytes()));
            }
            let tail: String = packed.chars().skip(14).take(4).collect();
            prop_assert!(!sealed.contains(&tail));
        }
    }

    #[test]
    fn any_text_is_judged(text in any::<String>()) {
        let _ = key().open("a", &text);
        let _ = key().open("a", &format!("so-nguon sealed 1\n{text}"));
    }
}

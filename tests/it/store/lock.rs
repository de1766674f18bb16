//! A lock opens with its passphrase and with no other, and says why where it does not.

use super::key::dice;
use crate::note::cases;
use proptest::prelude::*;
use so_nguon::store::{Cost, Lock, Passphrase, Shut};

/// As little as Argon2 does, so that tests need no second each.
pub const QUICK: Cost = Cost { m_kib: 8, t: 1, p: 1 };

pub fn pass(text: &str) -> Passphrase {
    Passphrase::typed(text)
}

fn lock() -> (Lock, String) {
    let (lock, key) = Lock::create(&pass("đồng khởi"), QUICK, dice).unwrap();
    (lock, key.id().to_owned())
}

#[test]
fn it_opens_with_its_passphrase_and_with_no_other() {
    let (lock, key) = lock();
    let again = Lock::read(&lock.write()).unwrap();
    assert_eq!(again, lock);
    assert_eq!(again.unlock(&pass(" đồng khởi ")).unwrap().id(), key);
    assert_eq!(again.key_id(), key);
    for wrong in ["", "đồng khởi 2", "Đồng khởi", "dong khoi"] {
        assert_eq!(again.unlock(&pass(wrong)).err(), Some(Shut::Wrong), "{wrong}");
    }
}

#[test]
fn another_passphrase_keeps_the_key() {
    let (lock, id) = lock();
    let key = lock.unlock(&pass("đồng khởi")).unwrap();
    let next = lock.next(&key, &pass("ba tri 1960"), QUICK, false, dice).unwrap();
    assert_eq!(next.unlock(&pass("ba tri 1960")).unwrap().id(), id);
    assert_eq!(next.unlock(&pass("đồng khởi")).err(), Some(Shut::Wrong), "the old one is worth nothing here");
    let sealed = key.seal("a", "x", dice).unwrap();
    assert_eq!(next.unlock(&pass("ba tri 1960")).unwrap().open("a", &sealed).as_deref(), Some("x"));
}

#[test]
fn its_turn_is_told_and_held_fast() {
    let (first, _) = lock();
    let key = first.unlock(&pass("đồng khởi")).unwrap();
    let next = |lock: &Lock| lock.next(&key, &pass("dừa xanh"), QUICK, false, dice).unwrap();
    let (second, third) = (next(&first), next(&next(&first)));
    assert!(third.follows(&second) && second.follows(&first) && !second.follows(&third) && !first.follows(&first));
    assert!(!second.follows(&lock().0), "nothing is said of another key's");
    assert!(first.write().contains(r#""v":1"#) && !first.write().contains("turn"), "programs of before open it");
    assert_eq!(Lock::read(&third.write()).unwrap(), third);
    assert_eq!(bent(&third, r#""turn":2"#, r#""turn":3"#), Err(Shut::Damaged));
}

#[test]
fn a_lock_of_an_independent_program_opens() {
    // Made with libsodium: crypto_pwhash (Argon2id, 1 MiB, 2 passes), crypto_aead_xchacha20poly1305_ietf.
    let text = include_str!("../../golden/lock-1.json");
    let key = Lock::read(text).unwrap().unlock(&pass("đồng khởi bến tre")).unwrap();
    assert_eq!(
        key.open("so-nguon/j/x-1", include_str!("../../golden/lock-1-sealed.txt")).as_deref(),
        Some("Nguyễn Thị Thử")
    );
}

#[test]
fn it_tells_when_it_has_become_cheap() {
    let at = |m_kib, t| Lock::create(&pass("đồng khởi"), Cost { m_kib, t, p: 1 }, dice).unwrap().0.outdated();
    assert!(at(8, 1) && at(19 << 10, 2) && at(64 << 10, 1) && at(32 << 10, 6));
    assert!(!at(64 << 10, 3) && !at(128 << 10, 2));
}

/// The lock with this in its text in place of that.
fn bent(lock: &Lock, from: &str, to: &str) -> Result<Lock, Shut> {
    let text = lock.write();
    assert!(text.contains(from), "{from} in {text}");
    Lock::read(&text.replace(from, to))
}

#[test]
fn what_is_broken_or_newer_says_so() {
    let (lock, _) = lock();
    for (from, to, says) in [
        (r#""v":1"#, r#""v":3"#, Shut::TooNew),
        (r#""v":1"#, r#""v":2"#, Shut::Damaged),
        ("argon2id", "argon3", Shut::TooNew),
        (r#""v":1"#, r#""v":0"#, Shut::Damaged),
        (r#""m_kib":8"#, r#""m_kib":100000000"#, Shut::Damaged),
        (r#""t":1"#, r#""t":2"#, Shut::Damaged),
        (r#""salt":""#, r#""salt":"0"#, Shut::Damaged),
        ("}", "", Shut::Damaged),
    ] {
        assert_eq!(bent(&lock, from, to), Err(says), "{from} → {to}");
    }
    assert_eq!(Lock::read("").err(), Some(Shut::Damaged));
    assert_eq!(Lock::read(r#"{"v":3,"kdf":"later","what":[]}"#).err(), Some(Shut::TooNew), "of another shape");
}

#[test]
fn a_hostile_lock_asks_for_nothing_that_hurts() {
    // With a right sum: whoever bends a lock can count that too.
    for cost in [Cost { m_kib: 100 << 20, t: 1, p: 1 }, Cost { m_kib: 8, t: u32::MAX, p: 1 }] {
        assert!(Lock::create(&pass("đồng khởi"), cost, dice).is_err(), "{cost:?}");
    }
}

#[test]
fn none_of_its_lines_can_be_bent_unseen() {
    // A stranger who can write would like the lock to be taken off at the next opening.
    use sha2::{Digest, Sha256};
    let (lock, _) = lock();
    let mut json: serde_json::Value = serde_json::from_str(&lock.write()).unwrap();
    json["off"] = true.into();
    let of = |name: &str| json[name].as_str().unwrap().to_owned();
    let head =
        format!("so-nguon lock 1 argon2id 8 1 1 {} {} {} true {}", of("salt"), of("nonce"), of("key"), of("wrapped"));
    json["sum"] = Sha256::digest(head)[..8].iter().map(|b| format!("{b:02x}")).collect::<String>().into();
    let bent = Lock::read(&json.to_string()).unwrap();
    assert!(bent.off());
    assert_eq!(bent.unlock(&pass("đồng khởi")).err(), Some(Shut::Wrong));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_text_is_judged(text in any::<String>()) {
        let _ = Lock::read(&text);
    }

    #[test]
    fn any_letter_that_changes_is_found(at in any::<prop::sample::Index>(), to in "[a-z0-9\"{},:]") {
        let (lock, key) = lock();
        let text = lock.write();
        let at = at.index(text.len());
        let mut bent = text.clone();
        bent.replace_range(at..=at, &to);
        match Lock::read(&bent).and_then(|l| l.unlock(&pass("đồng khởi"))) {
            Ok(opened) => prop_assert_eq!(opened.id(), key, "only where nothing has changed, or a name nobody reads"),
            Err(shut) => prop_assert!(shut != Shut::NoRoom),
        }
    }
}

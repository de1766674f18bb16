//! When the book locks itself, what is said of a passphrase, and the word before everything is erased.

use so_nguon::session::{ERASE_WORDS, Idle, Kept, Strength, confirms_erasing, strength};
use so_nguon::store::{Stock, Unfit};

#[test]
fn it_locks_itself_when_it_is_time() {
    const MINUTE: u64 = 60_000;
    for (idle, touched, now, left) in [
        (Idle::Five, 0, 0, Some(5 * MINUTE)),
        (Idle::Five, 1000, 1000 + 4 * MINUTE, Some(MINUTE)),
        (Idle::Five, 0, 5 * MINUTE - 1, Some(1)),
        (Idle::Five, 0, 5 * MINUTE, Some(0)),
        (Idle::Sixty, 0, 10_000 * MINUTE, Some(0)),
        (Idle::Never, 0, 10_000 * MINUTE, None),
        (Idle::Fifteen, 9000, 0, Some(15 * MINUTE)),
    ] {
        assert_eq!(idle.left(touched, now), left, "{idle:?} touched {touched} now {now}");
    }
}

#[test]
fn minutes_are_kept_as_minutes_and_never_made_longer() {
    for idle in Idle::ALL {
        let json = serde_json::to_string(&idle).unwrap();
        assert_eq!(json, idle.minutes().to_string());
        assert_eq!(serde_json::from_str::<Idle>(&json).unwrap(), idle);
    }
    for (minutes, idle) in [(0, Idle::Never), (1, Idle::Five), (14, Idle::Five), (59, Idle::Thirty), (999, Idle::Sixty)]
    {
        assert_eq!(Idle::from(minutes), idle);
    }
}

#[test]
fn what_is_said_of_a_passphrase() {
    for (typed, says) in [
        ("", Strength::Empty),
        ("   ", Strength::Empty),
        ("một hai", Strength::Unfit(Unfit::TooShort)),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength::Common),
        ("matkhau123", Strength::Common),
        ("Mật khẩu 1", Strength::Common),
        ("Qwerty12", Strength::Common),
        ("123456789", Strength::Common),
        ("20/11/1990", Strength::Digits),
        ("0907 846 205", Strength::Digits),
        ("hoa súng tím", Strength::Fair),
        ("dừa xanh bên sông Ba Lai", Strength::Good),
        ("qua cầu Rạch Miễu gặp mưa 123", Strength::Good),
    ] {
        assert_eq!(strength(typed), says, "{typed:?}");
    }
    assert_eq!(strength(&"dài ".repeat(200)), Strength::Unfit(Unfit::TooLong));
}

#[test]
fn the_word_before_everything_is_erased() {
    for typed in ["XÓA", "xóa", "XOÁ", "xoá", "xoa", " Xóa ", "XO\u{301}A", "ERASE", "erase"] {
        assert!(confirms_erasing(typed), "{typed:?}");
    }
    for typed in ["", "X", "xóa hết", "xóaxóa", "xó a", "eras", "có", "yes"] {
        assert!(!confirms_erasing(typed), "{typed:?}");
    }
    assert!(ERASE_WORDS.into_iter().all(confirms_erasing));
}

#[test]
fn what_was_kept_is_told_by_the_address_of_the_empty_page() {
    let kept = |texts: Option<(usize, usize)>, second| Kept {
        texts: texts.map(|(keys, units)| Stock { keys, units }),
        second,
    };
    for (kept, address) in [
        (kept(Some((9, 1234)), Some(3)), "#/da-xoa/9-1234-3"),
        (kept(None, None), "#/da-xoa/x-x-x"),
        (kept(Some((0, 0)), Some(0)), "#/da-xoa/0-0-0"),
    ] {
        assert_eq!((kept.print().as_str(), Kept::read(address)), (address, Some(kept)));
        assert_eq!(kept.is_nothing(), address.ends_with("0-0-0"), "what is not known is not nothing");
    }
    for other in ["", "#/du-lieu", "#/da-xoa", "#/da-xoa/1-2", "#/da-xoa/1-2-3-4"] {
        assert_eq!(Kept::read(other), None, "{other}");
    }
}

//! Whatever is said of passphrases and locks is said in both languages, and no two things alike.

use super::each_is_told;
use so_nguon::i18n::{Lang, idle, lock_trouble, shut, strength};
use so_nguon::session::{Idle, Strength};
use so_nguon::store::{Shut, Trouble, Unfit};

#[test]
fn everything_is_told() {
    let strengths = [
        Strength::Unfit(Unfit::TooShort),
        Strength::Unfit(Unfit::TooLong),
        Strength::Digits,
        Strength::Common,
        Strength::Fair,
        Strength::Good,
    ];
    each_is_told(&strengths, |lang, s| strength(lang, *s).into());
    each_is_told(&[Shut::Wrong, Shut::Damaged, Shut::TooNew, Shut::NoRoom], |lang, s| shut(lang, *s).into());
    each_is_told(&[Trouble::Full, Trouble::Denied, Trouble::Elsewhere], |lang, t| lock_trouble(lang, *t).into());
    each_is_told(&Idle::ALL, |lang, i| idle(lang, *i));
}

#[test]
fn nothing_is_said_of_an_empty_passphrase() {
    assert_eq!(strength(Lang::Vi, Strength::Empty), "");
    assert_eq!(idle(Lang::Vi, Idle::Fifteen), "Sau 15 phút");
}

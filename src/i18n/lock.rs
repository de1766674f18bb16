//! What is said of a passphrase and of a lock.

use super::Lang;
use super::pages::lock::Lock as Words;
use crate::session::{Idle, Strength};
use crate::store::{Shut, Trouble, Unfit};

/// What is said of a passphrase while it is typed; nothing of an empty one.
#[must_use]
pub fn strength(lang: Lang, strength: Strength) -> &'static str {
    let w = Words::of(lang);
    match strength {
        Strength::Empty => "",
        Strength::Unfit(why) => unfit(lang, why),
        Strength::Digits => w.digits,
        Strength::Common => w.common,
        Strength::Fair => w.fair,
        Strength::Good => w.good,
    }
}

/// Why a passphrase is not taken.
#[must_use]
pub fn unfit(lang: Lang, why: Unfit) -> &'static str {
    let w = Words::of(lang);
    match why {
        Unfit::TooShort => w.too_short,
        Unfit::TooLong => w.too_long,
    }
}

/// Why a lock did not open.
#[must_use]
pub fn shut(lang: Lang, why: Shut) -> &'static str {
    let w = Words::of(lang);
    match why {
        Shut::Wrong => w.wrong,
        Shut::Damaged => w.damaged,
        Shut::TooNew => w.too_new,
        Shut::NoRoom => w.no_room,
    }
}

/// Why a lock could not be put on, changed or taken off.
#[must_use]
pub fn lock_trouble(lang: Lang, trouble: Trouble) -> &'static str {
    let w = Words::of(lang);
    match trouble {
        Trouble::Full => w.failed_full,
        Trouble::Denied => w.failed,
        Trouble::Elsewhere => w.failed_elsewhere,
    }
}

/// After how long the book locks itself.
#[must_use]
pub fn idle(lang: Lang, idle: Idle) -> String {
    let w = Words::of(lang);
    if idle == Idle::Never { w.never.into() } else { w.after.replace("{}", &idle.minutes().to_string()) }
}

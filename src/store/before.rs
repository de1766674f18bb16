//! Keys of before: what they have sealed may lie somewhere yet, under a lock that had to give way to another. They lie sealed by
//! the key in force, in both storages: whatever passphrase opens that one opens what they have sealed.

use super::hex::{hex, unhex};
use super::{DataKey, Dice, Lock, Shelf, Strict, Trouble};
use zeroize::Zeroizing;

impl Lock {
    /// Where they lie.
    pub const BEFORE: &str = "so-nguon/lock/before";
}

/// The keys of before that a text tells whom this key opens it.
fn told(key: &DataKey, text: Option<&str>) -> Vec<DataKey> {
    let text = text.and_then(|text| key.open(Lock::BEFORE, text)).map(Zeroizing::new);
    let keys = text.iter().flat_map(|text| text.split(' ')).filter_map(unhex::<32>);
    keys.map(|bytes| DataKey::of(Zeroizing::new(bytes))).collect()
}

/// The text that tells them.
fn text(key: &DataKey, dice: Dice) -> Result<String, Trouble> {
    let each: Vec<Zeroizing<String>> = key.before().iter().map(|key| Zeroizing::new(hex(key.bytes()))).collect();
    let all = Zeroizing::new(each.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(" "));
    key.seal(Lock::BEFORE, &all, dice)
}

/// Those that lie in either storage for this key.
pub(super) async fn find(shelf: &impl Shelf, strict: &impl Strict, key: &DataKey) -> Vec<DataKey> {
    let strictly = strict.mark(Lock::BEFORE).await.unwrap_or_default();
    let lies = shelf.get(Lock::BEFORE).unwrap_or_default();
    [strictly, lies].iter().flat_map(|text| told(key, text.as_deref())).collect()
}

/// Has those of this key lie in both storages; strictly first.
///
/// # Errors
/// The [`Trouble`] with which the strict storage refused, if there is one. Refused by the shelf, their locks lie there yet.
pub(super) async fn keep(
    shelf: &mut impl Shelf,
    strict: &impl Strict,
    key: &DataKey,
    dice: Dice,
) -> Result<(), Trouble> {
    let lacks = |text: Option<&str>| {
        let told = told(key, text);
        key.before().iter().any(|of_before| told.iter().all(|told| told.id() != of_before.id()))
    };
    if lacks(strict.mark(Lock::BEFORE).await.unwrap_or_default().as_deref()) {
        super::guard::keep(strict, Lock::BEFORE, &text(key, dice)?).await?;
    }
    if lacks(shelf.get(Lock::BEFORE)?.as_deref()) {
        let _ = shelf.set(Lock::BEFORE, &text(key, dice)?);
    }
    Ok(())
}

//! What the office changes of the rules: one number of one version, put or taken back. What is shipped is never lost.

use super::read_number;
use crate::domain::{Param, Settings, TermKey};
use crate::rules::Policy;

/// A number that cannot stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermTrouble {
    /// No whole number.
    NotANumber,
    /// Not from the first to the second.
    OutOfRange(u16, u16),
}

/// Whether the number is one of a few choices, not a count.
#[must_use]
pub fn is_choice(param: Param) -> bool {
    *param.range().end() <= 2
}

/// What was typed for it.
///
/// # Errors
/// [`TermTrouble`], if it is no number, or one that cannot be.
pub fn read_term(param: Param, text: &str) -> Result<u16, TermTrouble> {
    let range = param.range();
    let number = read_number(text).ok_or(TermTrouble::NotANumber)?;
    let within = u16::try_from(number).ok().filter(|n| range.contains(n));
    within.ok_or(TermTrouble::OutOfRange(*range.start(), *range.end()))
}

/// The choices with this number put: none if nothing changes. To put the shipped number where it is not certain says that
/// it was looked up.
#[must_use]
pub fn put_term(settings: &Settings, key: TermKey, value: u16) -> Option<Settings> {
    let shipped = Policy::shipped(key.policy, key.param);
    if shipped.certain && shipped.value == value {
        return drop_term(settings, key);
    }
    let mut changed = settings.clone();
    (changed.rules.insert(key, value) != Some(value)).then_some(changed)
}

/// The choices with the number as it is shipped; none if it is so.
#[must_use]
pub fn drop_term(settings: &Settings, key: TermKey) -> Option<Settings> {
    let mut changed = settings.clone();
    changed.rules.remove(&key).map(|_| changed)
}

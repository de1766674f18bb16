//! What a book shows of a record whose states have not all seen each other: of each field what was written last, and nothing
//! that nobody wrote. Decides nothing: it is the same wherever the same states come together.

use super::Dot;
use super::record::Record;
use super::trace::{Said, Sibling};
use std::sync::Arc;

/// Every value of a field that none of the live siblings has overwritten, the greatest write first.
pub(super) fn values<R: Record>(siblings: &[Arc<Sibling<R>>], field: R::Field) -> Vec<(Dot, Option<R::Value>)> {
    let live = || siblings.iter().filter(|s| s.value.is_some());
    let held: Vec<Vec<(Dot, Option<R::Value>)>> = live().map(|s| s.all(field)).collect();
    let overwritten =
        |dot: Dot| live().zip(&held).any(|(s, own)| s.seen.has(dot) && !own.iter().any(|(d, _)| *d == dot));
    let mut values: Vec<_> = held.iter().flatten().filter(|(dot, _)| !overwritten(*dot)).cloned().collect();
    if R::carries(field) && values.iter().all(|(_, value)| value.is_none()) && !values.is_empty() {
        // Taken away by one, while another who had not seen that wrote of what it carries.
        values.extend(live().filter_map(|s| carried(siblings, s, field)));
    }
    values.sort_by_key(|v| std::cmp::Reverse(v.0));
    values.dedup_by_key(|(dot, _)| *dot);
    values
}

/// What the sibling says of a field that carries others, if somebody has written one of those and nobody has overwritten it:
/// that write speaks for the field too.
fn carried<R: Record>(siblings: &[Arc<Sibling<R>>], of: &Sibling<R>, field: R::Field) -> Option<Said<R>> {
    let said = of.value.as_ref()?.get(field)?;
    let parts = of.fields().filter(|part| R::carrier(*part) == Some(field));
    let written =
        parts.flat_map(|part| values(siblings, part)).filter(|(dot, value)| value.is_some() && of.seen.has(*dot));
    Some((written.map(|(dot, _)| dot).max()?, Some(said)))
}

/// Every field of which the siblings could say different things, in order. Where all live ones come of one birth, a field
/// that none has written since says what that birth said: nothing needs to be unpacked to know it.
pub(super) fn fields<R: Record>(siblings: &[Arc<Sibling<R>>]) -> Vec<R::Field> {
    let mut live = siblings.iter().filter(|s| s.value.is_some());
    let born = live.next().map(|s| s.born);
    let mut fields: Vec<R::Field> = if live.all(|s| Some(s.born) == born) {
        siblings.iter().flat_map(|s| s.written()).collect()
    } else {
        siblings.iter().flat_map(|s| s.fields()).collect()
    };
    fields.sort_unstable();
    fields.dedup();
    fields
}

/// What the book shows of these siblings: of each field the value with the greatest write; none if the record is gone.
/// A record that was taken away here and changed there is shown until a person has settled it.
#[must_use]
pub fn view<R: Record>(siblings: &[Arc<Sibling<R>>]) -> Option<R> {
    let base = siblings.iter().rev().find(|s| s.value.is_some())?;
    let value = base.value.as_ref()?;
    let mut shown = value.clone();
    if siblings.len() > 1 {
        let (mut gone, mut disputed) = (Vec::new(), Vec::new());
        for field in fields(siblings) {
            if speaks_last(base, siblings, field) {
                continue;
            }
            let values = values(siblings, field);
            let is_disputed = R::carries(field) && values.iter().any(|(_, value)| value.is_none());
            match values.into_iter().next().and_then(|(_, value)| value) {
                Some(said) => {
                    disputed.extend(is_disputed.then_some(field));
                    // As it is by now, not as it was at first: what carries it may just have been put.
                    if shown.get(field).as_ref() != Some(&said) {
                        shown.set(field, Some(said));
                    }
                }
                None => gone.push(field),
            }
        }
        // A record keeps the last of its versions: whoever goes makes room only once the others are there.
        for field in gone {
            if shown.get(field).is_some() {
                shown.set(field, None);
            }
        }
        for field in disputed {
            put_carried(&mut shown, siblings, field);
        }
    }
    Some(shown)
}

/// Puts what a field carries that one has taken away with all of it, while another wrote of it: as it stood where it was kept,
/// for nobody has written anything else there.
fn put_carried<R: Record>(shown: &mut R, siblings: &[Arc<Sibling<R>>], field: R::Field) {
    let said = shown.get(field);
    for kept in siblings.iter().filter_map(|s| s.value.as_ref()).filter(|value| value.get(field) == said) {
        for part in kept.fields().into_iter().filter(|part| R::carrier(*part) == Some(field)) {
            if values(siblings, part).iter().all(|(_, value)| value.is_none()) {
                shown.set(part, kept.get(part));
            }
        }
    }
}

/// Whether what one of them says of a field is what is shown of it: it has written the field, and nobody has written it later
/// or with that before their eyes. So it is of nearly all that clash; where it is not seen so, [`values`] tell.
fn speaks_last<R: Record>(one: &Sibling<R>, siblings: &[Arc<Sibling<R>>], field: R::Field) -> bool {
    let own = |s: &Sibling<R>| s.dots.iter().find(|(f, _)| *f == field).map(|(_, dot)| *dot);
    let Some(dot) = own(one).filter(|_| !R::carries(field)) else { return false };
    let is_plain = |s: &Sibling<R>| s.rivals.iter().all(|(f, ..)| *f != field);
    let is_before = |s: &Sibling<R>| own(s).unwrap_or(s.born) < dot && !s.seen.has(dot);
    let mut live = siblings.iter().filter(|s| s.value.is_some());
    live.all(|s| is_plain(s) && (own(s) == Some(dot) || is_before(s)))
}

//! Taking back what a write did, after others may have written too.

use super::record::{Record, differing};
use super::table::{Table, each_table};
use crate::domain::Book;

/// The book now, with what led from `before` to `after` taken back, field by field; what somebody else has written since
/// stays. Also how much stayed for that reason.
#[must_use]
pub fn revert(before: &Book, after: &Book, now: &Book) -> (Book, usize) {
    let mut next = now.clone();
    let mut stayed = 0;
    macro_rules! kind {
        ($table:ident) => {
            stayed += revert_table(&before.$table, &after.$table, &mut next.$table);
        };
    }
    each_table!(kind);
    (next, stayed)
}

fn revert_table<R: Record, T: Table<R>>(before: &T, after: &T, now: &mut T) -> usize {
    let mut stayed = 0;
    for key in before.changed(after) {
        let (was, made, is) = (before.find(&key), after.find(&key), now.find(&key));
        if is == made {
            let was = was.cloned();
            now.put_or_remove(&key, was);
            continue;
        }
        // Made here and changed elsewhere, or taken away here and made anew elsewhere: what stands now is theirs.
        let (Some(was), Some(made), Some(is)) = (was, made, is) else {
            stayed += usize::from(is != was);
            continue;
        };
        let mut back = is.clone();
        // What comes back first: a record keeps the last of its versions.
        let (back_first, gone): (Vec<_>, Vec<_>) =
            differing(was, made).into_iter().partition(|field| was.get(*field).is_some());
        for field in back_first.into_iter().chain(gone) {
            if is.get(field) == made.get(field) {
                back.set(field, was.get(field));
            } else if is.get(field) != was.get(field) {
                stayed += 1;
            }
        }
        now.put_or_remove(&key, Some(back));
    }
    stayed
}

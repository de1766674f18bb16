//! What newer programs say of records beyond what is known here: a column that is there only where some record of the chunk has
//! anything of it, behind all others, so it costs nothing else.

use super::Take;
use super::few::{put_few, take_few};
use crate::domain::{Beyond, Foreign};

/// Whether any of these has something.
pub fn is_any<'a>(mut all: impl Iterator<Item = &'a Beyond>) -> bool {
    all.any(|beyond| !beyond.is_empty())
}

/// Adds it, if there is any.
pub fn put_beyond<'a>(bytes: &mut Vec<u8>, all: impl Iterator<Item = &'a Beyond> + Clone) {
    if is_any(all.clone()) {
        put_few(bytes, all.map(Beyond::all));
    }
}

/// Reads what [`put_beyond`] added, to the end of the columns.
pub fn take_beyond(take: &mut Take<'_>, count: usize) -> Option<Vec<Beyond>> {
    if take.is_done() {
        return Some(vec![Beyond::NONE; count]);
    }
    let all = take_few::<Vec<Foreign>>(take, count)?.into_iter().map(Beyond::of).collect();
    take.is_done().then_some(all)
}

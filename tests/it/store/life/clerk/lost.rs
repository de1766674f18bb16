//! What was shown as saved and did not come back, as whoever looks into a seed wants to read it.

use so_nguon::merge::{Record, Replica, Traces};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Every record that lies otherwise in the one than in the other.
pub fn lost(saved: &Replica, found: &Replica) -> String {
    let mut says = String::new();
    macro_rules! kinds {
        ($($table:ident)+) => { $(differ(stringify!($table), &saved.contexts.$table, &found.contexts.$table, &mut says);)+ };
    }
    kinds!(settings periods units targets facts persons matters);
    says
}

fn differ<R: Record>(kind: &str, saved: &Traces<R>, found: &Traces<R>, says: &mut String)
where
    R::Key: std::fmt::Debug,
{
    let both = saved.iter().chain(found.iter()).map(|(key, _)| key.clone());
    let keys: BTreeSet<R::Key> = both.filter(|key| saved.get(key) != found.get(key)).collect();
    for key in keys {
        let _ = write!(says, "\n{kind} {key:?}\n  saved {:?}\n  found {:?}", saved.get(&key), found.get(&key));
    }
}

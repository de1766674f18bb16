//! What a field must say, a filter that may name a person: it stands beside the filters of an address and in none. Like the
//! name that is searched it outlives the page, and is gone when the app is loaded anew.

use crate::stats::{Probe, Sieve};
use leptos::prelude::*;

/// The filters in the address beside which it was set, and what it asks.
type Asked = (Option<String>, Probe);

thread_local! {
    static ASKED: ArcRwSignal<Option<Asked>> = ArcRwSignal::new(None);
}

/// All filters of a list whose address has these. Elsewhere in the list it was not asked.
pub fn beside(list: Option<&str>) -> Sieve {
    let read = list.map(Sieve::read).unwrap_or_default();
    let asked = ASKED.with(|asked| asked.get());
    match asked.filter(|(beside, _)| beside.as_deref() == list) {
        Some((_, probe)) => Sieve { probe: Some(probe), ..read },
        None => read,
    }
}

/// Other filters are chosen, of which the address will have these.
pub fn ask(list: Option<String>, sieve: &Sieve) {
    let asked = sieve.said().map(|probe| (list, probe));
    ASKED.with(|signal| signal.set(asked));
}

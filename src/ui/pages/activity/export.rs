//! What is found, all of it, as a file for a spreadsheet: written a slice at a time.

use super::{Room, SLICE};
use crate::i18n::activity as say;
use crate::i18n::pages::activity::Activity as Words;
use crate::merge::{Change, LogEntry, Replica};
use crate::session::activity::{Search, Wording};
use crate::session::{Event, Lang, csv};
use crate::ui::browser::clock;
use crate::ui::parts::Button;
use crate::ui::parts::icon::IconName;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// A file on its way.
struct Writing {
    lang: Lang,
    replica: Arc<Replica>,
    search: Search,
    /// So many of what was found are written.
    written: usize,
    text: String,
}

/// The button.
#[component]
pub(super) fn Export(room: Room) -> impl IntoView {
    let busy = RwSignal::new(false);
    let begin = move || {
        let (lang, replica) = (room.desk.lang.get_untracked(), room.replica.get_untracked().0);
        let order = room.search.with_untracked(Search::order);
        let w = Words::of(lang);
        let text = csv::MARK.to_owned()
            + &csv::row(lang, &[w.at, w.who, w.station, w.deed, w.record, w.what, w.before, w.after]);
        busy.set(true);
        on(room, busy, Writing { lang, replica, search: Search::new(order, room.query()), written: 0, text });
    };
    let label = Signal::derive(move || {
        let w = Words::of(room.desk.lang.get());
        if busy.get() { w.exporting } else { w.export }.to_owned()
    });
    let none = Signal::derive(move || busy.get() || room.search.with(|s| s.hits.is_empty()));
    view! { <Button label icon=IconName::Download disabled=none on_press=move |()| begin() /> }
}

/// Writes on, and hands the file out at the end.
fn on(room: Room, busy: RwSignal<bool>, mut writing: Writing) {
    // The page has been left.
    if busy.try_get_untracked().is_none() {
        return;
    }
    if !writing.step() {
        set_timeout(move || on(room, busy, writing), Duration::ZERO);
        return;
    }
    busy.set(false);
    let name = format!("{}-{}.csv", Words::of(writing.lang).file, clock::moment().day);
    room.desk.send(Event::Give(name, writing.text));
}

impl Writing {
    /// A slice of work; whether all is written.
    fn step(&mut self) -> bool {
        let Self { lang, replica, search, written, text } = self;
        let lang = *lang;
        let head = |entry: &LogEntry| say::head(lang, entry);
        let change = |change: &Change| say::change(lang, &replica.book, change);
        search.step(&replica.log, &Wording { head: &head, change: &change }, SLICE, usize::MAX);
        let mut left = SLICE;
        while let Some(hit) = search.hits.get(*written).filter(|_| left > 0) {
            *written += 1;
            let Some(entry) = replica.log.get(&hit.dot) else { continue };
            left = left.saturating_sub(hit.changes.len().max(1));
            let (at, who, station) = (say::when(entry.at), say::who(entry), say::station(entry.dot.station));
            let mut row = |record: &str, what: &str, from: &str, to: &str| {
                let deed = say::deed(lang, entry.deed);
                text.push_str(&csv::row(lang, &[&at, &who, &station, deed, record, what, from, to]));
            };
            if hit.changes.is_empty() {
                row("", "", "", "");
            }
            for change in hit.changes.iter().filter_map(|&at| entry.changes.get(at)) {
                let told = say::change_words(lang, &replica.book, change);
                let (from, to) = told.values.unwrap_or_default();
                row(&told.record, &told.what, &from, &to);
            }
        }
        search.is_done() && *written >= search.hits.len()
    }
}

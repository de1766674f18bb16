//! A file of a whole book, to take the place of this one: chosen, read, and looked into like a copy.

use super::word;
use crate::session::Purpose;
use crate::ui::desk::Desk;
use crate::ui::pages::data::{Reading, locked, take};
use crate::ui::parts::Drop;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn FromFile(desk: Desk) -> impl IntoView {
    let given = move |(files,): (Vec<web_sys::File>,)| take(desk, Purpose::Restore, files);
    view! {
        <section class="card">
            <h2>{word(desk, |w| w.from_file)}</h2>
            <p class="soft">{word(desk, |w| w.from_file_text)}</p>
            <Drop label=word(desk, |w| w.from_file) accept=".json,.age,application/json" on_files=given />
            <Reading purpose=Purpose::Restore />
            {locked(desk, Purpose::Restore)}
        </section>
    }
}

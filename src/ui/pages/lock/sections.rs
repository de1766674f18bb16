//! Lock and erasing as sections of the pages of an open book.

use super::{EraseCard, LockCard};
use crate::session::{Event, Prefs};
use crate::ui::desk::Desk;
use crate::ui::door::is_saved;
use crate::ui::latch::Latch;
use leptos::prelude::*;

/// The lock, on the page of safety.
#[component]
pub fn LockSection() -> impl IntoView {
    let desk = Desk::here();
    let saved = desk.memo(|s| is_saved(&s.save));
    let set = move |idle| {
        let prefs = untrack(|| desk.with(|s| s.prefs.clone()));
        desk.send(Event::Prefs(Prefs { idle, ..prefs }));
    };
    view! {
        <LockCard lang=desk.lang idle=desk.memo(|s| s.prefs.idle) saved on_idle=move |(idle,)| set(idle) />
    }
}

/// Erasing, at the end of the page of safety.
#[component]
pub fn EraseSection() -> impl IntoView {
    let (desk, latch) = (Desk::here(), Latch::here());
    latch.count();
    view! {
        <section class="card">
            <EraseCard lang=desk.lang stock=latch.kept on_erase=move |()| latch.erase() />
        </section>
    }
}

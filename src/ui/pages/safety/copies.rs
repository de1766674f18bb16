//! The copies beside the book: a new one now, and each to be looked into.

use super::word;
use crate::i18n::{self, activity::when, pages::safety as say};
use crate::session::{BookCopy, Event, Wish};
use crate::ui::desk::Desk;
use crate::ui::parts::icon::IconName;
use crate::ui::parts::{Button, Notice, NoticeKind};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Copies(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let copies = desk.memo(|s| s.safety.copies.clone());
    let known = Signal::derive(move || copies.get().and_then(Result::ok).unwrap_or_default());
    // The list itself stays while copies come and go.
    let state = Memo::new(move |_| copies.get().map(|copies| copies.map(|all| all.is_empty())));
    let made = desk.memo(|s| s.safety.copied);
    let busy = desk.memo(|s| s.safety.busy);
    let label = Signal::derive(move || {
        let w = say::Safety::of(lang.get());
        if busy.get() { w.copying } else { w.copy_now }.to_owned()
    });
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{word(desk, |w| w.copies)}</h2>
                <Button label icon=IconName::Copy disabled=busy on_press=move |()| desk.send(Event::Wish(Wish::Copy)) />
            </div>
            <p class="soft">{word(desk, |w| w.copies_text)}</p>
            <div role="status">{move || made.get().map(|made| match made {
                Ok(copy) => format!("✓ {} {}.", say::Safety::of(lang.get()).copied, say::counts(lang.get(), copy.counts)),
                Err(why) => format!("⚠ {}", i18n::copy_trouble(lang.get(), why)),
            })}</div>
            {move || match state.get() {
                None => view! { <p class="soft">{word(desk, |w| w.copies_unknown)}</p> }.into_any(),
                Some(Err(why)) => view! {
                    <Notice kind=NoticeKind::Trouble><p>{i18n::copy_trouble(lang.get(), why)}</p></Notice>
                }.into_any(),
                Some(Ok(true)) => view! { <p class="soft">{word(desk, |w| w.no_copies)}</p> }.into_any(),
                Some(Ok(false)) => list(desk, known).into_any(),
            }}
        </section>
    }
}

/// The newest first. A copy keeps its line and its button while another comes above it: whoever is about to press one must
/// not look into another.
fn list(desk: Desk, copies: Signal<Vec<BookCopy>>) -> impl IntoView {
    let lang = desk.lang;
    let row = move |copy: BookCopy| {
        let (at, id) = (when(copy.at), copy.id);
        let label = {
            let at = at.clone();
            Signal::derive(move || format!("{} {at}", say::Safety::of(lang.get()).look))
        };
        view! {
            <li class="copy">
                <div><strong class="nowrap">{at}</strong> " " <span class="soft">{move || say::counts(lang.get(), copy.counts)}</span></div>
                <Button label on_press=move |()| desk.send(Event::Wish(Wish::LookInto(id))) />
            </li>
        }
    };
    let newest_first = move || {
        let mut copies = copies.get();
        copies.sort_by_key(|c| std::cmp::Reverse(c.id));
        copies
    };
    view! { <ul class="copies"><For each=newest_first key=|c| c.id let(copy)>{row(copy)}</For></ul> }
}

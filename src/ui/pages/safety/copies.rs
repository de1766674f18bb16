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
            {move || match copies.get() {
                None => view! { <p class="soft">{word(desk, |w| w.copies_unknown)}</p> }.into_any(),
                Some(Err(why)) => view! {
                    <Notice kind=NoticeKind::Trouble><p>{i18n::copy_trouble(lang.get(), why)}</p></Notice>
                }.into_any(),
                Some(Ok(copies)) if copies.is_empty() => view! { <p class="soft">{word(desk, |w| w.no_copies)}</p> }.into_any(),
                Some(Ok(copies)) => list(desk, copies).into_any(),
            }}
        </section>
    }
}

/// The newest first.
fn list(desk: Desk, mut copies: Vec<BookCopy>) -> impl IntoView {
    copies.sort_by_key(|c| std::cmp::Reverse(c.id));
    let lang = desk.lang.get();
    let w = say::Safety::of(lang);
    let row = move |copy: BookCopy| {
        let (at, id) = (when(copy.at), copy.id);
        view! {
            <li class="copy">
                <div><strong class="nowrap">{at.clone()}</strong> " " <span class="soft">{say::counts(lang, copy.counts)}</span></div>
                <Button label=format!("{} {at}", w.look) on_press=move |()| desk.send(Event::Wish(Wish::LookInto(id))) />
            </li>
        }
    };
    view! { <ul class="copies">{copies.into_iter().map(row).collect_view()}</ul> }
}

//! A copy that is being looked into: what it holds, what restoring it would do, and the wish to restore it.

use super::word;
use crate::i18n::{self, Lang, activity::when, pages::safety as say};
use crate::session::{Counts, Event, Looked, Wish};
use crate::ui::desk::Desk;
use crate::ui::pages::data::{each_change, lines, only_added};
use crate::ui::parts::{Button, ButtonKind, Dialog, Notice, NoticeKind};
use crate::ui::shell::Ask;
use leptos::prelude::*;

/// The dialog; closed while no copy is looked into.
#[component]
pub(super) fn Look(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let asks = RwSignal::new(false);
    let open = desk.memo(|s| s.safety.looked.is_some());
    let title = Signal::derive(move || {
        let at = desk.with(|s| {
            let copies = s.safety.copies.as_ref()?.as_ref().ok()?;
            let id = s.safety.looked.as_ref()?.as_ref().ok()?.copy;
            copies.iter().find(|c| c.id == id).map(|c| when(c.at))
        });
        format!("{} {}", say::Safety::of(lang.get()).looked, at.unwrap_or_default())
    });
    let close = move || desk.send(Event::Wish(Wish::Close));
    view! {
        <Dialog open=open title=title close_label=word(desk, |w| w.close) wide=true on_close=move |()| close()>
            {move || match desk.with(|s| s.safety.looked.clone()) {
                None => ().into_any(),
                Some(Err(why)) => view! {
                    <Notice kind=NoticeKind::Trouble><p>{i18n::copy_trouble(lang.get(), why)}</p></Notice>
                }.into_any(),
                Some(Ok(looked)) => within(desk, lang.get(), &looked, asks).into_any(),
            }}
        </Dialog>
        <Ask open=asks title=word(desk, |w| w.restore) text=word(desk, |w| w.restore_ask)
            on_yes=move |()| desk.send(Event::Wish(Wish::Restore)) />
    }
}

fn within(desk: Desk, lang: Lang, looked: &Looked, asks: RwSignal<bool>) -> impl IntoView + use<> {
    let w = say::Safety::of(lang);
    let counts = format!("{}: {}.", w.holds, say::counts(lang, Counts::of(&looked.book)));
    let book = desk.book.get();
    let same = looked.book == book.0;
    let settings = looked.book.settings != book.settings;
    let comes = each_change(lang, &book, &looked.book, &looked.preview);
    let goes = each_change(lang, &looked.book, &book, &only_added(&looked.back));
    let list = |title: &'static str, all: Vec<String>| {
        (!all.is_empty()).then(|| view! { <details><summary>{title}</summary>{lines(desk, all)}</details> })
    };
    view! {
        <p>{counts}</p>
        {if same {
            view! { <Notice kind=NoticeKind::Done><p>{w.nothing}</p></Notice> }.into_any()
        } else {
            view! { <p><strong>{w.would} " " {say::would(lang, &looked.preview, &looked.back)}</strong></p> }.into_any()
        }}
        {settings.then(|| view! { <p>{w.settings}</p> })}
        {list(w.comes, comes)}
        {list(w.goes, goes)}
        <div class="dialog-actions">
            <Button label=w.close on_press=move |()| desk.send(Event::Wish(Wish::Close)) />
            <Button label=w.restore kind=ButtonKind::Primary disabled=Signal::stored(same) on_press=move |()| asks.set(true) />
        </div>
    }
}

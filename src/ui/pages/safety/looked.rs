//! A copy or a file that is being looked into: what it holds, what it would do in the place of the book, and the word that
//! must be typed before it takes that place.

use super::word;
use crate::exchange::Preview;
use crate::i18n::{self, Lang, activity::when, pages::safety as say};
use crate::session::{Arrival, Counts, Event, Looked, Origin, Wish, confirms_replacing};
use crate::ui::desk::Desk;
use crate::ui::pages::data::{each_change, lines, only_added, problems, verdict};
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, ButtonKind, Dialog, Field, Notice, NoticeKind};
use leptos::prelude::*;
use std::sync::Arc;

/// The dialog; closed while nothing is looked into.
#[component]
pub(super) fn Look(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let open = desk.memo(|s| s.safety.looked.is_some());
    let title = Signal::derive(move || {
        let named = desk.with(|s| match &s.safety.looked.as_ref()?.as_ref().ok()?.origin {
            Origin::File(file) => Some(format!("{} {}", say::Safety::of(lang.get()).looked_file, file.file)),
            Origin::Copy(id, _) => {
                let copies = s.safety.copies.as_ref()?.as_ref().ok()?;
                let at = copies.iter().find(|c| c.id == *id).map(|c| when(c.at))?;
                Some(format!("{} {at}", say::Safety::of(lang.get()).looked))
            }
        });
        named.unwrap_or_else(|| say::Safety::of(lang.get()).looked.to_owned())
    });
    let close = move || desk.send(Event::Wish(Wish::Close));
    // What is typed below must not be laid anew by what it does.
    let found =
        desk.memo(|s| s.safety.looked.as_ref().map(|l| l.as_ref().map(|l| Found(l.clone())).map_err(|why| *why)));
    view! {
        <Dialog open=open title=title close_label=word(desk, |w| w.close) wide=true on_close=move |()| close()>
            {move || match found.get() {
                None => ().into_any(),
                Some(Err(why)) => view! {
                    <Notice kind=NoticeKind::Trouble><p>{i18n::copy_trouble(lang.get(), why)}</p></Notice>
                }.into_any(),
                Some(Ok(Found(looked))) => within(desk, lang.get(), &looked).into_any(),
            }}
        </Dialog>
    }
}

/// What is looked into, equal to itself alone.
#[derive(Clone)]
struct Found(Looked);

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Arc::<Preview>::ptr_eq(&self.0.preview, &other.0.preview)
    }
}

fn within(desk: Desk, lang: Lang, looked: &Looked) -> impl IntoView + use<> {
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
    let file = match &looked.origin {
        Origin::File(file) => Some(of_file(desk, lang, file)),
        Origin::Copy(..) => None,
    };
    view! {
        {file}
        <p>{counts}</p>
        {if same {
            view! { <Notice kind=NoticeKind::Done><p>{w.nothing}</p></Notice> }.into_any()
        } else {
            view! { <p><strong>{w.would} " " {say::would(lang, &looked.preview, &looked.back)}</strong></p> }.into_any()
        }}
        {settings.then(|| view! { <p>{w.settings}</p> })}
        {list(w.comes, comes)}
        {list(w.goes, goes)}
        {(!same).then(|| view! { <Replace desk /> })}
        <div class="dialog-actions">
            <Button label=w.close on_press=move |()| desk.send(Event::Wish(Wish::Close)) />
        </div>
    }
}

/// Whose file it is, and why it cannot take the book's place, if it cannot.
fn of_file(desk: Desk, lang: Lang, file: &Arrival) -> impl IntoView + use<> {
    let w = say::Safety::of(lang);
    let agreed = desk.memo(|s| match &s.safety.looked {
        Some(Ok(Looked { origin: Origin::File(file), .. })) => file.agreed,
        _ => false,
    });
    let on_agree = Callback::new(move |(now,)| desk.send(Event::Wish(Wish::Agree(now))));
    let partial = (!file.is_whole()).then_some(w.partial);
    view! {
        {verdict(lang, &file.verdict, agreed.into(), on_agree)}
        {partial.map(|text| view! { <Notice kind=NoticeKind::Trouble><p>{text}</p></Notice> })}
        {problems(desk, lang, file, true).map(|list| view! { <Notice kind=NoticeKind::Trouble>{list}</Notice> })}
        {problems(desk, lang, file, false)}
    }
}

/// The wish to replace the whole book, with the word that must be typed first.
#[component]
fn Replace(desk: Desk) -> impl IntoView {
    let (typed, tried) = (RwSignal::new(String::new()), RwSignal::new(false));
    let may = desk.memo(|s| matches!(&s.safety.looked, Some(Ok(looked)) if looked.may_replace()) && !s.safety.busy);
    let copying = desk.memo(|s| s.safety.replacing);
    // Asked for, and no copy could be made.
    let failed = desk.memo(|s| s.safety.copied.and_then(Result::err));
    let go = move |wish| {
        let confirmed = typed.with_untracked(|t| confirms_replacing(t));
        tried.set(!confirmed);
        if confirmed && may.get_untracked() {
            desk.send(Event::Wish(wish));
        }
    };
    let error = Signal::derive(move || tried.get().then(|| say::Safety::of(desk.lang.get()).not_the_word.to_owned()));
    let cannot = Signal::derive(move || !may.get());
    view! {
        <div class="form" on:keydown=at_enter(move || go(Wish::Restore))>
            <p>{word(desk, |w| w.restore_ask)}</p>
            <Field label=word(desk, |w| w.type_word) error value=typed
                on_input=move |(text,): (String,)| { tried.set(false); typed.set(text); } />
            <p role="status">{move || if copying.get() { say::Safety::of(desk.lang.get()).copying_first } else { "" }}</p>
            <Button label=word(desk, |w| w.restore) kind=ButtonKind::Danger disabled=cannot on_press=move |()| go(Wish::Restore) />
            {move || failed.get().map(|why| view! {
                <Notice kind=NoticeKind::Trouble>
                    <p>{i18n::copy_trouble(desk.lang.get(), why)}</p>
                    <Button label=word(desk, |w| w.restore_uncopied) disabled=cannot on_press=move |()| go(Wish::RestoreUncopied) />
                </Notice>
            })}
        </div>
    }
}

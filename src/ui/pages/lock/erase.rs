//! Erasing everything on this machine: the word that must be typed, and afterwards the proof.

use crate::i18n::{self, Lang, pages::lock::Erase as Words};
use crate::session::{Kept, confirms_erasing};
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, ButtonKind, Field, Notice, NoticeKind};
use leptos::prelude::*;

fn word(lang: Signal<Lang>, pick: fn(&Words) -> &'static str) -> Signal<String> {
    Signal::derive(move || pick(Words::of(lang.get())).to_owned())
}

/// A number, or that there is none.
fn figure(lang: Lang, count: Option<usize>) -> String {
    count.map_or_else(|| Words::of(lang).unknown.to_owned(), |n| i18n::number(lang, n as u128))
}

/// What is kept, in a sentence.
fn sentence(lang: Lang, kept: Kept) -> String {
    let w = Words::of(lang);
    let texts = figure(lang, kept.texts.map(|s| s.keys));
    let units = figure(lang, kept.texts.map(|s| s.units));
    let second = figure(lang, kept.second);
    format!("{}: {texts} {} ({units} {}); {second} {}.", w.there, w.texts, w.units, w.second)
}

/// The wish to erase, with the word that must be typed first.
#[component]
pub fn EraseCard(
    /// The language.
    #[prop(into)]
    lang: Signal<Lang>,
    /// What is kept; none until it was counted.
    #[prop(into)]
    stock: Signal<Option<Kept>>,
    /// The word was typed.
    #[prop(into)]
    on_erase: Callback<()>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let (tried, erasing) = (RwSignal::new(false), RwSignal::new(false));
    let erase = move || {
        let confirmed = typed.with_untracked(|t| confirms_erasing(t));
        tried.set(!confirmed);
        if confirmed && !erasing.get_untracked() {
            erasing.set(true);
            on_erase.run(());
        }
    };
    let error = Signal::derive(move || tried.get().then(|| Words::of(lang.get()).not_the_word.to_owned()));
    view! {
        <section class="stack">
            <h2>{word(lang, |w| w.erase)}</h2>
            <p>{word(lang, |w| w.text)}</p>
            <p class="soft">{move || stock.get().map(|kept| sentence(lang.get(), kept))}</p>
            <details>
                <summary>{word(lang, |w| w.cannot)}</summary>
                <Cannot lang />
            </details>
            <div class="form" on:keydown=at_enter(erase)>
                <Field label=word(lang, |w| w.type_word) error value=typed
                    on_input=move |(text,): (String,)| { tried.set(false); typed.set(text); } />
                <Button label=word(lang, |w| w.erase) kind=ButtonKind::Danger disabled=erasing on_press=move |()| erase() />
                <p role="status" class="soft">{move || if erasing.get() { Words::of(lang.get()).erasing } else { "" }}</p>
            </div>
        </section>
    }
}

/// What no page can erase.
#[component]
fn Cannot(lang: Signal<Lang>) -> impl IntoView {
    view! {
        <ul class="lines">
            <li>{word(lang, |w| w.cannot_files)}</li>
            <li>{word(lang, |w| w.cannot_disk)}</li>
            <li>{word(lang, |w| w.cannot_crash)}</li>
            <li>{word(lang, |w| w.cannot_history)}</li>
        </ul>
    }
}

/// The whole page once everything was erased: what was there, what is there now, and what nobody could erase.
#[component]
pub fn Erased(
    /// The language.
    #[prop(into)]
    lang: Signal<Lang>,
    /// What was kept.
    before: Kept,
    /// What is kept now, counted anew by a page that has read nothing else.
    after: Kept,
    /// Erase again.
    #[prop(into)]
    on_again: Callback<()>,
    /// Begin anew.
    #[prop(into)]
    on_restart: Callback<()>,
) -> impl IntoView {
    let clean = after.is_nothing();
    let heading = word(lang, if clean { |w| w.done } else { |w| w.not_done });
    let why: fn(&Words) -> &'static str = if after.is_unreached() { |w| w.unreached } else { |w| w.not_done_text };
    let row = move |what: fn(&Words) -> &'static str, count: fn(Kept) -> Option<usize>| {
        view! {
            <tr>
                <th scope="row">{word(lang, what)}</th>
                <td class="end">{move || figure(lang.get(), count(before))}</td>
                <td class="end"><strong>{move || figure(lang.get(), count(after))}</strong></td>
            </tr>
        }
    };
    super::screen::name_page(lang, heading);
    view! {
        <main class="lock" id="main" tabindex="-1">
            <section class="card lock-card">
                <h1>{heading}</h1>
                {(!clean).then(|| view! {
                    <Notice kind=NoticeKind::Trouble><p>{word(lang, why)}</p></Notice>
                })}
                <table class="table">
                    <caption>{word(lang, |w| w.proof)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{word(lang, |w| w.what)}</th>
                            <th scope="col" class="end">{word(lang, |w| w.before)}</th>
                            <th scope="col" class="end">{word(lang, |w| w.after)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {row(|w| w.texts, |k| k.texts.map(|s| s.keys))}
                        {row(|w| w.units, |k| k.texts.map(|s| s.units))}
                        {row(|w| w.second, |k| k.second)}
                    </tbody>
                </table>
                <h2>{word(lang, |w| w.cannot)}</h2>
                <Cannot lang />
                <div class="actions">
                    {(!clean).then(|| view! { <Button label=word(lang, |w| w.erase) kind=ButtonKind::Danger on_press=on_again /> })}
                    <Button label=word(lang, |w| w.restart) on_press=on_restart />
                </div>
            </section>
        </main>
    }
}

//! Encrypted files: one goes out under a new passphrase, one that came in waits for its own. Both can be stopped.

use crate::exchange::Packet;
use crate::exchange::encryption::Phrase;
use crate::i18n::Lang;
use crate::i18n::pages::data as say;
use crate::i18n::pages::encryption::{Encryption as Words, unopened};
use crate::i18n::pages::incoming::more_locked;
use crate::session::{Batch, Encrypted, Event, Purpose, Stage, Task, To};
use crate::ui::browser::clock;
use crate::ui::desk::Desk;
use crate::ui::pages::fields::at_enter;
use crate::ui::pages::lock::{NewPassphrase, wrong};
use crate::ui::parts::{Button, ButtonKind, Choice, Field, FieldKind, Notice, NoticeKind, Opt};
use leptos::prelude::*;

fn word(lang: Memo<Lang>, pick: fn(&Words) -> &'static str) -> Signal<String> {
    Signal::derive(move || pick(Words::of(lang.get())).to_owned())
}

/// The file on its way, if it goes this way.
fn on_its_way(desk: Desk, task: Task) -> Memo<Option<(String, Stage)>> {
    let pick = move |file: &Encrypted| (file.task == task).then(|| (file.name.clone(), file.stage));
    desk.memo(move |s| s.encrypted.as_ref().and_then(pick))
}

/// The whole book as an encrypted file.
#[component]
pub fn ExportEncrypted() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let out = on_its_way(desk, Task::Wrap);
    let (first, second) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (tried, packet) = (RwSignal::new(false), RwSignal::new(Packet::Book));
    let options = Signal::derive(move || {
        let w = Words::of(lang.get());
        vec![Opt::new("book", say::packet(lang.get(), Packet::Book)), Opt::new("records", w.records)]
    });
    let value = Signal::derive(move || if packet.get() == Packet::Book { "book" } else { "records" }.to_owned());
    let pick = move |(told,): (String,)| packet.set(if told == "book" { Packet::Book } else { Packet::Records });
    let wrongs = move || first.with(|f| second.with(|s| wrong(lang.get(), f, s)));
    let error = Signal::derive(move || if tried.get() { wrongs().0 } else { None });
    let error_again = Signal::derive(move || if tried.get() { wrongs().1 } else { None });
    let busy = Signal::derive(move || out.with(|o| o.as_ref().is_some_and(|(_, stage)| is_busy(*stage))));
    let export = move || {
        tried.set(true);
        if !busy.get_untracked() && untrack(wrongs) == (None, None) {
            let phrase = first.with_untracked(|words| Phrase::typed(words));
            first.set(String::new());
            second.set(String::new());
            tried.set(false);
            desk.send(Event::Encrypt(packet.get_untracked(), clock::moment(), phrase));
        }
    };
    view! {
        <details>
            <summary>{word(lang, |w| w.section)}</summary>
            <div class="form" on:keydown=at_enter(export)>
                <p>{word(lang, |w| w.text)}</p>
                <Notice><p><strong>{word(lang, |w| w.warning)}</strong></p></Notice>
                <Choice label=word(lang, |w| w.what) options value on_pick=pick />
                <NewPassphrase lang=lang.into() label=word(lang, |w| w.new) first second error error_again />
                <Button label=word(lang, |w| w.export) disabled=busy on_press=move |()| export() />
                <Doing task=Task::Wrap />
            </div>
        </details>
    }
}

/// An encrypted file that came in for this and waits for its passphrase; none if there is none.
pub fn incoming(desk: Desk, purpose: Purpose) -> impl Fn() -> Option<AnyView> {
    let of = desk.memo(move |s| s.batch.as_ref().is_some_and(|batch| batch.purpose == purpose));
    let waits = on_its_way(desk, Task::Open);
    let waits = Memo::new(move |_| waits.get().filter(|_| of.get()));
    // What is shown of one file stays while it is tried: the field keeps the focus.
    let name = Memo::new(move |_| waits.with(|w| w.as_ref().map(|(name, _)| name.clone())));
    let text = word(desk.lang, if purpose == Purpose::Compare { |w| w.asks_compare } else { |w| w.asks_text });
    move || name.get().map(|name| view! { <Waiting name text waits /> }.into_any())
}

#[component]
fn Waiting(name: String, text: Signal<String>, waits: Memo<Option<(String, Stage)>>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let typed = RwSignal::new(String::new());
    let others = desk.memo(|s| s.batch.as_ref().map_or(0, Batch::locked));
    let busy = Signal::derive(move || waits.with(|w| w.as_ref().is_some_and(|(_, stage)| is_busy(*stage))));
    let open = move || {
        if !busy.get_untracked() && !typed.with_untracked(String::is_empty) {
            let phrase = typed.with_untracked(|words| Phrase::typed(words));
            typed.set(String::new());
            desk.send(Event::Unlock(phrase));
        }
    };
    view! {
        <section class="stack" aria-labelledby="encrypted-head">
            <h3 id="encrypted-head">{word(lang, |w| w.asks)} ": " {name}</h3>
            <p>{text}</p>
            {move || more_locked(lang.get(), others.get()).map(|text| view! { <p class="soft">{text}</p> })}
            <div class="form" on:keydown=at_enter(open)>
                <Field label=word(lang, |w| w.passphrase) kind=FieldKind::Secret required=true value=typed
                    on_input=move |(text,): (String,)| typed.set(text) />
                <Doing task=Task::Open />
                <div class="actions">
                    <Button label=word(lang, |w| w.open) kind=ButtonKind::Primary disabled=busy on_press=move |()| open() />
                    <Button label=word(lang, |w| w.leave) on_press=move |()| desk.send(Event::Leave) />
                </div>
            </div>
        </section>
    }
}

fn is_busy(stage: Stage) -> bool {
    matches!(stage, Stage::Begins | Stage::Works(_))
}

/// How far it is, and why it could not be done. The region stays, so that a screen reader hears what changes in it.
#[component]
fn Doing(task: Task) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let stage = Memo::new(move |_| on_its_way(desk, task).get().map(|(_, stage)| stage));
    let busy = Memo::new(move |_| stage.get().is_some_and(is_busy));
    let says = move || {
        let w = Words::of(lang.get());
        busy.get().then_some(if task == Task::Wrap { w.making } else { w.opening })
    };
    // It is written before it is encrypted.
    let written = desk.memo(|s| s.going().filter(|file| file.to != To::User).map(|file| file.percent));
    let bar = move || {
        let percent = match stage.get() {
            Some(Stage::Works(percent)) => percent,
            Some(Stage::Begins) if task == Task::Wrap => written.get().filter(|percent| *percent > 0)?,
            _ => return None,
        };
        let label = Words::of(lang.get()).percent.replace("{}", &format!("{percent}%"));
        Some(view! { <progress max="100" value=percent.to_string() aria-label=label></progress> })
    };
    let trouble = move || {
        let Some(Stage::Failed(why)) = stage.get() else { return None };
        Some(view! { <Notice kind=NoticeKind::Trouble><p>{unopened(lang.get(), why)}</p></Notice> })
    };
    view! {
        <p role="status">{says}</p>
        {bar}
        {move || (busy.get() && task == Task::Wrap).then(|| view! {
            <Button label=word(lang, |w| w.cancel) on_press=move |()| desk.send(Event::Leave) />
        })}
        {trouble}
    }
}

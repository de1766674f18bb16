//! Another passphrase, or none: both want the present one.

use super::{NewPassphrase, word, wrong};
use crate::i18n::Lang;
use crate::ui::latch::Latch;
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, ButtonKind, Field, FieldKind};
use leptos::prelude::*;

/// Another passphrase.
#[component]
pub(super) fn Change(lang: Signal<Lang>) -> impl IntoView {
    let latch = Latch::here();
    let (old, tried) = (RwSignal::new(String::new()), RwSignal::new(false));
    let (first, second) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrongs = move || first.with(|f| second.with(|s| wrong(lang.get(), f, s)));
    let error = Signal::derive(move || if tried.get() { wrongs().0 } else { None });
    let error_again = Signal::derive(move || if tried.get() { wrongs().1 } else { None });
    let change = move || {
        tried.set(true);
        if untrack(wrongs) == (None, None) {
            let passphrases = (old.get_untracked(), first.get_untracked());
            for text in [old, first, second] {
                text.set(String::new());
            }
            tried.set(false);
            latch.change(passphrases.0, passphrases.1);
        }
    };
    view! {
        <details>
            <summary>{word(lang, |w| w.change)}</summary>
            <div class="form" on:keydown=at_enter(change)>
                <Present lang typed=old />
                <NewPassphrase lang label=word(lang, |w| w.new) first second error error_again />
                <Button label=word(lang, |w| w.change) disabled=latch.busy() on_press=move |()| change() />
            </div>
        </details>
    }
}

/// No passphrase any more.
#[component]
pub(super) fn SwitchOff(lang: Signal<Lang>) -> impl IntoView {
    let latch = Latch::here();
    let typed = RwSignal::new(String::new());
    let switch_off = move || {
        let passphrase = typed.get_untracked();
        if !passphrase.is_empty() {
            typed.set(String::new());
            latch.switch_off(passphrase);
        }
    };
    view! {
        <details>
            <summary>{word(lang, |w| w.switch_off)}</summary>
            <div class="form" on:keydown=at_enter(switch_off)>
                <p>{word(lang, |w| w.switch_off_text)}</p>
                <Present lang typed />
                <Button label=word(lang, |w| w.switch_off) kind=ButtonKind::Danger disabled=latch.busy() on_press=move |()| switch_off() />
            </div>
        </details>
    }
}

/// The present passphrase.
#[component]
fn Present(lang: Signal<Lang>, typed: RwSignal<String>) -> impl IntoView {
    view! {
        <Field label=word(lang, |w| w.current) kind=FieldKind::Secret required=true value=typed
            on_input=move |(text,): (String,)| typed.set(text) />
    }
}

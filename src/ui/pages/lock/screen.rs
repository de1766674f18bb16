//! The locked page: a field for the passphrase, and nothing of the book.

use super::{EraseCard, word};
use crate::i18n::{self, Lang, pages::lock::Lock as Words};
use crate::session::Kept;
use crate::store::Shut;
use crate::ui::browser::page::{focus_soon, set_language, set_title};
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, ButtonKind, Field, FieldKind, Notice, NoticeKind};
use leptos::{ev, prelude::*};

/// The field, for the focus.
const PASSPHRASE: &str = "lock-passphrase";

/// The page's language and title.
pub(super) fn name_page(lang: Signal<Lang>, title: Signal<String>) {
    Effect::new(move |_| {
        set_language(if lang.get() == Lang::Vi { "vi" } else { "en" });
        set_title(&title.get());
    });
}

/// The whole page while the book is locked.
#[component]
pub fn LockScreen(
    /// The language.
    #[prop(into)]
    lang: Signal<Lang>,
    /// Whether what is here can be read still: the passphrase seals it once it is typed.
    #[prop(into)]
    bare: Signal<bool>,
    /// Why it did not open, and how often it was tried: the same answer twice is told twice.
    #[prop(into)]
    says: Signal<Option<(u32, Shut)>>,
    /// The key is being made.
    #[prop(into)]
    busy: Signal<bool>,
    /// This passphrase was typed.
    #[prop(into)]
    on_passphrase: Callback<(String,)>,
    /// How much is kept here, to be shown before erasing.
    #[prop(into)]
    stock: Signal<Option<Kept>>,
    /// Everything is to be erased.
    #[prop(into)]
    on_erase: Callback<()>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let caps = RwSignal::new(false);
    let says_of = move |locked: fn(&Words) -> &'static str, readable: fn(&Words) -> &'static str| {
        Signal::derive(move || (if bare.get() { readable } else { locked })(Words::of(lang.get())).to_owned())
    };
    name_page(lang, says_of(|w| w.title, |w| w.bare_title));
    focus_soon(PASSPHRASE);
    Effect::new(move |_| {
        if says.get().is_some() {
            focus_soon(PASSPHRASE);
        }
    });
    let unlock = move || {
        let text = typed.get_untracked();
        if !text.is_empty() && !busy.get_untracked() {
            typed.set(String::new());
            on_passphrase.run((text,));
        }
    };
    // Some keys come without a state, as those of a field that fills itself in.
    let look = move |event: &ev::KeyboardEvent| caps.set(event.get_modifier_state("CapsLock"));
    let at_enter = at_enter(unlock);
    let keys = move |event: ev::KeyboardEvent| {
        look(&event);
        at_enter(event);
    };
    let hint = Signal::derive(move || if caps.get() { Words::of(lang.get()).caps.to_owned() } else { String::new() });
    view! {
        <main class="lock" id="main" tabindex="-1">
            <section class="card lock-card">
                <h1>{says_of(|w| w.heading, |w| w.bare_heading)}</h1>
                {move || bare.get().then(|| view! {
                    <Notice><p>{word(lang, |w| w.bare_text)}</p></Notice>
                })}
                {move || says.get().map(|(_, shut)| view! {
                    <Notice kind=NoticeKind::Trouble><p>{i18n::shut(lang.get(), shut)}</p></Notice>
                })}
                <div class="form" on:keydown=keys>
                    <Field id=PASSPHRASE label=word(lang, |w| w.passphrase) kind=FieldKind::Secret hint value=typed
                        on_input=move |(text,): (String,)| typed.set(text) />
                    <Button label=says_of(|w| w.unlock, |w| w.bare_unlock) kind=ButtonKind::Primary disabled=busy on_press=move |()| unlock() />
                    <p role="status" class="soft">
                        {move || if busy.get() { Words::of(lang.get()).unlocking } else { "" }}
                    </p>
                </div>
                <details>
                    <summary>{word(lang, |w| w.lost)}</summary>
                    <div class="stack">
                        <p>{says_of(|w| w.lost_text, |w| w.bare_lost_text)}</p>
                        <EraseCard lang stock on_erase />
                    </div>
                </details>
            </section>
        </main>
    }
}

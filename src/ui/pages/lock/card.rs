//! The card of the lock: putting it on, and once it is on, locking, changing and taking it off.

use super::renew::{Change, SwitchOff};
use super::{NewPassphrase, word, wrong};
use crate::i18n::{self, Lang, pages::lock::Lock as Words};
use crate::session::Idle;
use crate::store::Trouble;
use crate::ui::latch::{Latch, Work};
use crate::ui::pages::fields::{at_enter, code, picked};
use crate::ui::parts::{Button, ButtonKind, Check, Notice, NoticeKind, Opt, Select};
use leptos::prelude::*;

/// The card, as the latch is.
#[component]
pub fn LockCard(
    /// The language.
    #[prop(into)]
    lang: Signal<Lang>,
    /// After how long the book locks itself.
    #[prop(into)]
    idle: Signal<Idle>,
    /// Another time was chosen.
    #[prop(into)]
    on_idle: Callback<(Idle,)>,
    /// Whether everything is saved: only then may the page be loaded anew.
    #[prop(into)]
    saved: Signal<bool>,
) -> impl IntoView {
    let latch = Latch::here();
    view! {
        <section class="card" id="khoa">
            <h2>{word(lang, |w| w.section)}</h2>
            <Doing lang />
            {move || if latch.on.get() {
                view! { <Locked lang idle on_idle /> }.into_any()
            } else {
                view! { <SwitchOn lang saved /> }.into_any()
            }}
            <p class="soft small">{word(lang, |w| w.not_covered)}</p>
            <p class="soft small">{word(lang, |w| w.remains)}</p>
        </section>
    }
}

/// What is being done, and what has come of it. The region stays, so that a screen reader hears what changes in it.
#[component]
fn Doing(lang: Signal<Lang>) -> impl IntoView {
    let latch = Latch::here();
    let done = move || {
        let (lang, w) = (lang.get(), Words::of(lang.get()));
        match latch.work.get()? {
            Work::Sweeping { off, percent } => {
                let says = if off { w.working_off } else { w.working_on };
                Some(says.replace("{}", &format!("{percent}%")))
            }
            Work::Changed => Some(w.changed.into()),
            Work::SwitchedOff => Some(w.switched_off.into()),
            Work::Left(count) => Some(w.left.replace("{}", &i18n::number(lang, count as u128))),
            Work::Making | Work::Shut(_) | Work::Refused(_) | Work::Failed(_) | Work::Unsaved | Work::CopiesPlain => {
                None
            }
        }
    };
    let trouble = move || {
        let lang = lang.get();
        match latch.work.get()? {
            Work::Shut(why) => Some(i18n::shut(lang, why)),
            Work::Refused(Trouble::Full) => Some(Words::of(lang).refused_full),
            Work::Refused(why) | Work::Failed(why) => Some(i18n::lock_trouble(lang, why)),
            Work::Unsaved => Some(Words::of(lang).unsaved),
            Work::CopiesPlain => Some(Words::of(lang).copies_plain),
            _ => None,
        }
    };
    view! {
        <p role="status">{done}</p>
        {move || trouble().map(|says| view! { <Notice kind=NoticeKind::Trouble><p>{says}</p></Notice> })}
    }
}

/// There is no lock.
#[component]
fn SwitchOn(lang: Signal<Lang>, saved: Signal<bool>) -> impl IntoView {
    let latch = Latch::here();
    let (first, second) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (understood, tried) = (RwSignal::new(false), RwSignal::new(false));
    let wrongs = move || first.with(|f| second.with(|s| wrong(lang.get(), f, s)));
    let error = Signal::derive(move || if tried.get() { wrongs().0 } else { None });
    let error_again = Signal::derive(move || if tried.get() { wrongs().1 } else { None });
    let switch_on = move || {
        tried.set(true);
        if !saved.get_untracked() {
            latch.work.set(Some(Work::Unsaved));
        } else if understood.get_untracked() && untrack(wrongs) == (None, None) {
            let passphrase = first.get_untracked();
            first.set(String::new());
            second.set(String::new());
            latch.switch_on(passphrase);
        }
    };
    view! {
        <p>{word(lang, |w| w.off_text)}</p>
        <Notice><p><strong>{word(lang, |w| w.warning)}</strong></p></Notice>
        <div class="form" on:keydown=at_enter(switch_on)>
            <NewPassphrase lang label=word(lang, |w| w.passphrase) first second error error_again />
            <Check label=word(lang, |w| w.understood) checked=understood on_toggle=move |(now,): (bool,)| understood.set(now) />
            <p class="field-error" role="alert" hidden=move || !tried.get() || understood.get()>{word(lang, |w| w.tick)}</p>
            <p class="soft">{word(lang, |w| w.reloads)}</p>
            <Button label=word(lang, |w| w.switch_on) disabled=latch.busy() on_press=move |()| switch_on() />
        </div>
    }
}

/// There is a lock, and it is open.
#[component]
fn Locked(lang: Signal<Lang>, idle: Signal<Idle>, on_idle: Callback<(Idle,)>) -> impl IntoView {
    let latch = Latch::here();
    let times = Signal::derive(move || {
        Idle::ALL.iter().map(|i| Opt::new(code(&Idle::ALL, *i), i18n::idle(lang.get(), *i))).collect::<Vec<_>>()
    });
    // Of what is not sealed yet it is not said; what failed is told above.
    let says = move || {
        let (w, failed) =
            (Words::of(lang.get()), matches!(latch.work.get(), Some(Work::Failed(_) | Work::CopiesPlain)));
        match (latch.sealed.get(), failed) {
            (true, _) => w.on_text,
            (false, false) => w.sealing,
            (false, true) => w.not_all,
        }
    };
    let pick = move |(text,): (String,)| {
        if let Some(idle) = picked(&Idle::ALL, &text) {
            on_idle.run((idle,));
        }
    };
    view! {
        <p>{says}</p>
        <div class="actions">
            <Button label=word(lang, |w| w.lock_now) kind=ButtonKind::Primary on_press=move |()| latch.lock_now() />
        </div>
        <Select label=word(lang, |w| w.idle) options=times value=Signal::derive(move || code(&Idle::ALL, idle.get())) on_pick=pick />
        <Change lang />
        <SwitchOff lang />
    }
}

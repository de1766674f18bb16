//! Whose file it is: what its signature says, and the fingerprints that people compare.

use crate::exchange::trust::Verdict;
use crate::i18n::Lang;
use crate::i18n::pages::signature::{Signature as Words, fingerprints, verdict as say};
use crate::ui::desk::Desk;
use crate::ui::parts::{Check, Notice, NoticeKind};
use leptos::prelude::*;

/// This station's own fingerprint; nothing where it does not sign.
#[component]
pub fn OwnFingerprint() -> impl IntoView {
    let desk = Desk::here();
    // The key is made of the seed with some arithmetic: only when the seed is another.
    let seed = desk.memo(|s| s.seed.clone());
    let key = Memo::new(move |_| seed.get().map(|seed| seed.key()));
    let line = move || {
        let own = Words::of(desk.lang.get()).own;
        key.get().map(|key| view! { <p class="soft small">{own} " " <code>{key.fingerprint()}</code></p> })
    };
    view! { {line} }
}

/// What the signature of a file says; where that is alarming, a box that must be ticked.
pub fn verdict(lang: Lang, verdict: &Verdict, agreed: Signal<bool>, on_agree: Callback<(bool,)>) -> AnyView {
    let (w, says) = (Words::of(lang), say(lang, verdict));
    let lines = fingerprints(lang, verdict);
    let lines = lines.into_iter().map(|(what, print)| {
        let what = if what.is_empty() { what } else { format!("{what}: ") };
        view! { <p>{what} <code>{print}</code></p> }
    });
    let lines = lines.collect_view();
    match verdict {
        Verdict::Same(_) | Verdict::Unsigned => view! { <p class="soft">{says}</p> }.into_any(),
        Verdict::Torn => view! { <Notice kind=NoticeKind::Trouble><p>{says}</p></Notice> }.into_any(),
        Verdict::First(_) => view! { <Notice><p>{says}</p> {lines}</Notice> }.into_any(),
        Verdict::Other { .. } | Verdict::Kin { .. } | Verdict::Own(_) | Verdict::Bare(_) | Verdict::Stripped => view! {
            <Notice kind=NoticeKind::Trouble>
                <p><strong>{says}</strong></p>
                {lines}
            </Notice>
            <Check label=w.agree checked=agreed on_toggle=on_agree />
        }
        .into_any(),
    }
}

//! What every printed paper begins and ends with: two columns, who writes and where; and who signs (handbook 8). Vietnamese
//! always.

use crate::i18n::{PARTY, PaperHead};
use leptos::prelude::*;

/// The two columns at the head of a paper.
pub fn head(head: PaperHead) -> AnyView {
    view! {
        <div class="paper-head">
            <div>
                {head.upper.map(|upper| view! { <p>{upper}</p> })}
                <p><strong>{head.own}</strong></p>
                <p>"*"</p>
                <p>{head.number}</p>
            </div>
            <div>
                <p><strong class="paper-party">{PARTY}</strong></p>
                <p class="paper-day"><em>{head.place_and_day}</em></p>
            </div>
        </div>
    }
    .into_any()
}

/// In whose name a paper is signed, and by whom.
pub fn signs(signs: [&'static str; 2]) -> AnyView {
    let lines = signs.map(|sign| view! { <p><strong>{sign}</strong></p> }).into_iter().collect_view();
    view! { <div class="paper-signs">{lines}</div> }.into_any()
}

/// The foot of a paper that goes to nobody in particular: the place to sign, on the right.
pub fn sign_off(by: [&'static str; 2]) -> AnyView {
    view! { <div class="paper-foot"><div></div>{signs(by)}</div> }.into_any()
}

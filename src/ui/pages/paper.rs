//! What every printed paper begins with: two columns, who writes and where (handbook 8). Vietnamese always.

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

//! The page “Ranking”.

use crate::i18n::pages::ranking::Ranking as Words;
use crate::ui::desk::Desk;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Ranking() -> impl IntoView {
    let lang = Desk::here().lang;
    view! { <div class="page"><h1>{move || Words::of(lang.get()).title}</h1></div> }
}

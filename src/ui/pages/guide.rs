//! How the work is done with this book: short enough to be read.

use crate::i18n::pages::guide::Guide as Words;
use crate::ui::desk::Desk;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Guide() -> impl IntoView {
    let lang = Desk::here().lang;
    let word = move |pick: fn(&Words) -> &'static str| move || pick(Words::of(lang.get()));
    let step = move |head: fn(&Words) -> &'static str, text: fn(&Words) -> &'static str| {
        view! { <section class="card"><h2>{word(head)}</h2><p>{word(text)}</p></section> }
    };
    view! {
        <div class="page">
            <h1>{word(|w| w.title)}</h1>
            <p class="page-lede">{word(|w| w.lede)}</p>
            {step(|w| w.step1, |w| w.step1_text)}
            {step(|w| w.step2, |w| w.step2_text)}
            {step(|w| w.step3, |w| w.step3_text)}
            {step(|w| w.step4, |w| w.step4_text)}
            {step(|w| w.step5, |w| w.step5_text)}
            <section class="card">
                <h2>{word(|w| w.safe)}</h2>
                <ul class="lines">
                    <li>{word(|w| w.safe1)}</li><li>{word(|w| w.safe2)}</li><li>{word(|w| w.safe3)}</li><li>{word(|w| w.safe4)}</li>
                </ul>
            </section>
            <section class="card">
                <h2>{word(|w| w.keys)}</h2>
                <dl class="facts">
                    <dt>{word(|w| w.key_undo)}</dt><dd>{word(|w| w.key_undo_text)}</dd>
                    <dt>{word(|w| w.key_grid)}</dt><dd>{word(|w| w.key_grid_text)}</dd>
                </dl>
            </section>
        </div>
    }
}

//! The first visit: what this is, and three ways to begin.

use crate::i18n::{self, pages::overview::Overview as Words};
use crate::sample::Sample;
use crate::session::{Address, Event, Page};
use crate::ui::desk::Desk;
use crate::ui::pages::data::IMPORT;
use crate::ui::parts::{Button, ButtonKind};
use leptos::prelude::*;

/// What a newcomer sees.
#[component]
pub fn Welcome() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let sample = move |sample: Sample, kind: ButtonKind| {
        let label = Signal::derive(move || {
            format!("{} “{}”", Words::of(lang.get()).open_sample, i18n::sample(lang.get(), sample))
        });
        view! { <Button label kind on_press=move |()| desk.send(Event::Sample(sample)) /> }
    };
    view! {
        <section class="card answer">
            <h1>{word(|w| w.welcome)}</h1>
            <p class="page-lede">{word(|w| w.welcome_text)}</p>
            <div class="actions">
                {sample(Sample::BaTri2016, ButtonKind::Primary)}
                {sample(Sample::BenTre2019, ButtonKind::Plain)}
                <Button label=word(|w| w.begin) on_press=move |()| desk.go(|a| *a = a.on(Page::Units)) />
                <Button label=word(|w| w.import) on_press=move |()| desk.go(|a| *a = Address { list: Some(IMPORT.to_owned()), ..a.on(Page::Data) }) />
            </div>
        </section>
    }
}

//! The sheet as it is written on screen: head, title, four parts, signature, notes. What a person writes stays in its field
//! while figures change; what prints is the paper that they are both of.

use super::Shown;
use crate::i18n::papers::{RECIPIENTS, RULE};
use crate::i18n::{PARTS, pages::report::Report as Words};
use crate::session::{Event, Section};
use crate::ui::desk::Desk;
use crate::ui::pages::overview::sentence_view;
use crate::ui::pages::paper;
use crate::ui::parts::Lines;
use leptos::prelude::*;

/// What was written into a section of the report of the page's unit and period.
pub fn written(desk: Desk, section: Section) -> String {
    let place = desk.unit.get().map(|unit| (unit, desk.question.get().period));
    place.map(|(unit, period)| desk.with(|s| s.prefs.draft(unit, period, section).to_owned())).unwrap_or_default()
}

/// The paper as it is written.
#[component]
pub fn Sheet(shown: Shown) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let part = move |section: Option<Section>, title: &'static str| {
        let body = match section {
            Some(section) => view! { <Written section title /> }.into_any(),
            None => view! { <Results shown /> }.into_any(),
        };
        view! { <h3 class="paper-heading">{title}</h3> {body} }
    };
    let lines = |texts: &[String]| texts.iter().map(|t| view! { <li>{t.clone()}</li> }).collect_view();
    view! {
        <section class="paper-desk" aria-label=move || Words::of(lang.get()).paper>
            <div class="paper-draft" lang="vi">
                {move || shown.get().map(|p| paper::head(p.head.clone()))}
                <h2 class="paper-title">"BÁO CÁO"</h2>
                <p class="paper-about">{move || shown.get().map(|p| p.about.clone())}</p>
                <p class="paper-about">{RULE}</p>
                {PARTS.map(|(section, title)| part(section, title)).into_iter().collect_view()}
                {move || shown.get().map(|p| view! {
                    <div class="paper-foot">
                        <div>
                            <p class="paper-to">{RECIPIENTS}</p>
                            <ul>{lines(&p.recipients)}</ul>
                        </div>
                        {paper::signs(p.head.signs)}
                    </div>
                    <ul class="paper-notes">{lines(&p.notes)}</ul>
                })}
            </div>
        </section>
    }
}

/// Part II: live figures, marked as such.
#[component]
fn Results(shown: Shown) -> impl IntoView {
    let sentences = move || {
        let paper = shown.get()?;
        let says = paper.results.iter().map(|s| view! { <p class="sentence paper-words">{sentence_view(s)}</p> });
        Some(says.collect_view())
    };
    view! { {sentences} }
}

/// A section in the writer's own words.
#[component]
fn Written(section: Section, title: &'static str) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let text = Memo::new(move |_| written(desk, section));
    let keep = move |(text,): (String,)| {
        let Some((unit, period)) = desk.unit.get_untracked().map(|u| (u, desk.question.get_untracked().period)) else {
            return;
        };
        let prefs = untrack(|| desk.with(|s| s.prefs.with_draft(unit, period, section, &text)));
        desk.send(Event::Prefs(prefs));
    };
    let label = Signal::derive(move || format!("{}: {title}", Words::of(lang.get()).write));
    // The first field says for all how the text is kept.
    let first = section == Section::Lead;
    let hint = Signal::derive(move || if first { Words::of(lang.get()).write_hint } else { "" }.to_owned());
    view! { <Lines label label_hidden=true value=text hint on_input=keep rows=3 /> }
}

//! The sheet as it is written on screen: head, title, four parts, signature, notes. What a person writes stays in its field
//! while figures change; what prints is the paper that they are both of.

use super::Shown;
use crate::domain::Section;
use crate::i18n::papers::{RECIPIENTS, RULE};
use crate::i18n::{self, PARTS, pages::report::Report as Words};
use crate::session::{Event, Place, draft_for_book};
use crate::ui::desk::Desk;
use crate::ui::pages::overview::sentence_view;
use crate::ui::pages::paper;
use crate::ui::parts::{Button, Lines};
use leptos::prelude::*;

/// The section of the report of the page's unit and period.
fn place(desk: Desk, section: Section) -> Option<Place> {
    desk.unit.get().map(|unit| (unit, desk.question.get().period, section))
}

/// What was written into a section of the report of the page's unit and period.
pub fn written(desk: Desk, section: Section) -> String {
    place(desk, section).map(|place| desk.with(|s| s.section_text(place))).unwrap_or_default()
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
                        {paper::signs(p.head.sign.clone())}
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

/// A section in the writer's own words: while they are typed they lie in this browser, then in the book.
#[component]
fn Written(section: Section, title: &'static str) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let text = Memo::new(move |_| written(desk, section));
    let here = move || untrack(|| place(desk, section));
    let put = move |text: Option<&str>| {
        if let Some(place) = here() {
            desk.send(Event::Prefs(desk.glance(|s| s.prefs.with_draft(place, text))));
        }
    };
    let type_in = move |(text,): (String,)| put(Some(&text));
    let keep = move |(text,): (String,)| {
        put(Some(&text));
        if let Some(place) = here() {
            desk.send(Event::KeepWritten(place));
        }
    };
    let label = Signal::derive(move || format!("{}: {title}", Words::of(lang.get()).write));
    // The first field says for all how the text is kept.
    let first = section == Section::Lead;
    let hint = Signal::derive(move || if first { Words::of(lang.get()).write_hint } else { "" }.to_owned());
    let error = Signal::derive(move || {
        let fault = text.with(|text| draft_for_book(text).err())?;
        Some(format!("{}: {}", Words::of(lang.get()).not_in_book, i18n::fault(lang.get(), &fault)))
    });
    // What was left half written, where the book says something else by now: as the page is opened, not while one types.
    let left = RwSignal::new(
        untrack(|| {
            let place = place(desk, section)?;
            desk.with(|s| Some(!s.in_book(place).is_empty() && s.prefs.draft(place)? != s.in_book(place)))
        }) == Some(true),
    );
    let from_book = move |()| {
        put(None);
        left.set(false);
    };
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    view! {
        <Lines label label_hidden=true value=text hint error on_input=type_in on_commit=keep rows=3 />
        <Show when=move || left.get()>
            <p class="soft small">
                {word(|w| w.left_half)} " " <Button label=word(|w| w.from_book) on_press=from_book />
            </p>
        </Show>
    }
}

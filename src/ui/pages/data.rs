//! Files out and in: the whole book as a file, a file with its preview, samples, and what is to be reviewed.

mod arrivals;
mod choices;
mod encrypted;
mod going;
mod preview;
mod reading;
mod send;
mod signature;
mod tally;
mod touches;

pub(super) use arrivals::problems;
pub(super) use encrypted::incoming as locked;
pub(super) use preview::{each_change, only_added};
pub(super) use reading::{Reading, take};
pub(super) use signature::verdict;

use super::reviewing;
use crate::i18n::{self, pages::data::Data as Words};
use crate::sample::Sample;
use crate::session::results::Review;
use crate::session::{Event, Page, Purpose};
use crate::ui::browser::clock;
use crate::ui::browser::page::{focus_soon, from_disk};
use crate::ui::desk::{Desk, Same};
use crate::ui::parts::icon::IconName;
use crate::ui::parts::{Button, ButtonKind, Drop};
use crate::ui::shell::Ask;
use leptos::prelude::*;

/// The word of the address that leads to where files are taken in, and the name of that place.
pub(super) const IMPORT: &str = "nhap";

/// So many lines of a list of problems are shown.
pub(super) const MOST_LINES: usize = 50;

/// So many of what is to be looked at again in the period.
const MOST_OF_PERIOD: usize = 10;

/// The page.
#[component]
pub fn Data() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let waiting = desk.waiting();
    let found = reviewing::reviewing(desk);
    let take = move |(files,): (Vec<web_sys::File>,)| take(desk, Purpose::Join, files);
    Effect::new(move |_| {
        if desk.address.with(|a| a.list.as_deref() == Some(IMPORT)) {
            focus_soon(IMPORT);
        }
    });
    view! {
        <div class="page">
            <h1>{word(|w| w.title)}</h1>
            <p class="page-lede">{word(|w| w.lede)}</p>
            <section class="card">
                <h2>{word(|w| w.export)}</h2>
                <p>{move || contents(desk)}</p>
                <p class="soft">{word(|w| w.export_text)}</p>
                <div class="actions">
                    <Button label=word(|w| w.export) kind=ButtonKind::Primary icon=IconName::Download
                        on_press=move |()| desk.send(Event::Export(clock::moment())) />
                </div>
                <going::Going whole=true />
                <encrypted::ExportEncrypted />
                <signature::OwnFingerprint />
                {from_disk().then(|| view! { <p class="soft small">{word(|w| w.where_kept)}</p> })}
            </section>
            <send::Send />
            <section class="card">
                <h2 id=IMPORT tabindex="-1">{word(|w| w.import)}</h2>
                <Drop label=word(|w| w.import) hint=word(|w| w.import_hint) accept=".json,.age,application/json" multiple=true on_files=take />
                <Reading purpose=Purpose::Join />
                {encrypted::incoming(desk, Purpose::Join)}
                {preview::preview(desk)}
            </section>
            <section class="card">
                <h2>{word(|w| w.review)}</h2>
                {move || review(desk, waiting, found)}
            </section>
            <Samples />
        </div>
    }
}

/// How much the book holds.
fn contents(desk: Desk) -> String {
    let (lang, book) = (desk.lang.get(), desk.book.get());
    let w = Words::of(lang);
    let counts = [
        // One that is in another is none of its own.
        (book.units.iter().filter(|(_, unit)| unit.one_with.is_none()).count(), w.units),
        (book.targets.len(), w.targets),
        (book.facts.len(), w.facts),
        (book.persons.len(), w.persons),
        (book.periods.len(), w.periods),
    ];
    let listed: Vec<String> =
        counts.iter().map(|(n, what)| format!("{} {what}", i18n::number(lang, *n as u128))).collect();
    format!("{}: {}.", w.contents, listed.join(", "))
}

/// A list of lines, cut where it grows too long. Who asks for it has said the lines, so it follows the language.
pub(super) fn lines(desk: Desk, mut all: Vec<String>) -> impl IntoView + use<> {
    let lang = desk.lang.get_untracked();
    let left = all.len().saturating_sub(MOST_LINES);
    all.truncate(MOST_LINES);
    let more = (left > 0).then(|| Words::of(lang).more.replace("{}", &i18n::number(lang, left as u128)));
    view! {
        <ul class="lines">{all.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        {more.map(|m| view! { <p class="soft">{m}</p> })}
    }
}

/// What is to be looked at again: in the period in view, in the rest of the book, and what is to be decided.
fn review(desk: Desk, waiting: Memo<usize>, found: Memo<Same<Review>>) -> AnyView {
    let (lang, book, review) = (desk.lang.get(), desk.book.get(), found.get());
    let w = Words::of(lang);
    let count = |n: usize| i18n::number(lang, n as u128);
    let waiting = waiting.get();
    let decide = (waiting > 0).then(|| {
        let there = desk.address.get().on(Page::Activity).print();
        view! { <p><a href=there>{i18n::pages::activity::to_decide(lang, waiting)}</a></p> }
    });
    if review.is_empty() && review.rest.is_empty() && waiting == 0 {
        return view! { <p class="soft">{w.review_none}</p> }.into_any();
    }
    let period = (!review.is_empty()).then(|| {
        let unit = desk.unit.get().map(|unit| i18n::unit_name(&book, unit)).unwrap_or_default();
        let period = format!("{}, {unit}", i18n::period(lang, &book, desk.question.get().period));
        let says = w.review_period.replacen("{}", &period, 1).replacen("{}", &count(review.len()), 1);
        let there = desk.address.get().on(Page::Results).print();
        view! { <p><a href=there>{says}</a></p> {reviewing::lines(desk, &review, MOST_OF_PERIOD)} }
    });
    let rest = (!review.rest.is_empty()).then(|| {
        let says = w.review_rest.replace("{}", &count(review.rest.len()));
        view! { <p>{says}</p> {lines(desk, review.rest.iter().map(|f| i18n::flaw(lang, &book, f)).collect())} }
    });
    view! { {decide} {period} {rest} }.into_any()
}

/// Samples, and a fresh start.
#[component]
fn Samples() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let asked = RwSignal::new(None::<Sample>);
    let (asks_sample, asks_empty) = (RwSignal::new(false), RwSignal::new(false));
    let begin = move |sample: Sample| {
        // An empty book has nothing to lose.
        if desk.book.get_untracked().is_empty() {
            desk.send(Event::Sample(sample));
        } else {
            asked.set(Some(sample));
            asks_sample.set(true);
        }
    };
    let button = move |sample: Sample| {
        let label = Signal::derive(move || {
            format!("{} “{}”", Words::of(lang.get()).open_sample, i18n::sample(lang.get(), sample))
        });
        view! { <Button label on_press=move |()| begin(sample) /> }
    };
    view! {
        <section class="card">
            <h2>{word(|w| w.samples)}</h2>
            <p class="soft">{word(|w| w.samples_text)}</p>
            <div class="actions">
                {Sample::ALL.into_iter().map(button).collect_view()}
                <Button label=word(|w| w.start_over) kind=ButtonKind::Danger on_press=move |()| asks_empty.set(true) />
            </div>
            <Ask open=asks_sample title=word(|w| w.samples) text=word(|w| w.samples_text)
                on_yes=move |()| if let Some(sample) = asked.get_untracked() { desk.send(Event::Sample(sample)) } />
            <Ask open=asks_empty title=word(|w| w.start_over) text=word(|w| w.start_over_ask) on_yes=move |()| desk.send(Event::Clear) />
        </section>
    }
}

//! How the work is done with this book: short enough to be read.

use crate::i18n::{self, pages::guide::Guide as Words};
use crate::session::Page;
use crate::ui::desk::Desk;
use leptos::prelude::*;

/// A word of the guide.
type Word = fn(&Words) -> &'static str;
/// A step of the work: where it is done, what it is called, how it goes.
type Step = (Page, Word, Word);

/// The work of a year, in its order.
const STEPS: [Step; 10] = [
    (Page::Units, |w| w.units, |w| w.units_text),
    (Page::Targets, |w| w.targets, |w| w.targets_text),
    (Page::Persons, |w| w.persons, |w| w.persons_text),
    (Page::Dues, |w| w.dues, |w| w.dues_text),
    (Page::Classes, |w| w.classes, |w| w.classes_text),
    (Page::Results, |w| w.results, |w| w.results_text),
    (Page::Ranking, |w| w.ranking, |w| w.ranking_text),
    (Page::Report, |w| w.report, |w| w.report_text),
    (Page::Data, |w| w.data, |w| w.data_text),
    (Page::Inbox, |w| w.inbox, |w| w.inbox_text),
];

/// The page.
#[component]
pub fn Guide() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: Word| move || pick(Words::of(lang.get()));
    let step = move |(at, (page, head, text)): (usize, Step)| {
        // Not as the navigation says it: the optimizer would make one function of both, with this page's name.
        let href = move || desk.address.with(|address| address.on(page).print());
        let title = move || format!("{}. {}", at + 1, head(Words::of(lang.get())));
        let link = move || format!("{}: {}", Words::of(lang.get()).open, i18n::page(lang.get(), page));
        view! {
            <section class="card"><h2>{title}</h2><p>{word(text)}</p><p><a href=href>{link}</a></p></section>
        }
    };
    view! {
        <div class="page">
            <h1>{word(|w| w.title)}</h1>
            <p class="page-lede">{word(|w| w.lede)}</p>
            {STEPS.into_iter().enumerate().map(step).collect_view()}
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
                    <dt>{word(|w| w.key_find)}</dt><dd>{word(|w| w.key_find_text)}</dd>
                    <dt>{word(|w| w.key_grid)}</dt><dd>{word(|w| w.key_grid_text)}</dd>
                </dl>
            </section>
        </div>
    }
}

//! Below the table: where the selected figure comes from, and what should be looked at again.

use super::Table;
use super::correct::Correct;
use crate::domain::CountBy;
use crate::i18n::{self, pages::results::Results as Words};
use crate::session::results::whereabouts;
use crate::session::{Address, Page};
use leptos::prelude::*;

/// So many lines of the review are shown.
const MOST: usize = 30;

/// The figure where the cursor stands: the sum below beside the reported one, and how the unit counts.
#[component]
pub(super) fn OneCell(table: Table) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let says = move || {
        let (spot, figures) = (table.cursor.get(), desk.figures.get()?);
        let line = table.lines.get().get(spot.row).cloned()?;
        let indicator = table.cols.with(|c| c.get(spot.col).copied())?;
        let (lang, w, unit) = (lang.get(), Words::of(lang.get()), line.unit);
        let (cell, way) = (figures.get(unit, indicator), figures.way(unit));
        let leaf = figures.tree.node(unit).is_some_and(|n| n.below.is_empty());
        let there = |page| Address { unit: Some(unit), ..desk.address.get().on(page) }.print();
        let persons = (way == CountBy::Records).then(|| view! { <a href=there(Page::Persons)>{w.to_persons}</a> });
        Some(view! {
            <p><strong>{line.label}</strong> " · " {i18n::indicator(lang, indicator)}</p>
            <dl class="facts">
                <dt>{w.counts}</dt><dd>{cell.value.map_or_else(|| "—".to_owned(), |n| i18n::number(lang, n))}</dd>
                <dt>{if leaf { w.own } else { w.below }}</dt><dd>{i18n::below_and_reported(lang, cell)}</dd>
                <dt>{w.origin}</dt><dd>{i18n::cell_origin(lang, cell, way, figures.fact(unit, indicator))}</dd>
                <dt>{w.way}</dt><dd>{i18n::count_by(lang, way)}</dd>
            </dl>
            <div class="actions">{persons} <a href=there(Page::Units)>{w.to_units}</a></div>
        })
    };
    view! {
        <section class="card">
            <h2>{move || Words::of(lang.get()).cell}</h2>
            {says}
            <Correct table />
        </section>
    }
}

/// What should be looked at again, each line a link to where it can be.
#[component]
pub(super) fn ToReview(table: Table) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let says = move || {
        let (review, book, address) = (table.review.get(), desk.book.get(), desk.address.get());
        let (lang, w) = (lang.get(), Words::of(lang.get()));
        let doubts = review.doubts.iter().map(|d| (i18n::doubt(lang, &book, d), Some((Page::Results, d.at().0))));
        let flaws = review.flaws.iter().map(|f| (i18n::flaw(lang, &book, f), whereabouts(&book, f)));
        let of = |id| Some((Page::Persons, book.persons.get(&id)?.unit));
        let astride = review.astride.iter().map(|a| (i18n::astride(lang, &book, a), of(a.person)));
        let since = review.since.iter().map(|s| (i18n::since(lang, &book, *s), Some((Page::Results, s.unit()))));
        let all: Vec<_> = since.chain(doubts).chain(flaws).chain(astride).collect();
        if all.is_empty() {
            return view! { <p class="soft">{w.review_none}</p> }.into_any();
        }
        let rest = all.len().saturating_sub(MOST);
        let line = |(says, place): (String, Option<_>)| {
            let href = place.map(|(page, unit)| Address { unit: Some(unit), ..address.on(page) }.print());
            match href {
                Some(href) => view! { <li><a href=href>{says}</a></li> }.into_any(),
                None => view! { <li>{says}</li> }.into_any(),
            }
        };
        let lines = all.into_iter().take(MOST).map(line).collect_view();
        let more = (rest > 0).then(|| w.more.replace("{}", &i18n::number(lang, rest as u128)));
        view! {
            <p class="soft small">{w.review_text}</p>
            <ul class="ledger">{lines}</ul>
            <p class="soft small">{more}</p>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2>{move || Words::of(lang.get()).review}</h2>
            {says}
        </section>
    }
}

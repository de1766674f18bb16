//! Below the table: where the selected figure comes from, and what should be looked at again.

use super::Table;
use super::correct::Correct;
use crate::domain::CountBy;
use crate::i18n::{self, pages::results::Results as Words};
use crate::session::{Address, Page};
use crate::ui::pages::reviewing::lines;
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
        let (fact, gap) = (figures.fact(unit, indicator), figures.gap(&desk.book.get(), unit, indicator));
        let leaf = figures.tree.node(unit).is_some_and(|n| n.below.is_empty());
        let there = |page| Address { unit: Some(unit), ..desk.address.get().on(page) }.print();
        let persons = (way == CountBy::Records).then(|| view! { <a href=there(Page::Persons)>{w.to_persons}</a> });
        Some(view! {
            <p><strong>{line.label}</strong> " · " {i18n::indicator(lang, indicator)}</p>
            <dl class="facts">
                <dt>{w.counts}</dt><dd>{cell.value.map_or_else(|| "—".to_owned(), |n| i18n::number(lang, n))}</dd>
                <dt>{if leaf { w.own } else { w.below }}</dt><dd>{i18n::below_and_reported(lang, cell, fact, gap)}</dd>
                <dt>{w.origin}</dt><dd>{i18n::cell_origin(lang, cell, way, fact)}</dd>
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
        let (review, lang) = (table.review.get(), lang.get());
        let w = Words::of(lang);
        let n = review.rest.len();
        let there = desk.address.get().on(Page::Data).print();
        let rest = w.rest.replace("{}", &i18n::number(lang, n as u128));
        let rest = (n > 0).then(|| view! { <p class="soft"><a href=there>{rest}</a></p> });
        if review.is_empty() {
            return view! { <p class="soft">{w.review_none}</p> {rest} }.into_any();
        }
        view! {
            <p class="soft small">{w.review_text}</p>
            {lines(desk, &review, MOST)}
            {rest}
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

//! Who leads, who lags? The units directly below, by share of target and by number side by side, a third table on demand,
//! and the same as an appendix on paper.

mod answer;
mod filters;
mod look;
mod table;

use crate::i18n::pages::print::Print;
use crate::i18n::{self, pages::ranking::Ranking as Words, papers};
use crate::session::{Address, Page};
use crate::stats::{League, Order};
use crate::ui::desk::{Desk, Same};
use crate::ui::parts::Empty;
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;
use std::sync::Arc;

/// The tables of the page.
type Tables = Memo<Same<League>>;

/// The page.
#[component]
pub fn Ranking() -> impl IntoView {
    let desk = Desk::here();
    let standings = desk.standings();
    let asked = desk.memo(|s| (s.address.group.clone(), s.address.order, s.book.settings.score));
    let league: Tables = Memo::new(move |_| {
        let (group, order, weights) = asked.get();
        Same(Arc::new(League::of(&standings.get(), group.as_deref(), order, weights)))
    });
    let empty = Memo::new(move |_| league.get().is_empty());
    view! {
        <div class="ranking">
            {move || if empty.get() { view! { <Nobody /> }.into_any() } else { view! { <Filled league /> }.into_any() }}
        </div>
    }
}

#[component]
fn Filled(league: Tables) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let by_name = RwSignal::new(false);
    prints(move || appendix(desk, &league.get()));
    let third = Memo::new(move |_| league.get().third.as_ref().map(|t| t.order));
    // Who came for the table by number finds it first.
    let number_first = Memo::new(move |_| desk.address.get().order == Order::Number);
    let both = move || {
        let order = if number_first.get() { [Order::Number, Order::Share] } else { [Order::Share, Order::Number] };
        order.map(|order| view! { <table::Table order league by_name /> }).collect_view()
    };
    view! {
        <div class="page">
            <answer::Answer league />
            <filters::Filters league />
            <filters::Which third=third.into() />
            {move || third.get().map(|order| view! { <div class="third"><table::Table order league by_name /></div> })}
            <div class="league">{both}</div>
            <section class="card">
                <h2>{move || Words::of(lang.get()).notes}</h2>
                <ul class="foot-notes">{move || notes(desk, league).into_iter().map(|n| view! { <li>{n}</li> }).collect_view()}</ul>
            </section>
        </div>
    }
}

/// The tables as an appendix on paper.
fn appendix(desk: Desk, league: &League) -> Printed {
    let paper = desk.figures.get().zip(desk.unit.get()).and_then(|(figures, unit)| {
        let asked = papers::Asked { unit, category: desk.category.get(), today: desk.today() };
        papers::appendix(&desk.book.get(), &figures, league, asked)
    });
    Printed::of(paper, || Print::of(desk.lang.get()).no_figures.to_owned())
}

/// How the tables were counted, and what their marks mean.
fn notes(desk: Desk, league: Tables) -> Vec<String> {
    let Some((figures, unit)) = desk.figures.get().zip(desk.unit.get()) else { return Vec::new() };
    let (lang, book) = (desk.lang.get(), desk.book.get());
    let mut notes = i18n::footnotes(lang, &book, &figures, unit);
    notes.extend(i18n::table_notes(lang, &book, &figures, (&league.get().by_number, None)));
    notes
}

/// A unit with nobody below it: where there is something to compare.
#[component]
fn Nobody() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let above = move || {
        let (figures, unit) = desk.figures.get().zip(desk.unit.get())?;
        let node = figures.tree.path(unit).last().map(|n| (n.id, n.version.label().to_string()))?;
        let there = Address { unit: Some(node.0), ..desk.address.get().on(Page::Ranking) }.print();
        Some(view! { <a href=there>{word(|w| w.above)} " " {node.1}</a> " · " })
    };
    view! {
        <div class="page">
            <h1>{word(|w| w.title)}</h1>
            <Empty title=word(|w| w.nobody) text=word(|w| w.nobody_text)>
                <p>{above} <a href=move || desk.address.get().on(Page::Units).print()>{move || i18n::page(lang.get(), Page::Units)}</a></p>
            </Empty>
        </div>
    }
}

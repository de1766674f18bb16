//! The list under headings that sort. It is a grid to a screen reader: how many rows there are, which one is meant.

use super::desk::{Doomed, ListDesk, ROW, search};
use super::{fields::Fields, keys, rows};
use crate::domain::Gender;
use crate::i18n::{self, Lang, pages::listing as say};
use crate::session::list::{ListColumn, Search};
use crate::stats::Column;
use crate::ui::parts::{Icon, IconName};
use leptos::{html, prelude::*};

/// How wide a column is, in rem. What holds one of two words is as wide as the longer in that language.
fn width(lang: Lang, column: ListColumn) -> f32 {
    match column {
        ListColumn::Gender => {
            // Headings are smaller than what stands below them.
            let wide = |word: &str, letter: f32| word.chars().map(|_| letter).sum::<f32>();
            let words = Gender::ALL.iter().map(|gender| wide(i18n::gender(lang, *gender), 0.75));
            words.fold(wide(say::column(lang, column), 0.5), f32::max) + 1.5
        }
        ListColumn::Born | ListColumn::Admitted | ListColumn::Decided => 7.0,
        ListColumn::Unit => 11.0,
        ListColumn::Stage => 9.5,
        ListColumn::Categories | ListColumn::Field(_) => 12.0,
    }
}

/// By which order a column's heading sorts.
fn sorts(column: ListColumn) -> Option<Column> {
    Some(match column {
        ListColumn::Born => Column::Born,
        ListColumn::Unit => Column::Unit,
        ListColumn::Stage => Column::Stage,
        ListColumn::Admitted => Column::Admitted,
        ListColumn::Gender | ListColumn::Decided | ListColumn::Categories | ListColumn::Field(_) => return None,
    })
}

/// The list.
#[component]
pub fn Table(list: ListDesk) -> impl IntoView {
    let lang = list.room.desk.lang;
    let doomed: Doomed = expect_context();
    let fields = Fields::new(list);
    let rows = move || {
        list.track();
        search(Search::len)
    };
    // Where nobody is found the headings stay: whoever types on shall not wait until everything is laid out anew.
    let nobody = move || list.counts().1 == 0;
    let tracks = Signal::derive(move || {
        let columns = list.columns.get();
        let widths = columns.iter().map(|c| format!("minmax({0}rem, {0}fr)", width(lang.get(), *c)));
        let widths: Vec<String> = widths.collect();
        format!("2.5rem var(--list-name) {} 7.5rem", widths.join(" "))
    });
    let least = move || {
        let sum: f32 = list.columns.get().iter().map(|c| width(lang.get(), *c)).sum();
        format!("calc(var(--list-least) + {}rem)", sum + 10.0)
    };
    let active = move || {
        let (at, _) = list.cursor.get();
        list.drawn.get().contains(&at).then(|| rows::row_id(at))
    };
    Effect::new(move |_| {
        list.track();
        // With the frame, when all is laid out anyway.
        request_animation_frame(move || list.measure());
    });
    let (mould, body) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    rows::keep(list, fields, mould, body);
    let heads = move || {
        let head = |(at, column): (usize, ListColumn)| {
            let label = Signal::derive(move || say::column(lang.get(), column).to_owned());
            view! { <Head list label at=at + 3 sorts=sorts(column) /> }
        };
        list.columns.get().into_iter().enumerate().map(head).collect_view()
    };
    view! {
        <div
            node_ref=list.scroller
            class="list-scroll"
            role="grid"
            tabindex="0"
            hidden=nobody
            aria-label=list.word(|w| w.list)
            aria-multiselectable="true"
            aria-rowcount=move || rows() + 1
            aria-colcount=move || list.columns.get().len() + 3
            aria-activedescendant=active
            style=("--list-tracks", tracks)
            on:scroll=move |_| list.measure()
            on:keydown=move |ev| keys::pressed(list, &ev)
        >
            <div class="list-row list-heads" role="row" aria-rowindex="1" style:min-inline-size=least>
                <div role="columnheader" aria-colindex="1"><span class="visually-hidden">{list.word(|w| w.pick)}</span></div>
                <Head list label=list.word(|w| w.name) at=2 sorts=Some(Column::Name) />
                {heads}
                <div role="columnheader" aria-colindex=move || list.columns.get().len() + 3>
                    <span class="visually-hidden">{list.word(|w| w.actions)}</span>
                </div>
            </div>
            <div class="list-body" role="rowgroup" node_ref=body style:min-inline-size=least
                style:block-size=move || format!("{}px", rows() * ROW as usize)
                on:click=move |ev| keys::clicked(list, doomed, &ev) on:mouseover=move |ev| keys::hovered(&ev)></div>
        </div>
        <rows::Offers list />
        <Mould mould />
        <p class="soft small" hidden=move || rows() == 0>{list.word(|w| w.keys)}</p>
    }
}

/// What every row is copied from: all of it that is the same in every language.
#[component]
fn Mould(mould: NodeRef<html::Div>) -> impl IntoView {
    view! {
        <div hidden node_ref=mould>
            <div class="list-row list-line" role="row">
                <div role="gridcell" aria-colindex="1" class="list-pick"><input type="checkbox" tabindex="-1" /></div>
                <div role="rowheader" aria-colindex="2" class="list-name"><a tabindex="-1"></a></div>
                <div role="gridcell" class="list-actions">
                    <button type="button" tabindex="-1" class="button quiet icon-only" data-offer="edit"><Icon name=IconName::Pencil /></button>
                    <a tabindex="-1" class="button quiet icon-only"><Icon name=IconName::History /></a>
                    <button type="button" tabindex="-1" class="button quiet icon-only" data-offer="remove"><Icon name=IconName::Bin /></button>
                </div>
            </div>
        </div>
    }
}

/// A heading, with a button where it sorts.
#[component]
fn Head(list: ListDesk, label: Signal<String>, at: usize, sorts: Option<Column>) -> impl IntoView {
    let sorted = move || list.sieve.with(|s| (Some(s.sorting.column) == sorts).then_some(s.sorting.down));
    let aria = move || match sorted() {
        _ if sorts.is_none() => None,
        None => Some("none"),
        Some(false) => Some("ascending"),
        Some(true) => Some("descending"),
    };
    let arrow = move || match sorted() {
        None => "↕",
        Some(false) => "↑",
        Some(true) => "↓",
    };
    let inside = match sorts {
        None => view! { <span>{label}</span> }.into_any(),
        Some(column) => view! {
            <button type="button" class="sort" class:sorted=move || sorted().is_some()
                on:click=move |_| list.filter(|s| s.sorting = s.sorting.pressed(column))>
                <span>{label}</span>
                <span class="sort-arrow" aria-hidden="true">{arrow}</span>
            </button>
        }
        .into_any(),
    };
    view! { <div role="columnheader" aria-colindex=at aria-sort=aria title=label class:list-name=at == 2>{inside}</div> }
}

//! The report as it will be signed (handbook 8, layout 1): a sheet on screen, the same on paper, figures live.

mod sheet;

use super::stock::StockForm;
use super::tables::NoTable;
use crate::domain::MatterKind;
use crate::i18n::pages::print::Print;
use crate::i18n::{self, Paper, pages::report::Report as Words, pages::stock::Stock as Papers};
use crate::session::{Event, Page};
use crate::ui::desk::{Desk, Same};
use crate::ui::parts::icon::IconName;
use crate::ui::parts::{Button, ButtonKind, Choice, Empty, Opt};
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;
use std::sync::Arc;

/// The paper of the page; none where there is nothing to report on.
type Shown = Memo<Option<Same<Paper>>>;

/// The page: which paper, and the paper.
#[component]
pub fn Report() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let stock = Memo::new(move |_| desk.address.get().matters == Some(MatterKind::MemberChange));
    let papers = Signal::derive(move || {
        let w = Papers::of(lang.get());
        vec![Opt::new("bao-cao", w.report), Opt::new("bieu-1", w.form)]
    });
    let pick =
        move |(value,): (String,)| desk.go(|a| a.matters = (value == "bieu-1").then_some(MatterKind::MemberChange));
    view! {
        <div>
            <div class="page">
                <div class="page-head">
                    <h1>{move || Words::of(lang.get()).title}</h1>
                    <Choice label=Signal::derive(move || Papers::of(lang.get()).papers.to_owned()) label_hidden=true options=papers
                        value=Signal::derive(move || if stock.get() { "bieu-1" } else { "bao-cao" }.to_owned()) on_pick=pick />
                </div>
            </div>
            {move || if stock.get() { view! { <StockForm /> }.into_any() } else { view! { <Results /> }.into_any() }}
        </div>
    }
}

/// The report of results.
#[component]
fn Results() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let shown: Shown = Memo::new(move |_| {
        let (figures, overview) = desk.figures.get().zip(desk.overview.get())?;
        Paper::of(&desk.book.get(), &figures, &overview, desk.today()).map(|p| Same(Arc::new(p)))
    });
    let some = Memo::new(move |_| shown.with(Option::is_some));
    prints(move || {
        let paper = shown.get().map(|paper| paper.document(|section| sheet::written(desk, section)));
        Printed::of(paper, || Print::of(lang.get()).no_figures.to_owned())
    });
    view! {
        <div class="page">
            <div class="page-head">
                <p class="page-lede">{word(|w| w.lede)}</p>
                <Show when=move || some.get()><Actions shown /></Show>
            </div>
        </div>
        <Show when=move || some.get() fallback=|| view! { <Nothing /> }><sheet::Sheet shown /></Show>
    }
}

/// Copy and print.
#[component]
fn Actions(shown: Shown) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let copy = move |whole: bool| {
        let Some(paper) = shown.get_untracked() else { return };
        let (text, rich) = if whole {
            let document = paper.document(|section| untrack(|| sheet::written(desk, section)));
            let document = document.spelled(&desk.book.get_untracked());
            (document.text(), Some(document.rich()))
        } else {
            (paper.results.first().map(i18n::Sentence::text).unwrap_or_default(), None)
        };
        desk.send(Event::Copy(text, rich));
    };
    view! {
        <div class="actions">
            <Button label=word(|w| w.copy_sentence) on_press=move |()| copy(false) />
            <Button label=word(|w| w.copy_all) on_press=move |()| copy(true) />
            <Button label=word(|w| w.print) kind=ButtonKind::Primary icon=IconName::Print on_press=move |()| desk.send(Event::Print) />
        </div>
    }
}

/// Nothing to report on.
#[component]
fn Nothing() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    if desk.book.with_untracked(|book| !book.units.is_empty()) {
        return view! { <NoTable /> }.into_any();
    }
    let link = move |page: Page| {
        view! { <a href=move || desk.address.get().on(page).print()>{move || i18n::page(lang.get(), page)}</a> }
    };
    view! {
        <Empty title=Signal::derive(move || Words::of(lang.get()).none.to_owned())
            text=Signal::derive(move || Words::of(lang.get()).none_text.to_owned())>
            <p>{link(Page::Overview)} " · " {link(Page::Data)} " · " {link(Page::Units)}</p>
        </Empty>
    }
    .into_any()
}

//! Which units are there, and under whom? The tree, and what can be done with the unit that is picked in it.

mod add;
mod change;
mod end;
mod history;
mod list;
mod ones;
mod outline;
mod own;

use crate::domain::UnitId;
use crate::i18n::pages::units::{self as say, Units as Words};
use crate::i18n::{self, unit_name};
use crate::session::{Address, Page, Session, Subject};
use crate::stats::Census;
use crate::ui::browser::page::focus_soon;
use crate::ui::desk::Desk;
use crate::ui::parts::{Choice, Opt};
use leptos::prelude::*;

/// What is being done with the picked unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Info,
    Add,
    End,
}

const TABS: [(Tab, &str); 3] = [(Tab::Info, "info"), (Tab::Add, "add"), (Tab::End, "end")];

/// The page.
#[component]
pub fn Units() -> impl IntoView {
    let desk = Desk::here();
    let empty = Memo::new(move |_| desk.book.get().units.is_empty());
    let tab = RwSignal::new(Tab::Info);
    let begun = move || {
        // Whoever has entered the first unit goes on with those below it.
        tab.set(Tab::Add);
        focus_soon(add::NAME);
    };
    view! {
        <div class="page">
            {move || if empty.get() { view! { <Begin begun /> }.into_any() } else { view! { <Filled tab /> }.into_any() }}
        </div>
    }
}

/// The first unit of an empty book.
#[component]
fn Begin(begun: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let lang = Desk::here().lang;
    let w = move || Words::of(lang.get());
    // There is nothing else to do here.
    focus_soon(add::NAME);
    view! {
        <section class="card answer">
            <h1>{move || w().begin}</h1>
            <p class="page-lede">{move || w().begin_text}</p>
            <add::Add selected=Signal::stored(None) on_first=begun />
        </section>
    }
}

#[component]
fn Filled(tab: RwSignal<Tab>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let selected = Signal::from(Memo::new(move |_| {
        let picked = desk.address.with(|a| a.record);
        match picked {
            Some(Subject::Unit(unit)) if desk.book.with(|b| b.units.get(&unit).is_some()) => Some(unit),
            _ => desk.unit.get(),
        }
    }));
    let tabs = Signal::derive(move || {
        let w = Words::of(lang.get());
        vec![Opt::new("info", w.tab_info), Opt::new("add", w.tab_add), Opt::new("end", w.tab_end)]
    });
    let word = move |tab: Tab| TABS.iter().find(|(t, _)| *t == tab).map_or("info", |(_, w)| *w);
    let pick = move |text: String| {
        if let Some((to, _)) = TABS.iter().find(|(_, w)| *w == text) {
            tab.set(*to);
        }
    };
    view! {
        <Answer />
        // Whoever has joined two units looks at what became of them; what is typed next is not below the one that was kept.
        <ones::Alike on_join=move |()| tab.set(Tab::Info) />
        <div class="units">
            <outline::Outline selected />
            <section class="card">
                <div class="card-head">
                    <h2>{move || selected.get().map(|u| unit_name(&desk.book.get(), u))}</h2>
                    <State selected />
                    <GoAbout selected />
                </div>
                <Choice label=Signal::derive(move || Words::of(lang.get()).tabs.to_owned()) label_hidden=true options=tabs
                    value=Signal::derive(move || word(tab.get()).to_owned()) on_pick=move |(text,): (String,)| pick(text) />
                {move || match tab.get() {
                    Tab::Info => view! { <own::Own selected /><change::Change selected /><ones::Gone selected /> }.into_any(),
                    Tab::Add => view! { <add::Add selected on_first=|| () /> }.into_any(),
                    Tab::End => view! { <end::End selected /> }.into_any(),
                }}
            </section>
        </div>
    }
}

/// The way to the pages about the picked unit, where they are about another.
#[component]
fn GoAbout(selected: Signal<Option<UnitId>>) -> impl IntoView {
    let desk = Desk::here();
    move || {
        let unit = selected.get().filter(|unit| Some(*unit) != desk.unit.get())?;
        let here = desk.figures.get().is_some_and(|f| f.tree.node(unit).is_some());
        let there = Address { unit: Some(unit), ..desk.address.get().on(Page::Overview) }.print();
        here.then(|| view! { <a href=there>{Words::of(desk.lang.get()).go_about}</a> })
    }
}

/// The first line: how many, and how many directly under the home unit against what was reported.
#[component]
fn Answer() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let home = desk.memo(Session::home);
    let census = Memo::new(move |_| {
        let home = home.get()?;
        desk.figures.get().map(|f| (home, Census::of(&f, home)))
    });
    view! {
        <section class="card answer brief">
            <h1>{move || Words::of(lang.get()).title}</h1>
            {move || census.get().map(|(home, census)| {
                let lang = lang.get();
                let (units, word, friends) = say::count(lang, &census);
                let gap = census.direct.gap().map(|g| view! { <span class="is-trouble">" ⚠ " {i18n::signed(lang, g)}</span> });
                view! {
                    <p class="figure-large">{units} <span class="of">" " {word} " " {friends}</span></p>
                    <p>{say::direct(lang, &unit_name(&desk.book.get(), home), &census)} {gap}</p>
                }
            })}
        </section>
    }
}

/// Whether the unit is the office's own, has ended, or is not of the period.
#[component]
fn State(selected: Signal<Option<UnitId>>) -> impl IntoView {
    let desk = Desk::here();
    move || {
        let (lang, book, unit) = (desk.lang.get(), desk.book.get(), selected.get()?);
        let ended = book.units.get(&unit).and_then(|u| u.ended).map(|on| say::ended(lang, on));
        let here = desk.figures.get().is_some_and(|f| f.tree.node(unit).is_some());
        let away = (!here).then_some(Words::of(lang).not_here);
        let home = (book.settings.home == Some(unit)).then(|| format!("★ {}", Words::of(lang).my_unit));
        let chips = [home, ended, away.map(str::to_owned)].into_iter().flatten();
        Some(chips.map(|text| view! { <span class="chip">{text}</span> }).collect_view())
    }
}

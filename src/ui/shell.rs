//! The app as a whole: the frame, what stands in its bar, the banners, and the page that the address names.

use super::browser;
use super::desk::Desk;
use super::pages::{self, Place};
use super::parts::icon::{Icon, IconName};
use super::parts::{
    Button, ButtonKind, Crumb, Crumbs, Frame, FrameWords, NavItem, News, NewsLine, NoticeKind, Opt, Select,
};
use crate::domain::PeriodId;
use crate::i18n::{self, pages::frame::Frame as Words};
use crate::session::{Event, Lang, Page, SaveState, Session, Subject, Theme};
use leptos::prelude::*;

mod banners;
mod closed;
mod finding;

pub use banners::Ask;
pub use finding::Wish;

/// The whole app.
#[component]
pub fn Shell() -> impl IntoView {
    let desk = Desk::here();
    pages::choosing::remember_choices();
    finding::take_wishes();
    follow(desk);
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let words = FrameWords {
        name: word(|w| w.name),
        skip: word(|w| w.skip),
        nav: word(|w| w.nav),
        more: word(|w| w.more),
        top: word(|w| w.top),
    };
    let page = Memo::new(move |_| desk.address.get().page);
    super::print::follow(desk, page);
    let waiting = desk.waiting();
    let nav = pages::ALL.iter().map(|place| nav_item(desk, page, waiting, place)).collect();
    let news = Signal::derive(move || {
        let (_, news) = desk.with(|s| s.news.clone())?;
        let book = desk.with(|s| std::sync::Arc::clone(s.told_by()));
        let (text, trouble) = i18n::news(lang.get(), &book, &news);
        Some(News { kind: if trouble { NoticeKind::Trouble } else { NoticeKind::Done }, text, action: None })
    });
    view! {
        <Frame words home="#/tong-quan" nav top=move || view! { <Top waiting /> }>
            <banners::Banners />
            <closed::Closed />
            {move || pages::show(page.get())}
        </Frame>
        <NewsLine
            news
            dismiss_label=word(|w| w.dismiss)
            on_action=|()| ()
            on_dismiss=move |()| desk.send(Event::Dismiss)
        />
    }
}

/// What the page's own element follows: language, theme, title, keys, leaving.
fn follow(desk: Desk) {
    Effect::new(move |_| browser::page::set_language(if desk.lang.get() == Lang::Vi { "vi" } else { "en" }));
    Effect::new(move |_| {
        browser::page::set_theme(match desk.with(|s| s.prefs.theme) {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
    });
    // A record that is opened is a page of its own to whoever reads it.
    let place = Memo::new(move |_| desk.address.with(|a| (a.page, a.record)));
    Effect::new(move |before: Option<(Page, Option<Subject>)>| {
        let now = place.get();
        browser::page::set_title(&format!("{} · Sổ Nguồn", i18n::page(desk.lang.get(), now.0)));
        if before.is_some_and(|b| b != now) {
            super::parts::focus_main();
        }
        now
    });
    browser::page::follow_undo(move |back| desk.send(if back { Event::Undo } else { Event::Redo }));
    browser::page::follow_finding(finding::BOX);
    browser::page::guard_drops();
    browser::page::guard_leaving(move || {
        !browser::lock::has_stopped()
            && untrack(|| {
                desk.with(|s| matches!(s.save, SaveState::Saving | SaveState::Failed(_)) && s.history.last().is_some())
            })
    });
}

fn nav_item(desk: Desk, page: Memo<Page>, waiting: Memo<usize>, place: &'static Place) -> NavItem {
    let at = place.page;
    NavItem {
        // Where and when go along from page to page.
        href: Signal::derive(move || desk.address.get().on(at).print()),
        icon: place.icon,
        label: Signal::derive(move || i18n::page(desk.lang.get(), at).to_owned()),
        current: Signal::derive(move || page.get() == at),
        badge: Signal::derive(move || {
            let count = if at == Page::Activity { waiting.get() } else { 0 };
            (count > 0).then(|| i18n::number(desk.lang.get(), count as u128))
        }),
    }
}

/// The bar: where, when, undo, and whether the work is safe.
#[component]
fn Top(waiting: Memo<usize>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let path = Signal::derive(move || path(desk));
    let offered = desk.memo(Session::periods_offered);
    let periods = Signal::derive(move || {
        let opt = |p: PeriodId| Opt::new(p.to_string(), i18n::period_with_state(lang.get(), &desk.book.get(), p));
        offered.get().into_iter().map(opt).collect::<Vec<_>>()
    });
    let save = desk.memo(|s| s.save.clone());
    let failed = move || matches!(save.get(), SaveState::Failed(_));
    let writing = desk.memo(|s| s.going().is_some_and(|file| file.percent > 0));
    let saved = move || matches!(save.get(), SaveState::Saved(_));
    let tip = move |back: bool| {
        let step = desk.with(|s| if back { s.history.last_step().cloned() } else { s.history.next_step().cloned() });
        let w = Words::of(lang.get());
        let verb = if back { w.undo } else { w.redo };
        step.map_or_else(|| verb.to_owned(), |s| format!("{verb}: {}", i18n::edit(lang.get(), &s.before, &s.edit)))
    };
    view! {
        <div class="top-where">
            <Crumbs label=word(|w| w.path) path />
            <Select
                label=word(|w| w.period)
                label_hidden=true
                options=periods
                value=Signal::derive(move || desk.question.get().period.to_string())
                on_pick=move |(value,): (String,)| desk.go(|a| (a.period, a.as_of) = (value.parse().ok(), None))
            />
        </div>
        <div class="top-search">
            <Icon name=IconName::Search />
            <finding::Finding />
        </div>
        <div class="top-state">
            <Button label=Signal::derive(move || tip(true)) icon=IconName::Undo icon_only=true kind=ButtonKind::Quiet
                disabled=Signal::derive(move || desk.with(|s| s.history.last().is_none())) on_press=move |()| desk.send(Event::Undo) />
            <Button label=Signal::derive(move || tip(false)) icon=IconName::Redo icon_only=true kind=ButtonKind::Quiet
                disabled=Signal::derive(move || desk.with(|s| s.history.next().is_none())) on_press=move |()| desk.send(Event::Redo) />
            <Waiting desk waiting />
            // Beside it, never in its place: the work goes on while a file is written.
            <span class="file-state words" role="status">{move || writing.get().then(|| Words::of(lang.get()).writing)}</span>
            <span class="save-state" class:is-done=saved class:is-trouble=failed role="status">
                {move || if failed() { "⚠ " } else if saved() { "✓ " } else { "" }}
                <span class="words">{move || i18n::save_state(lang.get(), &save.get())}</span>
            </span>
        </div>
    }
}

/// How much waits for a decision, and the way there: nothing while nothing does.
#[component]
fn Waiting(desk: Desk, waiting: Memo<usize>) -> impl IntoView {
    let href = move || desk.address.get().on(Page::Activity).print();
    let says = move || i18n::pages::activity::to_decide(desk.lang.get(), waiting.get());
    move || {
        (waiting.get() > 0)
            .then(|| view! { <a class="chip trouble" href=href>"⚠ " <span class="words">{says}</span></a> })
    }
}

/// The units above the page's unit, and it.
fn path(desk: Desk) -> Vec<Crumb> {
    let Some((figures, unit)) = desk.figures.get().zip(desk.unit.get()) else { return Vec::new() };
    let address = desk.address.get();
    let nodes = figures.tree.path(unit).into_iter().chain(figures.tree.node(unit));
    nodes
        .map(|node| {
            let there = crate::session::Address { unit: Some(node.id), ..address.clone() };
            Crumb { href: there.print(), label: node.version.label().to_string() }
        })
        .collect()
}

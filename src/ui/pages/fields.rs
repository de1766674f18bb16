//! What the pages share: values of a list as options, Enter that saves, the way to a record's history, what is shown
//! before the book has a unit.

use crate::i18n::{self, Lang, pages::frame::Frame};
use crate::session::{Address, Page, Subject};
use crate::ui::browser::page::in_text;
use crate::ui::desk::Desk;
use crate::ui::parts::{Empty, Icon, IconName, Opt, composes};
use leptos::{ev, prelude::*};

/// A value as it stands in a select: its place in the whole list.
pub fn code<T: PartialEq>(all: &[T], value: T) -> String {
    all.iter().position(|v| *v == value).map(|at| at.to_string()).unwrap_or_default()
}

/// The value behind what was picked.
pub fn picked<T: Copy>(all: &[T], text: &str) -> Option<T> {
    text.parse::<usize>().ok().and_then(|at| all.get(at).copied())
}

/// Some values of the list with their words, in the order in which they are given.
pub fn options<T: Copy + PartialEq>(all: &[T], offered: &[T], word: impl Fn(T) -> &'static str) -> Vec<Opt> {
    offered.iter().map(|&v| Opt::new(code(all, v), word(v))).collect()
}

/// Runs at Enter in a field of one line, unless an input method is still composing.
pub fn at_enter(run: impl Fn() + 'static) -> impl Fn(ev::KeyboardEvent) + 'static {
    move |event| {
        let lines = event.target().is_some_and(|t| wasm_bindgen::JsCast::has_type::<web_sys::HtmlTextAreaElement>(&t));
        // An Enter that has chosen something has been used.
        let used = event.default_prevented();
        if event.key() == "Enter" && !used && !composes(&event) && in_text(&event) && !lines {
            event.prevent_default();
            run();
        }
    }
}

/// The way to what was done to a record.
#[component]
pub fn HistoryLink(
    /// Which record.
    about: Subject,
    /// In words, with the record's name.
    label: String,
) -> impl IntoView {
    let href = Address { record: Some(about), ..Address::of(Page::Activity) }.print();
    view! {
        <a class="button quiet icon-only" href=href title=label.clone()>
            <Icon name=IconName::History />
            <span class="visually-hidden">{label.clone()}</span>
        </a>
    }
}

/// A page that is of no use before the book has a unit: until then it says so, and leads to where units are entered.
#[component]
pub fn NeedsUnits(
    /// Name of the page.
    title: fn(Lang) -> &'static str,
    /// What units are needed for.
    text: fn(Lang) -> &'static str,
    /// The page itself.
    show: fn() -> AnyView,
) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let empty = Memo::new(move |_| desk.book.get().units.is_empty());
    let none = move || {
        view! {
            <h1>{move || title(lang.get())}</h1>
            <Empty title=Signal::derive(move || Frame::of(lang.get()).no_units.to_owned())
                text=Signal::derive(move || text(lang.get()).to_owned())>
                <a class="button primary" href=move || desk.address.get().on(Page::Units).print()>{move || i18n::page(lang.get(), Page::Units)}</a>
            </Empty>
        }
    };
    view! { <div class="page">{move || if empty.get() { none().into_any() } else { show() }}</div> }
}

//! The tree of the organisation.

use crate::domain::{Span, Tree as Organisation, UnitId};
use crate::i18n::{
    self,
    pages::units::{self as say, Units as Words},
};
use crate::session::{Subject, outline};
use crate::ui::desk::Desk;
use crate::ui::parts::{Check, Tree, TreeItem};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The tree with the picked unit. Picking another is of this page alone: the others stay about the unit that they were about.
#[component]
pub fn Outline(selected: Signal<Option<UnitId>>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let folds = RwSignal::new(BTreeMap::<UnitId, bool>::new());
    let all_times = RwSignal::new(false);
    let lines = Memo::new(move |_| {
        let (selected, folds) = (selected.get(), folds.get());
        match desk.figures.get().filter(|_| !all_times.get()) {
            Some(figures) => outline(&figures.tree, selected, &folds),
            None => outline(&Organisation::over(&desk.book.get(), Span::ALL), selected, &folds),
        }
    });
    let items = Memo::new(move |_| {
        let (lang, book) = (lang.get(), desk.book.get());
        let item = |line: crate::session::Entry| {
            let ended = book.units.get(&line.unit).and_then(|u| u.ended).map(|on| say::ended(lang, on));
            let below = (line.below > 0).then(|| i18n::number(lang, line.below as u128));
            TreeItem {
                key: line.unit.to_string(),
                label: line.name,
                note: ended.or(below).unwrap_or_default(),
                depth: u8::try_from(line.depth).unwrap_or(u8::MAX),
                expanded: line.open,
            }
        };
        lines.get().into_iter().map(item).collect::<Vec<_>>()
    });
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let fold = move |key: &str, open: bool| {
        if let Ok(unit) = key.parse() {
            folds.update(|f| {
                f.insert(unit, open);
            });
        }
    };
    view! {
        <section class="card units-tree">
            <h2>{word(|w| w.tree)}</h2>
            <Tree label=word(|w| w.tree) items
                selected=Signal::derive(move || selected.get().map(|u| u.to_string()))
                on_select=move |(key,): (String,)| desk.go(|a| a.record = key.parse().ok().map(Subject::Unit).or(a.record))
                on_fold=move |(key, open): (String, bool)| fold(&key, open) />
            <Check label=word(|w| w.all_times) checked=all_times on_toggle=move |(on,): (bool,)| all_times.set(on) />
        </section>
    }
}

//! A unit renamed, moved or otherwise changed: a version mended, or a new one from a day on.

mod form;

use super::history::History;
use crate::domain::{Day, Edit, Fault, UnitId, UnitVersion};
use crate::i18n::{self, pages::units::Units as Words};
use crate::session::form::{UnitForm, UnitSlot, twin};
use crate::ui::desk::Desk;
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, ButtonKind};
use leptos::prelude::*;

/// Which version is being changed.
type Key = (UnitId, Day);

/// The state of the form. What is typed is in the drafts of the desk, one for each version that was touched.
#[derive(Clone, Copy)]
struct Changing {
    desk: Desk,
    key: Memo<Option<Key>>,
    form: Memo<Option<UnitForm>>,
    /// The version for which saving was tried: from then on its faults are told.
    tried: RwSignal<Option<Key>>,
    wrong: Memo<Vec<(UnitSlot, Fault)>>,
    /// Whether a unit above is typed that there is not: until it is settled nothing is saved.
    astray: RwSignal<bool>,
}

impl Changing {
    fn new(desk: Desk, selected: Signal<Option<UnitId>>, picked: RwSignal<Option<Key>>) -> Self {
        let key = Memo::new(move |_| {
            let unit = selected.get()?;
            let book = desk.book.get();
            let known = book.units.get(&unit)?;
            let asked = picked.get().filter(|(u, day)| *u == unit && known.versions.iter().any(|v| v.from == *day));
            let shown = || desk.figures.get().and_then(|f| f.tree.node(unit).map(|n| n.version.from));
            asked.map(|(_, day)| day).or_else(shown).or_else(|| known.latest().map(|v| v.from)).map(|day| (unit, day))
        });
        let form = Memo::new(move |_| {
            let key = key.get()?;
            let typed = desk.drafts.with(|d| d.units.get(&key).cloned());
            typed.or_else(|| version(desk, key).map(|v| UnitForm::of(&v)))
        });
        let tried = RwSignal::new(None);
        let wrong = Memo::new(move |_| {
            let told = key.get().filter(|k| tried.get() == Some(*k));
            told.zip(form.get()).and_then(|((_, day), form)| form.read(day).err()).unwrap_or_default()
        });
        Self { desk, key, form, tried, wrong, astray: RwSignal::new(false) }
    }

    fn put(self, change: impl FnOnce(&mut UnitForm)) {
        let Some((key, mut form)) = self.key.get_untracked().zip(self.form.get_untracked()) else { return };
        change(&mut form);
        self.desk.drafts.update(|d| {
            d.units.insert(key, form);
        });
    }

    fn text(self, pick: impl Fn(&UnitForm) -> String + Send + Sync + 'static) -> Signal<String> {
        Signal::derive(move || self.form.with(|f| f.as_ref().map(&pick)).unwrap_or_default())
    }

    fn error(self, slot: UnitSlot) -> Signal<Option<String>> {
        let Self { desk, wrong, .. } = self;
        Signal::derive(move || {
            wrong.with(|w| w.iter().find(|(s, _)| *s == slot).map(|(_, f)| i18n::fault(desk.lang.get(), f)))
        })
    }

    /// The day from which the change would hold; of the version itself while none can be read.
    fn day(self) -> Option<Day> {
        let (_, mended) = self.key.get()?;
        Some(self.form.with(|f| f.as_ref()?.day(mended).ok()).unwrap_or(mended))
    }

    fn drop_draft(self) {
        let key = self.key.get_untracked();
        self.desk.drafts.update(|d| d.units.retain(|k, _| Some(*k) != key));
        self.tried.set(None);
    }

    /// The version from whose day the book now holds what was typed.
    fn save(self) -> Option<Key> {
        let (key, form) = self.key.get_untracked().zip(self.form.get_untracked())?;
        self.tried.set(Some(key));
        if self.astray.get_untracked() {
            return None;
        }
        let version = form.read(key.1).ok()?;
        let saved = (key.0, version.from);
        if !self.desk.edit(Edit::ReviseUnit(key.0, version)) {
            return None;
        }
        self.drop_draft();
        Some(saved)
    }
}

fn version(desk: Desk, (unit, from): Key) -> Option<UnitVersion> {
    desk.book.get().units.get(&unit)?.versions.iter().find(|v| v.from == from).cloned()
}

/// The form and the versions.
#[component]
pub fn Change(selected: Signal<Option<UnitId>>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let picked = RwSignal::new(None::<Key>);
    let saved = RwSignal::new(None::<UnitId>);
    let state = Changing::new(desk, selected, picked);
    let touched = Memo::new(move |_| state.key.get().is_some_and(|k| desk.drafts.with(|d| d.units.contains_key(&k))));
    let twin = Memo::new(move |_| {
        let (Some((unit, _)), Some(form), Some(day)) = (state.key.get(), state.form.get(), state.day()) else {
            return false;
        };
        touched.get() && twin(&desk.book.get(), Some(unit), form.parent, &form.name, day)
    });
    let save = move || {
        if let Some(key) = state.save() {
            saved.set(Some(key.0));
            picked.set(Some(key));
        }
    };
    let says = move || {
        let w = Words::of(lang.get());
        match (touched.get(), saved.get() == selected.get() && saved.get().is_some()) {
            (true, _) => Some(w.unsaved.to_owned()),
            (false, true) => Some(format!("{} {}", desk.done_mark(), w.saved)),
            _ => None,
        }
    };
    view! {
        <div class="form" on:keydown=at_enter(save)>
            <form::Body state />
            <p class="small" hidden=move || !twin.get()>"⚠ " {word(|w| w.twin)}</p>
            <div class="toolbar">
                <Button label=word(|w| w.save) kind=ButtonKind::Primary disabled=Signal::derive(move || !touched.get()) on_press=move |()| save() />
                <Show when=move || touched.get()>
                    <Button label=word(|w| w.discard) kind=ButtonKind::Quiet on_press=move |()| state.drop_draft() />
                </Show>
                <span class="small soft" role="status">{says}</span>
            </div>
        </div>
        <History selected on_pick=move |(day,): (Day,)| picked.set(selected.get_untracked().map(|u| (u, day))) />
    }
}

//! Who was admitted? Records of persons: typed one after the other, pasted, found, mended.

mod entry;
mod form;
mod listing;
mod paste;
mod record;

use crate::domain::{PersonId, Span, Tree, UnitId, UnitKind};
use crate::i18n::{self, pages::persons::Persons as Words, unit_name};
use crate::session::form::PersonForm;
use crate::session::{Deed, Directory, Page, Subject};
use crate::ui::browser::page::focus_soon;
use crate::ui::desk::Desk;
use crate::ui::pages::fields::NeedsUnits;
use crate::ui::parts::{Button, ButtonKind};
use crate::ui::shell::Wish;
use leptos::prelude::*;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Room {
    desk: Desk,
    /// Every unit of the book by name.
    units: Memo<Directory>,
    /// The record that is being mended; none while a new one is typed.
    editing: RwSignal<Option<PersonId>>,
}

impl Room {
    fn word(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(Words::of(self.desk.lang.get())).to_owned())
    }

    /// Branches to choose from: the page's unit and all below it, but not those known by totals only.
    fn branches(self) -> Signal<Vec<UnitId>> {
        Signal::derive(move || {
            let Some((figures, unit)) = self.desk.figures.get().zip(self.desk.unit.get()) else { return Vec::new() };
            let real = figures.tree.branch(unit).iter().filter(|n| n.version.kind != UnitKind::Friend);
            real.map(|n| n.id).collect()
        })
    }

    /// The name of the branch, where there is one to choose from; blank where there are several.
    fn only_branch(self) -> String {
        match self.branches().get()[..] {
            [only] => self.units.with(|units| units.name(only).to_owned()),
            _ => String::new(),
        }
    }
}

/// The page.
#[component]
pub fn Persons() -> impl IntoView {
    view! {
        <NeedsUnits title=|lang| Words::of(lang).title text=|lang| Words::of(lang).no_units_text
            show=|| view! { <Filled /> }.into_any() />
    }
}
#[component]
fn Filled() -> impl IntoView {
    let desk = Desk::here();
    let units = Memo::new(move |_| Directory::of(&Tree::over(&desk.book.get(), Span::ALL)));
    // What was typed before is not hidden.
    let typed = desk.drafts.with_untracked(|d| d.new_person.as_ref().is_some_and(PersonForm::is_begun));
    let adding = RwSignal::new(typed);
    let room = Room { desk, units, editing: RwSignal::new(None) };
    let asked = Memo::new(move |_| match desk.address.get().record {
        Some(Subject::Person(id)) => Some(id),
        _ => None,
    });
    // Whoever comes back from a person's page finds the list where it was left.
    let opened = StoredValue::new(None);
    move || match asked.get() {
        Some(id) => {
            opened.set_value(Some(id));
            view! { <record::Record room id /> }.into_any()
        }
        None => view! { <All room adding back=opened.get_value() /> }.into_any(),
    }
}

/// Everybody: who is counted, who is typed next, the list.
#[component]
fn All(
    room: Room,
    /// The form for new persons was opened.
    adding: RwSignal<bool>,
    back: Option<PersonId>,
) -> impl IntoView {
    let Room { desk, editing, .. } = room;
    let pasting = RwSignal::new(false);
    let pasted = paste::Added::new(None);
    let add = move || {
        editing.set(None);
        adding.set(true);
        focus_soon(form::NAME);
    };
    let paste = move || {
        pasted.set(None);
        pasting.set(true);
    };
    Wish::follow(Deed::PasteRows, paste);
    Wish::follow(Deed::AddPerson, add);
    let nobody = Memo::new(move |_| desk.book.with(|book| book.persons.is_empty()));
    let shown = Memo::new(move |_| adding.get() || editing.get().is_some() || nobody.get());
    view! {
        <Answer room on_add=move |()| add() on_paste=move |()| paste() />
        <p class="is-done" role="status" hidden=move || pasting.get() || paste::says(room, pasted).is_none()>{move || paste::says(room, pasted)}</p>
        {move || shown.get().then(|| view! { <entry::Entry room adding /> })}
        <paste::Paste room open=pasting added=pasted />
        <listing::Listing room back />
        <record::twins::Suspects />
    }
}

/// The first line: how many by records, how many of them women.
#[component]
fn Answer(room: Room, #[prop(into)] on_add: Callback<()>, #[prop(into)] on_paste: Callback<()>) -> impl IntoView {
    let Room { desk, .. } = room;
    let recorded = Memo::new(move |_| Some(desk.figures.get()?.recorded(desk.unit.get()?)));
    let astray = Memo::new(move |_| Some(desk.figures.get()?.astray()));
    let closed = Memo::new(move |_| {
        let (figures, unit) = desk.figures.get().zip(desk.unit.get())?;
        i18n::pages::persons::as_closed(desk.lang.get(), &figures, unit)
    });
    let head = move || {
        let (lang, book) = (desk.lang.get(), desk.book.get());
        let period = i18n::period_inside(lang, &book, desk.question.get().period);
        let unit = desk.unit.get().map(|u| unit_name(&book, u)).unwrap_or_default();
        format!("{}, {period} · {unit}", Words::of(lang).title)
    };
    view! {
        <section class="card answer brief">
            <h1>{head}</h1>
            {move || recorded.get().map(|(total, women)| {
                let lang = desk.lang.get();
                let w = Words::of(lang);
                let (total, women) = (i18n::number(lang, total), i18n::number(lang, women));
                let label = if closed.get().is_some() { w.admitted_now } else { w.admitted_label };
                view! {
                    <p class="figure-large">
                        {total} <span class="of">" " {label} ", " {w.women} " " <strong>{women}</strong> " " {w.women_word}</span>
                    </p>
                }
            })}
            {move || closed.get().map(|says| view! { <p class="soft">{says}</p> })}
            {move || astray.get().filter(|n| *n > 0).map(|n| {
                let lang = desk.lang.get();
                let there = desk.address.get().on(Page::Units).print();
                view! { <p class="is-trouble small">"⚠ " <a href=there>{i18n::pages::persons::astray(lang, n)}</a></p> }
            })}
            <div class="actions">
                <Button label=room.word(|w| w.begin) kind=ButtonKind::Primary on_press=on_add />
                <Button label=room.word(|w| w.paste) on_press=on_paste />
            </div>
        </section>
    }
}

//! The choice of columns: everything that can be known of a person, group by group, to be found by a few letters; what is
//! sensitive is marked.

use super::desk::ListDesk;
use crate::domain::FieldGroup;
use crate::i18n::{field_group, pages::listing as say};
use crate::session::list::{ListColumn, with};
use crate::session::{Key, Typed, fit};
use crate::ui::parts::{Button, ButtonKind, Check, Dialog, Field};
use leptos::prelude::*;

/// The button and its dialog.
#[component]
pub fn Columns(list: ListDesk) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button label=list.word(|w| w.columns) kind=ButtonKind::Quiet on_press=move |()| open.set(true) />
        <Dialog wide=true open title=list.word(|w| w.columns_title) close_label=list.word(|w| w.close)
            on_close=move |()| open.set(false)>
            <Inside list />
        </Dialog>
    }
}

#[component]
fn Inside(list: ListDesk) -> impl IntoView {
    let desk = list.room.desk;
    let typed = RwSignal::new(String::new());
    let fits = move |column: ListColumn| {
        let name = Key::of(say::column(desk.lang.get(), column));
        typed.with(|typed| fit(&name, &Typed::of(typed)).is_some())
    };
    let groups = || std::iter::once(None).chain(FieldGroup::ALL.iter().copied().map(Some));
    let nothing = Memo::new(move |_| !groups().flat_map(ListColumn::of_group).any(fits));
    let one = move |column: ListColumn| {
        let label = Signal::derive(move || {
            let mark = if column.is_sensitive() { " ⚠" } else { "" };
            format!("{}{mark}", say::column(desk.lang.get(), column))
        });
        let checked = Signal::derive(move || list.columns.with(|all| all.contains(&column)));
        let toggle = move |(on,): (bool,)| {
            let keys = untrack(|| desk.with(|s| s.prefs.columns.clone()));
            list.choose(with(&keys, column, on));
        };
        view! { <div hidden=move || !fits(column)><Check label checked on_toggle=toggle /></div> }
    };
    let group = move |group: Option<FieldGroup>| {
        let hidden = Memo::new(move |_| !ListColumn::of_group(group).any(fits));
        let name = move || match group {
            None => list.word(|w| w.columns_main).get(),
            Some(group) => field_group(desk.lang.get(), group).to_owned(),
        };
        view! {
            <fieldset class="category-list" hidden=hidden>
                <legend class="field-label">{name}</legend>
                {ListColumn::of_group(group).map(one).collect_view()}
            </fieldset>
        }
    };
    view! {
        <Field label=list.word(|w| w.columns_find) value=typed on_input=move |(text,): (String,)| typed.set(text) />
        <p class="soft">{list.word(|w| w.columns_hint)}</p>
        {groups().map(group).collect_view()}
        <p role="status">{move || nothing.get().then(|| list.word(|w| w.columns_none).get())}</p>
    }
}

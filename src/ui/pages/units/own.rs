//! The office's own unit: which it is, and the button that makes it this one.

use crate::domain::{Edit, Settings, UnitId};
use crate::i18n::pages::units::Units as Words;
use crate::ui::desk::Desk;
use crate::ui::parts::Button;
use leptos::prelude::*;

/// Whether the picked unit is the office's own, or the button that makes it so.
#[component]
pub fn Own(selected: Signal<Option<UnitId>>) -> impl IntoView {
    let desk = Desk::here();
    let word =
        move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(desk.lang.get())).to_owned());
    let home = Memo::new(move |_| selected.get().is_some() && desk.book.get().settings.home == selected.get());
    let make_home = move || {
        let settings = desk.book.with_untracked(|b| b.settings.clone());
        desk.edit(Edit::SetSettings(Settings { home: selected.get_untracked(), ..settings }));
    };
    view! {
        <p hidden=move || !home.get()>{word(|w| w.home_is)}</p>
        <div class="actions" hidden=home><Button label=word(|w| w.home) on_press=move |()| make_home() /></div>
    }
}

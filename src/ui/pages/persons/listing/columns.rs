//! The choice of columns: everything that can be known of a person, what is sensitive marked.

use super::desk::ListDesk;
use crate::i18n::pages::listing as say;
use crate::session::list::{ListColumn, with};
use crate::ui::parts::{Button, ButtonKind, Check, Dialog};
use leptos::prelude::*;

/// The button and its dialog.
#[component]
pub fn Columns(list: ListDesk) -> impl IntoView {
    let desk = list.room.desk;
    let open = RwSignal::new(false);
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
        view! { <Check label checked on_toggle=toggle /> }
    };
    view! {
        <Button label=list.word(|w| w.columns) kind=ButtonKind::Quiet on_press=move |()| open.set(true) />
        <Dialog wide=true open title=list.word(|w| w.columns_title) close_label=list.word(|w| w.close)
            on_close=move |()| open.set(false)>
            <p class="soft">{list.word(|w| w.columns_hint)}</p>
            <div class="category-list">{ListColumn::all().map(one).collect_view()}</div>
        </Dialog>
    }
}

//! One line of the grid: its heading and its cells.
//!
//! It must never hold a row: it has a place, and asks what is there.

use leptos::prelude::*;

use super::RowKind;
use super::cell::Cell;
use super::desk::GridDesk;
use crate::session::sheet::Spot;

/// The line at a place.
#[component]
pub(super) fn Line(at: usize, desk: GridDesk, tracks: Signal<String>) -> impl IntoView {
    let row = Memo::new(move |_| desk.row(at));
    let kind = move |kind: RowKind| move || row.with(|row| row.kind == kind);
    let top = move || format!("{}px", at * usize::try_from(desk.row_height()).unwrap_or_default());
    view! {
        <div
            class="grid-row grid-line"
            class:sum=kind(RowKind::Sum)
            class:group=kind(RowKind::Group)
            role="row"
            aria-rowindex=at + 2
            style:grid-template-columns=move || tracks.get()
            style:inset-block-start=top
        >
            <Head at desk />
            <For each=move || 0..desk.col_count() key=|col| *col let(col)>
                <Cell spot=Spot { row: at, col } desk />
            </For>
        </div>
    }
}

/// The heading of a line. Left from the first cell leads here, so that its link is within reach of the keyboard.
#[component]
fn Head(at: usize, desk: GridDesk) -> impl IntoView {
    let row = Memo::new(move |_| desk.row(at));
    let here = Memo::new(move |_| {
        let sheet = desk.sheet.get();
        sheet.at_head() && sheet.cursor().row == at
    });
    let stop = move || if here.get() { "0" } else { "-1" };
    let label = move || row.with(|row| row.label.clone());
    let href = Memo::new(move |_| row.with(|row| row.href.clone()));
    Effect::new(move |_| {
        if here.get() && desk.focus_wished.get_value() {
            desk.focus();
        }
    });
    view! {
        <div
            class="grid-head"
            class:here=move || here.get()
            role="rowheader"
            aria-colindex="1"
            data-row=at
            title=label
            style:padding-inline-start=move || format!("{}rem", row.with(|row| 0.75 + f32::from(row.depth) * 1.25))
        >
            {move || match href.get() {
                Some(href) => view! { <a href=href tabindex=stop draggable="false">{label}</a> }.into_any(),
                None => view! { <span tabindex=stop>{label}</span> }.into_any(),
            }}
        </div>
    }
}

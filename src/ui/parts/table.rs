//! A heading that sorts. The rest of a table is plain markup and `style/parts/table.css`.
//!
//! It must never sort anything itself.

use leptos::prelude::*;

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    /// Smallest first.
    Up,
    /// Greatest first.
    Down,
}

/// A `<th>` with a button that wishes for this order, or the other way round.
#[component]
pub fn SortHead(
    /// What stands in the column.
    #[prop(into)]
    label: Signal<String>,
    /// How it is sorted now, if it is the one.
    #[prop(into)]
    sorted: Signal<Option<Sorted>>,
    /// It was pressed.
    #[prop(into)]
    on_sort: Callback<()>,
    /// Figures: right-aligned.
    #[prop(optional)]
    figures: bool,
) -> impl IntoView {
    let aria = move || match sorted.get() {
        None => "none",
        Some(Sorted::Up) => "ascending",
        Some(Sorted::Down) => "descending",
    };
    let arrow = move || match sorted.get() {
        None => "↕",
        Some(Sorted::Up) => "↑",
        Some(Sorted::Down) => "↓",
    };
    view! {
        <th scope="col" class:figure=figures aria-sort=aria>
            <button type="button" class="sort" class:sorted=move || sorted.get().is_some() on:click=move |_| on_sort.run(())>
                <span>{label}</span>
                <span class="sort-arrow" aria-hidden="true">{arrow}</span>
            </button>
        </th>
    }
}

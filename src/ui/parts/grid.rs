//! A grid that works like a spreadsheet: what people know from Excel holds here.
//!
//! It must never know what a cell means: it asks for a cell's text, and tells what was written.

mod cell;
mod desk;
mod keys;
mod row;
mod sight;

use leptos::html;
use leptos::prelude::*;

use crate::session::sheet::{Laid, NotLaid, Spot, Tally, Write};
use desk::{Asked, GridDesk};
use row::Line;

/// What kind of row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// One of many.
    #[default]
    Normal,
    /// The sum of others: bold, above a double rule.
    Sum,
    /// Heads those that follow.
    Group,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridRow {
    /// Unique in the grid.
    pub key: String,
    /// Its heading.
    pub label: String,
    /// How deep it is indented.
    pub depth: u8,
    /// Where its heading leads.
    pub href: Option<String>,
    /// What kind.
    pub kind: RowKind,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ColWidth {
    /// A small number.
    Narrow,
    /// A number or a date.
    #[default]
    Medium,
    /// Words.
    Wide,
}

impl ColWidth {
    /// In rem, when there is no room to spare.
    fn least(self) -> f32 {
        match self {
            Self::Narrow => 4.5,
            Self::Medium => 7.0,
            Self::Wide => 14.0,
        }
    }
}

/// One column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct GridCol {
    /// Unique in the grid.
    pub key: String,
    /// Its heading.
    pub label: String,
    /// More about it, as a tooltip.
    pub hint: Option<String>,
    /// How wide.
    pub width: ColWidth,
    /// It holds words: left-aligned, with the ordinary keyboard. Otherwise figures.
    pub words: bool,
}

/// What a cell's corner tells. The words for it belong into [`GridCell::title`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Parts do not add up.
    Gap,
    /// Somebody wrote a note.
    Note,
    /// No data: hatched.
    Missing,
    /// A sum that leaves units out: ‡.
    Part,
    /// Over the aim: gold ▲.
    Over,
    /// Behind the plan: slate ▽.
    Behind,
}

/// What a cell shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridCell {
    /// Its text, as it is also edited and copied.
    pub text: String,
    /// Where it came from: tooltip, and read out as its description.
    pub title: String,
    /// It can be written.
    pub editable: bool,
    /// What its corner tells.
    pub mark: Option<Mark>,
    /// What became of what was last written here.
    pub said: Option<Said>,
}

/// What is said at a cell of what was written there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// In words.
    pub text: String,
    /// It was not taken; the cell shows what it showed before.
    pub refused: bool,
    /// Shown wherever the cursor is; otherwise when it comes to the cell.
    pub open: bool,
}

/// What the grid says.
#[derive(Clone, Copy, Debug)]
pub struct GridWords {
    /// What the grid shows, for screen readers.
    pub name: Signal<String>,
    /// The heading of the first column: “Đơn vị”.
    pub corner: Signal<String>,
    /// How it is used, shown below while nothing is selected: “Gõ để sửa, Enter xuống dòng, dán được từ Excel”.
    pub help: Signal<String>,
    /// The sum line in words: “12 ô · tổng 5.544”. Called when more than one cell is selected.
    pub sum: Callback<(Tally,), String>,
}

/// The grid.
#[component]
pub fn Grid(
    /// What it says.
    words: GridWords,
    /// The rows, in order.
    #[prop(into)]
    rows: Signal<Vec<GridRow>>,
    /// The columns after the heading, in order.
    #[prop(into)]
    cols: Signal<Vec<GridCol>>,
    /// A cell by row and column. It is called inside a memo: read signals freely, but look up, do not search.
    #[prop(into)]
    cell: Callback<(usize, usize), GridCell>,
    /// Cells were written: one call for a commit, a pasted block or a cleared range.
    #[prop(into)]
    on_write: Callback<(Vec<Write>,)>,
    /// A block was pasted and laid, or could not be: the page writes it. Without this it goes where the cursor is.
    #[prop(optional, into)]
    on_paste: Option<Callback<(Result<Laid, NotLaid>,)>>,
    /// How a number is read, for the sum.
    read_number: fn(&str) -> Option<i64>,
    /// The cursor came to a cell.
    #[prop(optional, into)]
    on_cursor: Option<Callback<(Spot,)>>,
    /// Rows close together.
    #[prop(optional, into)]
    dense: Signal<bool>,
) -> impl IntoView {
    let scroller = NodeRef::<html::Div>::new();
    let desk = GridDesk::new(Asked { rows, cols, cell, on_write, on_paste }, scroller, dense);
    // Widths come from the columns alone, never from what a cell holds: every row is laid out by itself.
    let tracks = move || {
        let track = |col: &GridCol| format!("minmax(0, {}fr)", col.width.least());
        let tracks = cols.with(|cols| cols.iter().map(track).collect::<Vec<_>>().join(" "));
        format!("var(--grid-head-track) {tracks}")
    };
    let least = move || {
        let cols = cols.with(|cols| cols.iter().map(|col| col.width.least()).sum::<f32>());
        format!("calc(var(--grid-head) + {cols}rem)")
    };
    let below = move || {
        let block = desk.sheet.get().block();
        if block.single() { words.help.get() } else { words.sum.run((desk.tally(block, read_number),)) }
    };
    Effect::new(move |_| desk.measure());
    if let Some(tell) = on_cursor {
        let cursor = Memo::new(move |_| desk.sheet.get().cursor());
        Effect::new(move |_| tell.run((cursor.get(),)));
    }
    view! {
        <div class="grid" class:dense=dense>
            <div
                node_ref=scroller
                class="grid-scroll"
                role="grid"
                aria-label=words.name
                aria-multiselectable="true"
                aria-rowcount=move || desk.row_count() + 1
                aria-colcount=move || desk.col_count() + 1
                tabindex=move || if desk.adrift() { "0" } else { "-1" }
                on:focus=move |_| desk.entered()
                on:scroll=move |_| desk.measure()
                on:keydown=move |ev| keys::pressed(desk, &ev)
                on:mousedown=move |ev| keys::pointed(desk, &ev)
                on:mouseover=move |ev| keys::dragged(desk, &ev)
                on:dblclick=move |_| desk.edit()
                on:copy=move |ev| keys::copied(desk, &ev)
                on:cut=move |ev| keys::cut(desk, &ev)
                on:paste=move |ev| keys::pasted(desk, &ev)
                on:focusout=move |ev| keys::left(desk, &ev)
            >
                <div class="grid-row grid-heads" role="row" aria-rowindex="1" style:grid-template-columns=tracks style:min-inline-size=least>
                    <div class="grid-corner" role="columnheader" aria-colindex="1">{words.corner}</div>
                    <For each=move || cols.get().into_iter().enumerate() key=Clone::clone let((at, col))>
                        <div
                            class="grid-col"
                            class:words=col.words
                            role="columnheader"
                            aria-colindex=at + 2
                            title=col.hint.clone().unwrap_or_else(|| col.label.clone())
                        >
                            {col.label.clone()}
                        </div>
                    </For>
                </div>
                <div
                    class="grid-body"
                    role="rowgroup"
                    style:min-inline-size=least
                    style:block-size=move || format!("{}px", desk.body_height())
                >
                    <For each=move || desk.drawn.get() key=|at| *at let(at)>
                        <Line at desk tracks=Signal::derive(tracks) />
                    </For>
                </div>
            </div>
            <p class="grid-sum" role="status">{below}</p>
        </div>
    }
}

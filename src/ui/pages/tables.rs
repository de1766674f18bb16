//! What the tables of targets and results share: their rows, the line that sums a selection, and what is said of texts
//! that were not simply written.

use crate::domain::UnitId;
use crate::i18n::pages::print::Print;
use crate::i18n::{self, pages::frame::Frame, pages::tables::Tables as Words};
use crate::session::sheet::Tally;
use crate::session::{Address, Event, Line, Page, Remark, lines};
use crate::ui::desk::Desk;
use crate::ui::parts::{Button, ButtonKind, Empty, GridRow, GridWords, IconName, Notice, NoticeKind, RowKind, Said};
use leptos::prelude::*;
use std::sync::Arc;

/// So many texts are spoken of; a whole column of them says no more.
const MOST: usize = 15;

/// The rows of a table: the page's unit and those below it.
pub(super) fn lines_of(desk: Desk, all: RwSignal<bool>) -> Memo<Arc<Vec<Line>>> {
    Memo::new(move |_| {
        let here = desk.figures.get().zip(desk.unit.get());
        Arc::new(here.map(|(figures, unit)| lines(&figures.tree, unit, all.get())).unwrap_or_default())
    })
}

/// The same rows for the grid; each heading leads to the same page about its unit.
pub(super) fn rows_of(desk: Desk, lines: Memo<Arc<Vec<Line>>>) -> Memo<Vec<GridRow>> {
    Memo::new(move |_| {
        let address = desk.address.get();
        let row = |line: &Line| GridRow {
            key: line.unit.to_string(),
            label: line.label.clone(),
            depth: line.depth,
            href: (!line.whole).then(|| Address { unit: Some(line.unit), ..address.clone() }.print()),
            kind: if line.whole { RowKind::Sum } else { RowKind::Normal },
        };
        lines.get().iter().map(row).collect()
    })
}

/// What the grid says.
pub(super) fn words_of(desk: Desk, name: Signal<String>, help: Signal<String>) -> GridWords {
    let lang = desk.lang;
    let sum = move |tally: Tally| {
        let n = |n: usize| i18n::number(lang.get(), n as u128);
        let parts = [n(tally.cells), n(tally.numbers), i18n::signed(lang.get(), tally.sum).replace('+', "")];
        parts.iter().fold(Words::of(lang.get()).sum.to_owned(), |says, part| says.replacen("{}", part, 1))
    };
    let corner = Signal::derive(move || Words::of(lang.get()).unit.to_owned());
    GridWords { name, corner, help, sum: Callback::from(sum) }
}

/// What is said at a cell of what was last written there: at once where it is the only text of which something is said.
pub(super) fn said_at(
    desk: Desk,
    remarks: RwSignal<Vec<Remark>>,
    (unit, col): (UnitId, usize),
    column: impl FnOnce() -> String,
) -> Option<Said> {
    remarks.with(|all| {
        let remark = all.iter().find(|r| r.unit == unit && r.col == col)?;
        let text = i18n::remark(desk.lang.get(), &desk.book.get(), &column(), remark);
        Some(Said { text, refused: remark.why.refuses(), open: all.len() == 1 })
    })
}

/// Texts that were not simply written, each with its unit, its column and what to do. One alone is said at its cell.
#[component]
pub(super) fn Remarks(
    /// What has to be said.
    remarks: RwSignal<Vec<Remark>>,
    /// The heading of a column.
    column: Callback<(usize,), String>,
) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    // What is said of a write is not said any more once a step was taken back.
    let undone = desk.memo(|s| s.history.next_step().map(|step| Arc::as_ptr(&step.before) as usize));
    Effect::new(move |before: Option<Option<usize>>| {
        let now = undone.get();
        if now.is_some() && before.is_some_and(|before| before != now) {
            remarks.set(Vec::new());
        }
        now
    });
    let says = move || {
        let book = desk.book.get();
        let line = |r: &Remark| i18n::remark(lang.get(), &book, &column.run((r.col,)), r);
        let w = Words::of(lang.get());
        let lines: Vec<String> = remarks.with(|all| all.iter().take(MOST).map(line).collect());
        let rest = remarks.with(Vec::len).saturating_sub(MOST);
        let more = (rest > 0).then(|| w.more.replace("{}", &i18n::number(lang.get(), rest as u128)));
        let refused = remarks.with(|all| all.iter().any(|r| r.why.refuses()));
        let (kind, says) = if refused { (NoticeKind::Trouble, w.refused) } else { (NoticeKind::Info, w.noted) };
        let shown = (lines.len() > 1).then_some(lines);
        shown.map(|lines| {
            view! {
                <Notice kind>
                    <p>{says}</p>
                    <ul class="ledger small">{lines.into_iter().map(|says| view! { <li>{says}</li> }).collect_view()}</ul>
                    <p class="small">{more}</p>
                    <Button label=w.dismiss.to_owned() kind=ButtonKind::Plain
                        on_press=move |()| remarks.set(Vec::new()) />
                </Notice>
            }
        })
    };
    view! { <div>{says}</div> }
}

/// What stands in place of a table that has no rows: an empty book, or a unit that is not there in the period.
#[component]
pub(super) fn NoTable() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let empty = Memo::new(move |_| desk.book.get().units.is_empty());
    let word = move |in_empty: fn(&Frame) -> &'static str, else_: fn(&Words) -> &'static str| {
        Signal::derive(move || {
            let lang = lang.get();
            if empty.get() { in_empty(Frame::of(lang)) } else { else_(Words::of(lang)) }.to_owned()
        })
    };
    view! {
        <Empty title=word(|w| w.no_units, |w| w.not_there) text=word(|w| w.no_units_text, |w| w.not_there_text)>
            <a href=move || desk.address.get().on(Page::Units).print()>{move || i18n::page(lang.get(), Page::Units)}</a>
            <a href=move || desk.address.get().on(Page::Overview).print()>{move || i18n::page(lang.get(), Page::Overview)}</a>
        </Empty>
    }
}

/// Prints the table as a paper.
#[component]
pub fn ToPaper() -> impl IntoView {
    let desk = Desk::here();
    let label = Signal::derive(move || Print::of(desk.lang.get()).print.to_owned());
    view! { <Button label icon=IconName::Print kind=ButtonKind::Plain on_press=move |()| desk.send(Event::Print) /> }
}

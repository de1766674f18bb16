//! Rows pasted from a spreadsheet: every row that cannot be read is named with its reason; the rest go in, in one undo.

use super::Room;
use crate::domain::{Edit, PersonId};
use crate::i18n::{self, pages::frame::Frame, pages::persons as say};
use crate::session::Session;
use crate::session::form::{PersonSlot, Wrong};
use crate::session::paste::{PasteColumn, PastedRow, read_persons, rescued};
use crate::ui::browser::clipboard::follow_rows;
use crate::ui::pages::choosing::UnitBox;
use crate::ui::parts::{Button, ButtonKind, Dialog, Lines};
use leptos::prelude::*;

/// So many rows are named at most.
const MOST: usize = 50;

/// The field of the rows.
const ROWS: &str = "pasted-rows";

/// The dialog.
#[component]
pub fn Paste(
    room: Room,
    open: RwSignal<bool>,
    /// How many were added last, and the first of them.
    added: Added,
) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    view! {
        <Dialog wide=true open title=room.word(|w| w.paste) on_close=move |()| open.set(false)
            close_label=Signal::derive(move || Frame::of(lang.get()).close.to_owned())>
            <Inside room open added />
        </Dialog>
    }
}

/// How many were added by the last paste, and the first of them.
pub type Added = RwSignal<Option<(usize, PersonId)>>;

/// How many were added: as long as they are there.
pub fn says(room: Room, added: Added) -> Option<String> {
    let (count, first) = added.get()?;
    let there = room.desk.book.with(|book| book.persons.get(&first).is_some());
    there.then(|| format!("{} {}", room.desk.done_mark(), say::added(room.desk.lang.get(), count)))
}

#[component]
fn Inside(room: Room, open: RwSignal<bool>, added: Added) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    let branch = RwSignal::new(untrack(|| room.only_branch()));
    let text = Memo::new(move |_| desk.drafts.with(|d| d.rows.clone()));
    let read = Memo::new(move |_| {
        let (book, today) = (desk.book.get(), desk.today());
        room.units
            .with(|units| text.with(|t| branch.with(|b| read_persons(t, &book, units, b, today, i18n::code_named))))
    });
    let good = Memo::new(move |_| read.with(|r| r.good().count()));
    let take = move || {
        let pasted = read.get_untracked();
        let ids = untrack(|| desk.with(|s: &Session| s.ids().take(good.get_untracked()).collect::<Vec<_>>()));
        let first = ids.first().map(|id| (ids.len(), PersonId(*id)));
        let edits = ids.into_iter().zip(pasted.good()).map(|(id, p)| Edit::AddPerson(PersonId(id), p.clone()));
        if desk.edit(Edit::All(edits.collect())) {
            added.set(first);
            // What could not be read stays, to be mended.
            let rest = pasted.left_over(&text.get_untracked());
            open.set(!rest.is_empty());
            desk.drafts.update(|d| d.rows = rest);
        }
    };
    let put = move |(text,): (String,)| desk.drafts.update(|d| d.rows = text);
    // Rows are meant for the rows, wherever in the dialog they are pasted: a field of one line would make one of them.
    follow_rows(ROWS, move |rows| {
        desk.drafts.update(|d| {
            let rest = d.rows.trim_end_matches(['\n', '\r']);
            d.rows = if rest.is_empty() { rows.to_owned() } else { format!("{rest}\n{rows}") };
        });
    });
    view! {
        <div class="form">
            // First, for it has the focus when the dialog opens.
            <Lines id=ROWS label=room.word(|w| w.paste_label) hint=room.word(|w| w.paste_hint) rows=8 value=text on_input=put />
            <UnitBox units=room.units among=room.branches() label=room.word(|w| w.paste_branch) hint=room.word(|w| w.branch_hint)
                value=branch on_input=move |(text,): (String,)| branch.set(text) />
        </div>
        <OldFonts room />
        <p class="small" role="status">{move || says(room, added)}</p>
        <div class="stack" role="status">
            {move || heading(room, read.with(|r| r.columns.clone()))}
            <p>{move || read.with(|r| (!r.rows.is_empty()).then(|| say::pasted(lang.get(), good.get(), r.known(), r.bad().count(), r.beside)))}</p>
            {move || named(room, |w| w.paste_bad, read.with(|r| rows(r.bad())), true)}
            {move || named(room, |w| w.paste_unread, read.with(|r| rows(r.in_part())), false)}
            {move || named(room, |w| w.paste_numbered, read.with(|r| rows(r.rows.iter().filter(|r| r.by_number && r.person.is_ok()))), false)}
            {move || named(room, |w| w.paste_odd_age, read.with(|r| rows(r.odd_aged())), false)}
        </div>
        <div class="dialog-actions">
            <Button label=room.word(|w| w.cancel) on_press=move |()| open.set(false) />
            <Button kind=ButtonKind::Primary label=Signal::derive(move || say::take(lang.get(), good.get()))
                disabled=Signal::derive(move || good.get() == 0) on_press=move |()| take() />
        </div>
    }
}

/// Where the text is of an old font: its first row as it stands and as it was meant, and the button that converts all.
#[component]
fn OldFonts(room: Room) -> impl IntoView {
    let desk = room.desk;
    let rescued = Memo::new(move |_| desk.drafts.with(|d| rescued(&d.rows)));
    let says = move || {
        let (font, meant) = rescued.get()?;
        let typed = desk.drafts.with(|d| d.rows.clone());
        let differs = |(before, after): &(&str, &str)| before != after;
        let first = typed.lines().zip(meant.lines()).find(differs);
        let first = first.map(|(before, after)| format!("“{}” → “{}”", short(before), short(after)));
        Some(view! {
            <p>"⚠ " {say::old_font(desk.lang.get(), font)}</p>
            <p class="small">{first}</p>
        })
    };
    let convert = move || {
        if let Some((_, meant)) = rescued.get_untracked() {
            desk.drafts.update(|d| d.rows = meant);
        }
    };
    view! {
        <div class="stack" role="status">{says}</div>
        <Show when=move || rescued.with(Option::is_some)>
            <Button label=room.word(|w| w.convert) on_press=move |()| convert() />
        </Show>
    }
}

/// The beginning of a row.
fn short(row: &str) -> String {
    row.replace('\t', " · ").chars().take(80).collect()
}

fn rows<'a>(rows: impl Iterator<Item = &'a PastedRow>) -> Vec<PastedRow> {
    rows.take(MOST).cloned().collect()
}

/// What the heading says of each column.
fn heading(room: Room, columns: Vec<(PasteColumn, String)>) -> Option<AnyView> {
    if columns.is_empty() {
        return None;
    }
    let lang = room.desk.lang.get();
    let w = say::Persons::of(lang);
    let told = |(column, text): &(PasteColumn, String)| {
        let word = say::paste_column(lang, *column);
        if word.eq_ignore_ascii_case(text) { text.clone() } else { format!("{text} → {word}") }
    };
    let read = columns.iter().filter(|(column, _)| *column != PasteColumn::Unused).map(told).collect::<Vec<_>>();
    let unused = columns.iter().filter(|(column, text)| *column == PasteColumn::Unused && !text.is_empty());
    let unused: Vec<String> = unused.map(|(_, text)| text.clone()).collect();
    let admits = columns.iter().any(|(column, _)| *column == PasteColumn::Slot(PersonSlot::On));
    Some(
        view! {
            <p class="small"><strong>{w.paste_columns}": "</strong>{read.join(" · ")}</p>
            {(!unused.is_empty()).then(|| view! { <p class="small soft"><strong>{w.paste_unused}": "</strong>{unused.join(" · ")}</p> })}
            {(!admits).then_some(view! { <p class="small">{w.paste_sources}</p> })}
        }
        .into_any(),
    )
}

/// Rows with their line, their name and why.
fn named(room: Room, title: fn(&say::Persons) -> &'static str, rows: Vec<PastedRow>, bad: bool) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let lang = room.desk.lang.get();
    let w = say::Persons::of(lang);
    let line = |row: PastedRow| {
        let mut why: Vec<String> =
            row.person.err().unwrap_or_default().iter().map(|(s, y)| reason(lang, w, *s, y)).collect();
        why.extend(row.unread.iter().map(|(column, text)| format!("{} “{text}”", say::paste_column(lang, *column))));
        let name = if row.name.is_empty() { String::new() } else { format!(" ({})", row.name) };
        let why = if why.is_empty() { String::new() } else { format!(": {}", why.join("; ")) };
        view! { <li>{w.line} " " {row.line} {name} {why}</li> }
    };
    let class = if bad { "is-trouble" } else { "" };
    let lines = rows.into_iter().map(line).collect_view();
    Some(view! { <p class=class>"⚠ " {title(w)}</p> <ul class="short-list">{lines}</ul> }.into_any())
}

/// A field and what is wrong with it.
fn reason(lang: i18n::Lang, w: &say::Persons, slot: PersonSlot, why: &Wrong) -> String {
    if *why == Wrong::Known {
        return i18n::wrong(lang, why);
    }
    let field = match slot {
        PersonSlot::Name => w.name,
        PersonSlot::Gender => w.gender,
        PersonSlot::Born => w.born,
        PersonSlot::Unit => w.branch,
        PersonSlot::Stage => w.stage,
        PersonSlot::On => w.admitted,
    };
    format!("{}: {}", field.to_lowercase(), i18n::wrong(lang, why))
}

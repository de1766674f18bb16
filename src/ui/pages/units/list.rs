//! Many new units at once: a pasted list, a unit a line, in one undo.

use super::add::Adding;
use crate::domain::{Edit, Fault, UnitId, UnitVersion};
use crate::i18n::{self, pages::units::Units as Words};
use crate::session::Session;
use crate::session::form::UnitSlot;
use crate::ui::parts::{Button, Lines};
use leptos::prelude::*;

type Read = (Vec<UnitVersion>, Vec<(Option<usize>, UnitSlot, Fault)>);

/// The list, what is wrong in it, and the button that enters the rest.
#[component]
pub fn List(form: Adding) -> impl IntoView {
    let desk = form.desk;
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let read = Memo::new(move |_| -> Read {
        let (book, parent, usual) = (desk.book.get(), form.parent.get(), form.usual.get());
        match form.draft.with(|d| d.read_lines(&book, parent, usual)) {
            Err(wrong) => (Vec::new(), wrong.into_iter().map(|(s, f)| (None, s, f)).collect()),
            Ok(lines) => lines.into_iter().fold(Read::default(), |mut read, line| {
                match line.unit {
                    Ok(version) => read.0.push(version),
                    Err((slot, fault)) => read.1.push((Some(line.line), slot, fault)),
                }
                read
            }),
        }
    });
    let blank = move || form.draft.with(|d| d.lines.trim().is_empty());
    let error = Signal::derive(move || {
        let w = Words::of(lang.get());
        let tell = |(line, slot, fault): &(Option<usize>, UnitSlot, Fault)| {
            let line = line.map(|n| format!("{} {n}: ", w.line)).unwrap_or_default();
            format!("{line}{}: {}", slot_word(w, *slot), i18n::fault(lang.get(), fault))
        };
        let all: Vec<String> = read.with(|r| r.1.iter().take(5).map(tell).collect());
        (!all.is_empty() && !blank()).then(|| all.join("; "))
    });
    // All or none: a list with a wrong line stays as it is, to be mended.
    let ready = move || read.with(|r| r.1.is_empty() && !r.0.is_empty());
    let added = RwSignal::new(0_usize);
    let save = move || {
        let units = read.get_untracked().0;
        let count = units.len();
        let ids = untrack(|| desk.with(|s: &Session| s.ids().take(units.len()).collect::<Vec<_>>()));
        let edits = ids.into_iter().zip(units).map(|(id, version)| Edit::AddUnit(UnitId(id), version)).collect();
        if desk.edit(Edit::All(edits)) {
            form.change(|d| d.lines.clear());
            added.set(count);
        }
    };
    let label = Signal::derive(move || {
        let n = read.with(|r| r.0.len());
        Words::of(lang.get()).list_add.replace("{}", &i18n::number(lang.get(), n as u128))
    });
    view! {
        <details>
            <summary>{word(|w| w.list)}</summary>
            <div class="form">
                <Lines label=word(|w| w.list_label) hint=word(|w| w.list_hint) rows=6 error
                    value=Signal::derive(move || form.draft.with(|d| d.lines.clone()))
                    on_input=move |(text,): (String,)| form.change(|d| d.lines = text) />
                <p class="small" role="status">
                    {move || (added.get() > 0 && blank()).then(|| format!("{} {}{}", desk.done_mark(), Words::of(lang.get()).added, i18n::number(lang.get(), added.get() as u128)))}
                </p>
                <Button label disabled=Signal::derive(move || !ready()) on_press=move |()| save() />
            </div>
        </details>
    }
}

/// What a field is called.
fn slot_word(w: &Words, slot: UnitSlot) -> &'static str {
    match slot {
        UnitSlot::Name => w.name,
        UnitSlot::Short => w.short,
        UnitSlot::Group => w.group,
        UnitSlot::Code => w.code,
        UnitSlot::Paper => w.paper,
        UnitSlot::From => w.from,
    }
}

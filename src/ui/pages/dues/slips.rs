//! What is handed out: a slip for every branch on paper (handbook 8, layout 8), Vietnamese always; a calendar file.

use super::Room;
use crate::domain::initials;
use crate::i18n::pages::print::Print;
use crate::i18n::{papers, rules};
use crate::session::Event;
use crate::session::calendar_file::{Entry, calendar_file};
use crate::session::dues::{Branch, Item};
use crate::ui::browser::clock;
use crate::ui::parts::{Button, Check, IconName};
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;

/// The buttons.
#[component]
pub(super) fn Actions(room: Room, branches: Memo<Vec<Branch>>) -> impl IntoView {
    let none = Signal::derive(move || branches.with(Vec::is_empty));
    prints(move || branches.with(|branches| slips(room, branches)));
    let calendar = move |()| {
        let entries = branches.with_untracked(|all| untrack(|| entries(room, all)));
        let at = clock::moment();
        room.desk.send(Event::Give(format!("so-nguon-den-han-{}.ics", at.day), calendar_file(&entries, at)));
    };
    view! {
        <div class="actions">
            <Button label=room.word(|w| w.slips) icon=IconName::Print disabled=none on_press=move |()| room.desk.send(Event::Print) />
            <Button label=room.word(|w| w.calendar) icon=IconName::Download disabled=none on_press=calendar />
        </div>
    }
}

/// Whether the calendar file names anybody: it goes to phones and calendars that others keep.
#[component]
pub(super) fn Names(room: Room) -> impl IntoView {
    view! {
        <Check label=room.word(|w| w.names) hint=room.word(|w| w.names_hint) checked=room.names
            on_toggle=move |(on,): (bool,)| room.names.set(on) />
    }
}

/// What is shown, as entries of a calendar.
fn entries(room: Room, branches: &[Branch]) -> Vec<Entry> {
    let (lang, book, ground) = (room.desk.lang.get(), room.desk.book.get(), room.ground.get());
    let whole = room.names.get();
    let entry = |item: &Item| {
        let name = &book.persons.get(&item.person)?.name;
        let name = if whole { name.to_string() } else { initials(name.as_str()) };
        let (due, unit) = (&item.due, room.units.with(|units| units.name(item.unit).to_owned()));
        Some(Entry {
            name: item.name(),
            day: due.day,
            title: format!("{name}: {}", rules::due(lang, due)),
            text: format!("{unit}. {}", rules::by_rule(lang, due, &ground)),
        })
    };
    branches.iter().flat_map(|branch| &branch.items).filter_map(entry).collect()
}

/// What is shown, as slips: one for every branch.
pub(super) fn slips(room: Room, branches: &[Branch]) -> Printed {
    let (desk, w) = (room.desk, Print::of(room.desk.lang.get()));
    if room.board.with(Option::is_none) {
        return Printed::Say(w.looking.to_owned());
    }
    let Some((figures, unit)) = desk.figures.get().zip(desk.unit.get()) else {
        return Printed::Say(w.no_figures.to_owned());
    };
    let (book, ground) = (desk.book.get(), room.ground.get());
    let slips: Vec<_> = branches.iter().filter_map(|of| papers::slip(&book, &figures, &ground, unit, of)).collect();
    if slips.is_empty() { Printed::Say(w.nothing_due.to_owned()) } else { Printed::Papers(slips) }
}

//! What is handed out: a slip for every branch on paper (handbook 8, layout 8), Vietnamese always; a calendar file.

use super::Room;
use crate::domain::initials;
use crate::i18n::pages::dues as say;
use crate::i18n::{self, Lang, PaperHead, rules};
use crate::session::Event;
use crate::session::calendar_file::{Entry, calendar_file};
use crate::session::dues::{Branch, Item};
use crate::ui::browser::clock;
use crate::ui::pages::paper;
use crate::ui::parts::{Button, Check, IconName};
use leptos::prelude::*;
use std::time::Duration;

/// The buttons.
#[component]
pub(super) fn Actions(room: Room, branches: Memo<Vec<Branch>>) -> impl IntoView {
    let none = Signal::derive(move || branches.with(Vec::is_empty));
    let print = move |()| {
        room.slips.set(branches.get_untracked());
        // The slips are on the page after this turn.
        set_timeout(move || room.desk.send(Event::Print), Duration::ZERO);
    };
    let calendar = move |()| {
        let entries = branches.with_untracked(|all| untrack(|| entries(room, all)));
        let at = clock::moment();
        room.desk.send(Event::Give(format!("so-nguon-den-han-{}.ics", at.day), calendar_file(&entries, at)));
    };
    view! {
        <div class="actions">
            <Button label=room.word(|w| w.slips) icon=IconName::Print disabled=none on_press=print />
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

/// The slips, once they have been asked for; what is printed in place of the page.
#[component]
pub(super) fn Slips(room: Room) -> impl IntoView {
    let slips = move || {
        let branches = room.slips.get();
        (!branches.is_empty()).then(|| {
            let slips = branches.iter().filter_map(|branch| slip(room, branch)).collect_view();
            view! { <div class="print-only slips" lang="vi">{slips}</div> }
        })
    };
    view! { {slips} }
}

fn slip(room: Room, branch: &Branch) -> Option<AnyView> {
    let (book, ground, figures) = (room.desk.book.get(), room.ground.get(), room.desk.figures.get()?);
    let head = PaperHead::of(&figures, room.desk.unit.get()?, ground.today)?;
    let head = PaperHead { number: String::new(), ..head };
    let signs = head.signs;
    // A slip goes to who sees to it: the committee.
    let to = figures.tree.node(branch.unit).map(|node| i18n::addressee(&node.version));
    let to = to.unwrap_or_else(|| i18n::unit_name(&book, branch.unit));
    let line = |(at, item): (usize, &Item)| {
        let name = book.persons.get(&item.person).map(|p| p.name.to_string());
        view! {
            <tr>
                <td class="figure">{at + 1}</td><td>{name}</td><td>{rules::due(Lang::Vi, &item.due)}</td>
                <td>{rules::day_of_week(Lang::Vi, item.due.day)}</td><td>{rules::left(Lang::Vi, &item.due, &ground)}</td>
                <td>{rules::by_rule(Lang::Vi, &item.due, &ground)}</td>
            </tr>
        }
    };
    let lines = branch.items.iter().enumerate().map(line).collect_view();
    let slip = view! {
        <section class="paper slip">
            {paper::head(head)}
            <p class="paper-title"><strong>"PHIẾU NHẮC HẠN"</strong></p>
            <p class="paper-about">"Kính gửi: " {to}</p>
            <table class="appendix-table">
                <thead><tr>
                    <th scope="col">"TT"</th><th scope="col">"Họ và tên"</th><th scope="col">"Việc"</th>
                    <th scope="col">"Hạn cuối"</th><th scope="col">"Thời gian"</th><th scope="col">"Theo quy định"</th>
                </tr></thead>
                <tbody>{lines}</tbody>
            </table>
            {paper::sign_off(signs)}
            <p class="foot-notes">{say::slip_note(ground.today)}</p>
        </section>
    };
    Some(slip.into_any())
}

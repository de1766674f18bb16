//! The list as it goes out: as a file for a spreadsheet, or on paper. Everybody who is found, in the columns that are shown:
//! so what is sensitive goes out only where somebody chose to see it. For a file fields are unpacked a part between frames at a
//! time; a paper is wanted at once, and is no longer than that it can be had.

use super::cells::cell;
use super::desk::{ListDesk, search};
use crate::domain::{Book, PersonId};
use crate::i18n::pages::{listing as say, print};
use crate::i18n::papers::{MOST_COLUMNS, Whole, person_cell, person_list};
use crate::i18n::{self, Lang, PaperHead, period_inside};
use crate::session::list::{ListColumn, Search};
use crate::session::{Event, csv};
use crate::ui::browser::clock::{moment, ticks};
use crate::ui::desk::Same;
use crate::ui::parts::{Button, ButtonKind, IconName};
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;
use std::time::Duration;

/// A part of the work takes so many milliseconds at most, and a little.
const PART: f64 = 12.0;

/// So many go on paper at most: more than anybody reads, and no browser lays out a hundred thousand.
const MOST_ON_PAPER: usize = 2_000;

/// A list on its way.
struct Taking {
    book: Same<Book>,
    columns: Vec<ListColumn>,
    ids: Vec<PersonId>,
    at: usize,
    text: String,
}

/// The buttons.
#[component]
pub fn Take(list: ListDesk) -> impl IntoView {
    let lang = list.room.desk.lang;
    let busy = RwSignal::new(None::<usize>);
    let found = Memo::new(move |_| {
        list.track();
        search(Search::len)
    });
    let none = Signal::derive(move || busy.get().is_some() || found.get() == 0);
    let begin = move || {
        busy.set(Some(0));
        let taking = untrack(|| Taking::of(list));
        go_on(list, busy, taking);
    };
    prints(move || on_paper(list));
    let file = Signal::derive(move || match busy.get() {
        Some(percent) => format!("{} {percent}%", say::Listing::of(lang.get()).taking),
        None => say::Listing::of(lang.get()).to_file.to_owned(),
    });
    let wide = Memo::new(move |_| list.columns.with(Vec::len) > MOST_COLUMNS);
    let many = Signal::derive(move || none.get() || found.get() > MOST_ON_PAPER || wide.get());
    view! {
        <Button label=file kind=ButtonKind::Quiet icon=IconName::Download disabled=none on_press=move |()| begin() />
        <Button label=list.word(|w| w.to_paper) kind=ButtonKind::Quiet icon=IconName::Print disabled=many on_press=move |()| list.room.desk.send(Event::Print) />
        <Show when=move || { found.get() > MOST_ON_PAPER }>
            <span class="soft small">{move || say::too_many_for_paper(lang.get(), MOST_ON_PAPER)}</span>
        </Show>
        <Show when=move || wide.get()>
            <span class="soft small">{move || print::too_many_columns(lang.get(), MOST_COLUMNS)}</span>
        </Show>
    }
}

fn go_on(list: ListDesk, busy: RwSignal<Option<usize>>, mut taking: Taking) {
    // The page has been left.
    if busy.try_get_untracked().is_none() {
        return;
    }
    let start = ticks();
    let done = untrack(|| {
        loop {
            if taking.step(list) {
                break true;
            }
            if ticks() - start > PART {
                break false;
            }
        }
    });
    if !done {
        busy.set(Some(taking.at * 100 / taking.ids.len().max(1)));
        set_timeout(move || go_on(list, busy, taking), Duration::ZERO);
        return;
    }
    busy.set(None);
    let desk = list.room.desk;
    let file = say::Listing::of(desk.lang.get_untracked()).file;
    desk.send(Event::Give(format!("{file}-{}.csv", moment().day), taking.text));
}

impl Taking {
    fn of(list: ListDesk) -> Self {
        let mut taking = Self {
            book: list.room.desk.book.get(),
            columns: list.columns.get(),
            ids: search(|s| s.rows().map(|(id, _)| id).collect()),
            at: 0,
            text: String::new(),
        };
        taking.text = csv::MARK.to_owned() + &csv::row(list.room.desk.lang.get(), &taking.heads(list));
        taking
    }

    fn heads(&self, list: ListDesk) -> Vec<String> {
        let lang = list.room.desk.lang.get();
        let name = say::Listing::of(lang).name;
        let columns = self.columns.iter().map(|column| say::column(lang, *column));
        std::iter::once(name).chain(columns).map(str::to_owned).collect()
    }

    /// Goes on with one person, or with unpacking what is known of them; whether that was the last.
    fn step(&mut self, list: ListDesk) -> bool {
        let Some(id) = self.ids.get(self.at) else { return true };
        if let Some(person) = self.book.persons.get(id) {
            let sheet = if self.columns.iter().any(|column| matches!(column, ListColumn::Field(_))) {
                if person.details.place().is_some_and(|(packed, _)| !packed.open_some()) {
                    return false;
                }
                Some(person.details.sheet())
            } else {
                None
            };
            let cells = self.columns.iter().map(|column| cell(list, person, *column, || sheet.clone()));
            let row: Vec<String> = std::iter::once(person.name.to_string()).chain(cells).collect();
            self.text.push_str(&csv::row(list.room.desk.lang.get(), &row));
        }
        self.at += 1;
        self.at == self.ids.len()
    }
}

/// The list as a paper: everybody who is found, never only the rows in sight. Where it is not ready, or too long or too wide,
/// that is what is printed.
fn on_paper(list: ListDesk) -> Printed {
    let desk = list.room.desk;
    let (lang, w) = (desk.lang.get(), print::Print::of(desk.lang.get()));
    let (found, all, _) = list.counts();
    let (book, columns) = (desk.book.get(), list.columns.get());
    let fields = columns.iter().any(|column| matches!(column, ListColumn::Field(_)));
    let row = |id: &PersonId| {
        let person = book.persons.get(id)?;
        if fields && let Some((packed, _)) = person.details.place() {
            while !packed.open_some() {}
        }
        let sheet = fields.then(|| person.details.sheet());
        let unit = |unit| i18n::unit_name(&book, unit);
        let cells = columns
            .iter()
            .map(|column| person_cell(Lang::Vi, person, *column, book.settings.counting, unit, || sheet.clone()));
        Some(std::iter::once(person.name.to_string()).chain(cells).collect::<Vec<_>>())
    };
    let head = desk.figures.get().zip(desk.unit.get());
    let head =
        head.and_then(|(figures, unit)| Some((PaperHead::of(&desk.book.get(), &figures, unit, desk.today())?, unit)));
    match head {
        _ if list.work().is_some() => Printed::Say(w.reading.to_owned()),
        _ if found == 0 => Printed::Say(w.nobody.to_owned()),
        _ if found > MOST_ON_PAPER => Printed::Say(say::too_many_for_paper(lang, MOST_ON_PAPER)),
        _ if columns.len() > MOST_COLUMNS => Printed::Say(print::too_many_columns(lang, MOST_COLUMNS)),
        None => Printed::Say(w.no_figures.to_owned()),
        Some((head, unit)) => {
            let ids: Vec<PersonId> = search(|s| s.rows().map(|(id, _)| id).collect());
            let rows: Vec<Vec<String>> = ids.iter().filter_map(row).collect();
            let unit = i18n::unit_name(&book, unit);
            let period = period_inside(Lang::Vi, &book, list.room.desk.question.get().period);
            let admitted = list.sieve.with(|s| s.admitted).then_some(period.as_str());
            let whole = Whole { unit: &unit, all, admitted };
            Printed::Papers(vec![person_list(head, whole, desk.today(), &columns, &rows)])
        }
    }
}

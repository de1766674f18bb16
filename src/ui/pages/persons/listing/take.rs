//! The list as it goes out: as a file for a spreadsheet, or on paper. Everybody who is found, in the columns that are shown:
//! so what is sensitive goes out only where somebody chose to see it. Fields are unpacked a part between frames at a time.

use super::cells::cell;
use super::desk::{ListDesk, search};
use crate::domain::{Book, PersonId};
use crate::i18n::{self, PaperHead, pages::listing as say};
use crate::session::list::{ListColumn, Search};
use crate::session::{Event, csv};
use crate::ui::browser::clock::{moment, ticks};
use crate::ui::desk::Same;
use crate::ui::pages::paper;
use crate::ui::parts::{Button, ButtonKind, IconName};
use leptos::{ev, prelude::*};
use std::time::Duration;

/// A part of the work takes so many milliseconds at most, and a little.
const PART: f64 = 12.0;

/// So many go on paper at most: more than anybody reads, and no browser lays out a hundred thousand.
const MOST_ON_PAPER: usize = 2_000;

/// A list that goes out on paper: headings, and a row for each person.
pub type Paper = (Vec<String>, Vec<Vec<String>>);

/// A list on its way.
struct Taking {
    book: Same<Book>,
    columns: Vec<ListColumn>,
    ids: Vec<PersonId>,
    at: usize,
    text: String,
    rows: Option<Vec<Vec<String>>>,
}

/// The buttons.
#[component]
pub fn Take(list: ListDesk, paper: RwSignal<Option<Paper>>) -> impl IntoView {
    let lang = list.room.desk.lang;
    let busy = RwSignal::new(None::<usize>);
    let found = Memo::new(move |_| {
        list.track();
        search(Search::len)
    });
    let none = Signal::derive(move || busy.get().is_some() || found.get() == 0);
    let begin = move |on_paper: bool| {
        busy.set(Some(0));
        let taking = untrack(|| Taking::of(list, on_paper));
        go_on(list, busy, paper, taking);
    };
    let file = Signal::derive(move || match busy.get() {
        Some(percent) => format!("{} {percent}%", say::Listing::of(lang.get()).taking),
        None => say::Listing::of(lang.get()).to_file.to_owned(),
    });
    let many = Signal::derive(move || none.get() || found.get() > MOST_ON_PAPER);
    view! {
        <Button label=file kind=ButtonKind::Quiet icon=IconName::Download disabled=none on_press=move |()| begin(false) />
        <Button label=list.word(|w| w.to_paper) kind=ButtonKind::Quiet icon=IconName::Print disabled=many on_press=move |()| begin(true) />
        <Show when=move || { found.get() > MOST_ON_PAPER }>
            <span class="soft small">{move || say::too_many_for_paper(lang.get(), MOST_ON_PAPER)}</span>
        </Show>
    }
}

fn go_on(list: ListDesk, busy: RwSignal<Option<usize>>, paper: RwSignal<Option<Paper>>, mut taking: Taking) {
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
        set_timeout(move || go_on(list, busy, paper, taking), Duration::ZERO);
        return;
    }
    busy.set(None);
    let desk = list.room.desk;
    if let Some(rows) = taking.rows.take() {
        paper.set(Some((untrack(|| taking.heads(list)), rows)));
        // It is on the page after this turn.
        set_timeout(move || desk.send(Event::Print), Duration::ZERO);
    } else {
        let file = say::Listing::of(desk.lang.get_untracked()).file;
        desk.send(Event::Give(format!("{file}-{}.csv", moment().day), taking.text));
    }
}

impl Taking {
    fn of(list: ListDesk, on_paper: bool) -> Self {
        let mut taking = Self {
            book: list.room.desk.book.get(),
            columns: list.columns.get(),
            ids: search(|s| s.rows().map(|(id, _)| id).collect()),
            at: 0,
            text: String::new(),
            rows: on_paper.then(Vec::new),
        };
        if !on_paper {
            taking.text = csv::MARK.to_owned() + &csv::row(&taking.heads(list));
        }
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
            match &mut self.rows {
                Some(rows) => rows.push(row),
                None => self.text.push_str(&csv::row(&row)),
            }
        }
        self.at += 1;
        self.at == self.ids.len()
    }
}

/// What is printed in place of the page, once it has been asked for.
#[component]
pub fn OnPaper(list: ListDesk, asked: RwSignal<Option<Paper>>) -> impl IntoView {
    let desk = list.room.desk;
    let over = window_event_listener(ev::Custom::<web_sys::Event>::new("afterprint"), move |_| asked.set(None));
    on_cleanup(move || over.remove());
    move || {
        let (heads, rows) = asked.get()?;
        let (lang, unit) = (desk.lang.get(), desk.unit.get());
        let name = unit.map(|unit| i18n::unit_name(&desk.book.get(), unit)).unwrap_or_default();
        let about = say::on_paper(lang, desk.today(), rows.len());
        let head = desk.figures.get().and_then(|figures| PaperHead::of(&figures, unit?, desk.today()));
        let head = head.map(|head| PaperHead { number: String::new(), ..head });
        let signs = head.as_ref().map(|head| head.signs);
        let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
        let line = |(at, cells): (usize, Vec<String>)| {
            let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
            view! { <tr><td class="figure">{at + 1}</td>{cells}</tr> }
        };
        let lines = rows.into_iter().enumerate().map(line).collect_view();
        Some(view! {
            <section class="print-only list-paper">
                {head.map(paper::head)}
                <h1>{say::Listing::of(lang).paper_title}</h1>
                <p><strong>{name}</strong></p>
                <p>{about}</p>
                <table class="appendix-table">
                    <thead><tr><th scope="col">{say::Listing::of(lang).number}</th>{heads}</tr></thead>
                    <tbody>{lines}</tbody>
                </table>
                {signs.map(paper::sign_off)}
            </section>
        })
    }
}

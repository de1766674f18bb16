//! The table, and what stands beside it: the report day, the source, which columns.

use super::Table;
use crate::domain::Fault;
use crate::i18n::{self, pages::results::Results as Words};
use crate::session::results::{enter, read_as_of};
use crate::session::sheet::{Spot, Write};
use crate::session::{Entered, Event, Page, Session, read_number};
use crate::stats::Doubt;
use crate::ui::pages::pasting::{Pasted, Pasting};
use crate::ui::pages::tables::{Remarks, ToPaper, rows_of, said_at, words_of};
use crate::ui::parts::{
    Check, Choice, ColWidth, Field, FieldKind, Grid, GridCell, GridCol, Mark, Notice, NoticeKind, Opt,
};
use leptos::prelude::*;

/// The card with the table.
#[component]
pub(super) fn Card(table: Table) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let cols = Memo::new(move |_| {
        let col = |&indicator: &crate::domain::Indicator| GridCol {
            key: indicator.to_string(),
            label: i18n::indicator_heading(lang.get(), indicator).to_owned(),
            hint: Some(i18n::indicator(lang.get(), indicator).to_owned()),
            width: ColWidth::Narrow,
            words: false,
        };
        table.cols.get().iter().map(col).collect::<Vec<_>>()
    });
    let locked = desk.memo(Session::read_only);
    let read = move |writes: &[Write]| {
        let lines = table.lines.get_untracked();
        let Some(figures) = desk.figures.get_untracked() else { return Entered::default() };
        let (book, cols) = (desk.book.get_untracked(), table.cols.get_untracked());
        match untrack(|| table.report()) {
            Ok(report) => enter(&book, &figures, &report, &lines, &cols, writes),
            Err(why) => Entered::none(&lines, writes, &why),
        }
    };
    let pasting = Pasting::default();
    let write = move |(writes,): (Vec<Write>,)| {
        let entered = read(&writes);
        table.remarks.set(entered.remarks);
        if let Some(edit) = entered.edit {
            desk.send(Event::Edit(edit));
        }
    };
    let column = move |col: usize| {
        table.cols.with(|cols| cols.get(col).map(|c| i18n::indicator(lang.get(), *c))).unwrap_or_default().to_owned()
    };
    let closed = move || {
        table.closed.get().then(|| {
            let there = desk.address.get().on(Page::Settings).print();
            view! {
                <Notice kind=NoticeKind::Info>
                    {Words::of(lang.get()).closed} " " <a href=there>{i18n::page(lang.get(), Page::Settings)}</a> "."
                </Notice>
            }
        })
    };
    // Of the unit itself, whose figures are the sums.
    let parts = move || {
        let (figures, unit) = desk.figures.get().zip(desk.unit.get())?;
        let figure =
            |&of: &crate::domain::Indicator| (i18n::indicator(lang.get(), of).to_owned(), figures.get(unit, of));
        table.cols.with(|cols| i18n::part_note(lang.get(), cols.iter().map(figure)))
    };
    view! {
        <section class="card" aria-label=word(|w| w.table)>
            {closed}
            <Beside table />
            <Pasted pasting write=move |writes: (Vec<Write>,)| write(writes) />
            <Remarks remarks=table.remarks column=Callback::from(column) />
            <Grid words=words_of(desk, word(|w| w.table), word(|w| w.help)) rows=rows_of(desk, table.lines) cols
                cell=move |row, col| cell(table, row, col, locked.get()) on_write=write read_number=read_number
                on_paste=move |(laid,)| pasting.take(laid, read, Callback::from(move |writes| write((writes,))))
                on_cursor=move |(spot,): (Spot,)| table.cursor.set(spot) />
            <p class="soft small" hidden=move || parts().is_none()>{parts}</p>
        </section>
    }
}

/// One cell: the figure that counts, where it came from, and whether it should be looked at again.
fn cell(table: Table, row: usize, col: usize, locked: bool) -> GridCell {
    let (desk, lang) = (table.desk, table.desk.lang.get());
    let place = table.lines.get().get(row).map(|l| l.unit).zip(table.cols.with(|c| c.get(col).copied()));
    let Some(((unit, indicator), figures)) = place.zip(desk.figures.get()) else { return GridCell::default() };
    let cell = figures.get(unit, indicator);
    let doubt = table.doubts.get().get(&(unit, indicator)).copied();
    let origin = i18n::cell_origin(lang, cell, figures.way(unit), figures.fact(unit, indicator));
    let beside = doubt.filter(|_| cell.gap().is_none()).map(|d| i18n::doubt(lang, &desk.book.get(), &d));
    let mark = match (cell.value, doubt) {
        (None, _) => Some(Mark::Missing),
        (_, Some(Doubt::Gap { .. } | Doubt::MoreThanAll { .. } | Doubt::MoreThanMembers { .. })) => Some(Mark::Gap),
        (_, Some(_)) => Some(Mark::Note),
        _ if !i18n::part_mark(cell).is_empty() => Some(Mark::Part),
        _ => None,
    };
    GridCell {
        text: cell.value.map_or_else(|| "—".to_owned(), |n| i18n::number(lang, n)),
        title: [Some(origin), beside].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        editable: !locked && !table.closed.get(),
        mark,
        said: said_at(desk, table.remarks, (unit, col), || i18n::indicator(lang, indicator).to_owned()),
    }
}

/// What is true of every figure that is written, and what is shown.
#[component]
fn Beside(table: Table) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let as_of = Memo::new(move |_| i18n::day(desk.question.get().as_of));
    let set_day = move |(text,): (String,)| {
        let (span, today) = untrack(|| desk.with(|s| (s.span(), s.today)));
        match read_as_of(&text, span, today) {
            _ if text.trim().is_empty() => {
                table.no_day.set(None);
                desk.go(|a| a.as_of = None);
            }
            Ok(day) => {
                table.no_day.set(None);
                desk.go(|a| a.as_of = Some(day));
            }
            Err(why) => table.no_day.set(Some(why)),
        }
    };
    let no_day = Signal::derive(move || table.no_day.get().map(|why| i18n::no_report_day(lang.get(), &why)));
    let wrong = RwSignal::new(None::<Fault>);
    let note_error = Signal::derive(move || wrong.get().map(|f| i18n::fault(lang.get(), &f)));
    let choices = Signal::derive(move || {
        let w = Words::of(lang.get());
        vec![Opt::new("chinh", w.main), Opt::new("tat-ca", w.all)]
    });
    view! {
        <div class="beside quiet-hints">
            <Field label=word(|w| w.as_of) hint=word(|w| w.as_of_hint) kind=FieldKind::Date value=as_of error=no_day on_commit=set_day />
            <Field label=word(|w| w.note) hint=word(|w| w.note_hint) value=table.note error=note_error
                on_input=move |(text,): (String,)| { wrong.set(None); table.note.set(text); }
                on_commit=move |(text,): (String,)| wrong.set(crate::domain::Note::new(&text).err()) />
            <Choice label=word(|w| w.columns) options=choices
                value=Signal::derive(move || if table.every.get() { "tat-ca" } else { "chinh" }.to_owned())
                on_pick=move |(value,): (String,)| table.every.set(value == "tat-ca") />
        </div>
        <div class="toolbar">
            <Check label=word(|w| w.whole_tree) checked=table.whole on_toggle=move |(on,): (bool,)| table.whole.set(on) />
            <span class="spacer"></span>
            <ToPaper />
        </div>
    }
}

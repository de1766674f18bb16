//! The table, and what stands beside it: category, day and paper of the decision, how a percentage is meant.

use super::Table;
use super::spread::Spread;
use crate::domain::{Category, Fault, PercentOf, Rounding};
use crate::i18n::{self, Lang, pages::targets::Targets as Words};
use crate::session::sheet::Write;
use crate::session::targets::{COLS, Col, copy_last_year, enter, read_decision};
use crate::session::{Entered, Event, Session, Why, read_number};
use crate::stats::decided;
use crate::ui::pages::pasting::{Pasted, Pasting};
use crate::ui::pages::tables::{Remarks, ToPaper, rows_of, said_at, words_of};
use crate::ui::parts::{
    Button, ButtonKind, Check, ColWidth, Field, FieldKind, Grid, GridCell, GridCol, Mark, Opt, Select,
};
use leptos::prelude::*;

/// The heading of a column.
fn heading(lang: Lang, col: Col) -> &'static str {
    let w = Words::of(lang);
    match col {
        Col::Members => w.members,
        Col::Done => w.done,
        Col::Before => w.before,
        Col::Kind(kind) => i18n::target_kind(lang, kind),
        Col::Effective => w.effective,
    }
}

/// The card with the table.
#[component]
pub(super) fn Card(table: Table) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let cols = Memo::new(move |_| {
        let col = |&col: &Col| GridCol {
            key: format!("{col:?}"),
            label: heading(lang.get(), col).to_owned(),
            hint: (col == Col::Effective).then(|| Words::of(lang.get()).effective_hint.to_owned()),
            width: if matches!(col, Col::Kind(_)) { ColWidth::Medium } else { ColWidth::Narrow },
            words: false,
        };
        COLS.iter().map(col).collect::<Vec<_>>()
    });
    let locked = desk.memo(Session::read_only);
    let read = move |writes: &[Write]| {
        let lines = table.lines.get_untracked();
        match untrack(|| table.decision()) {
            Ok(decision) => enter(&desk.book.get_untracked(), &decision, &lines, writes),
            Err(fault) => Entered::none(&lines, writes, &Why::Beside(fault)),
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
    let column = move |col: usize| COLS.get(col).map(|c| heading(lang.get(), *c)).unwrap_or_default().to_owned();
    view! {
        <section class="card" aria-label=word(|w| w.table)>
            <Beside table />
            <Tools table />
            <Pasted pasting write=move |writes: (Vec<Write>,)| write(writes) />
            <Remarks remarks=table.remarks column=Callback::from(column) />
            <Grid words=words_of(desk, word(|w| w.table), word(|w| w.help)) rows=rows_of(desk, table.lines) cols
                cell=move |row, col| cell(table, row, col, locked.get()) on_write=write read_number=read_number
                on_paste=move |(laid,)| pasting.take(laid, read, Callback::from(move |writes| write((writes,)))) />
        </section>
    }
}

/// One cell.
fn cell(table: Table, row: usize, at: usize, locked: bool) -> GridCell {
    let (desk, lang) = (table.desk, table.desk.lang.get());
    let lines = table.lines.get();
    let shown = lines.get(row).zip(COLS.get(at)).zip(desk.figures.get());
    let Some(((line, &col), figures)) = shown else { return GridCell::default() };
    let (unit, book) = (line.unit, desk.book.get());
    let said = said_at(desk, table.remarks, (unit, at), || heading(lang, col).to_owned());
    let count = |n: Option<u32>| n.map_or_else(|| "—".to_owned(), |n| i18n::number(lang, n));
    let fixed = |text: String, title: String| GridCell { text, title, said: said.clone(), ..GridCell::default() };
    match col {
        Col::Members => fixed(count(table.grounds.get().members(unit)), String::new()),
        Col::Done => fixed(count(table.grounds.get().admitted(unit)), String::new()),
        Col::Before => {
            let aim = table.grounds.get().aim(unit);
            fixed(i18n::persons(lang, aim), i18n::effective(lang, aim, None).trim_end_matches([':', ' ']).to_owned())
        }
        Col::Effective => {
            let aim = table.aims.get().map(|a| a.whole(unit)).unwrap_or_default();
            let order = &book.settings.target_order;
            let decision = decided(&book, figures.question, unit, desk.category.get(), order).map(|d| d.revision);
            fixed(i18n::persons(lang, aim), i18n::effective(lang, aim, decision))
        }
        Col::Kind(kind) => {
            let question = figures.question;
            let key = crate::domain::TargetKey { period: question.period, unit, category: desk.category.get(), kind };
            let target = book.targets.get(&key);
            let aim = target.and_then(|t| t.at(question.as_of)).and_then(|r| r.aim);
            let mut says: Vec<String> = target.map(|t| i18n::revisions(lang, t)).into_iter().collect();
            let allocation = table.kinds.with(|all| all.iter().find(|(k, ..)| *k == kind).copied());
            let over = allocation.filter(|(_, _, a)| line.whole && a.over().is_some());
            says.extend(over.map(|(_, state, a)| i18n::allocation(lang, state, a)));
            let revised = target.is_some_and(|t| t.revisions.len() > 1);
            GridCell {
                text: aim.map(|a| i18n::aim(lang, a)).unwrap_or_default(),
                title: says.join(" · "),
                editable: !locked,
                mark: over.map(|_| Mark::Gap).or(revised.then_some(Mark::Note)),
                said,
            }
        }
    }
}

/// The place of a value in its list, as a select tells it.
fn place<T: Copy + PartialEq>(list: &[T], value: T) -> String {
    list.iter().position(|v| *v == value).unwrap_or_default().to_string()
}

/// A list as a select offers it.
fn offers<T: Copy>(list: &[T], lang: Lang, name: fn(Lang, T) -> &'static str) -> Vec<Opt> {
    list.iter().enumerate().map(|(at, value)| Opt::new(at.to_string(), name(lang, *value))).collect()
}

/// What is true of every number that is written.
#[component]
fn Beside(table: Table) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let faults = [RwSignal::new(None::<Fault>), RwSignal::new(None::<Fault>)];
    let said = move |at: usize| Signal::derive(move || faults[at].get().map(|f| i18n::fault(lang.get(), &f)));
    let typed = move |to: RwSignal<String>, at: usize| {
        move |(text,): (String,)| {
            faults[at].set(None);
            to.set(text);
        }
    };
    let pick =
        |list: &'static [Category], value: &str| value.parse::<usize>().ok().and_then(|at| list.get(at).copied());
    view! {
        <div class="beside quiet-hints">
            <Select label=word(|w| w.category)
                options=Signal::derive(move || offers(Category::ALL, lang.get(), i18n::category))
                value=Signal::derive(move || place(Category::ALL, desk.category.get()))
                on_pick=move |(value,): (String,)| {
                    table.remarks.set(Vec::new());
                    desk.go(|a| a.category = pick(Category::ALL, &value).unwrap_or_default());
                } />
            <Field label=word(|w| w.on) hint=word(|w| w.on_hint) kind=FieldKind::Date value=table.on error=said(0)
                on_input=typed(table.on, 0)
                on_commit=move |(text,): (String,)| faults[0].set(read_decision(&text, "").err()) />
            <Field label=word(|w| w.paper) value=table.paper error=said(1) on_input=typed(table.paper, 1)
                on_commit=move |(text,): (String,)| faults[1].set(read_decision("", &text).err()) />
            <Select label=word(|w| w.of)
                options=Signal::derive(move || offers(PercentOf::ALL, lang.get(), i18n::percent_of))
                value=Signal::derive(move || place(PercentOf::ALL, table.of.get()))
                on_pick=move |(value,): (String,)| {
                    let picked = value.parse::<usize>().ok().and_then(|at| PercentOf::ALL.get(at));
                    table.of.set(*picked.unwrap_or(&PercentOf::YearStart));
                } />
            <Select label=word(|w| w.rounding)
                options=Signal::derive(move || offers(Rounding::ALL, lang.get(), i18n::rounding))
                value=Signal::derive(move || place(Rounding::ALL, table.rounding.get()))
                on_pick=move |(value,): (String,)| {
                    let picked = value.parse::<usize>().ok().and_then(|at| Rounding::ALL.get(at));
                    table.rounding.set(*picked.unwrap_or(&Rounding::Up));
                } />
        </div>
    }
}

/// How much is shown, and what fills many cells at once.
#[component]
fn Tools(table: Table) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let copies = Memo::new(move |_| {
        let decision = table.decision().ok();
        decision.map(|d| copy_last_year(&desk.book.get(), &d, &table.lines.get())).unwrap_or_default()
    });
    let none = Memo::new(move |_| copies.with(Vec::is_empty));
    let spreads = RwSignal::new(false);
    let label = Signal::derive(move || {
        format!("{} ({})", Words::of(lang.get()).copy, i18n::number(lang.get(), copies.with(Vec::len) as u128))
    });
    view! {
        <div class="toolbar">
            <Check label=word(|w| w.whole_tree) checked=table.all on_toggle=move |(on,): (bool,)| table.all.set(on) />
            <span class="spacer"></span>
            <Button label kind=ButtonKind::Plain disabled=none
                on_press=move |()| desk.send(Event::Edit(crate::domain::Edit::All(copies.get_untracked()))) />
            <Button label=word(|w| w.spread) kind=ButtonKind::Plain
                disabled=Signal::derive(move || table.lines.with(|lines| lines.len() < 2)) on_press=move |()| spreads.set(true) />
            <ToPaper />
        </div>
        <Spread table open=spreads />
    }
}

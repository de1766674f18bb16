//! How many members were there before and after, and why? Biểu 1: this period beside the same of last year, records beside
//! typed totals, and the changes that it is counted from.

use super::classes::{Room, items::Items};
use super::reviewing::reviewing;
use crate::domain::{CountBy, MatterKind};
use crate::i18n::pages::print::Print;
use crate::i18n::{self, Lang, pages::stock::Stock as Words, papers};
use crate::session::{Event, Page};
use crate::stats::{Stock, StockDoubt, StockLine, StockRow};
use crate::ui::desk::{Desk, Same};
use crate::ui::parts::{Button, ButtonKind, IconName};
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;
use std::sync::Arc;

/// The lines of the page's unit.
type Lines = Memo<Option<Vec<Line>>>;

/// A line as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    row: StockRow,
    now: String,
    before: String,
    share: String,
    records: String,
    typed: String,
    origin: String,
    differs: bool,
}

impl Line {
    fn of(lang: Lang, line: &StockLine, way: CountBy) -> Self {
        let number = |n: Option<u32>| n.map_or_else(|| "—".to_owned(), |n| i18n::number(lang, n));
        let share = line.share.map(|share| i18n::percent(lang, share.percent(2)));
        Self {
            row: line.row,
            now: number(line.now.value) + i18n::part_mark(line.now),
            before: number(line.before),
            share: share.unwrap_or_else(|| "—".to_owned()),
            records: number(line.now.counted),
            typed: number(line.now.typed),
            // Most rows are nothing: where nothing was entered and nothing counted, nothing is said of where it comes from.
            origin: if line.now.value == Some(0) && line.now.typed.is_none() && line.now.short() == 0 {
                String::new()
            } else {
                i18n::cell_origin(lang, line.now, way, None)
            },
            differs: line.now.gap().is_some(),
        }
    }
}

/// The section of the page of reports.
#[component]
pub fn StockForm() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let room = Room::here();
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let stock = Memo::new(move |_| {
        let figures = desk.figures.get()?;
        let stock = Stock::of(&desk.book.get(), &figures);
        Some((Same(Arc::new(stock)), figures))
    });
    let lines: Lines = Memo::new(move |_| {
        let (book, unit, (stock, figures)) = (desk.book.get(), desk.unit.get()?, stock.get()?);
        let before = figures.before(&book).map(|figures| Stock::of(&book, figures));
        let way = figures.way(unit);
        let line = |line: &StockLine| Line::of(lang.get(), line, way);
        Some(stock.lines(before.as_ref(), unit).iter().map(line).collect())
    });
    let review = reviewing(desk);
    let asked = move || {
        let line =
            |doubt: &StockDoubt| view! { <p class="is-trouble">"⚠ " {papers::stock_doubt(lang.get(), *doubt)}</p> };
        review.get().stock.iter().map(line).collect_view()
    };
    let note =
        move || stock.with(|of| of.as_ref().and_then(|(stock, figures)| i18n::stock_note(lang.get(), figures, stock)));
    let closed = move || stock.with(|of| of.as_ref().is_some_and(|(stock, _)| stock.is_closed()));
    let since = move || {
        let book = desk.book.get();
        let all = review.get();
        let all = all.since.iter().filter(|since| closed() && since.is_of_stock());
        let all: Vec<_> = all.map(|since| view! { <li>{i18n::since(lang.get(), &book, *since)}</li> }).collect();
        (!all.is_empty()).then(|| view! { <p>{word(|w| w.since)}</p> <ul class="ledger">{all}</ul> })
    };
    let rest = move || {
        let review = review.get();
        let here = review.since.iter().filter(|since| closed() && since.is_of_stock()).count();
        let n = review.len() - review.stock.len() - here;
        let there = desk.address.get().on(Page::Results).print();
        let says = Words::of(lang.get()).rest.replace("{}", &i18n::number(lang.get(), n as u128));
        (n > 0).then(|| view! { <p class="soft no-print"><a href=there>{says}</a></p> })
    };
    prints(move || {
        let paper = desk.figures.get().zip(desk.unit.get());
        let paper =
            paper.and_then(|(figures, unit)| papers::stock_form(&desk.book.get(), &figures, unit, desk.today()));
        Printed::of(paper, || Print::of(desk.lang.get()).no_figures.to_owned())
    });
    let end = move || lines.with(|l| l.as_ref().and_then(|rows| rows.last().map(|line| line.now.clone())));
    let is_silent = move || {
        let lost =
            lines.with(|l| l.as_ref()?.iter().find(|line| line.row == StockRow::Lost).map(|line| line.now == "—"));
        lost == Some(true) && !closed() && review.with(|review| review.stock.is_empty())
    };
    let where_ = move || {
        let (book, question) = (desk.book.get(), desk.question.get());
        let unit = desk.unit.get().map(|unit| i18n::unit_name(&book, unit)).unwrap_or_default();
        format!("{} · {unit}", i18n::period_inside(lang.get(), &book, question.period))
    };
    view! {
        <div class="page">
            <section class="card answer brief">
                <div class="card-head">
                    <h2>{word(|w| w.title)} ", " {where_}</h2>
                    <Button label=word(|w| w.print) kind=ButtonKind::Primary icon=IconName::Print on_press=move |()| desk.send(Event::Print) />
                </div>
                <p class="figure-large">{end} <span class="of">" " {word(|w| w.members)}</span></p>
                <p class="soft" hidden=move || closed() || end().is_some_and(|end| end != "—")>
                    {word(|w| w.unknown)} " " <a href=move || desk.address.get().on(Page::Results).print()>{move || i18n::page(lang.get(), Page::Results)}</a>
                </p>
                <p class="soft">{word(|w| w.lede)}</p>
                <p class="soft" hidden=move || !is_silent()>{word(|w| w.silent)}</p>
                <p class="soft" hidden=move || note().is_none()>{note}</p>
                <div role="status">{since} {asked}</div>
                {rest}
            </section>
            <section class="card"><Table lines /></section>
            <Items room kind=MatterKind::MemberChange />
            <p class="soft">{word(|w| w.items_hint)}</p>
        </div>
    }
}

/// The lines on screen.
#[component]
fn Table(lines: Lines) -> impl IntoView {
    let lang = Desk::here().lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let row = move |line: Line| {
        let class = format!("stock-{}", line.row.depth());
        let mark = if line.differs { "⚠ " } else { "" };
        view! {
            <tr class=class>
                <th scope="row">{line.row.mark()} " " {i18n::stock_row(lang.get(), line.row)}</th>
                <td class="figure"><strong>{line.now}</strong></td>
                <td class="figure">{line.before}</td>
                <td class="figure">{line.share}</td>
                <td class="figure">{line.records}</td>
                <td class="figure">{line.typed}</td>
                <td class:is-trouble=line.differs>{mark} {line.origin}</td>
            </tr>
        }
    };
    let rows = move || lines.get().map(|rows| rows.into_iter().map(row).collect_view());
    let head = move |pick: fn(&Words) -> &'static str| view! { <th scope="col" class="figure">{word(pick)}</th> };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=word(|w| w.form)>
            <table class="table dense wide sticky-first stock">
                <thead><tr>
                    <th scope="col">{word(|w| w.row)}</th> {head(|w| w.now)} {head(|w| w.before)} {head(|w| w.share)}
                    {head(|w| w.records)} {head(|w| w.typed)} <th scope="col">{word(|w| w.origin)}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

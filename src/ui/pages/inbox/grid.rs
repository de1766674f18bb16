//! The answer in a line, and the table of units and steps. A cell says what it is in words, with a sign before them.

use super::{QUARTERS, Room};
use crate::domain::{Edit, PeriodId};
use crate::i18n::pages::inbox as say;
use crate::i18n::pages::inbox::Inbox as Words;
use crate::i18n::pages::print::Print;
use crate::i18n::papers;
use crate::session::{Address, Event, Page, Session, Subject, read_count};
use crate::stats::{Inbox, InboxRow, InboxStep, MOST_DAYS, Post, Rhythm};
use crate::ui::parts::{Button, ButtonKind, Choice, Field, FieldKind, IconName, Opt, walk};
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;

/// The view.
#[component]
pub(super) fn Grid(room: Room) -> impl IntoView {
    let desk = room.desk;
    let focus = Memo::new(move |_| {
        let period = desk.question.get().period;
        room.inbox.with(|inbox| inbox.as_ref().map(|inbox| inbox.focus(period, room.desk.today())))
    });
    let some = Memo::new(move |_| room.inbox.with(|inbox| inbox.as_ref().is_some_and(|inbox| !inbox.rows.is_empty())));
    let answer = move || {
        let (inbox, at) = room.inbox.get().zip(focus.get())?;
        Some(say::answer(desk.lang.get(), &desk.book.get(), inbox.steps.get(at)?, inbox.tally(at)))
    };
    let print = move |()| desk.send(Event::Print);
    prints(move || {
        let here = room.inbox.get().zip(focus.get()).zip(desk.figures.get()).zip(desk.unit.get());
        let paper = here.and_then(|(((inbox, at), figures), unit)| {
            papers::missing_list(&desk.book.get(), &figures, &inbox, (unit, at), desk.today())
        });
        Printed::of(paper, || Print::of(desk.lang.get()).nobody_missing.to_owned())
    });
    let none_missing = Signal::derive(move || {
        let here = room.inbox.get().zip(focus.get());
        here.is_none_or(|(inbox, at)| papers::missing(&inbox, at).next().is_none())
    });
    view! {
        <div class="stack">
            <p class="page-lede">{room.word(|w| w.lede)}</p>
            <section class="card answer brief">
                <div role="status"><h2>{move || if some.get() { answer() } else { Some(Words::of(desk.lang.get()).none_below.to_owned()) }}</h2></div>
                <div class="actions">
                    <Button label=room.word(|w| w.print) icon=IconName::Print disabled=none_missing on_press=print />
                </div>
            </section>
            <Terms room />
            <Show when=move || some.get()><Table room focus /></Show>
        </div>
    }
}

/// The year, how often, and by when.
#[component]
fn Terms(room: Room) -> impl IntoView {
    let desk = room.desk;
    let options = Signal::derive(move || {
        let w = Words::of(desk.lang.get());
        vec![Opt::new("", w.months), Opt::new(QUARTERS, w.quarters)]
    });
    let value = Signal::derive(move || if room.rhythm.get() == Rhythm::Month { "" } else { QUARTERS }.to_owned());
    let pick = move |(told,): (String,)| desk.go(|a| a.list = Some(told).filter(|word| !word.is_empty()));
    let days = desk.memo(|s| s.book.settings.report_days.to_string());
    let set = move |(text,): (String,)| {
        let Ok(days) = read_count(&text) else { return };
        let mut settings = desk.book.get_untracked().settings.clone();
        settings.report_days = days.get().min(MOST_DAYS);
        desk.send(Event::Edit(Edit::SetSettings(settings)));
    };
    let step = move |years: i16| {
        let shown = room.inbox.with_untracked(|inbox| inbox.as_ref()?.steps.first().map(|s| s.span.end.year()));
        let Some(year) = shown.and_then(|year| i16::try_from(year).ok()) else { return };
        desk.go(|a| (a.period, a.as_of) = (Some(PeriodId::Year(year + years)), None));
    };
    view! {
        <div class="toolbar inbox-terms quiet-hints">
            <Choice label=room.word(|w| w.rhythm) options value on_pick=pick />
            <Field label=room.word(|w| w.days) hint=room.word(|w| w.days_hint) kind=FieldKind::Number value=days
                disabled=desk.memo(Session::read_only) on_commit=set />
            <div class="actions">
                <Button label=room.word(|w| w.earlier) kind=ButtonKind::Quiet on_press=move |()| step(-1) />
                <Button label=room.word(|w| w.later) kind=ButtonKind::Quiet on_press=move |()| step(1) />
            </div>
        </div>
    }
}

/// The units and the steps.
#[component]
fn Table(room: Room, focus: Memo<Option<usize>>) -> impl IntoView {
    let lang = room.desk.lang;
    let heads = move || {
        let (inbox, book) = (room.inbox.get()?, room.desk.book.get());
        let head = |(at, step): (usize, &InboxStep)| {
            let current = (focus.get() == Some(at)).then_some("true");
            let href = at_step(room, step.period, None);
            view! {
                <th scope="col" aria-current=current><a href=href tabindex="-1">{say::head(lang.get(), &book, step)}</a></th>
            }
        };
        Some(inbox.steps.iter().enumerate().map(head).collect_view())
    };
    let rows = move || {
        let inbox = room.inbox.get()?;
        Some(inbox.rows.iter().enumerate().map(|(at, one)| row(room, &inbox, one, focus.get(), at == 0)).collect_view())
    };
    view! {
        <section class="card">
            <div class="table-scroll tall">
                <table class="table dense sticky-first inbox" role="grid" aria-label=room.word(|w| w.table)
                    on:keydown=walk::walk on:focusin=walk::stand>
                    <thead><tr><th scope="col">{room.word(|w| w.unit)}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="soft small">{room.word(|w| w.table_hint)} " " {room.word(|w| w.legend)}</p>
        </section>
    }
}

/// The same page with this step as what it is about, and this opened.
fn at_step(room: Room, period: PeriodId, record: Option<Subject>) -> String {
    let here = room.desk.address.get();
    let list = here.list.clone();
    Address { record, list, period: Some(period), as_of: None, ..here.on(Page::Inbox) }.print()
}

/// `enters`: Tab comes to the table here.
fn row(room: Room, inbox: &Inbox, one: &InboxRow, focus: Option<usize>, enters: bool) -> impl IntoView + use<> {
    let unit = Some(Subject::Unit(one.unit));
    let cells = one.posts.iter().zip(&inbox.steps).enumerate().map(|(at, (post, step))| {
        let record = match post {
            Post::Received { receipt, .. } => Some(Subject::Matter(*receipt)),
            Post::Absent | Post::Ahead | Post::Before => None,
            Post::Known(_) | Post::Covered(_) | Post::Waiting | Post::Overdue(_) => unit,
        };
        let href = record.map(|record| at_step(room, step.period, Some(record)));
        cell(room, *post, href, focus == Some(at))
    });
    let cells = cells.collect_view();
    view! { <tr><th scope="row"><a href=room.to(unit) tabindex=if enters { "0" } else { "-1" }>{one.name.to_string()}</a></th>{cells}</tr> }
}

/// What has come; it leads to the receipt, or to where one can be written.
fn cell(room: Room, post: Post, href: Option<String>, current: bool) -> impl IntoView + use<> {
    let (sign, word, more) = say::post(room.desk.lang.get(), post);
    // Of what a later report tells of, the sign is enough: a year's figures are nobody's fault in eleven months.
    let quiet = matches!(post, Post::Absent | Post::Ahead | Post::Before | Post::Covered(_));
    let said = view! {
        <span aria-hidden="true">{sign} " "</span>
        <span class:visually-hidden=quiet>{word}</span>
        {(!more.is_empty() && !quiet).then(|| view! { " " <small>{more}</small> })}
    };
    let said = match href {
        Some(href) => view! { <a href=href tabindex="-1" class:soft=quiet>{said}</a> }.into_any(),
        None => said.into_any(),
    };
    let overdue = matches!(post, Post::Overdue(_));
    view! { <td class:is-trouble=overdue class:soft=quiet class:now=current>{said}</td> }
}

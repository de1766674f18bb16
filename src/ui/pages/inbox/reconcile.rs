//! What the office counts of the unit beside what the unit says, in a quarter; a file is looked into and never taken in.

use super::Room;
use crate::domain::{PeriodId, UnitId};
use crate::exchange::Unreadable;
use crate::i18n::pages::print::Print;
use crate::i18n::pages::reconcile as say;
use crate::i18n::pages::reconcile::Reconcile as Words;
use crate::i18n::papers::{self, source, values};
use crate::i18n::{self, Lang};
use crate::session::reconcile::{Held, bases, basis, quarter, question};
use crate::session::{Event, Purpose};
use crate::stats::{Figures, Pair, Verdict};
use crate::ui::desk::Same;
use crate::ui::pages::data::{Reading, locked, take};
use crate::ui::parts::{Button, ButtonKind, Drop, IconName, Notice, NoticeKind, Opt, Select};
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;
use std::sync::Arc;

/// The figures of the question, and both sides of each.
pub(super) type Both = Memo<Option<(Same<Figures>, Vec<Pair>)>>;

/// What the parts of the section share.
#[derive(Clone, Copy)]
pub(super) struct Sides {
    pub room: Room,
    pub unit: UnitId,
    pub quarter: Memo<PeriodId>,
    /// The file that is looked into, or why it cannot be.
    pub held: Memo<Option<Result<Same<Held>, Unreadable>>>,
    pub both: Both,
}

impl Sides {
    pub fn word(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(Words::of(self.room.desk.lang.get())).to_owned())
    }

    pub fn file(self) -> Option<Same<Held>> {
        self.held.with(|held| held.as_ref().and_then(|held| held.as_ref().ok().cloned()))
    }
}

/// The section.
#[component]
pub(super) fn Reconcile(room: Room, id: UnitId) -> impl IntoView {
    let desk = room.desk;
    let held = desk.memo(|s| s.held.clone().map(|held| held.map(Same)));
    // It is looked into here alone: whoever comes back chooses again.
    on_cleanup(move || desk.send(Event::LetGo));
    let chosen = RwSignal::new(None::<PeriodId>);
    // Of the page alone: what every other page shows stays.
    let looked = RwSignal::new(None::<PeriodId>);
    let quarter =
        Memo::new(move |_| looked.get().unwrap_or_else(|| quarter(desk.question.get().period, room.desk.today())));
    let basis = Memo::new(move |_| {
        let (of, asked) = (quarter.get(), looked.get().unwrap_or(desk.question.get().period));
        let chosen = chosen.get().filter(|period| bases(of).contains(period));
        chosen.unwrap_or_else(|| basis(&desk.book.get(), id, of, asked))
    });
    let file = move || held.with(|held| held.as_ref().and_then(|held| held.as_ref().ok().cloned()));
    let asked = Memo::new(move |_| {
        question(quarter.get(), basis.get(), &desk.book.get(), room.desk.today(), file().as_deref())
    });
    let both: Both = Memo::new(move |_| {
        let figures = Arc::new(Figures::of(&desk.book.get(), asked.get(), None)?);
        let pairs = desk.with(|s| s.pairs(&figures, id, file().as_deref()));
        Some((Same(figures), pairs))
    });
    let sides = Sides { room, unit: id, quarter, held, both };
    prints(move || Printed::of(minutes(sides), || Print::of(desk.lang.get()).no_figures.to_owned()));
    view! {
        <div class="stack">
            <section class="card">
                <div class="card-head">
                    <h3>{sides.word(|w| w.title)} ": " {move || say::about(desk.lang.get(), &desk.book.get(), asked.get())}</h3>
                    <Button label=sides.word(|w| w.print) icon=IconName::Print kind=ButtonKind::Primary
                        on_press=move |()| desk.send(Event::Print) />
                </div>
                <p class="soft">{sides.word(|w| w.lede)}</p>
                <Asked sides basis chosen looked />
                <File sides />
                {move || answer(sides)}
            </section>
        </div>
    }
}

/// Which quarter, and which figures of it.
#[component]
fn Asked(
    sides: Sides,
    basis: Memo<PeriodId>,
    chosen: RwSignal<Option<PeriodId>>,
    looked: RwSignal<Option<PeriodId>>,
) -> impl IntoView {
    let desk = sides.room.desk;
    let name = move |period| i18n::period(desk.lang.get(), &desk.book.get(), period);
    let quarters = Signal::derive(move || {
        let PeriodId::Quarter(year, _) = sides.quarter.get() else { return Vec::new() };
        let quarters = (1..=4).map(|n| PeriodId::Quarter(year, n));
        quarters.map(|quarter| Opt::new(quarter.to_string(), name(quarter))).collect::<Vec<_>>()
    });
    let whats = Signal::derive(move || {
        let w = Words::of(desk.lang.get());
        let word = |period| match period {
            PeriodId::Year(_) => w.of_year.to_owned(),
            PeriodId::Quarter(..) => w.of_quarter.to_owned(),
            _ => name(period),
        };
        bases(sides.quarter.get()).into_iter().map(|p| Opt::new(p.to_string(), word(p))).collect::<Vec<_>>()
    });
    view! {
        <div class="toolbar">
            <Select label=sides.word(|w| w.quarter) options=quarters value=Signal::derive(move || sides.quarter.get().to_string())
                on_pick=move |(value,): (String,)| looked.set(value.parse().ok()) />
            <Select label=sides.word(|w| w.what) options=whats value=Signal::derive(move || basis.get().to_string())
                on_pick=move |(value,): (String,)| chosen.set(value.parse().ok()) />
        </div>
    }
}

/// A file to be held against the book.
#[component]
fn File(sides: Sides) -> impl IntoView {
    let desk = sides.room.desk;
    let given = move |(mut files,): (Vec<web_sys::File>,)| {
        files.truncate(1);
        take(desk, Purpose::Compare, files);
    };
    let says = move || {
        let (lang, w) = (desk.lang.get(), Words::of(desk.lang.get()));
        let by = match sides.held.get() {
            None => return view! { <p>{w.own_side} " " {w.by_reports} "."</p> }.into_any(),
            Some(Err(why)) => {
                let why = i18n::unreadable(lang, &why);
                return view! { <Notice kind=NoticeKind::Trouble><p>{why}</p></Notice> }.into_any();
            }
            Some(Ok(held)) => held,
        };
        let trouble = if by.knows(sides.unit) { (!by.sound).then_some(w.unsound) } else { Some(w.stranger) };
        // Held against the book like any other: whoever signs the minutes is to know whose figures these may not be.
        let doubt = by.verdict.is_loud().then(|| i18n::pages::signature::verdict(lang, &by.verdict));
        let doubt =
            doubt.map(|text| view! { <Notice kind=NoticeKind::Trouble><p><strong>{text}</strong></p></Notice> });
        let trouble = trouble.map(|text| view! { <Notice kind=NoticeKind::Trouble><p>{text}</p></Notice> });
        let file = if by.maker.is_empty() { by.file.clone() } else { format!("{} ({})", by.file, by.maker) };
        view! {
            <p>{w.own_side} " " {w.by_file.replace("{}", &file)} "."</p>
            {trouble}
            {doubt}
            <div class="actions"><Button label=w.file_close.to_owned() on_press=move |()| desk.send(Event::LetGo) /></div>
        }
        .into_any()
    };
    view! {
        <Drop label=sides.word(|w| w.file) hint=sides.word(|w| w.file_hint) accept=".json,.age,application/json" on_files=given />
        <Reading purpose=Purpose::Compare />
        {locked(desk, Purpose::Compare)}
        <div role="status">{says}</div>
    }
}

/// The minutes, signed by the unit and by the one above it as it was then.
fn minutes(sides: Sides) -> Option<papers::Document> {
    let desk = sides.room.desk;
    let (figures, pairs) = sides.both.get().filter(|(_, pairs)| !pairs.is_empty())?;
    let above = figures.tree.path(sides.unit).last().map(|node| node.id).or_else(|| desk.unit.get())?;
    let (file, quarter) = (sides.file(), sides.quarter.get());
    let file = file.as_ref().map(|held| held.file.as_str());
    let compared = papers::Compared { figures: &figures, pairs: &pairs, above, unit: sides.unit, quarter, file };
    papers::minutes(&desk.book.get(), compared, desk.today())
}

/// How many agree, what differs, and every figure.
fn answer(sides: Sides) -> Option<AnyView> {
    let lang = sides.room.desk.lang.get();
    let (w, (figures, pairs)) = (Words::of(lang), sides.both.get()?);
    if pairs.is_empty() {
        return Some(view! { <p class="soft">{w.nothing}</p> }.into_any());
    }
    let apart: Vec<String> = pairs.iter().filter_map(|pair| say::difference(lang, pair)).collect();
    let apart = (!apart.is_empty()).then(|| {
        let lines = apart.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <h4>{w.differences}</h4><ul class="lines">{lines}</ul> }
    });
    let rows = pairs.iter().map(|pair| row(sides, lang, &figures, pair)).collect_view();
    let view = view! {
        <p role="status"><strong>{say::conclusion(lang, &pairs)}</strong></p>
        {apart}
        <div class="table-scroll" tabindex="0" role="region" aria-label=w.table>
            <table class="table dense wide sticky-first" aria-label=w.table>
                <thead><tr>
                    <th scope="col">{w.topic}</th><th scope="col" class="figure">{w.above}</th><th scope="col" class="figure">{w.own}</th>
                    <th scope="col" class="figure">{w.gap}</th><th scope="col">{w.result}</th><th scope="col">{w.source}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    Some(view.into_any())
}

fn row(sides: Sides, lang: Lang, figures: &Figures, pair: &Pair) -> impl IntoView + use<> {
    let [above, own] = values(lang, pair.verdict);
    let (sign, word, gap) = say::verdict(lang, pair.verdict);
    let differs = matches!(pair.verdict, Verdict::Differ(..));
    view! {
        <tr>
            <th scope="row">{say::topic(lang, pair.topic)}</th>
            <td class="figure">{above}</td><td class="figure">{own}</td><td class="figure">{gap}</td>
            <td class="nowrap" class:is-trouble=differs><span aria-hidden="true">{sign} " "</span>{word}</td>
            <td class="small">{source(lang, figures, sides.unit, pair)}</td>
        </tr>
    }
}

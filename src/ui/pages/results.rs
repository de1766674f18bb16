//! Who has figures and who has not? Typed figures beside counted ones, in one table.

mod correct;
mod explain;
mod table;

use super::reviewing::reviewing;
use super::tables::{NoTable, lines_of};
use crate::domain::{Indicator, UnitId};
use crate::i18n::pages::print::Print;
use crate::i18n::papers::results_table;
use crate::i18n::{self, pages::results::Results as Words};
use crate::session::results::{NoReportDay, Report, Review, columns};
use crate::session::sheet::Spot;
use crate::session::{Line, Remark, Why};
use crate::stats::{Coverage, Doubt};
use crate::ui::desk::{Desk, Same};
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Table {
    desk: Desk,
    /// All levels below, not only the next.
    whole: RwSignal<bool>,
    lines: Memo<Arc<Vec<Line>>>,
    /// All categories, not only the main ones.
    every: RwSignal<bool>,
    cols: Memo<Vec<Indicator>>,
    review: Memo<Same<Review>>,
    /// The doubts by cell.
    doubts: Memo<Same<BTreeMap<(UnitId, Indicator), Doubt>>>,
    /// No figure may be written.
    closed: Memo<bool>,
    /// The texts beside the table.
    note: RwSignal<String>,
    no_day: RwSignal<Option<NoReportDay>>,
    remarks: RwSignal<Vec<Remark>>,
    /// Where the cursor is.
    cursor: RwSignal<Spot>,
}

impl Table {
    fn new(desk: Desk) -> Self {
        let (whole, every) = (RwSignal::new(false), RwSignal::new(false));
        let review = reviewing(desk);
        Self {
            desk,
            whole,
            lines: lines_of(desk, whole),
            every,
            cols: Memo::new(move |_| columns(every.get())),
            review,
            doubts: Memo::new(move |_| {
                let doubts = review.get();
                Same(Arc::new(doubts.doubts.iter().rev().map(|d| (d.at(), *d)).collect()))
            }),
            closed: Memo::new(move |_| desk.book.get().is_closed(desk.question.get().period)),
            note: RwSignal::default(),
            no_day: RwSignal::new(None),
            remarks: RwSignal::default(),
            cursor: RwSignal::new(Spot::default()),
        }
    }

    /// What stands beside the table, read.
    fn report(self) -> Result<Report, Why> {
        if let Some(why) = self.no_day.get() {
            return Err(Why::ReportDay(why));
        }
        let note = self.note.with(|text| crate::domain::Note::new(text)).map_err(Why::Beside)?;
        let question = self.desk.question.get();
        Ok(Report { period: question.period, as_of: question.as_of, note })
    }
}

/// The page.
#[component]
pub fn Results() -> impl IntoView {
    let table = Table::new(Desk::here());
    let empty = Memo::new(move |_| table.lines.get().is_empty());
    prints(move || {
        let (desk, lines) = (table.desk, table.lines.get());
        let paper = desk.figures.get().zip(desk.unit.get()).filter(|_| !lines.is_empty());
        let paper = paper.and_then(|(figures, unit)| {
            results_table(&desk.book.get(), &figures, unit, (&lines, &table.cols.get()), desk.today())
        });
        Printed::of(paper, || Print::of(desk.lang.get()).no_figures.to_owned())
    });
    view! {
        <div class="page">
            <Answer table />
            {move || if empty.get() {
                view! { <NoTable /> }.into_any()
            } else {
                view! {
                    <table::Card table />
                    <div class="row-2">
                        <explain::OneCell table />
                        <explain::ToReview table />
                    </div>
                }
                .into_any()
            }}
        </div>
    }
}

/// The first line: so many of so many units have figures.
#[component]
fn Answer(table: Table) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let heading = move || {
        let period = i18n::period_inside(lang.get(), &desk.book.get(), desk.question.get().period);
        format!("{} {period}", Words::of(lang.get()).title)
    };
    let says = move || {
        let (figures, unit) = desk.figures.get().zip(desk.unit.get())?;
        figures.tree.node(unit)?;
        let (lang, w) = (lang.get(), Words::of(lang.get()));
        let coverage = Coverage::of(&desk.book.get(), &figures, unit, &table.cols.get());
        let n = |n: u32| i18n::number(lang, n);
        if coverage.units == 0 {
            return Some(view! { <p class="soft">{w.none_below}</p> }.into_any());
        }
        let parts = i18n::coverage(lang, coverage);
        let since = table.review.get().since.len();
        let rest = if since > 0 {
            let says = w.since.replace("{}", &i18n::number(lang, since as u128));
            view! { <span class="is-behind">"▽ " {says}</span> }.into_any()
        } else if parts.is_empty() && coverage.unknown > 0 {
            let says = w.admissions_there.replace("{}", &n(coverage.unknown));
            view! { <span>{says}</span> }.into_any()
        } else if parts.is_empty() {
            view! { <span class="is-done">"✓ " {w.all_there}</span> }.into_any()
        } else {
            view! { <span class="is-behind">"▽ " {parts.join(" · ")}</span> }.into_any()
        };
        let says = view! {
            <p class="figure-large">{n(coverage.known)}<span class="of">" / " {n(coverage.units)} " " {w.have}</span></p>
            <p>{rest}</p>
        };
        Some(says.into_any())
    };
    view! {
        <section class="card answer brief">
            <h1>{heading}</h1>
            {says}
        </section>
    }
}

//! Does what was given agree with what was given on? The table in which targets are written.

mod answer;
mod spread;
mod table;

use super::tables::{NoTable, lines_of};
use crate::domain::{Fault, PercentOf, Rounding, TargetKind};
use crate::i18n::pages::print::Print;
use crate::i18n::papers::targets_table;
use crate::session::targets::{Decision, read_decision};
use crate::session::{Line, Remark};
use crate::stats::{AimState, Aims, Allocation, Grounds};
use crate::ui::desk::{Desk, Same};
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Table {
    desk: Desk,
    /// All levels below, not only the next.
    all: RwSignal<bool>,
    lines: Memo<Arc<Vec<Line>>>,
    aims: Memo<Option<Same<Aims>>>,
    grounds: Memo<Same<Grounds>>,
    /// How each kind was given on, those first that nobody gave left out.
    kinds: Memo<Vec<(TargetKind, AimState, Allocation)>>,
    /// The texts beside the table.
    on: RwSignal<String>,
    paper: RwSignal<String>,
    of: RwSignal<PercentOf>,
    rounding: RwSignal<Rounding>,
    remarks: RwSignal<Vec<Remark>>,
}

impl Table {
    fn new(desk: Desk) -> Self {
        let all = RwSignal::new(false);
        let kinds = Memo::new(move |_| {
            let Some((figures, unit)) = desk.figures.get().zip(desk.unit.get()) else { return Vec::new() };
            let of = |&kind: &TargetKind| {
                let aims = Aims::by(&desk.book.get(), &figures, desk.category.get(), &[kind]);
                let allocation = Allocation::of(&figures, &aims, unit);
                (kind, aims.given(unit), allocation)
            };
            let known = |(_, _, a): &(_, _, Allocation)| a.given.is_some() || a.with > 0;
            TargetKind::ALL.iter().map(of).filter(known).collect()
        });
        Self {
            desk,
            all,
            lines: lines_of(desk, all),
            aims: Memo::new(move |_| {
                let figures = desk.figures.get()?;
                Some(Same(Arc::new(Aims::of(&desk.book.get(), &figures, desk.category.get()))))
            }),
            grounds: Memo::new(move |_| {
                let grounds = desk.figures.get().map(|f| Grounds::of(&desk.book.get(), &f, desk.category.get()));
                Same(Arc::new(grounds.unwrap_or_default()))
            }),
            kinds,
            on: RwSignal::default(),
            paper: RwSignal::default(),
            of: RwSignal::new(PercentOf::YearStart),
            rounding: RwSignal::new(Rounding::Up),
            remarks: RwSignal::default(),
        }
    }

    /// What stands beside the table, read.
    fn decision(self) -> Result<Decision, Fault> {
        let (on, paper) = self.on.with(|on| self.paper.with(|paper| read_decision(on, paper)))?;
        let question = self.desk.question.get();
        let (of, rounding) = (self.of.get(), self.rounding.get());
        let category = self.desk.category.get();
        Ok(Decision { period: question.period, category, on, paper, of, rounding, as_of: question.as_of })
    }
}

/// The page.
#[component]
pub fn Targets() -> impl IntoView {
    let table = Table::new(Desk::here());
    let empty = Memo::new(move |_| table.lines.get().is_empty());
    prints(move || {
        let (desk, lines) = (table.desk, table.lines.get());
        let paper = desk.figures.get().zip(desk.unit.get()).filter(|_| !lines.is_empty());
        let paper = paper.and_then(|(figures, unit)| {
            targets_table(&desk.book.get(), &figures, (unit, desk.category.get()), &lines, desk.today())
        });
        Printed::of(paper, || Print::of(desk.lang.get()).no_figures.to_owned())
    });
    view! {
        <div class="page">
            <answer::Answer table />
            {move || if empty.get() { view! { <NoTable /> }.into_any() } else { view! { <table::Card table /> }.into_any() }}
        </div>
    }
}

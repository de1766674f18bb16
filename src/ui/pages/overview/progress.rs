//! The period so far, month by month, against plan.

use crate::i18n::{self, pages::overview::Overview as Words};
use crate::stats::{self, Curve, Tenths};
use crate::ui::desk::Desk;
use crate::ui::parts::{Burnup, BurnupWords, Series, SeriesKind};
use leptos::prelude::*;

/// Persons in the tenths of the chart.
fn whole(persons: &[u32]) -> impl Iterator<Item = u32> {
    persons.iter().map(|n| n.saturating_mul(10))
}

/// The card with the lines.
pub fn progress(desk: Desk, overview: &stats::Overview) -> AnyView {
    let lang = desk.lang.get();
    let w = Words::of(lang);
    let pace = overview.pace.clone();
    if pace.done.is_empty() {
        return view! { <section class="card"><h2>{w.pace}</h2><p class="soft">{w.no_pace}</p></section> }.into_any();
    }
    let fixed = |text: &str| Signal::stored(text.to_owned());
    let words = BurnupWords {
        caption: fixed(w.pace),
        summary: fixed(w.pace_summary),
        table: fixed(w.pace_table),
        month: fixed(w.month),
    };
    let line = |label: &str, kind, points: &mut dyn Iterator<Item = u32>| {
        // Every line begins at nothing.
        let points: Vec<Option<u32>> = std::iter::once(Some(0)).chain(points.map(Some)).collect();
        Series { label: label.to_owned(), kind, points }
    };
    let plan = if pace.curve == Curve::LastYear { w.plan_last_year } else { w.plan_linear };
    // What is drawn is what records say; where something else counts, the line says whose it is.
    let counts = overview.own.admitted.value;
    let label = if pace.done.last().copied() == counts { w.this_period } else { w.by_records };
    let mut series = vec![line(label, SeriesKind::Now, &mut whole(&pace.done))];
    if !pace.plan.is_empty() {
        series.push(line(plan, SeriesKind::Plan, &mut pace.plan.iter().map(|plan| plan.0)));
    }
    if !pace.before.is_empty() {
        series.push(line(w.last_period, SeriesKind::Before, &mut whole(&pace.before)));
    }
    let ticks: Vec<String> =
        std::iter::once("0".to_owned()).chain(pace.ends.iter().map(|d| d.month().to_string())).collect();
    view! {
        <section class="card">
            <Burnup words series=Signal::stored(series) ticks=Signal::stored(ticks) number=move |(n,): (u32,)| i18n::tenths(lang, Tenths(n)) />
        </section>
    }
    .into_any()
}

//! How a year grew: lines of running totals, month by month, each named where it ends.
//!
//! It must never add anything up: it is given running totals, and draws them from zero.

mod scale;

use leptos::prelude::*;

use scale::{Axis, End};

/// How a line is drawn. In this order where two end at the same height: the last one on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeriesKind {
    /// What was, a year before: grey.
    Before,
    /// What should be: dotted.
    Plan,
    /// What is: the red thread.
    Now,
}

impl SeriesKind {
    fn class(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Plan => "plan",
            Self::Now => "now",
        }
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Series {
    /// What it shows, in a word: it stands at the end of the line.
    pub label: String,
    /// How it is drawn.
    pub kind: SeriesKind,
    /// Running totals, in tenths. None: not known yet, the line stops.
    pub points: Vec<Option<u32>>,
}

/// What the chart says.
#[derive(Clone, Copy, Debug)]
pub struct BurnupWords {
    /// Above the chart.
    pub caption: Signal<String>,
    /// The chart in one sentence, for those who do not see it.
    pub summary: Signal<String>,
    /// Opens the figures as a table: “Xem bảng số”.
    pub table: Signal<String>,
    /// Heads the first column of that table: “Tháng”.
    pub month: Signal<String>,
}

/// The chart.
#[component]
pub fn Burnup(
    /// What it says.
    words: BurnupWords,
    /// The lines.
    #[prop(into)]
    series: Signal<Vec<Series>>,
    /// Below each point, as many as there are points.
    #[prop(into)]
    ticks: Signal<Vec<String>>,
    /// How a number of tenths is written: `5.544`, `9,2`.
    #[prop(into)]
    number: Callback<(u32,), String>,
) -> impl IntoView {
    let axis = Memo::new(move |_| series.with(|all| Axis::of(all)));
    let count = Memo::new(move |_| ticks.with(Vec::len));
    let levels = move || {
        let level = |value| {
            view! {
                <span class="burnup-level" style:inset-block-end=percent(axis.get().height(value))>
                    <span class="burnup-level-label">{number.run((value,))}</span>
                </span>
            }
        };
        axis.get().levels().map(level).collect_view()
    };
    let lines = move || {
        let line = |line: &Series| view! { <polyline class=line.kind.class() points=scale::polyline(line, axis.get(), count.get())></polyline> };
        series.with(|all| all.iter().map(line).collect_view())
    };
    let ends = move || {
        let ends = series.with(|all| scale::ends(all, axis.get(), count.get()));
        ends.into_iter().map(|end| view! { <EndLabel end number /> }).collect_view()
    };
    let below = move || {
        let tick = |(at, tick)| view! { <span class="burnup-tick" style:inset-inline-start=percent(scale::across(at, count.get()))>{tick}</span> };
        ticks.get().into_iter().enumerate().map(tick).collect_view()
    };
    // Room for the longest label at the end of a line, in letters.
    let longest = move || {
        let letters = |end: End| number.run((end.value,)).chars().count() + end.label.chars().count() + 1;
        let ends = series.with(|all| scale::ends(all, axis.get(), count.get()));
        ends.into_iter().map(letters).max().unwrap_or_default().to_string()
    };
    view! {
        <figure class="burnup">
            <figcaption>{words.caption}</figcaption>
            <div class="burnup-plot" style=("--burnup-end", longest) role="img" aria-label=words.summary>
                {levels}
                <svg class="burnup-lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{lines}</svg>
                {ends}
                {below}
            </div>
            <details class="burnup-table">
                <summary>{words.table}</summary>
                <div class="table-scroll">
                    <Figures words series ticks number />
                </div>
            </details>
        </figure>
    }
}

/// The name and figure at the end of a line.
#[component]
fn EndLabel(end: End, number: Callback<(u32,), String>) -> impl IntoView {
    let kind = end.kind.class();
    view! {
        <span
            class=format!("burnup-dot {kind}")
            style:inset-inline-start=percent(end.across)
            style:inset-block-end=percent(end.height)
        ></span>
        <span
            class=format!("burnup-end {kind}")
            style:inset-inline-start=percent(end.across)
            style:inset-block-end=percent(end.label_height)
        >
            <b>{number.run((end.value,))}</b>
            " "
            {end.label}
        </span>
    }
}

/// The same figures as a table.
#[component]
fn Figures(
    words: BurnupWords,
    series: Signal<Vec<Series>>,
    ticks: Signal<Vec<String>>,
    number: Callback<(u32,), String>,
) -> impl IntoView {
    let heads = move || {
        series.with(|all| {
            all.iter().map(|line| view! { <th scope="col" class="figure">{line.label.clone()}</th> }).collect_view()
        })
    };
    let row = move |(at, tick): (usize, String)| {
        let figure = move |line: &Series| {
            let text =
                line.points.get(at).copied().flatten().map_or_else(|| "–".to_string(), |value| number.run((value,)));
            view! { <td class="figure">{text}</td> }
        };
        view! { <tr><th scope="row">{tick}</th>{series.with(|all| all.iter().map(figure).collect_view())}</tr> }
    };
    view! {
        <table class="table">
            <thead><tr><th scope="col">{words.month}</th>{heads}</tr></thead>
            <tbody>{move || ticks.get().into_iter().enumerate().map(row).collect_view()}</tbody>
        </table>
    }
}

fn percent(share: f64) -> String {
    format!("{share:.2}%")
}

//! Who leads and who lags, and the units by how they stand, each a link to the unit.

use super::status_class;
use crate::i18n::{self, pages::overview::Overview as Words};
use crate::session::{Address, Page};
use crate::stats::{self, Placed, Standing};
use crate::ui::desk::Desk;
use crate::ui::parts::Bullet;
use leptos::prelude::*;

/// So many of the first and of the last rows are shown.
const ENDS: usize = 4;

/// So many units of a group are shown at first.
const SHOWN: usize = 10;

/// The address of a unit's own overview.
fn there(desk: Desk, standing: &Standing) -> String {
    Address { unit: Some(standing.unit), ..desk.address.get().on(Page::Overview) }.print()
}

/// The ends of the table by share of target.
pub fn lead(desk: Desk, overview: &stats::Overview) -> impl IntoView + use<> {
    let w = Words::of(desk.lang.get());
    // Where nobody has a target the table by number says more.
    let table = if overview.by_share.ranked == 0 { &overview.by_number } else { &overview.by_share };
    let (first, last) = table.ends(ENDS);
    let axis = stats::axis_percent(&table.rows);
    let shown: Vec<AnyView> = first.into_iter().chain(last).map(|placed| row(desk, placed, axis)).collect();
    let left_out = table.comparable().count() >= 2;
    let small = if left_out { w.small_left_out } else { w.small_shown };
    let small = table.rows[..table.ranked]
        .iter()
        .any(|r| r.standing.small)
        .then(|| small.replace("{}", &desk.book.get().settings.small_target.to_string()));
    let order = table.order;
    let whole = Address { order, ..desk.address.get().on(Page::Ranking) }.print();
    view! {
        <section class="card">
            <div class="card-head"><h2>{w.lead}</h2><a class="no-print" href=whole>{w.whole_table}</a></div>
            <div class="table-scroll">
                <table class="table dense">
                    <thead><tr>
                        <th class="rank" scope="col">"#"</th><th scope="col">{w.unit}</th>
                        <th class="figure" scope="col">{w.done_of_target}</th><th class="figure" scope="col">{w.share}</th>
                        <th class="bar" scope="col"><span class="visually-hidden">{w.bar}</span></th>
                    </tr></thead>
                    <tbody>{shown}</tbody>
                </table>
            </div>
            <p class="soft small">{small}</p>
        </section>
    }
}

fn row(desk: Desk, placed: &Placed, axis: u32) -> AnyView {
    let lang = desk.lang.get();
    let s = &placed.standing;
    let n = |n: u32| i18n::number(lang, n);
    let aim = s.aim.known();
    let done = s.admitted.value.map_or_else(|| "—".to_owned(), n);
    let target = aim.map_or_else(|| "—".to_owned(), |a| n(a.least));
    let decimals = desk.book.get().settings.decimals as u8;
    let share = s.share().map(|r| i18n::percent(lang, r.percent(decimals)));
    // Without a target there is nothing to measure against.
    let bar = share.clone().map(|label| {
        view! {
            <Bullet small=true label done=Signal::stored(s.admitted.value)
                aim=Signal::stored(aim.map(|a| a.least)) axis_percent=Signal::stored(Some(axis)) />
        }
    });
    view! {
        <tr>
            <td class="rank">{placed.rank}</td>
            <th scope="row"><a href=there(desk, s)>{s.name.to_string()}</a>{s.small.then_some(" †")}</th>
            <td class="figure">{done} "/" {target}</td>
            <td class=format!("figure {}", status_class(s.status))>{share}</td>
            <td class="bar">{bar}</td>
        </tr>
    }
    .into_any()
}

/// Over, reached, behind, none: names and numbers.
pub fn groups(desk: Desk, overview: &stats::Overview) -> impl IntoView + use<> {
    let w = Words::of(desk.lang.get());
    let group = |title: &'static str, units: Vec<&Standing>| {
        let lang = desk.lang.get();
        let count = i18n::number(lang, units.len() as u128);
        let line = |s: &&Standing| {
            let class = status_class(s.status);
            let years = overview.streaks.says(s.unit).map(|row| format!(" · {}", i18n::in_a_row(lang, row)));
            let says = format!(
                "{} {}{}",
                i18n::status_mark(s.status),
                i18n::status(lang, s.status),
                years.unwrap_or_default()
            );
            view! { <li><a href=there(desk, s)>{s.name.to_string()}</a> <span class=class>{says}</span></li> }
        };
        let (shown, rest) = units.split_at(units.len().min(SHOWN));
        let more = (!rest.is_empty()).then(|| {
            let says = w.more.replace("{}", &i18n::number(lang, rest.len() as u128));
            view! {
                <details>
                    <summary>{says}</summary>
                    <ul class="ledger short-list">{rest.iter().map(line).collect_view()}</ul>
                </details>
            }
        });
        let none = units.is_empty().then(|| view! { <p class="soft">{w.nobody}</p> });
        view! {
            <section class="card">
                <h2>{title} " (" {count} ")"</h2>
                {none}
                <ul class="ledger short-list">{shown.iter().map(line).collect_view()}</ul>
                {more}
            </section>
        }
    };
    view! {
        <div class="row-2">
            {group(w.over, overview.over())}
            {group(w.behind, overview.behind())}
            {group(w.none, overview.without_admission())}
            {(!overview.without_data().is_empty()).then(|| group(w.no_data, overview.without_data()))}
        </div>
    }
}

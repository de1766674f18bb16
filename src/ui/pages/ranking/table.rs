//! One table of ranks: head that stays, ranked rows, and below the rule those without a rank with their reason.

use super::Tables;
use super::look::Look;
use crate::domain::Indicator;
use crate::i18n::{self, pages::ranking::Ranking as Words};
use crate::stats::{League, Order, Placed};
use crate::ui::desk::Desk;
use crate::ui::pages::overview::status_class;
use crate::ui::parts::{Bullet, SortHead, Sorted};
use leptos::prelude::*;

/// What a table has beside the columns of every table: its word and its figure.
type Extra = (fn(&Words) -> &'static str, fn(&Look, &Placed) -> String);

/// The columns that a table has for itself.
const fn extras(order: Order) -> &'static [Extra] {
    match order {
        Order::Share | Order::Number | Order::Part => &[],
        Order::Growth => &[
            (|w| w.members, |l, r| l.number(r.standing.members)),
            (|w| w.growth, |l, r| l.percent(r.standing.growth())),
        ],
        Order::YearOnYear => &[
            (|w| w.previous, |l, r| l.number(r.standing.previous)),
            (|w| w.more, |l, r| l.signed(r.standing.more_than_before())),
            (|w| w.year_on_year, |l, r| l.percent(r.standing.year_on_year())),
        ],
        Order::Score => &[(|w| w.score, |l, r| l.points(r.score))],
    }
}

/// A card with one table.
#[component]
pub fn Table(order: Order, league: Tables, by_name: RwSignal<bool>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let heading = move || {
        let order = league.get().table(order).map_or(order, |table| table.order);
        desk.figures.get().map(|f| i18n::order_heading(lang.get(), order, &f))
    };
    let grouped = Memo::new(move |_| !league.get().groups.is_empty() && league.get().group.is_none());
    let bars = extras(order).is_empty();
    let sorted = move |name: bool| Signal::derive(move || (by_name.get() == name).then_some(Sorted::Up));
    let extra_heads = move || {
        extras(order).iter().map(|&(pick, _)| view! { <th class="figure" scope="col">{word(pick)}</th> }).collect_view()
    };
    let weights = desk.memo(|s| s.book.settings.score);
    view! {
        <section class="card">
            <h2>{heading}</h2>
            <div class="table-scroll">
                <table class="table dense">
                    <thead><tr>
                        <SortHead label=word(|w| w.rank) sorted=sorted(false) on_sort=move |()| by_name.set(false) figures=true />
                        <SortHead label=word(|w| w.unit) sorted=sorted(true) on_sort=move |()| by_name.set(true) />
                        <th class="figure" scope="col"><abbr title=word(|w| w.done_full)>{word(|w| w.done)}</abbr></th>
                        <th class="figure" scope="col">{word(|w| w.share)}</th>
                        <th class="figure" scope="col"><abbr title=word(|w| w.surplus_full)>{word(|w| w.surplus)}</abbr></th>
                        {extra_heads}
                        {move || grouped.get().then(|| view! { <th class="figure" scope="col"><abbr title=word(|w| w.group_rank_full)>{word(|w| w.group_rank)}</abbr></th> })}
                        {bars.then(|| view! { <th class="bar" scope="col"><span class="visually-hidden">{word(|w| w.bar)}</span></th> })}
                    </tr></thead>
                    {move || bodies(desk, order, &league.get(), by_name.get(), grouped.get())}
                </table>
            </div>
            {(order == Order::Score).then(|| view! {
                <p class="soft small">{move || i18n::score_formula(lang.get(), weights.get())}</p>
            })}
        </section>
    }
}

fn bodies(desk: Desk, order: Order, league: &League, by_name: bool, grouped: bool) -> Option<impl IntoView + use<>> {
    let look = Look::of(desk)?;
    let table = league.table(order)?;
    let order = table.order;
    let ranked: Vec<AnyView> =
        table.ranked_rows(by_name).into_iter().map(|r| ranked_row(&look, order, league, r, grouped)).collect();
    let columns = (extras(order).len() + 1 + usize::from(grouped) + usize::from(extras(order).is_empty())).to_string();
    let unranked: Vec<AnyView> =
        table.unranked_rows().iter().map(|r| unranked_row(&look, order, r, &columns)).collect();
    let unranked = (!unranked.is_empty()).then(|| view! { <tbody class="unranked">{unranked}</tbody> });
    Some(view! { <tbody>{ranked}</tbody> {unranked} })
}

/// Rank, name with its marks, A/T and share: what every row has.
fn ranked_row(look: &Look, order: Order, league: &League, row: &Placed, grouped: bool) -> AnyView {
    let s = &row.standing;
    let w = Words::of(look.lang);
    let tied = (row.sharing > 1).then(|| view! { <span class="visually-hidden">" " {w.tied}</span> });
    let status = i18n::status(look.lang, s.status);
    let surplus = s.surplus().map(|n| {
        view! {
            <span class=status_class(s.status) title=status.clone()>{i18n::status_mark(s.status)} " " {look.signed(Some(n))}</span>
            <span class="visually-hidden">", " {status.clone()}</span>
        }
    });
    let extra = extras(order).iter().map(|(_, figure)| view! { <td class="figure">{figure(look, row)}</td> });
    let bar = extras(order).is_empty().then(|| bar(look, order, league, row));
    view! {
        <tr>
            <td class="rank">{row.rank} {tied}</td>
            {name(look, row)}
            <td class="figure" title=origin(look, row)>{look.done(s)} {s.revised().map(|_| "*")}</td>
            <td class="figure">{look.share_in(order, s)}</td>
            <td class="figure">{surplus}</td>
            {extra.collect_view()}
            {grouped.then(|| view! { <td class="figure" title=s.group.as_ref().map(ToString::to_string)>{row.group_rank.map_or_else(|| "—".to_owned(), |r| r.to_string())}</td> })}
            {bar}
        </tr>
    }
    .into_any()
}

fn unranked_row(look: &Look, order: Order, row: &Placed, columns: &str) -> AnyView {
    let s = &row.standing;
    let why = row.reason(order).map(|r| i18n::reason(look.lang, r));
    let none = view! { <span aria-hidden="true">"–"</span><span class="visually-hidden">{Words::of(look.lang).unranked}</span> };
    view! {
        <tr>
            <td class="rank">{none}</td>
            {name(look, row)}
            <td class="figure" title=origin(look, row)>{look.done(s)} {s.revised().map(|_| "*")}</td>
            <td class="figure">{look.share(s)}</td>
            <td colspan=columns.to_owned()>{why}</td>
        </tr>
    }
    .into_any()
}

/// The unit, †, and how old its figure is where it is older than the report day.
fn name(look: &Look, row: &Placed) -> AnyView {
    let s = &row.standing;
    let late = s.late(look.figures.counted.end).map(|until| i18n::late(look.lang, until));
    view! {
        <th scope="row">
            <a href=look.link(s)>{s.name.to_string()}</a> {s.small.then_some(" †")}
            {late.map(|text| view! { <small class="late">{text}</small> })}
            {look.in_a_row(s).map(|text| view! { <small class="late">{text}</small> })}
        </th>
    }
    .into_any()
}

/// Where the number came from.
fn origin(look: &Look, row: &Placed) -> String {
    let (figures, s) = (&look.figures, &row.standing);
    // The tables of a category go by its own figure; the origin of the total would mislead.
    let fact = figures.fact(s.unit, Indicator::ADMITTED).filter(|_| s.admitted == s.all);
    i18n::cell_origin(look.lang, s.admitted, figures.way(s.unit), fact)
}

/// A small bar, on one axis for the whole table.
fn bar(look: &Look, order: Order, league: &League, row: &Placed) -> AnyView {
    let s = &row.standing;
    let aim = s.aim.known();
    // A part is drawn within its whole.
    let most = match order {
        Order::Number => Some(league.axis_number()),
        Order::Part => s.all.value,
        _ => None,
    };
    let label = format!("{}: {}", Words::of(look.lang).bar, look.done(s));
    view! {
        <td class="bar">
            <Bullet small=true label done=Signal::stored(s.admitted.value)
                aim=Signal::stored(aim.map(|a| a.least))
                aim_max=Signal::stored(aim.filter(|a| a.most > a.least).map(|a| a.most))
                axis_percent=Signal::stored(Some(league.axis_percent()))
                axis_most=Signal::stored(most) />
        </td>
    }
    .into_any()
}

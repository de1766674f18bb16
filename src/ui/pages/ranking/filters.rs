//! By what the tables are made: category, group, report day, the third table.

use super::Tables;
use crate::domain::Category;
use crate::i18n::{self, pages::frame::Frame, pages::ranking::Ranking as Words};
use crate::session::{DayTrouble, Session, read_report_day};
use crate::stats::Order;
use crate::ui::desk::Desk;
use crate::ui::parts::{Choice, Field, FieldKind, Opt, Select};
use leptos::prelude::*;

/// The row of choices.
#[component]
pub fn Filters(league: Tables) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let categories = Signal::derive(move || {
        let opt = |(at, &c): (usize, &Category)| Opt::new(at.to_string(), i18n::category(lang.get(), c));
        Category::ALL.iter().enumerate().map(opt).collect::<Vec<_>>()
    });
    let pick_category = move |(value,): (String,)| {
        let at: usize = value.parse().unwrap_or_default();
        desk.go(|a| a.category = Category::ALL.get(at).copied().unwrap_or_default());
    };
    let groups = Signal::derive(move || {
        let all = Opt::new("", Frame::of(lang.get()).all_groups);
        let named = league.get().groups.iter().map(|g| Opt::new(g.as_str(), g.as_str())).collect::<Vec<_>>();
        std::iter::once(all).chain(named).collect::<Vec<_>>()
    });
    let group = Signal::derive(move || league.get().group.as_ref().map(ToString::to_string).unwrap_or_default());
    view! {
        <section class="toolbar ranking-filters" aria-label=word(|w| w.filters)>
            <Select label=word(|w| w.category) options=categories on_pick=pick_category
                value=Signal::derive(move || desk.category.get().index().to_string()) />
            <Select label=word(|w| w.group) options=groups value=group
                on_pick=move |(g,): (String,)| desk.go(|a| a.group = Some(g).filter(|g| !g.is_empty())) />
            <ReportDay />
        </section>
    }
}

/// The report day; what was refused stays in the field with the reason beside it.
#[component]
fn ReportDay() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let refused = RwSignal::new(None::<(String, DayTrouble)>);
    let value = Signal::derive(move || {
        let kept = refused.get().map(|(text, _)| text);
        kept.unwrap_or_else(|| i18n::day(desk.question.get().as_of))
    });
    let error = Signal::derive(move || refused.get().map(|(_, why)| i18n::day_trouble(lang.get(), &why)));
    let take = move |(text,): (String,)| match read_report_day(&text, untrack(|| desk.with(Session::span))) {
        Ok(day) => {
            refused.set(None);
            desk.go(|a| a.as_of = day);
        }
        Err(why) => refused.set(Some((text, why))),
    };
    let label = Signal::derive(move || Words::of(lang.get()).as_of.to_owned());
    view! { <Field label value error kind=FieldKind::Date on_commit=take /> }
}

/// Which table stands beside the two.
#[component]
pub fn Third(league: Tables) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let scores = desk.memo(|s| !s.book.settings.score.is_off());
    let options = Signal::derive(move || {
        let w = Words::of(lang.get());
        let mut all =
            vec![Opt::new("", w.third_none), Opt::new("growth", w.third_growth), Opt::new("year", w.third_year)];
        if scores.get() {
            all.push(Opt::new("score", w.third_score));
        }
        all
    });
    let value = Signal::derive(move || {
        match league.get().third.as_ref().map(|t| t.order) {
            Some(Order::Growth) => "growth",
            Some(Order::YearOnYear) => "year",
            Some(Order::Score) => "score",
            _ => "",
        }
        .to_owned()
    });
    let pick = move |(value,): (String,)| {
        desk.go(|a| {
            a.order = match value.as_str() {
                "growth" => Order::Growth,
                "year" => Order::YearOnYear,
                "score" => Order::Score,
                _ => Order::Share,
            }
        });
    };
    let label = Signal::derive(move || Words::of(lang.get()).third.to_owned());
    view! { <Choice label options value on_pick=pick /> }
}

/// Which of the two tables is seen where there is no room for both, or none while the `third` stands there.
#[component]
pub fn Which(third: Signal<Option<Order>>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let options = Signal::derive(move || {
        let w = Words::of(lang.get());
        vec![Opt::new("share", w.which_share), Opt::new("number", w.which_number)]
    });
    let value = Signal::derive(move || {
        match (third.get(), desk.address.get().order) {
            (Some(_), _) => "",
            (None, Order::Number) => "number",
            (None, _) => "share",
        }
        .to_owned()
    });
    let pick = move |(value,): (String,)| {
        desk.go(|a| a.order = if value == "number" { Order::Number } else { Order::Share });
    };
    let label = Signal::derive(move || Words::of(lang.get()).which.to_owned());
    view! { <div class="league-which"><Choice label options value on_pick=pick /></div> }
}

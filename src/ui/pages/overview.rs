//! How does the unit stand? The article's figures at a glance, each a step away from what is behind it.

mod empty;
mod lists;
mod progress;

use crate::domain::{Category, Indicator};
use crate::i18n::{self, Lang, pages::overview::Overview as Words};
use crate::session::{Address, Event, Page};
use crate::stats::{self, Cell, Status};
use crate::ui::desk::Desk;
use crate::ui::pages::tables::NoTable;
use crate::ui::parts::{Bullet, Button, ButtonKind};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Overview() -> impl IntoView {
    let desk = Desk::here();
    let empty = Memo::new(move |_| desk.book.get().units.is_empty());
    view! {
        <div class="page">
            {move || if empty.get() { view! { <empty::Welcome /> }.into_any() } else { (move || filled(desk)).into_any() }}
        </div>
    }
}

/// The page of a book with units. Plain functions, not components: what they read is followed by this closure, so that
/// they change with the language, the address and the book.
fn filled(desk: Desk) -> AnyView {
    let Some(overview) = desk.overview.get() else { return view! { <NoTable /> }.into_any() };
    let lang = desk.lang.get();
    let targets = desk.address.get().on(Page::Targets).print();
    let view = view! {
        {answer(desk, &overview)}
        {facts(desk, &overview)}
        <div class="row-2">
            {progress::progress(desk, &overview)}
            {lists::lead(desk, &overview)}
        </div>
        <div class="row-wide">
            {sentence(desk, &overview)}
            <section class="card">
                <h2>{Words::of(lang).own_targets}</h2>
                <p>{i18n::allocation(lang, overview.own.aim, overview.allocation)}</p>
                <p class="no-print"><a href=targets>{i18n::page(lang, Page::Targets)}</a></p>
            </section>
        </div>
        {lists::groups(desk, &overview)}
    };
    view.into_any()
}

/// The class of a status, beside its mark and words.
pub(super) fn status_class(status: Status) -> &'static str {
    match status {
        Status::Over(_) => "is-over",
        Status::Reached => "is-done",
        Status::Underway(_) | Status::Short(_) => "is-behind",
        _ => "no-data",
    }
}

/// The first line: so many of so many, and what that means.
fn answer(desk: Desk, overview: &stats::Overview) -> AnyView {
    let lang = desk.lang.get();
    let w = Words::of(lang);
    let own = overview.own.clone();
    let decimals = desk.book.get().settings.decimals as u8;
    let n = move |n: u32| i18n::number(lang, n);
    let period = i18n::period_inside(lang, &desk.book.get(), desk.question.get().period);
    // On the page the way above it says whose figures these are; no paper has that.
    let unit = i18n::unit_name(&desk.book.get(), own.unit);
    let aim = own.aim.known();
    let target = aim.map(|a| if a.most > a.least { format!("{}–{}", n(a.least), n(a.most)) } else { n(a.least) });
    let percent = own.share().map(|s| i18n::percent(lang, s.percent(decimals)));
    let percent_of_most = own.share_of_most().map(|s| format!(" / {}", i18n::percent(lang, s.percent(decimals))));
    let way = desk.figures.get().map(|f| {
        let fact = f.fact(own.unit, Indicator::ADMITTED).cloned();
        i18n::cell_origin(lang, own.admitted, f.way(own.unit), fact.as_ref())
    });
    let done = own.admitted.value;
    let until = own.until.unwrap_or(stats::Until::day(desk.question.get().as_of));
    let known = i18n::until(lang, until);
    let late = until.oldest < desk.question.get().as_of;
    let ongoing = !desk.figures.get().is_some_and(|f| f.is_final(own.until));
    let asked = if late { w.expected_then } else { w.expected };
    let expected = overview.pace.expected.filter(|_| ongoing).map(|e| {
        match stats::few_left(&overview.own, &overview.pace) {
            // A curve says nothing of two or three.
            Some((persons, months)) => w.left.replacen("{}", &n(persons), 1).replacen("{}", &months.to_string(), 1),
            None => asked.replace("{}", &i18n::tenths(lang, e)),
        }
    });
    let results = desk.address.get().on(Page::Results).print();
    view! {
        <section class="card answer">
            <div class="row-2">
                <div class="stack">
                    <h1>{w.title} ", " {period}</h1>
                    <p class="print-only">{unit}</p>
                    <p class="figure-large">
                        <a class="plain" href=results.clone() title=way.clone()>{done.map_or_else(|| "—".to_owned(), n)}</a>
                        <span class="of">" / " {target.unwrap_or_else(|| "—".to_owned())}</span>
                    </p>
                </div>
                <div class="stack">
                    <p>
                        <span class=status_class(own.status)>{i18n::status_mark(own.status)} " " {i18n::status(lang, own.status)}</span>
                        {percent.map(|p| view! { " · " <strong>{p} {percent_of_most}</strong> })}
                        {overview.streaks.says(own.unit).map(|row| format!(" · {}", i18n::in_a_row(lang, row)))}
                    </p>
                    <Bullet label=w.bar.to_owned() done=Signal::stored(done) aim=Signal::stored(aim.map(|a| a.least))
                        aim_max=Signal::stored(aim.map(|a| a.most)) plan=Signal::stored(overview.pace.expected.map(|e| f64::from(e.0) / 10.0)) />
                    <p class="soft small">
                        {rank(desk, overview)}
                        {w.as_of} " " {known}
                        {expected.map(|e| format!(" · {e}"))}
                    </p>
                    {own.admitted.gap().map(|_| view! { <p class="is-trouble small">"⚠ " {way}</p> })}
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// Where the unit stands among those beside it, and behind whom.
fn rank(desk: Desk, overview: &stats::Overview) -> Option<impl IntoView + use<>> {
    let lang = desk.lang.get();
    let w = Words::of(lang);
    let (among, own, unknown) = overview.place()?;
    let rank = own.rank?;
    let figures = desk.figures.get()?;
    let above = figures.tree.path(overview.own.unit).last().map(|n| (n.id, n.version.label().to_string()))?;
    let before: Vec<String> = among
        .rows
        .iter()
        .filter(|r| r.rank.is_some_and(|x| x < rank))
        .take(3)
        .map(|r| r.standing.name.to_string())
        .collect();
    let text = w.rank_by_number.replace("{}", &rank.to_string());
    let behind = if before.is_empty() { String::new() } else { format!(", {} {}", w.after, before.join(", ")) };
    let there = Address { unit: Some(above.0), order: stats::Order::Number, ..desk.address.get().on(Page::Ranking) };
    let known =
        (unknown > 0).then(|| w.known_of.replace("{}", &format!("{}/{}", among.ranked, among.ranked + unknown)));
    Some(
        view! { <a href=there.print()>{text} " " {above.1} {behind}</a> {known.map(|known| format!(" ({known})"))} " · " },
    )
}

/// Shown even at 0.
const ALWAYS: [Category; 2] = [Category::Women, Category::Religious];
/// What the article and the press name first (handbook 2.2); the others are one step away.
const NAMED: [Category; 5] =
    [Category::Women, Category::Religious, Category::YouthUnion, Category::Enterprise, Category::NewUprising];

/// The figures that the article names, each a link to where it can be looked into.
fn facts(desk: Desk, overview: &stats::Overview) -> AnyView {
    let lang = desk.lang.get();
    let decimals = desk.book.get().settings.decimals as u8;
    let all = overview.own.all;
    let short = |cell: Cell| cell.is_short_of(all).then(|| i18n::leaves_out(lang, cell.short()));
    let category_fact = |&(category, cell): &(Category, Cell)| {
        let share = cell.share_of(all).filter(|_| category.is_admission());
        let note = share.map(|s| i18n::percent(lang, s.percent(decimals))).or_else(|| short(cell));
        let there = Address { category, ..desk.address.get().on(Page::Ranking) };
        fact(desk, lang, Indicator::Admitted(category), cell, note, there)
    };
    let results = desk.address.get().on(Page::Results);
    let members = fact(desk, lang, Indicator::Members, overview.members, short(overview.members), results);
    let units = fact(desk, lang, Indicator::Units, overview.units, None, desk.address.get().on(Page::Units));
    let known = overview.categories.iter().copied().filter(|(c, cell)| ALWAYS.contains(c) || cell.value != Some(0));
    let (named, others): (Vec<_>, Vec<_>) = known.partition(|(c, _)| NAMED.contains(c));
    let w = Words::of(lang);
    let more = (!others.is_empty()).then(|| {
        view! {
            <details>
                <summary>{w.other_categories} " (" {others.len()} ")"</summary>
                <div class="row-facts">{others.iter().map(category_fact).collect_view()}</div>
            </details>
        }
    });
    view! {
        <section class="stack" aria-label=w.title>
            <div class="row-facts">
                {named.iter().map(category_fact).collect_view()}
                {members}
                {units}
            </div>
            {more}
        </section>
    }
    .into_any()
}

fn fact(desk: Desk, lang: Lang, what: Indicator, cell: Cell, note: Option<String>, there: Address) -> AnyView {
    let unit = desk.unit.get();
    let origin = desk.figures.get().zip(unit).map(|(f, u)| i18n::cell_origin(lang, cell, f.way(u), f.fact(u, what)));
    let gap = cell.gap().map(|g| view! { <small class="is-trouble">" ⚠ " {i18n::signed(lang, g)}</small> });
    let value = cell.value.map_or_else(|| "—".to_owned(), |n| i18n::number(lang, n));
    view! {
        <a class="fact" href=there.print() title=origin>
            <span class="fact-label">{i18n::indicator(lang, what)}</span>
            <span class="fact-figure">{value} " " <small>{note}</small> {gap}</span>
        </a>
    }
    .into_any()
}

/// The sentence of the article, live, to copy or print.
fn sentence(desk: Desk, overview: &stats::Overview) -> AnyView {
    let w = Words::of(desk.lang.get());
    let sentence = i18n::sentence(&desk.book.get(), desk.question.get(), overview);
    let text = sentence.text();
    let there = desk.address.get().on(Page::Report).print();
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{w.sentence}</h2>
                <Button label=crate::i18n::pages::frame::Frame::of(desk.lang.get()).copy.to_owned() kind=ButtonKind::Plain
                    on_press=move |()| desk.send(Event::Copy(text.clone(), None)) />
            </div>
            <p class="sentence" lang="vi">{sentence_view(&sentence)}</p>
            <p class="no-print"><a href=there>{i18n::page(desk.lang.get(), Page::Report)}</a></p>
        </section>
    }
    .into_any()
}

/// A sentence with its live figures marked.
pub(super) fn sentence_view(sentence: &i18n::Sentence) -> Vec<AnyView> {
    let part = |part: &i18n::Part| match part.clone() {
        i18n::Part::Words(text) => text.into_any(),
        i18n::Part::Figure(text) => view! { <span class="told">{text}</span> }.into_any(),
        i18n::Part::Unknown => view! { <strong class="is-trouble">"[CẦN BỔ SUNG]"</strong> }.into_any(),
    };
    sentence.0.iter().map(part).collect()
}

//! What a file would add and change, and what is wrong with it, before anything is changed.

use super::choices::Differing;
use super::touches::Touches;
use super::{MOST_LINES, arrivals, lines, tally};
use crate::domain::Book;
use crate::exchange::Preview;
use crate::i18n::{self, Lang, pages::data as say, pages::data::Data as Words, pages::incoming as arriving};
use crate::session::{Act, Event, Incoming, Move};
use crate::stats::UnitTwins;
use crate::ui::browser::page::focus_soon;
use crate::ui::desk::{Desk, Same};
use crate::ui::pages::one_unit::{Joins, Pair};
use crate::ui::parts::{Button, ButtonKind, Notice, NoticeKind, Opt, Select};
use leptos::prelude::*;
use std::sync::Arc;

/// The heading of what waits.
const HEAD: &str = "preview-head";

/// The waiting files, if there are any. What is ticked changes only what it is about, not the whole of it.
pub fn preview(desk: Desk) -> impl Fn() -> Option<AnyView> {
    let shown = desk.memo(|s| s.incoming.as_ref().map(|i| Same(Arc::clone(&i.preview))));
    let waits = Memo::new(move |_| shown.with(Option::is_some));
    Effect::new(move |before: Option<bool>| {
        let waits = waits.get();
        if waits && before == Some(false) {
            // It may begin below what is in sight.
            focus_soon(HEAD);
        }
        waits
    });
    move || {
        shown.get()?;
        let (lang, incoming) = (desk.lang.get(), Arc::new(desk.glance(|s| s.incoming.clone())?));
        Some(waiting(desk, lang, &incoming).into_any())
    }
}

fn waiting(desk: Desk, lang: Lang, incoming: &Arc<Incoming>) -> impl IntoView + use<> {
    let (w, book) = (Words::of(lang), &incoming.ours);
    // What nothing comes of is counted all the same.
    let passed_over = || tally::is_passed_over(incoming).then(|| tally::counts(lang, incoming));
    let answer = if !incoming.may_enter() {
        view! {
            <Notice kind=NoticeKind::Trouble><p>{w.blocked}</p></Notice>
            {passed_over()}
        }
        .into_any()
    } else if incoming.changes_nothing() {
        let differs = !incoming.choices.differing.is_empty();
        let text = match (incoming.has_buried(), differs) {
            (_, true) => arriving::Arrivals::of(lang).only_choices,
            (true, false) => arriving::Arrivals::of(lang).only_buried,
            (false, false) => w.nothing,
        };
        let note = incoming.is_news().then(|| view! { <p>{arriving::Arrivals::of(lang).note_text}</p> });
        let buried = incoming.has_buried().then(|| view! { <Touches desk incoming=Arc::clone(incoming) /> });
        view! {
            <Notice kind=NoticeKind::Done><p>{text}</p>{note}</Notice>
            {passed_over()}
            {buried}
            <Differing desk incoming=Arc::clone(incoming) />
        }
        .into_any()
    } else {
        changes(desk, lang, incoming).into_any()
    };
    let waits = |i: &Incoming| {
        i.is_doubted()
            || i.wants_word()
            || i.wants_home()
            || i.leaves_everything()
            || i.changes_nothing() && !i.is_news()
    };
    let not_yet = desk.memo(move |s| s.incoming.as_ref().is_none_or(waits));
    let empty = desk.memo(|s| s.incoming.as_ref().is_some_and(Incoming::leaves_everything));
    let twins = arriving::twins(lang, incoming.twins);
    let held = each_change(lang, book, &incoming.book, &incoming.held);
    // A file that changes nothing has come all the same, and the inbox may say so.
    let label = desk.memo(move |s| {
        let notes = s.incoming.as_ref().is_some_and(|i| i.changes_nothing() && i.is_news());
        if notes { arriving::Arrivals::of(lang).note_receipt } else { w.accept }.to_owned()
    });
    let differs = !incoming.choices.differing.is_empty();
    let offers = incoming.has_buried() || incoming.is_news() || differs || !incoming.changes_nothing();
    let accept = (incoming.may_enter() && offers).then(|| {
        view! { <Button label kind=ButtonKind::Primary disabled=not_yet on_press=move |()| desk.send(Event::Accept) /> }
    });
    let named = match (incoming.files.as_slice(), incoming.unread.as_slice()) {
        ([only], []) => format!("{} ({})", only.file, arrivals::by(lang, only)),
        (files, unread) => arriving::files(lang, files.len() + unread.len()),
    };
    view! {
        <section class="stack" aria-labelledby=HEAD>
            <h3 id=HEAD tabindex="-1">{w.preview} ": " {named}</h3>
            {arrivals::arrivals(desk, lang, incoming)}
            {twins.map(|text| view! { <Notice kind=NoticeKind::Trouble><p>{text}</p></Notice> })}
            {answer}
            {whose(desk, incoming)}
            {(!held.is_empty()).then(|| view! { <Notice kind=NoticeKind::Trouble><p>{w.held}</p>{lines(desk, held)}</Notice> })}
            <p role="status">{move || if empty.get() { arriving::Arrivals::of(lang).none_left } else { "" }}</p>
            <div class="actions">
                {accept}
                <Button label=w.decline on_press=move |()| desk.send(Event::Decline) />
            </div>
        </section>
    }
}

/// Whose book it will be, where a package opens an empty one.
fn whose(desk: Desk, incoming: &Incoming) -> impl IntoView + use<> {
    let word = move |pick: fn(&arriving::Arrivals) -> &'static str| {
        Signal::derive(move || pick(arriving::Arrivals::of(desk.lang.get())).to_owned())
    };
    let homes = incoming.homes();
    let options = Signal::derive(move || {
        let none = Opt::new("", arriving::Arrivals::of(desk.lang.get()).whose_none);
        let units = homes.iter().map(|(id, name)| Opt::new(id.to_string(), name.clone()));
        std::iter::once(none).chain(units).collect::<Vec<_>>()
    });
    let value = desk.memo(|s| {
        let home = s.incoming.as_ref().and_then(|i| i.home);
        home.map(|id| id.to_string()).unwrap_or_default()
    });
    let pick = move |(text,): (String,)| desk.send(Event::IsHome(text.parse().ok()));
    incoming.asks_home().then(|| {
        view! { <Select label=word(|w| w.whose) hint=word(|w| w.whose_text) options value on_pick=pick /> }
    })
}

/// Counts of what would be done, and each change.
fn changes(desk: Desk, lang: Lang, incoming: &Arc<Incoming>) -> impl IntoView + use<> {
    let w = Words::of(lang);
    let is_gone = incoming.touches.iter().any(|touch| touch.act == Act::Removed);
    let rivals = desk.memo(|s| s.incoming.as_ref().map_or(0, |i| i.rivals));
    let after = desk.memo(|s| s.incoming.as_ref().map(|i| Same(Arc::clone(&i.after))));
    view! {
        {tally::counts(lang, incoming)}
        <tally::Removals desk />
        {move || after.get().and_then(|after| mixed(desk, lang, &after))}
        {alike(desk, lang, incoming)}
        {move || after.get().map(|after| moves(desk, lang, &after))}
        {move || say::rivals(lang, rivals.get()).map(|text| view! { <Notice><p>{text}</p></Notice> })}
        {(!is_gone).then(|| view! { <p class="soft">{w.stays}</p> })}
        <Touches desk incoming=Arc::clone(incoming) />
        <Differing desk incoming=Arc::clone(incoming) />
    }
}

/// Units in which people could be counted twice then.
fn mixed(desk: Desk, lang: Lang, after: &Book) -> Option<impl IntoView + use<>> {
    let units = desk.glance(|s| s.incoming.as_ref().map(|i| Arc::clone(&i.mixed)))?;
    let said: Vec<String> = units.iter().map(|unit| i18n::unit_name(after, *unit)).collect();
    (!said.is_empty()).then(|| {
        view! { <Notice kind=NoticeKind::Trouble><p>{Words::of(lang).mixed}</p>{lines(desk, said)}</Notice> }
    })
}

/// Units that may be one then, and were not here before: each pair can be joined by the way.
fn alike(desk: Desk, lang: Lang, incoming: &Arc<Incoming>) -> impl Fn() -> Option<AnyView> + use<> {
    let pairs = desk.memo(|s| s.incoming.as_ref().map(|i| i.alike.to_vec()).unwrap_or_default());
    let whole = Arc::clone(incoming.whole());
    move || {
        let pairs = pairs.get();
        let line = |twins: UnitTwins| {
            let joined = desk.memo(move |s| {
                let stays = s.incoming.as_ref()?.stays_of(twins)?;
                Some((if stays == twins.one { twins.other } else { twins.one }, stays))
            });
            let pick = move |(joins,): (Joins,)| {
                let (gone, stays) = joins.unwrap_or((twins.one, twins.other));
                desk.send(Event::JoinUnits(gone, stays, joins.is_some()));
            };
            view! { <li><Pair desk book=Arc::clone(&whole) twins picked=joined on_pick=pick /></li> }
        };
        let any = !pairs.is_empty();
        let lines = pairs.into_iter().map(line).collect_view();
        any.then(|| {
            view! {
                <Notice kind=NoticeKind::Trouble>
                    <p>{i18n::unit_twins_text(lang)}</p>
                    <ul class="ledger">{lines}</ul>
                </Notice>
            }
            .into_any()
        })
    }
}

/// The ranking before and after, of the units that would move.
fn moves(desk: Desk, lang: Lang, after: &Book) -> Option<impl IntoView + use<>> {
    let w = Words::of(lang);
    let mut all = desk.glance(|s| s.moves(after));
    all.truncate(MOST_LINES);
    let n = |n: Option<u32>| n.map_or_else(|| "—".to_owned(), |n| i18n::number(lang, n));
    let row = move |m: Move| {
        let (now, then) = (m.before, m.after);
        view! {
            <tr>
                <th scope="row">{m.name.to_string()}</th>
                <td class="figure">{n(now.and_then(|s| s.admitted))}</td><td class="figure">{n(then.and_then(|s| s.admitted))}</td>
                <td class="figure">{n(now.and_then(|s| s.rank))}</td><td class="figure">{n(then.and_then(|s| s.rank))}</td>
            </tr>
        }
    };
    (!all.is_empty()).then(|| {
        view! {
            <h4>{w.moves}</h4>
            <div class="table-scroll">
                <table class="table dense" aria-label=w.moves>
                    <thead><tr>
                        <th scope="col">{w.unit}</th>
                        <th scope="col" class="figure">{w.count_now}</th><th scope="col" class="figure">{w.count_then}</th>
                        <th scope="col" class="figure">{w.rank_now}</th><th scope="col" class="figure">{w.rank_then}</th>
                    </tr></thead>
                    <tbody>{all.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
    })
}

/// What one side has and the other has not; what differs in both is told the other way round.
pub(in crate::ui::pages) fn only_added(preview: &Preview) -> Preview {
    let mut only = preview.clone();
    only.units.changed.clear();
    only.targets.changed.clear();
    only.facts.changed.clear();
    only.persons.changed.clear();
    only.matters.changed.clear();
    only
}

/// One line for each record that would change, then for each that would be added, as far as a person would read.
pub(in crate::ui::pages) fn each_change(lang: Lang, ours: &Book, theirs: &Book, p: &Preview) -> Vec<String> {
    let most = MOST_LINES * 4;
    let changed = p
        .units
        .changed
        .iter()
        .map(|c| i18n::unit_change(lang, Some(&c.before), &c.after))
        .chain(p.targets.changed.iter().map(|c| i18n::target_change(lang, ours, &c.key, Some(&c.before), &c.after)))
        .chain(p.facts.changed.iter().map(|c| i18n::fact_change(lang, ours, &c.key, Some(&c.before), &c.after)))
        .chain(p.persons.changed.iter().map(|c| i18n::person_change(lang, theirs, Some(&c.before), &c.after)))
        .chain(p.matters.changed.iter().map(|c| i18n::matter_change(lang, theirs, Some(&c.before), &c.after)));
    let added = p
        .units
        .added
        .iter()
        .map(|(_, v)| i18n::unit_change(lang, None, v))
        .chain(p.targets.added.iter().map(|(k, v)| i18n::target_change(lang, theirs, k, None, v)))
        .chain(p.facts.added.iter().map(|(k, v)| i18n::fact_change(lang, theirs, k, None, v)))
        .chain(p.persons.added.iter().map(|(_, v)| i18n::person_change(lang, theirs, None, v)))
        .chain(p.matters.added.iter().map(|(_, v)| i18n::matter_change(lang, theirs, None, v)));
    changed.chain(added).take(most).collect()
}

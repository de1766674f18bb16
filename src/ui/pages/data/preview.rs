//! What a file would add and change, and what is wrong with it, before anything is changed.

use super::touches::Touches;
use super::{MOST_LINES, arrivals, lines, tally};
use crate::domain::Book;
use crate::exchange::Preview;
use crate::i18n::{self, Lang, pages::data as say, pages::data::Data as Words, pages::incoming as arriving};
use crate::session::{Act, Event, Incoming, Move};
use crate::stats::unit_twins;
use crate::ui::desk::{Desk, Same};
use crate::ui::parts::{Button, ButtonKind, Notice, NoticeKind};
use leptos::prelude::*;
use std::sync::Arc;

/// The waiting files, if there are any. What is ticked changes only what it is about, not the whole of it.
pub fn preview(desk: Desk) -> impl Fn() -> Option<AnyView> {
    let shown = desk.memo(|s| s.incoming.as_ref().map(|i| Same(Arc::clone(&i.preview))));
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
        let text = if incoming.has_buried() { arriving::Arrivals::of(lang).only_buried } else { w.nothing };
        let note = incoming.is_news().then(|| view! { <p>{arriving::Arrivals::of(lang).note_text}</p> });
        let buried = incoming.has_buried().then(|| view! { <Touches desk incoming=Arc::clone(incoming) /> });
        view! {
            <Notice kind=NoticeKind::Done><p>{text}</p>{note}</Notice>
            {passed_over()}
            {buried}
        }
        .into_any()
    } else {
        changes(desk, lang, incoming).into_any()
    };
    let waits =
        |i: &Incoming| i.is_doubted() || i.wants_word() || i.leaves_everything() || i.changes_nothing() && !i.is_news();
    let not_yet = desk.memo(move |s| s.incoming.as_ref().is_none_or(waits));
    let empty = desk.memo(|s| s.incoming.as_ref().is_some_and(Incoming::leaves_everything));
    let twins = arriving::twins(lang, incoming.twins);
    let held = each_change(lang, book, &incoming.book, &incoming.held);
    // A file that changes nothing has come all the same, and the inbox may say so.
    let label = desk.memo(move |s| {
        let notes = s.incoming.as_ref().is_some_and(|i| i.changes_nothing() && i.is_news());
        if notes { arriving::Arrivals::of(lang).note_receipt } else { w.accept }.to_owned()
    });
    let offers = incoming.has_buried() || incoming.is_news() || !incoming.changes_nothing();
    let accept = (incoming.may_enter() && offers).then(|| {
        view! { <Button label kind=ButtonKind::Primary disabled=not_yet on_press=move |()| desk.send(Event::Accept) /> }
    });
    let named = match (incoming.files.as_slice(), incoming.unread.as_slice()) {
        ([only], []) => {
            let maker = if only.sender.is_empty() { w.unnamed.to_owned() } else { only.sender.clone() };
            format!("{} ({} {maker})", only.file, w.from)
        }
        (files, unread) => arriving::files(lang, files.len() + unread.len()),
    };
    view! {
        <section class="stack" aria-labelledby="preview-head">
            <h3 id="preview-head">{w.preview} ": " {named}</h3>
            {arrivals::arrivals(desk, lang, incoming)}
            {twins.map(|text| view! { <Notice kind=NoticeKind::Trouble><p>{text}</p></Notice> })}
            {answer}
            {(!held.is_empty()).then(|| view! { <Notice kind=NoticeKind::Trouble><p>{w.held}</p>{lines(desk, held)}</Notice> })}
            <p role="status">{move || if empty.get() { arriving::Arrivals::of(lang).none_left } else { "" }}</p>
            <div class="actions">
                {accept}
                <Button label=w.decline on_press=move |()| desk.send(Event::Decline) />
            </div>
        </section>
    }
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
        {move || after.get().and_then(|after| alike(desk, lang, &after))}
        {move || after.get().map(|after| moves(desk, lang, &after))}
        {move || say::rivals(lang, rivals.get()).map(|text| view! { <Notice><p>{text}</p></Notice> })}
        {(!is_gone).then(|| view! { <p class="soft">{w.stays}</p> })}
        <Touches desk incoming=Arc::clone(incoming) />
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

/// Units that may be one then, and were not here before.
fn alike(desk: Desk, lang: Lang, after: &Book) -> Option<impl IntoView + use<>> {
    let before = unit_twins(&desk.book.get_untracked());
    let new = unit_twins(after).into_iter().filter(|twins| !before.contains(twins));
    let said: Vec<String> = new.map(|twins| i18n::unit_twins(lang, after, twins)).collect();
    (!said.is_empty()).then(|| {
        view! { <Notice kind=NoticeKind::Trouble><p>{i18n::unit_twins_text(lang)}</p>{lines(desk, said)}</Notice> }
    })
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

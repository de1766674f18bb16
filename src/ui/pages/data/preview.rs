//! What a file would add and change, and what is wrong with it, before anything is changed.

use super::{MOST_LINES, lines, signature};
use crate::domain::Book;
use crate::exchange::Preview;
use crate::i18n::{self, Lang, pages::data as say, pages::data::Data as Words};
use crate::session::{Event, Incoming, Move};
use crate::ui::desk::Desk;
use crate::ui::parts::{Button, ButtonKind, Notice, NoticeKind};
use leptos::prelude::*;

/// The waiting file, if there is one.
pub fn preview(desk: Desk) -> Option<AnyView> {
    let incoming = desk.with(|s| s.incoming.clone())?;
    let (lang, book) = (desk.lang.get(), desk.book.get());
    let w = Words::of(lang);
    let maker = if incoming.maker.is_empty() { w.unnamed.to_owned() } else { incoming.maker.clone() };
    let problems = |blocks: bool| -> Vec<String> {
        let listed = incoming.problems.iter().filter(|p| p.blocks == blocks);
        listed.map(|p| i18n::problem(lang, &incoming.book, p)).collect()
    };
    let (wrong, warnings) = (problems(true), problems(false));
    let answer = if !incoming.may_enter() {
        view! { <Notice kind=NoticeKind::Trouble><p>{w.blocked}</p></Notice> }.into_any()
    } else if incoming.changes_nothing() {
        view! { <Notice kind=NoticeKind::Done><p>{w.nothing}</p></Notice> }.into_any()
    } else {
        changes(desk, lang, &book, &incoming).into_any()
    };
    let agreed = RwSignal::new(false);
    let is_loud = incoming.verdict.is_loud();
    let doubted = Signal::derive(move || is_loud && !agreed.get());
    let accept = move || {
        desk.send(Event::Agree(agreed.get_untracked()));
        desk.send(Event::Accept);
    };
    let cover = say::cover(lang, &incoming.book, &incoming.cover);
    let held = each_change(lang, &book, &incoming.book, &incoming.held);
    let accept = (incoming.may_enter() && !incoming.changes_nothing()).then(
        || view! { <Button label=w.accept kind=ButtonKind::Primary disabled=doubted on_press=move |()| accept() /> },
    );
    let view = view! {
        <section class="stack" aria-labelledby="preview-head">
            <h3 id="preview-head">{w.preview} ": " {incoming.file.clone()} " (" {w.from} " " {maker} ")"</h3>
            {signature::verdict(lang, &incoming.verdict, agreed)}
            {cover.map(|text| view! { <p><strong>{text}</strong></p> })}
            {answer}
            {(!held.is_empty()).then(|| view! { <Notice kind=NoticeKind::Trouble><p>{w.held}</p>{lines(desk, held)}</Notice> })}
            {(!wrong.is_empty()).then(|| view! { <h4>{w.problems}</h4> {lines(desk, wrong)} })}
            {(!warnings.is_empty()).then(|| view! { <h4>{w.warnings}</h4> {lines(desk, warnings)} })}
            <div class="actions">
                {accept}
                <Button label=w.decline on_press=move |()| desk.send(Event::Decline) />
            </div>
        </section>
    };
    Some(view.into_any())
}

/// Counts of what would be added and changed, and each change.
fn changes(desk: Desk, lang: Lang, ours: &Book, incoming: &Incoming) -> impl IntoView + use<> {
    let w = Words::of(lang);
    let p = &incoming.preview;
    let rows = [
        (w.units, p.units.added.len(), p.units.changed.len(), p.units.same),
        (w.periods, p.periods.added.len(), p.periods.changed.len(), p.periods.same),
        (w.targets, p.targets.added.len(), p.targets.changed.len(), p.targets.same),
        (w.facts, p.facts.added.len(), p.facts.changed.len(), p.facts.same),
        (w.persons, p.persons.added.len(), p.persons.changed.len(), p.persons.same),
        (w.matters, p.matters.added.len(), p.matters.changed.len(), p.matters.same),
    ];
    let n = |n: usize| i18n::number(lang, n as u128);
    let row = |(what, added, changed, same): (&'static str, usize, usize, usize)| {
        view! {
            <tr><th scope="row">{what}</th><td class="figure">{n(added)}</td><td class="figure">{n(changed)}</td><td class="figure">{n(same)}</td></tr>
        }
    };
    let each = each_change(lang, ours, &incoming.book, p);
    let gone = each_change(lang, &incoming.book, ours, &only_added(&incoming.back));
    let rivals = say::rivals(lang, incoming.rivals);
    view! {
        <div class="table-scroll">
            <table class="table dense">
                <thead><tr>
                    <th scope="col">{w.kind}</th><th scope="col" class="figure">{w.added}</th>
                    <th scope="col" class="figure">{w.changed}</th><th scope="col" class="figure">{w.same}</th>
                </tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        {moves(desk, lang, &incoming.after)}
        {rivals.map(|text| view! { <Notice><p>{text}</p></Notice> })}
        {gone.is_empty().then(|| view! { <p class="soft">{w.stays}</p> })}
        {(!gone.is_empty()).then(|| view! { <details><summary>{w.gone}</summary>{lines(desk, gone)}</details> })}
        {(!each.is_empty()).then(|| view! { <details><summary>{w.details}</summary>{lines(desk, each)}</details> })}
    }
}

/// The ranking before and after, of the units that would move.
fn moves(desk: Desk, lang: Lang, after: &Book) -> Option<impl IntoView + use<>> {
    let w = Words::of(lang);
    let mut all = desk.with(|s| s.moves(after));
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

//! What is looked for, branch by branch: who, what, by which day, how much time is left, by which rule.

use super::{More, Room, slips};
use crate::i18n::pages::dues::{self as say, Dues as Words};
use crate::i18n::{self, rules};
use crate::rules::{DueKind, Ground};
use crate::session::Lang;
use crate::session::dues::{Branch, Item, Reach};
use crate::ui::pages::fields::{code, options, picked};
use crate::ui::parts::{Opt, Select};
use leptos::prelude::*;

/// So many lines are shown at first, and with each wish for more.
const PAGE: usize = 200;

/// The card with filters and table.
#[component]
pub(super) fn List(room: Room) -> impl IntoView {
    let desk = room.desk;
    let wanted = RwSignal::new(PAGE);
    let branches = Memo::new(move |_| {
        let (asked, today) = (room.asked.get(), room.ground.get().today);
        room.board.with(|board| board.as_ref().map(|b| b.branches(asked, today)).unwrap_or_default())
    });
    Effect::new(move |_| {
        room.asked.track();
        wanted.set(PAGE);
    });
    let all = Memo::new(move |_| branches.with(|all| all.iter().map(|b| b.items.len()).sum::<usize>()));
    let heading =
        move || format!("{} ({})", Words::of(desk.lang.get()).list, i18n::number(desk.lang.get(), all.get() as u128));
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{heading}</h2>
                <slips::Actions room branches />
            </div>
            <Filters room />
            <div hidden=move || all.get() == 0><slips::Names room /></div>
            <div class="table-scroll" hidden=move || all.get() == 0>
                <table class="table dense wide dues">
                    <thead><tr>
                        <th scope="col">{room.word(|w| w.person)}</th><th scope="col">{room.word(|w| w.kind)}</th>
                        <th scope="col">{room.word(|w| w.due)}</th><th scope="col">{room.word(|w| w.left)}</th>
                        <th scope="col">{room.word(|w| w.rule)}</th>
                    </tr></thead>
                    {move || bodies(room, &branches.get(), wanted.get())}
                </table>
            </div>
            <p class="soft" role="status">{move || (all.get() == 0 && room.board.with(Option::is_some)).then(|| Words::of(desk.lang.get()).none)}</p>
            <More room wanted all page=PAGE />
        </section>
    }
}

/// What is looked for: kept in the address, so that it can be bookmarked.
#[component]
fn Filters(room: Room) -> impl IntoView {
    let desk = room.desk;
    let with_all =
        move |all: &'static str, more: Vec<Opt>| std::iter::once(Opt::new("", all)).chain(more).collect::<Vec<_>>();
    let kinds = Signal::derive(move || {
        let lang = desk.lang.get();
        with_all(Words::of(lang).all_kinds, options(DueKind::ALL, DueKind::ALL, |kind| rules::due_kind(lang, kind)))
    });
    let reaches = Signal::derive(move || {
        let lang = desk.lang.get();
        with_all(Words::of(lang).all_reaches, options(Reach::ALL, Reach::ALL, |reach| say::reach(lang, reach)))
    });
    let chosen = move |of: Option<String>| of.unwrap_or_default();
    view! {
        <div class="toolbar">
            <Select label=room.word(|w| w.reach) options=reaches
                value=Signal::derive(move || chosen(room.asked.get().reach.map(|r| code(Reach::ALL, r))))
                on_pick=move |(v,): (String,)| desk.go(|a| a.asked.reach = picked(Reach::ALL, &v)) />
            <Select label=room.word(|w| w.kind) options=kinds
                value=Signal::derive(move || chosen(room.asked.get().kind.map(|k| code(DueKind::ALL, k))))
                on_pick=move |(v,): (String,)| desk.go(|a| a.asked.kind = picked(DueKind::ALL, &v)) />
        </div>
    }
}

/// A part of the table for each branch, until so many lines stand there.
fn bodies(room: Room, branches: &[Branch], wanted: usize) -> Vec<AnyView> {
    let (lang, ground) = (room.desk.lang.get(), room.ground.get());
    let mut left = wanted;
    let mut bodies = Vec::new();
    for branch in branches {
        if left == 0 {
            break;
        }
        let lines: Vec<AnyView> = branch.items.iter().take(left).map(|item| line(room, lang, &ground, item)).collect();
        left -= lines.len();
        let name = room.units.with(|units| units.name(branch.unit).to_owned());
        let count = i18n::number(lang, branch.items.len() as u128);
        let body = view! {
            <tbody>
                <tr class="group"><th colspan="5" scope="rowgroup">{name} " (" {count} ")"</th></tr>
                {lines}
            </tbody>
        };
        bodies.push(body.into_any());
    }
    bodies
}

fn line(room: Room, lang: Lang, ground: &Ground, item: &Item) -> AnyView {
    let due = &item.due;
    let late = due.day < ground.today;
    view! {
        <tr>
            <th scope="row">{room.person(item.person)}</th>
            <td>{rules::due(lang, due)}</td>
            <td class="nowrap">{rules::last_day(lang, due)}</td>
            <td class:is-trouble=late>{late.then_some("⚠ ")} {rules::left(lang, due, ground)}</td>
            <td class="soft small">{rules::by_rule(lang, due, ground)}</td>
        </tr>
    }
    .into_any()
}

//! The dialog that spreads a total over the units below: the parts are seen before they are given, and add up.

use super::Table;
use crate::domain::{Count, Edit, TargetKind};
use crate::i18n::{self, pages::frame::Frame, pages::targets::Targets as Words};
use crate::session::targets::{Share, SpreadBy, shares, spread_out};
use crate::session::{Event, Remark, read_count};
use crate::ui::parts::{Button, ButtonKind, Choice, Dialog, Field, FieldKind, Notice, NoticeKind, Opt};
use leptos::prelude::*;

/// The dialog.
#[component]
pub(super) fn Spread(table: Table, open: RwSignal<bool>) -> impl IntoView {
    let lang = table.desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let close_label = Signal::derive(move || Frame::of(lang.get()).close.to_owned());
    view! {
        <Dialog open title=word(|w| w.spread_title) close_label on_close=move |()| open.set(false)>
            <Inside table open />
        </Dialog>
    }
}

/// A choice as the radio buttons tell it.
fn code(by: SpreadBy) -> &'static str {
    match by {
        SpreadBy::LastYear => "ky-truoc",
        SpreadBy::Members => "dang-vien",
        SpreadBy::Evenly => "deu",
    }
}

/// Made anew each time the dialog opens: the total begins with the unit's own target.
#[component]
fn Inside(table: Table, open: RwSignal<bool>) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let own = untrack(|| desk.unit.get().zip(table.aims.get()).and_then(|(unit, aims)| aims.given(unit).known()));
    let total = RwSignal::new(own.map(|a| i18n::number(lang.get_untracked(), a.least)).unwrap_or_default());
    let (by, wrong) = (RwSignal::new(SpreadBy::default()), RwSignal::new(false));
    let refused = RwSignal::new(Vec::<Remark>::new());
    let read = move || total.with(|text| read_count(text));
    let parts = Memo::new(move |_| {
        let here = desk.figures.get().zip(desk.unit.get()).zip(read().ok());
        let parts = |((figures, unit), total): (_, Count)| {
            let figures: crate::ui::desk::Same<crate::stats::Figures> = figures;
            shares(&figures, &table.grounds.get(), unit, total, by.get())
        };
        here.map(parts).unwrap_or_default()
    });
    let apply = move |()| {
        let outcome = untrack(|| table.decision())
            .ok()
            .map(|decision| parts.with_untracked(|parts| spread_out(&desk.book.get_untracked(), &decision, parts)));
        match outcome {
            Some(Ok(edits)) => {
                open.set(false);
                desk.send(Event::Edit(Edit::All(edits)));
            }
            Some(Err(remarks)) => refused.set(remarks),
            None => {}
        }
    };
    let ways = Signal::derive(move || {
        let w = Words::of(lang.get());
        let name = |by| match by {
            SpreadBy::LastYear => w.by_last_year,
            SpreadBy::Members => w.by_members,
            SpreadBy::Evenly => w.evenly,
        };
        SpreadBy::ALL.iter().map(|&by| Opt::new(code(by), name(by))).collect::<Vec<_>>()
    });
    let told = move || {
        let (book, column) = (desk.book.get(), i18n::target_kind(lang.get(), TargetKind::Assigned));
        let line = |r: &Remark| i18n::remark(lang.get(), &book, column, r);
        let lines: Vec<String> = refused.with(|all| all.iter().map(line).collect());
        (!lines.is_empty()).then_some(lines)
    };
    let beside = move || table.decision().err().map(|f| i18n::fault(lang.get(), &f));
    let error = Signal::derive(move || {
        let fault = read().err().filter(|_| wrong.get())?;
        Some(i18n::fault(lang.get(), &fault))
    });
    view! {
        <div class="form">
            <Field label=word(|w| w.total) kind=FieldKind::Number value=total error
                on_input=move |(text,): (String,)| { wrong.set(false); total.set(text); }
                on_commit=move |(text,): (String,)| wrong.set(!text.trim().is_empty()) />
            <Choice label=word(|w| w.by) options=ways value=Signal::derive(move || code(by.get()).to_owned())
                on_pick=move |(value,): (String,)| by.set(SpreadBy::ALL.into_iter().find(|b| code(*b) == value).unwrap_or_default()) />
        </div>
        <Preview parts by />
        <p class="soft small">{word(|w| w.spread_hint)}</p>
        {move || beside().map(|says| view! { <Notice kind=NoticeKind::Trouble>{format!("{}: {says}", Words::of(lang.get()).on)}</Notice> })}
        {move || told().map(|lines| {
            let lines = lines.into_iter().map(|says| view! { <li>{says}</li> }).collect_view();
            view! { <Notice kind=NoticeKind::Trouble><ul class="ledger small">{lines}</ul></Notice> }
        })}
        <div class="dialog-actions">
            <Button label=Signal::derive(move || Frame::of(lang.get()).cancel.to_owned()) on_press=move |()| open.set(false) />
            <Button label=word(|w| w.apply) kind=ButtonKind::Primary on_press=apply
                disabled=Signal::derive(move || parts.with(Vec::is_empty) || beside().is_some()) />
        </div>
    }
}

/// The parts, and that they add up.
#[component]
fn Preview(parts: Memo<Vec<Share>>, by: RwSignal<SpreadBy>) -> impl IntoView {
    let lang = crate::ui::desk::Desk::here().lang;
    move || {
        let (lang, w) = (lang.get(), Words::of(lang.get()));
        let all = parts.get();
        if all.is_empty() {
            return view! { <p class="soft">{w.no_total}</p> }.into_any();
        }
        let weighed = by.get() != SpreadBy::Evenly;
        let heading = if by.get() == SpreadBy::Members { w.by_members } else { w.by_last_year };
        let number = |n: Option<u32>| n.map_or_else(|| "—".to_owned(), |n| i18n::number(lang, n));
        let row = |share: &Share| {
            view! {
                <tr>
                    <th scope="row">{share.label.clone()}</th>
                    {weighed.then(|| view! { <td class="figure">{number(share.weight)}</td> })}
                    <td class="figure">{number(Some(share.part))}</td>
                </tr>
            }
        };
        let sum: u32 = all.iter().map(|s| s.part).sum();
        let unweighed = weighed && all.iter().all(|s| s.weight.unwrap_or(0) == 0);
        view! {
            <p class="soft" hidden=!unweighed>{w.no_weights}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=w.spread_title>
                <table class="table dense">
                    <thead><tr>
                        <th scope="col">{crate::i18n::pages::tables::Tables::of(lang).unit}</th>
                        {weighed.then(|| view! { <th class="figure" scope="col">{heading}</th> })}
                        <th class="figure" scope="col">{w.part}</th>
                    </tr></thead>
                    <tbody>{all.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            <p>{w.sum.replace("{}", &i18n::number(lang, all.len() as u128))} " " <strong>{number(Some(sum))}</strong></p>
        }
        .into_any()
    }
}

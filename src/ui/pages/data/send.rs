//! What of the page's unit and period goes out to another office, and what a careful sender looks at first.

use super::going::Going;
use super::{Words, lines};
use crate::domain::FactKey;
use crate::exchange::Packet;
use crate::i18n::{self, pages::data as say};
use crate::session::{Event, Sending, Session};
use crate::stats::Reported;
use crate::ui::browser::clock;
use crate::ui::desk::Desk;
use crate::ui::parts::icon::IconName;
use crate::ui::parts::{Button, ButtonKind, Check, Choice, Notice, Opt};
use leptos::prelude::*;

/// What can be sent so; records go encrypted, the whole book has a section of its own.
const PACKETS: [Packet; 3] = [Packet::Counts, Packet::Anonymous, Packet::Targets];

/// The section.
#[component]
pub(super) fn Send() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let packet = RwSignal::new(Packet::Counts);
    let combined = RwSignal::new(true);
    let options =
        Signal::derive(move || PACKETS.iter().map(|p| Opt::new(code(*p), say::packet(lang.get(), *p))).collect());
    let value = Signal::derive(move || code(packet.get()).to_owned());
    let pick = move |(told,): (String,)| {
        packet.set(PACKETS.into_iter().find(|p| code(*p) == told).unwrap_or_default());
    };
    let reported = Memo::new(move |_| {
        let (figures, unit) = (desk.figures.get()?, desk.unit.get()?);
        (packet.get() == Packet::Counts).then(|| Reported::of(&desk.book.get(), &figures, unit))
    });
    let what = move || {
        let (lang, book) = (lang.get(), desk.book.get());
        let unit = desk.unit.get().map(|unit| i18n::unit_name(&book, unit)).unwrap_or_default();
        let (period, day) = desk.with(|s| (s.period(), s.as_of()));
        say::goes_out(lang, packet.get(), &unit, &i18n::period_inside(lang, &book, period), day)
    };
    let press = move |()| {
        let sending = Sending { packet: packet.get_untracked(), combined: combined.get_untracked() };
        desk.send(Event::Send(sending, clock::moment()));
    };
    view! {
        <section class="card">
            <h2>{word(|w| w.send)}</h2>
            <Show when=move || desk.unit.get().is_some() fallback=move || view! { <p class="soft">{word(|w| w.send_none)}</p> }>
                <Choice label=word(|w| w.send_what) options value on_pick=pick />
                <p>{what}</p>
                {move || reported.get().map(|r| look(desk, &r, combined))}
                {move || (packet.get() == Packet::Anonymous).then(|| unnamed(desk, combined))}
                <div class="actions">
                    <Button label=word(|w| w.send_do) kind=ButtonKind::Primary icon=IconName::Download on_press=press />
                </div>
                <Going whole=false />
            </Show>
        </section>
    }
}

const fn code(packet: Packet) -> &'static str {
    match packet {
        Packet::Book => "book",
        Packet::Counts => "counts",
        Packet::Anonymous => "anonymous",
        Packet::Targets => "targets",
        Packet::Records => "records",
    }
}

/// What is in a file without names, what is not, and what is to be looked at before it goes out.
fn unnamed(desk: Desk, without: RwSignal<bool>) -> impl IntoView + use<> {
    let (lang, book) = (desk.lang.get(), desk.book.get());
    let w = Words::of(lang);
    desk.unit.track();
    let few = desk.glance(Session::few_marked);
    let few: Vec<String> = few.into_iter().map(|(unit, of, n)| say::marked(lang, &book, unit, of, n)).collect();
    let few = (!few.is_empty()).then(|| {
        view! {
            <Notice>
                <p>{w.few_marked}</p>
                {lines(desk, few)}
                <Check label=w.without_few checked=without on_toggle=move |(on,): (bool,)| without.set(on) />
            </Notice>
        }
    });
    view! {
        <p>{w.unnamed_has}</p>
        <p>{w.unnamed_lacks}</p>
        <p><strong>{w.unnamed_care}</strong></p>
        {few}
    }
}

/// What is to be looked at before figures go out.
fn look(desk: Desk, reported: &Reported, combined: RwSignal<bool>) -> impl IntoView + use<> {
    let (lang, book) = (desk.lang.get(), desk.book.get());
    let w = Words::of(lang);
    let unit = desk.unit.get().map(|unit| i18n::unit_name(&book, unit)).unwrap_or_default();
    let small: Vec<String> = reported.small.iter().map(|(key, n)| say::figure(lang, &book, key, *n)).collect();
    let figures = desk.figures.get();
    let differs = |key: &FactKey| {
        let cell = figures.as_ref().map(|figures| figures.get(key.unit, key.indicator)).unwrap_or_default();
        say::typed_beside(lang, &book, key, cell.typed, cell.counted)
    };
    let differing: Vec<String> = reported.differing.iter().map(differs).collect();
    let silent: Vec<String> = reported.silent.iter().map(|unit| i18n::unit_name(&book, *unit)).collect();
    let small = (!small.is_empty()).then(|| {
        let label = say::combine(lang, &unit);
        view! {
            <Notice>
                <p>{w.small}</p>
                {lines(desk, small)}
                <Check label checked=combined on_toggle=move |(on,): (bool,)| combined.set(on) />
            </Notice>
        }
    });
    let listed = |title: &'static str, all: Vec<String>, open: bool| {
        (!all.is_empty()).then(|| {
            let n = i18n::number(lang, all.len() as u128);
            view! { <details open=open><summary>{format!("{title}: {n}")}</summary>{lines(desk, all)}</details> }
        })
    };
    let counted = (!reported.counted.is_empty()).then(|| say::counted(lang, reported.counted.len()));
    view! {
        {counted.map(|text| view! { <p class="soft">{text}</p> })}
        {small}
        {listed(w.differing, differing, true)}
        {listed(w.silent, silent, false)}
    }
}

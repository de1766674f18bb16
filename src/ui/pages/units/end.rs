//! The end of a unit, its going on, and the removal of one entered by mistake.

use crate::domain::{Day, Edit, Span, Tree, UnitId};
use crate::i18n::{
    self,
    pages::{frame::Frame, units::Units as Words},
    unit_name,
};
use crate::session::{Directory, Heirs, Left, Subject, ending, heirs, kept_back, read_day};
use crate::ui::desk::Desk;
use crate::ui::pages::choosing::UnitPick;
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, ButtonKind, Dialog, Field, FieldKind};
use leptos::prelude::*;

/// The last things that can be done with a unit.
#[component]
pub fn End(selected: Signal<Option<UnitId>>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None);
    let asking = RwSignal::new(false);
    let ended = Memo::new(move |_| desk.book.get().units.get(&selected.get()?).and_then(|u| u.ended));
    let (leaves, asks_heir, heir) = (RwSignal::new(None), RwSignal::new(false), RwSignal::new(None));
    let later = RwSignal::new(None);
    let ends = move |unit: UnitId, day: Day, heirs: Heirs| {
        if desk.edit(ending(&desk.book.get_untracked(), unit, day, heirs)) {
            typed.set(String::new());
        }
    };
    let end = move || {
        let Some(unit) = selected.get_untracked() else { return };
        match read_day(&typed.get_untracked()) {
            Err(fault) => wrong.set(Some(fault)),
            Ok(day) => {
                wrong.set(None);
                if Left::of(&desk.book.get_untracked(), unit, day).is_nothing() {
                    ends(unit, day, Heirs::default());
                } else {
                    heir.set(None);
                    later.set(None);
                    leaves.set(Some((unit, day)));
                    asks_heir.set(true);
                }
            }
        }
    };
    let reopen = move || selected.get_untracked().map(|unit| desk.edit(Edit::EndUnit(unit, None)));
    let remove = move || {
        asking.set(false);
        let Some(unit) = selected.get_untracked() else { return };
        let above = desk.book.with_untracked(|b| b.units.get(&unit).and_then(|u| u.latest()).and_then(|v| v.parent));
        if desk.edit(Edit::RemoveUnit(unit)) {
            desk.go(|a| a.record = above.map(Subject::Unit));
        }
    };
    view! {
        <div class="stack">
            <h3>{word(|w| w.end)}</h3>
            {move || ended.get().map(|on| view! {
                <p>{crate::i18n::pages::units::ended(lang.get(), on)}</p>
                <div class="actions"><Button label=word(|w| w.reopen) on_press=move |()| { reopen(); } /></div>
            })}
            <div class="form" on:keydown=at_enter(end)>
                <Field label=word(|w| w.end_day) kind=FieldKind::Date hint=word(|w| w.end_hint) value=typed
                    error=Signal::derive(move || wrong.with(|w| w.as_ref().map(|f| i18n::fault(lang.get(), f))))
                    on_input=move |(text,): (String,)| { wrong.set(None); typed.set(text); } />
                <Button label=word(|w| w.end_do) on_press=move |()| end() />
            </div>
            <h3>{word(|w| w.remove)}</h3>
            <p class="soft">{word(|w| w.remove_text)}</p>
            <div class="actions">
                <Button label=word(|w| w.remove_do) kind=ButtonKind::Danger on_press=move |()| asking.set(true) />
            </div>
        </div>
        <Heir leaves asks=asks_heir heir later on_end=move |(unit, day, heirs)| { asks_heir.set(false); ends(unit, day, heirs); } />
        <Dialog open=asking title=word(|w| w.remove) close_label=Signal::derive(move || Frame::of(lang.get()).close.to_owned())
            on_close=move |()| asking.set(false)>
            <p><strong>{move || selected.get().map(|u| unit_name(&desk.book.get(), u))}</strong></p>
            <p>{word(|w| w.remove_ask)}</p>
            <div class="dialog-actions">
                <Button label=Signal::derive(move || Frame::of(lang.get()).cancel.to_owned()) on_press=move |()| asking.set(false) />
                <Button label=word(|w| w.remove_do) kind=ButtonKind::Danger on_press=move |()| remove() />
            </div>
        </Dialog>
    }
}

/// What the unit leaves, and where its people and its later targets and figures go.
#[component]
fn Heir(
    /// Which unit ends, and when.
    leaves: RwSignal<Option<(UnitId, Day)>>,
    /// Whether it is asked.
    asks: RwSignal<bool>,
    /// Who is chosen, if anybody.
    heir: RwSignal<Option<UnitId>>,
    /// Who is chosen for what is of later periods, if anybody.
    later: RwSignal<Option<UnitId>>,
    /// It ends.
    #[prop(into)]
    on_end: Callback<(UnitId, Day, Heirs)>,
) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let frame = move |pick: fn(&Frame) -> &'static str| Signal::derive(move || pick(Frame::of(lang.get())).to_owned());
    let left =
        Memo::new(move |_| leaves.get().map(|(unit, day)| Left::of(&desk.book.get(), unit, day)).unwrap_or_default());
    let units = Memo::new(move |_| {
        let day = leaves.get().map_or(Span::ALL, |(_, day)| Span { start: day, end: day });
        Directory::of(&Tree::over(&desk.book.get(), day))
    });
    let among =
        Signal::derive(move || leaves.get().map(|(unit, day)| heirs(&desk.book.get(), unit, day)).unwrap_or_default());
    // A text in the one field or the other that means no unit.
    let (astray, lost) = (RwSignal::new(false), RwSignal::new(false));
    let says = move || {
        let (lang, w, left) = (lang.get(), Words::of(lang.get()), left.get());
        let n = |n: usize| i18n::number(lang, n as u128);
        let persons = (left.persons > 0).then(|| w.end_persons.replace("{}", &n(left.persons)));
        let rest = (left.targets + left.figures > 0)
            .then(|| w.end_targets.replacen("{}", &n(left.targets), 1).replacen("{}", &n(left.figures), 1));
        let running = (left.running > 0).then(|| w.end_running.replace("{}", &n(left.running)));
        persons.into_iter().chain(rest).chain(running).map(|text| view! { <li>{text}</li> }).collect_view()
    };
    let stuck = Signal::derive(move || {
        let stays =
            leaves.get().zip(later.get()).map_or(0, |((unit, day), to)| kept_back(&desk.book.get(), unit, day, to));
        let words = Words::of(lang.get()).end_stuck;
        if stays == 0 { String::new() } else { words.replace("{}", &i18n::number(lang.get(), stays as u128)) }
    });
    let end = move |()| {
        let may = !astray.get_untracked() && !lost.get_untracked();
        if let Some((unit, day)) = leaves.get_untracked().filter(|_| may) {
            on_end.run((unit, day, Heirs { persons: heir.get_untracked(), later: later.get_untracked() }));
        }
    };
    view! {
        <Dialog open=asks title=word(|w| w.end) close_label=frame(|w| w.close) on_close=move |()| asks.set(false)>
            <p><strong>{move || leaves.get().map(|(unit, _)| unit_name(&desk.book.get(), unit))}</strong></p>
            <p>{word(|w| w.end_ask)} ":"</p>
            <ul class="lines">{says}</ul>
            <Show when=move || left.with(|left| left.persons != 0)>
                <UnitPick label=word(|w| w.end_heir) units among value=heir.into() none=word(|w| w.end_stay) astray
                    on_pick=move |(id,): (Option<UnitId>,)| heir.set(id) />
            </Show>
            <Show when=move || left.with(|left| left.targets + left.figures != 0)>
                <UnitPick label=word(|w| w.end_later) units among value=later.into() none=word(|w| w.end_stay) astray=lost
                    on_pick=move |(id,): (Option<UnitId>,)| later.set(id) />
                <p class="small" role="status">{stuck}</p>
            </Show>
            <div class="dialog-actions">
                <Button label=frame(|w| w.cancel) on_press=move |()| asks.set(false) />
                <Button label=word(|w| w.end_do) kind=ButtonKind::Primary on_press=end />
            </div>
        </Dialog>
    }
}

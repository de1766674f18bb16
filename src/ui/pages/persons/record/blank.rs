//! One thing that can be typed or picked, whatever it is of: Enter saves, Escape takes the typing back.

use super::File;
use crate::domain::{Code, DetailKey, FieldKind as Kind, oddities};
use crate::i18n::{self, pages::record as say};
use crate::session::form::{NO, Spot, YES, masked};
use crate::ui::pages::choosing::UnitBox;
use crate::ui::parts::{Button, ButtonKind, Field, FieldKind, Opt, Select, composes};
use leptos::{ev, prelude::*};

/// A field of text for this place.
#[component]
pub fn Blank(
    file: File,
    spot: Spot,
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] kind: FieldKind,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !composes(&event) {
            file.take_back(spot);
        }
    };
    view! {
        <div class="blank" class:is-typed=move || file.room.desk.drafts.with(|d| d.typing.text(file.id, spot).is_some()) on:keydown=keys>
            <Field label hint kind required value=file.text(spot) error=file.error(spot)
                on_input=move |(text,): (String,)| file.note(spot, &text)
                on_commit=move |(_,): (String,)| file.save(spot) />
        </div>
    }
}

/// A unit for this place.
#[component]
pub fn UnitBlank(
    file: File,
    spot: Spot,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
) -> impl IntoView {
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() && !composes(&event) {
            file.take_back(spot);
        }
    };
    view! {
        <div class="blank" class:is-typed=move || file.room.desk.drafts.with(|d| d.typing.text(file.id, spot).is_some()) on:keydown=keys>
            <UnitBox units=file.room.units among=file.room.branches() label hint value=file.text(spot) error=file.error(spot)
                on_input=move |(text,): (String,)| file.note(spot, &text)
                on_commit=move |(_,): (String,)| file.save(spot) />
        </div>
    }
}

/// One of a list for this place.
#[component]
pub fn Pick(
    file: File,
    spot: Spot,
    #[prop(into)] label: Signal<String>,
    options: Signal<Vec<Opt>>,
    #[prop(optional, into)] hint: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="blank">
            <Select label hint options value=file.text(spot) on_pick=move |(value,): (String,)| file.pick(spot, &value) />
        </div>
    }
}

/// A slot of a field of the table, as its kind asks.
#[component]
pub fn Slot(
    file: File,
    key: DetailKey,
    /// Whether its words say which of several it is.
    #[prop(default = true)]
    numbered: bool,
) -> impl IntoView {
    let (field, spot, lang) = (key.field(), Spot::Detail(key), file.room.desk.lang);
    let label = Signal::derive(move || {
        let slots = if numbered { field.slots() } else { 1 };
        let name = say::in_slot(i18n::detail_field(lang.get(), field), key.slot(), slots);
        if field.is_sensitive() { format!("{name} ⚠") } else { name }
    });
    let hint = Signal::derive(move || {
        let w = say::Record::of(lang.get());
        let odd = file.read(|p, _| oddities(p).into_iter().find(|(of, _)| *of == field)).flatten();
        let odd = odd.map(|(_, odd)| format!("⚠ {}", i18n::oddity(lang.get(), odd)));
        let sensitive = field.is_sensitive().then(|| w.sensitive.to_owned());
        odd.or(sensitive).unwrap_or_default()
    });
    match field.kind() {
        Kind::Code(list) => {
            let options = Signal::derive(move || {
                let codes = (0..).map_while(move |at| Code::at(list, at));
                let known = codes.map(|code| Opt::new(code.as_str(), i18n::code(lang.get(), code)));
                std::iter::once(Opt::new("", "—")).chain(known).collect::<Vec<_>>()
            });
            view! { <Pick file spot label hint options /> }.into_any()
        }
        Kind::Flag => {
            let options = Signal::derive(move || {
                let w = say::Record::of(lang.get());
                vec![Opt::new("", w.unknown), Opt::new(YES, w.yes), Opt::new(NO, w.no)]
            });
            view! { <Pick file spot label hint options /> }.into_any()
        }
        Kind::Date => view! { <Blank file spot label hint kind=FieldKind::Date /> }.into_any(),
        Kind::Digits(_) if field.is_masked() => view! { <Covered file spot label hint /> }.into_any(),
        Kind::Text | Kind::Digits(_) => view! { <Blank file spot label hint /> }.into_any(),
    }
}

/// A number that is covered until somebody asks for it.
#[component]
fn Covered(file: File, spot: Spot, label: Signal<String>, hint: Signal<String>) -> impl IntoView {
    let shown = RwSignal::new(false);
    let text = file.text(spot);
    // What is being typed is in sight, and so it stays until somebody covers it again.
    let stored = Memo::new(move |_| file.read(|p, by| spot.spelled(p, by.units)).unwrap_or_default());
    let covered = Memo::new(move |_| !shown.get() && !stored.with(String::is_empty));
    let toggle = move |pick: fn(&say::Record) -> &'static str| {
        let label =
            Signal::derive(move || format!("{}: {}", pick(say::Record::of(file.room.desk.lang.get())), label.get()));
        view! { <Button label kind=ButtonKind::Quiet on_press=move |()| shown.update(|s| *s = !*s) /> }
    };
    move || {
        if covered.get() {
            view! {
                <div class="blank field covered">
                    <span class="field-label">{label}</span>
                    <span class="covered-number">{move || masked(&text.get())}</span>
                    {toggle(|w| w.reveal)}
                    <p class="field-hint" hidden=move || hint.with(String::is_empty)>{hint}</p>
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="covered">
                    <Blank file spot label hint />
                    <Show when=move || shown.get() && !stored.with(String::is_empty)>{toggle(|w| w.cover)}</Show>
                </div>
            }
            .into_any()
        }
    }
}

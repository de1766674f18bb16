//! The list of a combobox: options by kind, that there are more, or in words that there is nothing.

use super::desk::Desk;
use super::place::{Place, follow};
use super::{Offer, OfferGroup};
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// The id of an option of a list, by its place.
pub(super) fn option_id(list_id: &str, at: usize) -> String {
    format!("{list_id}-{at}")
}

/// The list, and what is said of it.
#[component]
pub(super) fn Popup(desk: Desk, label: Signal<String>, list_id: String) -> impl IntoView {
    let place = RwSignal::new(Place::default());
    Effect::new(move |_| {
        if desk.open.get() {
            follow(desk, place);
        }
    });
    let (shown, named) = (StoredValue::new(list_id.clone()), list_id);
    Effect::new(move |_| {
        if let Some(at) = desk.active.get() {
            let id = shown.with_value(|list| option_id(list, at));
            request_animation_frame(move || bring_into_sight(&id));
        }
    });
    let says = Memo::new(move |_| desk.offered.with(|offers| offers.says.clone()));
    let silent = move || !desk.open.get() || (desk.count.get() == 0 && says.with(String::is_empty));
    let groups = move || {
        let offered = desk.offered.get();
        let mut first = 0;
        let group = |group: OfferGroup| {
            let at = first;
            first += group.offers.len();
            shown.with_value(|list| view! { <Kind desk group list_id=list.clone() first=at /> })
        };
        offered.groups.into_iter().map(group).collect_view()
    };
    let pixels = |at: Option<f64>| at.map_or_else(|| "auto".to_owned(), |at| format!("{at}px"));
    view! {
        <div
            class="combobox-popup no-print"
            hidden=silent
            style:left=move || pixels(Some(place.get().left))
            style:top=move || pixels(place.get().top)
            style:bottom=move || pixels(place.get().bottom)
            style:width=move || pixels(Some(place.get().width))
            style:max-height=move || pixels(Some(place.get().height))
            // The focus stays in the field, whatever of the list is pressed.
            on:mousedown=|event: ev::MouseEvent| event.prevent_default()
        >
            <div class="combobox-list" role="listbox" id=named aria-label=label hidden=move || desk.count.get() == 0>{groups}</div>
            <p class="combobox-note" aria-hidden="true" hidden=move || desk.count.get() != 0>{says}</p>
        </div>
        <span class="visually-hidden" role="status">{says}</span>
    }
}

/// Offers of one kind under their title.
#[component]
fn Kind(desk: Desk, group: OfferGroup, list_id: String, first: usize) -> impl IntoView {
    let OfferGroup { title, offers, rest } = group;
    let option = |(at, offer): (usize, Offer)| {
        let at = first + at;
        let active = move || desk.active.get() == Some(at);
        view! {
            <div
                class="combobox-option"
                class:active=active
                role="option"
                id=option_id(&list_id, at)
                aria-selected=move || active().to_string()
                on:click=move |_| desk.take(at)
            >
                <span>{offer.label}</span>
                {(!offer.note.is_empty()).then(|| view! { " " <span class="combobox-beside">{offer.note}</span> })}
            </div>
        }
    };
    let options = offers.into_iter().enumerate().map(option).collect_view();
    let rest = (!rest.is_empty()).then(|| view! { <div class="combobox-note" role="presentation">{rest}</div> });
    if title.is_empty() {
        return view! { {options} {rest} }.into_any();
    }
    let name = title.clone();
    view! {
        <div role="group" aria-label=name>
            <div class="combobox-title" role="presentation">{title}</div>
            {options}
            {rest}
        </div>
    }
    .into_any()
}

/// Scrolls the list, and nothing else, until the option is in sight.
fn bring_into_sight(id: &str) {
    let option = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let Some(option) = option else { return };
    let Some(list) = option.offset_parent() else { return };
    let (top, high) = (option.offset_top(), option.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if top + high > list.scroll_top() + list.client_height() {
        list.set_scroll_top(top + high - list.client_height());
    }
}

//! One cell; and the pen, the input that stands in the cell where the cursor is.
//!
//! The pen is there before anything is typed, with its text marked, so that typing replaces it in the browser's own way:
//! this is what lets Telex and VNI compose the very first letter. It must never write: it tells the desk that typing began.

use leptos::html;
use leptos::prelude::*;

use super::desk::{GridDesk, Mode};
use super::{GridCell, Mark};
use crate::session::sheet::Spot;

impl Mark {
    fn class(self) -> &'static str {
        match self {
            Self::Gap => "mark gap",
            Self::Note => "mark note",
            Self::Missing => "mark missing",
            Self::Part => "mark part",
            Self::Over => "mark over",
            Self::Behind => "mark behind",
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Gap => "Δ",
            Self::Note | Self::Missing => "",
            Self::Part => "‡",
            Self::Over => "▲",
            Self::Behind => "▽",
        }
    }
}

/// The cell at a place.
#[component]
pub(super) fn Cell(spot: Spot, desk: GridDesk) -> impl IntoView {
    let shown = Memo::new(move |_| desk.cell(spot));
    let here = Memo::new(move |_| {
        let sheet = desk.sheet.get();
        !sheet.at_head() && sheet.cursor() == spot
    });
    let picked = Memo::new(move |_| {
        let block = desk.sheet.get().block();
        block.holds(spot) && !block.single()
    });
    // What was refused is said where it was typed, and the cell goes on showing what holds.
    let said = Memo::new(move |_| shown.with(|cell| cell.said.clone()).filter(|said| said.open || here.get()));
    let words = move || desk.col(spot.col).words;
    let missing = move || shown.with(|cell| cell.mark == Some(Mark::Missing));
    let inside = move || {
        if here.get() {
            view! { <Pen spot desk shown /> }.into_any()
        } else {
            view! { <span class="grid-text">{move || shown.with(|cell| cell.text.clone())}</span> }.into_any()
        }
    };
    view! {
        <div
            class="grid-cell"
            class:words=words
            class:here=move || here.get()
            class:picked=move || picked.get()
            class:fixed=move || shown.with(|cell| !cell.editable)
            class:missing=missing
            class:refused=move || shown.with(|cell| cell.said.as_ref().is_some_and(|said| said.refused))
            role="gridcell"
            aria-colindex=spot.col + 2
            aria-selected=move || (here.get() || picked.get()).to_string()
            aria-readonly=move || shown.with(|cell| !cell.editable).to_string()
            title=move || shown.with(|cell| (!cell.title.is_empty()).then(|| cell.title.clone()))
            data-row=spot.row
            data-col=spot.col
        >
            {move || {
                shown.with(|cell| cell.mark).map(|mark| view! { <span class=mark.class() aria-hidden="true">{mark.sign()}</span> })
            }}
            {inside}
            {move || said.get().map(|said| view! {
                <span class="grid-said" class:above=move || desk.ends_at(spot) class:at-start=(spot.col < 2)
                    role="alert">{if said.refused { "⚠ " } else { "" }} {said.text}</span>
            })}
        </div>
    }
}

#[component]
fn Pen(spot: Spot, desk: GridDesk, shown: Memo<GridCell>) -> impl IntoView {
    let pen = NodeRef::<html::Input>::new();
    // The cell's text goes in only while nothing is being typed, also when it changes from elsewhere.
    Effect::new(move |_| {
        let (text, ready) = (shown.with(|cell| cell.text.clone()), desk.mode.get() == Mode::Ready);
        let Some(pen) = pen.get() else { return };
        if ready {
            if pen.value() != text {
                pen.set_value(&text);
            }
            // The pen of the cell that the cursor is leaving must not take the focus back.
            let here = desk.sheet.get_untracked().cursor() == spot;
            if here && (desk.focus_wished.get_value() || desk.held_by(&pen)) {
                desk.focus();
            }
        }
    });
    let began = move || {
        if desk.mode.get_untracked() == Mode::Ready {
            desk.mode.set(Mode::Typing);
        }
    };
    let name = move || format!("{}, {}", desk.row(spot.row).label, desk.col(spot.col).label);
    view! {
        <input
            node_ref=pen
            class="grid-pen"
            class:open=move || desk.mode.get() != Mode::Ready
            type="text"
            tabindex="0"
            autocomplete="off"
            spellcheck="false"
            inputmode=move || if desk.col(spot.col).words { "text" } else { "numeric" }
            readonly=move || shown.with(|cell| !cell.editable)
            aria-label=name
            aria-invalid=move || shown.with(|cell| cell.said.as_ref().is_some_and(|said| said.refused)).then_some("true")
            aria-description=move || shown.with(|cell| (!cell.title.is_empty()).then(|| cell.title.clone()))
            on:compositionstart=move |_| began()
            on:input=move |_| began()
        />
    }
}

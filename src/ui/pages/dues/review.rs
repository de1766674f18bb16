//! Which steps that were taken are not as the rules of their day ask, whose admission counts in the period first.

use super::{More, Room};
use crate::i18n::{self, rules};
use crate::session::dues::Flagged;
use leptos::prelude::*;

/// So many persons are shown at first, and with each wish for more.
const PAGE: usize = 50;

/// The card.
#[component]
pub(super) fn Review(room: Room) -> impl IntoView {
    let wanted = RwSignal::new(PAGE);
    let all = Memo::new(move |_| room.board.with(|board| board.as_ref().map_or(0, |b| b.review.len())));
    let heading = move || {
        let lang = room.desk.lang.get();
        let w = i18n::pages::dues::Dues::of(lang);
        format!("{} ({})", w.review, i18n::number(lang, all.get() as u128))
    };
    let lines = move || {
        let board = room.board.get()?;
        Some(board.review().into_iter().take(wanted.get()).map(|flagged| line(room, flagged)).collect_view())
    };
    let none = move || room.board.with(Option::is_some) && all.get() == 0;
    view! {
        <section class="card">
            <h2>{heading}</h2>
            <p class="soft small">{room.word(|w| w.review_text)}</p>
            <ul class="flagged">{lines}</ul>
            <p class="soft" role="status">{move || none().then(|| room.word(|w| w.review_none))}</p>
            <More room wanted all page=PAGE />
        </section>
    }
}

fn line(room: Room, flagged: &Flagged) -> AnyView {
    let lang = room.desk.lang.get();
    let unit = room.units.with(|units| units.name(flagged.unit).to_owned());
    let counts = flagged.counts.then(|| view! { <span class="chip">{room.word(|w| w.counts)}</span> });
    let checks = flagged.checks.iter().map(|check| view! { <li>{rules::check(lang, check)}</li> }).collect_view();
    view! {
        <li>
            <p><strong>{room.person(flagged.person)}</strong> <span class="soft">{unit}</span> {counts}</p>
            <ul class="small">{checks}</ul>
        </li>
    }
    .into_any()
}

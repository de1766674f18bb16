//! How much room is left in the browser's storage, and what takes it: in words, in figures, and as a bar.

use super::word;
use crate::i18n::{self, pages::safety as say};
use crate::session::{Level, Room};
use crate::ui::browser::quota::measure;
use crate::ui::desk::Desk;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Meter(desk: Desk) -> impl IntoView {
    let room = desk.memo(|s| s.safety.room.clone());
    view! {
        <section class="card">
            <h2>{word(desk, |w| w.room)}</h2>
            {move || match room.get() {
                Some(room) => full(desk, &room).into_any(),
                None => view! { <p class="soft">{word(desk, |w| w.room_unknown)}</p> }.into_any(),
            }}
        </section>
    }
}

fn full(desk: Desk, room: &Room) -> impl IntoView + use<> {
    let lang = desk.lang.get();
    let w = say::Safety::of(lang);
    let (percent, level) = (room.percent(), room.level());
    let class = match level {
        Level::Roomy => "room-taken",
        Level::Half => "room-taken half",
        Level::Tight | Level::Full => "room-taken tight",
    };
    let tight = level >= Level::Tight;
    let sign = if tight { "⚠ " } else { "" };
    let all = room.used().max(1);
    let rows: Vec<_> = room
        .parts
        .iter()
        .map(|(part, taken)| {
            view! {
                <tr>
                    <th scope="row">{i18n::room_part(lang, *part)}</th>
                    <td class="figure">{say::size(lang, *taken, measure())}</td>
                    <td class="figure">{format!("{}%", taken * 100 / all)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <p>
            <span class="fact-figure">{format!("{percent}%")}</span> " " {w.used} ". "
            <strong class:is-trouble=tight>{sign} {i18n::level(lang, level)}</strong>
        </p>
        // The words above say the same.
        <svg class="room-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="room-all" width="100" height="4"></rect>
            <rect class=class width=percent.min(100).to_string() height="4"></rect>
        </svg>
        <table class="table dense">
            <thead><tr>
                <th scope="col">{w.part}</th><th scope="col" class="figure">{w.size}</th><th scope="col" class="figure">{w.share}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

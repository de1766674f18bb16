//! The first line: so much is overdue, so much comes soon; each figure leads to its list.

use super::Room;
use crate::i18n::{self, pages::dues as say, unit_name};
use crate::session::Address;
use crate::session::dues::{Asked, Board, Reach};
use leptos::prelude::*;

/// The card.
#[component]
pub(super) fn Answer(room: Room) -> impl IntoView {
    let desk = room.desk;
    let head = move || {
        let book = desk.book.get();
        let unit = desk.unit.get().map(|u| unit_name(&book, u)).unwrap_or_default();
        format!("{} · {unit}", say::Dues::of(desk.lang.get()).title)
    };
    let says = move || match room.board.get() {
        Some(board) => figures(room, &board).into_any(),
        None => view! { <p class="soft" role="status">{room.word(|w| w.looking)}</p> }.into_any(),
    };
    view! {
        <section class="card answer brief">
            <h1>{head}</h1>
            {says}
        </section>
    }
}

fn figures(room: Room, board: &Board) -> impl IntoView + use<> {
    let (lang, today) = (room.desk.lang.get(), room.ground.get().today);
    let (w, address) = (say::Dues::of(lang), room.desk.address.get());
    let count = |reach| board.count(Asked { reach: Some(reach), kind: None }, today);
    let to = move |reach| Address { asked: Asked { reach: Some(reach), kind: None }, ..address.clone() }.print();
    let link = |reach: Reach, words: &'static str| {
        let n = i18n::number(lang, count(reach) as u128);
        view! { <a href=to(reach)><strong>{n}</strong> " " {words}</a> }
    };
    let overdue = count(Reach::Overdue);
    let large = if overdue == 0 {
        view! { <p class="is-done">"✓ " {w.nothing}</p> }.into_any()
    } else {
        let n = i18n::number(lang, overdue as u128);
        view! {
            <p class="figure-large is-trouble">
                <a class="plain" href=to(Reach::Overdue)>"⚠ " {n} <span class="of">" " {w.overdue}</span></a>
            </p>
        }
        .into_any()
    };
    let old =
        (board.old > 0).then(|| view! { <p class="small"><a href=to(Reach::Old)>{say::old(lang, board.old)}</a></p> });
    view! {
        {large}
        <p>{link(Reach::Week, w.week)} " · " {link(Reach::Month, w.month)} " · " {link(Reach::Quarter, w.quarter)}</p>
        {old}
    }
}

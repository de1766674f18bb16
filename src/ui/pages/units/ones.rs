//! Units that may be one, and those that are: to be joined, each pair by a choice, and to be parted again.

use super::super::one_unit::{Joins, Pair};
use crate::domain::{Edit, UnitId};
use crate::i18n::{self, pages::units::Units as Words};
use crate::stats::{UnitTwins, unit_twins};
use crate::ui::desk::Desk;
use crate::ui::parts::{Button, Notice, NoticeKind};
use leptos::prelude::*;

/// So many pairs of units that may be one are shown.
const MOST: usize = 8;

/// Units that may be one.
#[component]
pub fn Alike(
    /// Two were joined.
    #[prop(into)]
    on_join: Callback<()>,
) -> impl IntoView {
    let desk = Desk::here();
    let twins = Memo::new(move |_| {
        let mut all = desk.book.with(|book| unit_twins(book));
        all.truncate(MOST);
        all
    });
    move || {
        let (all, text) = (twins.get(), i18n::unit_twins_text(desk.lang.get()));
        (!all.is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Trouble>
                    <p>{text}</p>
                    <ul class="ledger">{all.into_iter().map(|twins| view! { <li><OfPair twins on_join /></li> }).collect_view()}</ul>
                </Notice>
            }
        })
    }
}

#[component]
fn OfPair(twins: UnitTwins, on_join: Callback<()>) -> impl IntoView {
    let desk = Desk::here();
    let picked = RwSignal::new(None::<(UnitId, UnitId)>);
    let join = move |()| {
        if let Some((gone, stays)) = picked.get_untracked()
            && desk.edit(Edit::JoinUnit(gone, stays))
        {
            desk.go(|address| address.unit = Some(stays));
            on_join.run(());
        }
    };
    let label = Signal::derive(move || Words::of(desk.lang.get()).one_do.to_owned());
    view! {
        <div class="stack">
            {move || view! {
                <Pair desk book=desk.book.get().0 twins picked on_pick=move |(joins,): (Joins,)| picked.set(joins) />
            }}
            <div class="actions" hidden=move || picked.with(Option::is_none)>
                <Button label on_press=join />
            </div>
        </div>
    }
}

/// The units that are gone into this one.
#[component]
pub fn Gone(selected: Signal<Option<UnitId>>) -> impl IntoView {
    let desk = Desk::here();
    move || {
        let (lang, unit) = (desk.lang.get(), selected.get()?);
        let gone = desk.book.with(|book| i18n::gone_into(lang, book, unit));
        let line = |(id, text): (UnitId, String)| {
            let part = move |()| {
                desk.edit(Edit::PartUnit(id));
            };
            view! { <li>{text} " " <Button label=Words::of(lang).part_do on_press=part /></li> }
        };
        (!gone.is_empty()).then(|| {
            view! {
                <ul class="ledger">{gone.into_iter().map(line).collect_view()}</ul>
                <p class="soft small">{Words::of(lang).part_text}</p>
            }
        })
    }
}

//! One of the units below: its receipts, what came without a file, and its reconciliation.

use super::{Room, hand, reconcile};
use crate::domain::{MatterField, UnitId};
use crate::i18n;
use crate::i18n::pages::inbox::Inbox as Words;
use crate::session::{Address, Page, Session, Subject};
use crate::stats::{Receipt, receipts};
use leptos::prelude::*;

/// So many receipts are shown, the newest first.
const MOST: usize = 24;

/// The view.
#[component]
pub(super) fn One(room: Room, id: UnitId) -> impl IntoView {
    let desk = room.desk;
    let locked = desk.memo(Session::read_only);
    let name = move || i18n::unit_name(&desk.book.get(), id);
    let list = move || {
        let (lang, book) = (desk.lang.get(), desk.book.get());
        let mut own: Vec<Receipt> = receipts(&book).into_iter().filter(|r| r.unit == id).collect();
        if own.is_empty() {
            return view! { <p class="soft">{Words::of(lang).receipts_none}</p> }.into_any();
        }
        own.reverse();
        let line = |receipt: &Receipt| {
            let w = Words::of(lang);
            let file = receipt.matter.text(MatterField::Name).unwrap_or(w.by_paper).to_owned();
            let says = format!("{} {}: {file}", w.on, i18n::day(receipt.on));
            let until = format!("{} {}", w.as_of.to_lowercase(), i18n::day(receipt.until()));
            view! { <li><a href=room.to(Some(Subject::Matter(receipt.id)))>{says}</a><span class="soft">{until}</span></li> }
        };
        view! { <ul class="ledger">{own.iter().take(MOST).map(line).collect_view()}</ul> }.into_any()
    };
    let results = move || Address { unit: Some(id), ..desk.address.get().on(Page::Results) }.print();
    view! {
        <div class="stack no-print">
            <h2>{name}</h2>
            <section class="card">
                <h3>{room.word(|w| w.receipts)}</h3>
                {list}
                <p><a href=results>{room.word(|w| w.to_results)}</a></p>
                <Show when=move || !locked.get()><hand::ByHand room id /></Show>
            </section>
        </div>
        <reconcile::Reconcile room id />
    }
}

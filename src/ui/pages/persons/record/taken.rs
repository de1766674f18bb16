//! Certificates that a class has and the way has not: the rules go by the way alone, so that each is offered to it.

use super::File;
use crate::domain::{MatterKind, PersonId};
use crate::i18n::{self, Lang, pages::record::Record as Words};
use crate::session::classes::{Taken as Offer, takings};
use crate::session::{Address, Page, Subject};
use crate::ui::parts::{Button, Icon, IconName};
use leptos::prelude::*;

/// A line for each; nothing where there is none.
#[component]
pub fn Taken(file: File) -> impl IntoView {
    let desk = file.room.desk;
    let id: PersonId = file.id;
    let offers = Memo::new(move |_| takings(&desk.book.get(), id, |code| i18n::code(Lang::Vi, code)));
    let line = move |offer: Offer| {
        let (lang, book) = (desk.lang.get(), desk.book.get());
        let here = desk.address.get().on(Page::Classes);
        let class = Address { matters: Some(MatterKind::Class), record: Some(Subject::Matter(offer.class)), ..here };
        let number = Some(offer.number.to_string()).filter(|n| !n.is_empty());
        let said = number.into_iter().chain(offer.on.map(i18n::born)).collect::<Vec<_>>().join(", ");
        let take = move |()| {
            file.opened.update(|all| all.extend([offer.step]));
            file.set(offer.person.clone());
        };
        view! {
            <li class="check-line">
                <Icon name=IconName::Course />
                <span>
                    <a href=class.print()>{i18n::matter(lang, &book, offer.class)}</a> ": " {Words::of(lang).certificate} " " <strong>{said}</strong>
                </span>
                <Button label=file.word(|w| w.take) on_press=take />
            </li>
        }
    };
    view! {
        <div role="status">
            {move || offers.with(|all| (!all.is_empty()).then(|| view! {
                <ul class="checks taken">{all.iter().cloned().map(line).collect_view()}</ul>
            }))}
        </div>
    }
}

//! What is to be looked at again in the unit and the period in view: one answer for every page that tells of it.

use crate::i18n::{self, pages::results::Results};
use crate::session::results::{Review, Whereabouts, review};
use crate::stats::Recheck;
use crate::ui::desk::{Desk, Same};
use leptos::prelude::*;
use std::sync::Arc;

/// The review of what is in view; of the persons those alone are looked at anew who have changed.
pub fn reviewing(desk: Desk) -> Memo<Same<Review>> {
    let recheck = StoredValue::new(Recheck::default());
    Memo::new(move |_| {
        let here = desk.figures.get().zip(desk.unit.get());
        let (book, today) = (desk.book.get(), desk.today());
        let review = here.and_then(|(f, u)| recheck.try_update_value(|recheck| review(recheck, &book, &f, u, today)));
        Same(Arc::new(review.unwrap_or_default()))
    })
}

/// Its lines, each a link to where it can be looked into; so many at most.
pub fn lines(desk: Desk, review: &Review, most: usize) -> impl IntoView + use<> {
    let (lang, book, address) = (desk.lang.get(), desk.book.get(), desk.address.get());
    let all = i18n::review(lang, &book, review);
    let rest = all.len().saturating_sub(most);
    let line = |(says, place): (String, Option<Whereabouts>)| match place {
        Some(place) => view! { <li><a href=place.from(&address).print()>{says}</a></li> }.into_any(),
        None => view! { <li>{says}</li> }.into_any(),
    };
    let lines = all.into_iter().take(most).map(line).collect_view();
    let more = Results::of(lang).more;
    let more = (rest > 0).then(|| more.replace("{}", &i18n::number(lang, rest as u128)));
    view! {
        <ul class="ledger">{lines}</ul>
        <p class="soft small">{more}</p>
    }
}

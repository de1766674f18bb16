//! That the period on show is closed, on every page that shows it; and what came since, which none of its figures has.

use crate::i18n::{self, pages::frame::Frame as Words};
use crate::session::Page;
use crate::stats::Since;
use crate::ui::desk::Desk;
use leptos::prelude::*;

/// The line; nothing while the period is open.
#[component]
pub fn Closed() -> impl IntoView {
    let desk = Desk::here();
    let says = Memo::new(move |_| {
        let figures = desk.figures.get()?;
        i18n::closed_note(desk.lang.get(), &desk.book.get(), &figures)
    });
    let since = Memo::new(move |_| {
        let shown = desk.figures.get().filter(|f| f.is_closed()).zip(desk.unit.get());
        shown.map_or(0, |(figures, unit)| Since::within(&desk.book.get(), &figures, unit).len())
    });
    move || {
        let (lang, says) = (desk.lang.get(), says.get()?);
        let w = Words::of(lang);
        let there = desk.address.get().on(Page::Results).print();
        let came = (since.get() > 0).then(|| {
            let since = w.closed_since.replace("{}", &i18n::number(lang, since.get() as u128));
            view! { " " <a href=there>{since}</a> }
        });
        Some(view! { <p class="closed-line soft small no-print">{says} {came}</p> })
    }
}

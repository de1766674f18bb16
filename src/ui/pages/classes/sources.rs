//! From the list of sources to the admission, organisation by organisation: plain bars from nothing.

use super::Room;
use super::gleaning::{Gleaning, Progress};
use crate::domain::{Book, Matter, MatterField, MatterId};
use crate::i18n::{self, Lang, pages::classes::Classes as Words};
use crate::stats::{Conversion, conversions};
use leptos::prelude::*;

/// The card.
#[component]
pub fn Funnel(room: Room) -> impl IntoView {
    let desk = room.desk;
    let gleaning = Gleaning::of(desk);
    let rows = Memo::new(move |before: Option<&Vec<Conversion>>| {
        let unit = desk.unit.get();
        let counted = gleaning.read(|book, gleaned| unit.map(|unit| conversions(book, gleaned, unit)));
        counted.flatten().or_else(|| before.cloned()).unwrap_or_default()
    });
    let lines = move || {
        let (lang, book) = (desk.lang.get(), desk.book.get());
        let most = rows.with(|rows| rows.iter().map(Conversion::most).max().unwrap_or(0));
        rows.with(|rows| {
            rows.iter().map(|row| (line(lang, &book, row, most), plans(lang, &book, row, most))).collect_view()
        })
    };
    let head = move |pick: fn(&Words) -> &'static str| view! { <th scope="col" class="figure">{room.word(pick)}</th> };
    view! {
        <Progress room gleaning />
        <section class="card" hidden=move || rows.with(Vec::is_empty)>
            <h2>{room.word(|w| w.funnel)}</h2>
            <p class="soft">{room.word(|w| w.funnel_text)}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=room.word(|w| w.funnel)>
                <table class="table dense">
                    <thead><tr>
                        <th scope="col">{room.word(|w| w.org)}</th>
                        {head(|w| w.planned)} {head(|w| w.listed)} {head(|w| w.named)} {head(|w| w.learned)} {head(|w| w.admitted)}
                    </tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </section>
    }
}

fn line(lang: Lang, book: &Book, row: &Conversion, most: u32) -> impl IntoView + use<> {
    let name = row.org.and_then(|id| book.matters.get(&id)).and_then(Matter::name).map(str::to_owned);
    let name = name.unwrap_or_else(|| Words::of(lang).other_orgs.to_owned());
    let records = [row.records.named, row.records.learned, row.records.admitted].map(Some);
    let cells = [row.planned, row.listed].into_iter().chain(records).map(|n| bar(lang, n, most)).collect_view();
    view! { <tr><th scope="row">{name}</th>{cells}</tr> }
}

/// The plans of an organisation, each with its period, below its line.
fn plans(lang: Lang, book: &Book, row: &Conversion, most: u32) -> impl IntoView + use<> {
    let plan = |id: &MatterId| {
        let plan = book.matters.get(id)?;
        let period =
            plan.period().map_or_else(|| Words::of(lang).no_period.to_owned(), |of| i18n::period(lang, book, of));
        let cells = [MatterField::Planned, MatterField::Listed].map(|field| bar(lang, plan.count(field), most));
        Some(
            view! { <tr class="plan-row"><td>{period}</td>{cells.into_iter().collect_view()}<td colspan="3"></td></tr> },
        )
    };
    row.plans.iter().filter_map(plan).collect_view()
}

/// A figure over its bar; a dash where nothing is known.
fn bar(lang: Lang, n: Option<u32>, most: u32) -> impl IntoView + use<> {
    let text = n.map_or_else(|| "—".to_owned(), |n| i18n::number(lang, n));
    let bar = n.map(|n| view! { <progress class="plain-bar" aria-hidden="true" max=most.max(1).to_string() value=n.to_string()></progress> });
    view! { <td class="figure">{text} {bar}</td> }
}

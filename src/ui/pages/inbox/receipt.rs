//! One receipt: which file of which unit came when, and what it changed.

use super::Room;
use crate::domain::{Count, Edit, MatterField, MatterId};
use crate::i18n::pages::inbox as say;
use crate::i18n::pages::inbox::Inbox as Words;
use crate::i18n::{self, Lang};
use crate::session::inbox::{Changed, FigureChange, changed};
use crate::session::{Session, Subject};
use crate::stats::{MOST_DAYS, Receipt, month_of};
use crate::ui::pages::fields::HistoryLink;
use crate::ui::parts::{Button, ButtonKind};
use leptos::prelude::*;

/// So many characters of a hash are enough to tell two files apart by eye.
const SHORT: usize = 12;

/// The view.
#[component]
pub(super) fn One(room: Room, id: MatterId) -> impl IntoView {
    let desk = room.desk;
    let replica = desk.replica();
    let says = move || {
        let (lang, book, replica) = (desk.lang.get(), desk.book.get(), replica.get());
        let receipt = Receipt::of(id, book.matters.get(&id)?)?;
        let about = format!("{}: {}", Words::of(lang).history, i18n::matter(lang, &book, id));
        let by_hand = receipt.hash().is_none() && !desk.with(Session::read_only);
        let remove = by_hand.then(|| {
            view! {
                <Button label=room.word(|w| w.remove) kind=ButtonKind::Danger on_press=move |()| {
                    if desk.edit(Edit::SetMatter(id, None)) { desk.go(|a| a.record = None); }
                } />
            }
        });
        let what = receipt.hash().map(|_| changed(&replica, &receipt)).map(|what| changes(room, lang, what.as_ref()));
        Some(view! {
            <div class="stack">
                <section class="card">
                    <div class="card-head">
                        <h2>{Words::of(lang).receipt} ": " {i18n::unit_name(&book, receipt.unit)}</h2>
                        <HistoryLink about=Subject::Matter(id) label=about />
                    </div>
                    {facts(room, lang, &receipt)}
                    <div class="actions">
                        <a href=room.to(Some(Subject::Unit(receipt.unit)))>{Words::of(lang).receipts}</a>
                        {remove}
                    </div>
                </section>
                {what}
            </div>
        })
    };
    view! { {says} }
}

fn facts(room: Room, lang: Lang, receipt: &Receipt) -> impl IntoView + use<> {
    let (w, book) = (Words::of(lang), room.desk.book.get());
    let grace = book.settings.report_days.min(MOST_DAYS);
    let month = month_of(&book, receipt.period, receipt.until(), grace);
    let period = receipt.period.map_or_else(|| w.all_periods.to_owned(), |id| i18n::period(lang, &book, id));
    let as_of = receipt.as_of.map_or_else(|| w.not_said.to_owned(), i18n::day);
    let text = |field| receipt.matter.text(field).map(str::to_owned);
    let file = text(MatterField::Name).unwrap_or_else(|| w.by_paper.to_owned());
    let sender = receipt.hash().map(|_| text(MatterField::Sender).unwrap_or_else(|| w.unnamed.to_owned()));
    let sender = sender.map(|sender| view! { <dt>{w.sender}</dt><dd>{sender}</dd> });
    let hash = receipt.hash().map(|hash| {
        let (short, rest) = hash.split_at_checked(SHORT).unwrap_or((hash, ""));
        view! {
            <dt>{w.hash}</dt>
            <dd><code class="hash"><strong>{short.to_owned()}</strong>{rest.to_owned()}</code><br /><span class="soft small">{w.hash_hint}</span></dd>
        }
    });
    let note = text(MatterField::Note).map(|note| view! { <dt>{w.note}</dt><dd>{note}</dd> });
    view! {
        <dl class="facts">
            <dt>{w.of_unit}</dt><dd>{i18n::unit_name(&book, receipt.unit)}</dd>
            <dt>{w.of_period}</dt><dd>{period}</dd>
            <dt>{w.as_of}</dt><dd>{as_of}</dd>
            <dt>{w.on}</dt><dd>{i18n::day(receipt.on)}</dd>
            <dt>{w.answers}</dt><dd>{i18n::period(lang, &book, month)}</dd>
            <dt>{w.file}</dt><dd>{file}</dd>
            {sender} {hash} {note}
        </dl>
    }
}

/// What the import changed among the figures.
fn changes(room: Room, lang: Lang, what: Option<&Changed>) -> impl IntoView + use<> {
    let (w, book) = (Words::of(lang), room.desk.book.get());
    let number = |n: Option<Count>| n.map_or_else(|| w.none.to_owned(), |n| i18n::number(lang, n.get()));
    let row = |change: &FigureChange| {
        let name = i18n::unit_name(&book, change.key.unit);
        view! {
            <tr>
                <th scope="row">{name}</th><td>{i18n::indicator(lang, change.key.indicator)}</td>
                <td>{i18n::period(lang, &book, change.key.period)}</td>
                <td class="figure">{number(change.before)}</td><td class="figure"><strong>{number(change.after)}</strong></td>
            </tr>
        }
    };
    let table = match what {
        None => view! { <p class="soft">{w.changed_unknown}</p> }.into_any(),
        Some(all) if all.figures.is_empty() => view! { <p class="soft">{w.changed_none}</p> }.into_any(),
        Some(all) => view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=w.changed>
                <table class="table dense" aria-label=w.changed>
                    <thead><tr>
                        <th scope="col">{w.unit}</th><th scope="col">{w.indicator}</th><th scope="col">{w.of_period}</th>
                        <th scope="col" class="figure">{w.before}</th><th scope="col" class="figure">{w.after}</th>
                    </tr></thead>
                    <tbody>{all.figures.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any(),
    };
    let beside = what.map(|all| say::beside(lang, all.same, all.others, all.unlisted));
    view! { <section class="card"><h2>{w.changed}</h2>{table}<p class="soft small">{beside}</p></section> }
}

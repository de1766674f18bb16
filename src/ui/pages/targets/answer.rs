//! The first line: what the unit was given, what it gave on, and whether they agree.

use super::Table;
use crate::domain::Category;
use crate::i18n::{self, pages::targets::Targets as Words};
use crate::session::Page;
use crate::stats::{AimState, Allocation};
use leptos::prelude::*;

/// Sign and class of an agreement, beside its words.
fn sign(a: Allocation) -> (&'static str, &'static str) {
    match (a.given, a.over(), a.reserve()) {
        (None, ..) => ("– ", "no-data"),
        _ if a.with == 0 => ("– ", "no-data"),
        (_, Some(_), _) => ("▲ ", "is-over"),
        (_, _, Some(_)) => ("▽ ", "is-behind"),
        _ => ("✓ ", "is-done"),
    }
}

/// The card at the top.
#[component]
pub(super) fn Answer(table: Table) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let heading = move || {
        let (lang, book) = (lang.get(), desk.book.get());
        let period = i18n::period_inside(lang, &book, desk.question.get().period);
        let category = Some(desk.category.get()).filter(|c| *c != Category::All);
        let category = category.map(|c| format!(" · {}", i18n::category(lang, c))).unwrap_or_default();
        format!("{} {period}{category}", Words::of(lang).title)
    };
    let says = move || {
        let (figures, unit, aims) = (desk.figures.get()?, desk.unit.get()?, table.aims.get()?);
        figures.tree.node(unit)?;
        let lang = lang.get();
        let (given, allocation) = (aims.given(unit), Allocation::of(&figures, &aims, unit));
        let below = match allocation.below {
            _ if allocation.with == 0 => "—".to_owned(),
            (least, most) if least == most => i18n::number(lang, least),
            (least, most) => format!("{}–{}", i18n::number(lang, least), i18n::number(lang, most)),
        };
        let (mark, class) = sign(allocation);
        // What counts is said first; a kind is told apart only where it says something else.
        let others = table.kinds.get().into_iter().filter(|(_, _, a)| *a != allocation);
        let others: Vec<_> = others
            .map(|(kind, state, a)| {
                let (mark, class) = sign(a);
                let says = i18n::allocation(lang, state, a);
                view! {
                    <li><span class=class>{mark}</span> {i18n::target_kind(lang, kind)} ": " {says}</li>
                }
            })
            .collect();
        // Two dashes are no answer: the sentences below say what is not there.
        let answer = (given != AimState::None || allocation.with != 0).then(|| {
            view! {
                <p class="figure-large">
                    {i18n::persons(lang, given)}
                    <span class="of">" · " {Words::of(lang).below_sum} " " {below}</span>
                </p>
            }
        });
        Some(view! {
            {answer}
            <p><span class=class>{mark} {i18n::agreement(lang, allocation)}</span></p>
            <p class="soft">{i18n::allocation(lang, given, allocation)}</p>
            {(!others.is_empty()).then(|| view! { <ul class="soft small">{others}</ul> })}
        })
    };
    let unopened = move || {
        let (book, period) = (desk.book.get(), desk.question.get().period);
        let unopened = !book.units.is_empty() && !book.periods.contains_key(&period);
        unopened.then(|| {
            view! {
                <p class="soft small">
                    {i18n::not_opened(lang.get(), &book, period)} " "
                    <a href=desk.address.get().on(Page::Settings).print()>{Words::of(lang.get()).periods}</a>
                </p>
            }
        })
    };
    view! {
        <section class="card answer brief">
            <h1>{heading}</h1>
            {says}
            {unopened}
        </section>
    }
}

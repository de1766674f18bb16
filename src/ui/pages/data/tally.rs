//! How much the waiting files would do, kind by kind; and the word that is to be typed where they would take much away.

use crate::i18n::pages::data::Data as Words;
use crate::i18n::pages::incoming::{self as say, Arrivals};
use crate::i18n::{self, Lang};
use crate::session::{Event, Incoming, Tally};
use crate::ui::desk::Desk;
use crate::ui::parts::{Field, Notice, NoticeKind};
use leptos::prelude::*;

/// A row for each kind. What mostly is nothing has a column only where it is something.
pub fn counts(lang: Lang, incoming: &Incoming) -> impl IntoView + use<> {
    type Count = (&'static str, bool, fn(&Tally) -> usize);
    let (w, a, all) = (Words::of(lang), Arrivals::of(lang), incoming.tallies());
    let columns: [Count; 7] = [
        (w.added, true, |t| t.added),
        (w.changed, true, |t| t.changed),
        (a.removed, true, |t| t.removed),
        (w.same, true, |t| t.same),
        (a.clashing, false, |t| t.clashing),
        (a.held, false, |t| t.held),
        (a.barred, false, |t| t.refused),
    ];
    let shown: Vec<Count> =
        columns.into_iter().filter(|(_, always, of)| *always || all.iter().any(|t| of(t) > 0)).collect();
    let heads = shown.iter().map(|(what, ..)| view! { <th scope="col" class="figure">{*what}</th> }).collect_view();
    let row = |tally: &Tally| {
        let cell = |(.., of): &Count| view! { <td class="figure">{i18n::number(lang, of(tally) as u128)}</td> };
        view! { <tr><th scope="row">{say::kind(lang, tally.kind)}</th>{shown.iter().map(cell).collect_view()}</tr> }
    };
    view! {
        <div class="table-scroll">
            <table class="table dense">
                <thead><tr><th scope="col">{w.kind}</th>{heads}</tr></thead>
                <tbody>{all.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// Whether anything of the files is held back or refused.
pub fn is_passed_over(incoming: &Incoming) -> bool {
    incoming.tallies().iter().any(|tally| tally.held + tally.refused > 0)
}

/// What would go that nobody takes away by the way, and the field for the word; nothing where nothing such would go.
#[component]
pub fn Removals(desk: Desk) -> impl IntoView {
    let removals = desk.memo(|s| s.incoming.as_ref().map(Incoming::removals).unwrap_or_default());
    let typed = RwSignal::new(String::new());
    // What was typed for other records says nothing of these.
    Effect::new(move |_| {
        removals.track();
        typed.set(String::new());
    });
    let label = Signal::derive(move || Arrivals::of(desk.lang.get()).type_word.to_owned());
    let waits = desk.memo(|s| s.incoming.as_ref().is_some_and(Incoming::wants_word));
    let hint = move || if waits.get() { "" } else { Arrivals::of(desk.lang.get()).word_typed };
    move || {
        let (lang, all) = (desk.lang.get(), removals.get());
        let said: Vec<String> = all.iter().map(|one| desk.glance(|s| say::removal(lang, &s.book, *one))).collect();
        (!said.is_empty()).then(move || {
            let said = said.into_iter().map(|text| view! { <p><strong>{text}</strong></p> }).collect_view();
            view! {
                <Notice kind=NoticeKind::Trouble>{said}</Notice>
                <Field label value=typed on_input=move |(text,): (String,)| {
                    typed.set(text.clone());
                    desk.send(Event::TypeWord(text));
                } />
                <p role="status">{hint}</p>
            }
        })
    }
}

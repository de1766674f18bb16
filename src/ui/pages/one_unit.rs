//! A pair of units that may be one: whether they are, which of them stays, and what would go to it. The same where a file brings
//! one of them, and where both are here already.

use crate::domain::{Book, UnitId};
use crate::i18n;
use crate::stats::{Going, UnitTwins};
use crate::ui::desk::Desk;
use crate::ui::parts::{Choice, Opt};
use leptos::prelude::*;
use std::sync::Arc;

/// Which unit goes into which.
pub type Joins = Option<(UnitId, UnitId)>;

/// The pair with its choice; `picked` is what is chosen, and `on_pick` is told of another choice.
#[component]
pub fn Pair(
    desk: Desk,
    /// The book that has both.
    book: Arc<Book>,
    twins: UnitTwins,
    #[prop(into)] picked: Signal<Joins>,
    #[prop(into)] on_pick: Callback<(Joins,)>,
) -> impl IntoView {
    let lang = desk.lang;
    let word = |joins: Joins| joins.map(|(gone, _)| gone.to_string()).unwrap_or_default();
    let (named, choices, told) = (Arc::clone(&book), Arc::clone(&book), book);
    let label = Signal::derive(move || i18n::unit_twins(lang.get(), &named, twins));
    let options = Signal::derive(move || {
        let all = i18n::unit_twins_choices(lang.get(), &choices, twins);
        all.into_iter().map(|(joins, label)| Opt::new(word(joins), label)).collect::<Vec<_>>()
    });
    let pick = move |(value,): (String,)| {
        let all = [(twins.other, twins.one), (twins.one, twins.other)];
        on_pick.run((all.into_iter().find(|(gone, _)| gone.to_string() == value),));
    };
    let hint = Signal::derive(move || {
        let Some((gone, stays)) = picked.get() else { return String::new() };
        i18n::going(lang.get(), &i18n::unit_name(&told, stays), Going::of(&told, gone, stays))
    });
    view! {
        <div class="stack">
            <Choice lines=true label options value=Signal::derive(move || word(picked.get())) on_pick=pick />
            <p class="field-hint" role="status">{hint}</p>
        </div>
    }
}

//! What the unit was called, where it stood and what it was, from when: its versions.

use crate::domain::{Day, UnitId};
use crate::i18n::{
    self,
    pages::units::{self as say, Units as Words},
    unit_name,
};
use crate::session::Subject;
use crate::ui::desk::Desk;
use crate::ui::pages::fields::HistoryLink;
use crate::ui::parts::{Button, ButtonKind, IconName};
use leptos::prelude::*;

/// The versions, oldest first; one of them can be picked to be mended.
#[component]
pub fn History(selected: Signal<Option<UnitId>>, #[prop(into)] on_pick: Callback<(Day,)>) -> impl IntoView {
    let desk = Desk::here();
    move || {
        let (lang, book) = (desk.lang.get(), desk.book.get());
        let w = Words::of(lang);
        let id = selected.get()?;
        let (unit, name) = (book.units.get(&id)?, unit_name(&book, id));
        let rows: Vec<_> = unit
            .versions
            .iter()
            .map(|v| {
                let (from, above) = (v.from, v.parent.map(|p| unit_name(&book, p)));
                view! {
                    <tr>
                        <td class="nowrap">{i18n::day(from)}</td>
                        <th scope="row">{v.name.to_string()}</th>
                        <td>{above.unwrap_or_else(|| w.no_parent.to_owned())}</td>
                        <td>{i18n::unit_kind(lang, v.kind)}</td>
                        <td>{v.paper.to_string()}</td>
                        <td>
                            <Button label=format!("{} {}", w.edit_version, i18n::day(from)) icon=IconName::Pencil icon_only=true
                                kind=ButtonKind::Quiet on_press=move |()| on_pick.run((from,)) />
                        </td>
                    </tr>
                }
            })
            .collect();
        let ended = unit.ended.map(|on| view! { <p class="soft">{say::ended(lang, on)}</p> });
        Some(view! {
            <div class="card-head">
                <h3>{w.history}</h3>
                <HistoryLink about=Subject::Unit(id) label=format!("{}: {name}", i18n::pages::activity::Activity::of(lang).history) />
            </div>
            <div class="table-scroll">
                <table class="table dense versions">
                    <thead><tr>
                        <th scope="col">{w.from}</th><th scope="col">{w.name}</th><th scope="col">{w.parent}</th>
                        <th scope="col">{w.kind}</th><th scope="col">{w.paper}</th>
                        <th scope="col"><span class="visually-hidden">{w.mend}</span></th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {ended}
        })
    }
}

//! The learners of a class: results and certificates, one by one or for many at once, saved as one change.

use super::form::codes;
use super::{Room, tick};
use crate::domain::{CodeList, Edit, MatterField, MatterId};
use crate::i18n::{self, Lang, pages::classes::Classes as Words};
use crate::session::classes::certify;
use crate::session::form::LearnerForm;
use crate::session::{Address, Event, Page, Subject};
use crate::stats::learners;
use crate::ui::parts::{Button, ButtonKind, Check, Field, FieldKind, IconName, Select};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What the card holds.
#[derive(Clone, Copy)]
struct List {
    room: Room,
    class: MatterId,
    ids: Memo<Vec<MatterId>>,
    chosen: RwSignal<BTreeSet<MatterId>>,
    tried: RwSignal<bool>,
}

impl List {
    /// A learner's row as typed, else as it stands.
    fn form(self, id: MatterId) -> LearnerForm {
        let desk = self.room.desk;
        let draft = desk.drafts.with(|d| d.learners.get(&id).cloned());
        draft.unwrap_or_else(|| desk.book.get().matters.get(&id).map(LearnerForm::of).unwrap_or_default())
    }

    fn put(self, id: MatterId, change: impl FnOnce(&mut LearnerForm)) {
        let mut form = untrack(|| self.form(id));
        change(&mut form);
        self.room.desk.drafts.update(|d| drop(d.learners.insert(id, form)));
    }

    fn name(self, id: MatterId) -> String {
        let book = self.room.desk.book.get();
        let person = book.matters.get(&id).and_then(|m| book.persons.get(&m.person()?));
        person.map_or_else(|| Words::of(self.room.desk.lang.get()).gone.to_owned(), |p| p.name.to_string())
    }

    /// Saves all rows as one change, if all can be read.
    fn save(self, steps: bool) {
        let (desk, book) = (self.room.desk, self.room.desk.book.get_untracked());
        let read = |id: &MatterId| Some((*id, untrack(|| self.form(*id)).read(book.matters.get(id)?, desk.today())));
        let rows: Vec<_> = self.ids.with_untracked(|ids| ids.iter().filter_map(read).collect());
        self.tried.set(rows.iter().any(|(_, row)| row.is_err()));
        let rows: Option<Vec<_>> = rows.into_iter().map(|(id, row)| Some((id, row.ok()?))).collect();
        let Some(rows) = rows else { return };
        let edit = certify(&book, self.class, &rows, steps, |code| i18n::code(Lang::Vi, code));
        if edit.is_none_or(|edit| desk.edit(edit)) {
            desk.drafts.update(|d| rows.iter().for_each(|(id, _)| drop(d.learners.remove(id))));
        }
    }
}

/// The card.
#[component]
pub fn Learners(room: Room, class: MatterId) -> impl IntoView {
    let ids = Memo::new(move |_| learners(&room.desk.book.get(), class));
    let (chosen, tried, steps) = (RwSignal::new(BTreeSet::new()), RwSignal::new(false), RwSignal::new(true));
    let list = List { room, class, ids, chosen, tried };
    let all =
        Signal::derive(move || ids.with(|ids| !ids.is_empty() && chosen.with(|c| ids.iter().all(|id| c.contains(id)))));
    let choose =
        move |(on,): (bool,)| chosen.set(if on { ids.get_untracked().into_iter().collect() } else { BTreeSet::new() });
    let head = move |pick: fn(&Words) -> &'static str| view! { <th scope="col">{room.word(pick)}</th> };
    let field = move |field: MatterField| view! { <th scope="col">{move || i18n::matter_field(room.desk.lang.get(), field)}</th> };
    view! {
        <section class="card">
            <h2>{room.word(|w| w.learners)}</h2>
            <p class="soft" hidden=move || ids.with(|ids| !ids.is_empty())>{room.word(|w| w.no_learners)}</p>
            <div class="stack" hidden=move || ids.with(Vec::is_empty)>
                <Check label=room.word(|w| w.select_all) checked=all on_toggle=choose />
                <Bulk list />
                <div class="table-scroll" tabindex="0" role="region" aria-label=room.word(|w| w.learners)>
                    <table class="table dense learners">
                        <thead><tr>
                            {head(|w| w.select)} {head(|w| w.name)} {head(|w| w.branch)} {field(MatterField::Result)}
                            {field(MatterField::CertificateNo)} {field(MatterField::CertificateOn)} {head(|w| w.leave)}
                        </tr></thead>
                        <tbody><For each=move || ids.get() key=|id| *id let(id)><Row list id /></For></tbody>
                    </table>
                </div>
                <Check label=room.word(|w| w.steps) hint=room.word(|w| w.steps_hint) checked=steps on_toggle=move |(on,): (bool,)| steps.set(on) />
                <div class="toolbar">
                    <Button label=room.word(|w| w.write) kind=ButtonKind::Primary on_press=move |()| list.save(steps.get_untracked()) />
                </div>
            </div>
        </section>
    }
}

/// One learner.
#[component]
fn Row(list: List, id: MatterId) -> impl IntoView {
    let List { room, chosen, tried, .. } = list;
    let (desk, lang) = (room.desk, room.desk.lang);
    let form = Memo::new(move |_| list.form(id));
    let label = move |field: MatterField| {
        Signal::derive(move || format!("{}: {}", i18n::matter_field(lang.get(), field), list.name(id)))
    };
    let error = move |field: MatterField| {
        Signal::derive(move || {
            let book = desk.book.get();
            let wrong = tried
                .get()
                .then(|| form.get().read(book.matters.get(&id)?, desk.today()).err())
                .flatten()
                .unwrap_or_default();
            wrong.iter().find(|(f, _)| *f == field).map(|(_, why)| i18n::wrong(lang.get(), why))
        })
    };
    let branch = move || {
        let book = desk.book.get();
        let unit = book.persons.get(&book.matters.get(&id)?.person()?)?.unit;
        Some(i18n::unit_name(&book, unit))
    };
    let to_person = move || {
        let person = desk.book.get().matters.get(&id)?.person()?;
        Some(Address { record: Some(Subject::Person(person)), ..desk.address.get().on(Page::Persons) }.print())
    };
    let pick = move |(on,): (bool,)| chosen.update(|all| tick(all, id, on));
    let leave = move |()| desk.send(Event::Edit(Edit::SetMatter(id, None)));
    let named = move |word: fn(&Words) -> &'static str| {
        Signal::derive(move || format!("{}: {}", word(Words::of(lang.get())), list.name(id)))
    };
    view! {
        <tr>
            <td class="tick"><Check label=named(|w| w.select) checked=Signal::derive(move || chosen.with(|all| all.contains(&id))) on_toggle=pick /></td>
            <th scope="row"><a href=to_person>{move || list.name(id)}</a></th>
            <td>{branch}</td>
            <td><Select label=label(MatterField::Result) label_hidden=true options=codes(room, CodeList::ClassResult)
                value=Signal::derive(move || form.with(|f| f.result.clone())) error=error(MatterField::Result)
                on_pick=move |(v,): (String,)| list.put(id, |f| f.result = v) /></td>
            <td><Field label=label(MatterField::CertificateNo) label_hidden=true error=error(MatterField::CertificateNo)
                value=Signal::derive(move || form.with(|f| f.number.clone())) on_input=move |(v,): (String,)| list.put(id, |f| f.number = v) /></td>
            <td><Field label=label(MatterField::CertificateOn) label_hidden=true kind=FieldKind::Date error=error(MatterField::CertificateOn)
                value=Signal::derive(move || form.with(|f| f.on.clone())) on_input=move |(v,): (String,)| list.put(id, |f| f.on = v) /></td>
            <td><Button label=named(|w| w.leave) icon=IconName::Bin icon_only=true kind=ButtonKind::Quiet on_press=leave /></td>
        </tr>
    }
}

/// The same result and day, and numbers that count up, for everybody who is ticked.
#[component]
fn Bulk(list: List) -> impl IntoView {
    let List { room, ids, chosen, .. } = list;
    let lang = room.desk.lang;
    let form = RwSignal::new(LearnerForm::default());
    let fill = move || {
        let like = form.get_untracked();
        let picked = ids.get_untracked().into_iter().filter(|id| chosen.with_untracked(|all| all.contains(id)));
        let mut rows: Vec<_> = picked.map(|id| (id, untrack(|| list.form(id)))).collect();
        like.fill(rows.iter_mut().map(|(_, row)| row));
        for (id, row) in rows {
            list.put(id, |f| *f = row);
        }
    };
    let label = move |field: MatterField| Signal::derive(move || i18n::matter_field(lang.get(), field).to_owned());
    view! {
        <details class="bulk">
            <summary>
                {room.word(|w| w.bulk)} " · "
                {move || Words::of(lang.get()).chosen.replace("{}", &i18n::number(lang.get(), chosen.with(BTreeSet::len) as u128))}
            </summary>
            <div class="toolbar hinted">
                <Select label=label(MatterField::Result) options=codes(room, CodeList::ClassResult)
                    value=Signal::derive(move || form.with(|f| f.result.clone())) on_pick=move |(v,): (String,)| form.update(|f| f.result = v) />
                <Field label=room.word(|w| w.bulk_number) hint=room.word(|w| w.bulk_number_hint)
                    value=Signal::derive(move || form.with(|f| f.number.clone())) on_input=move |(v,): (String,)| form.update(|f| f.number = v) />
                <Field label=label(MatterField::CertificateOn) kind=FieldKind::Date
                    value=Signal::derive(move || form.with(|f| f.on.clone())) on_input=move |(v,): (String,)| form.update(|f| f.on = v) />
                <Button label=room.word(|w| w.fill) disabled=Signal::derive(move || chosen.with(BTreeSet::is_empty)) on_press=move |()| fill() />
            </div>
        </details>
    }
}

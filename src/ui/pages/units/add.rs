//! New units, one after the other: Enter saves and the field is free for the next name.

use super::list::List;
use crate::domain::{Edit, Fault, Sector, UnitId, UnitKind};
use crate::i18n::{self, pages::units::Units as Words, unit_name};
use crate::session::Session;
use crate::session::form::{NewUnit, UnitSlot, twin};
use crate::ui::browser::page::focus_soon;
use crate::ui::desk::Desk;
use crate::ui::pages::choosing::TextBox;
use crate::ui::pages::fields::{at_enter, code, options, picked};
use crate::ui::parts::{Button, ButtonKind, Choice, Field, FieldKind, Opt, Select};
use leptos::prelude::*;

/// The field of the name.
pub const NAME: &str = "new-unit-name";

/// The state of the form: everything typed is in the drafts of the desk.
#[derive(Clone, Copy)]
pub(super) struct Adding {
    pub desk: Desk,
    pub draft: Memo<NewUnit>,
    pub parent: Memo<Option<UnitId>>,
    pub usual: Memo<crate::domain::Day>,
}

impl Adding {
    fn new(desk: Desk, selected: Signal<Option<UnitId>>) -> Self {
        let draft = Memo::new(move |_| desk.drafts.with(|d| d.new_unit.clone()));
        let parent = Memo::new(move |_| draft.with(|d| d.parent(&desk.book.get(), selected.get())));
        Self { desk, draft, parent, usual: desk.memo(Session::new_from) }
    }

    pub fn change(self, change: impl FnOnce(&mut NewUnit)) {
        self.desk.drafts.update(|d| change(&mut d.new_unit));
    }

    fn wrong(self) -> Vec<(UnitSlot, Fault)> {
        let (book, parent, usual) = (self.desk.book.get(), self.parent.get(), self.usual.get());
        self.draft.with(|d| d.read(&book, parent, usual)).err().unwrap_or_default()
    }

    /// Enters the unit; what is wrong is told beside the fields once this was tried.
    fn save(self) -> Option<String> {
        let (book, parent, usual) =
            (self.desk.book.get_untracked(), self.parent.get_untracked(), self.usual.get_untracked());
        let version = self.draft.with_untracked(|d| d.read(&book, parent, usual)).ok()?;
        let id = UnitId(untrack(|| self.desk.with(Session::next_id)));
        let name = version.name.to_string();
        let mut edits = vec![Edit::AddUnit(id, version)];
        if book.units.is_empty() {
            let settings = crate::domain::Settings { home: Some(id), ..book.settings.clone() };
            edits.push(Edit::SetSettings(settings));
        }
        let edit = if edits.len() == 1 { edits.remove(0) } else { Edit::All(edits) };
        self.desk.edit(edit).then(|| {
            self.change(|d| d.name.clear());
            name
        })
    }
}

/// The form.
#[component]
pub fn Add(selected: Signal<Option<UnitId>>, on_first: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let form = Adding::new(desk, selected);
    let Adding { draft, parent, usual, .. } = form;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let tried = RwSignal::new(false);
    let added = RwSignal::new(None::<String>);
    let wrong = Memo::new(move |_| if tried.get() { form.wrong() } else { Vec::new() });
    let error = move |slot: UnitSlot| {
        Signal::derive(move || {
            wrong.with(|w| w.iter().find(|(s, _)| *s == slot).map(|(_, f)| i18n::fault(lang.get(), f)))
        })
    };
    let kinds = Memo::new(move |_| draft.with(|d| d.kinds(&desk.book.get(), parent.get(), usual.get())));
    let kind = Memo::new(move |_| draft.with(|d| d.kind(&desk.book.get(), parent.get(), usual.get())));
    let sector = Memo::new(move |_| draft.with(|d| d.sector(&desk.book.get(), parent.get())));
    let twin = Memo::new(move |_| {
        let on = draft.with(|d| d.from(usual.get()).unwrap_or(usual.get()));
        draft.with(|d| twin(&desk.book.get(), None, parent.get(), &d.name, on))
    });
    let save = move || {
        // A second Enter after a unit was added: there is nothing to be told of the field that is free for the next.
        if added.with_untracked(Option::is_some) && draft.with_untracked(|d| d.name.trim().is_empty()) {
            focus_soon(NAME);
            return;
        }
        let first = desk.book.with_untracked(|b| b.units.is_empty());
        added.set(form.save());
        tried.set(added.with_untracked(Option::is_none));
        if first && !tried.get_untracked() {
            on_first();
        } else {
            focus_soon(NAME);
        }
    };
    view! {
        <div class="form" on:keydown=at_enter(save)>
            <Show when=move || selected.get().is_some()><Place form selected /></Show>
            <p class="is-trouble" hidden=move || kinds.with(|k| !k.is_empty())>"⚠ " {word(|w| w.cannot_hold)}</p>
            <div class="form-row">
                <Select label=word(|w| w.kind)
                    options=Signal::derive(move || kinds.with(|k| options(UnitKind::ALL, k, |v| i18n::unit_kind(lang.get(), v))))
                    value=Signal::derive(move || code(UnitKind::ALL, kind.get()))
                    on_pick=move |(v,): (String,)| form.change(|d| d.kind = picked(UnitKind::ALL, &v)) />
                <Select label=word(|w| w.sector)
                    options=Signal::derive(move || options(Sector::ALL, Sector::ALL, |v| i18n::sector(lang.get(), v)))
                    value=Signal::derive(move || code(Sector::ALL, sector.get()))
                    on_pick=move |(v,): (String,)| form.change(|d| d.sector = picked(Sector::ALL, &v)) />
                <TextBox label=word(|w| w.group) error=error(UnitSlot::Group)
                    texts=Signal::derive(move || desk.book.get().groups().iter().map(ToString::to_string).collect::<Vec<_>>())
                    value=Signal::derive(move || draft.with(|d| d.group.clone()))
                    on_input=move |(text,): (String,)| form.change(|d| d.group = text) />
                <Field label=word(|w| w.from) kind=FieldKind::Date error=error(UnitSlot::From)
                    value=Signal::derive(move || draft.with(|d| d.from_text(usual.get())))
                    on_input=move |(text,): (String,)| form.change(|d| d.from = Some(text)) />
            </div>
            <Field id=NAME label=word(|w| w.name) hint=word(|w| w.name_hint) required=true error=error(UnitSlot::Name)
                value=Signal::derive(move || draft.with(|d| d.name.clone()))
                on_input=move |(text,): (String,)| form.change(|d| d.name = text) />
            <p class="small" role="status">
                {move || twin.get().then(|| format!("⚠ {}", Words::of(lang.get()).twin))}
                {move || added.get().filter(|_| !twin.get()).map(|name| format!("{} {}{name}", desk.done_mark(), Words::of(lang.get()).added))}
            </p>
            <Button label=word(|w| w.add_one) kind=ButtonKind::Primary on_press=move |()| save() />
        </div>
        <Show when=move || selected.get().is_some()><List form /></Show>
    }
}

/// Below the picked unit, or beside it.
#[component]
fn Place(form: Adding, selected: Signal<Option<UnitId>>) -> impl IntoView {
    let desk = form.desk;
    let places = Signal::derive(move || {
        let w = Words::of(desk.lang.get());
        let name = selected.get().map(|u| unit_name(&desk.book.get(), u)).unwrap_or_default();
        vec![Opt::new("below", w.below.replace("{}", &name)), Opt::new("beside", w.beside.replace("{}", &name))]
    });
    let value = move || if form.draft.with(|d| d.beside) { "beside" } else { "below" };
    view! {
        <Choice label=Signal::derive(move || Words::of(desk.lang.get()).place.to_owned()) options=places
            value=Signal::derive(move || value().to_owned())
            on_pick=move |(v,): (String,)| form.change(|d| d.beside = v == "beside") />
    }
}

//! The fields of a person. What is typed is in the drafts of the desk.

use super::Room;
use crate::domain::{Category, Gender, Person, PersonId, Stage};
use crate::i18n;
use crate::i18n::pages::persons as say;
use crate::session::form::{PersonForm, PersonSlot, Wrong};
use crate::session::{Address, Subject};
use crate::stats::namesakes_of;
use crate::ui::pages::choosing::UnitBox;
use crate::ui::pages::fields::{code, options, picked};
use crate::ui::parts::{Check, Choice, Field, FieldKind, Select};
use leptos::prelude::*;

/// The field of the name.
pub const NAME: &str = "person-name";

/// The state of the form.
#[derive(Clone, Copy)]
pub(super) struct Typing {
    pub room: Room,
    pub form: Memo<PersonForm>,
    /// Whether saving was tried: from then on faults are told.
    pub tried: RwSignal<bool>,
    wrong: Memo<Vec<(PersonSlot, Wrong)>>,
}

impl Typing {
    pub fn new(room: Room) -> Self {
        let desk = room.desk;
        let form = Memo::new(move |_| match room.editing.get() {
            None => desk.drafts.with(|d| d.new_person.clone()).unwrap_or_else(|| fresh(room)),
            Some(id) => desk.drafts.with(|d| d.persons.get(&id).cloned()).unwrap_or_else(|| stored(room, id)),
        });
        let tried = RwSignal::new(false);
        let wrong =
            Memo::new(move |_| if tried.get() { read(room, form).err().unwrap_or_default() } else { Vec::new() });
        Self { room, form, tried, wrong }
    }

    /// The person as typed, or everything that is wrong.
    pub fn read(self) -> Result<Person, Vec<(PersonSlot, Wrong)>> {
        untrack(|| read(self.room, self.form))
    }

    fn put(self, change: impl FnOnce(&mut PersonForm)) {
        let mut form = self.form.get_untracked();
        change(&mut form);
        let editing = self.room.editing.get_untracked();
        self.room.desk.drafts.update(|d| match editing {
            None => d.new_person = Some(form),
            Some(id) => {
                d.persons.insert(id, form);
            }
        });
    }

    fn error(self, slot: PersonSlot) -> Signal<Option<String>> {
        let lang = self.room.desk.lang;
        Signal::derive(move || {
            self.wrong.with(|w| w.iter().find(|(s, _)| *s == slot).map(|(_, why)| i18n::wrong(lang.get(), why)))
        })
    }

    fn text(self, pick: fn(&PersonForm) -> &String) -> Signal<String> {
        Signal::derive(move || self.form.with(|f| pick(f).clone()))
    }
}

fn read(room: Room, form: Memo<PersonForm>) -> Result<Person, Vec<(PersonSlot, Wrong)>> {
    let today = room.desk.today();
    room.units.with(|units| form.with(|f| f.read(units, today)))
}

/// A blank form; where the page's unit is a single branch, it is of that branch.
fn fresh(room: Room) -> PersonForm {
    PersonForm { unit: room.only_branch(), ..PersonForm::default() }
}

fn stored(room: Room, id: PersonId) -> PersonForm {
    let book = room.desk.book.get();
    room.units.with(|units| book.persons.get(&id).map(|p| PersonForm::of(p, units)).unwrap_or_default())
}

/// Every field.
#[component]
pub fn Body(state: Typing) -> impl IntoView {
    let room = state.room;
    let lang = room.desk.lang;
    let genders = Signal::derive(move || options(Gender::ALL, Gender::ALL, |v| i18n::gender(lang.get(), v)));
    let stages = Signal::derive(move || options(Stage::ALL, Stage::ALL, |v| i18n::stage(lang.get(), v)));
    let admitted = Signal::derive(move || state.form.with(|f| f.chosen() == Stage::Admitted));
    let young = Memo::new(move |_| state.form.with(PersonForm::too_young));
    let known = Memo::new(move |_| {
        let person = read(room, state.form).ok()?;
        let found = room.desk.book.with(|book| namesakes_of(book, &person, room.editing.get()));
        (!found.is_empty()).then_some(found)
    });
    view! {
        <div class="form-row">
            <Field id=NAME label=room.word(|w| w.name) hint=room.word(|w| w.name_hint) required=true error=state.error(PersonSlot::Name)
                value=state.text(|f| &f.name) on_input=move |(text,): (String,)| state.put(|f| f.name = text) />
            <div class="stack">
                <Choice label=room.word(|w| w.gender) options=genders
                    value=Signal::derive(move || state.form.with(|f| f.gender).map(|g| code(Gender::ALL, g)).unwrap_or_default())
                    on_pick=move |(v,): (String,)| state.put(|f| f.gender = picked(Gender::ALL, &v)) />
                <p class="field-error" role="status">{move || state.error(PersonSlot::Gender).get().map(|e| format!("⚠ {e}"))}</p>
            </div>
            <Field label=room.word(|w| w.born) hint=room.word(|w| w.born_hint) kind=FieldKind::Date required=true
                error=state.error(PersonSlot::Born) value=state.text(|f| &f.born)
                on_input=move |(text,): (String,)| state.put(|f| f.born = text) />
        </div>
        <div class="form-row">
            <UnitBox units=room.units among=room.branches() label=room.word(|w| w.branch) hint=room.word(|w| w.branch_hint)
                required=true error=state.error(PersonSlot::Unit) value=state.text(|f| &f.unit)
                on_input=move |(text,): (String,)| state.put(|f| f.unit = text) />
            <div class="stack">
                <Select label=room.word(|w| w.stage) options=stages
                    value=Signal::derive(move || state.form.with(|f| code(Stage::ALL, f.chosen())))
                    on_pick=move |(v,): (String,)| state.put(|f| f.stage = picked(Stage::ALL, &v)) />
                <p class="field-error" role="status">{move || state.error(PersonSlot::Stage).get().map(|e| format!("⚠ {e}"))}</p>
            </div>
            <Field label=Signal::derive(move || { let w = say::Persons::of(lang.get()); if admitted.get() { w.admitted } else { w.on }.to_owned() })
                kind=FieldKind::Date required=admitted
                error=state.error(PersonSlot::On) value=state.text(|f| &f.on)
                on_input=move |(text,): (String,)| state.put(|f| f.on = text) />
        </div>
        <p class="is-trouble small" role="status">{move || young.get().map(|age| format!("⚠ {}", say::young(lang.get(), age)))}</p>
        <p class="is-trouble small" role="status">{move || known.get().map(|found| namesakes(room, &found))}</p>
        <Marks state />
    }
}

/// Who on record may be the person that is typed, each a step away.
fn namesakes(room: Room, found: &[PersonId]) -> impl IntoView + use<> {
    let (lang, book, address) = (room.desk.lang.get(), room.desk.book.get(), room.desk.address.get());
    let link = |id: &PersonId| {
        let person = book.persons.get(id)?;
        let unit = room.units.with(|units| units.name(person.unit).to_owned());
        let there = Address { record: Some(Subject::Person(*id)), ..address.clone() }.print();
        Some(view! { " " <a href=there>{person.name.to_string()} ", " {unit}</a> })
    };
    let links = found.iter().take(3).filter_map(link).collect_view();
    view! { "⚠ " {say::Persons::of(lang).namesakes} {links} }
}

/// The categories that are marked by hand.
#[component]
fn Marks(state: Typing) -> impl IntoView {
    let room = state.room;
    let lang = room.desk.lang;
    let one = move |category: Category| {
        let hint = Signal::derive(move || {
            let text = if category.is_sensitive() { say::Persons::of(lang.get()).sensitive } else { "" };
            text.to_owned()
        });
        view! {
            <Check label=Signal::derive(move || i18n::category(lang.get(), category).to_owned()) hint
                checked=Signal::derive(move || state.form.with(|f| f.marks.has(category)))
                on_toggle=move |(on,): (bool,)| state.put(|f| f.marks = f.marks.with(category, on)) />
        }
    };
    let chosen = move || {
        let marks = state.form.with(|f| f.marks);
        let names: Vec<&str> = Vec::from(marks).into_iter().map(|c| i18n::category(lang.get(), c)).collect();
        (!names.is_empty()).then(|| format!(": {}", names.join(", ")))
    };
    view! {
        <details>
            <summary>{room.word(|w| w.categories)} {chosen}</summary>
            <fieldset class="category-list">
                <legend class="visually-hidden">{room.word(|w| w.categories)}</legend>
                {Category::ALL.iter().copied().filter(|c| c.is_mark()).map(one).collect_view()}
            </fieldset>
        </details>
    }
}

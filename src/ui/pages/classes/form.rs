//! The form of a matter: one field for each row of the table, by what it holds. What is typed is in the drafts of the desk.

use super::Room;
use crate::domain::{Code, CodeList, ItemKind, Matter, MatterField, MatterId, MatterKind};
use crate::i18n::{self, pages::classes::Classes as Words};
use crate::session::form::{MatterForm, Wrong, needs};
use crate::stats::catalogue;
use crate::ui::pages::choosing::{PersonBox, UnitBox};
use crate::ui::parts::{Field, FieldKind, Lines, Opt, Select};
use leptos::prelude::*;

/// The state of a form.
#[derive(Clone, Copy)]
pub(super) struct Typing {
    room: Room,
    kind: MatterKind,
    /// Which matter is mended; none while a new one is typed.
    pub editing: RwSignal<Option<MatterId>>,
    form: Memo<MatterForm>,
    /// Whether saving was tried: from then on faults are told.
    pub tried: RwSignal<bool>,
    wrong: Memo<Vec<(MatterField, Wrong)>>,
}

impl Typing {
    pub fn new(room: Room, kind: MatterKind) -> Self {
        let (desk, editing) = (room.desk, RwSignal::new(None));
        let form = Memo::new(move |_| {
            let id = editing.get();
            let draft = desk.drafts.with(|d| d.matters.get(&(kind, id)).cloned());
            draft.unwrap_or_else(|| stored(room, id))
        });
        let tried = RwSignal::new(false);
        let wrong =
            Memo::new(move |_| if tried.get() { read(room, kind, form).err().unwrap_or_default() } else { Vec::new() });
        Self { room, kind, editing, form, tried, wrong }
    }

    /// The matter as typed, or everything that is wrong.
    pub fn read(self) -> Result<Matter, Vec<(MatterField, Wrong)>> {
        untrack(|| read(self.room, self.kind, self.form))
    }

    /// Whether something is typed that is not saved.
    pub fn begun(self) -> bool {
        let key = (self.kind, self.editing.get_untracked());
        self.room.desk.drafts.with_untracked(|d| d.matters.contains_key(&key))
    }

    /// Forgets what is typed.
    pub fn clear(self) {
        let key = (self.kind, self.editing.get_untracked());
        self.room.desk.drafts.update(|d| drop(d.matters.remove(&key)));
        self.tried.set(false);
    }

    fn put(self, field: MatterField, text: String) {
        let mut form = self.form.get_untracked();
        form.put(field, text);
        let key = (self.kind, self.editing.get_untracked());
        self.room.desk.drafts.update(|d| drop(d.matters.insert(key, form)));
    }
}

fn read(room: Room, kind: MatterKind, form: Memo<MatterForm>) -> Result<Matter, Vec<(MatterField, Wrong)>> {
    let book = room.desk.book.get();
    room.units.with(|units| form.with(|f| f.read(kind, &book, units, room.desk.today())))
}

fn stored(room: Room, id: Option<MatterId>) -> MatterForm {
    let book = room.desk.book.get();
    let matter = id.and_then(|id| book.matters.get(&id));
    room.units.with(|units| matter.map(|m| MatterForm::of(m, &book, units)).unwrap_or_default())
}

/// Every field of the kind.
#[component]
pub fn Body(state: Typing) -> impl IntoView {
    let fields = MatterField::all_of(state.kind).map(|field| view! { <Input state field /> }).collect_view();
    view! { <div class="matter-fields">{fields}</div> }
}

/// One field, by what it holds.
#[component]
fn Input(state: Typing, field: MatterField) -> impl IntoView {
    let Typing { room, kind, form, wrong, .. } = state;
    let lang = room.desk.lang;
    let label = Signal::derive(move || i18n::matter_field(lang.get(), field).to_owned());
    let value = Signal::derive(move || form.with(|f| f.get(field).to_owned()));
    let error = Signal::derive(move || {
        wrong.with(|w| w.iter().find(|(f, _)| *f == field).map(|(_, why)| i18n::wrong(lang.get(), why)))
    });
    let put = move |(text,): (String,)| state.put(field, text);
    let required = needs(kind).contains(&field);
    let select = move |options: Signal<Vec<Opt>>| view! { <Select label options value error on_pick=put /> }.into_any();
    match field.kind() {
        ItemKind::Text if field == MatterField::Note => {
            view! { <Lines label value error rows=2 on_input=put /> }.into_any()
        }
        ItemKind::Text => view! { <Field label value error required on_input=put /> }.into_any(),
        ItemKind::Count => {
            view! { <Field label value error required kind=FieldKind::Number on_input=put /> }.into_any()
        }
        ItemKind::Date => view! {
            <Field label value error required kind=FieldKind::Date hint=room.word(|w| w.date_hint) on_input=put />
        }
        .into_any(),
        ItemKind::Unit => view! {
            <UnitBox units=room.units label value error required hint=room.word(|w| w.unit_hint) on_input=put />
        }
        .into_any(),
        ItemKind::Person => view! {
            <PersonBox units=room.units label value error required hint=room.word(|w| w.person_hint) on_input=put />
        }
        .into_any(),
        ItemKind::Code(list) => select(codes(room, list)),
        ItemKind::Matter => select(others(room, kind)),
        ItemKind::Period => select(periods(room)),
    }
}

/// The value of nothing chosen, before the others.
fn chosen(room: Room, options: impl Iterator<Item = Opt>) -> Vec<Opt> {
    std::iter::once(Opt::new("", Words::of(room.desk.lang.get()).not_chosen)).chain(options).collect()
}

/// The codes of a list in words.
pub(super) fn codes(room: Room, list: CodeList) -> Signal<Vec<Opt>> {
    Signal::derive(move || {
        let lang = room.desk.lang.get();
        let word = |code: &'static str| Code::new(list, code).ok().map(|c| Opt::new(code, i18n::code(lang, c)));
        chosen(room, list.codes().iter().copied().filter_map(word))
    })
}

/// What a matter of this kind can be part of.
fn others(room: Room, kind: MatterKind) -> Signal<Vec<Opt>> {
    let of = if kind == MatterKind::Enrolment { MatterKind::Class } else { MatterKind::SourceOrg };
    Signal::derive(move || {
        let (book, unit) = (room.desk.book.get(), room.desk.unit.get());
        let ids = unit.map(|unit| catalogue(&book, of, unit)).unwrap_or_default();
        let name = |id: MatterId| Opt::new(id.to_string(), book.matters.get(&id).and_then(Matter::name).unwrap_or("?"));
        chosen(room, ids.into_iter().map(name))
    })
}

fn periods(room: Room) -> Signal<Vec<Opt>> {
    Signal::derive(move || {
        let (lang, book) = (room.desk.lang.get(), room.desk.book.get());
        chosen(room, book.periods.keys().rev().map(|id| Opt::new(id.to_string(), i18n::period(lang, &book, *id))))
    })
}

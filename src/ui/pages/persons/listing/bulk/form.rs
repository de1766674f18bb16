//! What is typed for a change to many: which way, and what has to be said for it.

use super::WAYS;
use crate::domain::{Category, Code, Day, DetailField, Entry, FieldKind, Note, Stage, When};
use crate::i18n::{self, pages::bulk as say};
use crate::session::form::{Wrong, come};
use crate::session::list::Change;
use crate::session::{read_born, read_day};
use crate::ui::pages::choosing::UnitBox;
use crate::ui::pages::fields::{code, options, picked};
use crate::ui::pages::persons::listing::desk::ListDesk;
use crate::ui::parts::{Choice, Field, FieldKind as Kind, Opt, Select};
use leptos::prelude::*;

/// What is chosen in the dialog.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub way: RwSignal<String>,
    stage: RwSignal<Option<Stage>>,
    on: RwSignal<String>,
    unit: RwSignal<String>,
    mark: RwSignal<Option<Category>>,
    tag: RwSignal<String>,
    field: RwSignal<Option<DetailField>>,
    value: RwSignal<String>,
    off: RwSignal<bool>,
}

impl Form {
    pub fn new() -> Self {
        Self {
            way: RwSignal::new(WAYS[0].to_owned()),
            stage: RwSignal::default(),
            on: RwSignal::default(),
            unit: RwSignal::default(),
            mark: RwSignal::default(),
            tag: RwSignal::default(),
            field: RwSignal::default(),
            value: RwSignal::default(),
            off: RwSignal::default(),
        }
    }

    /// The change as it is typed; none while something is missing or cannot be.
    pub fn change(self, list: ListDesk) -> Option<Change> {
        let today = list.room.desk.today();
        let on = self.on.get();
        Some(match self.way.get().as_str() {
            "step" => {
                let stage = self.stage.get()?;
                let on = self.day(today).transpose().ok()?;
                // A ceremony has a day.
                (on.is_some() || stage != Stage::Admitted).then_some(Change::Step(stage, on))?
            }
            "move" => {
                // Only a day that can be told to the end begins a stay.
                self.day(today)?.ok()?;
                Change::Move(list.room.units.with(|u| self.unit.with(|text| u.find(text))).ok()?, read_day(&on).ok()?)
            }
            "mark" => Change::Mark(self.mark.get()?, !self.off.get()),
            "programme" => {
                Change::Programme(Note::new(&self.tag.get()).ok().filter(|n| !n.is_empty())?, !self.off.get())
            }
            _ => {
                let (field, value) = (self.field.get()?, self.value.get());
                let entry = match value.as_str() {
                    "" => None,
                    "true" | "false" => Some(Entry::Flag(value == "true")),
                    text => Some(field.read(text).ok()?),
                };
                Change::Field(field, entry)
            }
        })
    }

    /// The day as it is typed, if one is.
    fn day(self, today: Day) -> Option<Result<When, Wrong>> {
        let on = self.on.get();
        let typed = on.trim();
        let read = || come(read_born(typed)?, today);
        (!typed.is_empty()).then(read)
    }

    /// A whole day that has not come is told at once; one that is still being typed is not.
    fn ahead(self, list: ListDesk) -> Signal<Option<String>> {
        Signal::derive(move || {
            let why = self.day(list.room.desk.today())?.err().filter(|why| *why == Wrong::Future)?;
            Some(i18n::wrong(list.room.desk.lang.get(), &why))
        })
    }
}

/// What has to be said for a way.
pub(super) fn inputs(list: ListDesk, form: Form, way: &str) -> AnyView {
    let lang = list.room.desk.lang;
    let word =
        move |pick: fn(&say::Bulk) -> &'static str| Signal::derive(move || pick(say::Bulk::of(lang.get())).to_owned());
    let pick_one = move |all: Vec<Opt>| {
        let mut options = vec![Opt::new("", say::Bulk::of(lang.get()).choose)];
        options.extend(all);
        options
    };
    let off = move || {
        let options = Signal::derive(move || {
            let w = say::Bulk::of(lang.get());
            vec![Opt::new("", w.put_on), Opt::new("off", w.take_off)]
        });
        view! {
            <Choice label=word(|w| w.what) label_hidden=true options value=Signal::derive(move || if form.off.get() { "off" } else { "" }.to_owned())
                on_pick=move |(v,): (String,)| form.off.set(!v.is_empty()) />
        }
    };
    match way {
        "step" => view! {
            <Select label=list.word(|w| w.stage) options=Signal::derive(move || pick_one(options(Stage::ALL, Stage::ALL, |v| i18n::stage(lang.get(), v))))
                value=Signal::derive(move || form.stage.get().map(|s| code(Stage::ALL, s)).unwrap_or_default())
                on_pick=move |(v,): (String,)| form.stage.set(picked(Stage::ALL, &v)) />
            <Field label=word(|w| w.on) hint=word(|w| w.on_hint) kind=Kind::Date error=form.ahead(list)
                value=form.on on_input=move |(t,): (String,)| form.on.set(t) />
        }
        .into_any(),
        "move" => view! {
            <UnitBox units=list.room.units among=list.room.branches() label=word(|w| w.to_unit) value=form.unit
                on_input=move |(t,): (String,)| form.unit.set(t) />
            <Field label=word(|w| w.from) hint=word(|w| w.from_hint) kind=Kind::Date error=form.ahead(list)
                value=form.on on_input=move |(t,): (String,)| form.on.set(t) />
        }
        .into_any(),
        "mark" => {
            let marks: Vec<Category> = Category::ALL.iter().copied().filter(|c| c.is_mark()).collect();
            view! {
                <Select label=list.word(|w| w.marks) options=Signal::derive(move || pick_one(options(Category::ALL, &marks, |v| i18n::category(lang.get(), v))))
                    value=Signal::derive(move || form.mark.get().map(|c| code(Category::ALL, c)).unwrap_or_default())
                    on_pick=move |(v,): (String,)| form.mark.set(picked(Category::ALL, &v)) />
                {off()}
            }
            .into_any()
        }
        "programme" => view! {
            <Field label=word(|w| w.programme_name) value=form.tag on_input=move |(t,): (String,)| form.tag.set(t) />
            {off()}
        }
        .into_any(),
        _ => {
            let simple = |field: &DetailField| matches!(field.kind(), FieldKind::Code(_) | FieldKind::Flag) && field.slots() == 1;
            let fields = DetailField::ALL.iter().copied().filter(simple);
            let named = move || fields.clone().map(|f| Opt::new(f.key(), i18n::detail_field(lang.get(), f))).collect::<Vec<_>>();
            let values = Signal::derive(move || {
                let mut all = vec![Opt::new("", say::Bulk::of(lang.get()).nothing)];
                match form.field.get().map(DetailField::kind) {
                    Some(FieldKind::Flag) => all.extend([("true", true), ("false", false)].map(|(v, on)| Opt::new(v, i18n::activity::entry(lang.get(), &Entry::Flag(on))))),
                    Some(FieldKind::Code(of)) => {
                        let codes = (0..of.codes().len()).filter_map(|at| Code::at(of, u8::try_from(at).ok()?));
                        all.extend(codes.map(|c| Opt::new(c.as_str(), i18n::code(lang.get(), c))));
                    }
                    _ => {}
                }
                all
            });
            view! {
                <Select label=word(|w| w.field) options=Signal::derive(move || pick_one(named()))
                    value=Signal::derive(move || form.field.get().map(|f| f.key().to_owned()).unwrap_or_default())
                    on_pick=move |(v,): (String,)| {
                        form.value.set(String::new());
                        form.field.set(DetailField::of_key(&v));
                    } />
                <Select label=list.word(|w| w.value) options=values value=form.value on_pick=move |(v,): (String,)| form.value.set(v) />
            }
            .into_any()
        }
    }
}

//! What is done to all who are picked: how many there are, one change to all of them with its preview, removal that asks
//! for their number.

use super::desk::{ListDesk, search};
use super::keys;
use crate::domain::{Category, Code, DetailField, Edit, Entry, FieldKind, Note, Stage, When};
use crate::i18n::{self, pages::bulk as say};
use crate::session::list::{Bulk, Change, MOST, Picked, Search};
use crate::session::{Session, read_born, read_day};
use crate::ui::browser::clock::ticks;
use crate::ui::pages::fields::{code, options, picked};
use crate::ui::parts::{Button, ButtonKind, Choice, Dialog, Field, FieldKind as Kind, Opt, Select};
use leptos::prelude::*;
use std::time::Duration;

/// A part of the work takes so many milliseconds at most, and a little.
const PART: f64 = 8.0;

/// What can be done.
const WAYS: [&str; 5] = ["step", "move", "mark", "programme", "field"];

/// The bar with what can be done, once somebody is picked.
#[component]
pub fn Bar(list: ListDesk) -> impl IntoView {
    let lang = list.room.desk.lang;
    let (changing, removing) = (RwSignal::new(false), RwSignal::new(false));
    let word =
        move |pick: fn(&say::Bulk) -> &'static str| Signal::derive(move || pick(say::Bulk::of(lang.get())).to_owned());
    let count = Memo::new(move |_| list.picked.with(Picked::len));
    let all = move || {
        list.track();
        say::all(lang.get(), search(Search::len))
    };
    view! {
        <div class="list-bar" role="group" aria-label=word(|w| w.bar) hidden=move || count.get() == 0>
            <strong role="status">{move || say::picked(lang.get(), count.get())}</strong>
            <Button label=Signal::derive(all) kind=ButtonKind::Quiet on_press=move |()| keys::pick_all(list) />
            <Button label=word(|w| w.none) kind=ButtonKind::Quiet on_press=move |()| list.picked.set(Picked::default()) />
            <Button label=word(|w| w.change) on_press=move |()| changing.set(true) />
            <Button label=word(|w| w.remove) on_press=move |()| removing.set(true) />
        </div>
        <Dialog open=changing title=word(|w| w.change_title) close_label=list.word(|w| w.close) on_close=move |()| changing.set(false)>
            <Changing list open=changing />
        </Dialog>
        <Dialog open=removing title=word(|w| w.remove_title) close_label=list.word(|w| w.close) on_close=move |()| removing.set(false)>
            <Removing list open=removing />
        </Dialog>
    }
}

/// What is chosen in the dialog.
#[derive(Clone, Copy)]
struct Form {
    way: RwSignal<String>,
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
    fn new() -> Self {
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
    fn change(self, list: ListDesk) -> Option<Change> {
        let today = list.room.desk.with(|s: &Session| s.today);
        let on = self.on.get();
        Some(match self.way.get().as_str() {
            "step" => {
                let stage = self.stage.get()?;
                let on = if on.trim().is_empty() { None } else { Some(read_born(&on).ok()?) };
                // Nobody came anywhere on a day that has not come, and a ceremony has a day.
                if on.and_then(When::earliest).is_some_and(|day| day > today)
                    || (on.is_none() && stage == Stage::Admitted)
                {
                    return None;
                }
                Change::Step(stage, on)
            }
            "move" => {
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
}

/// One change to all.
#[component]
fn Changing(list: ListDesk, open: RwSignal<bool>) -> impl IntoView {
    let desk = list.room.desk;
    let lang = desk.lang;
    let form = Form::new();
    let word =
        move |pick: fn(&say::Bulk) -> &'static str| Signal::derive(move || pick(say::Bulk::of(lang.get())).to_owned());
    let tried = RwSignal::new(None::<Bulk>);
    let turn = StoredValue::new(0u32);
    // Every other change is tried anew, a part between frames at a time.
    Effect::new(move |_| {
        let change = form.change(list);
        let bulk = change.map(|change| list.picked.with(|picked| Bulk::of(picked, change)));
        turn.update_value(|turn| *turn += 1);
        tried.set(None);
        if let Some(bulk) = bulk {
            go_on(list, bulk, tried, turn, turn.get_value());
        }
    });
    let says =
        move || match (form.change(list), tried.with(|b| b.as_ref().map(|b| (b.changed(), b.same, b.kept.clone())))) {
            (None, _) => say::Bulk::of(lang.get()).unfinished.to_owned(),
            (Some(_), None) => say::Bulk::of(lang.get()).trying.to_owned(),
            (Some(_), Some((changed, same, kept))) => {
                say::preview(lang.get(), changed, same, &kept.iter().map(|(_, why)| *why).collect::<Vec<_>>())
            }
        };
    let ready = move || tried.with(|b| b.as_ref().is_some_and(|b| b.changed() > 0));
    let take = move || {
        let edit = tried.get_untracked().and_then(Bulk::edit);
        if edit.is_some_and(|edit| desk.edit(edit)) {
            open.set(false);
        }
    };
    let ways = Signal::derive(move || {
        let w = say::Bulk::of(lang.get());
        WAYS.iter()
            .zip([w.step, w.unit, w.mark, w.programme, w.field])
            .map(|(v, l)| Opt::new(*v, l))
            .collect::<Vec<_>>()
    });
    let way = Memo::new(move |_| form.way.get());
    view! {
        <div class="form">
            <Choice label=word(|w| w.what) options=ways value=form.way on_pick=move |(v,): (String,)| form.way.set(v) />
            {move || inputs(list, form, &way.get())}
            <p role="status">{says}</p>
            <p class="small soft" hidden=move || list.picked.with(Picked::len) <= MOST>{move || say::most(lang.get(), MOST)}</p>
        </div>
        <div class="dialog-actions">
            <Button label=list.word(|w| w.close) on_press=move |()| open.set(false) />
            <Button kind=ButtonKind::Primary label=word(|w| w.take) disabled=Signal::derive(move || !ready()) on_press=move |()| take() />
        </div>
    }
}

fn go_on(list: ListDesk, mut bulk: Bulk, tried: RwSignal<Option<Bulk>>, turn: StoredValue<u32>, mine: u32) {
    // Another change is being typed, or the dialog is gone.
    if turn.try_get_value() != Some(mine) {
        return;
    }
    let start = ticks();
    let done = untrack(|| {
        list.room.desk.book.with(|book| {
            loop {
                if bulk.go(book) {
                    break true;
                }
                if ticks() - start > PART {
                    break false;
                }
            }
        })
    });
    if done {
        tried.set(Some(bulk));
    } else {
        set_timeout(move || go_on(list, bulk, tried, turn, mine), Duration::ZERO);
    }
}

/// What has to be said for a way.
fn inputs(list: ListDesk, form: Form, way: &str) -> AnyView {
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
            <Field label=word(|w| w.on) hint=word(|w| w.on_hint) kind=Kind::Date value=form.on on_input=move |(t,): (String,)| form.on.set(t) />
        }
        .into_any(),
        "move" => view! {
            <Field label=list.word(|w| w.unit) offers=Signal::derive(move || list.room.branches()) value=form.unit
                on_input=move |(t,): (String,)| form.unit.set(t) />
            <Field label=word(|w| w.from) hint=word(|w| w.from_hint) kind=Kind::Date value=form.on on_input=move |(t,): (String,)| form.on.set(t) />
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

/// Removal, for which their number is typed.
#[component]
fn Removing(list: ListDesk, open: RwSignal<bool>) -> impl IntoView {
    let desk = list.room.desk;
    let lang = desk.lang;
    let typed = RwSignal::new(String::new());
    let word =
        move |pick: fn(&say::Bulk) -> &'static str| Signal::derive(move || pick(say::Bulk::of(lang.get())).to_owned());
    let count = Memo::new(move |_| list.picked.with(Picked::len));
    let sure =
        move || crate::session::read_number(&typed.get()).and_then(|n| usize::try_from(n).ok()) == Some(count.get());
    let remove = move || {
        let edit: Edit = Bulk::removal(&list.picked.get_untracked());
        if desk.edit(edit) {
            list.room.editing.set(None);
            list.picked.set(Picked::default());
            open.set(false);
        }
    };
    view! {
        <div class="form">
            <p>{move || say::removal(lang.get(), count.get())}</p>
            <Field label=word(|w| w.type_count) kind=Kind::Number value=typed on_input=move |(t,): (String,)| typed.set(t) />
        </div>
        <div class="dialog-actions">
            <Button label=list.word(|w| w.close) on_press=move |()| open.set(false) />
            <Button kind=ButtonKind::Danger label=word(|w| w.remove) disabled=Signal::derive(move || !sure()) on_press=move |()| remove() />
        </div>
    }
}

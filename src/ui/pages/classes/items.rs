//! The list of one kind of matters, with the form in which they are made and mended.

use super::{
    Room,
    form::{Body, Typing},
};
use crate::domain::{Edit, Matter, MatterField, MatterId, MatterKind};
use crate::i18n::{self, pages::activity::Activity, pages::classes as say, pages::frame::Frame, pages::stock::Stock};
use crate::session::{Session, Subject, classes::remove, form::needs, programmes::new_uprising};
use crate::stats::{ClassCount, Placing, catalogue, classes};
use crate::ui::pages::fields::{HistoryLink, at_enter};
use crate::ui::parts::{Button, ButtonKind, Dialog, IconName, Opened};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// So many are shown at most.
const MOST: usize = 200;

/// The card.
#[component]
pub fn Items(room: Room, kind: MatterKind) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    let state = Typing::new(room, kind);
    let open = RwSignal::new(state.begun());
    let (doomed, saved) = (RwSignal::new(None::<MatterId>), RwSignal::new(false));
    let ids = Memo::new(move |_| desk.unit.get().map(|u| catalogue(&desk.book.get(), kind, u)).unwrap_or_default());
    let listed = listed(room, kind, ids);
    let others = move || ids.with(Vec::len) - listed.get();
    let counts =
        Memo::new(move |_| if kind == MatterKind::Class { classes(&desk.book.get()) } else { BTreeMap::new() });
    let edit = move |id: Option<MatterId>| {
        state.tried.set(false);
        state.editing.set(id);
        saved.set(false);
        open.set(true);
    };
    let close = move || {
        state.clear();
        state.editing.set(None);
        open.set(false);
    };
    let save = move || match state.read() {
        Err(_) => state.tried.set(true),
        Ok(matter) => {
            let fresh = || MatterId(untrack(|| desk.with(Session::next_id)));
            let edit = match state.editing.get_untracked() {
                Some(id) => Edit::SetMatter(id, Some(matter)),
                None => Edit::AddMatter(fresh(), matter),
            };
            if desk.edit(edit) {
                close();
                saved.set(true);
            }
        }
    };
    let preset = move || {
        let name = say::Classes::of(lang.get_untracked()).preset_name;
        desk.edit(Edit::AddMatter(MatterId(untrack(|| desk.with(Session::next_id))), new_uprising(name)));
    };
    // The programme at hand is offered until the list has it.
    let offered = move || {
        let (book, name) = (desk.book.get(), say::Classes::of(lang.get()).preset_name);
        let there = |id: &MatterId| book.matters.get(id).and_then(Matter::name) == Some(name);
        kind == MatterKind::Programme && !ids.with(|all| all.iter().any(there))
    };
    // Beside another list or paper that has the page's one primary action.
    let add = match kind {
        MatterKind::SourcePlan | MatterKind::MemberChange => ButtonKind::Plain,
        _ => ButtonKind::Primary,
    };
    let rest = move || ids.with(Vec::len).saturating_sub(MOST);
    let fields = columns(room, kind, ids);
    let head = move || {
        let name = |field| view! { <th scope="col">{i18n::matter_field(lang.get(), field)}</th> };
        fields.get().into_iter().map(name).collect_view()
    };
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{move || i18n::matter_kind(lang.get(), kind)} " (" {move || i18n::number(lang.get(), listed.get() as u128)} ")"</h2>
                <div class="actions">
                    <Show when=offered><Button label=room.word(|w| w.preset) on_press=move |()| preset() /></Show>
                    <Button label=Signal::derive(move || say::add(lang.get(), kind)) kind=add icon=IconName::Plus on_press=move |()| edit(None) />
                </div>
            </div>
            {move || open.get().then(|| {
                // Another one is another form: its first field takes the focus.
                state.editing.track();
                view! {
                    <Opened class="form matter-form" on:keydown=at_enter(save)>
                        <Body state />
                        <div class="toolbar">
                            <Button label=room.word(|w| w.save) kind=ButtonKind::Primary on_press=move |()| save() />
                            <Button label=room.word(|w| w.cancel) kind=ButtonKind::Quiet on_press=move |()| close() />
                        </div>
                    </Opened>
                }
            })}
            <p class="small" role="status">{move || saved.get().then(|| format!("{} {}", desk.done_mark(), say::Classes::of(lang.get()).recorded))}</p>
            <div class="table-scroll" hidden=move || ids.with(Vec::is_empty) tabindex="0" role="region" aria-label=move || i18n::matter_kind(lang.get(), kind)>
                <table class="table dense wide" class:items=move || fields.with(Vec::len).gt(&6)>
                    <thead><tr>
                        {head}
                        {(kind == MatterKind::Class).then(|| view! { <th scope="col" class="figure">{room.word(|w| w.learners)}</th> })}
                        <th scope="col">{room.word(|w| w.actions)}</th>
                    </tr></thead>
                    <tbody>
                        <For each=move || ids.with(|all| all.iter().take(MOST).copied().collect::<Vec<_>>()) key=|id| *id let(id)>
                            <Row room kind id fields counts doomed on_edit=move |id: MatterId| edit(Some(id)) />
                        </For>
                    </tbody>
                </table>
            </div>
            <p class="soft" hidden=move || !ids.with(Vec::is_empty)>{room.word(|w| w.none)}</p>
            <p class="soft" hidden=move || others() == 0>
                {move || Stock::of(lang.get()).outside_all.replace("{}", &i18n::number(lang.get(), others() as u128))}
            </p>
            <p class="soft" hidden=move || rest() == 0>
                {move || say::Classes::of(lang.get()).more.replace("{}", &i18n::number(lang.get(), rest() as u128))}
            </p>
            <Remove room doomed />
        </section>
    }
}

/// The fields that have a column: those that every such matter has, and those of which something is written in what is shown.
fn columns(room: Room, kind: MatterKind, ids: Memo<Vec<MatterId>>) -> Memo<Vec<MatterField>> {
    Memo::new(move |_| {
        let (book, ids) = (room.desk.book.get(), ids.get());
        let shown = || ids.iter().take(MOST).filter_map(|id| book.matters.get(id));
        let written = |field| shown().any(|matter| matter.get(field).is_some());
        let fields = MatterField::all_of(kind).enumerate();
        let fields = fields.filter(|(at, field)| *at == 0 || needs(kind).contains(field) || written(*field));
        fields.map(|(_, field)| field).collect()
    })
}

/// Whether a change of the membership is counted in the days in view; none for other matters.
fn placing(room: Room, kind: MatterKind, id: MatterId) -> Option<Placing> {
    let figures = (kind == MatterKind::MemberChange).then(|| room.desk.figures.get())??;
    let book = room.desk.book.get();
    Some(Placing::of(&book, figures.counted, book.matters.get(&id)?))
}

/// How many of the list count in what is in view: of changes of the membership those that the form above counts.
fn listed(room: Room, kind: MatterKind, ids: Memo<Vec<MatterId>>) -> Memo<usize> {
    let counts = move |id: &MatterId| placing(room, kind, *id).is_none_or(|p| p == Placing::Within);
    Memo::new(move |_| ids.with(|all| all.iter().filter(|id| counts(id)).count()))
}

/// One matter. It looks itself up, so that a mended one does not redraw the list.
#[component]
fn Row(
    room: Room,
    kind: MatterKind,
    id: MatterId,
    fields: Memo<Vec<MatterField>>,
    counts: Memo<BTreeMap<MatterId, ClassCount>>,
    doomed: RwSignal<Option<MatterId>>,
    #[prop(into)] on_edit: Callback<MatterId>,
) -> impl IntoView {
    let desk = room.desk;
    let opens = matches!(kind, MatterKind::Class | MatterKind::Programme);
    let cells = move || {
        let (lang, book) = (desk.lang.get(), desk.book.get());
        let matter = book.matters.get(&id)?;
        let w = say::Classes::of(lang);
        let name = i18n::matter(lang, &book, id);
        let named = |verb: &str| format!("{verb}: {name}");
        let text = |field| matter.get(field).map(|item| i18n::item(lang, &book, item)).unwrap_or_default();
        let cell = |(at, field): (usize, MatterField)| match (at, opens) {
            (0, true) => {
                let href = room.to(kind, Some(id));
                view! { <th scope="row"><a href=href>{text(field)}</a></th> }.into_any()
            }
            (0, false) => view! { <th scope="row">{text(field)}</th> }.into_any(),
            _ => {
                let outside = field == MatterField::On && placing(room, kind, id) == Some(Placing::Outside);
                let outside =
                    outside.then(|| view! { <br /> <small class="is-trouble">"⚠ " {Stock::of(lang).outside}</small> });
                view! { <td>{text(field)} {outside}</td> }.into_any()
            }
        };
        let fields = fields.get().into_iter().enumerate().map(cell).collect_view();
        let count = (kind == MatterKind::Class).then(|| {
            let count = counts.with(|all| all.get(&id).copied().unwrap_or_default());
            let warn = count.over().map(|_| "⚠ ");
            view! { <td class="figure">{warn} {i18n::number(lang, count.enrolled)}</td> }
        });
        Some(view! {
            {fields} {count}
            <td class="nowrap">
                <Button label=named(w.edit) icon=IconName::Pencil icon_only=true kind=ButtonKind::Quiet on_press=move |()| on_edit.run(id) />
                <HistoryLink about=Subject::Matter(id) label=named(Activity::of(lang).history) />
                <Button label=named(w.remove) icon=IconName::Bin icon_only=true kind=ButtonKind::Quiet on_press=move |()| doomed.set(Some(id)) />
            </td>
        })
    };
    view! { <tr>{cells}</tr> }
}

/// The question before a matter goes, with all that is listed under it.
#[component]
fn Remove(room: Room, doomed: RwSignal<Option<MatterId>>) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    let name = move || doomed.get().map(|id| i18n::matter(lang.get(), &desk.book.get(), id));
    let go = move || {
        if let Some(id) = doomed.get_untracked() {
            doomed.set(None);
            desk.edit(remove(&desk.book.get_untracked(), id));
        }
    };
    view! {
        <Dialog open=Signal::derive(move || doomed.get().is_some()) title=room.word(|w| w.remove)
            close_label=Signal::derive(move || Frame::of(lang.get()).close.to_owned()) on_close=move |()| doomed.set(None)>
            <p><strong>{name}</strong></p>
            <p>{room.word(|w| w.remove_ask)}</p>
            <div class="dialog-actions">
                <Button label=room.word(|w| w.cancel) on_press=move |()| doomed.set(None) />
                <Button label=room.word(|w| w.remove) kind=ButtonKind::Danger on_press=move |()| go() />
            </div>
        </Dialog>
    }
}

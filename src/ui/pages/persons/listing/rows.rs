//! The rows in sight. They are few, and used again: while the list is scrolled or searched rows change places and say other
//! words, and only where the words differ. Hence they are kept here by hand; what a mouse does to them is heard by the list.

use super::cells::marked;
use super::desk::{ListDesk, ROW, search};
use super::fields::Fields;
use crate::domain::PersonId;
use crate::i18n::{self, pages::activity::Activity, pages::listing::Listing as Words, pages::persons::Persons};
use crate::session::list::{ListColumn, Picked, Search};
use crate::session::{Address, Page, Subject};
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};

/// Words that name what a row offers: each together with the name in the row.
pub const PICK: &str = "list-word-pick";
const EDIT: &str = "list-word-edit";
const HISTORY: &str = "list-word-history";
const REMOVE: &str = "list-word-remove";

/// What a row shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    at: Option<usize>,
    id: Option<PersonId>,
    name: String,
    href: String,
    cells: Vec<String>,
    picked: bool,
    here: bool,
    mending: bool,
}

/// A row that is drawn, with the places where its words stand.
struct Row {
    element: HtmlElement,
    tick: HtmlInputElement,
    link: Element,
    name: Node,
    cells: Vec<Node>,
    history: Element,
    shown: Shown,
    /// The row of the list in whose place it stands on the page, even where it is put away.
    place: Option<usize>,
}

/// All that are drawn, the first on top, and what they were made for.
#[derive(Default)]
struct Drawn {
    rows: Vec<Row>,
    /// Out of sight, for when there is somebody to show again: to make and to lay out rows takes longer than a frame.
    spare: Vec<Row>,
    made_for: Option<(i18n::Lang, Vec<ListColumn>)>,
    made: usize,
}

/// The words of [`PICK`] and the others, for screen readers.
#[component]
pub fn Offers(list: ListDesk) -> impl IntoView {
    let lang = list.room.desk.lang;
    view! {
        <span hidden id=PICK>{move || format!("{}:", Words::of(lang.get()).pick)}</span>
        <span hidden id=EDIT>{move || format!("{}:", Persons::of(lang.get()).edit)}</span>
        <span hidden id=HISTORY>{move || format!("{}:", Activity::of(lang.get()).history)}</span>
        <span hidden id=REMOVE>{move || format!("{}:", Persons::of(lang.get()).remove)}</span>
    }
}

/// Keeps the rows in the body as they should be; a row is a copy of the one in the mould.
pub fn keep(list: ListDesk, fields: Fields, mould: NodeRef<html::Div>, body: NodeRef<html::Div>) {
    let drawn = StoredValue::new_local(Drawn::default());
    Effect::new(move |_| {
        list.track();
        let (range, columns, lang) = (list.drawn.get(), list.columns.get(), list.room.desk.lang.get());
        let (cursor, editing) = (list.cursor.get().0, list.room.editing.get());
        let (Some(mould), Some(body)) = (mould.get(), body.get()) else { return };
        let show = |at: usize| {
            let (id, name, cells) = search(|s| {
                let (id, person) = s.at(at)?;
                let cells = columns
                    .iter()
                    .map(|column| marked(list, person, *column, || fields.of(id, &person.details)))
                    .collect();
                Some((id, person.name.to_string(), cells))
            })?;
            let picked = list.picked.with(|picked: &Picked| picked.has(id));
            let (here, mending) = (cursor == at, editing == Some(id));
            Some(Shown { at: Some(at), id: Some(id), name, href: list.href(id), cells, picked, here, mending })
        };
        drawn.update_value(|drawn| {
            let wanted = Some((lang, columns.clone()));
            if drawn.made_for != wanted {
                for row in drawn.rows.drain(..).chain(drawn.spare.drain(..)) {
                    row.element.remove();
                }
                drawn.made_for = wanted;
            }
            let (mut kept, mut free): (Vec<Option<Row>>, Vec<Row>) = (Vec::new(), Vec::new());
            kept.resize_with(range.len(), || None);
            for row in drawn.rows.drain(..) {
                match row.shown.at.filter(|at| range.contains(at)) {
                    Some(at) => kept[at - range.start] = Some(row),
                    None => free.push(row),
                }
            }
            // In the order in which they stand on the page, where those out of sight come last.
            free.append(&mut drawn.spare);
            let needed = kept.iter().filter(|row| row.is_none()).count();
            drawn.spare = free.split_off(needed.min(free.len()));
            let rows = search(Search::len);
            for row in &mut drawn.spare {
                row.put_away(rows);
            }
            // From the last to the first, so that each can be put before the one that follows.
            let mut next: Option<Node> = drawn.spare.first().map(|row| row.element.clone().into());
            for (at, place) in range.clone().zip(&mut kept).rev() {
                let Some(shown) = show(at) else { continue };
                let row = place.take().or_else(|| free.pop()).or_else(|| {
                    drawn.made += 1;
                    Row::copy(&mould, lang, columns.len(), drawn.made)
                });
                let Some(mut row) = row else { continue };
                row.turn(shown);
                // Whatever is put somewhere is styled and laid out anew: not what stands there already.
                let stands = row.element.is_connected() && row.element.next_sibling() == next;
                if !stands {
                    let _ = body.insert_before(&row.element, next.as_ref());
                }
                next = Some(row.element.clone().into());
                *place = Some(row);
            }
            // None is left of these, unless somebody has gone in between.
            for mut row in free {
                row.put_away(rows);
                drawn.spare.push(row);
            }
            drawn.rows = kept.into_iter().flatten().collect();
        });
    });
}

fn set(element: &Element, name: &str, value: &str) {
    // An attribute of such a name is always allowed.
    let _ = element.set_attribute(name, value);
}

impl Row {
    /// A row of its own, of which nothing is said yet.
    fn copy(mould: &Element, lang: i18n::Lang, columns: usize, number: usize) -> Option<Self> {
        let element: HtmlElement = mould.first_element_child()?.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        let tick: HtmlInputElement = element.query_selector("input").ok()??.dyn_into().ok()?;
        let name_cell = element.query_selector(".list-name").ok()??;
        let link = name_cell.first_element_child()?;
        let actions = element.query_selector(".list-actions").ok()??;
        let (edit, history, remove) =
            (actions.first_element_child()?, actions.query_selector("a").ok()??, actions.last_element_child()?);
        let own = format!("list-name-{number}");
        set(&link, "id", &own);
        set(&tick, "aria-labelledby", &format!("{PICK} {own}"));
        for (offer, id, title) in [
            (&edit, EDIT, Persons::of(lang).edit),
            (&history, HISTORY, Activity::of(lang).history),
            (&remove, REMOVE, Persons::of(lang).remove),
        ] {
            set(offer, "aria-labelledby", &format!("{id} {own}"));
            set(offer, "title", title);
        }
        let document = element.owner_document()?;
        let words = |within: &Element| -> Option<Node> {
            let words: Node = document.create_text_node("").into();
            within.append_child(&words).ok()
        };
        let name = words(&link)?;
        let mut cells = Vec::with_capacity(columns);
        for column in 0..columns {
            let cell = document.create_element("div").ok()?;
            set(&cell, "role", "gridcell");
            set(&cell, "aria-colindex", &(column + 3).to_string());
            cells.push(words(&cell)?);
            element.insert_before(&cell, Some(&actions)).ok()?;
        }
        set(&actions, "aria-colindex", &(columns + 3).to_string());
        Some(Self { element, tick, link, name, cells, history, shown: Shown::default(), place: None })
    }

    /// Says nothing any more, and stands where nobody sees it: beyond the end of a list of so many. It is not hidden, and not
    /// moved without need: what is styled anew takes all that is within it along.
    fn put_away(&mut self, rows: usize) {
        if self.shown.at.is_some() {
            let cells = vec![String::new(); self.cells.len()];
            self.turn(Shown { cells, ..Shown::default() });
            set(&self.element, "aria-hidden", "true");
            let _ = self.element.remove_attribute("id");
        }
        if self.place.is_some_and(|place| place < rows) {
            self.place = None;
            let _ = self.element.style().set_property("inset-block-start", &format!("-{ROW}px"));
        }
    }

    /// Says something else, where it is something else.
    fn turn(&mut self, next: Shown) {
        let before = std::mem::replace(&mut self.shown, next);
        let shown = &self.shown;
        if before.at.is_none() {
            let _ = self.element.remove_attribute("aria-hidden");
        }
        if let Some(at) = shown.at.filter(|at| before.at != Some(*at)) {
            set(&self.element, "id", &row_id(at));
            set(&self.element, "aria-rowindex", &(at + 2).to_string());
            if self.place.replace(at) != Some(at) {
                let _ = self.element.style().set_property("inset-block-start", &format!("{}px", at * ROW as usize));
            }
        }
        if before.name != shown.name {
            self.name.set_node_value(Some(&shown.name));
        }
        if before.href != shown.href {
            set(&self.link, "href", &shown.href);
        }
        if before.id != shown.id {
            let about = shown.id.map(Subject::Person);
            set(&self.history, "href", &Address { record: about, ..Address::of(Page::Activity) }.print());
        }
        for (at, (words, text)) in self.cells.iter().zip(&shown.cells).enumerate() {
            if before.cells.get(at) != Some(text) {
                words.set_node_value(Some(text));
            }
        }
        if before.at.is_none() || before.picked != shown.picked {
            self.tick.set_checked(shown.picked);
            set(&self.element, "aria-selected", if shown.picked { "true" } else { "false" });
        }
        let marks = |of: &Shown| [of.here, of.picked, of.mending];
        if marks(&before) != marks(shown) {
            let mark = |on: bool, name: &'static str| if on { name } else { "" };
            let [here, picked, mending] = marks(shown);
            let classes = [mark(here, " here"), mark(picked, " picked"), mark(mending, " mending")].concat();
            self.element.set_class_name(&format!("list-row list-line{classes}"));
        }
    }
}

/// The name of a row on the page.
pub fn row_id(at: usize) -> String {
    format!("list-row-{at}")
}

/// In which row something lies.
pub fn row_of(element: &Element) -> Option<usize> {
    let row = element.closest(".list-line").ok()??;
    row.get_attribute("aria-rowindex")?.parse::<usize>().ok()?.checked_sub(2)
}

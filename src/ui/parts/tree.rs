//! A tree list, by the keyboard habits of the ARIA pattern.
//!
//! It must never know what hangs below what: the page gives the visible items in order, each with its depth.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// One visible item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeItem {
    /// Unique in the tree.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// Something short beside it, such as a count.
    pub note: String,
    /// How deep, from 0.
    pub depth: u8,
    /// None: nothing hangs below; otherwise whether it is unfolded.
    pub expanded: Option<bool>,
}

/// The tree.
#[component]
pub fn Tree(
    /// What the tree shows.
    #[prop(into)]
    label: Signal<String>,
    /// The items that are visible, in order.
    #[prop(into)]
    items: Signal<Vec<TreeItem>>,
    /// The key of the selected one.
    #[prop(into)]
    selected: Signal<Option<String>>,
    /// Another was selected.
    #[prop(into)]
    on_select: Callback<(String,)>,
    /// One should be unfolded (true) or folded.
    #[prop(into)]
    on_fold: Callback<(String, bool)>,
) -> impl IntoView {
    let list = NodeRef::<html::Ul>::new();
    let touched = RwSignal::new(None::<String>);
    // Where Tab enters: the item last stood on while it is visible, else the selected one, else the first.
    let stop = Memo::new(move |_| {
        items.with(|items| {
            let seen = |key: &Option<String>| key.clone().filter(|key| items.iter().any(|item| item.key == *key));
            seen(&touched.get())
                .or_else(|| seen(&selected.get()))
                .or_else(|| items.first().map(|item| item.key.clone()))
        })
    });
    let go = move |to: usize| {
        let Some(key) = items.with_untracked(|items| items.get(to).map(|item| item.key.clone())) else {
            return;
        };
        touched.set(Some(key));
        focus_child(list, to);
    };
    let keys = move |ev: ev::KeyboardEvent| {
        let all = items.get_untracked();
        let Some(here) = stop.get_untracked().and_then(|key| all.iter().position(|item| item.key == key)) else {
            return;
        };
        let item = &all[here];
        match ev.key().as_str() {
            "ArrowDown" => go((here + 1).min(all.len() - 1)),
            "ArrowUp" => go(here.saturating_sub(1)),
            "Home" => go(0),
            "End" => go(all.len() - 1),
            "ArrowRight" => match item.expanded {
                Some(false) => on_fold.run((item.key.clone(), true)),
                Some(true) => go((here + 1).min(all.len() - 1)),
                None => {}
            },
            "ArrowLeft" => match item.expanded {
                Some(true) => on_fold.run((item.key.clone(), false)),
                _ => go(all[..here].iter().rposition(|above| above.depth < item.depth).unwrap_or(here)),
            },
            "Enter" | " " => on_select.run((item.key.clone(),)),
            _ => return,
        }
        ev.prevent_default();
    };
    view! {
        <ul class="tree" role="tree" aria-label=label node_ref=list on:keydown=keys>
            <For each=move || items.get() key=|item| item.key.clone() let(item)>
                <Branch key=item.key items selected stop touched on_select on_fold />
            </For>
        </ul>
    }
}

/// One line of the tree. It looks itself up by its key, so that a changed count does not redraw the list.
#[component]
fn Branch(
    key: String,
    items: Signal<Vec<TreeItem>>,
    selected: Signal<Option<String>>,
    stop: Memo<Option<String>>,
    touched: RwSignal<Option<String>>,
    on_select: Callback<(String,)>,
    on_fold: Callback<(String, bool)>,
) -> impl IntoView {
    let key = StoredValue::new(key);
    let item = Memo::new(move |_| {
        items.with(|items| items.iter().find(|item| key.with_value(|key| item.key == *key)).cloned())
    });
    let depth = move || item.with(|item| item.as_ref().map_or(0, |item| item.depth));
    let expanded = move || item.with(|item| item.as_ref().and_then(|item| item.expanded));
    let picked = move || selected.with(|selected| key.with_value(|key| selected.as_ref() == Some(key)));
    let twist = move |ev: ev::MouseEvent| {
        if let Some(open) = expanded() {
            ev.stop_propagation();
            on_fold.run((key.get_value(), !open));
        }
    };
    // The macro has no such word of its own.
    let level = move || (depth() + 1).to_string();
    let row = view! {
        <li
            class="tree-item"
            role="treeitem"
            tabindex=move || if stop.with(|stop| key.with_value(|key| stop.as_ref() == Some(key))) { "0" } else { "-1" }
            aria-expanded=move || expanded().map(|open| open.to_string())
            aria-selected=move || picked().to_string()
            style:padding-inline-start=move || format!("{}rem", 0.25 + f32::from(depth()) * 1.25)
            on:click=move |_| {
                touched.set(Some(key.get_value()));
                on_select.run((key.get_value(),));
            }
        >
            <span class="tree-twist" class:leaf=move || expanded().is_none() class:open=move || expanded() == Some(true) on:click=twist>
                <Icon name=IconName::Right />
            </span>
            <span class="tree-label">{move || item.with(|item| item.as_ref().map(|item| item.label.clone()))}</span>
            <span class="tree-note">{move || item.with(|item| item.as_ref().map(|item| item.note.clone()))}</span>
        </li>
    };
    row.attr("aria-level", level)
}

/// Puts the focus on the nth child.
fn focus_child(list: NodeRef<html::Ul>, at: usize) {
    use leptos::wasm_bindgen::JsCast;
    let child = u32::try_from(at).ok().and_then(|at| list.get_untracked()?.children().item(at));
    if let Some(child) = child
        && let Some(child) = child.dyn_ref::<leptos::web_sys::HtmlElement>()
    {
        // Refused only when it has just left the page; the next key finds its way.
        let _ = child.focus();
    }
}

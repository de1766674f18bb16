//! Where the focus goes after an act: to the heading of a new page, into what was opened, back to whoever opened it; and where
//! what had it is gone, to the row that took its place, or to the heading of the part in which it stood. Never to nothing.
//!
//! It must never know what was done.

mod keep;
mod stand;

pub use keep::keep_focus;

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, FocusOptions, HtmlElement};
use stand::is_there;
use std::time::Duration;

/// What can be typed into or pressed.
const STOPS: &str = "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex='0']";
/// What can be typed into or picked from.
const FIELDS: &str = "input:not([disabled], [type='hidden']), select:not([disabled]), textarea:not([disabled])";

/// Puts the focus on an element and leaves the page where it is; a heading becomes able to take it.
fn rest_on(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        // An attribute of that name can always be set.
        let _ = element.set_attribute("tabindex", "-1");
    }
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    // Refused only when the element cannot take focus; then the focus stays where it was.
    let _ = element.focus_with_options(&still);
}

fn main() -> Option<Element> {
    document().get_element_by_id("main")
}

/// The first of these inside that is there.
fn first(within: &Element, selector: &str) -> Option<Element> {
    let all = within.get_elements_by_tag_name("*");
    let fits = |element: &Element| element.matches(selector).unwrap_or(false) && is_there(element);
    (0..all.length()).filter_map(|at| all.item(at)).find(fits)
}

/// Puts the focus at the start of the page and shows its top, as after a change of page: on its heading, once it is drawn.
pub fn focus_main() {
    let Some(main) = main() else { return };
    rest_on(&main);
    window().scroll_to_with_x_and_y(0.0, 0.0);
    set_timeout(
        move || {
            // Whoever has gone on meanwhile stays there.
            if document().active_element().as_ref() == Some(&main)
                && let Some(head) = first(&main, "h1")
            {
                rest_on(&head);
            }
        },
        Duration::ZERO,
    );
}

/// A dialog that was opened before what is inside was drawn has its cross focused alone, a long one the part that scrolls: once
/// all is drawn the focus goes to the first field or button inside.
pub(super) fn begin_inside(dialog: &Element) {
    let dialog = dialog.clone();
    set_timeout(
        move || {
            let outside = document()
                .active_element()
                .is_some_and(|e| e == dialog || e.matches(".dialog-close, .dialog-body").unwrap_or(false));
            let body = dialog.query_selector(".dialog-body").ok().flatten();
            if let Some(stop) = body.filter(|_| outside).and_then(|body| first(&body, STOPS)) {
                rest_on(&stop);
            }
        },
        Duration::ZERO,
    );
}

/// What an act opens: its first field takes the focus, and when it closes whoever opened it has it back.
#[component]
pub fn Opened(
    /// The classes of the element.
    #[prop(into)]
    class: String,
    /// What is opened.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    // What stands open when a page is come to was opened by nobody.
    let opener = document().active_element().filter(|e| main().is_some_and(|m| m.contains(Some(e)) && m != *e));
    let opener = opener.filter(|e| e.matches("button, a, summary, input, [role='row']").unwrap_or(false));
    let opener = StoredValue::new_local(opener);
    node.on_load(move |node| {
        if opener.with_value(Option::is_none) {
            return;
        }
        request_animation_frame(move || {
            if let Some(field) = first(&node, FIELDS)
                && let Some(field) = field.dyn_ref::<HtmlElement>()
            {
                // Refused only when it has just left the page.
                let _ = field.focus();
            }
        });
    });
    on_cleanup(move || {
        let inside = node.try_get_untracked().flatten().zip(document().active_element());
        if inside.is_some_and(|(node, active)| node.contains(Some(&active)))
            && let Some(opener) = opener.try_get_value().flatten().filter(is_there)
        {
            rest_on(&opener);
        }
    });
    view! { <div class=class node_ref=node>{children()}</div> }
}

//! Keeps the focus somewhere: an element that has it and is taken away, hidden or switched off would leave it to nothing, and
//! whoever works by keyboard or ear would begin at the top of the page.

use super::stand::{Stand, is_there};
use js_sys::{Array, Function, Object, Reflect};
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use leptos::web_sys::Element;
use std::cell::{Cell, RefCell};
use std::time::Duration;

thread_local! {
    /// Where the focus stands, and where it stood before it went into the dialog that it is in.
    static STAND: RefCell<Option<Stand>> = const { RefCell::new(None) };
    static OUTSIDE: RefCell<Option<Stand>> = const { RefCell::new(None) };
    /// Whether it will be looked after in a moment.
    static DUE: Cell<bool> = const { Cell::new(false) };
}

fn dialog(element: &Element) -> Option<Element> {
    element.closest("dialog").ok().flatten()
}

/// The focus came to this element.
fn note(element: Element) {
    STAND.with_borrow_mut(|stand| {
        if stand.as_ref().is_some_and(|stand| stand.element == element) {
            return;
        }
        let opened = dialog(&element);
        let before = stand.replace(Stand::of(element));
        if opened.is_some() && opened != before.as_ref().and_then(|before| dialog(&before.element)) {
            OUTSIDE.set(before);
        }
    });
}

/// Looks where the focus is, once what is being done is done.
fn look_soon() {
    if !DUE.replace(true) {
        set_timeout(
            || {
                DUE.set(false);
                look();
            },
            Duration::ZERO,
        );
    }
}

fn look() {
    // Nothing has the focus where the body has it.
    let active = document().active_element().filter(|element| element.tag_name() != "BODY");
    if let Some(active) = active.filter(is_there) {
        note(active);
        return;
    }
    let Some(stand) = STAND.take() else { return };
    if is_there(&stand.element) {
        // It was left on purpose, for nothing.
        return;
    }
    // What stood in a dialog that has closed goes on outside.
    let closed = dialog(&stand.element).is_some_and(|dialog| !is_there(&dialog));
    match OUTSIDE.take().filter(|_| closed) {
        Some(outside) if is_there(&outside.element) => super::rest_on(&outside.element),
        Some(outside) => outside.hand_on(),
        None => stand.hand_on(),
    }
}

/// Whether what has the focus is gone or cannot be used any more.
fn is_lost() -> bool {
    STAND.with_borrow(|stand| stand.as_ref().is_some_and(|stand| !is_there(&stand.element)))
}

/// Keeps it from now on, as long as the page lives.
pub fn keep_focus() {
    let _came = window_event_listener(ev::focusin, |event| {
        if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            note(element);
        }
    });
    let _left = window_event_listener(ev::focusout, |_| look_soon());
    let seen = Closure::<dyn Fn()>::new(|| {
        if is_lost() {
            look_soon();
        }
    });
    // Where it is refused the focus is kept as browsers do by themselves.
    let _watched = watch(&seen.into_js_value());
}

/// Has whatever changes of the page told. Asked for by name: it is the one thing of its kind that the page asks of a browser.
fn watch(tell: &JsValue) -> Option<()> {
    let maker: Function = Reflect::get(&window(), &"MutationObserver".into()).ok()?.dyn_into().ok()?;
    let observer = Reflect::construct(&maker, &Array::of1(tell)).ok()?;
    let observe: Function = Reflect::get(&observer, &"observe".into()).ok()?.dyn_into().ok()?;
    let names: Array = ["hidden", "disabled", "open"].map(JsValue::from_str).iter().collect();
    let what = Object::new();
    for (name, value) in [("childList", JsValue::TRUE), ("subtree", JsValue::TRUE), ("attributeFilter", names.into())] {
        Reflect::set(&what, &name.into(), &value).ok()?;
    }
    observe.call2(&observer, &document().body()?.into(), &what).ok().map(drop)
}

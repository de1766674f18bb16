//! The clipboard.

use leptos::{
    ev,
    prelude::{on_cleanup, window_event_listener},
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{ClipboardEvent, Document, HtmlElement, HtmlTextAreaElement};

/// As long as the part that calls this is shown: rows that are pasted anywhere but into the field of this id are told, and the
/// field takes the focus. A single text belongs to where it is pasted.
pub fn follow_rows(id: &'static str, tell: impl Fn(&str) + 'static) {
    let listener = window_event_listener(ev::paste, move |event| {
        let field = web_sys::window().and_then(|w| w.document()?.get_element_by_id(id));
        let Some(field) = field.and_then(|e| e.dyn_into::<HtmlElement>().ok()) else { return };
        let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        let is_there = event.target().is_some_and(|target| &target == field.as_ref());
        if is_there || !text.trim_end().contains(['\n', '\r', '\t']) {
            return;
        }
        event.prevent_default();
        tell(&text);
        // Refused only when it cannot take focus; then the focus stays where it was.
        let _ = field.focus();
    });
    on_cleanup(move || listener.remove());
}

/// Puts the text there, and as rich text too where there is one, and tells whether it worked.
pub fn copy(text: &str, rich: Option<&str>, tell: impl Fn(bool) + Clone + 'static) {
    // A copy through a selection carries several kinds in every engine, also on a page opened from a file.
    if rich.and_then(|rich| copy_rich(text, rich)).unwrap_or(false) {
        tell(true);
        return;
    }
    let clipboard = web_sys::window().map(|w| w.navigator().clipboard());
    // Some engines have none on a page opened from a file.
    let Some(clipboard) = clipboard.filter(|c| !c.is_undefined()) else {
        tell(copy_the_old_way(text).unwrap_or(false));
        return;
    };
    let (done, failed) = (tell.clone(), tell);
    let text_again = text.to_owned();
    let on_done = Closure::once_into_js(move |_: wasm_bindgen::JsValue| done(true));
    let on_fail = Closure::once_into_js(move |_: wasm_bindgen::JsValue| {
        failed(copy_the_old_way(&text_again).unwrap_or(false));
    });
    let promise = clipboard.write_text(text);
    let _settled = js_sys::Reflect::get(&promise, &"then".into())
        .ok()
        .and_then(|then| then.dyn_into::<js_sys::Function>().ok())
        .and_then(|then| then.call2(&promise, &on_done, &on_fail).ok());
}

/// Copies through a selection, and says at the event that the browser sends for it what is to be put there.
fn copy_rich(text: &str, rich: &str) -> Option<bool> {
    let document = web_sys::window()?.document()?;
    let filled = Rc::new(Cell::new(false));
    let fill = Closure::<dyn Fn(ClipboardEvent)>::new({
        let (filled, text, rich) = (Rc::clone(&filled), text.to_owned(), rich.to_owned());
        move |event: ClipboardEvent| {
            let Some(data) = event.clipboard_data() else { return };
            if data.set_data("text/plain", &text).is_ok() && data.set_data("text/html", &rich).is_ok() {
                event.prevent_default();
                filled.set(true);
            }
        }
    });
    let listener = fill.as_ref().unchecked_ref();
    document.add_event_listener_with_callback("copy", listener).ok()?;
    let copied = select_and_copy(&document, text);
    document.remove_event_listener_with_callback("copy", listener).ok()?;
    Some(copied? && filled.get())
}

/// Copies through a selection, for pages that may not use the clipboard.
fn copy_the_old_way(text: &str) -> Option<bool> {
    select_and_copy(&web_sys::window()?.document()?, text)
}

fn select_and_copy(document: &Document, text: &str) -> Option<bool> {
    let before = document.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    document.body()?.append_child(&area).ok()?;
    area.select();
    let exec = js_sys::Reflect::get(document, &"execCommand".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let done = exec.call1(document, &"copy".into()).ok()?.as_bool()?;
    area.remove();
    // Whoever works with the keyboard goes on from where it was.
    if let Some(before) = before {
        let _ = before.focus();
    }
    Some(done)
}

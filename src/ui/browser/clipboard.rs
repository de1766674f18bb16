//! The clipboard.

use wasm_bindgen::{JsCast, prelude::Closure};

/// Puts the text there and tells whether it worked.
pub fn copy(text: &str, tell: impl Fn(bool) + Clone + 'static) {
    let clipboard = web_sys::window().map(|w| w.navigator().clipboard());
    // Some engines have none on a page opened from a file.
    let Some(clipboard) = clipboard.filter(|c| !c.is_undefined()) else {
        tell(copy_the_old_way(text));
        return;
    };
    let (done, failed) = (tell.clone(), tell);
    let text_again = text.to_owned();
    let on_done = Closure::once_into_js(move |_: wasm_bindgen::JsValue| done(true));
    let on_fail = Closure::once_into_js(move |_: wasm_bindgen::JsValue| failed(copy_the_old_way(&text_again)));
    let promise = clipboard.write_text(text);
    let _settled = js_sys::Reflect::get(&promise, &"then".into())
        .ok()
        .and_then(|then| then.dyn_into::<js_sys::Function>().ok())
        .and_then(|then| then.call2(&promise, &on_done, &on_fail).ok());
}

/// Copies through a selection, for pages that may not use the clipboard.
fn copy_the_old_way(text: &str) -> bool {
    let copied = || -> Option<bool> {
        let document = web_sys::window()?.document()?;
        let area: web_sys::HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
        area.set_value(text);
        document.body()?.append_child(&area).ok()?;
        area.select();
        let exec = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
        let done = exec.call1(&document, &"copy".into()).ok()?.as_bool()?;
        area.remove();
        Some(done)
    };
    copied().unwrap_or(false)
}

//! Files to the user and from the user.

use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Blob, BlobPropertyBag, File, FileReader, HtmlAnchorElement, Url};

/// Gives the user a file of text.
pub fn download(name: &str, text: &str) {
    let json = std::path::Path::new(name).extension().is_some_and(|e| e.eq_ignore_ascii_case("json"));
    give(name, &text.into(), if json { "application/json" } else { "text/plain;charset=utf-8" });
}

/// Gives the user a file of bytes.
pub fn hand(name: &str, bytes: &[u8]) {
    give(name, &js_sys::Uint8Array::from(bytes), "application/octet-stream");
}

fn give(name: &str, content: &JsValue, kind: &str) {
    // Each step is one that every browser has; where one fails there is nothing else to try.
    let _done = || -> Option<()> {
        let document = web_sys::window()?.document()?;
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = js_sys::Array::of1(content);
        // A list of texts and one of bytes are the same to a browser.
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&url);
        link.set_download(name);
        document.body()?.append_child(&link).ok()?;
        link.click();
        link.remove();
        // The browser reads the blob after the click has returned.
        let release = Closure::once_into_js(move || {
            let _ = Url::revoke_object_url(&url);
        });
        web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(release.unchecked_ref(), 60_000)
            .ok()
            .map(|_| ())
    }();
}

/// Reads a file whole and tells its name and bytes; no bytes if it could not be read.
pub fn read(file: &File, tell: impl FnOnce(String, Arc<[u8]>) + 'static) {
    let name = file.name();
    let Ok(reader) = FileReader::new() else { return };
    let loaded = reader.clone();
    let on_end = Closure::once_into_js(move || {
        let buffer = loaded.result().unwrap_or_default();
        let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
        tell(name, bytes.into());
    });
    reader.set_onloadend(Some(on_end.unchecked_ref()));
    let _ = reader.read_as_array_buffer(file);
}

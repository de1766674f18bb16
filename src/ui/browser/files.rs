//! Files to the user and from the user.

use js_sys::{Array, Uint8Array};
use std::sync::Arc;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Blob, BlobPropertyBag, File, FileReader, HtmlAnchorElement, Url};

/// Gives the user a file of text.
pub fn download(name: &str, text: &str) {
    give(name, &Array::of1(&text.into()));
}

/// Bytes in the browser's memory, or where it puts them when there are many: of texts, bytes and others such, one after
/// another.
pub fn blob(parts: &Array, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    // Whatever is in the list is the same to a browser.
    Blob::new_with_u8_array_sequence_and_options(parts, &options).ok()
}

/// These bytes in the browser's memory.
pub fn held(bytes: &[u8]) -> Option<Blob> {
    blob(&Array::of1(&Uint8Array::from(bytes)), "")
}

/// Gives the user a file of these, one after another.
pub fn give(name: &str, parts: &Array) {
    let ending = std::path::Path::new(name).extension().and_then(|e| e.to_str()).unwrap_or_default();
    let kind = match ending {
        "json" => "application/json",
        "age" => "application/octet-stream",
        _ => "text/plain;charset=utf-8",
    };
    // Each step is one that every browser has; where one fails there is nothing else to try.
    let _done = || -> Option<()> {
        let document = web_sys::window()?.document()?;
        let url = Url::create_object_url_with_blob(&blob(parts, kind)?).ok()?;
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

/// How long a file is, before anything of it is read.
#[must_use]
pub fn bytes(file: &File) -> u64 {
    // Bytes of a file, far below where they would be rounded.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, positive, below 2^53")]
    let bytes = file.size() as u64;
    bytes
}

/// Reads a file whole and tells its name and bytes; no bytes if it could not be read.
pub fn read(file: &File, tell: impl FnOnce(String, Arc<[u8]>) + 'static) {
    let name = file.name();
    let Ok(reader) = FileReader::new() else { return };
    let loaded = reader.clone();
    let on_end = Closure::once_into_js(move || {
        let buffer = loaded.result().unwrap_or_default();
        let bytes = Uint8Array::new(&buffer).to_vec();
        tell(name, bytes.into());
    });
    reader.set_onloadend(Some(on_end.unchecked_ref()));
    let _ = reader.read_as_array_buffer(file);
}

//! A file on disk that the page keeps up to date, where the browser offers it (Chromium). It decides nothing.
//!
//! The file's handle is remembered in IndexedDB; after the page was opened anew the browser may ask the user once more.
//! None of this is in web-sys without a special build, so it is called by name.

use super::database::{Access, HANDLES, PATIENCE, get, put, spawn, why, within, work};
use super::files;
use super::strict::{enter, look};
use crate::exchange::encryption::is_outsized;
use crate::session::{DiskTrouble, LinkedFile};
use crate::store::Trouble;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

/// Under which the one linked file lies in its store.
const KEY: &str = "file";

/// Whether this browser offers it.
#[must_use]
pub fn offered() -> bool {
    web_sys::window().is_some_and(|w| method(&w, "showSaveFilePicker").is_ok())
}

/// Lets the user choose a file, and remembers it. To be called while the user's click is being answered.
pub fn link(name: &str, done: impl FnOnce(Result<LinkedFile, DiskTrouble>) + 'static) {
    let shown = show(name);
    spawn(async {
        let link = async {
            let handle = JsFuture::from(shown?).await.map_err(|e| told(&e))?;
            let keep = async {
                let work = enter(&[HANDLES]).await?;
                put(&work.store(HANDLES)?, &KEY.into(), &handle)?;
                work.end().await
            };
            within(PATIENCE, keep).await.map_err(|_| DiskTrouble::Failed)?;
            described(&handle).await
        };
        done(link.await);
    });
}

/// Tells which file is linked.
pub fn linked(done: impl FnOnce(Result<LinkedFile, DiskTrouble>) + 'static) {
    spawn(async { done(async { described(&handle().await?).await }.await) });
}

/// Asks the user to allow the linked file again. To be called while the user's click is being answered.
pub fn allow(done: impl FnOnce(Result<LinkedFile, DiskTrouble>) + 'static) {
    spawn(async {
        let allow = async {
            let handle = handle().await?;
            permission(&handle, "requestPermission").await?;
            described(&handle).await
        };
        done(allow.await);
    });
}

/// Writes this text into the linked file, reads it back, and tells how many bytes it is.
pub fn write(text: Option<Blob>, done: impl FnOnce(Result<u64, DiskTrouble>) + 'static) {
    spawn(async { done(async { written(&text.ok_or(DiskTrouble::Failed)?).await }.await) });
}

/// Forgets the linked file; the file itself stays.
pub fn unlink(done: impl FnOnce(Result<(), DiskTrouble>) + 'static) {
    spawn(async {
        let forget = async {
            let work = work(&[HANDLES], Access::Write).await?;
            let _asked = work.store(HANDLES)?.delete(JsValue::from(KEY)).map_err(|e| why(&e))?;
            work.end().await
        };
        done(within(PATIENCE, forget).await.map_err(|_| DiskTrouble::Failed));
    });
}

fn show(name: &str) -> Result<Promise, DiskTrouble> {
    let window = web_sys::window().ok_or(DiskTrouble::NotOffered)?;
    let show = method(&window, "showSaveFilePicker")?;
    let choice = || {
        let (options, kind, accepted) = (Object::new(), Object::new(), Object::new());
        Reflect::set(&accepted, &"application/json".into(), &Array::of1(&".json".into()))?;
        Reflect::set(&kind, &"accept".into(), &accepted)?;
        Reflect::set(&options, &"types".into(), &Array::of1(&kind))?;
        Reflect::set(&options, &"suggestedName".into(), &name.into())?;
        show.call1(&window, &options)?.dyn_into::<Promise>()
    };
    choice().map_err(|e| told(&e))
}

/// Tells the bytes of the linked file, if it may be read without asking.
pub fn read(done: impl FnOnce(Result<Vec<u8>, DiskTrouble>) + 'static) {
    let read = async {
        let handle = handle().await?;
        if !permission(&handle, "queryPermission").await? {
            return Err(DiskTrouble::NotAllowed);
        }
        let file: File = call(&handle, "getFile", &[]).await?.dyn_into().map_err(|_| DiskTrouble::Failed)?;
        if is_outsized(files::bytes(&file)) {
            return Err(DiskTrouble::Failed);
        }
        Ok(Uint8Array::new(&call(&file, "arrayBuffer", &[]).await?).to_vec())
    };
    spawn(async { done(read.await) });
}

async fn handle() -> Result<JsValue, DiskTrouble> {
    if !offered() {
        return Err(DiskTrouble::NotOffered);
    }
    let read = async {
        look().await?;
        let work = work(&[HANDLES], Access::Read).await?;
        get(&work.store(HANDLES)?, KEY.into()).await
    };
    within(PATIENCE, read).await.map_err(|_: Trouble| DiskTrouble::Failed)?.ok_or(DiskTrouble::Gone)
}

async fn described(handle: &JsValue) -> Result<LinkedFile, DiskTrouble> {
    let name = Reflect::get(handle, &"name".into()).ok().and_then(|n| n.as_string()).unwrap_or_default();
    Ok(LinkedFile { name, allowed: permission(handle, "queryPermission").await? })
}

async fn permission(handle: &JsValue, ask: &str) -> Result<bool, DiskTrouble> {
    let wish = Object::new();
    // Setting a property of a new object cannot fail.
    let _ = Reflect::set(&wish, &"mode".into(), &"readwrite".into());
    Ok(call(handle, ask, &[&wish]).await?.as_string().as_deref() == Some("granted"))
}

async fn written(text: &Blob) -> Result<u64, DiskTrouble> {
    let handle = handle().await?;
    if !permission(&handle, "queryPermission").await? {
        return Err(DiskTrouble::NotAllowed);
    }
    // The browser writes beside the file and puts it in its place when it is closed: a torn file is never seen.
    let stream = call(&handle, "createWritable", &[]).await?;
    if let Err(trouble) = call(&stream, "write", &[text]).await {
        // What was begun is thrown away; the file is as it was.
        let _ = call(&stream, "abort", &[]).await;
        return Err(trouble);
    }
    call(&stream, "close", &[]).await?;
    let file = call(&handle, "getFile", &[]).await?;
    let size = Reflect::get(&file, &"size".into()).ok().and_then(|s| s.as_f64()).unwrap_or_default();
    // Texts of the browser are equal when their units are.
    if call(&file, "text", &[]).await? != call(text, "text", &[]).await? {
        return Err(DiskTrouble::Differs);
    }
    // Bytes of a file, far below where they would be rounded.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, positive, below 2^53")]
    let size = size as u64;
    Ok(size)
}

fn method(of: &JsValue, name: &str) -> Result<Function, DiskTrouble> {
    let found = Reflect::get(of, &name.into()).ok().and_then(|f| f.dyn_into().ok());
    found.ok_or(DiskTrouble::NotOffered)
}

/// Calls a method that answers with a promise.
async fn call(of: &JsValue, name: &str, with: &[&JsValue]) -> Result<JsValue, DiskTrouble> {
    let arguments: Array = with.iter().copied().collect();
    let answer = method(of, name)?.apply(of, &arguments).map_err(|e| told(&e))?;
    JsFuture::from(Promise::resolve(&answer)).await.map_err(|e| told(&e))
}

/// Why the browser refused.
fn told(error: &JsValue) -> DiskTrouble {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|n| n.as_string()).unwrap_or_default();
    match name.as_str() {
        "AbortError" => DiskTrouble::Cancelled,
        "NotAllowedError" | "SecurityError" | "NoModificationAllowedError" => DiskTrouble::NotAllowed,
        "NotFoundError" => DiskTrouble::Gone,
        "QuotaExceededError" => DiskTrouble::Full,
        _ => DiskTrouble::Failed,
    }
}

//! The journal's mirror in IndexedDB: a text that is reported here lies on the disk. It knows nothing of what the texts
//! mean.
//!
//! Why it is needed was measured (the whole browser killed by SIGKILL, the same profile opened again; hosted and opened
//! as a file alike). Firefox has local storage on the disk within 5 seconds. Chromium has it there after 5 seconds the
//! first time, and then commits no more than 60 times and about 10 MiB an hour: of a steady stream of edits 25 seconds
//! were lost after 30, 40 after 100, and after 8 MB written at once a small write was not there after 300 seconds. What
//! comes back is an older state, whole. Of what IndexedDB had reported as complete, nothing was ever lost in either
//! engine, at 1 to 10 ms a write. So not even a fold that was read back from local storage lets an entry go from here:
//! an entry may be removed once a copy in IndexedDB (`copies`) holds it, and no sooner than in the next visit (`store::keeper`).

use super::asked::asked;
use super::copies;
use super::database::{self, Access, HANDLES, JOURNAL, PATIENCE, in_time, spawn, why, work};
use super::strict::{Second, enter, lay_lock, look};
use crate::store::keeper::HELD;
use crate::store::{Strict as _, Trouble, is_sealed};
use wasm_bindgen::JsValue;

/// Keeps a text under a key; `done` is told when it lies on the disk, or why it does not. Where there is no room, the
/// oldest of many copies gives way: an edit is worth more.
pub fn put(key: &str, text: &str, done: impl FnOnce(Result<(), Trouble>) + 'static) {
    // The texts are the browser's own from here on: no copy of them waits in this page.
    let (sealed, key, text) = (is_sealed(text), JsValue::from(key), JsValue::from(text));
    let keep = async move {
        match write(&key, &text, sealed).await {
            Err(Trouble::Full) if copies::give_up_oldest().await => write(&key, &text, sealed).await,
            written => written,
        }
    };
    spawn(async { done(in_time(PATIENCE, keep).await) });
}

async fn write(key: &JsValue, text: &JsValue, sealed: bool) -> Result<(), Trouble> {
    let work = enter(&[JOURNAL, HANDLES]).await?;
    lay_lock(&work, sealed).await?;
    database::put(&work.store(JOURNAL)?, key, text)?;
    work.end().await
}

/// Texts by their keys, and the mark of the last copy.
type Found = (Vec<(String, String)>, Option<String>);

/// Tells all texts with their keys, and the mark of the last copy.
pub fn all(done: impl FnOnce(Result<Found, Trouble>) + 'static) {
    let read = async {
        look().await?;
        let held = Second.mark(HELD).await?;
        let work = work(&[JOURNAL], Access::Read).await?;
        let store = work.store(JOURNAL)?;
        // Both are asked before either is awaited: one transaction, one state of the store.
        let keys = asked(store.get_all_keys(None, None))?;
        let texts = asked(store.get_all(None, None))?;
        let (keys, texts) = (keys.await?, texts.await?);
        let pairs = keys.iter().zip(&texts).filter_map(|(k, t)| Some((k.as_string()?, t.as_string()?)));
        Ok((pairs.collect(), held))
    };
    spawn(async { done(in_time(PATIENCE, read).await) });
}

/// Removes the texts under these keys.
pub fn remove(keys: &[String], done: impl FnOnce(Result<(), Trouble>) + 'static) {
    let keys: Vec<JsValue> = keys.iter().map(JsValue::from).collect();
    let remove = async move {
        let work = work(&[JOURNAL], Access::Write).await?;
        let store = work.store(JOURNAL)?;
        for key in keys {
            let _asked = store.delete(key).map_err(|e| why(&e))?;
        }
        work.end().await
    };
    spawn(async { done(in_time(PATIENCE, remove).await) });
}

//! What lies in IndexedDB when a lock is put on or taken off: the mirror and the copies are sealed or opened, text by
//! text, each in a transaction of its own. Wherever that ends, the next unlocking goes on.

use super::copies::{get, put};
use super::database::{Access, CHUNKS, COPIES, HANDLES, JOURNAL, is_there, spawn, why, work};
use super::lock::{dice, key};
use crate::store::{DataKey, Trouble};
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast as _, JsValue};

/// What a sealed text begins with, so that most texts need not come into this page's memory.
const MARK: &str = "so-nguon sealed ";

/// Seals or opens everything, and tells when it is done.
pub fn all(sealed: bool, done: impl FnOnce(Result<(), Trouble>) + 'static) {
    spawn(async move { done(restate(sealed).await) });
}

/// Tells how many things lie there, all stores together.
pub fn count(done: impl FnOnce(Option<usize>) + 'static) {
    let count = async {
        let mut sum = 0;
        // Looking into it would make it.
        if is_there().await == Some(false) {
            return Ok(sum);
        }
        for store in [JOURNAL, CHUNKS, COPIES, HANDLES] {
            sum += names(store).await?.len();
        }
        Ok::<_, Trouble>(sum)
    };
    spawn(async { done(count.await.ok()) });
}

async fn restate(sealed: bool) -> Result<(), Trouble> {
    // Without a key nothing is sealed and nothing opens.
    let Some(key) = key() else { return Ok(()) };
    for store in [JOURNAL, CHUNKS] {
        for name in names(store).await? {
            let called = name.as_string().unwrap_or_default();
            change(store, &name, |value| one(&key, &called, value, sealed)).await?;
        }
    }
    for name in names(COPIES).await? {
        // Of a copy only these hold texts; its label and the names of its chunks say nothing.
        if name.as_string().is_some_and(|n| n.starts_with('t')) {
            change(COPIES, &name, |value| pairs(&key, value, sealed)).await?;
        }
    }
    Ok(())
}

/// The names of everything in a store.
async fn names(store: &str) -> Result<Vec<JsValue>, Trouble> {
    let work = work(&[store], Access::Read).await?;
    let names = work.store(store)?.get_all_keys(None, None).map_err(|e| why(&e))?;
    names.await.map_err(|e| why(&e))
}

/// Puts in place of what lies under a name what is made of it, if anything is.
async fn change(
    store: &str,
    name: &JsValue,
    make: impl FnOnce(&JsValue) -> Result<Option<JsValue>, Trouble>,
) -> Result<(), Trouble> {
    let work = work(&[store], Access::Write).await?;
    let place = work.store(store)?;
    // It may have been given up meanwhile.
    if let Some(value) = get(&place, name.clone()).await?
        && let Some(made) = make(&value)?
    {
        put(&place, name, &made)?;
    }
    work.end().await
}

/// A text as it should lie; none where it does.
fn one(key: &DataKey, name: &str, value: &JsValue, sealed: bool) -> Result<Option<JsValue>, Trouble> {
    let Some(text) = value.dyn_ref::<JsString>().filter(|t| t.starts_with(MARK, 0) != sealed) else { return Ok(None) };
    Ok(key.restate(name, &String::from(text), sealed, dice)?.map(Into::into))
}

/// Names and texts by turns, as they should lie; none where they do.
fn pairs(key: &DataKey, value: &JsValue, sealed: bool) -> Result<Option<JsValue>, Trouble> {
    let (list, mut changed) = (Array::from(value), false);
    for at in (0..list.length().saturating_sub(1)).step_by(2) {
        let name = list.get(at).as_string().unwrap_or_default();
        if let Some(text) = one(key, &name, &list.get(at + 1), sealed)? {
            list.set(at + 1, text);
            changed = true;
        }
    }
    Ok(changed.then(|| list.into()))
}

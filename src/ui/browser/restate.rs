//! Walks over every text in IndexedDB and puts another in its place: what a lock that is put on or taken off asks for, so
//! that nothing lies open beside a sealed shelf. It does not know what the change is.
//!
//! Each text is changed in a transaction of its own, so the page is never held up; a walk that was cut short is begun
//! again, for a text that is as it should be is left alone.

use super::asked::asked;
use super::database::{Access, CHUNKS, COPIES, JOURNAL, get, put, rest, within, work};
use crate::store::Trouble;
use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};

/// One text after another, on slow disks; nobody waits for it.
const PATIENCE: i32 = 600_000;

/// Gives every text of the journal's mirror and of all copies to `change`, with its name on the shelf; where it answers
/// with another text, that takes its place. Tells how many were changed.
///
/// # Errors
/// The [`Trouble`] with which a text was refused; those before it are changed.
pub async fn restate(change: impl Fn(&str, &str) -> Option<String>) -> Result<u32, Trouble> {
    let walk = async move {
        let mut changed = 0;
        for store in [JOURNAL, CHUNKS, COPIES] {
            for key in keys(store).await? {
                changed += one(store, &key, &change).await?;
                rest(0).await;
            }
        }
        Ok(changed)
    };
    within(PATIENCE, walk).await
}

async fn keys(store: &str) -> Result<Vec<JsValue>, Trouble> {
    let work = work(&[store], Access::Read).await?;
    asked(work.store(store)?.get_all_keys(None, None))?.await
}

/// Changes what lies under one key: a text, or a copy's names and texts by turns. Labels and lists of names are left.
async fn one(store: &str, key: &JsValue, change: &impl Fn(&str, &str) -> Option<String>) -> Result<u32, Trouble> {
    let work = work(&[store], Access::Write).await?;
    let lies = work.store(store)?;
    let Some(value) = get(&lies, key.clone()).await? else { return Ok(0) };
    let Some(name) = key.as_string() else { return Ok(0) };
    let mut changed = 0;
    match value.dyn_ref::<Array>() {
        Some(pairs) if store == COPIES && name.starts_with('t') => {
            for at in (1..pairs.length()).step_by(2) {
                let (Some(name), Some(text)) = (pairs.get(at - 1).as_string(), pairs.get(at).as_string()) else {
                    continue;
                };
                if let Some(text) = change(&name, &text) {
                    pairs.set(at, text.into());
                    changed += 1;
                }
            }
            if changed > 0 {
                put(&lies, key, pairs)?;
            }
        }
        None if store != COPIES => {
            if let Some(text) = value.as_string().and_then(|text| change(&name, &text)) {
                put(&lies, key, &text.into())?;
                changed = 1;
            }
        }
        _ => {}
    }
    work.end().await?;
    Ok(changed)
}

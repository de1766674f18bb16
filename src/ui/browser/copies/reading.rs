//! Reads what lies in copies: one whole, or twins of single texts out of any.

use super::super::database::{Access, CHUNKS, COPIES, get, spawn, work};
use super::super::strict::look;
use super::{labels, limited};
use crate::session::CopyTrouble;
use js_sys::Array;
use wasm_bindgen::JsValue;

/// Tells the texts of a copy with their names on the shelf.
pub fn load(id: u32, done: impl FnOnce(Result<Vec<(String, String)>, CopyTrouble>) + 'static) {
    let load = async move {
        look().await?;
        let work = work(&[COPIES, CHUNKS], Access::Read).await?;
        let (copies, chunks) = (work.store(COPIES)?, work.store(CHUNKS)?);
        let others = get(&copies, format!("t{id}").into()).await?.ok_or(CopyTrouble::Gone)?;
        let names = get(&copies, format!("c{id}").into()).await?.ok_or(CopyTrouble::Gone)?;
        let mut texts = pairs(&others);
        for name in Array::from(&names).iter() {
            // One that is gone is missed by whoever opens the copy.
            let text = get(&chunks, name.clone()).await?.and_then(|t| t.as_string());
            texts.extend(text.map(|text| (name.as_string().unwrap_or_default(), text)));
        }
        Ok(texts)
    };
    spawn(async { done(limited(load).await) });
}

/// Tells the texts of a copy that are not chunks, with their names.
pub fn others(id: u32, done: impl FnOnce(Result<Vec<(String, String)>, CopyTrouble>) + 'static) {
    let read = async move {
        look().await?;
        let work = work(&[COPIES], Access::Read).await?;
        let others = get(&work.store(COPIES)?, format!("t{id}").into()).await?.ok_or(CopyTrouble::Gone)?;
        Ok(pairs(&others))
    };
    spawn(async { done(limited(read).await) });
}

/// Tells every text that lies in a copy under one of these names, those of newer copies first.
pub fn twins(names: Vec<String>, done: impl FnOnce(Result<Vec<(String, String)>, CopyTrouble>) + 'static) {
    let find = async move {
        let mut found = Vec::new();
        for copy in labels().await? {
            let work = work(&[COPIES], Access::Read).await?;
            let others = get(&work.store(COPIES)?, format!("t{}", copy.id).into()).await?;
            let others = others.map(|others| pairs(&others)).unwrap_or_default();
            found.extend(others.into_iter().filter(|(name, _)| names.contains(name)));
        }
        for name in names {
            let work = work(&[CHUNKS], Access::Read).await?;
            let text = get(&work.store(CHUNKS)?, name.as_str().into()).await?;
            found.extend(text.and_then(|text| text.as_string()).map(|text| (name, text)));
        }
        Ok(found)
    };
    spawn(async { done(limited(find).await) });
}

/// Names and texts that lie by turns.
fn pairs(by_turns: &JsValue) -> Vec<(String, String)> {
    let all: Vec<String> = Array::from(by_turns).iter().filter_map(|text| text.as_string()).collect();
    all.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}

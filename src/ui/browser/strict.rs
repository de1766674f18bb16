//! The strict storage of this browser: marks, the journal's mirror and copies, in IndexedDB. It decides nothing.

use super::database::{self, Access, CHUNKS, COPIES, HANDLES, JOURNAL, PATIENCE, Work, get, put, why, within, work};
use super::storage::Browser;
use super::{lock, restate};
use crate::store::{Lock, Shelf as _, Strict, Trouble, beside};
use wasm_bindgen::JsValue;

/// The second storage, beside local storage.
#[derive(Clone, Copy, Debug)]
pub struct Second;

/// The text under this name, among marks.
async fn mark(work: &Work, name: &str) -> Result<Option<String>, Trouble> {
    Ok(get(&work.store(HANDLES)?, name.into()).await?.and_then(|text| text.as_string()))
}

/// Has the lock of this page lie beside what it has sealed, in one transaction, which is over the marks too.
///
/// # Errors
/// The [`Trouble`] for which nothing that is sealed may be put there.
pub async fn lay_lock(work: &Work) -> Result<(), Trouble> {
    let key = lock::key().ok_or(Trouble::Denied)?;
    let (there, lies) = (mark(work, Lock::KEY).await?, Browser.get(Lock::KEY)?);
    match beside(there.as_deref(), lies.as_deref(), key.id())? {
        Some(text) => put(&work.store(HANDLES)?, &Lock::KEY.into(), &text.into()),
        None => Ok(()),
    }
}

impl Strict for Second {
    async fn mark(&self, name: &str) -> Result<Option<String>, Trouble> {
        within(PATIENCE, async { mark(&work(&[HANDLES], Access::Read).await?, name).await }).await
    }

    async fn set_mark(&self, name: &str, text: Option<&str>) -> Result<(), Trouble> {
        let write = async {
            let work = work(&[HANDLES], Access::Write).await?;
            let store = work.store(HANDLES)?;
            match text {
                Some(text) => put(&store, &name.into(), &text.into())?,
                None => drop(store.delete(JsValue::from(name)).map_err(|e| why(&e))?),
            }
            work.end().await
        };
        within(PATIENCE, write).await
    }

    async fn restate(&self, change: impl Fn(&str, &str) -> Option<String>) -> Result<u32, Trouble> {
        restate::restate(change).await
    }

    async fn clear(&self, name: &str, text: &str) -> Result<(), Trouble> {
        let clear = async {
            let all = [JOURNAL, CHUNKS, COPIES, HANDLES];
            let work = work(&all, Access::Write).await?;
            for store in all {
                drop(work.store(store)?.clear().map_err(|e| why(&e))?);
            }
            put(&work.store(HANDLES)?, &name.into(), &text.into())?;
            work.end().await
        };
        if within(PATIENCE, clear).await.is_ok() {
            return Ok(());
        }
        // Stores that cannot be emptied go with their database; the mark comes after it.
        database::erase().await?;
        self.set_mark(name, Some(text)).await
    }
}

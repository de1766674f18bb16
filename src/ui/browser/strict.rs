//! The strict storage of this browser: marks, the journal's mirror and copies, in IndexedDB. It decides nothing.

use super::database::{self, ALL, Access, HANDLES, PATIENCE, Work, get, put, why, within, work};
use super::storage::Browser;
use super::{lock, restate};
use crate::store::{Erased, Lock, Shelf as _, Strict, Trouble, beside, renewal};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// Which life of the profile a page is of.
enum Life {
    /// The page has not begun: what it sets right is of no life yet.
    Unsaid,
    /// The one with this mark of what was erased, as it lay on the shelf when the page began.
    Of(Option<String>),
}

impl Life {
    fn mark(&self) -> Option<&str> {
        if let Self::Of(mark) = self { mark.as_deref() } else { None }
    }
}

thread_local! {
    static LIFE: RefCell<Life> = const { RefCell::new(Life::Unsaid) };
}

/// The second storage, beside local storage.
#[derive(Clone, Copy, Debug)]
pub struct Second;

/// The text under this name, among marks.
async fn mark(work: &Work, name: &str) -> Result<Option<String>, Trouble> {
    Ok(get(&work.store(HANDLES)?, name.into()).await?.and_then(|text| text.as_string()))
}

/// Notes which life of the profile this page is of: what the shelf says now.
pub fn begin_life() {
    LIFE.set(Life::Of(Browser.get(Erased::KEY).ok().flatten()));
}

/// The mark that is to lie in the place of all that is there, if that is of a life that has ended.
async fn renewed(work: &Work) -> Result<Option<String>, Trouble> {
    let there = mark(work, Erased::KEY).await?;
    LIFE.with_borrow(|ours| renewal(ours.mark(), there.as_deref()))
}

/// Begins a transaction that writes to these stores, the marks among them. What is of a life that has ended goes first; of two
/// tabs one does it.
///
/// # Errors
/// [`Trouble::Elsewhere`] where a later life than this page's has begun; else why the browser refuses.
pub async fn enter(stores: &[&str]) -> Result<Work, Trouble> {
    let begun = work(stores, Access::Write).await?;
    if renewed(&begun).await?.is_none() {
        return Ok(begun);
    }
    drop(begun);
    let all = work(&ALL, Access::Write).await?;
    if let Some(mark) = renewed(&all).await? {
        empty(&all, Erased::KEY, &mark)?;
    }
    all.end().await?;
    work(stores, Access::Write).await
}

/// Has whatever is read after this be of this page's life.
///
/// # Errors
/// As for [`enter`].
pub async fn look() -> Result<(), Trouble> {
    let is_ours = renewed(&work(&[HANDLES], Access::Read).await?).await?.is_none();
    if is_ours { Ok(()) } else { enter(&[HANDLES]).await?.end().await }
}

/// Everything goes, and this mark comes.
fn empty(work: &Work, name: &str, text: &str) -> Result<(), Trouble> {
    for store in ALL {
        drop(work.store(store)?.clear().map_err(|e| why(&e))?);
    }
    put(&work.store(HANDLES)?, &name.into(), &text.into())
}

/// Has the lock of this page lie beside what it has `sealed`, in one transaction, which is over the marks too; what it has not is
/// put there only where no lock is in force.
///
/// # Errors
/// The [`Trouble`] for which nothing that is sealed may be put there.
pub async fn lay_lock(work: &Work, sealed: bool) -> Result<(), Trouble> {
    let key = if sealed { Some(lock::key().ok_or(Trouble::Denied)?) } else { None };
    let (there, lies) = (mark(work, Lock::KEY).await?, Browser.get(Lock::KEY)?);
    match beside(there.as_deref(), lies.as_deref(), key.as_ref().map(|key| key.id()))? {
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
            // What is of this page's life goes into no other's: another tab may have erased everything since. Of the mark of that, and
            // of what a page sets right before it begins, the store decides.
            let is_of_life = name != Erased::KEY && LIFE.with_borrow(|life| matches!(life, Life::Of(_)));
            let work = if is_of_life { enter(&[HANDLES]).await? } else { work(&[HANDLES], Access::Write).await? };
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
            let work = work(&ALL, Access::Write).await?;
            empty(&work, name, text)?;
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

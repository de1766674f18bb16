//! The browser's second storage, IndexedDB: one database with a few stores of texts. The only place that opens it, and
//! with `mirror`, `copies` and `disk` the only one that names idb. It knows nothing of what the texts mean.
//!
//! Everything here answers within a time limit: a database that is blocked, forbidden or lost is an error, never a page
//! that waits. idb knows no `durability`, so transactions are opened by hand and then given to it.

use super::asked::asked;
use crate::store::Trouble;
use idb::{Database, DatabaseEvent as _, Factory, ObjectStore, ObjectStoreParams, Transaction};
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::future::{Future, IntoFuture as _};
use std::mem::ManuallyDrop;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbTransaction};

/// The database's name: in some browsers all local files share one list of databases.
pub const NAME: &str = "so-nguon";
/// Journal entries, by their names on the shelf.
pub const JOURNAL: &str = "journal";
/// Immutable chunks of copies, by their names on the shelf.
pub const CHUNKS: &str = "chunks";
/// Copies.
pub const COPIES: &str = "copies";
/// Files on disk that the user has linked.
pub const HANDLES: &str = "handles";
/// All of them.
pub const ALL: [&str; 4] = [JOURNAL, CHUNKS, COPIES, HANDLES];

/// A question to the database that took longer than this, in milliseconds, is answered by an error.
pub const PATIENCE: i32 = 10_000;

/// The list of databases is short; a browser that has not given it in this time will not.
const LISTED: i32 = 3_000;

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// How a transaction is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Only looked at.
    Read,
    /// Written, and reported when it lies on the disk itself.
    Write,
}

/// The work of one transaction; where it is let fall before its end, nothing of it is kept.
pub struct Work {
    transaction: Option<Transaction>,
    raw: IdbTransaction,
}

impl Drop for Work {
    fn drop(&mut self) {
        if self.transaction.is_some() {
            // A transaction that only looked may be over already.
            let _ = self.raw.abort();
        }
    }
}

impl Work {
    /// A store of the transaction.
    ///
    /// # Errors
    /// [`Trouble`] where the browser refuses.
    pub fn store(&self, name: &str) -> Result<ObjectStore, Trouble> {
        self.transaction.as_ref().ok_or(Trouble::Denied)?.object_store(name).map_err(|e| why(&e))
    }

    /// Waits until everything is written.
    ///
    /// # Errors
    /// [`Trouble::Full`] where there was no room; nothing of the work is then kept.
    pub async fn end(mut self) -> Result<(), Trouble> {
        // From here on it is carried out, whether or not it is still waited for.
        let Some(transaction) = self.transaction.take() else { return Ok(()) };
        // One that nobody waits for any more is still called back, and one that fails is so twice.
        let mut end = ManuallyDrop::new(transaction.into_future());
        let ended = std::future::poll_fn(|cx| Pin::new(&mut *end).poll(cx)).await;
        if ended.is_ok() {
            drop(ManuallyDrop::into_inner(end));
        }
        match ended {
            Ok(result) if result.is_committed() => Ok(()),
            // The transaction itself knows best why it was given up.
            Ok(_) => Err(self.raw.error().map_or(Trouble::Denied, |e| called(&e.name()))),
            Err(error) => Err(self.raw.error().map_or_else(|| why(&error), |e| called(&e.name()))),
        }
    }
}

/// Begins a transaction over these stores.
///
/// # Errors
/// [`Trouble`] where there is no database or it refuses.
pub async fn work(stores: &[&str], access: Access) -> Result<Work, Trouble> {
    let database = open().await?;
    let begin = |database: &IdbDatabase| {
        let names: Array = stores.iter().map(|s| JsValue::from(*s)).collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        let mode = if access == Access::Read { "readonly" } else { "readwrite" };
        begin.call3(database, &names, &mode.into(), &options)?.dyn_into::<IdbTransaction>()
    };
    let raw = if let Ok(raw) = begin(&database) {
        raw
    } else {
        // The browser may have closed the database behind our back (cleared data, another tab erases): once more.
        forget();
        begin(&open().await?).map_err(|e| named(&e))?
    };
    Ok(Work { transaction: Some(raw.clone().into()), raw })
}

/// The open database.
async fn open() -> Result<IdbDatabase, Trouble> {
    if let Some(open) = OPEN.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let mut request = Factory::new().and_then(|f| f.open(NAME, Some(1))).map_err(|e| why(&e))?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else { return };
        for store in ALL {
            // A store that could not be made is missed by the first transaction, which tells.
            let _ = database.create_object_store(store, ObjectStoreParams::new());
        }
    });
    let mut database: Database = request.await.map_err(|e| why(&e))?;
    // Whoever erases the database, in this tab or another, must not be made to wait.
    database.on_version_change(|_| forget());
    database.on_close(|_| forget());
    database.forget_callbacks();
    let raw: IdbDatabase = database.into();
    // Somebody else may have opened it meanwhile. One that nobody closes would keep it from being erased.
    Ok(OPEN.with_borrow_mut(|open| {
        if open.is_some() {
            raw.close();
        }
        open.get_or_insert(raw).clone()
    }))
}

/// Closes the database; it is opened again when it is next asked.
pub fn forget() {
    if let Some(open) = OPEN.take() {
        open.close();
    }
}

/// Asks for a value to be put under a key.
///
/// # Errors
/// [`Trouble`] where the browser does not take the question; of the rest the end of the work tells.
pub fn put(store: &ObjectStore, key: &JsValue, value: &JsValue) -> Result<(), Trouble> {
    store.put(value, Some(key)).map(|_| ()).map_err(|e| why(&e))
}

/// The value under a key.
///
/// # Errors
/// [`Trouble`] where the browser refuses.
pub async fn get(store: &ObjectStore, key: JsValue) -> Result<Option<JsValue>, Trouble> {
    asked(store.get(key))?.await
}

/// Removes the database with everything in it; where the browser has no such storage there is nothing to remove.
///
/// # Errors
/// [`Trouble::Elsewhere`] where it is still there after the time limit or is found again afterwards.
pub async fn erase() -> Result<(), Trouble> {
    forget();
    let Ok(factory) = Factory::new() else { return Ok(()) };
    let delete = async { factory.delete(NAME).map_err(|e| why(&e))?.await.map_err(|e| why(&e)) };
    let deleted = within(PATIENCE, delete).await;
    // The browser's own list is the proof; one that keeps no list is believed.
    let gone = is_there().await.map_or(deleted.is_ok(), |there| !there);
    if gone { Ok(()) } else { Err(Trouble::Elsewhere) }
}

/// Whether there is a database, without making one; none where the browser does not tell.
pub async fn is_there() -> Option<bool> {
    if Factory::new().is_err() {
        return Some(false);
    }
    listed().await.map(|names| names.iter().any(|n| n == NAME))
}

/// The names of all databases of this origin; none where the browser does not tell.
async fn listed() -> Option<Vec<String>> {
    let list = || {
        let factory = Reflect::get(&js_sys::global(), &"indexedDB".into())?;
        let list: Function = Reflect::get(&factory, &"databases".into())?.dyn_into()?;
        list.call0(&factory)?.dyn_into::<Promise>()
    };
    let list = list().ok()?;
    let listed = within(LISTED, async { JsFuture::from(list).await.map_err(|e| named(&e)) }).await.ok()?;
    let name = |d: JsValue| Reflect::get(&d, &"name".into()).ok().and_then(|n| n.as_string());
    Some(Array::from(&listed).iter().filter_map(name).collect())
}

/// The work's outcome, or an error if it takes longer than so many milliseconds.
///
/// # Errors
/// What the work answers; [`Trouble::Denied`] when the time is over.
pub async fn within<T>(limit: i32, work: impl Future<Output = Result<T, Trouble>>) -> Result<T, Trouble> {
    let mut work = pin!(work);
    let mut late = pin!(rest(limit));
    std::future::poll_fn(|cx| match (work.as_mut().poll(cx), late.as_mut().poll(cx)) {
        (Poll::Ready(done), _) => Poll::Ready(done),
        (Poll::Pending, Poll::Ready(())) => Poll::Ready(Err(Trouble::Denied)),
        (Poll::Pending, Poll::Pending) => Poll::Pending,
    })
    .await
}

/// The same, of work that may well take longer and then goes on, though nobody hears of it any more: on a slow machine the browser
/// still calls back what it was given.
///
/// # Errors
/// What the work answers; [`Trouble::Denied`] when the time is over.
pub async fn in_time<T: 'static>(
    limit: i32,
    work: impl Future<Output = Result<T, Trouble>> + 'static,
) -> Result<T, Trouble> {
    let (done, waits) = (Rc::new(RefCell::new(None)), Rc::new(RefCell::new(None::<Waker>)));
    let (ends, wakes) = (Rc::clone(&done), Rc::clone(&waits));
    spawn(async move {
        ends.replace(Some(work.await));
        if let Some(waker) = wakes.take() {
            waker.wake();
        }
    });
    let told = std::future::poll_fn(move |cx| {
        if let Some(done) = done.take() {
            return Poll::Ready(done);
        }
        waits.replace(Some(cx.waker().clone()));
        Poll::Pending
    });
    within(limit, told).await
}

/// Waits so many milliseconds.
pub async fn rest(milliseconds: i32) {
    let wait = Promise::new(&mut |ready, _| {
        let ready: Function = ready;
        let set =
            web_sys::window().map(|w| w.set_timeout_with_callback_and_timeout_and_arguments_0(&ready, milliseconds));
        // Without a timer there is no later.
        if set.is_none_or(|s| s.is_err()) {
            let _ = ready.call0(&JsValue::UNDEFINED);
        }
    });
    let _ = JsFuture::from(wait).await;
}

/// Runs the work in the background.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Why idb refused.
pub fn why(error: &idb::Error) -> Trouble {
    match error {
        idb::Error::DomException(exception) => called(&exception.name()),
        idb::Error::AddFailed(js) | idb::Error::UpdateFailed(js) | idb::Error::TransactionOpenFailed(js) => named(js),
        _ => Trouble::Denied,
    }
}

/// Why the browser refused.
pub fn named(error: &JsValue) -> Trouble {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|n| n.as_string());
    called(&name.unwrap_or_default())
}

fn called(name: &str) -> Trouble {
    if name.contains("Quota") || name == "NS_ERROR_DOM_QUOTA_REACHED" { Trouble::Full } else { Trouble::Denied }
}

/// A function for the browser that is called once.
pub fn once(run: impl FnOnce(JsValue) + 'static) -> Function {
    Closure::once_into_js(run).unchecked_into()
}

//! Local storage: the shelf of the store, and what this profile remembers. The only place that names gloo-storage.

use super::{clock::draw_station, lock};
use crate::domain::{Book, Station};
use crate::merge::Dot;
use crate::session::Prefs;
use crate::store::{Aside, Keep, Opening, PREFIX, Sealed, Shelf, Trouble};
use gloo_storage::{LocalStorage, Storage as _};
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// The browser's local storage.
pub struct Browser;

/// The storage itself. gloo's own way panics where storage is denied, so it is asked for here first.
fn raw() -> Result<web_sys::Storage, Trouble> {
    web_sys::window().and_then(|w| w.local_storage().ok().flatten()).ok_or(Trouble::Denied)
}

fn why(error: &JsValue) -> Trouble {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|n| n.as_string()).unwrap_or_default();
    if name.contains("Quota") || name == "NS_ERROR_DOM_QUOTA_REACHED" { Trouble::Full } else { Trouble::Denied }
}

impl Shelf for Browser {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        raw()?.get_item(key).map_err(|e| why(&e))
    }
    fn set(&mut self, key: &str, text: &str) -> Result<(), Trouble> {
        if lock::has_stopped() {
            return Err(Trouble::Denied);
        }
        raw()?.set_item(key, text).map_err(|e| why(&e))
    }
    fn remove(&mut self, key: &str) -> Result<(), Trouble> {
        raw()?.remove_item(key).map_err(|e| why(&e))
    }
    fn keys(&self) -> Result<Vec<String>, Trouble> {
        let storage = raw()?;
        let all = storage.length().map_err(|e| why(&e))?;
        Ok((0..all).filter_map(|at| storage.key(at).ok().flatten()).filter(|k| k.starts_with(PREFIX)).collect())
    }
}

thread_local! {
    static KEEP: RefCell<Option<Keep<Sealed<Browser>>>> = const { RefCell::new(None) };
}

/// Opens the stored book.
pub fn open() -> Opening {
    let (keep, opening) = Keep::open(lock::shelf());
    KEEP.with_borrow_mut(|k| *k = Some(keep));
    opening
}

/// A write that is still to come.
type Write = Box<dyn FnOnce()>;
/// A write that took longer than this, in milliseconds, is felt while typing.
const FELT: f64 = 50.0;
/// A large book is then written when its user rests, in milliseconds; "saving" stays on the page until it is.
const REST: i32 = 1500;

thread_local! {
    static WAITING: RefCell<Option<Write>> = const { RefCell::new(None) };
    static SLOW: Cell<bool> = const { Cell::new(false) };
}

/// Writes the book once the page has been drawn; edits that follow before that are written together.
pub fn save_soon(book: impl Fn() -> (Arc<Book>, Dot) + 'static, tell: impl Fn(Dot, Result<(), Trouble>) + 'static) {
    let write = move || {
        let begun = js_sys::Date::now();
        let (book, dot) = book();
        let saved = KEEP.with_borrow_mut(|keep| keep.as_mut().map_or(Err(Trouble::Denied), |k| k.save(&book)));
        SLOW.set(js_sys::Date::now() - begun > FELT);
        tell(dot, saved);
    };
    // The newest wish reads the newest book; a timer that is already running will find it.
    if WAITING.replace(Some(Box::new(write))).is_some() {
        return;
    }
    let timer = Closure::once_into_js(save_now);
    let wait = if SLOW.get() { REST } else { 0 };
    let set =
        web_sys::window().map(|w| w.set_timeout_with_callback_and_timeout_and_arguments_0(timer.unchecked_ref(), wait));
    // Without a timer there is no later.
    if set.is_none_or(|s| s.is_err()) {
        save_now();
    }
}

/// Writes what waits to be written: by its timer, or because the page is being left or hidden.
pub fn save_now() {
    if let Some(write) = WAITING.take() {
        write();
    }
}

/// Removes stored texts, on the user's word.
pub fn discard(aside: &[Aside]) {
    // What could not be removed is found again on the next opening, and offered again.
    let _ = KEEP.with_borrow_mut(|keep| keep.as_mut().map(|k| k.discard(aside)));
}

fn key(name: &str) -> String {
    format!("{PREFIX}{name}")
}

/// Keeps the choices of this profile.
///
/// # Errors
/// The [`Trouble`] with which storage refused.
pub fn remember(prefs: &Prefs) -> Result<(), Trouble> {
    let mut shelf = lock::shelf();
    // What somebody has written first: until it is there, the text in the open may still hold it from before.
    prefs.write().iter().rev().try_for_each(|(key, text)| shelf.set(key, text))
}

/// The choices of this profile; the first choices where there are none or none can be read. While the book is locked only
/// those that lie in the open.
#[must_use]
pub fn prefs() -> Prefs {
    let shelf = lock::shelf();
    let text = |key| shelf.get(key).ok().flatten();
    Prefs::read(text(Prefs::LOOK_KEY).as_deref(), text(Prefs::OWN_KEY).as_deref())
}

/// This profile's station, drawn on the first visit.
#[must_use]
pub fn station() -> Station {
    let stored = raw().ok().and_then(|_| LocalStorage::get::<String>(key("station")).ok()).and_then(|s| s.parse().ok());
    stored.unwrap_or_else(|| {
        let station = draw_station();
        if raw().is_ok() {
            // A station that could not be kept is drawn anew next time; its records keep their names.
            let _ = LocalStorage::set(key("station"), station.to_string());
        }
        station
    })
}

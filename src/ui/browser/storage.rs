//! Local storage: the shelf of the store, and what this profile remembers. The only place that names gloo-storage.

use super::{clock::draw_station, lock};
use crate::domain::{Day, Station};
use crate::exchange::signature::Seed;
use crate::exchange::trust::{Known, Signed};
use crate::session::Prefs;
use crate::store::{Erased, PREFIX, Shelf, Trouble, summed, unsummed};
use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsValue;

/// The browser's local storage.
#[derive(Clone, Copy, Debug)]
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
        // What was erased is still to be told.
        if lock::has_stopped() && key != Erased::KEY {
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

/// What this profile signs with, drawn when it is first asked for; none where it cannot be kept or read. One that cannot be
/// read is never drawn anew: it may be sealed.
#[must_use]
pub fn seed() -> Option<Seed> {
    let (mut shelf, key) = (lock::shelf(), key("seed"));
    if shelf.get(&key).ok()?.is_none() {
        let mut drawn = [0; 32];
        lock::dice(&mut drawn).ok()?;
        shelf.set(&key, &summed(&Seed::of(drawn).write())).ok()?;
    }
    // Another tab may have drawn one in the same moment: the one that lies here counts.
    let lies = shelf.get(&key).ok()??;
    let seed = Seed::read(unsummed(&lies)?)?;
    let written = summed(&seed.write());
    if written != lies {
        // Once it lay here without its sum. Not written anew, it does so still.
        let _ = shelf.set(&key, &written);
    }
    Some(seed)
}

/// The stations that this profile has met.
#[must_use]
pub fn known() -> Known {
    met().unwrap_or_default()
}

/// None where what lies there cannot be read.
fn met() -> Option<Known> {
    let text = lock::shelf().get(&key("known")).ok()?;
    text.map_or_else(|| Some(Known::default()), |text| serde_json::from_str(&text).ok())
}

/// Remembers a station by what it has signed, beside those that other tabs have met meanwhile.
pub fn meet(station: Station, signed: &Signed, name: &str, today: Day) {
    // What cannot be read is never written over: it may be sealed.
    let Some(mut known) = met() else { return };
    if known.meet(station, signed, name, today) {
        // Not remembered, it is met for the first time once more.
        let _ = serde_json::to_string(&known).map(|text| lock::shelf().set(&key("known"), &text));
    }
}

/// This profile's station, drawn on the first visit.
#[must_use]
pub fn station() -> Station {
    if raw().is_err() {
        return draw_station();
    }
    let key = key("station");
    let lies = LocalStorage::get::<String>(&key).ok();
    // One that has rotted is another's: a new one is drawn.
    let stored: Option<Station> = lies.as_deref().and_then(unsummed).and_then(|text| text.parse().ok());
    let station = stored.unwrap_or_else(draw_station);
    let written = summed(&station.to_string());
    if lies.as_ref() != Some(&written) {
        // A station that could not be kept is drawn anew next time; its records keep their names.
        let _ = LocalStorage::set(&key, &written);
    }
    station
}

//! How much room the browser gives, and whether it promises to keep it. It decides nothing.

use super::database::{named, spawn, within};
use super::lock;
use crate::session::{Lying, Measure, Room};
use crate::store::{PREFIX, Shelf as _, Trouble};
use js_sys::{Function, JsString, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The browser is asked about its disk for so long, in milliseconds.
const PATIENCE: i32 = 5_000;

/// How this engine counts.
#[must_use]
pub fn measure() -> Measure {
    let vendor = web_sys::window().and_then(|w| Reflect::get(&w.navigator(), &"vendor".into()).ok());
    // Every WebKit says so of itself, on any machine.
    let apple = vendor.and_then(|v| v.as_string()).is_some_and(|v| v.starts_with("Apple"));
    if apple { Measure::Bytes } else { Measure::Units }
}

/// What lies in local storage now; an empty room where it is denied. The texts do not pass through this page's memory.
#[must_use]
pub fn room() -> Room {
    let measure = measure();
    let Some(storage) = web_sys::window().and_then(|w| w.local_storage().ok().flatten()) else {
        return Room::of(measure, []);
    };
    // Asked only where it matters: a packed text is told by its first sign.
    let beyond = js_sys::RegExp::new("[^\\u0000-\\u00ff]", "");
    let weigh = |key: String| {
        let text: JsString = Reflect::get(&storage, &JsValue::from(&key)).ok()?.dyn_into().ok()?;
        let latin = measure == Measure::Units || text.search(&beyond) < 0;
        Some((key, u64::from(text.length()), latin))
    };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    let texts: Vec<(String, u64, bool)> = keys.filter_map(weigh).collect();
    Room::of(measure, texts.iter().map(|(key, units, latin)| Lying { key, units: *units, latin: *latin }))
}

fn ask(what: &str) -> Result<Promise, JsValue> {
    let navigator = web_sys::window().ok_or(JsValue::UNDEFINED)?.navigator();
    let storage = Reflect::get(&navigator, &"storage".into())?;
    let ask: Function = Reflect::get(&storage, &what.into())?.dyn_into()?;
    ask.call0(&storage)?.dyn_into()
}

/// Asks the browser, once in the life of this profile, not to clear away what is stored here.
///
/// Some browsers ask the user; some never answer. So nobody waits: `tell` is called if there ever is an answer.
pub fn persist_once(tell: impl FnOnce(bool) + 'static) {
    let key = format!("{PREFIX}asked");
    let mut shelf = lock::shelf();
    if shelf.get(&key) != Ok(None) {
        return;
    }
    // Where it cannot be remembered the question comes again; it is a cheap one. Under a lock it is sealed as all else is: what
    // lies in the open means that sealing has not come to its end.
    let _ = shelf.set(&key, "1");
    let Ok(answer) = ask("persist") else { return };
    spawn(async move {
        if let Ok(answer) = JsFuture::from(answer).await {
            tell(answer.is_truthy());
        }
    });
}

/// Tells whether the browser has promised to keep what is stored here; false where it does not say.
pub fn persisted(tell: impl FnOnce(bool) + 'static) {
    spawn(async { tell(answered("persisted").await.is_ok_and(|a| a.is_truthy())) });
}

/// Tells the bytes in use and the bytes there may be, for everything but local storage; none where it does not say.
pub fn estimate(tell: impl FnOnce(Option<(u64, u64)>) + 'static) {
    spawn(async {
        let number = |answer: &JsValue, name: &str| {
            let bytes = Reflect::get(answer, &name.into()).ok()?.as_f64()?;
            // Bytes of a disk, far below where they would be rounded.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, positive, below 2^53")]
            let bytes = bytes.max(0.0) as u64;
            Some(bytes)
        };
        let answer = answered("estimate").await.ok();
        tell(answer.and_then(|a| Some((number(&a, "usage")?, number(&a, "quota")?))));
    });
}

async fn answered(what: &str) -> Result<JsValue, Trouble> {
    let asked = ask(what).map_err(|e| named(&e))?;
    within(PATIENCE, async { JsFuture::from(asked).await.map_err(|e| named(&e)) }).await
}

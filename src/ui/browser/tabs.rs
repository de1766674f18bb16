//! Keeps the tabs of one book apart: each writes in a visit of its own, claimed by a Web Lock that ends with the page.
//!
//! Where Web Locks are missing (an older browser, or a page that came over plain http from another machine), one tab
//! writes and leaves signs of life in local storage; another asks for one, and looks only while it is answered.
//! Web Locks are not in web-sys without a special build, so they are called by name.

use super::database::{once, rest, spawn, within};
use crate::domain::Station;
use crate::session::{Beat, Claim, WhyNot};
use crate::store::Trouble;
use js_sys::{Function, Object, Promise, Reflect};
use leptos::{ev, prelude::window_event_listener};
use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Storage;

/// A lock is answered at once; a browser that has not in this time, in milliseconds, will not.
const PATIENCE: i32 = 4_000;
/// Where the one tab that writes leaves its signs of life, and where another asks for one.
const BEAT: &str = "so-nguon/tab";
const ASK: &str = "so-nguon/tab/ask";
/// Between two signs of life; a question is given as long to be answered, in milliseconds.
const PULSE: i32 = 1_500;

thread_local! {
    /// Whether this tab is the one that writes, where there are no locks.
    static SOLE: Cell<bool> = const { Cell::new(false) };
}

/// Claims a visit that was drawn just now. Nobody else has it, on whatever disk and from whatever copy the page was opened; the
/// lock tells whether this browser keeps tabs apart.
///
/// `tell` may be called again, by a tab that slept while another took its place.
pub fn claim(visit: Station, tell: impl Fn(Claim) + 'static) {
    spawn(async move {
        match hold(&format!("so-nguon/station/{visit}")).await {
            Ok(true) => tell(Claim::Writer(visit)),
            // That it is taken means that locks are not what they seem.
            Ok(false) => tell(Claim::ReadOnly(WhyNot::NoAnswer)),
            Err(None) => by_signs_of_life(visit, Rc::new(tell)).await,
            Err(Some(why)) => tell(Claim::ReadOnly(why)),
        }
    });
}

/// Runs the work while no other tab folds, and tells whether it was run.
pub fn with_fold_lock<W: Future<Output = ()> + 'static>(
    run: impl FnOnce() -> W + 'static,
    done: impl FnOnce(bool) + 'static,
) {
    spawn(async move {
        if locks().is_none() {
            // Only one tab writes then.
            let sole = SOLE.get();
            if sole {
                run().await;
            }
            return done(sole);
        }
        let ran = Rc::new(Cell::new(false));
        let noted = Rc::clone(&ran);
        let asked = request("so-nguon/fold", move |got| {
            if !got {
                return JsValue::UNDEFINED;
            }
            let work = async move {
                run().await;
                noted.set(true);
                Ok(JsValue::UNDEFINED)
            };
            future_to_promise(work).into()
        });
        // Not limited in time: the browser answers when the work is done.
        if let Ok(answer) = asked {
            let _ = JsFuture::from(answer).await;
        }
        done(ran.get());
    });
}

fn locks() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)
}

/// Asks for a lock if it is free; what `held` gives back keeps it.
fn request(name: &str, held: impl FnOnce(bool) -> JsValue + 'static) -> Result<Promise, JsValue> {
    let locks = locks().ok_or(JsValue::UNDEFINED)?;
    let request: Function = Reflect::get(&locks, &"request".into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &true.into())?;
    let held = Closure::once_into_js(move |lock: JsValue| held(!lock.is_null()));
    request.call3(&locks, &name.into(), &options, &held)?.dyn_into()
}

/// Takes a lock until the page ends; false if another tab has it. An error without a reason where there are no locks.
async fn hold(name: &str) -> Result<bool, Option<WhyNot>> {
    let (tell, heard) = answer();
    let refused = tell.clone();
    let asked = request(name, move |got| {
        let _ = tell.call1(&JsValue::UNDEFINED, &got.into());
        // A promise that is never kept holds the lock as long as the page lives.
        if got { Promise::new(&mut |_, _| {}).into() } else { JsValue::UNDEFINED }
    })
    .map_err(|_| None)?;
    // Where locks are forbidden, the promise is broken; where the lock is held it stays open.
    spawn(async move {
        if JsFuture::from(asked).await.is_err() {
            let _ = refused.call1(&JsValue::UNDEFINED, &JsValue::NULL);
        }
    });
    let heard = within(PATIENCE, async { JsFuture::from(heard).await.map_err(|_| Trouble::Denied) }).await;
    match heard {
        Ok(answer) => answer.as_bool().ok_or(None),
        Err(_) => Err(Some(WhyNot::NoAnswer)),
    }
}

/// A promise and the function that keeps it.
fn answer() -> (Function, Promise) {
    let mut keep = None;
    let promise = Promise::new(&mut |ready, _| keep = Some(ready));
    // The browser calls back before it returns, so there is always one.
    (keep.unwrap_or_else(|| once(|_| {})), promise)
}

fn storage() -> Option<Storage> {
    web_sys::window().and_then(|w| w.local_storage().ok().flatten())
}

fn now() -> u64 {
    // Whole milliseconds since 1970, far below where they would be rounded.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, positive, below 2^53")]
    let now = js_sys::Date::now() as u64;
    now
}

fn found(storage: &Storage) -> Option<Beat> {
    storage.get_item(BEAT).ok().flatten().as_deref().and_then(Beat::read)
}

/// Claims the book for this tab alone, where the browser cannot keep tabs apart.
async fn by_signs_of_life(visit: Station, tell: Rc<dyn Fn(Claim)>) {
    let alone = Claim::Writer(visit);
    let Some(storage) = storage() else {
        // Nothing is kept, so nothing can collide.
        SOLE.set(true);
        return tell(alone);
    };
    let tab = js_sys::Math::random().to_bits() ^ now();
    if let Some(before) = found(&storage) {
        let _ = storage.set_item(ASK, &tab.to_string());
        rest(PULSE).await;
        if found(&storage).is_some_and(|after| Beat::alive(before, Some(after), now())) {
            return tell(Claim::ReadOnly(WhyNot::AnotherTab));
        }
    }
    // Of two tabs that come at the same moment, the one that wrote last stays.
    let beat = move |storage: &Storage| storage.set_item(BEAT, &Beat { tab, at: now() }.print());
    let _ = beat(&storage);
    rest(PULSE / 3).await;
    if found(&storage).is_some_and(|b| b.tab != tab) {
        return tell(Claim::ReadOnly(WhyNot::AnotherTab));
    }
    SOLE.set(true);
    tell(alone);
    let answering = storage.clone();
    let _asked = window_event_listener(ev::storage, move |event: web_sys::StorageEvent| {
        if SOLE.get() && event.key().as_deref() == Some(ASK) {
            let _ = beat(&answering);
        }
    });
    let leaving = storage.clone();
    let _left = window_event_listener(ev::pagehide, move |_| {
        if SOLE.get() && found(&leaving).is_some_and(|b| b.tab == tab) {
            let _ = leaving.remove_item(BEAT);
        }
    });
    loop {
        rest(PULSE).await;
        if found(&storage).is_some_and(|b| b.tab != tab) {
            SOLE.set(false);
            return tell(Claim::ReadOnly(WhyNot::Overtaken));
        }
        let _ = beat(&storage);
    }
}

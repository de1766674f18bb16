//! The lock as this browser holds it: the key while it is open, the dice, and the time since anything was touched. It
//! decides nothing.

use super::clock::{self, milliseconds as now};
use super::database::{spawn, within};
use super::storage::Browser;
use super::strict::{Second, begin_life};
use crate::store::{
    self as store, Cost, DataKey, Erased, Found, Lock, Passphrase, Sealed, Shelf as _, Shut, Start, Stock, Sweep,
    Swept, Trouble,
};
use leptos::{ev, prelude::window_event_listener};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

thread_local! {
    /// The key, from unlocking until the page is loaded anew. It never leaves this page.
    static KEY: RefCell<Option<Rc<DataKey>>> = const { RefCell::new(None) };
}

/// The browser's dice. There are no poorer ones to fall back upon: a key that can be guessed is none.
///
/// # Errors
/// [`Trouble::Denied`] where there are none.
pub fn dice(bytes: &mut [u8]) -> Result<(), Trouble> {
    let crypto = web_sys::window().and_then(|w| w.crypto().ok()).ok_or(Trouble::Denied)?;
    crypto.get_random_values_with_u8_array(bytes).map(|_| ()).map_err(|_| Trouble::Denied)
}

/// Whether a lock lies here. Where storage is denied there is none, and nothing that it could lock.
#[must_use]
pub fn is_there() -> bool {
    [Lock::KEY, Lock::SPARE].iter().any(|key| matches!(Browser.get(key), Ok(Some(_))))
}

/// Tells whether anything is to be read here that the lock has not sealed yet; where a storage does not say, there may be.
pub fn look_for_bare(tell: impl FnOnce(bool) + 'static) {
    spawn(async move { tell(store::is_bare(&Browser, &Second).await.unwrap_or(true)) });
}

/// The shelf of the book: sealed once it was unlocked.
#[must_use]
pub fn shelf() -> Sealed<Browser> {
    match key() {
        Some(key) => Sealed::new(Browser, key, dice),
        None => Sealed::plain(Browser),
    }
}

/// The key of the open lock.
#[must_use]
pub fn key() -> Option<Rc<DataKey>> {
    KEY.with_borrow(Clone::clone)
}

/// The lock that lies here.
fn found() -> Result<Lock, Shut> {
    match Lock::find(&Browser) {
        Ok(Found::Lock(lock)) => Ok(*lock),
        Ok(Found::Shut(shut)) => Err(shut),
        // It was there a moment ago: storage that comes and goes is broken storage.
        Ok(Found::None) | Err(_) => Err(Shut::Damaged),
    }
}

/// IndexedDB is asked for so long what local storage has forgotten, in milliseconds; until then nothing is written.
const LOOKED: i32 = 4_000;

/// Looks for what local storage has forgotten of the lock, or brought back of what was erased. Where there was any, it is
/// set right and the page is loaded anew; else `done` is told whether it could be looked for.
pub fn begin(done: impl FnOnce(bool) + 'static) {
    spawn(async move {
        match within(LOOKED, store::start(&mut Browser, &Second)).await {
            Ok(Start::Same) => {
                begin_life();
                done(true);
            }
            // The next page looks again.
            Err(_) => {
                UNREACHED.set(true);
                done(false);
            }
            Ok(Start::Locked) => {
                put_address("");
                reload();
            }
            Ok(Start::Erased) => {
                stop_writing();
                put_address("");
                reload();
            }
        }
    });
}

/// Opens the lock and keeps its key; makes it costlier where it has become cheap.
///
/// # Errors
/// [`Shut`] says why it did not open.
pub async fn unlock(passphrase: &Passphrase) -> Result<(), Shut> {
    let key = store::unlock(&mut Browser, &Second, passphrase, Cost::default(), dice).await?;
    KEY.set(Some(Rc::new(key)));
    Ok(())
}

/// Puts a new lock on; the page is to be loaded anew then.
///
/// # Errors
/// The [`Trouble`] with which it was refused; there is no lock then.
pub async fn switch_on(passphrase: &Passphrase) -> Result<(), Trouble> {
    // What somebody has written leaves the text that stays in the open.
    super::storage::remember(&super::storage::prefs())?;
    let (lock, _) = Lock::create(passphrase, Cost::default(), dice)?;
    store::set(&mut Browser, &Second, &lock).await
}

/// Why a lock was not made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// The present passphrase does not open it.
    Shut(Shut),
    /// It could not be put there.
    Refused(Trouble),
}

/// The same key under another passphrase.
///
/// # Errors
/// [`NotDone`]: the lock is as it was.
pub async fn change(old: &Passphrase, new: &Passphrase) -> Result<(), NotDone> {
    let lock = found().map_err(NotDone::Shut)?;
    let key = lock.unlock(old).map_err(NotDone::Shut)?;
    let next = lock.next(&key, new, Cost::default(), lock.off(), dice).map_err(NotDone::Refused)?;
    store::change(&mut Browser, &Second, &next).await.map_err(NotDone::Refused)
}

/// From now on nothing more is sealed, and the sweep opens what is.
///
/// # Errors
/// [`NotDone`]: the lock is as it was.
pub async fn begin_switching_off(passphrase: &Passphrase) -> Result<(), NotDone> {
    let lock = found().map_err(NotDone::Shut)?;
    let key = lock.unlock(passphrase).map_err(NotDone::Shut)?;
    let next = lock.next(&key, passphrase, lock.cost(), true, dice).map_err(NotDone::Refused)?;
    store::change(&mut Browser, &Second, &next).await.map_err(NotDone::Refused)
}

/// Whether the lock is being taken off.
#[must_use]
pub fn is_going() -> bool {
    found().is_ok_and(|lock| lock.off())
}

/// Whether what is written now is to be sealed by the key at hand.
#[must_use]
pub fn seals() -> bool {
    key().is_some_and(|key| found().is_ok_and(|lock| !lock.off() && lock.key_id() == key.id()))
}

/// Sweeps for a moment.
///
/// # Errors
/// As for [`Sweep::step`].
pub fn sweep(sweep: &mut Sweep) -> Result<Swept, Trouble> {
    let (mut shelf, begun) = (shelf(), js_sys::Date::now());
    loop {
        let swept = sweep.step(&mut shelf)?;
        if swept != Swept::More || js_sys::Date::now() - begun > clock::SLICE {
            return Ok(swept);
        }
    }
}

/// What lies in local storage; none where it cannot be counted.
#[must_use]
pub fn stock() -> Option<Stock> {
    Stock::of(&Browser).ok()
}

thread_local! {
    static STOPPED: Cell<bool> = const { Cell::new(false) };
    /// Whether IndexedDB did not answer when this page began.
    static UNREACHED: Cell<bool> = const { Cell::new(false) };
}

/// Whether nobody can tell what lies in IndexedDB: it did not answer when this page began, or when everything was erased.
#[must_use]
pub fn is_unreached() -> bool {
    UNREACHED.get() || Erased::is_pending(&Browser)
}

/// From now on this page writes nothing more: everything has been erased.
pub fn stop_writing() {
    STOPPED.set(true);
}

/// Whether this page is not to write anything more.
#[must_use]
pub fn has_stopped() -> bool {
    STOPPED.get()
}

/// Removes everything of ours from both storages, for good; the next page counts what is left.
pub async fn erase() {
    stop_writing();
    // What was refused is counted afterwards.
    let _ = store::erase_all(&mut shelf(), &Second, dice).await;
}

/// Takes the address away and gives it back.
#[must_use]
pub fn take_address() -> String {
    let hash = super::address::hash();
    put_address("");
    hash
}

/// Puts the address there, without a step in the browser's history.
pub fn put_address(hash: &str) {
    let put = || {
        let window = web_sys::window()?;
        let location = window.location();
        let place = location.pathname().ok()? + &location.search().ok()? + hash;
        window.history().ok()?.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&place)).ok()
    };
    // Refused on no page that was opened.
    let _done: Option<()> = put();
}

/// Loads the page anew: nothing of the book stays in its memory.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Other tabs are told at most this often that something was touched, in milliseconds.
const TOLD: u64 = 10_000;
/// The time is looked at this often, in milliseconds.
const LOOK: i32 = 5_000;

/// Asks again and again whether it is time, with when anything was last touched, in any tab, and now.
pub fn watch_idleness(is_time: impl Fn(u64, u64) + 'static) {
    let (touched, told) = (Rc::new(Cell::new(now())), Rc::new(Cell::new(0)));
    let channel = BroadcastChannel::new("so-nguon/touched").ok();
    if let Some(channel) = &channel {
        let touched = Rc::clone(&touched);
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |_| touched.set(now()));
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        // The listener lives as long as the page.
        hear.forget();
    }
    let touch = {
        let touched = Rc::clone(&touched);
        move || {
            touched.set(now());
            if now().saturating_sub(told.get()) > TOLD {
                told.set(now());
                // A tab that is not told counts for itself.
                let _ = channel.as_ref().map(|c| c.post_message(&true.into()));
            }
        }
    };
    let (keys, wheel, moves) = (touch.clone(), touch.clone(), touch.clone());
    // The listeners live as long as the page.
    let _pressed = window_event_listener(ev::pointerdown, move |_| touch());
    let _keys = window_event_listener(ev::keydown, move |_| keys());
    let _wheel = window_event_listener(ev::wheel, move |_| wheel());
    let _moves = window_event_listener(ev::pointermove, move |_| moves());
    let look = Closure::<dyn Fn()>::new(move || is_time(touched.get(), now()));
    let window = web_sys::window();
    let _ =
        window.map(|w| w.set_interval_with_callback_and_timeout_and_arguments_0(look.as_ref().unchecked_ref(), LOOK));
    look.forget();
}

//! A file is written a slice of work at a time, and the page lives between. Its bytes leave the wasm's memory as they come,
//! for that never shrinks; they wait here until they are handed over. It decides nothing.

use super::database::{rest, spawn};
use super::{clock, files};
use crate::exchange::{NotReadBack, Order, Writing};
use crate::session::Event;
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::Blob;

/// How far it is, is told after so many milliseconds, again and again: what is done sooner needs no telling.
const TELL: f64 = 300.0;
/// So many bytes leave together.
const PART: usize = 1 << 19;

thread_local! {
    /// Which file is the last that was wanted.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// What is written of it.
    static PARTS: RefCell<Vec<Blob>> = const { RefCell::new(Vec::new()) };
    /// An encrypted file that was made of an earlier one.
    static SEALED: RefCell<Option<Blob>> = const { RefCell::new(None) };
    /// How long the page has worked on it, in milliseconds.
    static WORKED: Cell<f64> = const { Cell::new(0.0) };
}

/// Writes and reads back, and tells how far it is and what has come of it; what was being written before ends.
pub fn write(order: Arc<Order>, tell: impl Fn(Event) + 'static) {
    stop();
    WORKED.set(0.0);
    let turn = TURN.get();
    spawn(async move {
        let (mut writing, mut told) = (Writing::begin(order), js_sys::Date::now());
        loop {
            let begun = js_sys::Date::now();
            let mut done = Ok(false);
            while done == Ok(false) && js_sys::Date::now() - begun < clock::SLICE {
                done = writing.step();
            }
            let now = js_sys::Date::now();
            WORKED.set(WORKED.get() + now - begun);
            if writing.bytes() >= PART || done == Ok(true) {
                match files::held(writing.take().as_bytes()) {
                    Some(part) => PARTS.with_borrow_mut(|parts| parts.push(part)),
                    None => done = Err(NotReadBack),
                }
            }
            match done {
                Ok(false) => {}
                Ok(true) => return tell(Event::Written(true)),
                Err(NotReadBack) => {
                    stop();
                    return tell(Event::Written(false));
                }
            }
            if now - told >= TELL {
                told = now;
                tell(Event::Writes(writing.percent()));
            }
            rest(0).await;
            if TURN.get() != turn {
                return;
            }
        }
    });
}

/// Nothing of it is wanted any more.
pub fn stop() {
    TURN.set(TURN.get().wrapping_add(1));
    PARTS.take();
}

/// Lays an encrypted file here, to be handed over; whether the browser had room for it.
pub fn lay(bytes: &JsValue) -> bool {
    let made = files::blob(&Array::of1(bytes), "");
    let is_there = made.is_some();
    SEALED.set(made);
    is_there
}

/// Gives that to the user.
pub fn hand_sealed(name: &str) {
    files::give(name, &SEALED.take().into_iter().collect());
}

/// What was written, out of here; none if the browser has no room for it.
#[must_use]
pub fn take() -> Option<Blob> {
    files::blob(&parts(), "application/json")
}

/// Gives it to the user.
pub fn hand_out(name: &str) {
    files::give(name, &parts());
}

fn parts() -> Array {
    PARTS.take().into_iter().collect()
}

/// How long the page has worked on it, in milliseconds.
#[must_use]
pub fn worked() -> f64 {
    WORKED.get()
}

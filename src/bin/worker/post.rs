//! What the page asks of the worker, and what it hears: lists, with a word first. It decides nothing; `ui/browser/worker.rs`
//! is the other end.
//!
//! | asked | the rest of the list |
//! |---|---|
//! | `wrap`, `open` | the bytes, the passphrase |
//!
//! | heard | the rest of the list |
//! |---|---|
//! | `ready` | nothing: the worker listens |
//! | `step` | how many bytes are done, and of how many |
//! | `done` | the bytes |
//! | `refused` | why, as `Unopened` spells it |

use js_sys::{Array, Uint8Array};
use so_nguon::exchange::encryption::{Phrase, Unopened, open, wrap};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Listens until the page ends the worker.
pub fn listen() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let here = scope.clone();
    let hears = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| answer(&here, &event));
    scope.set_onmessage(Some(hears.as_ref().unchecked_ref()));
    // It listens as long as the worker lives.
    hears.forget();
    tell(&scope, &Array::of1(&"ready".into()));
}

fn tell(scope: &DedicatedWorkerGlobalScope, list: &Array) {
    // Lists of plain things can always be posted; a page that does not hear ends the worker.
    let _ = scope.post_message(list);
}

fn answer(scope: &DedicatedWorkerGlobalScope, event: &MessageEvent) {
    let asked = Array::from(&event.data());
    let bytes = Uint8Array::new(&asked.get(1)).to_vec();
    let phrase = Phrase::typed(&asked.get(2).as_string().unwrap_or_default());
    let of = bytes.len();
    let step = |done: usize, of: usize| tell(scope, &Array::of3(&"step".into(), &number(done), &number(of)));
    let made = match asked.get(0).as_string().as_deref() {
        Some("wrap") => wrap(&bytes, &phrase, &mut |done| step(done, 2 * of)).and_then(|made| {
            // What is handed out has been read back first.
            let back = open(&made, &phrase, &mut |done| step(of + done, 2 * of))?;
            if back == bytes { Ok(made) } else { Err(Unopened::Damaged) }
        }),
        Some("open") => open(&bytes, &phrase, &mut |done| step(done, of)),
        _ => Err(Unopened::NoWorker),
    };
    match made {
        Ok(made) => {
            let list = Array::of2(&"done".into(), &Uint8Array::from(made.as_slice()));
            let moved = Array::of1(&Uint8Array::from(list.get(1)).buffer());
            if scope.post_message_with_transfer(&list, &moved).is_err() {
                tell(scope, &Array::of2(&"refused".into(), &Unopened::NoRoom.to_string().into()));
            }
        }
        Err(why) => tell(scope, &Array::of2(&"refused".into(), &why.to_string().into())),
    }
}

fn number(n: usize) -> JsValue {
    JsValue::from(u32::try_from(n).unwrap_or(u32::MAX))
}

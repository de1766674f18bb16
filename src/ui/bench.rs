//! The door of `make bench`: runs the steps of `tests/bench/work.rs` in the page's own wasm, and marks when the first
//! figures stand on the page. Behind the feature `bench`; it never ships, and must never be reached from the app.

#[path = "../../tests/bench/crowd.rs"]
mod crowd;
#[path = "../../tests/bench/joining.rs"]
mod joining;
#[path = "../../tests/bench/store.rs"]
mod store;
#[path = "../../tests/bench/work.rs"]
#[allow(dead_code, reason = "only the medians go to the driver")]
mod work;

use super::browser::storage::Browser;
use crate::store::Shelf as _;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// Lays the door beside the page, and notes the first frame with figures.
pub fn offer() {
    // Without a window there is no bench; then the bench itself says so.
    let _offered = || -> Option<()> {
        let window = web_sys::window()?;
        let run = Closure::<dyn Fn() -> JsValue>::new(|| run().unwrap_or(JsValue::NULL)).into_js_value();
        Reflect::set(&window, &"soNguonBench".into(), &run).ok()?;
        let weigh = Closure::<dyn Fn() -> JsValue>::new(|| weigh().unwrap_or(JsValue::NULL)).into_js_value();
        Reflect::set(&window, &"soNguonStoreBench".into(), &weigh).ok()?;
        // The second frame begins when the first has been drawn.
        let marked = Closure::once_into_js(|| {
            let _noted = web_sys::window().and_then(|w| w.performance()).map(|p| p.mark("so-nguon-open"));
        });
        let drawn = Closure::once_into_js(move || {
            let _asked = web_sys::window().map(|w| w.request_animation_frame(marked.unchecked_ref()));
        });
        window.request_animation_frame(drawn.unchecked_ref()).ok().map(|_| ())
    }();
}

/// The store's numbers as `[what, value, unit]`; local storage must be empty, and holds made-up books afterwards.
fn weigh() -> Option<JsValue> {
    let performance = web_sys::window()?.performance()?;
    let clock = || performance.now();
    let mut all = store::packed(&Browser, work::PERSONS, &clock).ok()?;
    // As many as plain JSON holds stand alone, as it does.
    for key in Browser.keys().ok()? {
        Browser.remove(&key).ok()?;
    }
    all.extend(store::few(&Browser, work::FEW, &clock).ok()?);
    Some(all.into_iter().map(|f| Array::of3(&f.what.into(), &f.value.into(), &f.unit.into())).collect::<Array>().into())
}

/// Every step as `[what, milliseconds]`; last, the memory of the wasm in bytes.
fn run() -> Option<JsValue> {
    let book = crowd::book(work::UNITS, work::PERSONS);
    let performance = web_sys::window()?.performance()?;
    let pair = |what: &str, figure: f64| Array::of2(&what.into(), &figure.into());
    let all: Array = work::run(&book, &|| performance.now())?.iter().map(|l| pair(l.what, l.median)).collect();
    let memory = wasm_bindgen::memory().unchecked_into::<js_sys::WebAssembly::Memory>();
    let bytes = Reflect::get(&memory.buffer(), &"byteLength".into()).ok()?.as_f64()?;
    all.push(&pair("memory", bytes));
    Some(all.into())
}

//! The page's last words: when the app panics, `boot.js` (beside this file) tells the person.
//! It must never try to go on, or to save: after a panic nothing in memory is to be trusted.

use wasm_bindgen::JsValue;

/// From now on a panic is written to the console and shown on the page.
pub fn tell_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        // Whatever fails here is passed over: a panic within a panic would say even less.
        let _ = announce(&panic.to_string());
    }));
}

fn announce(reason: &str) -> Option<()> {
    let event = web_sys::Event::new("so-nguon-stopped").ok()?;
    js_sys::Reflect::set(&event, &"reason".into(), &JsValue::from_str(reason)).ok()?;
    web_sys::window()?.document()?.dispatch_event(&event).ok()?;
    Some(())
}

//! The wall clock and the calendar of this machine, its timers, and its dice.

use crate::domain::{Day, Station};
use crate::session::Moment;
use leptos::{ev, prelude::window_event_listener};
use wasm_bindgen::{JsCast as _, prelude::Closure};

/// A page works no longer than this at a time, in milliseconds: half of what a drawn picture may take.
pub const SLICE: f64 = 8.0;

/// Now, in local time.
#[must_use]
pub fn moment() -> Moment {
    let now = js_sys::Date::new_0();
    let small = |n: u32| u8::try_from(n).unwrap_or(0);
    let year = i32::try_from(now.get_full_year()).unwrap_or(2000);
    let day = Day::new(year, small(now.get_month()) + 1, small(now.get_date())).unwrap_or(Day::FIRST);
    Moment { day, hour: small(now.get_hours()), minute: small(now.get_minutes()) }
}

/// Now, in milliseconds since 1970.
#[must_use]
pub fn milliseconds() -> u64 {
    // Whole milliseconds, far below where they would be rounded.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, positive, below 2^53")]
    let now = js_sys::Date::now() as u64;
    now
}

/// Runs this a moment from now, in milliseconds: after the page was drawn.
pub fn later(wait: i32, run: impl FnOnce() + 'static) {
    let timer = Closure::once_into_js(run);
    let window = web_sys::window();
    // A page without a timer is being torn down.
    let _ = window.map(|w| w.set_timeout_with_callback_and_timeout_and_arguments_0(timer.unchecked_ref(), wait));
}

/// Between two looks at the clock, in milliseconds.
const LOOK: i32 = 20_000;

/// Tells again and again that time has passed, and at once when the page is seen again: a machine that slept has missed its
/// timers.
pub fn follow(tell: impl Fn() + Clone + 'static) {
    let (seen, focused) = (tell.clone(), tell.clone());
    // Both listeners and the timer live as long as the page.
    let _seen = window_event_listener(ev::visibilitychange, move |_| seen());
    let _focused = window_event_listener(ev::focus, move |_| focused());
    let look = Closure::<dyn Fn()>::new(tell);
    let window = web_sys::window();
    let _ =
        window.map(|w| w.set_interval_with_callback_and_timeout_and_arguments_0(look.as_ref().unchecked_ref(), LOOK));
    look.forget();
}

/// A station's bits, drawn once; of a visit the lower thirty are taken. Where the browser has no good dice, the poorer ones
/// still make a collision unlikely.
#[must_use]
pub fn draw_station() -> Station {
    let mut bytes = [0u8; 8];
    let drawn = web_sys::window().and_then(|w| w.crypto().ok()).map(|c| c.get_random_values_with_u8_array(&mut bytes));
    if drawn.is_none_or(|d| d.is_err()) {
        // The bits of the fraction: no cast, no rounding.
        let random = js_sys::Math::random().to_bits() ^ js_sys::Date::now().to_bits().rotate_left(32);
        bytes = random.to_le_bytes();
    }
    Station::drawn(u64::from_le_bytes(bytes))
}

/// Milliseconds since the page was opened; 0 where nobody counts them.
#[must_use]
pub fn ticks() -> f64 {
    web_sys::window().and_then(|w| w.performance()).map_or(0.0, |p| p.now())
}

//! Whether a key belongs to the one who types, or to the input method that is still composing (Telex, VNI).
//! It must never know what the key would do.

use leptos::ev::KeyboardEvent;

/// What engines give as the code of a key that the input method has taken.
const TAKEN: u32 = 229;

/// Whether the input method has this key. Some engines end the composition before they tell of the Enter that ended it, so
/// that the event alone would say no; but its code still says whose it was.
pub fn composes(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == TAKEN
}

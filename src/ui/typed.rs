//! Nothing typed is lost by loading the page anew: what was typed is there again, and from now on it is kept as it is typed.

use super::browser::{clock, typed};
use super::desk::Desk;
use crate::domain::{Span, Tree};
use crate::session::Directory;
use crate::session::form::Drafts;
use leptos::prelude::*;

/// So long after a key what is typed is kept, in milliseconds: whoever types fast is not held up.
const SOON: i32 = 500;

/// Puts what was typed back on the desk, and keeps what is typed from now on.
pub fn follow(desk: Desk) {
    if let Some(text) = typed::kept() {
        let book = desk.book.get_untracked();
        let units = Directory::of(&Tree::over(&book, Span::ALL));
        desk.drafts.set(Drafts::read(&text, &book, &units));
    }
    let keep = move || typed::keep(desk.drafts.with_untracked(Drafts::write).as_deref());
    let waits = StoredValue::new(false);
    Effect::new(move |begun: Option<()>| {
        desk.drafts.track();
        if begun.is_some() && !waits.get_value() {
            waits.set_value(true);
            clock::later(SOON, move || {
                waits.set_value(false);
                keep();
            });
        }
    });
    typed::follow_leaving(keep);
}

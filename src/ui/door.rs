//! What stands before the app: the locked page while the book is locked, the app once it is open, and the proof when
//! everything was erased. Of these there is one at a time: what is behind the door is not in the page. Until it is known whether
//! there is a lock, the first picture stays (`index.html`).

use super::browser::{database, lock, page, storage, typed};
use super::desk::Desk;
use super::latch::{Latch, Stage};
use super::pages::lock::{Erased, LockScreen};
use crate::session::{Kept, Prefs, SaveState, Theme};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Door(
    /// Makes the app, when the book is open.
    open: fn() -> AnyView,
) -> impl IntoView {
    let latch = Latch::new();
    provide_context(latch);
    move || {
        let stage = latch.stage.get();
        if stage != Stage::Asked {
            // Once what is made here is in the page.
            database::spawn(async { page::drop_first_picture() });
        }
        match stage {
            Stage::Asked => ().into_any(),
            Stage::Open => open(),
            Stage::Locked => locked(latch).into_any(),
            Stage::Erased(before, after) => erased(latch, before, after).into_any(),
        }
    }
}

/// How the page looks, which is known while it is locked.
fn look() -> Prefs {
    let prefs = storage::prefs();
    page::set_theme(match prefs.theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    });
    prefs
}

fn locked(latch: Latch) -> impl IntoView {
    typed::guard();
    latch.count();
    latch.hide_address();
    latch.look_for_bare();
    let lang = Signal::stored(look().lang);
    view! {
        <LockScreen lang bare=latch.bare says=latch.says busy=latch.busy() on_passphrase=move |(typed,): (String,)| latch.unlock(typed)
            stock=latch.kept on_erase=move |()| latch.erase() />
    }
}

fn erased(latch: Latch, before: Kept, after: Option<Kept>) -> impl IntoView {
    let Some(after) = after else {
        latch.count();
        return None;
    };
    let lang = Signal::stored(look().lang);
    let again = move |()| latch.erase();
    Some(view! { <Erased lang before after on_again=again on_restart=|()| lock::reload() /> })
}

/// Locks the book when nobody has touched it for so long; never while it is not saved, for that would lose what was typed.
pub fn watch(latch: Latch, desk: Desk) {
    lock::watch_idleness(move |touched, now| {
        let (idle, saved) = untrack(|| desk.with(|s| (s.prefs.idle, is_saved(&s.save))));
        if latch.on.get_untracked() && saved && idle.left(touched, now) == Some(0) {
            latch.lock_now();
        }
    });
}

/// Whether nothing would be lost if the page were loaded anew.
#[must_use]
pub const fn is_saved(save: &SaveState) -> bool {
    !matches!(save, SaveState::Saving | SaveState::Failed(_))
}

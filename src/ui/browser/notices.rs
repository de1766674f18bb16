//! What the tabs of one book tell each other, and what the browser tells all of them. It decides nothing.

use crate::store::PREFIX;
use leptos::{ev, prelude::window_event_listener};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// A word to all other tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The book has been locked.
    Locked,
    /// Everything on this machine has been erased.
    Erased,
}

impl Word {
    const fn text(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::Erased => "erased",
        }
    }
    fn read(text: &str) -> Option<Self> {
        [Self::Locked, Self::Erased].into_iter().find(|w| w.text() == text)
    }
}

/// What a tab hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Another tab has put this text under this key, or taken the key away.
    Key(String, Option<String>),
    /// Something may have been missed: the page is seen again, or storage was emptied at once.
    Look,
    /// Another tab has said this.
    Word(Word),
}

/// The channel's name.
const CHANNEL: &str = "so-nguon";
/// Where words are left for a moment.
const SAID: &str = "so-nguon/said";

thread_local! {
    static OPEN: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
}

/// Tells of everything that happens beside this tab, as long as the page lives.
pub fn listen(tell: impl Fn(Notice) + 'static) {
    let tell = Rc::new(tell);
    let hear = Rc::clone(&tell);
    let _storage = window_event_listener(ev::storage, move |event: web_sys::StorageEvent| match event.key() {
        None => hear(Notice::Look),
        Some(key) if key == SAID => {
            if let Some(word) = event.new_value().as_deref().and_then(Word::read) {
                hear(Notice::Word(word));
            }
        }
        Some(key) if key.starts_with(PREFIX) => hear(Notice::Key(key, event.new_value())),
        Some(_) => {}
    });
    let look = Rc::clone(&tell);
    let _focus = window_event_listener(ev::focus, move |_| look(Notice::Look));
    let look = Rc::clone(&tell);
    let _shown = window_event_listener(ev::pageshow, move |_| look(Notice::Look));
    let look = Rc::clone(&tell);
    // What happens to the document rises to the window.
    let _seen = window_event_listener(ev::visibilitychange, move |_| {
        if web_sys::window().and_then(|w| w.document()).is_some_and(|d| !d.hidden()) {
            look(Notice::Look);
        }
    });
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(word) = event.data().as_string().as_deref().and_then(Word::read) {
                tell(Notice::Word(word));
            }
        });
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        // The listener lives as long as the page.
        hear.forget();
        OPEN.set(Some(channel));
    }
}

/// Says a word to all other tabs. Some hear it twice: WebKit's channels do not reach from file to file, so the word is
/// left in storage for a moment too.
pub fn say(word: Word) {
    // A tab that cannot be told in either way finds out by looking.
    OPEN.with_borrow(|c| c.as_ref().map(|c| c.post_message(&word.text().into())));
    if let Some(storage) = web_sys::window().and_then(|w| w.local_storage().ok().flatten()) {
        let _ = storage.set_item(SAID, word.text());
        let _ = storage.remove_item(SAID);
    }
}

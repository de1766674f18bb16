//! What is seen: the only room that may name leptos or `web_sys`. It never computes.

#![allow(
    clippy::must_use_candidate,
    clippy::needless_pass_by_value,
    reason = "components are called by `view!`, which uses what they give and hands over what they take"
)]

#[cfg(feature = "bench")]
mod bench;
pub mod boot;
pub mod browser;
pub mod desk;
pub mod door;
#[cfg(feature = "gallery")]
mod gallery;
pub mod latch;
pub mod pages;
pub mod parts;
pub mod print;
pub mod shell;
pub mod typed;

#[cfg(not(feature = "gallery"))]
use crate::session::{Event, Session};

/// Puts the app into the page.
pub fn mount() {
    boot::tell_of_panics();
    #[cfg(feature = "gallery")]
    {
        leptos::mount::mount_to_body(gallery::Gallery);
        browser::page::drop_first_picture();
    }
    #[cfg(not(feature = "gallery"))]
    leptos::mount::mount_to_body(|| door::Door(door::DoorProps { open }));
    parts::keep_focus();
    #[cfg(feature = "bench")]
    bench::offer();
}

/// The app, once the book is open.
#[cfg(not(feature = "gallery"))]
fn open() -> leptos::prelude::AnyView {
    use leptos::prelude::IntoAny as _;
    let (prefs, station) = (browser::storage::prefs(), browser::storage::station());
    let now = browser::clock::moment();
    let name = crate::domain::Note::new(&prefs.station_name).unwrap_or_default();
    let opening = browser::keeping::open(&crate::merge::Author { name, at: now });
    let session = Session::open(opening, prefs, station, now.day, &browser::address::hash());
    let desk = desk::Desk::new(session);
    leptos::prelude::provide_context(desk);
    typed::follow(desk);
    let latch = latch::Latch::here();
    door::watch(latch, desk);
    browser::notices::listen(move |notice| match notice {
        browser::notices::Notice::Word(word) => latch.hear(word),
        browser::notices::Notice::Key(..) | browser::notices::Notice::Look => browser::keeping::look(),
    });
    // The first picture of the book comes before what is done beside it.
    let looked = latch.take_looked();
    browser::clock::later(0, move || desk.begin(looked));
    browser::clock::follow(move || desk.look_at_the_day());
    browser::address::follow(move |hash| desk.send(Event::Go(hash)));
    shell::Shell().into_any()
}

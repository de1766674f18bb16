//! Is the work safe? Whether and where it is saved, the room that is left, copies to get it back from, a file on disk.

mod copies;
mod disk;
mod from_file;
mod looked;
mod meter;

use crate::i18n::{self, pages::safety::Safety as Words};
use crate::session::{Event, SaveState, Urgency, Wish};
use crate::ui::browser::clock;
use crate::ui::desk::Desk;
use crate::ui::pages::lock::{EraseSection, LockSection};
use crate::ui::parts::icon::IconName;
use crate::ui::parts::{Button, ButtonKind};
use leptos::prelude::*;

fn word(desk: Desk, pick: fn(&Words) -> &'static str) -> Signal<String> {
    Signal::derive(move || pick(Words::of(desk.lang.get())).to_owned())
}

/// The page.
#[component]
pub fn Safety() -> impl IntoView {
    let desk = Desk::here();
    // Only while the page is being looked at is it worth measuring.
    Effect::new(move |_| desk.send(Event::Wish(Wish::Measure)));
    view! {
        <div class="page">
            <h1>{word(desk, |w| w.title)}</h1>
            <p class="page-lede">{word(desk, |w| w.lede)}</p>
            <div class="row-2">
                <Now desk />
                <meter::Meter desk />
            </div>
            <copies::Copies desk />
            <from_file::FromFile desk />
            <disk::Disk desk />
            <looked::Look desk />
            <LockSection />
            <EraseSection />
        </div>
    }
}

/// At a glance: saved, where, for how long, and when a file last went out.
#[component]
fn Now(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let save = desk.memo(|s| s.save.clone());
    let lasting = desk.memo(|s| s.safety.persisted);
    let reminder = desk.memo(crate::session::Session::reminder);
    let failed = move || matches!(save.get(), SaveState::Failed(_));
    let due = move || reminder.get().urgency == Urgency::Urgent;
    view! {
        <section class="card">
            <h2>{word(desk, |w| w.now)}</h2>
            <dl class="facts">
                <dt>{word(desk, |w| w.saved)}</dt>
                <dd class:is-trouble=failed class:is-done=move || !failed()>
                    {move || if failed() { "⚠ " } else { "✓ " }} {move || i18n::save_state(lang.get(), &save.get())}
                </dd>
                <dt>{word(desk, |w| w.place)}</dt>
                <dd>{word(desk, |w| w.place_text)}</dd>
                <dt>{word(desk, |w| w.lasting)}</dt>
                <dd>{move || {
                    let w = Words::of(lang.get());
                    match lasting.get() {
                        Some(true) => w.lasting_yes,
                        Some(false) => w.lasting_no,
                        None => w.lasting_unknown,
                    }
                }}</dd>
                <dt>{word(desk, |w| w.file)}</dt>
                <dd class:is-trouble=due>
                    {move || if due() { "⚠ " } else { "" }} {move || i18n::reminder(lang.get(), reminder.get())}
                </dd>
            </dl>
            <div class="actions">
                <Button label=word(desk, |w| w.export) kind=ButtonKind::Primary icon=IconName::Download
                    on_press=move |()| desk.send(Event::Export(clock::moment())) />
            </div>
        </section>
    }
}

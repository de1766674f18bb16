//! Files that were chosen together are read one after another, each as soon as the one before it lies on the desk: so the
//! page can say how far it is, and whoever stops it has changed nothing.

use crate::exchange::encryption::is_outsized;
use crate::i18n::pages::incoming::{Arrivals as Words, reading};
use crate::session::{Event, Purpose};
use crate::ui::browser::files;
use crate::ui::desk::Desk;
use crate::ui::parts::Button;
use leptos::prelude::*;
use std::vec::IntoIter;
use web_sys::File;

/// Has these files read.
pub fn take(desk: Desk, purpose: Purpose, files: Vec<File>) {
    if files.is_empty() {
        return;
    }
    desk.send(Event::Choose(purpose, files.iter().map(File::name).collect()));
    // None while it is not known yet as whom this tab writes: then the desk puts all of it off.
    let round = desk.glance(|s| s.batch.as_ref().map(|batch| batch.round));
    next(desk, round, files.into_iter());
}

fn next(desk: Desk, round: Option<u64>, mut rest: IntoIter<File>) {
    let wanted = move || round.is_none() || desk.glance(|s| s.batch.as_ref().map(|batch| batch.round)) == round;
    if !wanted() {
        return;
    }
    let Some(file) = rest.next() else { return };
    let bytes = files::bytes(&file);
    if is_outsized(bytes) {
        desk.send(Event::Outsized(file.name(), usize::try_from(bytes).unwrap_or(usize::MAX)));
        return next(desk, round, rest);
    }
    files::read(&file, move |name, bytes| {
        if wanted() {
            desk.send(Event::File(name, bytes));
            next(desk, round, rest);
        }
    });
}

/// How far it is, and a button to stop it.
#[component]
pub fn Reading(
    /// Which files are meant.
    purpose: Purpose,
) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let at = desk.memo(move |s| {
        let batch = s.batch.as_ref().filter(|batch| batch.purpose == purpose)?;
        Some((batch.done, batch.names.len(), batch.reading()?.to_owned()))
    });
    let label = Signal::derive(move || Words::of(lang.get()).stop.to_owned());
    view! {
        <div role="status">
            {move || at.get().map(|(done, of, name)| view! {
                <p>{reading(lang.get(), done + 1, of, &name)}</p>
                <progress max=of.to_string() value=done.to_string()></progress>
            })}
        </div>
        <Show when=move || at.with(Option::is_some)>
            <div class="actions"><Button label on_press=move |()| desk.send(Event::Decline) /></div>
        </Show>
    }
}

//! A file on disk that is kept up to date, where the browser offers it.

use super::word;
use crate::i18n::{self, pages::safety as say};
use crate::session::{DiskTrouble, Event, LinkedFile, Wish};
use crate::ui::desk::Desk;
use crate::ui::parts::{Button, ButtonKind};
use leptos::prelude::*;

/// The section; nothing where no page may write files.
#[component]
pub(super) fn Disk(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let offered = desk.memo(|s| s.safety.disk);
    let linked = desk.memo(|s| s.safety.linked.clone());
    let written = desk.memo(|s| s.safety.on_disk);
    let says = move || {
        written.get().map(|written| match written {
            Ok(bytes) => {
                format!("✓ {}", say::Safety::of(lang.get()).read_back.replace("{}", &i18n::number(lang.get(), bytes)))
            }
            Err(why) => format!("⚠ {}", i18n::disk_trouble(lang.get(), why)),
        })
    };
    view! {
        <Show when=move || offered.get()>
            <section class="card">
                <h2>{word(desk, |w| w.disk)}</h2>
                <p class="soft">{word(desk, |w| w.disk_text)}</p>
                {move || linked.get().map(|linked| state(desk, linked))}
                <p role="status">{says}</p>
                <div class="actions">
                    <Button label=word(desk, |w| w.link) on_press=move |()| desk.send(Event::Wish(Wish::Link)) />
                    <Show when=move || matches!(linked.get(), Some(Ok(file)) if !file.allowed)>
                        <Button label=word(desk, |w| w.allow) kind=ButtonKind::Primary
                            on_press=move |()| desk.send(Event::Wish(Wish::Allow)) />
                    </Show>
                    <Show when=move || linked.get().is_some()>
                        <Button label=word(desk, |w| w.unlink) kind=ButtonKind::Quiet
                            on_press=move |()| desk.send(Event::Wish(Wish::Unlink)) />
                    </Show>
                </div>
            </section>
        </Show>
    }
}

/// Which file, and whether it may be written.
fn state(desk: Desk, linked: Result<LinkedFile, DiskTrouble>) -> impl IntoView {
    let w = say::Safety::of(desk.lang.get());
    match linked {
        Ok(file) if file.allowed => view! { <p>{w.linked} " " <strong>{file.name}</strong></p> }.into_any(),
        Ok(file) => view! { <p class="is-trouble">"⚠ " {w.not_allowed} " " {file.name}</p> }.into_any(),
        Err(why) => view! { <p class="is-trouble">"⚠ " {i18n::disk_trouble(desk.lang.get(), why)}</p> }.into_any(),
    }
}

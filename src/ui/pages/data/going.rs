//! How far a file on its way out is, and a button to stop it: shown once it takes longer than a moment.

use crate::i18n::pages::data::Data as Words;
use crate::session::{Event, Outgoing, To};
use crate::ui::desk::Desk;
use crate::ui::parts::Button;
use leptos::prelude::*;

/// The file that goes out by this section: a whole book, or a part of it.
#[component]
pub fn Going(
    /// Whether whole books go out here.
    whole: bool,
) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let here = move |file: &&Outgoing| file.to == To::User && file.is_whole() == whole && file.percent > 0;
    let percent = desk.memo(move |s| s.going().filter(here).map(|file| file.percent));
    let label = Signal::derive(move || Words::of(lang.get()).stop.to_owned());
    view! {
        <Show when=move || percent.with(Option::is_some)>
            <div class="actions">
                <progress max="100" value=move || percent.get().unwrap_or_default().to_string()
                    aria-label=move || Words::of(lang.get()).going></progress>
                <Button label on_press=move |()| desk.send(Event::StopFile) />
            </div>
        </Show>
    }
}

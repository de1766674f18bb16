//! The lock as it is seen: the locked page, the card that puts a lock on and takes it off, and erasing. Words and wishes
//! only: what is done and what has come of it, `ui/latch.rs` knows.

mod card;
mod erase;
mod renew;
mod screen;
mod sections;

pub use card::LockCard;
pub use erase::{EraseCard, Erased};
pub use screen::LockScreen;
pub use sections::{EraseSection, LockSection};

use crate::i18n::{self, Lang, pages::lock::Lock as Words};
use crate::session::strength;
use crate::ui::parts::{Field, FieldKind};
use leptos::prelude::*;

/// A word of the lock in the page's language.
fn word(lang: Signal<Lang>, pick: fn(&Words) -> &'static str) -> Signal<String> {
    Signal::derive(move || pick(Words::of(lang.get())).to_owned())
}

/// Two fields for a new passphrase, and what is said of it. Both are emptied by whoever reads them.
#[component]
pub(super) fn NewPassphrase(
    /// The language.
    lang: Signal<Lang>,
    /// What stands above the first field.
    label: Signal<String>,
    /// The passphrase.
    first: RwSignal<String>,
    /// Once more.
    second: RwSignal<String>,
    /// What is wrong with the first, once it was tried.
    error: Signal<Option<String>>,
    /// What is wrong with the second, once it was tried.
    error_again: Signal<Option<String>>,
) -> impl IntoView {
    // What the field itself says is not said twice.
    let says =
        move || if error.with(Option::is_some) { "" } else { i18n::strength(lang.get(), strength(&first.get())) };
    view! {
        <Field label kind=FieldKind::Secret required=true hint=word(lang, |w| w.hint) error value=first
            on_input=move |(text,): (String,)| first.set(text) />
        // Always there: a screen reader hears what changes in it.
        <p class="field-hint" role="status">{says}</p>
        <Field label=word(lang, |w| w.again) kind=FieldKind::Secret required=true error=error_again value=second
            on_input=move |(text,): (String,)| second.set(text) />
    }
}

/// What is wrong with a new passphrase typed twice; nothing if it can be taken.
pub(super) fn wrong(lang: Lang, first: &str, second: &str) -> (Option<String>, Option<String>) {
    use crate::store::Passphrase;
    let unfit = Passphrase::new(first).err().map(|why| i18n::unfit(lang, why).to_owned());
    let differs = !Passphrase::typed(first).is(&Passphrase::typed(second));
    let again = (unfit.is_none() && differs).then(|| Words::of(lang).differs.to_owned());
    (unfit, again)
}

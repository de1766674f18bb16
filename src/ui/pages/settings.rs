//! Choices: of this page on this machine, of how the book counts, which periods there are, and what the rules ask.

mod closing;
mod counting;
mod days_off;
mod office;
mod periods;
mod rulebook;

use crate::i18n::pages::settings::Settings as Words;
use crate::session::{Event, Lang, Prefs, Theme};
use crate::ui::desk::Desk;
use crate::ui::parts::{Choice, Field, Opt};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Settings() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    view! {
        <div class="page">
            <h1>{word(|w| w.title)}</h1>
            <p class="page-lede">{word(|w| w.saved_on_change)}</p>
            <ThisPage />
            <counting::Counting />
            <office::Papers />
            <periods::Periods />
            <rulebook::Rulebook />
            <office::Terms />
            <days_off::DaysOff />
        </div>
    }
}

/// Language, theme, station.
#[component]
fn ThisPage() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let set = move |change: &dyn Fn(&mut Prefs)| {
        let mut prefs = untrack(|| desk.with(|s| s.prefs.clone()));
        change(&mut prefs);
        desk.send(Event::Prefs(prefs));
    };
    let languages = Signal::stored(vec![Opt::new("vi", "Tiếng Việt"), Opt::new("en", "English")]);
    let themes = Signal::derive(move || {
        let w = Words::of(lang.get());
        vec![Opt::new("system", w.theme_system), Opt::new("light", w.theme_light), Opt::new("dark", w.theme_dark)]
    });
    let theme = desk.memo(|s| match s.prefs.theme {
        Theme::System => "system".to_owned(),
        Theme::Light => "light".to_owned(),
        Theme::Dark => "dark".to_owned(),
    });
    view! {
        <section class="card">
            <h2>{word(|w| w.page)}</h2>
            <div class="form">
                <Choice label=word(|w| w.language) options=languages
                    value=Signal::derive(move || if lang.get() == Lang::En { "en".to_owned() } else { "vi".to_owned() })
                    on_pick=move |(v,): (String,)| set(&|p| p.lang = if v == "en" { Lang::En } else { Lang::Vi }) />
                <Choice label=word(|w| w.theme) options=themes value=theme
                    on_pick=move |(v,): (String,)| set(&|p| p.theme = match v.as_str() {
                        "light" => Theme::Light,
                        "dark" => Theme::Dark,
                        _ => Theme::System,
                    }) />
                <Field label=word(|w| w.station) hint=word(|w| w.station_hint) value=desk.memo(|s| s.prefs.station_name.clone())
                    on_commit=move |(v,): (String,)| set(&|p| p.station_name = v.trim().chars().take(100).collect()) />
            </div>
        </section>
    }
}

/// Sends the choices as they are changed; false if nothing changes.
fn change(desk: Desk, change: impl FnOnce(&crate::domain::Settings) -> Option<crate::domain::Settings>) -> bool {
    let changed = change(&desk.book.get_untracked().settings);
    changed.is_some_and(|settings| desk.edit(crate::domain::Edit::SetSettings(settings)))
}

//! The papers of an attempt that another has followed: what its steps tell of them, to be read.

use super::File;
use crate::i18n::{self, pages::record::Record as Words, rules as words};
use crate::rules::{Case, Ground, OfStage, dossier};
use leptos::prelude::*;
use std::num::NonZeroU8;

/// All of them, stage by stage.
#[component]
pub fn Papers(file: File, journey: u8) -> impl IntoView {
    let desk = file.room.desk;
    let lang = desk.lang;
    let known = Memo::new(move |_| {
        let ground = Ground::of(&desk.book.get().settings, desk.today());
        let of = |person: &crate::domain::Person| {
            let sheet = person.details.sheet();
            let case = Case { sheet: &sheet, born: person.born, departed: false };
            Some(dossier(case, NonZeroU8::new(journey)?, &ground))
        };
        file.person.with(|p| p.as_ref().and_then(of))
    });
    let rows = move || {
        let lang = lang.get();
        known.get().map(|(_, stages)| stages.iter().map(|of| row(lang, of)).collect_view())
    };
    let policy = move || known.with(|k| k.as_ref().map(|(policy, _)| words::policy(lang.get(), *policy)));
    view! {
        <details class="group">
            <summary><strong>{file.word(|w| w.earlier_papers)}</strong> <span class="soft">" · " {file.word(|w| w.by)} " " {policy}</span></summary>
            <p class="soft small">{file.word(|w| w.earlier_papers_text)}</p>
            <ul class="lines">{rows}</ul>
        </details>
    }
}

fn row(lang: i18n::Lang, of: &OfStage) -> impl IntoView + use<> {
    let w = Words::of(lang);
    let forms = of.forms.iter().map(|(form, noted)| {
        let name = words::paper_form(lang, *form);
        noted.map_or_else(|| name.clone(), |on| format!("{name} ({})", i18n::born(on)))
    });
    let forms = forms.collect::<Vec<_>>().join("; ");
    let step = match &of.step {
        None => w.no_step.to_owned(),
        Some((paper, on)) => {
            let on = on.map_or_else(|| w.no_day.to_owned(), i18n::born);
            [paper.to_string(), on].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
        }
    };
    view! { <li><strong>{i18n::stage(lang, of.stage)} ": " {step}</strong> " " <span class="soft small">{forms}</span></li> }
}

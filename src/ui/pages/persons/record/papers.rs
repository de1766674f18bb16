//! The papers of the dossier: whether each is there, of which day, where it is kept; and by whose checklist they are asked
//! for, which is changed on purpose alone.

use super::File;
use super::blank::{Pick, Slot};
use crate::domain::{Code, CodeList, DetailField, DetailKey, PolicyId};
use crate::i18n::{self, pages::record::Record as Words, rules as words};
use crate::rules::{Form, forms};
use crate::session::form::Spot;
use crate::ui::parts::Opt;
use leptos::prelude::*;

/// All of them.
#[component]
pub fn Papers(file: File) -> impl IntoView {
    let lang = file.room.desk.lang;
    let checklist = Memo::new(move |_| file.judged.with(|judged| judged.checklist));
    let key = Memo::new(move |_| {
        let journey = file.read(|p, _| p.details.gist().journey.max(1)).unwrap_or(1);
        DetailKey::new(DetailField::DossierRules, journey)
    });
    let rows = move || checklist.get().map(|policy| list(file, policy));
    let policies = Signal::derive(move || {
        let lang = lang.get();
        let now = checklist.get().map(|id| words::policy(lang, id)).unwrap_or_default();
        let known = (0..).map_while(|at| Code::at(CodeList::Policy, at));
        let known = known.map(|code| Opt::new(code.as_str(), i18n::code(lang, code)));
        std::iter::once(Opt::new("", format!("{} ({now})", Words::of(lang).by_first_step)))
            .chain(known)
            .collect::<Vec<_>>()
    });
    view! {
        {move || key.get().map(|key| view! {
            <div class="blanks">
                <Pick file spot=Spot::Detail(key) options=policies hint=file.word(|w| w.checklist_hint)
                    label=Signal::derive(move || i18n::detail_field(lang.get(), DetailField::DossierRules).to_owned()) />
            </div>
        })}
        {rows}
    }
}

fn list(file: File, policy: PolicyId) -> impl IntoView {
    forms(policy).map(|form| view! { <Row file form /> }).collect_view()
}

/// One paper.
#[component]
fn Row(file: File, form: Form) -> impl IntoView {
    let lang = file.room.desk.lang;
    let name = move || words::paper_form(lang.get(), form);
    let more = move || {
        let lang = lang.get();
        let sure = if form.certain { String::new() } else { format!(" · {}", words::unverified(lang)) };
        format!("{} · {}{sure}", i18n::stage(lang, form.stage), words::required(lang, form.required))
    };
    let slot = |field| DetailKey::new(field, form.paper.slot());
    let slots = [DetailField::PaperStatus, DetailField::PaperOn, DetailField::PaperPlace].into_iter().filter_map(slot);
    view! {
        <div class="dossier-paper" role="group" aria-label=name>
            <p><strong>{name}</strong> " " <span class="soft small">{more}</span></p>
            <div class="blanks">{slots.map(|key| view! { <Slot file key numbered=false /> }).collect_view()}</div>
        </div>
    }
}

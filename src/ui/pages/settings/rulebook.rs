//! What the rules ask, version by version: every number with where it comes from, to be mended, and the way back.

use crate::domain::{Param, PolicyId, Settings, TermKey};
use crate::i18n::pages::rulebook::{self as say, Rulebook as Words};
use crate::i18n::{self, rules};
use crate::rules::{Policies, Policy, Term};
use crate::session::rulebook::{TermTrouble, drop_term, is_choice, put_term, read_term};
use crate::ui::desk::Desk;
use crate::ui::pages::fields::{code, options, picked};
use crate::ui::parts::{Button, ButtonKind, Field, FieldKind, Opt, Select};
use leptos::prelude::*;

/// What the rows share.
#[derive(Clone, Copy)]
struct Room {
    desk: Desk,
    policies: Memo<Policies>,
}

impl Room {
    fn word(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(Words::of(self.desk.lang.get())).to_owned())
    }

    fn change(self, change: impl FnOnce(&Settings) -> Option<Settings>) {
        super::change(self.desk, change);
    }
}

/// The card.
#[component]
pub(super) fn Rulebook() -> impl IntoView {
    let desk = Desk::here();
    let settings = desk.memo(|s| s.book.settings.clone());
    let room = Room { desk, policies: Memo::new(move |_| settings.with(Policies::of)) };
    let today = desk.glance(|s| s.today);
    let version = RwSignal::new(room.policies.with_untracked(|p| p.at(today).id));
    let versions = Signal::derive(move || options(PolicyId::ALL, PolicyId::ALL, |p| rules::policy(desk.lang.get(), p)));
    let papers = move || {
        format!("{}: {}", Words::of(desk.lang.get()).papers, rules::policy_papers(desk.lang.get(), version.get()))
    };
    let head = move |pick: fn(&Words) -> &'static str| view! { <th scope="col">{room.word(pick)}</th> };
    let rows = move || {
        let policy = version.get();
        Param::ALL.iter().map(|&param| view! { <Row room key=TermKey { policy, param } /> }).collect_view()
    };
    view! {
        <section class="card">
            <h2>{room.word(|w| w.rules)}</h2>
            <p class="soft small">{room.word(|w| w.rules_text)}</p>
            <div class="toolbar">
                <Select label=room.word(|w| w.version) options=versions value=Signal::derive(move || code(PolicyId::ALL, version.get()))
                    on_pick=move |(v,): (String,)| if let Some(p) = picked(PolicyId::ALL, &v) { version.set(p) } />
            </div>
            <p class="soft small">{papers}</p>
            <div class="table-scroll tall">
                <table class="table dense wide terms">
                    <thead><tr>
                        {head(|w| w.term)} {head(|w| w.value)} {head(|w| w.says)} {head(|w| w.origin)} {head(|w| w.actions)}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// One number of the version.
#[component]
fn Row(room: Room, key: TermKey) -> impl IntoView {
    let lang = room.desk.lang;
    let TermKey { policy, param } = key;
    let term = Memo::new(move |_| room.policies.with(|all| all.get(policy).get(param)));
    let name = Signal::derive(move || rules::param(lang.get(), param).to_owned());
    let origin = move || origin(room, key, term.get());
    let named = move |pick: fn(&Words) -> &'static str| {
        Signal::derive(move || format!("{}: {}", pick(Words::of(lang.get())), name.get()))
    };
    let actions = move || {
        match term.get() {
        Term { edited: true, .. } => view! {
            <Button label=named(|w| w.back) icon=crate::ui::parts::IconName::Undo icon_only=true kind=ButtonKind::Quiet
                on_press=move |()| room.change(|s| drop_term(s, key)) />
        }
        .into_any(),
        Term { certain: false, value, .. } => view! {
            <Button label=named(|w| w.confirm) icon=crate::ui::parts::IconName::Check icon_only=true kind=ButtonKind::Quiet
                on_press=move |()| room.change(|s| put_term(s, key, value)) />
        }
        .into_any(),
        _ => ().into_any(),
    }
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td><Value room key term name /></td>
            <td>{move || rules::param_value(lang.get(), param, term.get().value)}</td>
            <td class:is-trouble=move || !term.get().certain>
                {origin} {move || rules::param_note(lang.get(), param).map(|note| view! { <p class="soft small">{note}</p> })}
            </td>
            <td>{actions}</td>
        </tr>
    }
}

/// A number to type, or one of a few choices.
#[component]
fn Value(room: Room, key: TermKey, term: Memo<Term>, name: Signal<String>) -> impl IntoView {
    let (lang, param) = (room.desk.lang, key.param);
    if is_choice(param) {
        let choices = Signal::derive(move || {
            param.range().map(|v| Opt::new(v.to_string(), rules::param_value(lang.get(), param, v))).collect::<Vec<_>>()
        });
        let pick = move |(v,): (String,)| {
            if let Ok(value) = v.parse() {
                room.change(|s| put_term(s, key, value));
            }
        };
        return view! {
            <Select label=name label_hidden=true options=choices value=Signal::derive(move || term.get().value.to_string())
                on_pick=pick disabled=param.range().count() < 2 />
        }
        .into_any();
    }
    let wrong = RwSignal::new(None::<TermTrouble>);
    let commit = move |(text,): (String,)| match read_term(param, &text) {
        Ok(value) => {
            wrong.set(None);
            if term.get_untracked().value != value {
                room.change(|s| put_term(s, key, value));
            }
        }
        Err(why) => wrong.set(Some(why)),
    };
    view! {
        <Field label=name label_hidden=true kind=FieldKind::Number value=Signal::derive(move || term.get().value.to_string())
            error=Signal::derive(move || wrong.get().map(|why| say::trouble(lang.get(), why))) on_commit=commit />
    }
    .into_any()
}

/// Where the number comes from.
fn origin(room: Room, key: TermKey, term: Term) -> String {
    let lang = room.desk.lang.get();
    let w = Words::of(lang);
    if term.edited {
        let shipped = Policy::shipped(key.policy, key.param);
        format!("{} {}", w.edited, rules::term(lang, key.param, shipped))
    } else if term.certain {
        w.shipped.to_owned()
    } else {
        format!("⚠ {}", i18n::rules::unverified(lang))
    }
}

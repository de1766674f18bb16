//! What the rules of admission say of the person: on top what the next step needs and by when, beside each step whether
//! it was taken as the rules ask, and by which rule. They warn; nothing is refused here.

use super::File;
use crate::domain::{Person, PolicyId, Stage, StepKey, When};
use crate::i18n::{self, pages::record as say, rules as words};
use crate::rules::{
    Answer, Case, Check, Due, Ground, LocalTerms, Membership, NeedKind, Next, all_dues, checks, membership, missing,
};
use crate::stats::StockRow;
use crate::ui::parts::{Icon, IconName};
use leptos::prelude::*;
use std::num::NonZeroU8;

/// Everything that they say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judged {
    checks: Vec<Check>,
    next: Option<Next>,
    dues: Vec<Due>,
    membership: Option<Membership>,
    departure: Option<(StockRow, When)>,
    /// By whose checklist the papers of the newest attempt are asked for.
    pub checklist: Option<PolicyId>,
}

impl Judged {
    /// Of this person, on this ground.
    pub fn of(
        person: &Person,
        ground: &Ground,
        terms: Option<&LocalTerms>,
        departure: Option<(StockRow, When)>,
    ) -> Self {
        let sheet = person.details.sheet();
        let case = Case { sheet: &sheet, born: person.born, departed: departure.is_some() };
        let journey = case.journey().unwrap_or(NonZeroU8::MIN);
        Self {
            checks: checks(case, ground),
            next: missing(case, ground),
            dues: all_dues(case, ground, terms),
            membership: membership(case, ground),
            departure,
            checklist: Some(case.checklist(journey, ground)),
        }
    }

    /// The step that comes next.
    pub fn next_stage(&self) -> Option<Stage> {
        self.next.as_ref().map(|next| next.stage)
    }

    /// The checks of this step: what is wrong first, what cannot be said next.
    fn of_step(&self, key: StepKey) -> Vec<Check> {
        let mut found: Vec<Check> = self.checks.iter().filter(|check| check.step == key).cloned().collect();
        found.sort_by_key(rank);
        found
    }
}

const fn rank(check: &Check) -> u8 {
    match (check.answer, check.near) {
        (Answer::No, _) => 0,
        (Answer::Unknown(_), _) => 1,
        (Answer::Yes, true) => 2,
        (Answer::Yes, false) => 3,
    }
}

/// How many of a step's checks say no.
pub fn against(file: File, key: StepKey) -> usize {
    let no = |check: &&Check| check.step == key && check.answer == Answer::No;
    file.judged.with(|judged| judged.checks.iter().filter(no).count())
}

fn line(lang: i18n::Lang, check: &Check) -> impl IntoView + use<> {
    let (icon, class) = match rank(check) {
        0 => (IconName::Warning, "check-line is-trouble"),
        1 => (IconName::Help, "check-line soft"),
        2 => (IconName::Info, "check-line"),
        _ => (IconName::Check, "check-line"),
    };
    view! { <li class=class><Icon name=icon /> <span>{words::check(lang, check)}</span></li> }
}

/// Beside a step: its checks.
#[component]
pub fn Checks(file: File, key: StepKey) -> impl IntoView {
    let mine = Memo::new(move |_| file.judged.with(|judged| judged.of_step(key)));
    move || {
        let lang = file.room.desk.lang.get();
        let lines = mine.with(|all| all.iter().map(|check| line(lang, check)).collect_view());
        (!mine.with(Vec::is_empty)).then(|| {
            view! {
                <div>
                    <p class="field-label">{say::Record::of(lang).by_rules}</p>
                    <ul class="checks">{lines}</ul>
                </div>
            }
        })
    }
}

/// On top: what comes next, what it needs, what is due.
#[component]
pub fn Ahead(file: File) -> impl IntoView {
    let desk = file.room.desk;
    move || {
        let (lang, today) = (desk.lang.get(), desk.today());
        let judged = file.judged.get();
        let w = say::Record::of(lang);
        let next = judged.next.map(|next| {
            let of_kind = |kind: NeedKind| {
                let needs: Vec<_> = next.needs.iter().filter(|need| need.kind() == kind).collect();
                (!needs.is_empty()).then(|| {
                    let lines =
                        needs.into_iter().map(|need| view! { <li>{words::need(lang, *need)}</li> }).collect_view();
                    view! { <p class="field-label">{words::need_kind(lang, kind)}</p> <ul class="lines">{lines}</ul> }
                })
            };
            let needs = NeedKind::ALL.map(of_kind).into_iter().flatten().collect_view();
            let none = next.needs.is_empty();
            view! {
                <p><strong>{w.next} ": " {i18n::stage(lang, next.stage)}</strong></p>
                <p hidden=none>{w.needs} " “" {i18n::stage(lang, next.gate)} "”:"</p>
                {needs}
            }
        });
        let ground = desk.book.with(|book| Ground::of(&book.settings, today));
        let due = judged.dues.iter().map(|due| due_line(lang, &ground, due)).collect_view();
        let steps = file.person.with(|p| p.as_ref().map(|p| p.details.sheet()));
        let loose = judged.checks.iter().filter(|c| steps.as_ref().is_some_and(|s| s.step(c.step).is_none()));
        let loose = loose.filter(|check| check.answer != Answer::Yes).map(|check| line(lang, check)).collect_view();
        view! {
            <div class="ahead" role="region" aria-label=w.next>
                {judged.departure.map(|(row, on)| view! { <p><strong>{say::departed(lang, row, on)}</strong></p> })}
                {next}
                <ul class="checks">{due} {loose}</ul>
                {judged.membership.map(|of| {
                    let lines = words::membership(lang, &of).into_iter().map(|text| view! { <p>{text}</p> });
                    lines.collect_view()
                })}
            </div>
        }
    }
}

/// Something due, by when, by which rule.
fn due_line(lang: i18n::Lang, ground: &Ground, due: &Due) -> impl IntoView + use<> {
    let left = due.day.days_since(ground.today);
    let (icon, class) = match left {
        ..0 => (IconName::Warning, "check-line is-trouble"),
        0..=30 => (IconName::Clock, "check-line is-trouble"),
        _ => (IconName::Clock, "check-line"),
    };
    let name = words::due(lang, due);
    let policy =
        due.local.map_or_else(|| words::policy(lang, due.policy).to_owned(), |(_, days)| words::local_rule(lang, days));
    let said = say::due(lang, &name, due, &words::left(lang, due, ground));
    let sure = if due.certain { String::new() } else { format!(" ({})", words::unverified(lang)) };
    let by = say::Record::of(lang).by;
    let later = words::later(lang, due).map(|text| format!("; {text}"));
    view! { <li class=class><Icon name=icon /> <span>{said} {sure} <span class="soft small">" · " {by} " " {policy} {later}</span></span></li> }
}

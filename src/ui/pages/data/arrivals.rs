//! The files themselves: who sent each, what it says that it is, what its signature says, what is wrong with it.

use super::{lines, signature};
use crate::i18n::pages::incoming::{self, Arrivals};
use crate::i18n::{self, Lang, pages::data as say, pages::data::Data as Words, pages::signature as signing};
use crate::session::{Arrival, Event, Incoming};
use crate::ui::desk::Desk;
use crate::ui::parts::{Check, Notice, NoticeKind};
use leptos::prelude::*;

/// One file is told of whole; of several each has a line, and a box to leave it.
pub fn arrivals(desk: Desk, lang: Lang, incoming: &Incoming) -> AnyView {
    if let ([only], []) = (incoming.files.as_slice(), incoming.unread.as_slice()) {
        return within(desk, lang, 0, only).into_any();
    }
    let each = incoming.files.iter().enumerate().map(|(at, file)| one(desk, lang, at, file)).collect_view();
    let unread = incoming.unread.iter().map(|(name, why)| {
        let (name, why) = (name.clone(), i18n::unreadable(lang, why));
        view! { <li><Notice kind=NoticeKind::Trouble><p><strong>{name}</strong> ": " {why}</p></Notice></li> }
    });
    view! { <h4>{Arrivals::of(lang).files}</h4> <ul class="arrivals">{each} {unread.collect_view()}</ul> }.into_any()
}

/// By which station a file was written.
pub(super) fn by(lang: Lang, file: &Arrival) -> String {
    let w = Words::of(lang);
    let maker = if file.sender.is_empty() { w.unnamed.to_owned() } else { format!("“{}”", file.sender) };
    format!("{} {maker}", w.from)
}

/// One of several.
fn one(desk: Desk, lang: Lang, at: usize, file: &Arrival) -> impl IntoView + use<> {
    let a = Arrivals::of(lang);
    let label = format!("{} ({})", a.want.replace("{}", &file.file), by(lang, file));
    let (may, alarming) = (file.may_enter(), file.verdict.is_loud());
    let wanted = desk.memo(move |s| file_at(s.incoming.as_ref(), at, Arrival::joins));
    // What is in doubt comes in with the word that it is theirs.
    let fixed = desk.memo(move |s| !file_at(s.incoming.as_ref(), at, |file| file.may_enter() && !file.is_doubted()));
    let hint = match (may, alarming) {
        (false, _) => a.refused,
        (true, true) => a.doubted,
        (true, false) => "",
    };
    let hint = Signal::derive(move || if may && wanted.get() { String::new() } else { hint.to_owned() });
    view! {
        <li class="stack">
            <Check label checked=wanted hint disabled=fixed on_toggle=move |(now,): (bool,)| desk.send(Event::Want(at, now)) />
            {within(desk, lang, at, file)}
        </li>
    }
}

fn file_at(incoming: Option<&Incoming>, at: usize, is: impl Fn(&Arrival) -> bool) -> bool {
    incoming.and_then(|incoming| incoming.files.get(at)).is_some_and(is)
}

/// What it says that it is, what its signature says, what is wrong with it.
fn within(desk: Desk, lang: Lang, at: usize, file: &Arrival) -> impl IntoView + use<> {
    let w = Words::of(lang);
    let agreed = Signal::from(desk.memo(move |s| file_at(s.incoming.as_ref(), at, |file| file.agreed)));
    let on_agree = Callback::new(move |(now,)| desk.send(Event::Agree(at, now)));
    let cover = say::cover(lang, &file.book, &file.cover);
    let renamed = signing::renamed(lang, &file.sender, &file.maker);
    let twice = (file.twice > 0).then(|| say::twice(lang, file.twice));
    let twice = twice.map(|text| view! { <Notice kind=NoticeKind::Trouble><p>{text}</p></Notice> });
    view! {
        {signature::verdict(lang, &file.verdict, agreed, on_agree)}
        {renamed.map(|text| view! { <p class="soft">{text}</p> })}
        {remarks(lang, file)}
        {cover.map(|text| view! { <p><strong>{text}</strong></p> })}
        {twice}
        {problems(desk, lang, file, true).map(|wrong| view! { <h4>{w.problems}</h4> {wrong} })}
        {problems(desk, lang, file, false).map(|wrong| view! { <h4>{w.warnings}</h4> {wrong} })}
    }
}

/// What is odd about a file and keeps nothing out.
pub fn remarks(lang: Lang, file: &Arrival) -> impl IntoView + use<> {
    let each = incoming::remarks(lang, file.remarks).into_iter();
    each.map(|text| view! { <Notice><p>{text}</p></Notice> }).collect_view()
}

/// What is wrong with a file, and keeps it out or does not.
pub fn problems(desk: Desk, lang: Lang, file: &Arrival, blocks: bool) -> Option<impl IntoView + use<>> {
    let listed = file.problems.iter().filter(|p| p.blocks == blocks);
    let said: Vec<String> = listed.map(|p| i18n::problem(lang, &file.book, p)).collect();
    (!said.is_empty()).then(|| lines(desk, said))
}

//! Every record that an import would touch: to be opened, and to be left by clearing its box.

use crate::domain::{UnitId, sort_key};
use crate::i18n::pages::incoming::{self as say, Arrivals as Words};
use crate::i18n::{self, Lang};
use crate::merge::Kind;
use crate::session::{Act, Event, Incoming, Subject, Touch};
use crate::ui::desk::{Desk, Same};
use crate::ui::parts::icon::IconName;
use crate::ui::parts::{Button, ButtonKind, Check, Opt, Select};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// So many lines of a kind are shown at first, and with each wish for more.
const PAGE: usize = 25;

/// The records that are left, by a person's word and along with others.
#[derive(Clone, Copy)]
struct Left {
    chosen: Memo<Option<Same<BTreeSet<Subject>>>>,
    along: Memo<Option<Same<BTreeSet<Subject>>>>,
}

impl Left {
    fn has(self, subject: Subject) -> bool {
        self.chosen.with(|l| l.as_ref().is_some_and(|l| l.contains(&subject))) || self.is_along(subject)
    }

    fn is_along(self, subject: Subject) -> bool {
        self.along.with(|l| l.as_ref().is_some_and(|l| l.contains(&subject)))
    }

    /// How many of these.
    fn count(self, of: &[Touch]) -> usize {
        let none = self.chosen.with(|l| l.as_ref().is_none_or(|l| l.is_empty()));
        if none { 0 } else { of.iter().filter(|touch| self.has(touch.subject)).count() }
    }
}

/// The section.
#[component]
pub fn Touches(desk: Desk, incoming: Arc<Incoming>) -> impl IntoView {
    let lang = desk.lang;
    let left = Left {
        chosen: desk.memo(|s| s.incoming.as_ref().map(|i| Same(Arc::clone(&i.left)))),
        along: desk.memo(|s| s.incoming.as_ref().map(|i| Same(Arc::clone(&i.along)))),
    };
    let only = RwSignal::new(None::<UnitId>);
    let units = owners(&incoming);
    let many = units.len() > 1;
    let options = {
        let units = units.clone();
        Signal::derive(move || {
            let all = Opt::new("", Words::of(lang.get()).all_units);
            let each = units.iter().map(|(name, id, count)| {
                Opt::new(id.to_string(), format!("{name} ({})", i18n::number(lang.get(), *count as u128)))
            });
            [all].into_iter().chain(each).collect::<Vec<_>>()
        })
    };
    let value = Signal::derive(move || only.get().map(|id| id.to_string()).unwrap_or_default());
    let pick = move |(told,): (String,)| only.set(told.parse().ok());
    let label = Signal::derive(move || Words::of(lang.get()).of_unit.to_owned());
    let any = incoming.touches.iter().any(|touch| touch.act != Act::Buried);
    let kinds = move || {
        let by_kind = of_kinds(&incoming, only.get());
        let one = |(kind, touches)| view! { <OfKind desk incoming=Arc::clone(&incoming) kind touches left /> };
        by_kind.into_iter().map(one).collect_view()
    };
    view! {
        <h4>{move || Words::of(lang.get()).each}</h4>
        {any.then(|| view! { <p class="soft">{move || Words::of(lang.get()).each_text}</p> })}
        {many.then(|| view! { <Select label options value on_pick=pick /> })}
        {kinds}
    }
}

/// Units of which something would be touched, by name, with how much.
fn owners(incoming: &Incoming) -> Vec<(String, UnitId, usize)> {
    let mut counts: BTreeMap<UnitId, usize> = BTreeMap::new();
    incoming.touches.iter().filter_map(|touch| touch.owner).for_each(|unit| *counts.entry(unit).or_default() += 1);
    let whole = incoming.whole();
    let name = |id| i18n::unit_name(if whole.units.get(&id).is_some() { whole } else { &incoming.ours }, id);
    let mut all: Vec<_> = counts.into_iter().map(|(id, count)| (name(id), id, count)).collect();
    all.sort_by_cached_key(|(name, ..)| sort_key(name));
    all
}

/// What is folded together: the records of one kind, and in the end those that were taken away here.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Kind(Kind),
    Buried,
}

impl Group {
    fn of(touch: &Touch) -> Self {
        if touch.act == Act::Buried { Self::Buried } else { Self::Kind(touch.subject.kind()) }
    }

    fn heading(self, lang: Lang, all: usize, left: usize) -> String {
        match self {
            Self::Kind(kind) => say::heading(lang, kind, all, left),
            Self::Buried => say::buried(lang, all, left),
        }
    }

    fn take_all(self, lang: Lang, all: usize) -> String {
        match self {
            Self::Kind(kind) => say::take_all(lang, kind, all),
            Self::Buried => Words::of(lang).buried_all.to_owned(),
        }
    }
}

fn of_kinds(incoming: &Incoming, only: Option<UnitId>) -> Vec<(Group, Arc<[Touch]>)> {
    let mut kinds: BTreeMap<Group, Vec<Touch>> = BTreeMap::new();
    let wanted = incoming.touches.iter().filter(|touch| only.is_none() || touch.owner == only);
    wanted.for_each(|touch| kinds.entry(Group::of(touch)).or_default().push(*touch));
    kinds.into_iter().map(|(kind, touches)| (kind, touches.into())).collect()
}

/// The records of one kind, or of one unit's of them.
#[component]
fn OfKind(desk: Desk, incoming: Arc<Incoming>, kind: Group, touches: Arc<[Touch]>, left: Left) -> impl IntoView {
    let lang = desk.lang;
    let all = touches.len();
    let shown = RwSignal::new(PAGE);
    let gone = {
        let touches = Arc::clone(&touches);
        Memo::new(move |_| left.count(&touches))
    };
    let every = Arc::new(touches.iter().map(|touch| touch.subject).collect::<Vec<_>>());
    let toggle = move |(take,): (bool,)| desk.send(Event::LeaveOut(every.to_vec(), !take));
    let label = Signal::derive(move || kind.take_all(lang.get(), all));
    let more = Signal::derive(move || {
        let rest = all.saturating_sub(shown.get()).min(PAGE);
        Words::of(lang.get()).more.replace("{}", &i18n::number(lang.get(), rest as u128))
    });
    let rows = move || {
        let lang = lang.get();
        let each = touches.iter().take(shown.get());
        each.map(|touch| row(desk, lang, &incoming, *touch, left)).collect_view()
    };
    view! {
        <details>
            <summary>{move || kind.heading(lang.get(), all, gone.get())}</summary>
            {(kind == Group::Buried).then(|| view! { <p class="soft">{move || Words::of(lang.get()).buried_text}</p> })}
            <Check label checked=Signal::derive(move || gone.get() == 0) on_toggle=toggle />
            <ul class="touches">{rows}</ul>
            <Show when=move || shown.get() < all>
                <Button label=more kind=ButtonKind::Quiet on_press=move |()| shown.update(|n| *n += PAGE) />
            </Show>
        </details>
    }
}

/// One record: its box, and what it says when it is opened.
fn row(desk: Desk, lang: Lang, incoming: &Arc<Incoming>, touch: Touch, left: Left) -> impl IntoView + use<> {
    let subject = touch.subject;
    let words = say::touch(lang, incoming, touch);
    let open = RwSignal::new(false);
    let hint =
        Signal::derive(move || if left.is_along(subject) { Words::of(lang).along.to_owned() } else { String::new() });
    let look = {
        let words = words.clone();
        Signal::derive(move || {
            let w = Words::of(lang);
            format!("{}: {words}", if open.get() { w.close } else { w.look })
        })
    };
    let incoming = Arc::clone(incoming);
    let within = move || {
        open.get().then(|| {
            let lines = say::fields(lang, &incoming, touch).into_iter().map(|line| view! { <li>{line}</li> });
            view! { <ul class="lines">{lines.collect_view()}</ul> }
        })
    };
    view! {
        <li>
            <div class="touch">
                <Check label=words checked=Signal::derive(move || !left.has(subject)) hint
                    disabled=Signal::derive(move || left.is_along(subject))
                    on_toggle=move |(take,): (bool,)| desk.send(Event::LeaveOut(vec![subject], !take)) />
                <Button label=look icon=IconName::Search icon_only=true kind=ButtonKind::Quiet on_press=move |()| open.update(|o| *o = !*o) />
            </div>
            {within}
        </li>
    }
}

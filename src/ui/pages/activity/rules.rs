//! Many decisions at once: a rule is picked, the page says how many clashes it settles and which value of each, and one
//! button settles them.

use super::Room;
use crate::domain::Station;
use crate::i18n::activity as say;
use crate::i18n::pages::activity::{self as words, Activity as Words};
use crate::merge::{Clash, Replica, Rule};
use crate::session::{Event, Lang};
use crate::ui::parts::{Button, Opt, Select};
use leptos::prelude::*;
use std::sync::Arc;

/// The rules that can be picked for these clashes, each with the words for it.
fn rules(lang: Lang, replica: &Replica, clashes: &[Clash], own: Station) -> Vec<(Rule, String)> {
    let w = Words::of(lang);
    let stations = replica.stations_of(clashes).into_iter();
    let of = stations.map(|station| {
        let name = say::name_of(replica, station);
        (Rule::Of(station), words::by_station(lang, &name, station.is_kin(own)))
    });
    [(Rule::Shown, w.rule_shown.to_owned()), (Rule::Latest, w.rule_latest.to_owned())].into_iter().chain(of).collect()
}

/// The choice of a rule. Nothing is picked at first: a rule is a person's word.
#[component]
pub(super) fn Rules(room: Room, clashes: Arc<[Clash]>, picked: RwSignal<Option<Rule>>) -> impl IntoView {
    let (lang, replica) = (room.desk.lang.get(), room.replica.get());
    let all = rules(lang, &replica, &clashes, room.desk.glance(|s| s.station));
    let nothing = Opt::new("", Words::of(lang).rule_none);
    let offered: Vec<Opt> = all.iter().enumerate().map(|(at, (_, label))| Opt::new(at.to_string(), label)).collect();
    let known: Vec<Rule> = all.iter().map(|(rule, _)| *rule).collect();
    let of = known.clone();
    let value = Signal::derive(move || {
        let at = picked.get().and_then(|rule| of.iter().position(|r| *r == rule));
        at.map(|at| at.to_string()).unwrap_or_default()
    });
    let pick = move |(told,): (String,)| picked.set(told.parse().ok().and_then(|at: usize| known.get(at).copied()));
    let asked = Arc::clone(&clashes);
    let settles = Memo::new(move |_| {
        let rule = picked.get()?;
        Some(asked.iter().filter(|clash| replica.choice(clash, rule).is_some()).count())
    });
    let total = clashes.len();
    let press = move |()| {
        if let Some(rule) = picked.get_untracked() {
            room.desk.send(Event::SettleBy(Arc::clone(&clashes), rule));
        }
    };
    let options: Vec<Opt> = std::iter::once(nothing).chain(offered).collect();
    view! {
        <div class="stack">
            <Select label=Words::of(lang).rule options=options value=value on_pick=pick hint=Words::of(lang).rule_hint />
            <p role="status">{move || settles.get().map(|n| words::settles(lang, n, total))}</p>
            <div class="actions">
                <Button label=Signal::derive(move || words::settle(lang, settles.get().unwrap_or(0)))
                    disabled=Signal::derive(move || settles.get().unwrap_or(0) == 0) on_press=press />
            </div>
        </div>
    }
}

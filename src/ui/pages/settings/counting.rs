//! How the book counts and ranks. Every choice is an edit, so it can be taken back.

use crate::domain::{CountingDate, Decimals, Edit, Settings, Span, TargetKind, Tree, UnitId};
use crate::i18n::{self, pages::settings::Settings as Words};
use crate::session::{Directory, Event, read_count};
use crate::ui::desk::Desk;
use crate::ui::pages::choosing::UnitPick;
use crate::ui::pages::fields::{code, options, picked};
use crate::ui::parts::{Check, Choice, Field, FieldKind, Opt, Select};
use leptos::prelude::*;

/// The card.
#[component]
pub fn Counting() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let set = move |change: &dyn Fn(&mut Settings)| {
        let mut settings = desk.book.get_untracked().settings.clone();
        change(&mut settings);
        desk.send(Event::Edit(Edit::SetSettings(settings)));
    };
    let of = move |read: fn(&Settings) -> String| desk.memo(move |s| read(&s.book.settings));
    let units = Memo::new(move |_| Directory::of(&Tree::over(&desk.book.get(), Span::ALL)));
    let among = Signal::derive(move || units.with(|units| units.names().map(|(id, _)| id).collect::<Vec<_>>()));
    let kinds = Signal::derive(move || {
        TargetKind::ALL
            .iter()
            .enumerate()
            .map(|(at, k)| Opt::new(at.to_string(), i18n::target_kind(lang.get(), *k)))
            .collect::<Vec<_>>()
    });
    let first_kind =
        of(|s| TargetKind::ALL.iter().position(|k| Some(k) == s.target_order.first()).unwrap_or(0).to_string());
    let put_first = move |at: &str| {
        let Some(&kind) = at.parse().ok().and_then(|at: usize| TargetKind::ALL.get(at)) else { return };
        set(&|s| {
            s.target_order =
                std::iter::once(kind).chain(TargetKind::ALL.iter().copied().filter(|k| *k != kind)).collect();
        });
    };
    let decimals = Signal::stored(vec![Opt::new("0", "101%"), Opt::new("1", "100,9%"), Opt::new("2", "100,91%")]);
    let days =
        Signal::derive(move || options(CountingDate::ALL, CountingDate::ALL, |v| i18n::counting_date(lang.get(), v)));
    let whole = move |text: &str, write: fn(&mut Settings, u32)| {
        if let Ok(n) = read_count(text) {
            set(&|s| write(s, n.get()));
        }
    };
    view! {
        <section class="card">
            <h2>{word(|w| w.counting)}</h2>
            <div class="form">
                <UnitPick label=word(|w| w.home) units among value=desk.memo(|s| s.book.settings.home).into() none=word(|w| w.none)
                    astray=RwSignal::new(false) on_pick=move |(id,): (Option<UnitId>,)| set(&|s| s.home = id) />
                <Select label=word(|w| w.kind_first) hint=word(|w| w.kind_hint) options=kinds value=first_kind
                    on_pick=move |(v,): (String,)| put_first(&v) />
                <Check label=word(|w| w.original) checked=desk.memo(|s| s.book.settings.original_target)
                    on_toggle=move |(on,): (bool,)| set(&|s| s.original_target = on) />
                <Choice label=word(|w| w.counting_date) options=days
                    value=of(|s| code(CountingDate::ALL, s.counting))
                    on_pick=move |(v,): (String,)| set(&|s| s.counting = picked(CountingDate::ALL, &v).unwrap_or_default()) />
                <p class="soft small">{word(|w| w.counting_date_hint)}</p>
                <Field label=word(|w| w.small) kind=FieldKind::Number value=of(|s| s.small_target.to_string())
                    on_commit=move |(v,): (String,)| whole(&v, |s, n| s.small_target = n) />
                <Choice label=word(|w| w.decimals) options=decimals value=of(|s| (s.decimals as u8).to_string())
                    on_pick=move |(v,): (String,)| set(&|s| s.decimals = match v.as_str() {
                        "0" => Decimals::None,
                        "1" => Decimals::One,
                        _ => Decimals::Two,
                    }) />
                <h3>{word(|w| w.score)}</h3>
                <p class="soft small">{word(|w| w.score_hint)}</p>
                <Field label=word(|w| w.score_share) kind=FieldKind::Number value=of(|s| s.score.share.to_string())
                    on_commit=move |(v,): (String,)| whole(&v, |s, n| s.score.share = n.min(100)) />
                <Field label=word(|w| w.score_women) kind=FieldKind::Number value=of(|s| s.score.women.to_string())
                    on_commit=move |(v,): (String,)| whole(&v, |s, n| s.score.women = n.min(100)) />
                <Field label=word(|w| w.score_year) kind=FieldKind::Number value=of(|s| s.score.year_on_year.to_string())
                    on_commit=move |(v,): (String,)| whole(&v, |s, n| s.score.year_on_year = n.min(100)) />
            </div>
        </section>
    }
}

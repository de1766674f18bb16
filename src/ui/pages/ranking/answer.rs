//! The first line: who leads by share, who by number; and the button that prints the tables.

use super::Tables;
use super::filters::Third;
use super::look::Look;
use crate::domain::Category;
use crate::i18n::{self, pages::ranking::Ranking as Words};
use crate::session::Event;
use crate::stats::{Lead, Order, Placed, Ranking};
use crate::ui::desk::Desk;
use crate::ui::pages::overview::status_class;
use crate::ui::parts::Button;
use crate::ui::parts::icon::IconName;
use leptos::prelude::*;

/// The card at the top.
#[component]
pub fn Answer(league: Tables) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let title = move || {
        let unit = desk
            .figures
            .get()
            .zip(desk.unit.get())
            .and_then(|(f, u)| f.tree.node(u).map(|n| n.version.label().to_string()));
        let period = i18n::period_inside(lang.get(), &desk.book.get(), desk.question.get().period);
        format!("{}: {}, {period}", Words::of(lang.get()).title, unit.unwrap_or_default())
    };
    // What narrows the tables stands beside the title.
    let of = move || {
        let category = Some(desk.category.get()).filter(|&c| c != Category::All);
        let category = category.map(|c| i18n::category(lang.get(), c).to_owned());
        let group = league.get().group.as_ref().map(ToString::to_string);
        category.into_iter().chain(group).map(|text| view! { <span class="chip strong">{text}</span> }).collect_view()
    };
    let print = Signal::derive(move || Words::of(lang.get()).print.to_owned());
    view! {
        <section class="card answer">
            <div class="page-head"><h1>{title}</h1><div class="actions">{of}<Third league /><Button label=print icon=IconName::Report on_press=move |()| desk.send(Event::Print) /></div></div>
            <div class="row-2">
                {move || lead(desk, Words::of(lang.get()).leads_share, &league.get().by_share)}
                {move || lead(desk, Words::of(lang.get()).leads_number, &league.get().by_number)}
            </div>
        </section>
    }
}

/// So many that lead are named, each with its own figures; the rest is counted.
const NAMED: usize = 4;

fn lead(desk: Desk, label: &'static str, table: &Ranking) -> Option<impl IntoView + use<>> {
    let look = Look::of(desk)?;
    let least = desk.book.get().settings.small_target;
    let lead = table.lead();
    let says =
        i18n::lead(look.lang, &lead, table.order, least).map(|text| view! { <p class="lead-name soft">{text}</p> });
    let rows = if let Lead::Of(rows, _) = &lead { rows.as_slice() } else { &[] };
    let named: Vec<AnyView> = rows.iter().take(NAMED).map(|row| leader(&look, table.order, row)).collect();
    let others = rows.len().checked_sub(NAMED).filter(|&n| n > 0);
    let others = others.map(|n| view! { <p class="soft">{i18n::others(look.lang, n)}</p> });
    Some(view! { <div><p class="fact-label">{label}</p>{says}{named}{others}</div> })
}

/// One that leads, with its own figures: two of one rank by number have different targets.
fn leader(look: &Look, order: Order, row: &Placed) -> AnyView {
    let s = &row.standing;
    let known = s.aim.known().is_some();
    let is_part = order == Order::Part;
    let share = (known || is_part).then(|| format!(" · {}", look.share_in(order, s)));
    let status = known.then(|| format!("{} {}", i18n::status_mark(s.status), i18n::status(look.lang, s.status)));
    let done = match (is_part, known) {
        (true, _) => format!("{}/{}", look.number(s.admitted.value), look.number(s.all.value)),
        (false, true) => look.done(s),
        (false, false) => format!("{} {}", look.number(s.admitted.value), Words::of(look.lang).people),
    };
    view! {
        <div class="lead">
            <p class="lead-name">{s.name.to_string()}</p>
            <p class="lead-figures">
                <strong>{done} {share}</strong> " " <span class=status_class(s.status)>{status}</span>
            </p>
        </div>
    }
    .into_any()
}

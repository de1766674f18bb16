//! One class: how full it is, who learns in it, with which certificate; and its list on paper.

use super::{Room, enrol, learners};
use crate::domain::{MatterField, MatterId, MatterKind};
use crate::i18n::pages::print::Print;
use crate::i18n::{self, pages::classes::Classes as Words, papers};
use crate::session::Event;
use crate::stats::classes;
use crate::ui::parts::{Button, ButtonKind, IconName};
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;

/// The class.
#[component]
pub fn Class(room: Room, id: MatterId) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    prints(move || {
        let paper = desk.figures.get().zip(desk.unit.get());
        let paper =
            paper.and_then(|(figures, unit)| papers::class_list(&desk.book.get(), &figures, unit, id, desk.today()));
        Printed::of(paper, || Print::of(lang.get()).nobody.to_owned())
    });
    let count = Memo::new(move |_| classes(&desk.book.get()).get(&id).copied().unwrap_or_default());
    let name = move || i18n::matter(lang.get(), &desk.book.get(), id);
    let n = move |n: u32| i18n::number(lang.get(), n);
    let over = move || count.get().over().map(|more| Words::of(lang.get()).over.replace("{}", &n(more)));
    // What kind of class, when, where: whatever is not said beside.
    let about = move || {
        let (lang, book) = (lang.get(), desk.book.get());
        let class = book.matters.get(&id)?;
        let said = |field: &MatterField| !matches!(field, MatterField::Name | MatterField::Capacity);
        let fields = MatterField::all_of(MatterKind::Class).filter(said);
        let texts = fields.filter_map(|field| {
            Some(format!("{}: {}", i18n::matter_field(lang, field), i18n::item(lang, &book, class.get(field)?)))
        });
        Some(texts.collect::<Vec<_>>().join(" · "))
    };
    let places = move || {
        let w = Words::of(lang.get());
        count.get().capacity.map(|all| format!(" / {} {}", n(all), w.of_places))
    };
    view! {
        <div class="stack">
            <p><a href=move || room.to(MatterKind::Class, None)>"← " {room.word(|w| w.back)}</a></p>
            <section class="card answer">
                <div class="card-head">
                    <h1>{name}</h1>
                    <Button label=room.word(|w| w.print) icon=IconName::Print kind=ButtonKind::Plain on_press=move |()| desk.send(Event::Print) />
                </div>
                <p class="figure-large">
                    {move || n(count.get().enrolled)}
                    <span class="of">
                        " " {room.word(|w| w.learner_word)} {places} ", " {move || n(count.get().certified)} " " {room.word(|w| w.certified)}
                    </span>
                </p>
                <p class="is-trouble" role="status">{over}</p>
                <p class="soft">{about}</p>
            </section>
            <enrol::Enrol room class=id />
            <learners::Learners room class=id />
        </div>
    }
}

//! Fields that choose a person. The names of the book are read once, between frames, when somebody first looks for one.

use super::{Chosen, MOST, group, offers};
use crate::domain::{Fault, PersonId};
use crate::i18n::{self, pages::choosing::Choosing as Words};
use crate::session::form::Wrong;
use crate::session::{Directory, People, Sought, find_person, person_label, spell_born};
use crate::ui::browser::clock::ticks;
use crate::ui::desk::Desk;
use crate::ui::parts::{Combobox, Offer, Offers, Settled};
use leptos::prelude::*;
use std::cell::RefCell;
use std::time::Duration;

/// A part of the reading takes so many milliseconds at most, and a little.
const PART: f64 = 8.0;

thread_local! {
    /// What was read: it outlives the page on which it was asked for.
    static PEOPLE: RefCell<People> = RefCell::default();
}

/// Persons for what is typed, who may be; none while names are still being read, which `grown` tells of.
pub fn seek_people(
    desk: Desk,
    typed: &str,
    may: impl Fn(PersonId) -> bool,
    chosen: Chosen,
    most: usize,
    grown: RwSignal<u32>,
) -> Option<Sought<PersonId>> {
    grown.track();
    desk.book.with(|book| PEOPLE.with_borrow_mut(|people| people.meet(&book.persons)));
    if !a_part() {
        set_timeout(move || go_on(grown), Duration::ZERO);
        return None;
    }
    Some(PEOPLE.with_borrow(|people| chosen.read(|recent| people.seek(typed, may, recent.persons(), most))))
}

/// Reads on for a part of a frame; whether all is read.
fn a_part() -> bool {
    let start = ticks();
    PEOPLE.with_borrow_mut(|people| {
        loop {
            let done = people.go();
            if done || ticks() - start > PART {
                return done;
            }
        }
    })
}

fn go_on(grown: RwSignal<u32>) {
    if a_part() {
        // Whoever asked may have gone meanwhile.
        let _ = grown.try_update(|grown| *grown += 1);
    } else {
        set_timeout(move || go_on(grown), Duration::ZERO);
    }
}

/// What a person is offered as: birth and branch beside the name.
pub fn offer(desk: Desk, units: &Directory, id: PersonId) -> Offer {
    desk.book.with(|book| {
        let Some(person) = book.persons.get(&id) else { return Offer::default() };
        let (own, _) = units.parts(person.unit);
        Offer {
            value: id.to_string(),
            text: person_label(person, units),
            label: person.name.to_string(),
            note: format!("{} · {own}", spell_born(person.born)),
        }
    })
}

/// A person as a text of a form: the form reads them back by name, birth and branch.
#[component]
pub fn PersonBox(
    /// Every unit by name.
    units: Memo<Directory>,
    /// Who is not offered.
    #[prop(optional, into)]
    but: Option<Signal<Vec<PersonId>>>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    /// The id of the input, for those who must find it.
    #[prop(optional, into)]
    id: String,
    #[prop(into)] on_input: Callback<(String,)>,
    /// One was chosen from the list.
    #[prop(optional, into)]
    on_pick: Option<Callback<(PersonId,)>>,
) -> impl IntoView {
    let desk = Desk::here();
    let (lang, chosen, grown) = (desk.lang, Chosen::here(), RwSignal::new(0));
    let found = move |(typed,): (String,)| -> Offers {
        let (lang, but) = (lang.get(), but.map(|but| but.get()).unwrap_or_default());
        let sought = seek_people(desk, &typed, |id| !but.contains(&id), chosen, MOST, grown);
        let Some(sought) = sought else {
            return Offers { groups: Vec::new(), says: Words::of(lang).reading.to_owned() };
        };
        units.with(|units| offers(lang, &typed, vec![group(lang, "", &sought, |id| offer(desk, units, *id))]))
    };
    let means = move |(typed,): (String,)| -> Settled {
        untrack(|| {
            let book = desk.book.get();
            let found = units.with(|units| {
                let id = find_person(&book, units, &typed)?;
                Ok(book.persons.get(&id).map(|person| person_label(person, units)).unwrap_or_default())
            });
            match found {
                Err(Wrong::Fault(Fault::Blank)) => Ok(String::new()),
                found => found.map_err(|why| i18n::wrong(lang.get(), &why)),
            }
        })
    };
    let picked = move |(value,): (String,)| {
        if let Ok(id) = value.parse() {
            chosen.note(|recent| recent.chose_person(id));
            if let Some(on_pick) = on_pick {
                on_pick.run((id,));
            }
        }
    };
    view! { <Combobox label value hint error required id offers=found settle=means on_input on_pick=picked /> }
}

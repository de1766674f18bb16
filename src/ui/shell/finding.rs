//! The search of the top bar: units, persons, pages and what can be done, each kind by itself, the likeliest first. Enter goes
//! there.

use crate::domain::{PersonId, Tree, UnitId};
use crate::i18n::{self, Lang, pages::choosing as say};
use crate::session::{Deed, Directory, Event, Goal, Key, Page, Sought, fit, seek};
use crate::ui::browser::clock;
use crate::ui::desk::Desk;
use crate::ui::pages::{self, choosing};
use crate::ui::parts::{Combobox, Offer, OfferGroup, Offers, focus_main};
use choosing::Chosen;
use leptos::prelude::*;

/// The field, for the keys that lead to it.
pub const BOX: &str = "find";

/// So many units and persons are shown, and so many pages: of each a few, as there are four kinds.
const MOST: usize = 12;
const MOST_PAGES: usize = 15;

/// What was chosen here and is done on a page of its own, once that page is there.
#[derive(Clone, Copy)]
pub struct Wish(RwSignal<Option<Deed>>);

/// Offers what is wished here to the pages.
pub fn take_wishes() {
    provide_context(Wish(RwSignal::new(None)));
}

impl Wish {
    /// Runs when this is wished, now or later, as long as the page that calls it is there.
    pub fn follow(deed: Deed, run: impl Fn() + 'static) {
        let Some(Self(wish)) = use_context() else { return };
        Effect::new(move |_| {
            if wish.get() == Some(deed) {
                wish.set(None);
                run();
            }
        });
    }
}

/// The field.
#[component]
pub fn Finding() -> impl IntoView {
    let desk = Desk::here();
    let (lang, chosen, grown) = (desk.lang, Chosen::here(), RwSignal::new(0));
    let wish = use_context::<Wish>();
    let units = Memo::new(move |_| {
        let none = Tree::default();
        desk.figures.with(|figures| Directory::of(figures.as_ref().map_or(&none, |figures| &figures.tree)))
    });
    let found = move |(typed,): (String,)| -> Offers {
        let lang = lang.get();
        let by_units = units.with(|units| {
            let sought = chosen.read(|recent| match typed.trim() {
                // Before anything is typed only what is recent is worth a line.
                "" => recent_of(units, recent.units()),
                _ => units.seek(&typed, |_| true, recent.units(), MOST),
            });
            (sought.best, choosing::group(lang, say::Choosing::of(lang).units, &sought, |id| unit(units, *id)))
        });
        let mut kinds = vec![by_units];
        let mut reads = false;
        if typed.trim().is_empty() {
            let persons = chosen.read(|recent| recent.persons().to_vec());
            let here = desk.book.with(|book| persons.into_iter().filter(|id| book.persons.get(id).is_some()).collect());
            kinds.push(persons_of(desk, lang, units, &Sought { found: here, rest: 0, best: None }));
        } else if let Some(sought) = choosing::seek_people(desk, &typed, |_| true, chosen, MOST, grown) {
            kinds.push(persons_of(desk, lang, units, &sought));
        } else {
            reads = true;
        }
        kinds.push(pages_of(lang, &typed));
        kinds.push(deeds_of(desk, lang, &typed));
        // What fits best stands first; of equals units, then persons.
        kinds.sort_by_key(|(best, _)| *best);
        let mut offers = choosing::offers(lang, &typed, kinds.into_iter().map(|(_, group)| group).collect());
        if reads && offers.groups.is_empty() {
            say::Choosing::of(lang).reading.clone_into(&mut offers.says);
        }
        offers
    };
    let go = move |(value,): (String,)| {
        let Some(goal) = Goal::read(&value) else { return };
        match goal {
            Goal::Unit(id) => chosen.note(|recent| recent.chose_unit(id)),
            Goal::Person(id) => chosen.note(|recent| recent.chose_person(id)),
            Goal::Deed(deed @ (Deed::AddPerson | Deed::PasteRows)) => {
                if let Some(Wish(wish)) = wish {
                    wish.set(Some(deed));
                }
            }
            Goal::Deed(Deed::Export) => desk.send(Event::Export(clock::moment())),
            Goal::Deed(Deed::Print) => desk.send(Event::Print),
            Goal::Page(_) => {}
        }
        let is_leaf = |id: UnitId| untrack(|| desk.figures.get()).is_none_or(|f| f.tree.children(id).next().is_none());
        let is_leaf = matches!(goal, Goal::Unit(id) if is_leaf(id));
        if let Some(there) = desk.glance(|s| goal.address(&s.address, is_leaf)) {
            desk.go(|address| *address = there);
        }
        // The page may be the same one, about another unit.
        focus_main();
    };
    let means = move |(typed,): (String,)| {
        // What was looked for and not gone to stays, to be looked for again.
        let Offers { groups, says } = untrack(|| found((typed.clone(),)));
        if groups.is_empty() && !typed.trim().is_empty() { Err(says) } else { Ok(typed) }
    };
    let text = RwSignal::new(String::new());
    let label = Signal::derive(move || say::Choosing::of(lang.get()).find.to_owned());
    view! {
        <Combobox id=BOX label label_hidden=true placeholder=Signal::derive(move || format!("{} (Ctrl+K)", label.get())) value=text
            offers=found settle=means on_input=move |(t,): (String,)| text.set(t) on_pick=go />
    }
}

/// Of the recent units those that are here.
fn recent_of(units: &Directory, recent: &[UnitId]) -> Sought<UnitId> {
    let here = recent.iter().copied().filter(|id| !units.name(*id).is_empty());
    Sought { found: here.collect(), rest: 0, best: None }
}

/// An offer that leads somewhere: nothing stays in the field.
fn leads(goal: Goal, label: String, note: String) -> Offer {
    Offer { value: goal.print(), text: String::new(), label, note }
}

fn unit(units: &Directory, id: UnitId) -> Offer {
    let (own, above) = units.parts(id);
    leads(Goal::Unit(id), own.to_owned(), above.to_owned())
}

/// A kind of offers, and how well the best of them fits.
type Ranked = (Option<u8>, OfferGroup);

fn persons_of(desk: Desk, lang: Lang, units: Memo<Directory>, sought: &Sought<PersonId>) -> Ranked {
    let group = units.with(|units| {
        choosing::group(lang, say::Choosing::of(lang).persons, sought, |id| {
            let Offer { label, note, .. } = choosing::person(desk, units, *id);
            leads(Goal::Person(*id), label, note)
        })
    });
    (sought.best, group)
}

fn pages_of(lang: Lang, typed: &str) -> Ranked {
    let keys = pages::ALL.iter().map(|place| (place.page, Key::of(i18n::page(lang, place.page))));
    let sought: Sought<Page> = seek(typed, keys, &[], MOST_PAGES, fit);
    let offer = |page: &Page| leads(Goal::Page(*page), i18n::page(lang, *page).to_owned(), String::new());
    (sought.best, choosing::group(lang, say::Choosing::of(lang).pages, &sought, offer))
}

fn deeds_of(desk: Desk, lang: Lang, typed: &str) -> Ranked {
    let has_units = desk.book.with(|book| !book.units.is_empty());
    let all = Deed::ALL.into_iter().filter(|deed| has_units || !deed.needs_units());
    let sought: Sought<Deed> = seek(typed, all.map(|deed| (deed, Key::of(say::deed(lang, deed)))), &[], MOST, fit);
    let offer = |deed: &Deed| leads(Goal::Deed(*deed), say::deed(lang, *deed).to_owned(), String::new());
    (sought.best, choosing::group(lang, say::Choosing::of(lang).deeds, &sought, offer))
}

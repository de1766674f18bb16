//! What the page in view prints. A page offers its papers; they are asked for when the browser is about to print, whoever
//! told it to: a button, the menu or Ctrl+P. They stand beside the page, never within it, and only while it prints.

use super::desk::Desk;
use super::pages::paper;
use crate::i18n::pages::print as say;
use crate::i18n::papers::Document;
use crate::session::Page;
use leptos::ev::Custom;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// What is printed of a page.
pub enum Printed {
    /// These papers, and nothing of the page.
    Papers(Vec<Document>),
    /// The page as it stands: it is there to be read, and no paper says the same.
    AsShown,
    /// A sentence that says where a paper is.
    Say(String),
}

/// The paper, if there is one; else a sentence.
impl Printed {
    /// This paper; without one, what is said instead.
    pub fn of(paper: Option<Document>, otherwise: impl FnOnce() -> String) -> Self {
        paper.map_or_else(|| Self::Say(otherwise()), |paper| Self::Papers(vec![paper]))
    }
}

/// The offers of what is in view: the last one holds, as what is drawn last stands within what was drawn before.
#[derive(Clone, Copy)]
pub struct Printer {
    offers: StoredValue<Vec<(usize, Callback<(), Printed>)>>,
    count: StoredValue<usize>,
}

/// Offers what is to be printed for as long as whoever calls this is in view.
pub fn prints(offer: impl Fn() -> Printed + Send + Sync + 'static) {
    let Some(Printer { offers, count }) = use_context::<Printer>() else { return };
    let own = count.get_value() + 1;
    count.set_value(own);
    offers.update_value(|all| all.push((own, Callback::new(move |()| offer()))));
    on_cleanup(move || {
        // The frame may have gone before what stood in it.
        let _ = offers.try_update_value(|all| all.retain(|(one, _)| *one != own));
    });
}

/// Follows the browser's printing for as long as the frame is there.
pub fn follow(desk: Desk, page: Memo<Page>) {
    let printer = Printer { offers: StoredValue::new(Vec::new()), count: StoredValue::new(0) };
    provide_context(printer);
    let laid = StoredValue::new_local(None::<Laid>);
    let lay = move || {
        // What was laid before goes first: it may be of another day, where a browser did not tell that it had printed.
        laid.set_value(None);
        laid.set_value(untrack(|| Laid::of(desk, printer, page)));
    };
    let clear = move || {
        let _ = laid.try_update_value(Option::take);
    };
    let before = window_event_listener(Custom::<Event>::new("beforeprint"), move |_| lay());
    let after = window_event_listener(Custom::<Event>::new("afterprint"), move |_| clear());
    // Where printing is only looked at, no event tells of it.
    let medium = window().match_media("print").ok().flatten();
    let turned = wasm_bindgen::closure::Closure::<dyn Fn()>::new({
        let medium = medium.clone();
        move || {
            let prints = medium.as_ref().is_some_and(web_sys::MediaQueryList::matches);
            // Told of the event before, and then of the medium, it stays as it was laid.
            match (prints, laid.with_value(Option::is_some)) {
                (true, false) => lay(),
                (false, true) => clear(),
                _ => {}
            }
        }
    });
    if let Some(medium) = &medium {
        medium.set_onchange(Some(turned.as_ref().unchecked_ref()));
    }
    let turned = StoredValue::new_local(Some((medium, turned)));
    on_cleanup(move || {
        before.remove();
        after.remove();
        clear();
        if let Some((Some(medium), _)) = turned.try_update_value(Option::take).flatten() {
            medium.set_onchange(None);
        }
    });
}

/// Papers that are laid out to be printed, or what was opened of the page; they go with this.
struct Laid {
    place: Option<Element>,
    opened: Vec<Element>,
    _papers: Box<dyn Any>,
}

impl Laid {
    fn of(desk: Desk, printer: Printer, page: Memo<Page>) -> Option<Self> {
        let offer = printer.offers.with_value(|all| all.last().map(|(_, offer)| *offer));
        let wanted = offer.map_or_else(|| usual(desk, page.get()), |offer| offer.run(()));
        let drawn = match wanted {
            Printed::AsShown => return Some(Self { place: None, opened: open_all(), _papers: Box::new(()) }),
            Printed::Say(text) => paper::said(text),
            Printed::Papers(papers) => {
                let several = papers.len() > 1;
                papers
                    .into_iter()
                    .map(|one| paper::sheet(one.spelled(&desk.book.get()), several))
                    .collect_view()
                    .into_any()
            }
        };
        let place = document().create_element("div").ok()?;
        place.set_class_name("papers");
        document().body()?.append_child(&place).ok()?;
        let papers = mount_to(place.clone().unchecked_into::<HtmlElement>(), move || drawn);
        Some(Self { place: Some(place), opened: Vec::new(), _papers: Box::new(papers) })
    }
}

/// Opens what is folded on the page: a paper of which ten of thirteen rows stand says something else than its heading.
fn open_all() -> Vec<Element> {
    let next = || {
        let details = document().query_selector("main details:not([open])").ok().flatten()?;
        details.set_attribute("open", "").ok().map(|()| details)
    };
    std::iter::from_fn(next).collect()
}

impl Drop for Laid {
    fn drop(&mut self) {
        self.place.iter().for_each(Element::remove);
        self.opened.iter().for_each(|details| drop(details.remove_attribute("open")));
    }
}

/// What is printed of a page that offers nothing itself.
fn usual(desk: Desk, page: Page) -> Printed {
    match page {
        Page::Overview | Page::Guide => Printed::AsShown,
        page => Printed::Say(say::elsewhere(desk.lang.get(), page)),
    }
}

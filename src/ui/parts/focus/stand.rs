//! Where the focus stands: the element, and what it stands in, so that its neighbours are known once it is gone.

use super::{STOPS, first, main, rest_on};
use leptos::web_sys::Element;

/// Lists whose rows have neighbours of their kind.
const LISTS: &str = "tbody, ul, ol, [role='rowgroup'], [role='list']";
/// Parts that have a heading of their own.
const PARTS: &str = "dialog, section, details, .page, main";

/// An element that has the focus, and everything above it, the nearest first, each with the place in it.
#[derive(Clone, Debug)]
pub(super) struct Stand {
    pub element: Element,
    above: Vec<(Element, u32)>,
}

/// Whether it is in the page and can be used.
pub(super) fn is_there(element: &Element) -> bool {
    let is = |selector| element.matches(selector).unwrap_or(false);
    let hidden = element.closest("[hidden], [inert], dialog:not([open])").ok().flatten().is_some();
    element.is_connected() && !hidden && !is(":disabled")
}

/// The place of an element among those beside it.
fn place(element: &Element) -> u32 {
    let before = std::iter::successors(element.previous_element_sibling(), Element::previous_element_sibling);
    u32::try_from(before.count()).unwrap_or(u32::MAX)
}

impl Stand {
    pub fn of(element: Element) -> Self {
        let up = std::iter::successors(Some(element.clone()), |below| below.parent_element());
        let above = up.filter_map(|below| Some((below.parent_element()?, place(&below)))).collect();
        Self { element, above }
    }

    /// Hands the focus on: to what took the place of its row, else to the heading of what it stood in.
    pub fn hand_on(&self) {
        let Some((near, at)) = self.above.iter().find(|(above, _)| is_there(above)) else { return };
        let row = near.matches(LISTS).unwrap_or(false).then(|| {
            let rows = near.children();
            rows.item((*at).min(rows.length().checked_sub(1)?))
        });
        // Where only a part of a row is gone, the row itself goes on.
        let row = row.or_else(|| near.closest("tr, li").ok());
        if let Some(stop) = row.flatten().and_then(|row| first(&row, STOPS)) {
            rest_on(&stop);
            return;
        }
        let mut part = near.closest(PARTS).ok().flatten();
        while let Some(within) = part {
            if let Some(head) = first(&within, "h1, h2, h3, summary") {
                rest_on(&head);
                return;
            }
            part = within.parent_element().and_then(|above| above.closest(PARTS).ok().flatten());
        }
        if let Some(main) = main() {
            rest_on(&first(&main, "h1").unwrap_or(main));
        }
    }
}

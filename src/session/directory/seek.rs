//! A unit that somebody looks for by a few letters: without marks, by beginnings of words, by initials. Finding is no saying that two
//! are one: the first that fits is shown, and can be passed over.

use crate::domain::{Node, Tree, UnitId, fold};

/// How well a name fits what was typed; the least is the best.
fn fit(name: &str, typed: &str) -> Option<u8> {
    let name = fold(name);
    if name == typed {
        return Some(0);
    }
    let words: Vec<&str> = name.split(' ').collect();
    let mut rest = words.iter();
    // Every word that was typed begins a word of the name, in their order.
    let begins = typed.split(' ').all(|part| rest.any(|word| word.starts_with(part)));
    let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
    if name.starts_with(typed) {
        Some(1)
    } else if begins {
        Some(2)
    } else if typed.len() > 1 && initials.contains(typed) {
        Some(3)
    } else if typed.len() > 2 && name.contains(typed) {
        Some(4)
    } else {
        None
    }
}

/// The unit that fits best; of several that fit alike the first in reading order. None for a blank text and where nothing fits.
#[must_use]
pub fn seek_unit(tree: &Tree, text: &str) -> Option<UnitId> {
    // What the list of offers puts behind a name tells where it stands.
    let (own, above) = text.split_once(" · ").map_or((text, None), |(own, above)| (own, Some(fold(above))));
    let typed = fold(own);
    if typed.is_empty() {
        return None;
    }
    let nodes = tree.nodes();
    let under = |node: &Node| node.above.map(|at| fold(nodes[at].version.label().as_str()));
    let fits = |node: &Node| {
        let v = &node.version;
        let names = [Some(&v.name), v.short.as_ref(), v.code.as_ref()].into_iter().flatten();
        let fit = names.filter_map(|name| fit(name.as_str(), &typed)).min()?;
        (above.is_none() || under(node) == above).then_some(fit)
    };
    nodes.iter().enumerate().filter_map(|(at, node)| Some((fits(node)?, at, node.id))).min().map(|(.., id)| id)
}

//! The tree of the organisation as the lines that are in sight: what is folded hides what is below it.

use crate::domain::{Tree, UnitId};
use std::collections::BTreeMap;

/// A larger tree opens folded below this many levels.
const OPEN_LEVELS: usize = 2;
/// A tree of at most so many units opens whole.
const SMALL: usize = 60;

/// One line in sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which unit.
    pub unit: UnitId,
    /// What it is called.
    pub name: String,
    /// How deep it stands, 0 for a root.
    pub depth: usize,
    /// How many units stand directly below.
    pub below: usize,
    /// None: nothing below; otherwise whether what is below is in sight.
    pub open: Option<bool>,
}

/// The lines in sight. `folds` holds what the user has opened (true) or folded; the way to the selected unit is open
/// unless the user has folded it.
#[must_use]
pub fn outline(tree: &Tree, selected: Option<UnitId>, folds: &BTreeMap<UnitId, bool>) -> Vec<Entry> {
    let nodes = tree.nodes();
    let way: Vec<UnitId> = selected.map(|s| tree.path(s).iter().map(|n| n.id).collect()).unwrap_or_default();
    let mut lines = Vec::new();
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        let usual = nodes.len() <= SMALL || node.depth < OPEN_LEVELS || way.contains(&node.id);
        let open = (!node.below.is_empty()).then(|| folds.get(&node.id).copied().unwrap_or(usual));
        let name = node.version.label().to_string();
        lines.push(Entry { unit: node.id, name, depth: node.depth, below: node.below.len(), open });
        at = if open == Some(false) { node.end } else { at + 1 };
    }
    lines
}

//! Units by what a person calls them: a name of its own for each, and the way back from what was typed.

use super::form::Wrong;
use crate::domain::{Fault, Node, Tree, UnitId, fold};

/// The names of a tree's units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// In reading order: the name with the unit above behind it, and every folded text that may stand for the unit.
    rows: Vec<(UnitId, String, Vec<String>)>,
}

impl Directory {
    /// The names of these units.
    #[must_use]
    pub fn of(tree: &Tree) -> Self {
        let nodes = tree.nodes();
        let row = |node: &Node| {
            let v = &node.version;
            let above = node.above.map(|at| format!(" · {}", nodes[at].version.label())).unwrap_or_default();
            let whole = format!("{}{above}", v.name);
            let others = [v.short.as_ref(), v.code.as_ref()].into_iter().flatten().map(|n| fold(n.as_str()));
            let keys = [fold(&whole), fold(v.name.as_str())].into_iter().chain(others).collect();
            (node.id, whole, keys)
        };
        Self { rows: nodes.iter().map(row).collect() }
    }

    /// What the unit is called here; blank for a unit that is not.
    #[must_use]
    pub fn name(&self, unit: UnitId) -> &str {
        self.rows.iter().find(|(id, ..)| *id == unit).map_or("", |(_, name, _)| name)
    }

    /// Every unit with its name, in reading order.
    pub fn names(&self) -> impl Iterator<Item = (UnitId, &str)> {
        self.rows.iter().map(|(id, name, _)| (*id, name.as_str()))
    }

    /// The unit that is called so, if it is the only one.
    ///
    /// # Errors
    /// Why none could be picked: no unit, or several, are called so.
    pub fn find(&self, text: &str) -> Result<UnitId, Wrong> {
        if let Some((id, ..)) = self.rows.iter().find(|(_, whole, _)| whole == text) {
            return Ok(*id);
        }
        let key = fold(text);
        if key.is_empty() {
            return Err(Wrong::Fault(Fault::Blank));
        }
        let mut found = self.rows.iter().filter(|(_, _, keys)| keys.contains(&key)).map(|(id, ..)| *id);
        match (found.next(), found.next()) {
            (Some(only), None) => Ok(only),
            (Some(_), Some(_)) => Err(Wrong::ManyUnits(Fault::clip(text))),
            (None, _) => Err(Wrong::NoUnit(Fault::clip(text))),
        }
    }
}

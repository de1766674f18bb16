//! Units by what a person calls them: a name of its own for each, and the way back from what was typed.

mod seek;

pub use seek::seek_unit;

use super::form::Wrong;
use crate::domain::{Fault, Node, Tree, UnitId, can_mean, fold};

/// The names of a tree's units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// In reading order: the name with the unit above behind it, and every text that may stand for the unit.
    rows: Vec<(UnitId, String, Vec<Called>)>,
}

/// A text that may stand for a unit, and the same folded.
#[derive(Clone, Debug, PartialEq)]
struct Called {
    text: String,
    folded: String,
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
            let others = [v.short.as_ref(), v.code.as_ref()].into_iter().flatten();
            let others = others.chain([&v.name]).map(ToString::to_string).chain([whole.clone()]);
            (node.id, whole, others.map(|text| Called { folded: fold(&text), text }).collect())
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
        let alike = self.rows.iter().flat_map(|(id, _, names)| names.iter().map(|named| (*id, named)));
        let alike: Vec<_> =
            alike.filter(|(_, called)| called.folded == key).map(|(id, called)| (id, &called.text)).collect();
        let mut meant: Vec<UnitId> = alike.iter().filter(|(_, name)| can_mean(text, name)).map(|(id, _)| *id).collect();
        meant.dedup();
        match (meant.as_slice(), alike.first()) {
            ([only], _) => Ok(*only),
            ([], Some((_, name))) => Err(Wrong::OtherMarks(Fault::clip(text), Fault::clip(name))),
            ([], None) => Err(Wrong::NoUnit(Fault::clip(text))),
            _ => Err(Wrong::ManyUnits(Fault::clip(text))),
        }
    }
}

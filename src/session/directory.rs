//! Units by what a person calls them: a name of its own for each, and the way back from what was typed.

mod goal;
mod people;
mod recent;
mod seek;

pub use goal::{Deed, Goal};
pub use people::People;
pub use recent::Recent;
use seek::folded;
pub use seek::{Key, Sought, Typed, fit, seek};

use super::form::Wrong;
use crate::domain::{Fault, Node, Tree, UnitId, can_mean};
use rustc_hash::FxHashMap;

/// The names of a tree's units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// In reading order.
    rows: Vec<Row>,
}

/// A unit and everything that it may be called.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    id: UnitId,
    /// The name with the unit above behind it: no other unit's.
    whole: String,
    /// How many bytes of it are the name alone.
    own: usize,
    called: Vec<Called>,
    /// The whole as it is searched.
    key: Key,
}

/// A text that may stand for a unit, and the same as it is searched.
#[derive(Clone, Debug, PartialEq)]
struct Called {
    text: String,
    key: Key,
}

impl Called {
    fn of(text: String) -> Self {
        Self { key: Key::of(&text), text }
    }
}

/// What stands between a name and the unit above.
const BETWEEN: &str = " · ";

impl Directory {
    /// The names of these units.
    #[must_use]
    pub fn of(tree: &Tree) -> Self {
        let nodes = tree.nodes();
        let row = |node: &Node| {
            let v = &node.version;
            let above = node.above.map(|at| format!("{BETWEEN}{}", nodes[at].version.label())).unwrap_or_default();
            let whole = format!("{}{above}", v.name);
            let others = [v.short.as_ref(), v.code.as_ref()].into_iter().flatten();
            let others = others.chain([&v.name]).map(ToString::to_string).chain([whole.clone()]);
            let (own, called) = (v.name.as_str().len(), others.map(Called::of).collect());
            Row { id: node.id, key: Key::of(&whole), whole, own, called }
        };
        let mut rows: Vec<Row> = nodes.iter().map(row).collect();
        // Where the unit above does not tell two apart, all that are above do; where those do not either, a number does.
        tell_apart(&mut rows, |at, _| {
            let path = tree.path(nodes[at].id);
            let path: Vec<&str> = path.iter().rev().map(|node| node.version.label().as_str()).collect();
            (path.len() > 1).then(|| format!("{}{BETWEEN}{}", nodes[at].version.name, path.join(BETWEEN)))
        });
        tell_apart(&mut rows, |at, turn| {
            let path = tree.path(nodes[at].id);
            let path: Vec<&str> = path.iter().rev().map(|node| node.version.label().as_str()).collect();
            let parts = [nodes[at].version.name.as_str()].into_iter().chain(path);
            (turn > 0).then(|| format!("{} ({})", parts.collect::<Vec<_>>().join(BETWEEN), turn + 1))
        });
        Self { rows }
    }

    fn row(&self, unit: UnitId) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == unit)
    }

    /// What the unit is called here, which no other is; blank for a unit that is not.
    #[must_use]
    pub fn name(&self, unit: UnitId) -> &str {
        self.row(unit).map_or("", |row| &row.whole)
    }

    /// The same in two: the unit's own name, and what stands above it.
    #[must_use]
    pub fn parts(&self, unit: UnitId) -> (&str, &str) {
        let parts = self.row(unit).map(|row| row.whole.split_at(row.own));
        parts.map_or(("", ""), |(own, above)| (own, above.trim_start_matches(BETWEEN)))
    }

    /// Every unit with its name, in reading order.
    pub fn names(&self) -> impl Iterator<Item = (UnitId, &str)> {
        self.rows.iter().map(|row| (row.id, row.whole.as_str()))
    }

    /// The unit that is called so, if it is the only one.
    ///
    /// # Errors
    /// Why none could be picked: no unit, or several, are called so.
    pub fn find(&self, text: &str) -> Result<UnitId, Wrong> {
        if let Some(row) = self.rows.iter().find(|row| row.whole == text) {
            return Ok(row.id);
        }
        let key = folded(text);
        if key.is_empty() {
            return Err(Wrong::Fault(Fault::Blank));
        }
        let alike = self.rows.iter().flat_map(|row| row.called.iter().map(|named| (row.id, named)));
        let alike: Vec<_> =
            alike.filter(|(_, called)| called.key.is(&key)).map(|(id, called)| (id, &called.text)).collect();
        let mut meant: Vec<UnitId> = alike.iter().filter(|(_, name)| can_mean(text, name)).map(|(id, _)| *id).collect();
        meant.dedup();
        match (meant.as_slice(), alike.first()) {
            ([only], _) => Ok(*only),
            ([], Some((_, name))) => Err(Wrong::OtherMarks(Fault::clip(text), Fault::clip(name))),
            ([], None) => Err(Wrong::NoUnit(Fault::clip(text))),
            _ => Err(Wrong::ManyUnits(Fault::clip(text))),
        }
    }

    /// The units that somebody may look for by these letters, the likeliest first; of a blank text the recent ones, then all in
    /// reading order. Finding is no saying that two are one: whoever looks can pass over what is found.
    pub fn seek(&self, text: &str, may: impl Fn(UnitId) -> bool, recent: &[UnitId], most: usize) -> Sought<UnitId> {
        let here = self.rows.iter().filter(|row| may(row.id));
        let fits = |row: &Row, typed: &Typed| {
            // Of what stands above only words count, no initials: those of the branch alone are meant by “ctt”.
            let own = row.called.iter().filter(|called| !called.text.contains(BETWEEN));
            let own = own.filter_map(|called| fit(&called.key, typed));
            own.chain(seek::fit_below(&row.key, typed)).min()
        };
        seek(text, here.map(|row| (row.id, row)), recent, most, |row, typed| fits(row, typed))
    }
}

/// Gives rows of one name another: `other` is asked with the place of each and with how many of that name stand before it.
fn tell_apart(rows: &mut [Row], other: impl Fn(usize, usize) -> Option<String>) {
    let mut alike: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (at, row) in rows.iter().enumerate() {
        alike.entry(row.whole.clone()).or_default().push(at);
    }
    for places in alike.into_values().filter(|places| places.len() > 1) {
        for (turn, at) in places.into_iter().enumerate() {
            if let Some(whole) = other(at, turn) {
                let row = &mut rows[at];
                row.called.push(Called::of(whole.clone()));
                (row.key, row.whole) = (Key::of(&whole), whole);
            }
        }
    }
}

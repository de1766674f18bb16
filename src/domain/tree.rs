//! The organisation as a tree over a span of days: every unit that was on any of them, in its last place of that span.

use super::{Book, Span, Stood, UnitId, UnitVersion};
use rustc_hash::{FxHashMap, FxHashSet};

/// A unit in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Which unit.
    pub id: UnitId,
    /// Its last version within the span.
    pub version: UnitVersion,
    /// Place of the unit above in [`Tree::nodes`]; none for a root.
    pub above: Option<usize>,
    /// Places of the units directly below.
    pub below: Vec<usize>,
    /// 0 for a root.
    pub depth: usize,
    /// One past the place of the last unit below, near or far: the whole branch is `place..end`.
    pub end: usize,
}

/// Units in reading order: a unit, then all below it; siblings in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    nodes: Vec<Node>,
    places: FxHashMap<UnitId, usize>,
}

impl Tree {
    /// The tree of the book over these days. A unit whose parent was not there then stands as a root; of units that stand
    /// above themselves, as moves that did not know of each other can bring about, the first made one does.
    #[must_use]
    pub fn over(book: &Book, span: Span) -> Self {
        Self::of(&book.units.iter().filter_map(|(id, unit)| Some((*id, unit.within(span)?))).collect())
    }

    /// The tree of a closed period: of the units that the book has, as they stood.
    #[must_use]
    pub fn stood(book: &Book, stood: &Stood) -> Self {
        let units = stood.units.iter().filter(|stood| book.units.get(&stood.unit).is_some());
        Self::of(&units.map(|stood| (stood.unit, &stood.version)).collect())
    }

    /// The tree of these units.
    fn of(here: &FxHashMap<UnitId, &UnitVersion>) -> Self {
        let mut below: FxHashMap<Option<UnitId>, Vec<UnitId>> = FxHashMap::default();
        for (&id, version) in here {
            below.entry(version.parent.filter(|p| here.contains_key(p))).or_default().push(id);
        }
        for units in below.values_mut() {
            units.sort_by_key(|id| id.0.order());
        }
        let mut tree = Self::default();
        // A list of our own instead of recursion: a made-up file may nest deeper than a page's stack.
        let units_below = |id: Option<UnitId>| below.get(&id).into_iter().flatten().rev().copied();
        let mut open: Vec<(UnitId, Option<usize>)> = units_below(None).map(|root| (root, None)).collect();
        let mut left = here.len();
        while left > 0 {
            let Some((id, above)) = open.pop() else {
                open.extend(tree.first_of_a_cycle(here).map(|root| (root, None)));
                continue;
            };
            if tree.places.contains_key(&id) {
                continue;
            }
            left -= 1;
            let place = tree.nodes.len();
            let depth = above.map_or(0, |at| tree.nodes[at].depth + 1);
            let version = here[&id].clone();
            tree.nodes.push(Node { id, version, above, below: Vec::new(), depth, end: place + 1 });
            tree.places.insert(id, place);
            if let Some(at) = above {
                tree.nodes[at].below.push(place);
            }
            open.extend(units_below(Some(id)).map(|child| (child, Some(place))));
        }
        for place in (0..tree.nodes.len()).rev() {
            if let Some(at) = tree.nodes[place].above {
                tree.nodes[at].end = tree.nodes[at].end.max(tree.nodes[place].end);
            }
        }
        tree
    }

    /// Of the units that have no place yet, the least that stands above itself. Each of them has a unit above it that has
    /// none either, so whoever goes up comes round.
    fn first_of_a_cycle(&self, here: &FxHashMap<UnitId, &UnitVersion>) -> Option<UnitId> {
        let start = here.keys().filter(|id| !self.places.contains_key(id)).min()?;
        let above = |id: UnitId| here.get(&id).and_then(|v| v.parent).unwrap_or(id);
        let mut met = FxHashSet::default();
        let mut at = *start;
        while met.insert(at) {
            at = above(at);
        }
        let round = std::iter::successors(Some(above(at)), |id| Some(above(*id))).take_while(|id| *id != at);
        round.chain([at]).min()
    }

    /// Every unit in reading order.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Where a unit stands in [`Tree::nodes`].
    #[must_use]
    pub fn place(&self, unit: UnitId) -> Option<usize> {
        self.places.get(&unit).copied()
    }

    /// The unit, if it is in the tree.
    #[must_use]
    pub fn node(&self, unit: UnitId) -> Option<&Node> {
        self.place(unit).map(|at| &self.nodes[at])
    }

    /// The units directly below.
    pub fn children(&self, unit: UnitId) -> impl Iterator<Item = &Node> {
        self.node(unit).into_iter().flat_map(|n| n.below.iter().map(|&at| &self.nodes[at]))
    }

    /// The unit and all below it, in reading order.
    #[must_use]
    pub fn branch(&self, unit: UnitId) -> &[Node] {
        self.place(unit).map_or(&[], |at| &self.nodes[at..self.nodes[at].end])
    }

    /// The units above, the highest first, without the unit itself.
    #[must_use]
    pub fn path(&self, unit: UnitId) -> Vec<&Node> {
        let mut path = Vec::new();
        let mut at = self.node(unit).and_then(|n| n.above);
        while let Some(place) = at {
            path.push(&self.nodes[place]);
            at = self.nodes[place].above;
        }
        path.reverse();
        path
    }

    /// The roots.
    pub fn roots(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter().filter(|n| n.above.is_none())
    }
}

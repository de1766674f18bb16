//! Whether an import may be one; and whose book it will be, where an empty one takes in a package of targets: it opens on the
//! unit that set them, and whoever then sent figures would send them as that one. So it is asked before anything comes in.

use super::{Arrival, Incoming};
use crate::domain::{Span, Tree, UnitId, UnitKind};
use crate::exchange::Packet;
use std::sync::Arc;

impl Incoming {
    /// Whether there is a file that may be taken in.
    #[must_use]
    pub fn may_enter(&self) -> bool {
        self.files.iter().any(Arrival::joins)
    }

    /// Whether a person has yet to say of one of them that it is to be taken in all the same.
    #[must_use]
    pub fn is_doubted(&self) -> bool {
        self.files.iter().any(|file| file.joins() && file.is_doubted())
    }

    /// Whether it is asked which unit is the office's own. A whole book says that itself, and of what came up from below
    /// nothing is to be said: it is read by whoever stands above.
    #[must_use]
    pub fn asks_home(&self) -> bool {
        let taken = |packet| self.files.iter().any(|file| file.joins() && file.cover.packet == packet);
        self.ours.units.is_empty() && !self.after.units.is_empty() && taken(Packet::Targets) && !taken(Packet::Book)
    }

    /// Whether it has yet to be said.
    #[must_use]
    pub fn wants_home(&self) -> bool {
        self.asks_home() && self.home.is_none()
    }

    /// The units that can be the office's own, in the order of the tree.
    #[must_use]
    pub fn homes(&self) -> Vec<(UnitId, String)> {
        let tree = Tree::over(&self.whole, Span::ALL);
        let nodes = tree.nodes().iter().filter(|node| node.version.kind != UnitKind::Friend);
        nodes.map(|node| (node.id, node.version.name.to_string())).collect()
    }

    /// This unit is the office's own.
    pub(in crate::session) fn is_home(&mut self, unit: Option<UnitId>) {
        self.home = unit;
        self.lay();
    }

    /// Puts it into the book as it would be.
    pub(super) fn settle_home(&mut self) {
        let home = self.home.filter(|home| self.asks_home() && self.after.units.get(home).is_some());
        if home.is_some() {
            Arc::make_mut(&mut self.after).settings.home = home;
        }
    }
}

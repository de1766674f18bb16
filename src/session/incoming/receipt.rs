//! The receipts (biên nhận) that go with an import: each file of a unit below is noted as received, in the same write, so
//! that taking the import back takes its receipts back.
//!
//! Whole books are backups and moves of an office's own, and targets come from above: of neither a receipt is written.

use super::{Arrival, Incoming};
use crate::domain::{Book, Day, Id, Item, Matter, MatterField, MatterId, MatterKind, Note, Station, UnitId, When};
use crate::exchange::Packet;
use crate::stats::{Receipt, receipts};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Incoming {
    /// The receipts of the files that would be taken in, dated on this day; none of a file that has one here.
    #[must_use]
    pub fn receipts(&self, on: Day) -> Vec<Matter> {
        let mut taken: Vec<&Arrival> = self.files.iter().filter(|file| file.joins()).collect();
        taken.sort_by(|a, b| a.place().cmp(&b.place()));
        let made: Vec<Matter> = taken.iter().flat_map(|file| self.of_file(file, on)).collect();
        let mut known: BTreeSet<_> = receipts(&self.ours).iter().filter_map(Receipt::file).collect();
        let id = MatterId(Id { station: Station::from_bits(0), number: 0 });
        let file = |matter| Receipt::of(id, matter).and_then(|receipt| receipt.file());
        made.iter().filter(|matter| file(matter).is_some_and(|file| known.insert(file))).cloned().collect()
    }

    /// Whether a receipt would be written.
    #[must_use]
    pub fn is_news(&self) -> bool {
        !self.receipts(Day::FIRST).is_empty()
    }

    /// What the book would be with its receipts, numbered from this number of the station on.
    pub(in crate::session) fn with_receipts(&self, (station, first): (Station, u32), on: Day) -> Arc<Book> {
        let receipts = self.receipts(on);
        if receipts.is_empty() {
            return Arc::clone(&self.after);
        }
        let mut book = (*self.after).clone();
        let ids = (first..).map(|number| MatterId(Id { station, number }));
        // A file without contexts may bring numbers of this station's earlier life.
        let free = ids.filter(|id| self.after.matters.get(id).is_none());
        free.zip(receipts).for_each(|(id, receipt)| book.matters.put(id, receipt));
        Arc::new(book)
    }

    /// One for each unit at the top of the file's scope that stands below another and is not the office's own.
    fn of_file(&self, file: &Arrival, on: Day) -> Vec<Matter> {
        let goes_up = matches!(file.cover.packet, Packet::Counts | Packet::Anonymous | Packet::Records);
        let home = self.after.settings.home;
        let is_below = |id: &UnitId| self.after.units.get(id).is_some_and(|unit| unit.parents().next().is_some());
        let others = |unit: &&UnitId| Some(**unit) != home && is_below(unit);
        let scope = file.cover.scope.units.iter().filter(|_| goes_up);
        // The unit may be gone into another here: then that one has sent it.
        let units: BTreeSet<UnitId> = scope.map(|unit| self.after.standing(*unit)).collect();
        units.iter().filter(others).map(|unit| self.of_unit(file, *unit, on)).collect()
    }

    fn of_unit(&self, file: &Arrival, unit: UnitId, on: Day) -> Matter {
        let text = |text: &str| Note::new(text).ok().filter(|note| !note.is_empty()).map(Item::Text);
        let period = file.cover.scope.period.filter(|id| self.after.span(*id).is_some());
        Matter::new(MatterKind::Receipt)
            .with(MatterField::Name, text(&file.file))
            .with(MatterField::Unit, Some(Item::Unit(unit)))
            .with(MatterField::Period, period.map(Item::Period))
            .with(MatterField::On, Some(Item::Date(When::Day(on))))
            .with(MatterField::AsOf, file.cover.as_of.map(|day| Item::Date(When::Day(day))))
            .with(MatterField::Sender, text(&file.sender))
            .with(MatterField::Hash, text(&file.sha256))
    }
}

//! What is done in the inbox: what a receipt's import changed, and a receipt written by hand.

use super::Subject;
use super::activity::{Field, Told, Value, told};
use crate::domain::{
    Count, Day, Edit, FactKey, Item, Matter, MatterField, MatterId, MatterKind, Note, OfUnit, PeriodId, Span, Tree,
    UnitId, When,
};
use crate::merge::{FactField, FactValue, LogEntry, MatterPart, Replica};
use crate::stats::Receipt;

/// A figure before and after an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureChange {
    /// Which.
    pub key: FactKey,
    /// What the book said; none for nothing.
    pub before: Option<Count>,
    /// What it said then; none for nothing, and where it has been taken out of the log with the record.
    pub after: Option<Count>,
}

/// What a receipt's import changed among the figures of its unit and those below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Figures that are others, new or gone.
    pub figures: Vec<FigureChange>,
    /// So many figures were given anew and are the same.
    pub same: usize,
    /// So many other records were touched by the same write.
    pub others: usize,
    /// So many more that the log does not list.
    pub unlisted: u32,
}

/// What the file of this receipt changed when it was taken in, by the log of that write; none where the log is not here.
#[must_use]
pub fn changed(replica: &Replica, receipt: &Receipt) -> Option<Changed> {
    let trace = replica.contexts.matters.get(&receipt.id)?;
    let entry = replica.log.get(&trace.writer(Some(receipt.matter), MatterPart::Kind.into())?)?;
    let shown = replica.shown();
    let tree = Tree::over(&shown, Span::ALL);
    let is_own = |key: &FactKey| {
        tree.branch(receipt.unit).iter().any(|node| node.id == shown.standing(key.unit))
            && receipt.period.is_none_or(|period| period == key.period)
    };
    let mut all = Changed { unlisted: entry.more, ..Changed::default() };
    for change in entry.changes.iter() {
        let key = match Subject::of_change(change) {
            Some(Subject::Fact(key)) if is_own(&key) => key,
            // Other receipts of the same word are no news of this one.
            Some(Subject::Matter(id))
                if replica.book.matters.get(&id).is_some_and(|m| m.kind == MatterKind::Receipt) =>
            {
                continue;
            }
            _ => {
                all.others += 1;
                continue;
            }
        };
        let (before, after) = match told(change) {
            Told::Added => (None, said_after(replica, entry, key)),
            Told::Removed => (None, None),
            Told::Field { field: Some(Field::Fact(FactField::Figure)), from, to, .. } => (figure(from), figure(to)),
            Told::Field { .. } => continue,
        };
        if before.is_some() && before == after {
            all.same += 1;
        } else {
            all.figures.push(FigureChange { key: key.of(shown.standing(key.unit)), before, after });
        }
    }
    Some(all)
}

fn figure(value: Option<Value>) -> Option<Count> {
    match value? {
        Value::Fact(FactValue::Figure(figure)) => Some(figure.value),
        _ => None,
    }
}

/// What a figure that a write has made said then: what the next change of it has changed, else what it says now.
fn said_after(replica: &Replica, made: &LogEntry, key: FactKey) -> Option<Count> {
    let name = Subject::Fact(key).spelled();
    let later = replica.log.iter().map(|(_, entry)| entry).filter(|e| (e.at, e.dot) > (made.at, made.dot));
    let changes = later.flat_map(|e| e.changes.iter().filter(|c| c.key == name).map(move |c| ((e.at, e.dot), c)));
    let reported = changes.filter_map(|(when, change)| match told(change) {
        Told::Field { field: Some(Field::Fact(FactField::Figure)), from, .. } => Some((when, figure(from))),
        _ => None,
    });
    let next = reported.min_by_key(|(when, _)| *when);
    next.map_or_else(|| replica.book.facts.get(&key).map(|fact| fact.value), |(_, from)| from)
}

/// The edit that notes by hand that a unit's figures of this period have come, as on paper or by telephone.
#[must_use]
pub fn by_hand(id: MatterId, unit: UnitId, period: PeriodId, until: Day, on: Day, note: &Note) -> Edit {
    let words = (!note.is_empty()).then(|| Item::Text(note.clone()));
    let receipt = Matter::new(MatterKind::Receipt)
        .with(MatterField::Unit, Some(Item::Unit(unit)))
        .with(MatterField::Period, Some(Item::Period(period)))
        .with(MatterField::On, Some(Item::Date(When::Day(on))))
        .with(MatterField::AsOf, Some(Item::Date(When::Day(until))))
        .with(MatterField::Note, words);
    Edit::AddMatter(id, receipt)
}

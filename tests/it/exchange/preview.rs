//! What taking a book in would change is what it then changes.

use super::{count, day, id, name, small};
use so_nguon::domain::{Book, Edit, Fact, FactKey, Indicator, Note, Origin, PeriodId, PersonId, Settings, UnitId};
use so_nguon::exchange::compare;
use std::sync::Arc;

#[test]
fn the_same_book_changes_nothing() {
    let preview = compare(&small(), &small());
    assert!(preview.is_nothing());
    assert_eq!((preview.units.same, preview.persons.same, preview.targets.same), (3, 3, 3));
    assert!(compare(&Book::default(), &Book::default()).is_nothing());
    assert!(compare(&small(), &Book::default()).is_nothing(), "ours that theirs lacks stay");
}

#[test]
fn an_empty_book_takes_everything() {
    let preview = compare(&Book::default(), &small());
    let added = (preview.units.added.len(), preview.periods.added.len(), preview.targets.added.len());
    assert_eq!((added, preview.facts.added.len(), preview.persons.added.len()), ((3, 3, 3), 3, 3));
    assert_eq!(preview.settings.unwrap().1, small().settings);
}

#[test]
fn before_and_after() {
    let ours = small();
    let mut commune = ours.units.get(&UnitId(id(2))).unwrap().latest().unwrap().clone();
    commune.name = name("Xã An Thủy Đông");
    let key = FactKey { period: PeriodId::Year(2016), unit: UnitId(id(1)), indicator: Indicator::Members };
    let fact = Fact::new(count(5544), day("2016-12-31"), Origin::Pasted, Note::default());
    let edits = vec![
        Edit::ReviseUnit(UnitId(id(2)), commune),
        Edit::SetFact(key, Some(fact.clone())),
        Edit::SetPerson(PersonId(id(6)), None),
        Edit::SetSettings(Settings::default()),
    ];
    let theirs = ours.apply(&Edit::All(edits)).unwrap();
    let preview = compare(&ours, &theirs);
    assert_eq!(preview.facts.added, [(key, fact)]);
    let changed = &preview.units.changed[..];
    assert_eq!((changed.len(), changed[0].key), (1, UnitId(id(2))));
    assert_eq!(changed[0].before.latest().unwrap().name.as_str(), "Xã An Thủy");
    assert_eq!(changed[0].after.latest().unwrap().name.as_str(), "Xã An Thủy Đông");
    assert!(preview.persons.is_nothing() && preview.settings.is_none());

    let received = ours.apply(&Edit::Receive(Arc::new(theirs.clone()))).unwrap();
    assert!(compare(&received, &theirs).is_nothing(), "once taken in, nothing is left to take");
    assert!(received.persons.get(&PersonId(id(6))).is_some());
}

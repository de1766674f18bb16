//! Packets: what goes into each, and what of a file is held back because it lies beyond its sender's scope.

use super::memory::remembered;
use super::{day, id, maker, name, station, today, write_packet};
use so_nguon::domain::{
    Book, Edit, Fact, FactKey, Indicator, Item, Matter, MatterField, MatterId, MatterKind, Note, Origin, PeriodId,
    Settings, UnitId, When,
};
use so_nguon::exchange::{Admitted, Cover, Intake, Packet, Scope, admit, part, read};
use so_nguon::merge::{Author, Deed, Replica, Settling};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The commune of the small book, below its district.
fn commune() -> UnitId {
    UnitId(id(2))
}

fn cover(packet: Packet, units: &[UnitId]) -> Cover {
    Cover { packet, scope: Scope { units: units.to_vec(), period: None }, as_of: None }
}

fn sent(replica: &Replica, cover: &Cover) -> Intake {
    let intake = read(write_packet(replica, &maker(), cover, &BTreeSet::new()).as_bytes(), today()).unwrap();
    assert_eq!((intake.problems.as_slice(), intake.hash_ok, &intake.cover), (&[][..], true, cover));
    intake
}

/// How many units, targets, figures, persons, matters, lines of the log.
fn sizes(intake: &Intake) -> [usize; 6] {
    let Book { units, targets, facts, persons, matters, .. } = &intake.book;
    [units.len(), targets.len(), facts.len(), persons.len(), matters.len(), intake.told.log.len()]
}

#[test]
fn each_packet_carries_its_own() {
    let replica = remembered();
    let whole = sizes(&sent(&replica, &Cover::default()));
    let [units, targets, facts, persons, matters, log] = whole;
    assert!(persons > 0 && facts > 0 && targets > 0 && matters > 0 && log > 0);
    assert_eq!(sizes(&sent(&replica, &cover(Packet::Counts, &[]))), [units, 0, facts, 0, 0, 0]);
    assert_eq!(sizes(&sent(&replica, &cover(Packet::Targets, &[]))), [units, targets, 0, 0, 0, 0]);
    assert_eq!(sizes(&sent(&replica, &cover(Packet::Records, &[]))), [units, targets, facts, persons, matters, 0]);
    let within = sizes(&sent(&replica, &cover(Packet::Records, &[commune()])));
    assert!(within[0] == units && within[1] < targets && within[4] < matters, "{within:?} of {whole:?}");
}

#[test]
fn figures_name_nobody() {
    for packet in [Packet::Counts, Packet::Targets] {
        let text = write_packet(&remembered(), &maker(), &cover(packet, &[]), &BTreeSet::new());
        for word in ["Nguyễn", "Trần", "Lê Văn", "083190000017", "\"log\"", "\"graves\": {\n    \"persons\""] {
            assert!(!text.contains(word), "{word}\n{text}");
        }
    }
}

#[test]
fn a_part_is_joined_like_the_whole() {
    let replica = remembered();
    for packet in Packet::ALL {
        for units in [&[][..], &[commune()]] {
            let told = sent(&replica, &cover(*packet, units)).told;
            assert_eq!(replica.join(&told), replica, "{packet:?}: who has the whole hears nothing new");
            let some = Replica::default().join(&told);
            assert_eq!(some.join(&replica.whole()).contexts, replica.contexts, "{packet:?}");
        }
    }
}

/// A write of another office that knows this book.
fn theirs(ours: &Replica, edit: &Edit) -> Replica {
    let next = Arc::new(ours.book.apply(edit).unwrap());
    let dot = ours.next_dot("0000000def".parse().unwrap());
    let by = Author { name: Note::default(), at: "2017-01-05 14:07".parse().unwrap() };
    ours.commit(next, Deed::All, &Settling::default(), dot, &by).0
}

fn figure(unit: UnitId, value: i64) -> Edit {
    let key = FactKey { period: PeriodId::Year(2016), unit, indicator: Indicator::Members };
    let (value, as_of) = (super::count(value), day("2016-12-31"));
    Edit::SetFact(key, Some(Fact::new(value, as_of, Origin::Typed, Note::default())))
}

/// What of a file that tells everything, under this cover, comes in and is held back.
fn admitted(ours: &Replica, theirs: &Replica, cover: &Cover) -> Admitted {
    admit(&Arc::new(theirs.whole()), &Arc::default(), cover, &ours.book, &theirs.book)
}

#[test]
fn what_lies_beyond_the_scope_is_held_back() {
    let ours = remembered();
    let (district, commune) = (UnitId(id(1)), commune());
    let written = theirs(&theirs(&ours, &figure(district, 5000)), &figure(commune, 206));
    let admitted = admitted(&ours, &written, &cover(Packet::Counts, &[commune]));
    let joined = ours.join(&admitted.told);
    let value = |replica: &Replica, unit| {
        let key = FactKey { period: PeriodId::Year(2016), unit, indicator: Indicator::Members };
        replica.book.facts.get(&key).map(|f| f.value.get())
    };
    assert_eq!(value(&joined, commune), Some(206));
    assert_eq!(value(&joined, district), value(&ours, district), "the figure of the unit above is not theirs to say");
    assert_eq!(value(&ours.join(&admitted.held), district), Some(5000), "what is held back is known");
    assert!(admitted.told.persons.is_empty() && admitted.told.targets.is_empty(), "figures alone");
}

#[test]
fn receipts_go_with_the_whole_book_alone() {
    let ours = remembered();
    let receipt = Matter::new(MatterKind::Receipt)
        .with(MatterField::Unit, Some(Item::Unit(commune())))
        .with(MatterField::On, Some(Item::Date(When::Day(day("2017-01-05")))));
    let written = theirs(&ours, &Edit::SetMatter(MatterId(id(70)), Some(receipt.clone())));
    for packet in Packet::ALL {
        for units in [&[][..], &[commune()]] {
            let cover = cover(*packet, units);
            let sent = sent(&written, &cover).book;
            assert_eq!(sent.matters.get(&MatterId(id(70))).is_some(), *packet == Packet::Book, "{packet:?}, {units:?}");
            // Nor does one come in that somebody has put into a packet.
            let admitted = admitted(&ours, &written, &cover);
            let came = ours.join(&admitted.told).book.matters.get(&MatterId(id(70))).cloned();
            assert_eq!(came, (*packet == Packet::Book).then(|| receipt.clone()), "{packet:?}, {units:?}");
        }
    }
}

#[test]
fn nobody_reaches_for_a_unit_by_moving_it_under_his_own() {
    let ours = remembered();
    let (district, commune) = (UnitId(id(1)), commune());
    let elsewhere = UnitId(id(3));
    // The third unit stands below the commune: as a root it is another's.
    let mut book = (*ours.book).clone();
    let mut unit = book.units.get(&elsewhere).unwrap().clone();
    unit.versions.iter_mut().for_each(|v| v.parent = Some(district));
    book.units.put(elsewhere, unit.clone());
    let ours = Replica { book: Arc::new(book), ..Replica::default() };
    let mut moved = unit.latest().unwrap().clone();
    (moved.from, moved.parent) = (day("2016-06-01"), Some(commune));
    let written = theirs(&ours, &Edit::ReviseUnit(elsewhere, moved));
    let admitted = admitted(&ours, &written, &cover(Packet::Records, &[commune]));
    assert!(admitted.told.units.iter().all(|told| told.key != elsewhere));
    assert!(admitted.held.units.iter().any(|told| told.key == elsewhere));
}

#[test]
fn choices_of_the_office_stay_at_home() {
    let ours = remembered();
    for packet in [Packet::Counts, Packet::Records] {
        assert_eq!(
            part(&ours, &cover(packet, &[commune()]), station(), &BTreeSet::new()).book.settings,
            Settings::default()
        );
    }
    let mut settings = ours.book.settings.clone();
    settings.sample = Some(name("Mẫu"));
    settings.holidays.insert(day("2017-01-27"), so_nguon::domain::DayKind::Off);
    let ours = theirs(&ours, &Edit::SetSettings(settings));
    let down = part(&ours, &cover(Packet::Targets, &[]), station(), &BTreeSet::new()).book.settings.clone();
    assert_eq!((down.holidays, down.sample), (ours.book.settings.holidays.clone(), None));
}

#[test]
fn a_cover_that_cannot_be_read_keeps_the_file_out() {
    let text = write_packet(&remembered(), &maker(), &cover(Packet::Counts, &[commune()]), &BTreeSet::new());
    for (from, to) in [
        ("\"packet\": \"counts\"", "\"packet\": \"everything\""),
        ("\"scope\": {\"units\"", "\"scope\": {\"unit\""),
        ("\"scope\": {\"units\":[", "\"scope\": {\"units\":[7,"),
    ] {
        let bad = text.replacen(from, to, 1);
        assert!(bad != text && read(bad.as_bytes(), today()).unwrap().is_blocked(), "{to}");
    }
}

//! A sample is left, and the machine stops at any moment: the sample lies there or the book that came after it, and never both.

use super::{Page, Told};
use crate::note::version;
use crate::store::two::Disk;
use so_nguon::domain::{Edit, UnitId, UnitKind};
use so_nguon::merge::Replica;
use so_nguon::sample::Sample;
use so_nguon::session::Event;

/// What lies there is the sample, or a book that knows nothing of it.
fn is_one_or_the_other(disk: &Disk, says: &str) -> Replica {
    let page = Page::open(disk, &[], 7, says);
    let replica = (*page.session.replica).clone();
    let is_sample = replica.book.settings.sample.is_some();
    let text = serde_json::to_string(&replica.whole()).unwrap();
    let knows = text.contains("sampbatr16");
    assert_eq!(knows, is_sample, "{says}");
    assert!(!is_sample || replica.book.persons.len() > 222, "{says}: all of the sample");
    replica
}

#[test]
fn the_machine_may_stop_at_any_moment() {
    let disk = Disk::default();
    let (mut page, mut told) = (Page::open(&disk, &[], 1, "at first"), Told::default());
    page.send(Event::Sample(Sample::BaTri2016), &mut told);
    page.rests(&mut told).unwrap();
    let before = disk.writes();
    // Here it was shown as saved, as a copy is there; what comes after is what may be lost.
    page.send(Event::Clear, &mut told);
    let unit = UnitId(page.session.next_id());
    page.send(Event::Edit(Edit::AddUnit(unit, version("Chi bộ của tôi", None, UnitKind::BaseBranch))), &mut told);
    for writes in before..=disk.writes() {
        is_one_or_the_other(&disk.back(writes), &format!("{writes} of {} writes, at once", disk.writes()));
    }
    page.rests(&mut told).unwrap();
    for writes in before..=disk.writes() {
        let says = format!("{writes} of {} writes", disk.writes());
        let replica = is_one_or_the_other(&disk.back(writes), &says);
        assert_eq!(replica.book.units.len(), 1, "{says}: it was shown as saved");
        is_one_or_the_other(&disk.back(writes).without_strict(), &format!("{says}, on the shelf alone"));
    }
    is_one_or_the_other(&disk.back(0).without_shelf(), "in the strict storage alone");
    // Another tab that was opened on the sample has heard of it.
    assert_eq!(is_one_or_the_other(&disk, "at last").memory, 1);
}

#[test]
fn two_folds_later_the_shelf_has_nothing_of_it() {
    let disk = Disk::default();
    let (mut page, mut told) = (Page::open(&disk, &[], 1, "at first"), Told::default());
    page.send(Event::Sample(Sample::BaTri2016), &mut told);
    page.rests(&mut told).unwrap();
    page.send(Event::Clear, &mut told);
    let unit = UnitId(page.session.next_id());
    for turn in 0..200 {
        let text = format!("Chi bộ của tôi {turn}");
        let unit_now = version(&text, None, UnitKind::BaseBranch);
        let edit = if turn == 0 { Edit::AddUnit(unit, unit_now) } else { Edit::ReviseUnit(unit, unit_now) };
        page.send(Event::Edit(edit), &mut told);
        if turn % 70 == 69 {
            page.rests(&mut told).unwrap();
        }
    }
    page.rests(&mut told).unwrap();
    let texts: usize =
        disk.shelf().iter().filter(|(key, _)| !key.ends_with("ballast")).map(|(_, text)| text.len()).sum();
    assert!(texts < 60_000, "{texts} bytes of text");
}

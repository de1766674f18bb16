//! Ten years of twenty machines: every visit of a machine writes under a name of its own, 50,000 in all. What their names cost
//! beside the same years with one name a machine: in the store, in a file, in one write, in a merge.

use super::crowd::{complete, complete_book, unit_id};
use super::drawer::Drawer;
use super::store::{Figure, author};
use so_nguon::domain::{
    Book, Count, Day, DetailField, Edit, Entry, Fact, FactKey, Id, Indicator, Note, Origin, PeriodId, PersonId, Station,
};
use so_nguon::exchange::{self, Maker};
use so_nguon::merge::{Deed, Dot, Replica, Settling};
use so_nguon::store::Trouble;
use so_nguon::store::packed::{Keep, Opened, Opening, Step};
use std::sync::Arc;

const MACHINES: u32 = 20;
/// Starts of a machine in ten years in which something is written.
const VISITS: u32 = 2_500;
const PERSONS: u32 = 4_000;
const UNITS: u32 = 200;

/// The machine of this number; all letters of machines are drawn.
fn machine(n: u32) -> Station {
    Station::drawn((u64::from(n) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 14)
}

/// What one visit does: its machine adds somebody, writes a note of somebody whom it has added, or a figure of one of its units.
fn deed(book: &Book, n: u32, (writer, id): (Station, u32)) -> Option<Edit> {
    let (of, round) = (n % MACHINES, n / MACHINES);
    let day = Day::new(2016, 12, 31)?;
    let added = PERSONS / MACHINES;
    Some(if round < added {
        let person = complete(round * MACHINES + of + 1, UNITS);
        Edit::SetPerson(PersonId(Id { station: writer, number: id }), Some(person))
    } else if round.is_multiple_of(3) {
        let unit = unit_id(of * (UNITS / MACHINES) + round % (UNITS / MACHINES) + 1);
        let year = i16::try_from(2007 + round * 10 / VISITS).ok()?;
        let indicator = [Indicator::Members, Indicator::ADMITTED][usize::from(round.is_multiple_of(2))];
        let key = FactKey { period: PeriodId::Year(year), unit, indicator };
        let fact = Fact::new(Count::new(round.into()).ok()?, day, Origin::Typed, Note::default());
        Edit::SetFact(key, Some(fact.after(book.facts.get(&key))))
    } else {
        let nth = (round.wrapping_mul(7919) % added) as usize;
        let (id, person) = book.persons.iter().filter(|(id, _)| id.0.station.is_kin(machine(of))).nth(nth)?;
        let mut person = person.clone();
        let text = Entry::Text(Note::new(&format!("ghi chú {round}")).ok()?);
        person.details = person.details.with(DetailField::Note, 1, Some(text));
        Edit::SetPerson(*id, Some(person))
    })
}

/// The years, each write by the visit of this number or by the machine as such.
fn years(by_visit: bool) -> Option<Replica> {
    let base = Arc::new(complete_book(UNITS, 0));
    let mut now = Replica::adopt(base, Dot::new(machine(0), 1), &author());
    for n in 0..MACHINES * VISITS {
        let of = machine(n % MACHINES);
        let writer = if by_visit { of.visit(u64::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20) } else { of };
        // As a visit counts: on from what is known.
        let dot = Dot::new(writer, now.next_dot(writer).number.max(n + 2));
        let edit = deed(&now.book, n, (writer, now.next_number(writer)))?;
        let next = Arc::new(now.book.apply(&edit).ok()?);
        now = now.commit(next, Deed::from(&edit), &Settling::default(), dot, &author()).0;
    }
    Some(now)
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

fn fold(keep: &mut Keep<Drawer>, replica: &Arc<Replica>) -> Result<(), Trouble> {
    let mut fold = keep.fold(replica)?;
    while keep.step(&mut fold)? != Step::Done {}
    Ok(())
}

/// What such years cost.
pub fn figures(clock: &dyn Fn() -> f64, by_visit: bool) -> Option<Vec<Figure>> {
    let mut figures = Vec::new();
    let mut note = |what: &str, value: f64, unit| figures.push(Figure { what: what.to_owned(), value, unit });
    let all = Arc::new(years(by_visit)?);
    note("stations that have written", float(all.heard.len()), "");
    let shelf = Drawer::default();
    let (mut keep, _) = Keep::open(shelf.clone(), &author());
    fold(&mut keep, &all).ok()?;
    let units = |is: &dyn Fn(&str) -> bool| {
        let texts = shelf.texts();
        float(texts.iter().filter(|(key, _)| is(key)).map(|(key, text)| key.len() + text.encode_utf16().count()).sum())
    };
    note("the first root", units(&|key| key.contains("/root/1")), "units");
    note("the chunks", units(&|key| key.contains("/c/")), "units");
    // A visit later.
    let start = clock();
    let (mut keep, opening) = Keep::open(shelf.clone(), &author());
    note("open", clock() - start, "ms");
    let Opening::Book(opened) = opening else { return None };
    let Opened { replica, .. } = *opened;
    let writer = if by_visit { machine(3).visit(77) } else { machine(3) };
    let (mut now, mut took, mut longest) = (replica, Vec::new(), 0);
    let ids: Vec<PersonId> = now.book.persons.iter().step_by(50).map(|(id, _)| *id).collect();
    for id in ids {
        let mut person = now.book.persons.get(&id)?.clone();
        person.details = person.details.with(DetailField::Note, 1, Some(Entry::Text(Note::new("thêm").ok()?)));
        let next = Arc::new(now.book.apply(&Edit::SetPerson(id, Some(person))).ok()?);
        let dot = Dot::new(writer, now.next_dot(writer).number.max(60_000));
        let start = clock();
        let (after, told) = now.commit(next, Deed::SetPerson, &Settling::default(), dot, &author());
        took.push(clock() - start);
        now = after;
        keep.append(dot, &told).ok()?;
    }
    for (key, text) in shelf.texts().iter().filter(|(key, _)| key.contains("/j/")) {
        longest = longest.max(key.len() + text.encode_utf16().count());
    }
    took.sort_by(f64::total_cmp);
    note("commit one edit", took[took.len() / 2], "ms");
    note("the longest entry of the journal, of one edit", float(longest), "units");
    let now = Arc::new(now);
    fold(&mut keep, &now).ok()?;
    note("the next root", units(&|key| key.contains("/root/2")), "units");
    let maker = Maker { station: machine(3), name: String::new(), seed: None };
    let text = exchange::write_replica(&now, &maker);
    note("the whole book as a file", float(text.len()) / 1e6, "MB");
    let start = clock();
    let read = exchange::read(text.as_bytes(), Day::new(2017, 1, 1)?).ok()?;
    note("read it", clock() - start, "ms");
    let start = clock();
    let joined = Replica::default().join(&read.told);
    note("merge it into nothing", clock() - start, "ms");
    let start = clock();
    let same = joined.join(&all.whole());
    note("merge what is nearly the same", clock() - start, "ms");
    let start = clock();
    let waits = same.clashes().len();
    note("look for clashes", clock() - start, "ms");
    (waits == 0).then_some(figures)
}

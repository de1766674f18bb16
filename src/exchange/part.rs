//! What of a book goes into a packet: each record whole, with its context, or not at all.

use super::bounds::Bounds;
use super::packet::{Cover, Packet};
use crate::domain::{FactKey, OfUnit, Rows, Settings, Station};
use crate::merge::{Kind, Record, Replica, Trace, Traces};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The part of the book that the packet carries. `own` is the machine that writes: of what it has itself taken away, in
/// whichever visit, a packet that goes up carries the graves. `without` are figures that are too small to be sent of one unit.
///
/// What an office has chosen for itself goes with the whole book, rules and days off with targets. The activity log tells
/// of everything, so it goes with the whole book alone. Persons without names do not go by this door: of that packet this is
/// all but the persons.
#[must_use]
pub fn part(replica: &Replica, cover: &Cover, own: Station, without: &BTreeSet<FactKey>) -> Replica {
    let bounds = Bounds::of(cover, &replica.book, None);
    if bounds.is_everything() {
        return replica.clone();
    }
    let (above, ones) = (bounds.above(&replica.book), replica.book.ones());
    // Where units are one, they are told of the one that stays.
    let is_small = |key: &FactKey| without.contains(&key.of(ones.stays(key.unit)));
    let mut part = replica.clone();
    part.log = Rows::default();
    let book = Arc::make_mut(&mut part.book);
    let of = &mut part.contexts;
    let graves = |kind| cover.packet != Packet::Targets && bounds.holds(kind);
    let named = cover.packet != Packet::Anonymous;
    keep(&mut book.units, &mut of.units, |id, _| bounds.has(*id) || above.contains(id), own, graves(Kind::Units));
    keep(&mut book.targets, &mut of.targets, |key, _| bounds.target(key), own, graves(Kind::Targets));
    keep(&mut book.facts, &mut of.facts, |key, _| bounds.fact(key) && !is_small(key), own, graves(Kind::Facts));
    keep(&mut book.persons, &mut of.persons, |_, p| named && bounds.person(p), own, named && graves(Kind::Persons));
    keep(&mut book.matters, &mut of.matters, |_, matter| bounds.matter(matter), own, graves(Kind::Matters));
    book.periods.retain(|id, period| bounds.period(*id, period));
    let traces = of.periods.iter().filter(|(id, _)| book.periods.contains_key(id));
    of.periods = traces.map(|(id, trace)| (*id, trace.clone())).collect();
    of.settings = Rows::default();
    book.settings = match cover.packet {
        Packet::Targets => Settings {
            rules: book.settings.rules.clone(),
            holidays: book.settings.holidays.clone(),
            ..Settings::default()
        },
        Packet::Book | Packet::Counts | Packet::Anonymous | Packet::Records => Settings::default(),
    };
    part
}

/// Leaves the records that are within, and the graves that this station has dug.
fn keep<R: Record>(
    rows: &mut Rows<R::Key, R>,
    traces: &mut Traces<R>,
    within: impl Fn(&R::Key, &R) -> bool,
    own: Station,
    graves: bool,
) {
    let kept: Rows<R::Key, R> = rows
        .iter()
        .filter(|(key, record)| within(key, record))
        .map(|(key, record)| (key.clone(), record.clone()))
        .collect();
    let dug = |trace: &Trace<R>| match trace {
        Trace::Grown(siblings) => trace.is_grave() && siblings.iter().any(|s| s.last.station.is_kin(own)),
        Trace::Born(_) => false,
    };
    let of = traces.iter().filter(|(key, trace)| kept.get(key).is_some() || graves && dug(trace));
    *traces = of.map(|(key, trace)| (key.clone(), trace.clone())).collect();
    *rows = kept;
}

//! A part of the book goes out as a file to be sent: figures up, targets down, records to whoever may hold them.
//!
//! Persons without names go up under names that this profile's own secret makes, so that nobody else can tell who is who.
//!
//! Before figures go up, what the records give is written into the book as figures of their own: so what was reported can
//! be seen later, and each report takes the place of the one before it wherever it is taken in.

use super::closing::noted;
use super::{Effect, Moment, News, Session, To};
use crate::domain::{Category, Count, Edit, FactKey, Indicator, UnitId, flaws};
use crate::exchange::anonymous::{self, Disguise, Pseudonyms};
use crate::exchange::{Cover, Order, Packet, Scope};
use crate::merge::{Deed, Settling};
use crate::stats::{Figures, Question, Reported, SMALL};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A wish to send what the page's unit and all below it have, of the page's period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sending {
    /// What is to go.
    pub packet: Packet,
    /// Whether sensitive categories with small numbers go as one sum of the whole scope (gộp); of persons without names,
    /// whether nobody carries such a mark.
    pub combined: bool,
}

impl Session {
    /// What a report of the page's period answers: a closed period is reported as it was closed.
    fn report_question(&self) -> Question {
        let asked = self.question();
        let closed = self.book.periods.get(&asked.period).and_then(|p| p.frozen.as_ref()).map(|f| f.on);
        Question { as_of: closed.map_or(asked.as_of, |on| asked.as_of.max(on.min(self.span().end))), ..asked }
    }

    /// What would be reported of the page's unit, of the page's period.
    #[must_use]
    pub fn reported(&self) -> Option<Reported> {
        let figures = Figures::of(&self.book, self.report_question(), None)?;
        Some(Reported::of(&self.book, &figures, self.unit()?))
    }

    /// The cover of such a packet.
    #[must_use]
    pub fn cover(&self, packet: Packet) -> Cover {
        let period = matches!(packet, Packet::Counts | Packet::Targets).then(|| self.period());
        let scope = match packet {
            Packet::Book => Scope::default(),
            _ => Scope { units: self.unit().into_iter().collect(), period },
        };
        Cover { packet, scope, as_of: (packet == Packet::Counts).then(|| self.report_question().as_of) }
    }

    pub(super) fn send(&mut self, wish: Sending, at: Moment) -> Vec<Effect> {
        if self.gives_way() { self.send_to(To::User, wish, at, "") } else { Vec::new() }
    }

    pub(super) fn send_to(&mut self, to: To, wish: Sending, at: Moment, ending: &str) -> Vec<Effect> {
        let Some(unit) = self.unit().filter(|_| wish.packet != Packet::Book) else {
            return self.begin_book(to, at, ending);
        };
        let (mut effects, mut without) = (Vec::new(), BTreeSet::new());
        if let Some(reported) = self.reported().filter(|_| wish.packet == Packet::Counts) {
            let mut figures = reported.counted.clone();
            if wish.combined {
                let small = reported.small.iter().map(|(key, _)| key.indicator).collect::<BTreeSet<_>>();
                for indicator in small {
                    let (sum, parts) = self.combined(unit, indicator);
                    figures.retain(|(key, _)| key.indicator != indicator || key.unit == unit);
                    figures.extend(sum);
                    without.extend(parts);
                }
            }
            effects = self.note_report(&figures, &reported);
        }
        let deed = match wish.packet {
            Packet::Counts | Packet::Book => Deed::SendCounts,
            Packet::Targets => Deed::SendTargets,
            Packet::Records => Deed::SendRecords,
            Packet::Anonymous => Deed::SendAnonymous,
        };
        let cover = self.cover(wish.packet);
        let order = if wish.packet == Packet::Anonymous {
            let Some(disguise) = self.disguise(wish.combined) else { return self.say(News::NoSecret) };
            anonymous::order(&self.replica, self.maker(), cover.scope, &disguise)
        } else {
            Order::packet(&self.replica, self.maker(), cover, &without)
        };
        // Whoever takes it in would be refused it.
        if flaws(order.records(), self.today).iter().any(|flaw| flaw.blocks() && !flaw.comes_of_merging()) {
            effects.extend(self.not_read_back());
            return effects;
        }
        // Who sent what, when, is in the log before it goes: nobody can take it and leave no trace. It changes nothing that
        // could be taken back.
        effects.extend(self.write(Arc::clone(&self.book), deed, &Settling::default()));
        let name = self.name_of(wish.packet, at) + ending;
        effects.extend(self.begin_file(name, wish.packet, to, order));
        effects
    }

    /// Sensitive marks that so few persons of one unit would carry without a name that they could point at one of them.
    #[must_use]
    pub fn few_marked(&self) -> Vec<(UnitId, Category, u32)> {
        anonymous::few_marked(&self.replica.book, &self.cover(Packet::Anonymous).scope, SMALL)
    }

    /// How persons lose their names in the packet that goes out now; none where this profile has no secret to hide them by.
    fn disguise(&self, without_few: bool) -> Option<Disguise> {
        let few = if without_few { self.few_marked() } else { Vec::new() };
        let sent = self.replica.log.iter().filter(|(_, entry)| entry.deed == Deed::SendAnonymous);
        Some(Disguise {
            names: Pseudonyms::of(self.seed.as_ref()?),
            // The write that notes the sending, below.
            dot: self.next_dot(&self.replica),
            seen: sent.map(|(dot, _)| *dot).collect(),
            without: few.into_iter().map(|(_, category, _)| category).collect(),
        })
    }

    /// The sum of a category over the page's unit, as a figure of the unit's own; and the figures that it stands for.
    fn combined(&self, unit: UnitId, indicator: Indicator) -> (Option<(FactKey, Count)>, Vec<FactKey>) {
        let period = self.period();
        let Some(figures) = Figures::of(&self.book, self.report_question(), None) else { return (None, Vec::new()) };
        let value = figures.get(unit, indicator).value.and_then(|n| Count::new(n.into()).ok());
        let below = figures.tree.branch(unit).iter().filter(|n| n.id != unit);
        let parts = below.map(|n| FactKey { period, unit: n.id, indicator }).collect();
        (value.map(|n| (FactKey { period, unit, indicator }, n)), parts)
    }

    /// Writes what is reported into the book, where it does not say so already.
    fn note_report(&mut self, figures: &[(FactKey, Count)], reported: &Reported) -> Vec<Effect> {
        let mut edits = noted(&self.book, figures, self.report_question().as_of);
        // What was reported before and the records do not give any more is taken back, there as here.
        edits.extend(reported.withdrawn.iter().map(|key| Edit::SetFact(*key, None)));
        if edits.is_empty() { Vec::new() } else { self.edit(Edit::All(edits)) }
    }
}

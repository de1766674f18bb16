//! What of a file may come in: that which lies in its sender's scope. The rest is held back, and told.

use super::bounds::Bounds;
use super::packet::Cover;
use crate::domain::{Book, Settings, Unit, UnitId};
use crate::merge::{Delta, Kind};
use std::sync::Arc;

/// A file's records by whether they may come in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Admitted {
    /// What may come in, with its contexts.
    pub told: Arc<Delta>,
    /// What may come in and has no context.
    pub bare: Arc<Book>,
    /// What lies beyond the scope, with its contexts.
    pub held: Delta,
    /// What lies beyond the scope and has no context.
    pub held_bare: Book,
}

/// Divides what a file tells by the scope that stands on its cover. A record is within if it is there in all its states, and
/// as this book knows it: nobody reaches for another's record by saying that it is theirs.
#[must_use]
pub fn admit(told: &Arc<Delta>, bare: &Arc<Book>, cover: &Cover, ours: &Book, theirs: &Book) -> Admitted {
    let bounds = Bounds::of(cover, ours, Some(theirs));
    if bounds.is_everything() {
        return Admitted { told: Arc::clone(told), bare: Arc::clone(bare), ..Admitted::default() };
    }
    // Units above the scope say where it stands: they may come where nothing is known of them.
    let above = bounds.above(theirs);
    let (mut inside, mut inside_bare) = (Delta { after: told.after, ..Delta::default() }, Book::default());
    let (mut held, mut held_bare) = (Delta::default(), Book::default());
    macro_rules! kind {
        ($list:ident, $kind:ident, $within:expr) => {
            kind!($list, $kind, $within, |_: &_| true);
        };
        ($list:ident, $kind:ident, $within:expr, $names:expr) => {
            let (within, names) = ($within, $names);
            for one in &told.$list {
                // Of a grave nothing else is known than its kind and its key.
                let mut all = one.states.values().chain(ours.$list.get(&one.key));
                let may = bounds.holds(Kind::$kind) && names(&one.key);
                let is_in = may && all.all(|record| within(&one.key, record));
                (if is_in { &mut inside } else { &mut held }).$list.push(one.clone());
            }
            let pairs = || bare.$list.iter().map(|(key, record)| (key.clone(), record.clone()));
            let is_in = |(key, record): &_| {
                names(key) && within(key, record) && ours.$list.get(key).is_none_or(|r| within(key, r))
            };
            inside_bare.$list = pairs().filter(|pair| is_in(pair)).collect();
            held_bare.$list = pairs().filter(|pair| !is_in(pair)).collect();
        };
    }
    kind!(periods, Periods, |id: &_, period: &_| bounds.period(*id, period));
    // Nor does anybody make a unit of theirs one with a unit that is not.
    let known = |id: &UnitId| ours.units.get(id).and_then(|unit| unit.one_with);
    let is_own = |id: &UnitId, unit: &Unit| unit.one_with.is_none_or(|to| bounds.has(to) || known(id) == Some(to));
    kind!(units, Units, |id: &UnitId, unit: &Unit| {
        is_own(id, unit) && (bounds.has(*id) || above.contains(id) && ours.units.get(id).is_none())
    });
    kind!(targets, Targets, |key: &_, _: &_| bounds.target(key));
    kind!(facts, Facts, |key: &_, _: &_| bounds.fact(key));
    kind!(persons, Persons, |_: &_, person: &_| bounds.person(person), |id: &_| bounds.names(*id));
    kind!(matters, Matters, |_: &_, matter: &_| bounds.matter(matter));
    let Settings { rules, holidays, .. } = bare.settings.clone();
    inside_bare.settings = Settings { rules, holidays, ..Settings::default() };
    Admitted { told: Arc::new(inside), bare: Arc::new(inside_bare), held, held_bare }
}

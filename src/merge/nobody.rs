//! Letting go of what nobody wrote: after damage a record whose trace was lost stands there as if nobody had written it
//! ([`Dot::NOBODY`]). Where its trace has been found again, somebody says the same, and then nobody need say it.

use super::table::{Table, each_table};
use super::view::view;
use super::{Dot, Record, Replica, Siblings, Trace, Traces};
use std::sync::Arc;

impl Replica {
    /// The replica without what nobody wrote, wherever somebody says the same; what the book shows stays.
    #[must_use]
    pub fn named(self) -> Self {
        if self.heard.of(Dot::NOBODY.station) == 0 {
            // Nearly always.
            return self;
        }
        let mut named = self;
        macro_rules! kind {
            ($table:ident) => {
                name(&named.book.$table, &mut named.contexts.$table);
            };
        }
        each_table!(kind);
        named
    }

    /// Both together, where what was `found` is all of what had been damaged, and whole again. It says of every record that it
    /// knows who wrote it: whatever nobody wrote of such a one was an older state of it, and goes.
    #[must_use]
    pub fn found_again(&self, found: &Self) -> Self {
        let mut both = self.hear(&found.whole());
        if both.heard.of(Dot::NOBODY.station) == 0 {
            return both;
        }
        let mut book = (*both.book).clone();
        macro_rules! kind {
            ($table:ident) => {
                forget(&mut book.$table, &mut both.contexts.$table, &found.contexts.$table);
            };
        }
        each_table!(kind);
        both.book = Arc::new(book);
        both
    }
}

/// The traces in which nobody has a say, each with what is left without it.
fn without<R: Record>(traces: &Traces<R>) -> impl Iterator<Item = (&R::Key, Siblings<R>)> {
    traces.iter().filter_map(|(key, trace)| {
        let Trace::Grown(siblings) = trace else { return None };
        let rest: Siblings<R> = siblings.iter().filter(|s| s.last != Dot::NOBODY).map(Arc::clone).collect();
        (rest.len() < siblings.len()).then_some((key, rest))
    })
}

fn forget<R: Record, T: Table<R>>(table: &mut T, traces: &mut Traces<R>, found: &Traces<R>) {
    let (mut records, mut known) = (Vec::new(), Vec::new());
    let is_named = |key: &R::Key| found.get(key).is_some_and(|found| !found.seen().has(Dot::NOBODY));
    for (key, rest) in without(traces).filter(|(key, _)| is_named(key)) {
        records.push((key.clone(), view(&rest)));
        known.extend(Trace::of(rest).map(|trace| (key.clone(), Some(trace))));
    }
    table.change(records);
    traces.change(known);
}

fn name<R: Record, T: Table<R>>(table: &T, traces: &mut Traces<R>) {
    // Where they say anything else, both wait for a person.
    let same = without(traces).filter(|(key, rest)| view(rest).as_ref() == table.find(key));
    let named = same.filter_map(|(key, rest)| Some((key.clone(), Some(Trace::of(rest)?)))).collect();
    traces.change(named);
}

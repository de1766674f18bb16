//! Letting go of what nobody wrote: after damage a record whose trace was lost stands there as if nobody had written it
//! ([`Dot::NOBODY`]). Where its trace has been found again, somebody says the same, and then nobody need say it.

use super::table::{Table, each_table};
use super::view::view;
use super::{Dot, Record, Replica, Trace, Traces};
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
}

fn name<R: Record, T: Table<R>>(table: &T, traces: &mut Traces<R>) {
    let mut named = Vec::new();
    for (key, trace) in traces.iter() {
        let Trace::Grown(siblings) = trace else { continue };
        if siblings.iter().all(|s| s.last != Dot::NOBODY) {
            continue;
        }
        let rest: Vec<_> = siblings.iter().filter(|s| s.last != Dot::NOBODY).map(Arc::clone).collect();
        // Where they say anything else, both wait for a person.
        if view(&rest).as_ref() == table.find(key) {
            named.extend(Trace::of(rest).map(|trace| (key.clone(), Some(trace))));
        }
    }
    traces.change(named);
}

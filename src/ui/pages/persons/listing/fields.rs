//! Fields of the rows in sight. They are unpacked between frames, for the rows that are drawn and for no others.

use super::desk::{self, ListDesk};
use crate::domain::{Details, PersonId, Sheet};
use crate::session::list::ListColumn;
use crate::ui::browser::clock::ticks;
use leptos::prelude::*;
use rustc_hash::FxHashMap;
use std::{sync::Arc, time::Duration};

/// A part of the work takes so many milliseconds at most, and a little.
const PART: f64 = 6.0;

/// So many sheets are held at most: more rows than any screen has.
const MOST: usize = 1000;

type Held = FxHashMap<PersonId, (Details, Arc<Sheet>)>;

/// What was unpacked. Copied freely.
#[derive(Clone, Copy)]
pub struct Fields {
    held: StoredValue<Held>,
    /// It grows when more is unpacked.
    version: RwSignal<u32>,
    wanted: StoredValue<Vec<(PersonId, Details)>>,
}

impl Fields {
    /// Unpacks for the rows that are drawn, as long as a column needs it.
    pub fn new(list: ListDesk) -> Self {
        let fields = Self { held: StoredValue::default(), version: RwSignal::new(0), wanted: StoredValue::default() };
        Effect::new(move |_| {
            list.track();
            let needed = list.columns.with(|all| all.iter().any(|c| matches!(c, ListColumn::Field(_))));
            let rows = list.drawn.get().filter(|_| needed).filter_map(desk::at);
            let missing = rows.filter(|(id, person)| fields.held(*id, &person.details).is_none());
            let mut wanted: Vec<_> = missing.map(|(id, person)| (id, person.details)).collect();
            // Persons of one chunk together: it is opened once.
            wanted.sort_by_key(|(_, details)| {
                details.place().map(|(packed, _)| Arc::as_ptr(packed).cast::<()>() as usize)
            });
            let idle = fields.wanted.with_value(Vec::is_empty);
            fields.wanted.set_value(wanted);
            if idle {
                fields.part();
            }
        });
        fields
    }

    fn held(self, id: PersonId, details: &Details) -> Option<Arc<Sheet>> {
        match details.place() {
            None => Some(details.sheet()),
            Some(_) => self.held.with_value(|held| {
                held.get(&id).filter(|(of, _)| of.is_same(details)).map(|(_, sheet)| Arc::clone(sheet))
            }),
        }
    }

    /// The person's fields; none while they are packed.
    pub fn of(self, id: PersonId, details: &Details) -> Option<Arc<Sheet>> {
        self.version.track();
        self.held(id, details)
    }

    fn part(self) {
        let start = ticks();
        let mut some = false;
        loop {
            // The page may be another by now: then nobody waits.
            let Some(next) = self.wanted.try_with_value(|wanted| wanted.last().cloned()) else { return };
            let Some((id, details)) = next else { break };
            if details.place().is_none_or(|(packed, _)| packed.open_some()) {
                let sheet = details.sheet();
                self.held.update_value(|held| {
                    if held.len() >= MOST {
                        held.clear();
                    }
                    held.insert(id, (details, sheet));
                });
                self.wanted.update_value(|wanted| {
                    wanted.pop();
                });
                some = true;
            }
            if ticks() - start > PART {
                set_timeout(move || self.part(), Duration::ZERO);
                break;
            }
        }
        if some {
            self.version.update(|version| *version += 1);
        }
    }
}

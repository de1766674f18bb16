//! The causal contexts of all records of a book, kind by kind; and of which of them a person confirms what is shown.

use super::table::{each_table, kind_of};
use super::{Clash, Record, Trace};
use crate::domain::{
    Fact, FactKey, Matter, MatterId, Period, PeriodId, Person, PersonId, Rows, Settings, Target, TargetKey, Unit,
    UnitId,
};

/// Traces of the records of one kind, by their keys; those of graves too.
pub type Traces<R> = Rows<<R as Record>::Key, Trace<R>>;

/// The causal contexts of all records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contexts {
    /// Of the choices of the office.
    pub settings: Rows<(), Trace<Settings>>,
    /// Of periods.
    pub periods: Rows<PeriodId, Trace<Period>>,
    /// Of units.
    pub units: Rows<UnitId, Trace<Unit>>,
    /// Of targets.
    pub targets: Rows<TargetKey, Trace<Target>>,
    /// Of typed figures.
    pub facts: Rows<FactKey, Trace<Fact>>,
    /// Of persons.
    pub persons: Rows<PersonId, Trace<Person>>,
    /// Of matters.
    pub matters: Rows<MatterId, Trace<Matter>>,
}

/// Fields whose shown values a person has confirmed, of one kind of record; each record once, in the order of their keys.
pub(super) type Settled<R> = Vec<(<R as Record>::Key, Vec<<R as Record>::Field>)>;

/// Clashes that a person settles with a write, by confirming what is shown (another value is an ordinary edit).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settling {
    /// Of the choices of the office.
    pub settings: Settled<Settings>,
    /// Of periods.
    pub periods: Settled<Period>,
    /// Of units.
    pub units: Settled<Unit>,
    /// Of targets.
    pub targets: Settled<Target>,
    /// Of typed figures.
    pub facts: Settled<Fact>,
    /// Of persons.
    pub persons: Settled<Person>,
    /// Of matters.
    pub matters: Settled<Matter>,
}

impl Settling {
    /// What is shown of all these is confirmed.
    #[must_use]
    pub fn of(clashes: &[Clash]) -> Self {
        let mut settling = Self::default();
        for clash in clashes {
            let field = clash.field.as_ref().map(|(name, _)| name.as_str());
            macro_rules! kind {
                ($table:ident) => {
                    if clash.kind == kind_of!($table) {
                        let field = field.and_then(|name| name.parse().ok());
                        if let Ok(key) = serde_json::from_str(&clash.key) {
                            note(&mut settling.$table, key, field);
                        }
                    }
                };
            }
            each_table!(kind);
        }
        settling
    }

    /// With all that another confirms.
    pub(super) fn join(&mut self, other: Self) {
        macro_rules! kind {
            ($table:ident) => {
                for (key, fields) in other.$table {
                    note(&mut self.$table, key, fields);
                }
            };
        }
        each_table!(kind);
    }
}

/// Notes that these fields of the record of this key are settled; none where the record as a whole is.
fn note<K: Ord, F>(settled: &mut Vec<(K, Vec<F>)>, key: K, fields: impl IntoIterator<Item = F>) {
    match settled.binary_search_by(|(k, _)| k.cmp(&key)) {
        Ok(at) => settled[at].1.extend(fields),
        Err(at) => settled.insert(at, (key, fields.into_iter().collect())),
    }
}

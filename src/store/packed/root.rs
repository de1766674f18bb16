//! The root: which chunks are the book, and which writes are in them.

use super::names::Hash;
use crate::merge::Seen;
use serde::{Deserialize, Serialize};

/// One chunk of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// How many records.
    #[serde(rename = "n")]
    pub count: usize,
    /// The names of its parts, a blank between them.
    #[serde(rename = "c")]
    names: String,
}

impl Part {
    /// The chunk of these parts.
    #[must_use]
    pub fn of(count: usize, names: &[Hash]) -> Self {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        Self { count, names: names.join(" ") }
    }

    /// The names of its parts; none if one is no name.
    #[must_use]
    pub fn names(&self) -> Option<Vec<Hash>> {
        self.names.split(' ').map(|name| name.parse().ok()).collect()
    }
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident $variant:ident),+ $(,)?) => {
        /// A table of a replica. The order is that in which they are written.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Table { $($(#[$doc])* $variant),+ }

        impl Table {
            /// Every table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        /// The chunks of every table, in the order of their keys.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct Tables { $($(#[$doc])* #[serde(skip_serializing_if = "Vec::is_empty")] pub $name: Vec<Part>),+ }

        impl Tables {
            /// The chunks of one table.
            #[must_use]
            pub const fn of(&self, table: Table) -> &Vec<Part> {
                match table { $(Table::$variant => &self.$name),+ }
            }
            /// The chunks of one table.
            pub const fn of_mut(&mut self, table: Table) -> &mut Vec<Part> {
                match table { $(Table::$variant => &mut self.$name),+ }
            }
        }
    };
}

tables! {
    /// Choices of the office.
    settings Settings,
    /// Periods.
    periods Periods,
    /// Units.
    units Units,
    /// Targets.
    targets Targets,
    /// Typed figures.
    facts Facts,
    /// Persons.
    persons Persons,
    /// Matters.
    matters Matters,
    /// The causal context of the choices.
    settings_traces SettingsTraces,
    /// Causal contexts of periods.
    periods_traces PeriodsTraces,
    /// Causal contexts of units.
    units_traces UnitsTraces,
    /// Causal contexts of targets.
    targets_traces TargetsTraces,
    /// Causal contexts of typed figures.
    facts_traces FactsTraces,
    /// Causal contexts of persons.
    persons_traces PersonsTraces,
    /// Causal contexts of matters.
    matters_traces MattersTraces,
    /// The activity log.
    log Log,
}

/// The root of one state of the book.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Root {
    /// The writes that are in it.
    pub folded: Seen,
    /// The number of the book of schema 1 that is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<u64>,
    /// Which memory of the store it is.
    #[serde(default, skip_serializing_if = "is_first")]
    pub memory: u32,
    /// Where the records are.
    pub tables: Tables,
}

// serde asks for a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_first(memory: &u32) -> bool {
    *memory == 0
}

impl Root {
    /// Every chunk that it names; a name that is none is left out, for its chunk will be missed.
    pub fn names(&self) -> impl Iterator<Item = Hash> + '_ {
        let parts = Table::ALL.iter().flat_map(|table| self.tables.of(*table));
        parts.filter_map(Part::names).flatten()
    }
}

//! What a record says that this program does not know: fields of a newer station, kept as they came, so that its file
//! survives an older one. What they mean is not known here; that they were said, by whom and against what, is.
//!
//! | noun | what it is |
//! |---|---|
//! | [`Word`] | the name of such a field |
//! | [`Opaque`] | what it says |
//! | [`Foreign`] | both, and where in its record the field stands |
//! | [`Beyond`] | all of one record |
//! | [`Open`] | a table of fields that leaves room for them |
//!
//! What a newer station may add without raising the number of the schema is told in [`crate::exchange`].

mod foreign;
mod opaque;
mod open;
#[cfg(feature = "schema")]
pub mod schema;
mod word;

pub use foreign::{Foreign, Home};
pub use opaque::Opaque;
pub use open::{Open, OpenKey, Table};
pub use word::Word;

use std::sync::Arc;

/// The fields of one record that this program does not know, each name once, in the order of their names. Nearly every
/// record has none, and then it costs a pointer.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Beyond(Option<Arc<Vec<Foreign>>>);

impl Beyond {
    /// None.
    pub const NONE: Self = Self(None);

    /// These fields, in any order; of two of one name the later stays.
    #[must_use]
    pub fn of(fields: impl IntoIterator<Item = Foreign>) -> Self {
        let mut all: Vec<Foreign> = fields.into_iter().collect();
        // The later first, as the first of equals is what stays.
        all.reverse();
        all.sort_by_key(|field| field.name);
        all.dedup_by_key(|field| field.name);
        Self((!all.is_empty()).then(|| Arc::new(all)))
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Foreign] {
        self.0.as_ref().map_or(&[], |all| all)
    }

    /// The field of this name.
    #[must_use]
    pub fn get(&self, name: Word) -> Option<&Foreign> {
        let all = self.all();
        all.binary_search_by_key(&name, |field| field.name).ok().map(|at| &all[at])
    }

    /// With this field, in the place of one of its name.
    #[must_use]
    pub fn with(&self, field: Foreign) -> Self {
        Self::of(self.all().iter().cloned().chain([field]))
    }

    /// Without the field of this name.
    #[must_use]
    pub fn without(&self, name: Word) -> Self {
        Self::of(self.all().iter().filter(|field| field.name != name).cloned())
    }

    /// With those of another whose names it lacks.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        if other.is_empty() { self.clone() } else { Self::of(other.all().iter().chain(self.all()).cloned()) }
    }

    /// Those that stand in this place of the record.
    #[must_use]
    pub fn within(&self, home: Home) -> Self {
        match &self.0 {
            Some(all) if all.iter().any(|field| field.home != home) => {
                Self::of(all.iter().filter(|field| field.home == home).cloned())
            }
            _ => self.clone(),
        }
    }
}

//! What is to be looked at again among persons: found once in each chunk of a book, and again only where an edit was.

use super::astride::{Astride, astride};
use super::by_chunk::ByChunk;
use crate::domain::{Book, CountingDate, Day, Flaw, Span, UnitId, flaws_of_person, homeless};

/// What was found in a chunk.
#[derive(Clone, Debug, Default)]
struct Found {
    flaws: Vec<Flaw>,
    /// Each with the unit in which it counts.
    astride: Vec<(UnitId, Astride)>,
    /// The units of its persons, each once.
    units: Vec<UnitId>,
}

/// What is to be looked at again among the persons of a book.
#[derive(Clone, Debug, Default)]
pub struct Recheck {
    asked: Option<(Span, CountingDate, Day)>,
    found: ByChunk<Found>,
}

impl Recheck {
    /// Looks at the persons of this book, for admissions of these days, on this day; where nothing has changed it goes by
    /// what it has found before.
    pub fn follow(&mut self, book: &Book, span: Span, today: Day) {
        let by = book.settings.counting;
        if self.asked.replace((span, by, today)) != self.asked {
            self.found = ByChunk::default();
        }
        self.found.meet(&book.persons);
        while let Some((chunk, found)) = self.found.next() {
            let flaws = chunk.iter().flat_map(|(id, person)| flaws_of_person(*id, person, today)).collect();
            let astride = chunk.iter().flat_map(|(id, person)| astride(*id, person, span, by)).collect();
            let mut units: Vec<UnitId> = chunk.iter().map(|(_, person)| person.unit).collect();
            units.sort_unstable();
            units.dedup();
            *found = Some(Found { flaws, astride, units });
        }
    }

    /// What can hardly be.
    pub fn flaws(&self) -> impl Iterator<Item = &Flaw> {
        self.found.iter().flat_map(|(_, found)| &found.flaws)
    }

    /// Who has no unit in this book, the one that was followed.
    pub fn homeless<'a>(&'a self, book: &'a Book) -> impl Iterator<Item = Flaw> + 'a {
        let lost = |found: &Found| found.units.iter().any(|unit| book.units.get(unit).is_none());
        let chunks = self.found.iter().filter(move |(_, found)| lost(found));
        chunks.flat_map(move |(chunk, _)| chunk.iter().filter_map(move |(id, person)| homeless(book, *id, person)))
    }

    /// The admissions, in units for which `here` says yes, whose counting can be asked about.
    #[must_use]
    pub fn astride(&self, here: impl Fn(UnitId) -> bool) -> Vec<Astride> {
        let all = self.found.iter().flat_map(|(_, found)| &found.astride);
        all.filter(|(unit, _)| here(*unit)).map(|(_, astride)| *astride).collect()
    }
}

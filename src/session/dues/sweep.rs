//! Looks through a book for what is due, a slice at a time. Who has gone the way to its end or has left it is passed over
//! by the gist of their details: a book of finished persons unpacks nothing.

use super::{Board, Flagged, Item};
use crate::domain::{Book, Day, Gist, Param, Person, PersonId, Span, Stage, Tree, UnitId, When};
use crate::rules::{Case, DueKind, Ground, LocalTerms, add_months, all_dues, needs_review};
use crate::stats::Departures;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Who has come to the day of a step so many months ago and no further, is of an old record: it is not that nothing was
/// done for years, but that nothing was written down.
const OLD_MONTHS: u16 = 24;

/// A search on its way.
#[derive(Clone, Debug)]
pub struct Sweep {
    book: Arc<Book>,
    ground: Arc<Ground>,
    places: FxHashMap<UnitId, usize>,
    /// The terms of the place, unit by unit, as far as they were asked for.
    terms: FxHashMap<UnitId, Option<Arc<LocalTerms>>>,
    departures: Departures,
    /// Who is still to be looked at: whether anything can be due of them, and whether an admission counts in the period.
    queue: Vec<Candidate>,
    next: usize,
    /// What was found so far.
    pub board: Board,
}

#[derive(Clone, Copy, Debug)]
struct Candidate {
    id: PersonId,
    place: usize,
    open: bool,
    old: bool,
    counts: bool,
}

impl Sweep {
    /// Begins to look through the unit and all below it. Old records are only counted, unless they are asked for.
    #[must_use]
    pub fn of(book: Arc<Book>, ground: Arc<Ground>, unit: UnitId, span: Span, with_old: bool) -> Self {
        let tree = Tree::over(&book, Span::ALL);
        let places: FxHashMap<UnitId, usize> =
            tree.branch(unit).iter().enumerate().map(|(at, node)| (node.id, at)).collect();
        let mut sweep = Self {
            book,
            ground,
            places,
            terms: FxHashMap::default(),
            departures: Departures::default(),
            queue: Vec::new(),
            next: 0,
            board: Board::default(),
        };
        let book = Arc::clone(&sweep.book);
        sweep.departures = Departures::of(&book);
        // What is due of persons without names is for whoever holds their records.
        for (&id, person) in book.persons.iter().filter(|(id, _)| id.0.station.sender().is_none()) {
            sweep.take_in(id, person, span, with_old);
        }
        sweep
    }

    fn take_in(&mut self, id: PersonId, person: &Person, span: Span, with_old: bool) {
        let gist = person.details.gist();
        let here = self.places.get(&person.unit).copied();
        let counts = self.book.counted(person, span).find_map(|c| self.places.get(&c.unit).copied());
        let Some(place) = here.or(counts) else { return };
        let departed = self.departures.get(id).is_some();
        let open = here.is_some() && !departed && gist.stage.is_some_and(|stage| stage < Stage::Official);
        let old = open && self.is_old(gist);
        self.board.old += usize::from(old);
        let open = open && (with_old || !old);
        if open || counts.is_some() {
            self.queue.push(Candidate { id, place, open, old, counts: counts.is_some() });
        }
    }

    /// Whether nothing was written down since a decision or a ceremony of long ago.
    fn is_old(&self, gist: &Gist) -> bool {
        // However long it may have been: whether it was lengthened is not unpacked for this.
        let policy = self.ground.policies.at(self.ground.today);
        let probation = policy.value(Param::ProbationMonths).saturating_add(policy.value(Param::ProbationExtraMonths));
        let months = match gist.stage {
            Some(Stage::Decision) => OLD_MONTHS,
            Some(Stage::Admitted | Stage::Probation) => OLD_MONTHS.saturating_add(probation),
            _ => return false,
        };
        let last = gist.admission().and_then(|a| a.ceremony.or(a.decision.map(When::Day))).and_then(When::latest);
        last.is_some_and(|day| self.is_past(day, months))
    }

    fn is_past(&self, day: Day, months: u16) -> bool {
        add_months(day, months) < self.ground.today
    }

    /// Looks at so many more persons.
    pub fn step(&mut self, persons: usize) {
        let end = self.queue.len().min(self.next.saturating_add(persons));
        let book = Arc::clone(&self.book);
        for at in self.next..end {
            let candidate = self.queue[at];
            if let Some(person) = book.persons.get(&candidate.id) {
                self.look_at(candidate, person);
            }
        }
        self.next = end;
    }

    fn terms_of(&mut self, unit: UnitId) -> Option<Arc<LocalTerms>> {
        let (book, today) = (Arc::clone(&self.book), self.ground.today);
        self.terms.entry(unit).or_insert_with(|| LocalTerms::of(&book, unit, today).map(Arc::new)).clone()
    }

    fn look_at(&mut self, candidate: Candidate, person: &Person) {
        let Candidate { id, place, open, old, counts } = candidate;
        let sheet = person.details.sheet();
        let departed = self.departures.get(id).is_some();
        let case = Case { sheet: &sheet, born: person.born, departed };
        let mut aged = false;
        let terms = self.terms_of(person.unit);
        for due in if open { all_dues(case, &self.ground, terms.as_deref()) } else { Vec::new() } {
            let paper = matches!(due.kind, DueKind::Certificate | DueKind::Redo) && self.is_past(due.day, OLD_MONTHS);
            aged |= paper;
            self.board.items.push(Item { person: id, unit: person.unit, place, due, old: old || paper });
        }
        self.board.old += usize::from(aged && !old);
        let checks = if old && !counts { Vec::new() } else { needs_review(case, &self.ground) };
        if !checks.is_empty() {
            self.board.review.push(Flagged { person: id, unit: person.unit, place, counts, checks });
        }
    }

    /// Whether all have been looked at.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.next >= self.queue.len()
    }

    /// How many persons it looks at, of all that are in the book.
    #[must_use]
    pub fn len(&self) -> usize {
        self.queue.len()
    }

    /// Whether it looks at nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }
}

//! Details that stay packed until somebody asks. What was opened last stays open, so that a page of one person, or a walk over
//! all of them in order, opens each chunk once; more would fill the memory of a page.

use crate::domain::{Packed, Person, PersonId, Sheet};
use crate::store::columns::{details, persons};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// The sheets of one chunk.
type Sheets = Vec<Arc<Sheet>>;

/// So many chunks stay open.
const OPEN: usize = 4;

/// So many sheets of a chunk that is closed again are let go of at a time: all of them would hold a page up for a frame.
const LET_GO: usize = 96;

/// The chunks that were opened last.
#[derive(Clone, Debug, Default)]
pub struct Shelved(Arc<Mutex<Last>>);

#[derive(Debug, Default)]
struct Last {
    open: VecDeque<Arc<Sheets>>,
    /// What nobody holds any more, to be let go of by and by.
    done: Sheets,
}

impl Shelved {
    fn last(&self) -> std::sync::MutexGuard<'_, Last> {
        // What a panic elsewhere left behind is still a list.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, sheets: &Arc<Sheets>) {
        let mut last = self.last();
        last.open.push_back(Arc::clone(sheets));
        while last.open.len() > OPEN {
            let oldest = last.open.pop_front().and_then(Arc::into_inner);
            last.done.extend(oldest.unwrap_or_default());
        }
    }

    fn let_go(&self) {
        let mut last = self.last();
        let rest = last.done.len().saturating_sub(LET_GO);
        last.done.truncate(rest);
    }
}

/// Packed details of one chunk of persons.
#[derive(Debug)]
pub struct Shut {
    first: Vec<u8>,
    second: Vec<u8>,
    count: usize,
    open: Mutex<Open>,
    shelved: Shelved,
}

/// How far it is open.
#[derive(Debug, Default)]
enum Open {
    /// Not at all, or not any more.
    #[default]
    Not,
    /// In part, with the columns that the details hang on.
    Half(Box<(Vec<(PersonId, Person)>, details::Opening)>),
    /// Wholly, as long as somebody holds it.
    Whole(Weak<Sheets>),
}

impl Shut {
    /// Gives each of the persons of a chunk its place in the packed details.
    pub fn put_into(records: &mut [(PersonId, Person)], first: &[u8], second: &[u8], shelved: &Shelved) {
        let shut: Arc<dyn Packed> = Arc::new(Self {
            first: first.to_vec(),
            second: second.to_vec(),
            count: records.len(),
            open: Mutex::default(),
            shelved: shelved.clone(),
        });
        for (at, (_, person)) in (0..).zip(records) {
            person.details.pack(Arc::clone(&shut), at);
        }
    }

    /// Opens some more; the sheets, if all are open.
    fn go(&self) -> Option<Arc<Sheets>> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let half = match std::mem::take(&mut *open) {
            Open::Whole(sheets) => {
                if let Some(open_yet) = sheets.upgrade() {
                    *open = Open::Whole(sheets);
                    return Some(open_yet);
                }
                None
            }
            Open::Half(half) => Some(half),
            Open::Not => None,
        };
        let Some(mut half) = half else {
            // It takes as long as a part of the rest.
            *open = Open::Half(self.begin());
            return None;
        };
        self.shelved.let_go();
        let (persons, pass) = &mut *half;
        if !pass.go(persons, &[]) {
            *open = Open::Half(half);
            return None;
        }
        // It was read back when it was written, and its hash was looked at when it was opened.
        let sheets = Arc::new(half.1.sheets().unwrap_or_default());
        *open = Open::Whole(Arc::downgrade(&sheets));
        self.shelved.keep(&sheets);
        Some(sheets)
    }

    fn begin(&self) -> Box<(Vec<(PersonId, Person)>, details::Opening)> {
        let persons = persons::decode(&self.first, self.count).unwrap_or_default();
        let pass = details::Opening::of(self.second.clone(), &persons);
        Box::new((persons, pass))
    }
}

impl Packed for Shut {
    fn sheet(&self, at: u32) -> Arc<Sheet> {
        loop {
            if let Some(sheets) = self.go() {
                return sheets.get(at as usize).cloned().unwrap_or_default();
            }
        }
    }

    fn open_some(&self) -> bool {
        self.go().is_some()
    }
}

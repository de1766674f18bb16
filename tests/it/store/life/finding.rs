//! What a page does as it opens, as the browser's room does it: what the shelf has forgotten, or what has rotted there, is looked
//! for in the mirror and in the copies.

use super::page::{Page, sealed};
use crate::session::desk::moment;
use crate::store::two::run;
use so_nguon::domain::Note;
use so_nguon::merge::{Author, Replica};
use so_nguon::session::Event;
use so_nguon::store::keeper::{Event as Happened, HELD};
use so_nguon::store::packed::{Keep, Opening, Survey};
use so_nguon::store::{Memory, Strict};
use std::collections::BTreeMap;
use std::sync::Arc;

fn nobody() -> Author {
    Author { name: Note::default(), at: moment(0) }
}

impl Page {
    /// Does what is done beside the book: what lies there is sealed while the strict storage is asked, and either may be first.
    pub fn begins(&mut self, order: u32) {
        let mirror = self.disk.mirror();
        if order > 0 {
            // Refused, it is tried again when the page is open.
            let _ = run(self.sweeps()).unwrap();
        }
        self.looks(if order == 1 { self.disk.mirror() } else { mirror });
    }

    /// Looks for what the shelf has forgotten, in the mirror as it was read.
    pub fn looks(&mut self, mirror: BTreeMap<String, String>) {
        let replica = Arc::clone(&self.session.replica);
        let held = run(self.disk.mark(HELD)).unwrap().unwrap();
        let mirror = mirror.into_iter().collect();
        self.happens(Happened::Found { mirror, held, replica });
        while self.mends() > 0 {}
        self.keeper.looked();
        let is_wanted = self.disk.copies().into_iter().next_back().is_some_and(|(id, texts)| {
            let place = sealed(self.disk.clone(), self.key.as_ref());
            let others = texts.iter().filter(|(key, _)| !key.contains("/c/"));
            let others: Vec<_> = others.map(|(key, text)| (key.clone(), place.read(key, text.clone()))).collect();
            !self.is_mended() || self.keeper.wants(id) || self.keeper.keep().lacks(&others, &self.session.replica)
        });
        // The newest that is whole.
        let whole = || self.disk.copies().into_keys().rev().find_map(|id| self.load(id));
        match is_wanted.then(whole).flatten() {
            Some(copied) => {
                self.session.update(Event::Heard(Arc::new(copied.whole())));
                self.happens(Happened::Restored);
            }
            None => self.happens(Happened::Opened),
        }
    }

    /// Whether nothing is known to be broken or gone.
    fn is_mended(&mut self) -> bool {
        self.keeper.keep().wants().unwrap().is_empty()
    }

    /// Puts twins out of the copies in the place of what is broken or gone; how many.
    fn mends(&mut self) -> usize {
        let wants = self.keeper.keep().wants().unwrap();
        let twins: Vec<(String, String)> =
            self.disk.copies().into_values().rev().flatten().filter(|(key, _)| wants.contains(key)).collect();
        let place = sealed(self.disk.clone(), self.key.as_ref());
        let mut put = 0;
        for (key, text) in twins {
            put += usize::from(self.keeper.keep().mend(&key, &place.read(&key, text)) == Ok(true));
        }
        if put > 0 {
            let found = self.keeper.look_again(&nobody()).unwrap();
            self.session.update(if found.is_whole() {
                Event::FoundAgain(Arc::new(found.replica))
            } else {
                Event::Heard(Arc::new(found.replica.whole()))
            });
        }
        put
    }

    /// The book of a copy, where all of it opens.
    pub fn load(&self, id: u32) -> Option<Replica> {
        let texts: Memory = self.disk.copies().get(&id)?.clone().into_iter().collect();
        match Keep::open(sealed(texts, self.key.as_ref()), &nobody()).1 {
            Opening::Book(opened) => (opened.aside.is_empty() && opened.missing.is_empty()).then_some(opened.replica),
            _ => None,
        }
    }

    /// What of this lies whole on the shelf.
    pub fn survey(&self, keys: Vec<String>) -> Survey {
        let mut place = sealed(self.disk.clone(), self.key.as_ref());
        let mut survey = Survey::of(keys);
        while !survey.step(&mut place).unwrap() {}
        survey
    }

    /// Whether all of the book is in it, and nothing of it is known to be broken or gone.
    pub fn is_sound(&mut self, survey: &Survey) -> bool {
        survey.is_whole() && self.is_mended()
    }
}

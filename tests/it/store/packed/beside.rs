//! What lies beside local storage, as IndexedDB keeps it: the journal's mirror, chunks, copies; and a visit to the page that looks
//! for what is broken or gone as the page does, step by step by the store's own word.

use super::{Dice, by, commit, edited, fold, opened};
use crate::store::shelf::Memory;
use so_nguon::merge::Replica;
use so_nguon::store::keeper::{Effect, Event, Keeper};
use so_nguon::store::packed::{Keep, Opening, Survey, gives_way, worth};
use so_nguon::store::{Memory as Copied, Sealed, Shelf};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A copy: the names of its chunks, its other texts, and the book that it was made of.
#[derive(Clone)]
pub struct Copy {
    pub chunks: Vec<String>,
    others: Vec<(String, String)>,
    pub book: Arc<Replica>,
}

/// What lies in IndexedDB.
#[derive(Clone, Default)]
pub struct Beside {
    mirror: BTreeMap<String, String>,
    pub chunks: BTreeMap<String, String>,
    pub copies: Vec<Copy>,
}

impl Beside {
    /// What a copy opens as.
    pub fn load(&self, copy: &Copy) -> Replica {
        let chunks = copy.chunks.iter().filter_map(|name| Some((name.clone(), self.chunks.get(name)?.clone())));
        let texts: Copied = copy.others.iter().cloned().chain(chunks).collect();
        opened(Keep::open(texts, &by()).1).replica
    }

    /// The texts of all copies under this name, the newest first.
    fn twins(&self, name: &str) -> Vec<String> {
        let others = self.copies.iter().rev().flat_map(|copy| &copy.others);
        let others = others.filter(|(key, _)| key == name).map(|(_, text)| text.clone());
        others.chain(self.chunks.get(name).cloned()).collect()
    }
}

/// One visit to the page.
pub struct Visit {
    keeper: Keeper<Memory>,
    pub replica: Arc<Replica>,
    /// Which visit it is: each writes as a station of its own.
    nth: usize,
}

/// Whether a text is of the book.
pub fn is_of_book(key: &str) -> bool {
    ["/root/", "/c/", "/j/", "/book/"].iter().any(|part| key.contains(part))
}

impl Visit {
    /// Opens, and looks for nothing elsewhere.
    pub fn blind(shelf: &Memory, nth: usize) -> Self {
        let (keep, opening) = Keep::open(Sealed::plain(shelf.clone()), &by());
        let replica = match opening {
            // Nothing can be read: the page begins with an empty desk.
            Opening::Damaged(_) => Replica::default(),
            opening => opened(opening).replica,
        };
        Self { keeper: Keeper::new(keep), replica: Arc::new(replica), nth }
    }

    pub const fn keep(&mut self) -> &mut Keep<Sealed<Memory>> {
        self.keeper.keep()
    }

    fn happens(&mut self, event: Event, beside: &mut Beside) {
        for effect in self.keeper.update(event, 0) {
            match effect {
                Effect::Mirror { key, text, .. } => drop(beside.mirror.insert(key, text)),
                Effect::Heard(told) => self.hear(&Replica::default().join(&told)),
                _ => {}
            }
        }
    }

    fn lacks(&mut self, copy: &Copy) -> bool {
        let replica = Arc::clone(&self.replica);
        self.keep().lacks(&copy.others, &replica)
    }

    /// Folds what is on the desk.
    pub fn fold(&mut self) {
        let replica = Arc::clone(&self.replica);
        fold(self.keep(), &replica).unwrap();
    }

    /// Opens, and looks for what is broken or gone as the page does.
    pub fn open(shelf: &Memory, beside: &mut Beside, nth: usize) -> Self {
        let mut visit = Self::blind(shelf, nth);
        let (mirror, replica) = (beside.mirror.clone().into_iter().collect(), Arc::clone(&visit.replica));
        visit.happens(Event::Found { mirror, held: None, replica }, beside);
        while visit.mend(beside) > 0 {}
        visit.keeper.looked();
        let newest = beside.copies.last().cloned();
        if let Some(copy) = newest
            && (visit.lacks(&copy) || !visit.keep().wants().unwrap().is_empty())
        {
            visit.hear(&beside.load(&copy));
            // What was heard from a copy lies in no journal.
            visit.fold();
        }
        visit
    }

    /// Puts twins in the place of what is known to be broken or gone; how many.
    fn mend(&mut self, beside: &Beside) -> usize {
        let wants = self.keep().wants().unwrap();
        self.put(beside, &wants)
    }

    fn put(&mut self, beside: &Beside, wants: &[String]) -> usize {
        let twins = wants.iter().flat_map(|key| beside.twins(key).into_iter().map(move |text| (key, text)));
        let put = twins.filter(|(key, text)| self.keep().mend(key, text).unwrap()).count();
        if put > 0 {
            let again = self.keeper.look_again(&by()).unwrap();
            if again.is_whole() {
                self.replica = Arc::new(self.replica.found_again(&again.replica));
            } else {
                self.hear(&again.replica);
            }
        }
        put
    }

    fn hear(&mut self, other: &Replica) {
        self.replica = Arc::new(self.replica.join(&other.whole()).named());
    }

    /// A write, into the journal and its mirror.
    pub fn write(&mut self, beside: &mut Beside, dice: &mut Dice) {
        let next = edited(&self.replica.book, dice);
        let (replica, dot, delta) = commit(&self.replica, next, self.nth);
        self.replica = replica;
        self.happens(Event::Append(dot, Arc::new(delta)), beside);
    }

    fn survey(&mut self) -> Survey {
        let place = self.keep().shelf_mut();
        let keys = place.keys().unwrap().into_iter().filter(|key| is_of_book(key));
        let mut survey = Survey::of(keys.collect());
        while !survey.step(place).unwrap() {}
        survey
    }

    /// A copy that nobody asked for; whether it was made.
    pub fn copy(&mut self, beside: &mut Beside) -> bool {
        let mut survey = self.survey();
        let broken = survey.broken().to_vec();
        if self.put(beside, &broken) > 0 {
            survey = self.survey();
        }
        if !survey.is_whole() || !self.keep().wants().unwrap().is_empty() {
            return false;
        }
        let texts = survey.keys().iter().map(|key| (key.clone(), self.keep().shelf().get(key).unwrap().unwrap()));
        let (chunks, others): (Vec<_>, Vec<_>) = texts.partition(|(key, _)| key.contains("/c/"));
        for (name, text) in &chunks {
            let lies = beside.chunks.get(name).map(|lies| worth(name, lies));
            if gives_way(lies, worth(name, text)) {
                beside.chunks.insert(name.clone(), text.clone());
            }
        }
        let chunks = chunks.into_iter().map(|(name, _)| name).collect();
        beside.copies.push(Copy { chunks, others, book: Arc::clone(&self.replica) });
        let gone: BTreeSet<String> = survey.covers(beside.mirror.keys()).cloned().collect();
        beside.mirror.retain(|key, _| !gone.contains(key));
        true
    }
}

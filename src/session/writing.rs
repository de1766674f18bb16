//! How the book changes at this desk: by an edit, by taking one back, by what another tab or station has written.

use super::{Claim, Effect, History, News, SaveState, Session};
use crate::domain::{Book, Echoes, Edit, Fact, FactKey, Note, Origin, flaws};
use crate::merge::{Author, Clash, Deed, Delta, Dot, Replica, Rule, Settlement, Settling, Unsettled};
use crate::store::Trouble;
use std::sync::Arc;

impl Session {
    /// Who writes here, now.
    #[must_use]
    pub fn author(&self) -> Author {
        // A name that was typed is one that a note can hold, but for control signs.
        Author { name: Note::new(&self.prefs.station_name).unwrap_or_default(), at: self.now }
    }

    pub(super) fn edit(&mut self, edit: Edit) -> Vec<Effect> {
        let deed = Deed::from(&edit);
        self.edit_as(edit, deed)
    }

    pub(super) fn edit_as(&mut self, edit: Edit, deed: Deed) -> Vec<Effect> {
        self.edit_upon(None, edit, deed)
    }

    /// The same; if it leaves a sample, this memory goes on, or else one begins that is empty.
    pub(super) fn edit_upon(&mut self, memory: Option<&Replica>, edit: Edit, deed: Deed) -> Vec<Effect> {
        let next = match &edit {
            // What was written of either is still known.
            Edit::PartUnit(unit) => Ok(self.replica.parted(*unit)),
            _ => self.book.apply(&edit),
        };
        match next {
            Err(refusal) => self.say(News::Refused(refusal)),
            Ok(next) if next == *self.book => Vec::new(),
            Ok(next) => {
                let (before, next) = (Arc::clone(&self.replica), Arc::new(next));
                self.history.note(edit, Arc::clone(&self.book), Arc::clone(&next));
                self.news = None;
                let effects = self.write_upon(memory, next, deed);
                self.history.note_memories(false, [before, Arc::clone(&self.replica)]);
                effects
            }
        }
    }

    /// Settles a clash as a person has chosen.
    pub(super) fn settle(&mut self, clash: &Clash, choice: usize) -> Vec<Effect> {
        match self.replica.settle(clash, choice) {
            Err(Unsettled::Overtaken) => self.say(News::Overtaken),
            Err(Unsettled::Refused(refusal)) => self.say(News::Refused(refusal)),
            Ok(word) => self.give(word),
        }
    }

    /// Settles by a rule those of these clashes of which it says something; one step.
    pub(super) fn settle_by(&mut self, clashes: &[Clash], rule: Rule) -> Vec<Effect> {
        let all = self.replica.settle_by(clashes, rule);
        match (all.settled, all.left) {
            (0, 0) => Vec::new(),
            (0, _) => self.say(News::Overtaken),
            _ => self.give(all.settlement),
        }
    }

    fn give(&mut self, Settlement { book, settling, edit }: Settlement) -> Vec<Effect> {
        self.news = None;
        // To confirm what is shown changes nothing that could be taken back.
        let Some(edit) = edit else { return self.write(Arc::clone(&self.book), Deed::Settle, &settling) };
        let next = Arc::new(book);
        self.history.note(edit, Arc::clone(&self.book), Arc::clone(&next));
        self.write(next, Deed::Settle, &settling)
    }

    /// The book by which the news names what was done. What a step changed is told by the book before it.
    #[must_use]
    pub fn told_by(&self) -> &Arc<Book> {
        match (&self.news, self.history.last_step()) {
            (Some((_, News::Redone(..))), Some(step)) => &step.before,
            _ => &self.book,
        }
    }

    /// Takes the last step back, or does the next one again: a new write like any other.
    pub(super) fn step(&mut self, back: bool) -> Vec<Effect> {
        let step = if back { self.history.last_step() } else { self.history.next_step() };
        let Some(step) = step.cloned() else { return Vec::new() };
        let (from, to) = if back { (step.after, step.before) } else { (step.before, step.after) };
        let edit = Box::new(step.edit);
        let (next, stayed) = if Arc::ptr_eq(&self.book, &from) {
            (to, 0)
        } else {
            let (next, stayed) = self.replica.take_back(&to, &from);
            if self.is_broken_by(&next) {
                return self.say(News::Stuck(edit));
            }
            (Arc::new(next), stayed)
        };
        if back {
            self.history.went_back();
        } else {
            self.history.went_forth();
        }
        let deed = if back { Deed::Undo } else { Deed::Redo };
        let (left, memory) = (Arc::clone(&self.replica), step.memories.map(|[b, a]| if back { b } else { a }));
        let effects = self.write_upon(memory.as_deref(), next, deed);
        let here = Arc::clone(&self.replica);
        self.history.note_memories(back, if back { [here, left] } else { [left, here] });
        self.say(if back { News::Undone(edit, stayed) } else { News::Redone(edit, stayed) });
        effects
    }

    /// Whether something in the next book could not be that can be in this one: what somebody else has built since on what
    /// would be taken back.
    fn is_broken_by(&self, next: &Book) -> bool {
        let broken = |book: &Book| flaws(book, self.today).iter().filter(|f| f.blocks()).count();
        broken(next) > broken(&self.book)
    }

    /// Leaves the book so, and says what is to be kept and told.
    pub(super) fn write(&mut self, next: Arc<Book>, deed: Deed, settling: &Settling) -> Vec<Effect> {
        let dot = self.next_dot(&self.replica);
        let (replica, told) = self.replica.commit(Arc::clone(&next), deed, settling, dot, &self.author());
        self.lay_as(replica, next);
        self.keep(Effect::Append(dot, Arc::new(told)))
    }

    /// The same where it may lead out of a sample: nothing of a sample is carried on, so another memory begins, upon the one that
    /// is given or upon none.
    fn write_upon(&mut self, memory: Option<&Replica>, next: Arc<Book>, deed: Deed) -> Vec<Effect> {
        if !self.leaves_sample(&next) {
            return self.write(next, deed, &Settling::default());
        }
        let memory = memory.unwrap_or(&Replica::default()).following(&self.replica);
        let dot = self.next_dot(&memory);
        let (replica, told) = memory.begin(next, deed, dot, &self.author());
        self.lay(replica);
        self.keep(Effect::Append(dot, Arc::new(told)))
    }

    /// Whether the book here is a sample and the next one is not the same one.
    pub(super) fn leaves_sample(&self, next: &Book) -> bool {
        let sample = &self.book.settings.sample;
        sample.is_some() && *sample != next.settings.sample
    }

    /// The next write of this visit beside this replica.
    pub(super) fn next_dot(&self, replica: &Replica) -> Dot {
        let next = replica.next_dot(self.writer);
        Dot::new(next.station, next.number.max(self.first))
    }

    /// Counts the writes and the records of this visit on from those that are known here, whoever made them: so a greater number
    /// is likely a later one, and units stand in the order in which they were made.
    fn count_on(&mut self) {
        /// Whatever a file may claim, most numbers are left to give.
        const MOST: u32 = 1 << 24;
        self.first = self.replica.last_write().min(MOST) + 1;
        self.first_id = self.replica.last_record().min(MOST) + 1;
    }

    /// Takes in as what this tab writes, or that it only looks; and does what was wished before.
    pub(super) fn claimed(&mut self, claim: Claim) -> Vec<Effect> {
        self.claim = Some(claim);
        match claim {
            Claim::Writer(writer) => {
                self.writer = writer;
                self.count_on();
            }
            Claim::ReadOnly(_) => self.save = SaveState::ReadOnly,
        }
        let mut effects = if self.read_only() { Vec::new() } else { self.take_over_drafts() };
        let waiting = std::mem::take(&mut self.waiting);
        effects.extend(waiting.into_iter().flat_map(|event| self.update(event)));
        effects
    }

    /// Takes in what another tab has written. Whether it is safe by now is told as of a write of this tab.
    pub(super) fn hear(&mut self, told: &Delta) -> Vec<Effect> {
        let is_behind = self.misses(told);
        if matches!(self.save, SaveState::Saved(_) | SaveState::Unsure(_)) {
            self.save = SaveState::Saving;
        }
        if told.memory > self.replica.memory {
            // What was done in the sample that the other tab has left cannot be taken back in what came after it.
            self.history = History::default();
        }
        self.lay(self.replica.hear(told).named());
        if is_behind { self.say(News::Behind) } else { Vec::new() }
    }

    /// Takes in what had been damaged and is whole again.
    pub(super) fn find_again(&mut self, found: &Replica) -> Vec<Effect> {
        self.lay(self.replica.found_again(found));
        Vec::new()
    }

    /// Whether a tab has made this write after one that is not known here: what is stored has gone back under one of both, or
    /// the browser has let this one sleep too long.
    fn misses(&self, told: &Delta) -> bool {
        let before = told.log.last().zip(told.after.filter(|number| *number > 0));
        before
            .map(|(entry, number)| Dot::new(entry.dot.station, number))
            .is_some_and(|before| !self.replica.heard.has(before) && self.replica.log.get(&before).is_none())
    }

    /// Puts a replica on the desk.
    pub(super) fn lay(&mut self, replica: Replica) {
        let shown = replica.shown();
        self.lay_shown(replica, shown);
    }

    /// The same, where it is to show this book: by the very pointer, for the steps back and what was counted know it by that.
    pub(super) fn lay_as(&mut self, replica: Replica, next: Arc<Book>) {
        let shown = replica.shown();
        self.lay_shown(replica, if shown == next { next } else { shown });
    }

    fn lay_shown(&mut self, replica: Replica, shown: Arc<Book>) {
        if replica.memory != self.replica.memory {
            // The numbers of records of the memory before are not given again.
            self.first_id = self.next_id().number;
        }
        let is_as_before = self.book.facts.same(&shown.facts) && self.book.echoes.is_as(&shown.echoes);
        self.replica = Arc::new(replica);
        self.book = if is_as_before { shown } else { self.with_echoes(shown) };
    }

    /// The book that knows which of its figures this machine itself has once counted.
    fn with_echoes(&self, shown: Arc<Book>) -> Arc<Book> {
        let own = |(key, fact): &(&FactKey, &Fact)| fact.origin == Origin::Counted && self.has_written(key, fact);
        let echoes = Echoes::of(shown.facts.iter().filter(own).map(|(key, _)| *key));
        if echoes.is_as(&shown.echoes) { shown } else { Arc::new(Book { echoes, ..(*shown).clone() }) }
    }

    /// Has something kept, where anything is kept at all.
    pub(super) fn keep(&mut self, effect: Effect) -> Vec<Effect> {
        if self.is_shut() {
            return Vec::new();
        }
        self.save = SaveState::Saving;
        vec![effect]
    }

    /// Writes up to this one are kept. Of an older one this says nothing: what was written since is still to be kept, by its
    /// own effect.
    pub(super) fn saved(&mut self, dot: Dot, state: SaveState) -> Vec<Effect> {
        let last = dot.station == self.writer && dot.number >= self.replica.heard.of(self.writer);
        if last && !self.is_shut() {
            self.save = state;
            return self.drop_kept().into_iter().collect();
        }
        Vec::new()
    }

    /// Whether nothing is written any more: another tab or a newer program has the newer book, and writing over it would
    /// lose that work.
    pub(super) fn is_shut(&self) -> bool {
        matches!(self.save, SaveState::ReadOnly | SaveState::Failed(Trouble::Elsewhere))
    }
}

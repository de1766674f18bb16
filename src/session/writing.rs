//! How the book changes at this desk: by an edit, by taking one back, by what another tab or station has written.

use super::{Claim, Effect, Incoming, News, SaveState, Session};
use crate::domain::{Book, Day, Edit, Note, flaws};
use crate::merge::{Author, Clash, Deed, Delta, Dot, Replica, Rule, Settlement, Settling, Unsettled, revert};
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
        match self.book.apply(&edit) {
            Err(refusal) => self.say(News::Refused(refusal)),
            Ok(next) if next == *self.book => Vec::new(),
            Ok(next) => {
                let (before, next) = (Arc::clone(&self.book), Arc::new(next));
                self.history.note(edit, before, Arc::clone(&next));
                self.news = None;
                self.write(next, deed, &Settling::default())
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
            let (next, stayed) = revert(&to, &from, &self.book);
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
        let effects = self.write(next, deed, &Settling::default());
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
        let (replica, told) = self.replica.commit(next, deed, settling, dot, &self.author());
        self.lay(replica);
        self.keep(Effect::Append(dot, Arc::new(told)))
    }

    /// The next write of this desk beside this replica.
    pub(super) fn next_dot(&self, replica: &Replica) -> Dot {
        let next = replica.next_dot(self.station);
        Dot::new(next.station, next.number.max(self.first))
    }

    /// Whatever of a file is left out may have been written here before the browser forgot it: such a number is not given
    /// again.
    pub(super) fn pass_by(&mut self, incoming: &Incoming) {
        let own = incoming.files.iter().map(|file| file.last_of(self.station)).max().unwrap_or(0);
        self.first = self.first.max(own.saturating_add(1));
    }

    /// Leaves a gap after the writes that this station is known to have made. A browser that was killed may have forgotten
    /// the last of them after others had read them; their numbers must not be given again, not even where the life before
    /// was forgotten whole: so no two gaps are alike.
    ///
    /// Where the store was damaged, nobody knows how many are forgotten, nor which records. Then the clock tells a number
    /// that none of them had: nobody makes a write every second for years. A second damage finds a later number.
    fn leap(&mut self, gap: u16) {
        /// No more writes than this are forgotten at once.
        const GAP: u32 = 256;
        /// Seconds are counted from here: before any station wrote.
        const BEGINNING: i32 = 2020;
        let last = self.replica.heard.of(self.station);
        self.first = if last == 0 { 1 } else { last.saturating_add(GAP).saturating_add(gap.into()) };
        // Nor is it known where nothing could be read at all.
        let blind = matches!(self.save, SaveState::Failed(Trouble::Denied));
        if blind || !self.aside.is_empty() || self.lost > 0 {
            let days = Day::new(BEGINNING, 1, 1).map_or(0, |first| self.now.day.days_since(first));
            let minutes = i64::from(days) * 24 * 60 + i64::from(self.now.hour) * 60 + i64::from(self.now.minute);
            // A clock before that year says nothing; the seconds of a hundred years are numbers of 32 bits.
            self.first = self.first.max(u32::try_from(minutes * 60).unwrap_or(0));
            self.first_id = self.first;
        }
    }

    /// Takes in as what this tab writes, or that it only looks; and does what was wished before.
    pub(super) fn claimed(&mut self, claim: Claim) -> Vec<Effect> {
        self.claim = Some(claim);
        match claim {
            Claim::Writer { station, gap, .. } => {
                self.station = station;
                self.leap(gap);
            }
            Claim::ReadOnly(_) => self.save = SaveState::ReadOnly,
        }
        let waiting = std::mem::take(&mut self.waiting);
        waiting.into_iter().flat_map(|event| self.update(event)).collect()
    }

    /// Takes in what another tab has written: it is kept already.
    pub(super) fn hear(&mut self, told: &Delta) -> Vec<Effect> {
        self.lay(self.replica.join(told).named());
        Vec::new()
    }

    /// Takes in what had been damaged and is whole again.
    pub(super) fn find_again(&mut self, found: &Replica) -> Vec<Effect> {
        self.lay(self.replica.found_again(found));
        Vec::new()
    }

    /// Puts a replica on the desk.
    pub(super) fn lay(&mut self, replica: Replica) {
        self.book = Arc::clone(&replica.book);
        self.replica = Arc::new(replica);
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
        let last = dot.station == self.station && dot.number >= self.replica.heard.of(self.station);
        if last && !self.is_shut() {
            self.save = state;
        }
        Vec::new()
    }

    /// Whether nothing is written any more: another tab or a newer program has the newer book, and writing over it would
    /// lose that work.
    pub(super) fn is_shut(&self) -> bool {
        matches!(self.save, SaveState::ReadOnly | SaveState::Failed(Trouble::Elsewhere))
    }
}

//! One page in a made-up browser: session and keeper, and whatever they ask of the two storages, done a step at a time.

use super::Told;
use super::reach::station;
use crate::session::desk::{moment, today, written};
use crate::store::key::dice;
use crate::store::lock::{QUICK, pass};
use crate::store::two::{Disk, run};
use so_nguon::domain::{Note, Station};
use so_nguon::merge::{Author, Dot};
use so_nguon::session::{
    BookCopy, Claim, CopyTrouble, Counts, Effect, Event, Prefs, SaveState, Session, Told as Heard, Wish,
};
use so_nguon::store::keeper::{Effect as Need, Event as Happened, HELD, Keeper, Wait};
use so_nguon::store::packed::{Fold, Keep, Step, Survey};
use so_nguon::store::{DataKey, Erased, Found, Lock, Sealed, Shelf, Start, Trouble, erase_all, start, unlock};
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

/// What was asked of the strict storage, which does one thing after another.
enum Asked {
    Mirror(Dot, String, String),
    Forget(Vec<String>),
    Copy { ticket: u32, asked: bool, survey: Box<Survey>, texts: Vec<(String, String)>, least: u32, held: String },
}

pub struct Page {
    pub disk: Disk,
    pub session: Session,
    pub key: Option<Rc<DataKey>>,
    /// The passphrase that opened it.
    pub typed: Option<&'static str>,
    pub(super) keeper: Keeper<Disk>,
    /// The mark of what was erased, as it lay on the shelf when the page had begun.
    pub(super) life: Option<String>,
    /// With the step at which it was asked: what several tabs ask is done in that order.
    asked: VecDeque<(usize, Asked)>,
    waits: VecDeque<Wait>,
    /// A fold was asked for; and it has begun.
    folds: bool,
    fold: Option<Fold>,
    now: u64,
    /// Files that were given out.
    pub given: Vec<(String, String)>,
}

/// Every visit of a page here writes as one of the stations from this one on.
pub const VISITS: u64 = 10_000;

impl Page {
    /// Opens the page, and types whichever of these passphrases opens it; `lives` draws a station and a visit.
    pub fn open(disk: &Disk, tries: &[&'static str], lives: u32, says: &str) -> Self {
        let mut shelf = disk.clone();
        // A page that is to be loaded anew is; where the strict storage cannot be reached, the shelf is all there is.
        let looked = loop {
            match run(start(&mut shelf, disk)).unwrap() {
                Ok(Start::Same) => break true,
                Ok(_) => {}
                Err(_) => break false,
            }
        };
        let opened = (Lock::find(&shelf).unwrap() != Found::None).then(|| {
            let opens = |typed: &&'static str| {
                let key = run(unlock(&mut shelf.clone(), disk, &pass(typed), QUICK, dice)).unwrap().ok()?;
                Some((*typed, Rc::new(key)))
            };
            tries.iter().find_map(opens).unwrap_or_else(|| panic!("{says}: none of {tries:?} opens it"))
        });
        let (typed, key) = opened.unzip();
        let sealed = sealed(disk.clone(), key.as_ref());
        let (keep, opening) = Keep::open(sealed, &Author { name: Note::default(), at: moment(0) });
        let life = shelf.get(Erased::KEY).unwrap();
        let station = station(&mut shelf, lives);
        let session = Session::open(opening, Prefs::default(), station, today(), "");
        let mut page = Self {
            disk: disk.clone(),
            session,
            key,
            typed,
            keeper: Keeper::new(keep),
            life,
            asked: VecDeque::new(),
            waits: VecDeque::new(),
            folds: false,
            fold: None,
            now: 1,
            given: Vec::new(),
        };
        let visit = Station::from_bits(VISITS + u64::from(lives));
        let effects = page.session.update(Event::Claimed(Claim::Writer(visit)));
        assert!(effects.is_empty());
        if looked {
            page.begins(lives % 3);
        } else {
            page.happens(Happened::Opened);
        }
        page
    }

    /// Everything is erased, as from the page.
    pub async fn erases(&self) -> Result<(), Trouble> {
        erase_all(&mut sealed(self.disk.clone(), self.key.as_ref()), &self.disk, dice).await
    }

    /// Something happens to the session; what it asks for is done.
    pub fn send(&mut self, event: Event, told: &mut Told) {
        let effects = self.session.update(event);
        for effect in effects {
            match effect {
                Effect::Append(dot, delta) => self.happens(Happened::Append(dot, delta)),
                Effect::AppendAgain => self.happens(Happened::Again),
                Effect::Wish(Wish::Copy) => self.happens(Happened::Copy),
                Effect::Wish(Wish::LookInto(id)) => {
                    let book = self.load(id).map(Arc::new).ok_or(CopyTrouble::Differs);
                    self.send(Event::Told(Heard::Looked(id, book)), told);
                }
                Effect::Write(_) => self.writes(&effect),
                _ => {}
            }
        }
        self.shows(told);
    }

    /// A file is written, read back and given out.
    fn writes(&mut self, effect: &Effect) {
        let (text, effects) = written(&mut self.session, std::slice::from_ref(effect)).unwrap();
        for effect in effects {
            match effect {
                Effect::HandOut(name) => self.given.push((name, text.clone())),
                Effect::Append(dot, delta) => self.happens(Happened::Append(dot, delta)),
                _ => {}
            }
        }
    }

    /// The newest copy takes the place of the book.
    pub fn restores(&mut self, told: &mut Told) {
        if let Some(id) = self.disk.copies().keys().next_back().filter(|_| !self.disk.is_away()) {
            self.send(Event::Wish(Wish::LookInto(*id)), told);
            self.send(Event::Wish(Wish::Restore), told);
        }
    }

    /// What is shown as saved is told.
    fn shows(&self, told: &mut Told) {
        if matches!(self.session.save, SaveState::Saved(_)) && !Arc::ptr_eq(&told.shown, &self.session.replica) {
            told.shown = Arc::clone(&self.session.replica);
            // Another tab may have shown more.
            told.saved = Arc::new(told.saved.hear(&told.shown.whole()).named());
        }
    }

    pub(super) fn happens(&mut self, event: Happened) {
        for need in self.keeper.update(event, self.now) {
            match need {
                Need::Mirror { dot, key, text } => self.asks(Asked::Mirror(dot, key, text)),
                Need::Forget(keys) => self.asks(Asked::Forget(keys)),
                Need::Saved(dot) => drop(self.session.update(Event::Saved(dot, moment(1)))),
                Need::Unsure(dot) => drop(self.session.update(Event::Unsure(dot, moment(1)))),
                Need::NotSaved(trouble) => drop(self.session.update(Event::NotSaved(trouble))),
                Need::Heard(delta) => drop(self.session.update(Event::Heard(delta))),
                Need::Changed => {}
                Need::Wait(wait, _) => self.waits.push_back(wait),
                Need::Fold => self.folds = true,
                Need::Copy { ticket, asked, keys, least, held } => {
                    let Some(keys) = keys else {
                        self.happens(Happened::Copied(ticket, None));
                        continue;
                    };
                    let survey = Box::new(self.survey(keys));
                    let texts = survey.keys().iter().map(|key| (key.clone(), self.disk.get(key).unwrap().unwrap()));
                    let texts = texts.collect();
                    self.asks(Asked::Copy { ticket, asked, survey, texts, least, held });
                }
            }
        }
    }

    fn asks(&mut self, asked: Asked) {
        self.asked.push_back((self.disk.steps(), asked));
    }

    /// When what it waits for was asked of the strict storage.
    pub fn waits_since(&self) -> Option<usize> {
        self.asked.front().map(|(step, _)| *step)
    }

    /// Whether it is folding: no other tab does meanwhile.
    pub const fn is_folding(&self) -> bool {
        self.fold.is_some()
    }

    /// It would fold, and another tab does.
    pub fn is_turned_away(&mut self) {
        if self.folds && self.fold.is_none() {
            self.ends(Err(Trouble::Elsewhere));
        }
    }

    /// The strict storage does the next thing that was asked of it; whether there was any. None if the machine stops.
    pub fn works(&mut self, told: &mut Told) -> Option<bool> {
        let Some((_, asked)) = self.asked.pop_front() else { return Some(false) };
        match asked {
            Asked::Mirror(dot, key, text) => {
                let is_ours = self.is_reached()?;
                let kept = match self.beside(&key, &text, None) {
                    _ if !is_ours => false,
                    Ok(lock) => {
                        run(self.disk.keep(&key, &text, lock.as_deref().map(|t| (Lock::KEY, t)))).map(|()| true)?
                    }
                    Err(_) => false,
                };
                self.happens(Happened::Mirrored(dot, kept));
            }
            Asked::Forget(keys) => {
                if self.is_reached()? {
                    run(self.disk.forget(&keys))?;
                }
            }
            Asked::Copy { ticket, asked, survey, texts, least, held } => {
                let is_sound = self.is_sound(&survey);
                let is_ours = self.is_reached()?;
                let lock = texts.iter().try_fold(None, |lock, (key, text)| self.beside(key, text, lock));
                let made = match lock {
                    _ if !is_ours => None,
                    Ok(lock) => {
                        let marks =
                            is_sound.then_some((HELD, held)).into_iter().chain(lock.map(|lock| (Lock::KEY, lock)));
                        Some(run(self.disk.copy(least, texts, marks.collect()))?)
                    }
                    Err(_) => None,
                };
                self.keeper.surveyed(ticket, &survey);
                self.happens(Happened::Copied(ticket, made.filter(|_| is_sound)));
                let counts = Counts::of(&self.session.book);
                let copy = made.map(|id| BookCopy { id, at: moment(2), counts, units: 1 }).ok_or(CopyTrouble::Denied);
                self.send(Event::Told(Heard::Copied(copy, asked)), told);
            }
        }
        self.shows(told);
        Some(true)
    }

    /// Time passes: what is waited for comes, and a fold goes on for so many steps.
    pub fn passes(&mut self, steps: u32, told: &mut Told) {
        self.now += 10_000;
        if let Some(wait) = self.waits.pop_front() {
            self.happens(Happened::Waited(wait));
        }
        for _ in 0..steps {
            if !self.folds {
                break;
            }
            let Some(fold) = &mut self.fold else {
                self.happens(Happened::Look);
                let replica = Arc::clone(&self.session.replica);
                match self.keeper.begin_fold(&replica) {
                    Ok(begun) => self.fold = Some(begun),
                    Err(trouble) => self.ends(Err(trouble)),
                }
                continue;
            };
            match self.keeper.step(fold) {
                Ok(Step::More(..)) => {}
                Ok(Step::Done) => self.ends(Ok(())),
                Err(trouble) => self.ends(Err(trouble)),
            }
        }
        self.shows(told);
    }

    fn ends(&mut self, done: Result<(), Trouble>) {
        (self.folds, self.fold) = (false, None);
        self.happens(Happened::Folded(done));
    }

    /// All that was asked for is done, and nobody types for a long time. None if the machine stops.
    pub fn rests(&mut self, told: &mut Told) -> Option<()> {
        for _ in 0..40 {
            while self.works(told)? {}
            self.passes(1_000, told);
        }
        Some(())
    }
}

pub fn sealed<S: Shelf>(shelf: S, key: Option<&Rc<DataKey>>) -> Sealed<S> {
    match key {
        Some(key) => Sealed::new(shelf, Rc::clone(key), dice),
        None => Sealed::plain(shelf),
    }
}

//! Both storages as they really are. The shelf is lazy: after a crash it comes back as it was at any earlier moment, a prefix
//! of its writes. The strict one has on the disk whatever it acknowledged. The machine stops before any step.

use so_nguon::store::{PREFIX, Shelf, Strict, Trouble};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::{Future, pending};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

type Texts = BTreeMap<String, String>;

#[derive(Debug, Default)]
struct State {
    /// What was on the disk when the browser was started, and every write to the shelf since.
    first: Texts,
    writes: Vec<(String, Option<String>)>,
    shelf: Texts,
    /// What lies strictly: marks, the journal's mirror, copies.
    marks: Texts,
    mirror: Texts,
    copies: BTreeMap<u32, Vec<(String, String)>>,
    steps: usize,
    stops: Option<usize>,
    /// Nobody can reach the strict storage.
    away: bool,
}

/// One profile on one disk; clones are the same.
#[derive(Clone, Debug, Default)]
pub struct Disk(Rc<RefCell<State>>);

impl Disk {
    /// All stops before this step, the first being 0.
    pub fn stop_at(&self, step: usize) {
        self.0.borrow_mut().stops = Some(step);
    }

    /// Whether the machine has stopped.
    pub fn has_stopped(&self) -> bool {
        let state = self.0.borrow();
        state.stops.is_some_and(|stops| state.steps >= stops)
    }

    /// From now on nobody can reach the strict storage, or everybody can again.
    pub fn set_away(&self, away: bool) {
        self.0.borrow_mut().away = away;
    }

    /// Whether nobody can reach the strict storage.
    pub fn is_away(&self) -> bool {
        self.0.borrow().away
    }

    fn reach(&self) -> Result<(), Trouble> {
        if self.is_away() { Err(Trouble::Denied) } else { Ok(()) }
    }

    /// Does this without stopping.
    pub fn pause(&self, run: impl FnOnce()) {
        let stops = self.0.borrow_mut().stops.take();
        run();
        self.0.borrow_mut().stops = stops;
    }

    /// How many steps there were.
    pub fn steps(&self) -> usize {
        self.0.borrow().steps
    }

    /// How many writes the shelf could forget.
    pub fn writes(&self) -> usize {
        self.0.borrow().writes.len()
    }

    /// The disk after a crash: of the writes to the shelf so many are on it.
    pub fn back(&self, writes: usize) -> Self {
        let state = self.0.borrow();
        let mut lies = state.first.clone();
        for (key, text) in &state.writes[..writes] {
            match text {
                Some(text) => drop(lies.insert(key.clone(), text.clone())),
                None => drop(lies.remove(key)),
            }
        }
        let first = lies.clone();
        let (marks, mirror, copies) = (state.marks.clone(), state.mirror.clone(), state.copies.clone());
        Self(Rc::new(RefCell::new(State { first, shelf: lies, marks, mirror, copies, ..State::default() })))
    }

    /// The same without anything that lay strictly.
    pub fn without_strict(self) -> Self {
        self.with_strict_of(&Self::default())
    }

    /// The same with what lay strictly on another.
    pub fn with_strict_of(self, other: &Self) -> Self {
        let state = other.back(0);
        let Self(other) = &state;
        {
            let (mut own, other) = (self.0.borrow_mut(), other.borrow());
            (own.marks, own.mirror, own.copies) = (other.marks.clone(), other.mirror.clone(), other.copies.clone());
        }
        self
    }

    /// The same with nothing on the shelf.
    pub fn without_shelf(self) -> Self {
        {
            let mut own = self.0.borrow_mut();
            (own.first, own.shelf) = (Texts::new(), Texts::new());
        }
        self
    }

    /// The same where texts on the shelf have rotted, or are gone where the text is none; `rots` says which.
    pub fn rotten(self, mut rots: impl FnMut(&str, &str) -> Option<Option<String>>) -> Self {
        {
            let mut own = self.0.borrow_mut();
            for (key, text) in own.shelf.clone() {
                match rots(&key, &text) {
                    Some(Some(text)) => drop(own.shelf.insert(key, text)),
                    Some(None) => drop(own.shelf.remove(&key)),
                    None => {}
                }
            }
            own.first = own.shelf.clone();
        }
        self
    }

    /// What lies on the shelf.
    pub fn shelf(&self) -> Texts {
        self.0.borrow().shelf.clone()
    }

    /// The journal's mirror.
    pub fn mirror(&self) -> Texts {
        self.0.borrow().mirror.clone()
    }

    /// The copies, by their numbers.
    pub fn copies(&self) -> BTreeMap<u32, Vec<(String, String)>> {
        self.0.borrow().copies.clone()
    }

    /// Puts a text into the mirror, with a mark beside it in one.
    pub async fn keep(&self, name: &str, text: &str, mark: Option<(&str, &str)>) {
        self.step().await;
        let mut state = self.0.borrow_mut();
        state.mirror.insert(name.into(), text.into());
        state.marks.extend(mark.map(|(name, text)| (name.into(), text.into())));
    }

    /// Makes a copy of no lower number than this, with these marks beside it in one; its number.
    pub async fn copy(&self, least: u32, texts: Vec<(String, String)>, marks: Vec<(&str, String)>) -> u32 {
        self.step().await;
        let mut state = self.0.borrow_mut();
        let number = state.copies.keys().next_back().map_or(1, |last| last + 1).max(least);
        state.copies.insert(number, texts);
        state.marks.extend(marks.into_iter().map(|(name, text)| (name.to_owned(), text)));
        number
    }

    /// Takes these out of the mirror.
    pub async fn forget(&self, names: &[String]) {
        self.step().await;
        self.0.borrow_mut().mirror.retain(|name, _| !names.contains(name));
    }

    fn goes(&self) -> bool {
        let mut state = self.0.borrow_mut();
        state.steps += 1;
        state.stops.is_none_or(|stops| state.steps <= stops)
    }

    async fn step(&self) {
        if !self.goes() {
            // Whoever waits for it waits for ever: the machine is off.
            pending::<()>().await;
        }
    }

    fn write(&self, key: &str, text: Option<&str>) -> Result<(), Trouble> {
        if !self.goes() {
            return Err(Trouble::Denied);
        }
        let mut state = self.0.borrow_mut();
        state.writes.push((key.into(), text.map(str::to_owned)));
        match text {
            Some(text) => drop(state.shelf.insert(key.into(), text.into())),
            None => drop(state.shelf.remove(key)),
        }
        Ok(())
    }
}

impl Shelf for Disk {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        Ok(self.0.borrow().shelf.get(key).cloned())
    }
    fn set(&mut self, key: &str, text: &str) -> Result<(), Trouble> {
        self.write(key, Some(text))
    }
    fn remove(&mut self, key: &str) -> Result<(), Trouble> {
        self.write(key, None)
    }
    fn keys(&self) -> Result<Vec<String>, Trouble> {
        Ok(self.0.borrow().shelf.keys().filter(|key| key.starts_with(PREFIX)).cloned().collect())
    }
}

impl Strict for Disk {
    async fn mark(&self, name: &str) -> Result<Option<String>, Trouble> {
        self.reach()?;
        Ok(self.0.borrow().marks.get(name).cloned())
    }
    async fn set_mark(&self, name: &str, text: Option<&str>) -> Result<(), Trouble> {
        self.reach()?;
        self.step().await;
        let marks = &mut self.0.borrow_mut().marks;
        match text {
            Some(text) => drop(marks.insert(name.into(), text.into())),
            None => drop(marks.remove(name)),
        }
        Ok(())
    }
    async fn restate(&self, change: impl Fn(&str, &str) -> Option<String>) -> Result<u32, Trouble> {
        self.reach()?;
        let mut changed = 0;
        for (name, text) in self.mirror() {
            if let Some(text) = change(&name, &text) {
                self.step().await;
                self.0.borrow_mut().mirror.insert(name, text);
                changed += 1;
            }
        }
        for (number, texts) in self.copies() {
            let restated: Vec<_> = texts.iter().map(|(name, text)| (name, change(name, text))).collect();
            if restated.iter().any(|(_, text)| text.is_some()) {
                let texts = restated.into_iter().zip(&texts);
                let texts = texts.map(|((name, new), (_, old))| (name.clone(), new.unwrap_or_else(|| old.clone())));
                self.step().await;
                self.0.borrow_mut().copies.insert(number, texts.collect());
                changed += 1;
            }
        }
        Ok(changed)
    }
    async fn clear(&self, name: &str, text: &str) -> Result<(), Trouble> {
        self.reach()?;
        self.step().await;
        let mut state = self.0.borrow_mut();
        state.mirror.clear();
        state.copies.clear();
        state.marks.clear();
        state.marks.insert(name.into(), text.into());
        Ok(())
    }
}

/// Runs the work to its end; none if the machine stopped before.
pub fn run<T>(work: impl Future<Output = T>) -> Option<T> {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}

#[test]
fn it_forgets_what_it_may() {
    let mut disk = Disk::default();
    disk.set("so-nguon/a", "1").unwrap();
    disk.set("so-nguon/a", "2").unwrap();
    assert_eq!(run(disk.set_mark("m", Some("x"))), Some(Ok(())));
    let back = disk.back(1);
    assert_eq!((back.shelf()["so-nguon/a"].as_str(), run(back.mark("m"))), ("1", Some(Ok(Some("x".into())))));
    disk.stop_at(disk.steps());
    assert_eq!((disk.set("so-nguon/a", "3"), run(disk.set_mark("m", None))), (Err(Trouble::Denied), None));
    assert_eq!(disk.back(2).shelf()["so-nguon/a"], "2");
}

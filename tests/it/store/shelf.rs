//! A shelf in memory that fails as told: what a browser may do to us, at any single call.

use so_nguon::store::{PREFIX, Shelf, Trouble};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// What goes wrong at one call.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wrong {
    /// The call is refused; later ones work.
    Refuses(Trouble),
    /// The page dies before the call: it and all later ones never happen.
    Dies,
    /// The page dies after the call: no later one happens.
    DiesAfter,
    /// A write tells that it has been done and has not; other calls work.
    Forgets,
    /// A write leaves half of the text; other calls work.
    Halves,
}

/// Everything that can go wrong.
pub const WRONGS: [Wrong; 6] = [
    Wrong::Refuses(Trouble::Full),
    Wrong::Refuses(Trouble::Denied),
    Wrong::Dies,
    Wrong::DiesAfter,
    Wrong::Forgets,
    Wrong::Halves,
];

/// What lies there, and what will happen.
#[derive(Debug, Default)]
struct State {
    texts: BTreeMap<String, String>,
    room: Option<usize>,
    shut: Option<Trouble>,
    calls: usize,
    wrong: Option<(usize, Wrong)>,
}

/// Storage shared by all who hold it, as by the tabs of a browser.
#[derive(Clone, Debug, Default)]
pub struct Memory(Rc<RefCell<State>>);

/// The key of the n-th book.
pub fn key(number: u64) -> String {
    format!("{PREFIX}book/{number}")
}

impl Memory {
    /// Storage with these texts.
    pub fn with(texts: &[(&str, &str)]) -> Self {
        let memory = Self::default();
        for (key, text) in texts {
            memory.put(key, text);
        }
        memory
    }

    /// Another storage with the same texts.
    pub fn copied(&self) -> Self {
        let texts = self.texts();
        Self::with(&texts.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect::<Vec<_>>())
    }

    /// Puts a text there, past all faults.
    pub fn put(&self, key: &str, text: &str) {
        self.0.borrow_mut().texts.insert(key.to_owned(), text.to_owned());
    }

    /// Takes a text away, past all faults.
    pub fn take(&self, key: &str) -> Option<String> {
        self.0.borrow_mut().texts.remove(key)
    }

    /// All that lies there.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.borrow().texts.clone()
    }

    /// The keys that lie there.
    pub fn listed(&self) -> Vec<String> {
        self.texts().into_keys().collect()
    }

    /// So many units hold all keys and texts, as a browser counts them.
    pub fn room(&self, units: usize) {
        self.0.borrow_mut().room = Some(units);
    }

    /// How many units are in use.
    pub fn used(&self) -> usize {
        used(&self.0.borrow().texts)
    }

    /// From now on every call is refused; or none.
    pub fn shut(&self, trouble: Option<Trouble>) {
        self.0.borrow_mut().shut = trouble;
    }

    /// This goes wrong at the n-th call from now, the first being 0.
    pub fn fail(&self, at: usize, wrong: Wrong) {
        let mut state = self.0.borrow_mut();
        state.calls = 0;
        state.wrong = Some((at, wrong));
    }

    /// How many calls there were since the fault was set; all is well from now on.
    pub fn heal(&self) -> usize {
        let mut state = self.0.borrow_mut();
        (state.wrong, state.shut) = (None, None);
        std::mem::take(&mut state.calls)
    }

    /// What goes wrong at this call, which is counted.
    fn call(&self) -> Result<Option<Wrong>, Trouble> {
        let mut state = self.0.borrow_mut();
        let at = state.calls;
        state.calls += 1;
        if let Some(trouble) = state.shut {
            return Err(trouble);
        }
        match state.wrong {
            Some((n, Wrong::Refuses(trouble))) if n == at => Err(trouble),
            Some((n, Wrong::Dies)) if n <= at => Err(Trouble::Denied),
            Some((n, Wrong::DiesAfter)) if n < at => Err(Trouble::Denied),
            Some((n, wrong)) if n == at => Ok(Some(wrong)),
            _ => Ok(None),
        }
    }
}

fn used(texts: &BTreeMap<String, String>) -> usize {
    texts.iter().map(|(k, t)| k.encode_utf16().count() + t.encode_utf16().count()).sum()
}

impl Shelf for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        self.call()?;
        Ok(self.0.borrow().texts.get(key).cloned())
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), Trouble> {
        let wrong = self.call()?;
        let mut state = self.0.borrow_mut();
        let mut next = state.texts.clone();
        match wrong {
            Some(Wrong::Forgets) => return Ok(()),
            Some(Wrong::Halves) => {
                let half = text.chars().take(text.chars().count() / 2).collect();
                next.insert(key.to_owned(), half)
            }
            _ => next.insert(key.to_owned(), text.to_owned()),
        };
        if state.room.is_some_and(|room| used(&next) > room) {
            return Err(Trouble::Full);
        }
        state.texts = next;
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), Trouble> {
        self.call()?;
        self.0.borrow_mut().texts.remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Trouble> {
        self.call()?;
        Ok(self.0.borrow().texts.keys().filter(|k| k.starts_with(PREFIX)).cloned().collect())
    }
}

#[test]
fn it_does_as_told() {
    let mut shelf = Memory::with(&[("other/app", "x"), (&key(1), "abcd")]);
    assert_eq!(shelf.keys(), Ok(vec![key(1)]));
    shelf.room(shelf.used() + 1);
    assert_eq!(shelf.set(&key(1), "abcdef"), Err(Trouble::Full));
    assert_eq!(shelf.set(&key(1), "abcde"), Ok(()), "to the last unit");
    shelf.fail(1, Wrong::Halves);
    assert_eq!((shelf.get(&key(1)), shelf.set(&key(1), "abcd")), (Ok(Some("abcde".into())), Ok(())));
    assert_eq!((shelf.get(&key(1)), shelf.heal()), (Ok(Some("ab".into())), 3));
    shelf.fail(0, Wrong::DiesAfter);
    assert_eq!((shelf.remove(&key(1)), shelf.keys()), (Ok(()), Err(Trouble::Denied)));
}

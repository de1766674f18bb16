//! What stands in for a browser natively: a shelf in memory, and a clock.

use so_nguon::store::{Shelf, Trouble};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc, time::Instant};

/// Keeps texts in memory and never refuses.
#[derive(Clone, Default)]
pub struct Drawer(Rc<RefCell<BTreeMap<String, String>>>);

impl Drawer {
    /// All that lies in it.
    #[allow(dead_code, reason = "not every bench fills a page's storage")]
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.borrow().clone()
    }
}

impl Shelf for Drawer {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        Ok(self.0.borrow().get(key).cloned())
    }
    fn set(&mut self, key: &str, text: &str) -> Result<(), Trouble> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
    fn remove(&mut self, key: &str) -> Result<(), Trouble> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, Trouble> {
        Ok(self.0.borrow().keys().cloned().collect())
    }
}

/// Milliseconds since now.
pub fn clock() -> impl Fn() -> f64 {
    let start = Instant::now();
    move || start.elapsed().as_secs_f64() * 1e3
}

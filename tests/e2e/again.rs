//! A browser that is used for more than one story: to start one takes as much of the machine as a story does.
//!
//! It must never carry anything from one story into the next: what a page keeps belongs to its address, every story has an
//! address of its own, and where an engine tells two addresses not apart the browser is not used again.

use crate::{
    edition::Edition,
    engine::{Engine, Running},
    trouble::Trouble,
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use thirtyfour::WebDriver;

/// How many stories one browser sees: what it keeps in memory of the pages before grows.
const STORIES: u32 = 12;

/// An engine in one edition, and what its stories have used so far.
pub struct Run {
    /// The engine's driver.
    pub running: Rc<Running>,
    /// The edition that is told.
    pub edition: Edition,
    /// The browser that the last story left.
    left: RefCell<Option<WebDriver>>,
    /// How many stories it has seen.
    seen: Cell<u32>,
    /// How many stories there have been.
    all: Cell<u32>,
}

impl Run {
    /// Before its first story.
    pub fn of(running: Running, edition: Edition) -> Self {
        Self {
            running: Rc::new(running),
            edition,
            left: RefCell::default(),
            seen: Cell::default(),
            all: Cell::default(),
        }
    }

    /// The number of the story that begins, by which it has a place of its own.
    pub fn next_story(&self) -> u32 {
        self.all.set(self.all.get() + 1);
        self.all.get()
    }

    /// A window in which nothing has been opened yet: of the browser that the last story left, or of a new one.
    pub async fn fresh_window(&self) -> Result<WebDriver, Trouble> {
        let left = self.left.borrow_mut().take();
        if let Some(driver) = left {
            if self.seen.get() < STORIES && emptied(&driver).await.is_ok() {
                return Ok(driver);
            }
            let _ = driver.quit().await;
        }
        self.seen.set(0);
        self.running.session().await
    }

    /// Whether what one story leaves in such a browser cannot be met by the next, and it is worth the while. A file has an
    /// address of its own in Firefox alone; `WebKit` is up in no time, and a second window of it has another size.
    pub fn may_be_used_again(&self) -> bool {
        match self.running.engine() {
            Engine::Chromium => self.edition == Edition::Hosted,
            Engine::Firefox => true,
            Engine::WebKit => false,
        }
    }

    /// A browser whose story has ended well.
    pub fn put_by(&self, driver: WebDriver) {
        self.seen.set(self.seen.get() + 1);
        self.left.replace(Some(driver));
    }

    /// No story comes any more.
    pub async fn close_last(&self) {
        let left = self.left.borrow_mut().take();
        if let Some(driver) = left {
            let _ = driver.quit().await;
        }
    }
}

/// One new tab and no other, as large as a new browser's.
async fn emptied(driver: &WebDriver) -> Result<(), Trouble> {
    let before = driver.windows().await?;
    let tab = driver.new_tab().await?;
    for window in before {
        driver.switch_to_window(window).await?;
        driver.close_window().await?;
    }
    driver.switch_to_window(tab).await?;
    // As at the start: an engine may refuse, and then keeps its own size.
    let _ = driver.set_window_rect(0, 0, 1366, 768).await;
    Ok(())
}

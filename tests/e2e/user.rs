//! The person at the screen: opens the page, waits, remembers which part of the page is meant.
//! How a person waits is in `patience.rs`, what the hands and eyes do in `hands.rs`, `eyes.rs`, `files.rs` and `shelf.rs`:
//! all of it in a user's words.

use crate::{
    edition::{Edition, Place},
    engine::{Engine, Running},
    server::Host,
    trouble::Trouble,
};
use serde_json::{Value, json};
use std::{cell::RefCell, fs, path::PathBuf, rc::Rc, sync::Arc, time::Duration};
use thirtyfour::{WebDriver, WindowHandle, session::handle::SessionHandle};

/// How long a person waits before calling it broken.
const PATIENCE: Duration = Duration::from_secs(10);

/// Cheap to clone; clones share the browser window.
#[derive(Clone)]
pub struct User {
    pub(crate) engine: Engine,
    pub(crate) edition: Edition,
    pub(crate) running: Rc<Running>,
    window: Rc<RefCell<WebDriver>>,
    pub(crate) downloads: PathBuf,
    address: String,
    host: Option<Arc<Host>>,
    pub(crate) scopes: Vec<String>,
    pub(crate) patience: Duration,
}

impl User {
    /// A person in front of a fresh browser.
    pub fn new(running: &Rc<Running>, browser: WebDriver, place: &Place) -> Self {
        Self {
            engine: running.engine(),
            edition: place.edition(),
            window: Rc::new(RefCell::new(browser)),
            downloads: running.downloads(),
            running: running.clone(),
            address: place.address().to_owned(),
            host: place.host(),
            scopes: Vec::new(),
            patience: PATIENCE,
        }
    }

    /// The same page on another machine: a browser, a profile and a desk of its own, open at the same time.
    pub async fn on_another_laptop(&self, name: &str) -> Result<Self, Trouble> {
        let running = Rc::new(self.running.beside(name).await?);
        let window = Rc::new(RefCell::new(running.session().await?));
        let downloads = running.downloads();
        Ok(Self { running, window, downloads, scopes: Vec::new(), patience: PATIENCE, ..self.clone() })
    }

    /// The browser as it is driven now.
    pub(crate) fn browser(&self) -> Arc<SessionHandle> {
        self.window.borrow().handle().clone()
    }

    /// The browser is killed as by a power cut, all of it at once, and started again with the same profile.
    pub async fn kill_and_return(&self) -> Result<(), Trouble> {
        let dead = self.window.borrow().clone();
        let next = self.running.kill_and_reopen(dead).await?;
        self.window.replace(next);
        Ok(())
    }

    /// Leaves, and the browser stays open for whoever comes next.
    pub fn stand_up(self) -> WebDriver {
        self.window.borrow().clone()
    }

    /// Leaves, and the browser is closed.
    pub async fn leave(self) -> Result<(), Trouble> {
        let window = self.window.borrow().clone();
        let left = window.clone().quit().await;
        if left.is_err() {
            // It went by itself: nobody is to try again when the last clone goes.
            let _ = window.leak();
        }
        Ok(left?)
    }

    /// The engine at hand, for what only some can do.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The edition at hand.
    pub fn edition(&self) -> Edition {
        self.edition
    }

    /// The same person with eyes and hands on one part of the page alone: a dialog, section, table, row or list item,
    /// by its name or, failing that, by words it contains (the smallest such part).
    pub fn within(&self, name: &str) -> Self {
        let mut narrowed = self.clone();
        narrowed.scopes.push(name.to_owned());
        narrowed
    }

    /// The same person with more (or less) patience than ten seconds.
    pub fn waiting(&self, seconds: u64) -> Self {
        Self { patience: Duration::from_secs(seconds), ..self.clone() }
    }

    /// Opens the page at an address such as `""` or `"#/xep-hang"`, and waits until it has started.
    pub async fn open(&self, hash: &str) -> Result<(), Trouble> {
        let address = format!("{}{hash}", self.address);
        let here = self.browser().current_url().await.map(|url| url.to_string()).unwrap_or_default();
        self.browser().goto(address).await?;
        // Only the hash differs: the page stays as it is, as in an address bar.
        if here.split('#').next() == Some(self.address.as_str()) && !hash.is_empty() {
            return Ok(());
        }
        self.started().await
    }

    /// Opens a page of the harness's own instead, from a file.
    pub async fn open_other(&self, name: &str, page: &[u8]) -> Result<(), Trouble> {
        let path = self.file(name, page)?;
        Ok(self.browser().goto(format!("file://{}", path.display())).await?)
    }

    /// Opens the page where its wasm has gone missing (hosted) or was damaged on the way (file).
    pub async fn open_broken(&self) -> Result<(), Trouble> {
        let address = match self.edition {
            Edition::Hosted => format!("{}?broken", self.address),
            Edition::File => {
                let page = fs::read_to_string(crate::edition::built().join("so-nguon.html"))?;
                let start = page.find("id=\"wasm\">").ok_or_else(|| Trouble::new("no wasm in the file"))? + 40;
                let torn = format!("{}{}", &page[..start], &page[start + 4000..]);
                format!("file://{}", self.file("so-nguon.html", torn.as_bytes())?.display())
            }
        };
        Ok(self.browser().goto(address).await?)
    }

    /// Opens the page over such a line (`server.rs`), and does not wait until it has started.
    pub async fn open_over(&self, line: &str) -> Result<(), Trouble> {
        // The driver would wait for all of a page that it opens itself; a page that a page opens it does not wait for.
        self.browser().goto("about:blank").await?;
        let there = vec![json!(format!("{}?{line}", self.address))];
        self.eval("const there = arguments[0]; setTimeout(() => { location.href = there; }, 0);", there).await?;
        Ok(())
    }

    /// The host at the other end of such a line recovers.
    pub fn host_recovers(&self) -> Result<(), Trouble> {
        let host = self.host.as_ref().ok_or_else(|| Trouble::new("a file comes from no host"))?;
        host.recovers();
        Ok(())
    }

    /// The host has a newer release than the page that is open.
    pub fn host_is_renewed(&self) -> Result<(), Trouble> {
        let host = self.host.as_ref().ok_or_else(|| Trouble::new("a file comes from no host"))?;
        host.is_renewed();
        Ok(())
    }

    /// Opens the page in an engine that breaks the wasm off whenever it starts.
    pub async fn open_doomed(&self) -> Result<(), Trouble> {
        Ok(self.browser().goto(format!("{}?doom", self.address)).await?)
    }

    /// Loads the page anew, as F5 does.
    pub async fn reload(&self) -> Result<(), Trouble> {
        self.browser().refresh().await?;
        self.started().await
    }

    /// The browser's Back.
    pub async fn back(&self) -> Result<(), Trouble> {
        Ok(self.browser().back().await?)
    }

    /// Goes away (an empty page) and comes back: a second visit with the same profile.
    pub async fn visit_again(&self) -> Result<(), Trouble> {
        self.browser().goto("about:blank").await?;
        self.open("").await
    }

    /// The tab at hand, to come back to.
    pub async fn tab(&self) -> Result<WindowHandle, Trouble> {
        Ok(self.browser().window().await?)
    }

    /// A second tab of the same browser, with the eyes on it.
    pub async fn new_tab(&self) -> Result<WindowHandle, Trouble> {
        let tab = self.browser().new_tab().await?;
        self.go_to_tab(&tab).await?;
        Ok(tab)
    }

    /// Closes the tab at hand; then another must be gone to.
    pub async fn close_tab(&self) -> Result<(), Trouble> {
        Ok(self.browser().close_window().await?)
    }

    /// Eyes and hands on that tab.
    pub async fn go_to_tab(&self, tab: &WindowHandle) -> Result<(), Trouble> {
        Ok(self.browser().switch_to_window(tab.clone()).await?)
    }

    /// Where the window stands, what the page complained of, and what has the focus: told of a story that failed.
    pub async fn whereabouts(&self) -> String {
        let script = "const e = document.activeElement;
            return [location.href, 'title ' + document.title,
                'focus ' + (e ? e.tagName + ' ' + (e.matches('input') && e.type !== 'password' ? e.value : e.textContent).slice(0, 40) : ''),
                ...(window.soNguonFaults || [])].join(' · ');";
        match self.eval(script, vec![]).await {
            Ok(told) => told.as_str().unwrap_or_default().to_owned(),
            Err(trouble) => trouble.to_string(),
        }
    }

    async fn started(&self) -> Result<(), Trouble> {
        self.until("the page does not start", async || {
            let boot = "const told = document.getElementById('fault');
                return told ? 'told: ' + told.innerText : document.getElementById('boot') ? 'waits' : 'on';";
            // A page that is just being loaded again may have nobody to answer.
            match self.eval(boot, vec![]).await.unwrap_or_default().as_str() {
                Some("on") => Ok(Some(())),
                Some("waits") | None => Ok(None),
                Some(told) => Err(Trouble::new(told)),
            }
        })
        .await
    }

    /// Runs a script in the page and gives what it returns. For the harness; a story speaks in words.
    pub async fn eval(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Trouble> {
        Ok(self.browser().execute(script, arguments).await?.json().clone())
    }
}

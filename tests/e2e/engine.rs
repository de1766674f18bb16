//! The three engines: how each one's driver is started and what a fresh session of it asks for.
//! It knows nothing of the app.

use crate::{
    process::{Program, free_port, kill_all_using, listening},
    trouble::Trouble,
};
use serde_json::{Value, json};
use std::{
    cell::Cell,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};
use thirtyfour::{Capabilities, WebDriver};

/// A browser engine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// Chrome, Edge, Cốc Cốc.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's engine, as WebKitGTK.
    WebKit,
}

impl Engine {
    /// Every engine, the slowest first so that it is not waited for at the end.
    pub const ALL: [Self; 3] = [Self::Firefox, Self::Chromium, Self::WebKit];

    /// As written in `E2E_ENGINE`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

/// A driver that is up, with a folder of its own.
pub struct Running {
    engine: Engine,
    name: String,
    port: u16,
    room: PathBuf,
    sessions: Cell<u32>,
    // Ended in this order: the driver before the screen it draws on.
    _driver: Program,
    _screen: Option<Program>,
}

impl Running {
    /// Starts the engine's driver (and a screen where it needs one); `what` tells it from others of this engine.
    pub async fn start(engine: Engine, what: &str) -> Result<Self, Trouble> {
        Self::start_in(engine, &format!("{}-{what}", engine.name())).await
    }

    /// Another of the same engine beside this one, as on another machine: two of the three drivers hold one session only.
    pub async fn beside(&self, name: &str) -> Result<Self, Trouble> {
        Self::start_in(self.engine, &format!("{}-{name}", self.name)).await
    }

    async fn start_in(engine: Engine, name: &str) -> Result<Self, Trouble> {
        let room = std::env::temp_dir().join(format!("so-nguon-e2e-{}-{name}", std::process::id()));
        for folder in ["downloads", "home", "config"] {
            fs::create_dir_all(room.join(folder))?;
        }
        let downloads = room.join("downloads");
        fs::write(room.join("config/user-dirs.dirs"), format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display()))?;
        let port = free_port()?;
        let screen = if engine == Engine::WebKit { Some(Screen::start(&room)?) } else { None };
        let mut command = match engine {
            Engine::Chromium => Command::new("chromedriver"),
            Engine::Firefox => Command::new(std::env::var("GECKODRIVER").unwrap_or("geckodriver".into())),
            Engine::WebKit => Command::new("WebKitWebDriver"),
        };
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        // A home of its own: no setting of the person at this machine plays a part, and none is touched.
        command.env("HOME", room.join("home")).env("XDG_CONFIG_HOME", room.join("config"));
        if engine == Engine::Firefox {
            command.arg("--log=error");
        }
        if let Some(screen) = &screen {
            command.env("DISPLAY", &screen.display).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            command.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1").env_remove("WAYLAND_DISPLAY");
        }
        let mut driver = Program::start(&mut command, &room.join("driver.log"))?;
        listening(port, &mut driver).await?;
        let screen = screen.map(|screen| screen.program);
        Ok(Self { engine, name: name.to_owned(), port, room, sessions: Cell::new(0), _driver: driver, _screen: screen })
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The folder of this run of this engine.
    pub fn room(&self) -> &Path {
        &self.room
    }

    /// Where downloads arrive.
    pub fn downloads(&self) -> PathBuf {
        self.room.join("downloads")
    }

    /// Empties the download folder, so that a story only finds its own.
    pub fn sweep(&self) -> Result<(), Trouble> {
        fs::remove_dir_all(self.downloads())?;
        Ok(fs::create_dir_all(self.downloads())?)
    }

    /// A browser window with a fresh profile.
    pub async fn session(&self) -> Result<WebDriver, Trouble> {
        self.session_waiting(60).await
    }

    /// The same, with so many seconds for each answer.
    pub async fn session_waiting(&self, seconds: u64) -> Result<WebDriver, Trouble> {
        self.sessions.set(self.sessions.get() + 1);
        fs::create_dir_all(self.profile())?;
        self.connect(seconds).await
    }

    /// Ends the browser as a power cut would, every process of it at once, and opens it again with the same profile.
    pub async fn kill_and_reopen(&self, dead: WebDriver) -> Result<WebDriver, Trouble> {
        kill_all_using(&self.profile())?;
        let ended = dead.clone();
        if dead.quit().await.is_err() {
            // The driver has noticed by itself.
            let _ = ended.leak();
        }
        self.connect(60).await
    }

    /// Where the last browser keeps everything. No such name begins another.
    fn profile(&self) -> PathBuf {
        self.room.join(format!("profile-{}.d", self.sessions.get()))
    }

    async fn connect(&self, seconds: u64) -> Result<WebDriver, Trouble> {
        let wish = match self.engine {
            Engine::Chromium => self.chromium(),
            Engine::Firefox => self.firefox(),
            Engine::WebKit => webkit()?,
        };
        let Value::Object(wish) = wish else {
            return Err(Trouble::new("capabilities are an object"));
        };
        let address = format!("http://127.0.0.1:{}", self.port);
        let connect = || {
            WebDriver::builder(address.clone(), Capabilities::from(wish.clone()))
                .request_timeout(Duration::from_secs(seconds))
                .connect()
        };
        let mut driver = connect().await;
        // A driver that is still taking the last window down may not hear; no page has been opened yet.
        for _ in 0..2 {
            if driver.is_err() {
                tokio::time::sleep(Duration::from_secs(1)).await;
                driver = connect().await;
            }
        }
        let driver = driver?;
        driver.set_script_timeout(Duration::from_secs(seconds - 10)).await?;
        // The screen these people have; without a window manager an engine may refuse, and then keeps its own size.
        let _ = driver.set_window_rect(0, 0, 1366, 768).await;
        Ok(driver)
    }

    fn chromium(&self) -> Value {
        let profile = self.profile();
        json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
                    "--no-first-run", "--disable-background-networking", "--disable-component-update",
                    "--disable-sync", "--window-size=1366,768", format!("--user-data-dir={}", profile.display()),
                ],
                "prefs": {
                    "download.default_directory": self.downloads(),
                    "download.prompt_for_download": false,
                },
            },
        })
    }

    fn firefox(&self) -> Value {
        json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "args": ["-headless", "--width=1366", "--height=768", "-profile", self.profile()],
                "prefs": {
                    "browser.download.folderList": 2,
                    "browser.download.dir": self.downloads(),
                    "browser.download.always_ask_before_handling_new_types": false,
                    "browser.download.alwaysOpenPanel": false,
                    "browser.helperApps.neverAsk.saveToDisk": "application/json,text/csv,application/octet-stream",
                    // As shipped; the driver would loosen it.
                    "security.fileuri.strict_origin_policy": true,
                },
            },
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Driver and browser may still be writing; what is left in the temporary folder harms nobody.
        let _ = fs::remove_dir_all(&self.room);
    }
}

fn webkit() -> Result<Value, Trouble> {
    let browser = find_mini_browser().ok_or_else(|| Trouble::missing("MiniBrowser of WebKitGTK"))?;
    Ok(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
    }))
}

/// Its folder carries the machine's and the library's names.
fn find_mini_browser() -> Option<PathBuf> {
    let inside = |folder: &str| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let libraries = inside("/usr/lib").flat_map(|folder| inside(&folder.to_string_lossy()).collect::<Vec<_>>());
    libraries
        .chain(inside("/usr/libexec"))
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|browser| browser.is_file())
}

/// A screen in memory, for the engine that has no headless mode.
struct Screen {
    display: String,
    program: Program,
}

impl Screen {
    fn start(room: &Path) -> Result<Self, Trouble> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]).stdout(Stdio::piped());
        let mut program = Program::start(&mut command, &room.join("screen.log"))?;
        let number = program.first_line()?;
        if number.is_empty() {
            return Err(Trouble::new("Xvfb did not start"));
        }
        Ok(Self { display: format!(":{number}"), program })
    }
}

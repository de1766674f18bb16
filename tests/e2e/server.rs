//! A static web host in miniature, as plain as the poorest one the page must live on: files under a sub-path, else 404.

use crate::trouble::Trouble;
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// Serves until dropped.
pub struct Server {
    port: u16,
    prefix: &'static str,
    over: Arc<AtomicBool>,
    host: Arc<Host>,
}

/// What has become of a host since it began, for the pages that are odd (`ODD`).
#[derive(Default)]
pub struct Host {
    trapped: AtomicBool,
    well: AtomicBool,
    renewed: AtomicBool,
}

impl Host {
    /// It was out of order; from now on it gives everything.
    pub fn recovers(&self) {
        self.well.store(true, Ordering::SeqCst);
    }

    /// It has a newer release, and what an open page has not fetched yet is there no longer.
    pub fn is_renewed(&self) {
        self.renewed.store(true, Ordering::SeqCst);
    }

    fn is_well(&self) -> bool {
        self.well.load(Ordering::SeqCst)
    }
}

impl Server {
    /// Serves `folder` under `prefix` on a free port of this machine.
    pub fn start(folder: PathBuf, prefix: &'static str) -> Result<Self, Trouble> {
        let door = TcpListener::bind("127.0.0.1:0")?;
        let port = door.local_addr()?.port();
        let over = Arc::new(AtomicBool::new(false));
        let ends = over.clone();
        let host = Arc::new(Host::default());
        let met = host.clone();
        std::thread::spawn(move || {
            for guest in door.incoming().flatten() {
                if ends.load(Ordering::Relaxed) {
                    break;
                }
                let (folder, met) = (folder.clone(), met.clone());
                // A guest who hangs up early is no trouble of ours.
                std::thread::spawn(move || answer(guest, &folder, prefix, &met).ok());
            }
        });
        Ok(Self { port, prefix, over, host })
    }

    /// The page's address.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.prefix)
    }

    /// The host, to do something to it.
    pub fn host(&self) -> Arc<Host> {
        self.host.clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        // The thread sleeps until somebody knocks.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

/// A wasm whose start reaches outside its memory, as an engine sometimes says of a sound one.
const TRAP: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x05\x03\x01\0\x01\x07\x1d\x02\x06memory\x02\0\
    \x10__wbindgen_start\0\0\x0a\x0a\x01\x08\0\x41\x7f\x28\x02\0\x1a\x0b";

/// Pages with something odd about their wasm, by how their address ends. Before the host recovers, it comes by half, the other
/// half later (`slow`) or never (`torn`), or is refused (`lame`); it traps once (`trap`) or ever (`doom`).
const ODD: [&str; 5] = ["?slow", "?torn", "?lame", "?trap", "?doom"];

/// How a page is odd, if it is.
fn odd(address: &str) -> Option<&'static str> {
    ODD.into_iter().find(|how| address.strip_suffix(how).is_some_and(|page| page.ends_with('/')))
}

/// The page, asking for its wasm in the way that is odd.
fn oddly(page: &str, how: &str) -> String {
    let named = page.find("data-wasm=").and_then(|at| page[at..].find(".wasm").map(|end| at + end + 5));
    let (before, after) = page.split_at(named.unwrap_or(0));
    format!("{before}{how}{after}")
}

fn answer(guest: TcpStream, folder: &Path, prefix: &str, host: &Host) -> std::io::Result<()> {
    let mut lines = BufReader::new(guest.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let address = first.split(' ').nth(1).unwrap_or_default();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.strip_prefix(prefix).map(|name| if name.is_empty() { "index.html" } else { name });
    let found =
        name.filter(|name| !name.contains("..")).and_then(|name| fs::read(folder.join(name)).ok().zip(Some(name)));
    let (status, kind, body) = match (found, odd(address)) {
        // A host that has lost a file: the page names a wasm that is not there.
        (Some((body, _)), _) if address.ends_with("?broken") => {
            let page = String::from_utf8_lossy(&body).replace("_bg.wasm", "_gone.wasm");
            ("200 OK", kind_of("index.html"), page.into_bytes())
        }
        (Some((body, _)), Some(how)) => {
            ("200 OK", kind_of("index.html"), oddly(&String::from_utf8_lossy(&body), how).into_bytes())
        }
        // What an engine sometimes makes of a sound wasm: it breaks off at its start; the first time, or whenever.
        (Some((_, name)), _) if address.ends_with("wasm?doom") => ("200 OK", kind_of(name), TRAP.to_vec()),
        (Some((_, name)), _) if address.ends_with("wasm?trap") && !host.trapped.swap(true, Ordering::SeqCst) => {
            ("200 OK", kind_of(name), TRAP.to_vec())
        }
        (Some(_), _) if address.ends_with("wasm?lame") && !host.is_well() => {
            ("503 Service Unavailable", "text/plain", b"not now".to_vec())
        }
        (Some((_, name)), _) if name.starts_with("worker") && host.renewed.load(Ordering::SeqCst) => {
            ("404 Not Found", "text/plain", b"not here".to_vec())
        }
        (Some((body, name)), _) => ("200 OK", kind_of(name), body),
        (None, _) => ("404 Not Found", "text/plain", b"not here".to_vec()),
    };
    let mut guest = guest;
    write!(
        guest,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len(),
    )?;
    let halved = ["wasm?slow", "wasm?torn"].iter().any(|how| address.ends_with(how)) && !host.is_well();
    if !halved {
        return guest.write_all(&body);
    }
    let (now, later) = body.split_at(body.len() / 2);
    guest.write_all(now)?;
    guest.flush()?;
    if address.ends_with("?torn") {
        return Ok(());
    }
    // Nobody waits for the other half longer than this, whatever a story forgets.
    for _ in 0..1_000 {
        if host.is_well() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    guest.write_all(later)
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

//! The bench in one run: the same work natively and in the page's own wasm in Chromium, side by side. `make bench`.
//!
//! The page is a release build with the feature `bench` (its door is `src/ui/bench.rs`), in `target/bench-page`.
//! Plain numbers; nothing here fails for being slow.
#![allow(clippy::unwrap_used, dead_code, reason = "a bench may fail loudly, and needs a part of the harness only")]

mod crowd;
mod drawer;
#[path = "../e2e/edition.rs"]
mod edition;
#[path = "../e2e/engine.rs"]
mod engine;
#[path = "../e2e/files.rs"]
mod files;
#[path = "../e2e/process.rs"]
mod process;
#[path = "../e2e/server.rs"]
mod server;
mod store;
#[path = "../e2e/trouble.rs"]
mod trouble;
#[path = "../e2e/user.rs"]
mod user;
mod work;

use drawer::{Drawer, clock};
use edition::Place;
use engine::{Engine, Running};
use serde_json::json;
use so_nguon::exchange;
use std::{path::Path, rc::Rc};
use trouble::Trouble;
use user::User;

/// So many times the page is opened.
const VISITS: usize = 5;

fn main() -> std::process::ExitCode {
    let clock = clock();
    let book = crowd::book(work::UNITS, work::PERSONS);
    println!("{} made-up persons in {} units; medians, in milliseconds", work::PERSONS, work::UNITS);
    let native = work::run(&book, Drawer::default(), &clock).unwrap();
    let stored = so_nguon::store::encode(&book);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let seen = match tokio::task::LocalSet::new().block_on(&runtime, in_chromium(&stored)) {
        Ok(seen) => seen,
        Err(trouble) => {
            println!("Chromium: {trouble}");
            return std::process::ExitCode::FAILURE;
        }
    };
    println!("{:<36} {:>10} {:>10} {:>8}", "", "native", "page", "ratio");
    println!("{:<36} {:>10} {:>10.1}", "open: navigation to first figures", "", seen.open);
    for (native, (what, page)) in native.iter().zip(&seen.lines) {
        assert_eq!(native.what, what, "both run the same steps");
        println!("{what:<36} {:>10.3} {page:>10.3} {:>7.1}×", native.median, page / native.median);
    }
    let maker = exchange::Maker { station: so_nguon::domain::Station::from_bits(1), name: String::new() };
    println!("{:<36} {:>10.2} MB", "exported file", millions(exchange::write(&book, &maker).len()));
    drop(book);
    let mut figures = store::packed(&Drawer::default(), work::PERSONS, &clock).unwrap();
    figures.extend(store::plain(work::FEW, &clock));
    println!("{} complete persons in the store; JSON of {}", work::PERSONS, work::FEW);
    println!("{:<60} {:>12} {:>12}", "", "native", "page");
    for (native, (what, page, _)) in figures.iter().zip(&seen.store) {
        assert_eq!(&native.what, what, "both run the same steps");
        println!("{what:<60} {:>12.3} {page:>12.3} {}", native.value, native.unit);
    }
    println!("{:<36} {:>10.2} million characters", "stored book", millions(stored.chars().count()));
    println!("{:<36} {:>10.2} MB", "wasm memory at the end", seen.memory / 1e6);
    std::process::ExitCode::SUCCESS
}

fn millions(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / 1e6
}

/// What the page did.
struct Seen {
    open: f64,
    lines: Vec<(String, f64)>,
    store: Vec<(String, f64, String)>,
    memory: f64,
}

async fn in_chromium(stored: &str) -> Result<Seen, Trouble> {
    let running = Rc::new(Running::start(Engine::Chromium).await?);
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench-page");
    let place = Place::hosted(dist)?;
    let driver = running.session_waiting(600).await?;
    let user = User::new(&running, driver, &place).waiting(60);
    user.open("").await?;
    user.eval("localStorage.setItem('so-nguon/book/1', arguments[0]);", vec![json!(stored)]).await?;
    let mut opens = Vec::new();
    for _ in 0..VISITS {
        user.reload().await?;
        let mark = "const m = performance.getEntriesByName('so-nguon-open')[0]; return m ? m.startTime : null;";
        let took = user
            .until("the page never shows its figures", async || Ok(user.eval(mark, vec![]).await?.as_f64()))
            .await?;
        opens.push(took);
    }
    opens.sort_by(f64::total_cmp);
    let told = user.eval("return window.soNguonBench();", vec![]).await?;
    let told: Vec<(String, f64)> = serde_json::from_value(told)?;
    user.leave().await?;
    // A page of its own: nothing is stored there, and nothing else is in its memory.
    let user = User::new(&running, running.session_waiting(600).await?, &place).waiting(60);
    user.open("").await?;
    let store = user.eval("localStorage.clear(); return window.soNguonStoreBench();", vec![]).await?;
    let store = serde_json::from_value(store)?;
    user.leave().await?;
    let (memory, lines) = told.split_last().ok_or_else(|| Trouble::new("the page's bench says nothing"))?;
    Ok(Seen { open: opens[VISITS / 2], lines: lines.to_vec(), store, memory: memory.1 })
}

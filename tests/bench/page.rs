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
mod joining;
mod list_page;
#[path = "../e2e/patience.rs"]
mod patience;
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
use serde::de::DeserializeOwned;
use serde_json::json;
use so_nguon::exchange;
use std::{collections::BTreeMap, path::Path, rc::Rc};
use trouble::Trouble;
use user::User;

/// So many times the page is opened.
const VISITS: usize = 5;

fn main() -> std::process::ExitCode {
    let clock = clock();
    let book = crowd::book(work::UNITS, work::PERSONS);
    println!("{} made-up persons in {} units; medians, in milliseconds", work::PERSONS, work::UNITS);
    let native = work::run(&book, &clock).unwrap();
    let maker = exchange::Maker { station: so_nguon::domain::Station::from_bits(1), name: String::new(), seed: None };
    let exported = millions(exchange::write(&book, &maker).len());
    drop(book);
    let shelf = Drawer::default();
    let mut figures = store::packed(&shelf, work::PERSONS, &clock).unwrap();
    figures.extend(store::few(&Drawer::default(), work::FEW, &clock).unwrap());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let seen = match tokio::task::LocalSet::new().block_on(&runtime, in_chromium(&shelf.texts())) {
        Ok(seen) => seen,
        Err(trouble) => {
            println!("Chromium: {trouble}");
            return std::process::ExitCode::FAILURE;
        }
    };
    println!("{:<72} {:>10} {:>10} {:>8}", "", "native", "page", "ratio");
    for (native, (what, page)) in native.iter().zip(&seen.lines) {
        assert_eq!(native.what, what, "both run the same steps");
        println!("{what:<72} {:>10.3} {page:>10.3} {:>7.1}×", native.median, page / native.median);
    }
    println!("{:<72} {exported:>10.2} MB", "exported file");
    println!("{:<72} {:>10} {:>10.2} MB", "wasm memory at the end", "", seen.memory / 1e6);
    println!("\nThe store: {} complete persons; whole-text ways and it with {}", work::PERSONS, work::FEW);
    println!("{:<72} {:>10} {:>10}", "", "native", "page");
    println!("{:<72} {:>10} {:>10.1} ms", "navigation to the first figures on the page", "", seen.open);
    for (native, (what, page, _)) in figures.iter().zip(&seen.store) {
        assert_eq!(&native.what, what, "both run the same steps");
        println!("{what:<72} {:>10.3} {page:>10.3} {}", native.value, native.unit);
    }
    println!(
        "\nThe list of persons on the page: {} complete persons, a letter at a time, a frame at a time",
        work::PERSONS
    );
    for (what, took) in seen.list.in_short() {
        println!("{what:<72} {:>10} {took:>10.1} ms", "");
    }
    std::process::ExitCode::SUCCESS
}

fn millions(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / 1e6
}

/// What the page did.
struct Seen {
    open: f64,
    lines: Vec<(String, f64)>,
    list: list_page::Seen,
    store: Vec<(String, f64, String)>,
    memory: f64,
}

/// Runs it in the page; these texts are the store in which it finds a book when it is opened.
async fn in_chromium(texts: &BTreeMap<String, String>) -> Result<Seen, Trouble> {
    let running = Rc::new(Running::start(Engine::Chromium, "bench").await?);
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench-page");
    let place = Place::hosted(dist)?;
    let user = User::new(&running, running.session_waiting(600).await?, &place).waiting(60);
    user.open("").await?;
    let set = "for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text);";
    user.eval(set, vec![json!(texts)]).await?;
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
    user.leave().await?;
    let list = list_page::seen(&running, &place, texts).await?;
    // Pages of their own: nothing is stored there, and nothing else is in their memory.
    let told: Vec<(String, f64)> = alone(&running, &place, "soNguonBench").await?;
    let store = alone(&running, &place, "soNguonStoreBench").await?;
    let (memory, lines) = told.split_last().ok_or_else(|| Trouble::new("the page's bench says nothing"))?;
    Ok(Seen { open: opens[VISITS / 2], lines: lines.to_vec(), list, store, memory: memory.1 })
}

/// What a door of the bench tells in a page that has just been opened.
async fn alone<T: DeserializeOwned>(running: &Rc<Running>, place: &Place, door: &str) -> Result<T, Trouble> {
    let user = User::new(running, running.session_waiting(600).await?, place).waiting(60);
    user.open("").await?;
    user.until("the page has no door for the bench", async || {
        let there = user.eval(&format!("return typeof window.{door} == 'function' || null;"), vec![]).await?;
        Ok(there.as_bool())
    })
    .await?;
    let told = user.eval(&format!("localStorage.clear(); return window.{door}();"), vec![]).await?;
    user.leave().await?;
    Ok(serde_json::from_value(told)?)
}

//! The list as somebody uses it in Chromium, over 100,000 complete persons in the page's own storage: how long the page
//! works after each letter, and in each frame while it is scrolled.

use crate::drawer::Drawer;
use crate::edition::Place;
use crate::engine::{Engine, Running};
use crate::store;
use crate::trouble::Trouble;
use crate::user::User;
use serde::Deserialize;
use serde_json::json;
use std::{collections::BTreeMap, path::Path, rc::Rc};

/// What is typed, letter by letter: common, rare, with marks, in two words, by its inside, the digits of a card.
const TYPED: [&str; 6] = ["nguyen", "xuyen", "hoà", "thi hong", "ui", "0832"];

/// What is done on the page, each thing timed until all that follows from it has been done and laid out. A frame's work is
/// counted from the frame's beginning until it has been handed over to be drawn.
const SCRIPT: &str = "
    const [typed] = arguments;
    const done = () => new Promise((r) => { const c = new MessageChannel(); c.port1.onmessage = r; c.port2.postMessage(0); });
    const frame = () => new Promise(requestAnimationFrame);
    const rest = (time) => new Promise((r) => setTimeout(r, time));
    const field = document.querySelector('.listing input[type=search]');
    const count = document.querySelector('.list-count');
    const keys = [], frames = [], work = [];
    const type = async (text, what) => {
        await frame(); await done();
        const start = performance.now();
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await done();
        document.body.offsetHeight;
        const took = performance.now() - start;
        while (count.textContent.includes('%')) await rest(5);
        keys.push([what || 'type “' + text + '”', took, performance.now() - start]);
    };
    for (const word of typed) {
        const letters = [...word];
        for (let n = 1; n <= letters.length; n += 1) await type(letters.slice(0, n).join(''));
        await type('', 'empty it again');
    }
    const list = document.querySelector('.list-scroll');
    let before = await frame();
    for (let n = 0; n < 300; n += 1) {
        list.scrollTop += n % 60 === 59 ? 200000 : 120;
        const start = await frame();
        frames.push(start - before);
        await done();
        work.push(performance.now() - start);
        before = start;
    }
    return { keys, frames, work, rows: list.querySelectorAll('.list-line').length };";

/// What was seen.
#[derive(Deserialize)]
pub struct Seen {
    /// What was typed, how long the page worked at once, how long until all was found.
    keys: Vec<(String, f64, f64)>,
    frames: Vec<f64>,
    work: Vec<f64>,
    rows: usize,
}

impl Seen {
    /// The middle and the longest of all.
    pub fn in_short(&self) -> Vec<(String, f64)> {
        let mut lines = Vec::new();
        let mut spread = |what: &str, mut took: Vec<f64>| {
            took.sort_by(f64::total_cmp);
            let at = |hundredths: usize| took.get((took.len() * hundredths / 100).min(took.len() - 1)).copied();
            for (which, hundredths) in [("median", 50), ("one in twenty", 95), ("the longest", 100)] {
                lines.extend(at(hundredths).map(|ms| (format!("{what}, {which}"), ms)));
            }
        };
        spread("a letter, until it is laid out", self.keys.iter().map(|(_, now, _)| *now).collect());
        spread("a letter, until all are found", self.keys.iter().map(|(_, _, all)| *all).collect());
        spread(&format!("scrolling: a frame's work, {} rows drawn", self.rows), self.work.clone());
        spread("scrolling: from frame to frame", self.frames.clone());
        lines
    }
}

/// Prints what it takes, letter by letter.
pub fn run(persons: u32) {
    let drawer = Drawer::default();
    store::lay(&drawer, persons).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let seen = tokio::task::LocalSet::new().block_on(&runtime, async {
        let running = Rc::new(Running::start(Engine::Chromium, "bench").await?);
        let place = Place::hosted(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"))?;
        seen(&running, &place, &drawer.texts()).await
    });
    match seen {
        Ok(seen) => {
            for (what, now, all) in &seen.keys {
                println!("page: {what:<50} {now:>8.1} ms, all found {all:>8.1} ms");
            }
            seen.in_short().iter().for_each(|(what, took)| println!("page: {what:<50} {took:>8.1} ms"));
        }
        Err(trouble) => println!("Chromium: {trouble}"),
    }
}

/// Uses the list of a page of its own that finds these texts in its storage.
pub async fn seen(running: &Rc<Running>, place: &Place, texts: &BTreeMap<String, String>) -> Result<Seen, Trouble> {
    let user = User::new(running, running.session_waiting(600).await?, place).waiting(60);
    user.open("").await?;
    let set = "for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text);";
    user.eval(set, vec![json!(texts)]).await?;
    user.open("#/ho-so").await?;
    user.reload().await?;
    let crowd = "const c = document.querySelector('.list-count'); \
        return document.querySelectorAll('.list-line').length > 10 && c && !c.textContent.includes('%') ? c.textContent : null;";
    user.until("the list never stands", async || Ok(user.eval(crowd, vec![]).await?.as_str().map(str::to_owned)))
        .await?;
    // What the page does of its own after it was opened is done by then.
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    let told = user.eval(SCRIPT, vec![json!(TYPED)]).await?;
    user.leave().await?;
    Ok(serde_json::from_value(told)?)
}

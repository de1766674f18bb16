//! The list as somebody uses it in Chromium: how long the page works after each letter, and how long each frame is while
//! it is scrolled.

use crate::edition::Place;
use crate::engine::{Engine, Running};
use crate::trouble::Trouble;
use crate::user::User;
use serde_json::json;
use so_nguon::domain::Book;
use std::{path::Path, rc::Rc};

/// What is done on the page: `[what, milliseconds]`, each after all that follows from it has been done and laid out.
const SCRIPT: &str = "
    const [typed] = arguments;
    const done = () => new Promise((r) => { const c = new MessageChannel(); c.port1.onmessage = r; c.port2.postMessage(0); });
    const frame = () => new Promise(requestAnimationFrame);
    const took = [];
    const field = document.querySelector('.listing input[type=search]');
    const type = async (text, what) => {
        await frame(); await done();
        const start = performance.now();
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await done();
        document.body.offsetHeight;
        took.push([what || 'type “' + text + '”', performance.now() - start]);
    };
    for (const word of typed) {
        const letters = [...word];
        for (let n = 1; n <= letters.length; n += 1) await type(letters.slice(0, n).join(''));
        await type('', 'empty it again');
    }
    const list = document.querySelector('.list-scroll');
    const frames = [], work = [];
    let before = await frame();
    for (let n = 0; n < 240; n += 1) {
        const start = performance.now();
        list.scrollTop += n % 60 === 59 ? 200000 : 120;
        const now = await frame();
        frames.push(now - before);
        await done();
        work.push(performance.now() - start);
        before = now;
    }
    const sorted = (list) => list.sort((a, b) => a - b);
    took.push(['scroll: a frame, median', sorted(frames)[120]], ['scroll: a frame, one in twenty', frames[228]],
        ['scroll: the longest frame', frames[239]]);
    return took;";

/// Prints what it takes.
pub fn run(book: &Book, typed: &[&str]) {
    let stored = so_nguon::store::encode(book);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    match tokio::task::LocalSet::new().block_on(&runtime, in_chromium(&stored, typed)) {
        Ok(lines) => lines.iter().for_each(|(what, took)| println!("page: {what:<50} {took:>8.1} ms")),
        Err(trouble) => println!("Chromium: {trouble}"),
    }
}

async fn in_chromium(stored: &str, typed: &[&str]) -> Result<Vec<(String, f64)>, Trouble> {
    let running = Rc::new(Running::start(Engine::Chromium).await?);
    let place = Place::hosted(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"))?;
    let user = User::new(&running, running.session_waiting(600).await?, &place).waiting(60);
    user.open("").await?;
    user.eval("localStorage.setItem('so-nguon/book/1', arguments[0]);", vec![json!(stored)]).await?;
    user.open("#/ho-so").await?;
    user.reload().await?;
    user.until("the list never stands", async || {
        let rows = user.eval("return document.querySelectorAll('.list-line').length;", vec![]).await?;
        Ok(rows.as_u64().filter(|rows| *rows > 10))
    })
    .await?;
    let told = user.eval(SCRIPT, vec![json!(typed)]).await?;
    user.leave().await?;
    Ok(serde_json::from_value(told)?)
}

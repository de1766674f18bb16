//! The worker at work: one for each asking, and none when it is done. It decides nothing; what is asked and heard is told in
//! `src/bin/worker/post.rs`.

use super::outgoing;
use crate::exchange::encryption::{Phrase, Unopened};
use crate::session::{Progress, Task};
use js_sys::{Array, ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, MessageEvent, Worker};

thread_local! {
    /// The worker, while it works.
    static AT_WORK: RefCell<Option<Worker>> = const { RefCell::new(None) };
    /// The number of the last asking: what is heard of earlier ones is nobody's any more.
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// Ends what is being done; nothing more is heard of it.
pub fn stop() {
    LAST.set(LAST.get().wrapping_add(1));
    if let Some(worker) = AT_WORK.take() {
        worker.terminate();
    }
}

/// Has this done with these bytes, and tells how far it is and what has come of it. What was being done before is ended.
pub fn ask(task: Task, bytes: Option<Blob>, phrase: &Phrase, tell: impl Fn(Progress) + 'static) {
    stop();
    let number = LAST.get();
    let word = match task {
        Task::Wrap => "wrap",
        Task::Open => "open",
    };
    let Some(bytes) = bytes else { return tell(Progress::Failed(Unopened::NoRoom)) };
    let words = phrase.words().to_owned();
    let tell: Rc<dyn Fn(Progress)> = Rc::new(move |progress| {
        if LAST.get() != number {
            return;
        }
        if !matches!(progress, Progress::Step { .. }) {
            stop();
        }
        tell(progress);
    });
    spawn_local(async move {
        // Before the worker is there: it says that it listens as soon as it does.
        let Some(buffer) = read(&bytes).await else { return tell(Progress::Failed(Unopened::NoRoom)) };
        let asks = Array::of3(&word.into(), &buffer, &words.into());
        match brought().await {
            Ok(worker) if LAST.get() == number => begin(worker, task, &asks, &tell),
            Ok(worker) => worker.terminate(),
            Err(why) => tell(Progress::Failed(why)),
        }
    });
}

/// A fresh worker: `parts.js` knows where its parts are, and marks the fault of a host that has them no longer.
async fn brought() -> Result<Worker, Unopened> {
    let bring = Reflect::get(&js_sys::global(), &"soNguonWorker".into()).and_then(JsCast::dyn_into::<Function>);
    let promise = bring.and_then(|bring| bring.call0(&JsValue::NULL)).and_then(JsCast::dyn_into::<Promise>);
    let promise = promise.map_err(|_| Unopened::NoWorker)?;
    let worker = JsFuture::from(promise).await.map_err(|fault| {
        let gone = Reflect::get(&fault, &"gone".into()).is_ok_and(|gone| gone.is_truthy());
        if gone { Unopened::Replaced } else { Unopened::NoWorker }
    });
    worker?.dyn_into().map_err(|_| Unopened::NoWorker)
}

/// The bytes themselves: not every engine lets the worker of a page that was opened as a file read what the page holds.
async fn read(bytes: &Blob) -> Option<ArrayBuffer> {
    JsFuture::from(bytes.array_buffer()).await.ok()?.dyn_into().ok()
}

fn begin(worker: Worker, task: Task, asks: &Array, tell: &Rc<dyn Fn(Progress)>) {
    let (asks, hear) = (asks.clone(), Rc::clone(tell));
    let at_work = worker.clone();
    let listens = Rc::new(Cell::new(false));
    let listened = Rc::clone(&listens);
    let hears = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let list = Array::from(&event.data());
        let count = |at| list.get(at).as_f64().map_or(0, |n| format!("{n:.0}").parse().unwrap_or(0));
        match list.get(0).as_string().as_deref() {
            Some("ready") => {
                listens.set(true);
                // Moved, not copied: nobody here needs them any more.
                if at_work.post_message_with_transfer(&asks, &Array::of1(&asks.get(1))).is_err() {
                    hear(Progress::Failed(Unopened::NoRoom));
                }
                // The words need not lie here any longer than they are needed.
                asks.set_length(0);
            }
            Some("step") => hear(Progress::Step { done: count(1), of: count(2) }),
            Some("done") if task == Task::Wrap => {
                // It goes out as it came: the wasm's memory need not hold it.
                let made = outgoing::lay(&list.get(1));
                hear(if made { Progress::Wrapped } else { Progress::Failed(Unopened::NoRoom) });
            }
            Some("done") => hear(Progress::Opened(Uint8Array::new(&list.get(1)).to_vec().into())),
            Some("refused") => {
                let why = list.get(1).as_string().and_then(|word| word.parse().ok());
                hear(Progress::Failed(why.unwrap_or(Unopened::NoWorker)));
            }
            _ => {}
        }
    });
    worker.set_onmessage(Some(hears.as_ref().unchecked_ref()));
    let hear = Rc::clone(tell);
    // A worker that meets a fault says nothing more. One that listened already had no memory for it, mostly.
    let fails = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        event.prevent_default();
        hear(Progress::Failed(if listened.get() { Unopened::NoRoom } else { Unopened::NoWorker }));
    });
    worker.set_onerror(Some(fails.as_ref().unchecked_ref()));
    // Both live as long as somebody can call them: the worker holds them, and goes with them.
    hears.into_js_value();
    fails.into_js_value();
    AT_WORK.set(Some(worker));
}

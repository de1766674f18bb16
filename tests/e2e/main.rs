//! The page driven as a person would drive it, in three engines and both editions, through WebDriver.
//! Knows browsers and the built `dist/`; must never reach into the app's code: what a user cannot see, a story cannot ask.
//!
//! `E2E_ENGINE=chromium|firefox|webkit`, `E2E_EDITION=hosted|file` and `E2E_STORY=part of a name` narrow a run.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod again;
mod edition;
mod engine;
mod eyes;
mod files;
mod hands;
mod patience;
mod process;
mod server;
mod shelf;
mod stories;
mod trouble;
mod user;

use again::Run;
use edition::{Edition, Place};
use engine::{Engine, Running};
use std::{rc::Rc, time::Instant};
use stories::{ALL, Story};
use trouble::Trouble;
use user::User;

/// How it went, in counts.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: Vec<String>,
}

fn main() -> std::process::ExitCode {
    // A failed assertion is told in one line, with its place: a backtrace through the runtime tells nobody anything.
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            println!("        failed at {}:{}", place.file(), place.line());
        }
    }));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let local = tokio::task::LocalSet::new();
    let began = Instant::now();
    let tally = local.block_on(&runtime, all_engines());
    for name in &tally.failed {
        println!("failed: {name}");
    }
    println!("e2e: {:.0} s", began.elapsed().as_secs_f32());
    println!("{} passed, {} failed", tally.passed, tally.failed.len());
    // Nothing chosen is a mistake in the choice, not a success.
    if tally.failed.is_empty() && tally.passed > 0 {
        std::process::ExitCode::SUCCESS
    } else {
        std::process::ExitCode::FAILURE
    }
}

/// Whether the environment lets this one through.
fn chosen(variable: &str, name: &str) -> bool {
    std::env::var(variable).map_or(true, |wish| wish.is_empty() || name.contains(&wish))
}

/// Two at a time, each an engine with an edition: the machine that must hold has two cores, and neither is left idle while
/// one engine goes through both editions.
async fn all_engines() -> Tally {
    let gate = Rc::new(tokio::sync::Semaphore::new(2));
    let mut runs = Vec::new();
    for edition in Edition::ALL.into_iter().filter(|edition| chosen("E2E_EDITION", edition.name())) {
        for engine in Engine::ALL.into_iter().filter(|engine| chosen("E2E_ENGINE", engine.name())) {
            let gate = gate.clone();
            runs.push(tokio::task::spawn_local(async move {
                let _turn = gate.acquire().await.expect("the gate is never closed");
                one_engine(engine, edition).await
            }));
        }
    }
    let mut sum = Tally::default();
    for run in runs {
        match run.await {
            Ok(tally) => {
                sum.passed += tally.passed;
                sum.failed.extend(tally.failed);
            }
            Err(panic) => sum.failed.push(format!("an engine's run broke off: {panic}")),
        }
    }
    sum
}

async fn one_engine(engine: Engine, edition: Edition) -> Tally {
    let mut tally = Tally::default();
    let run = match Running::start(engine, edition.name()).await {
        Ok(running) => Run::of(running, edition),
        Err(trouble) => {
            // On one's own machine a missing browser is told and passed over; in CI it is a failure.
            println!("{}: not run: {trouble}", engine.name());
            if std::env::var("CI").is_ok_and(|ci| ci == "true") || !trouble.is_missing() {
                tally.failed.push(format!("{} did not start", engine.name()));
            }
            return tally;
        }
    };
    let all = ALL.iter().filter(|story| chosen("E2E_STORY", story.name) && story.editions.contains(&edition));
    let mut excused = 0;
    for story in all {
        let name = format!("{} · {} · {}", engine.name(), edition.name(), story.name);
        let began = Instant::now();
        let mut outcome = one_story(&run, story).await;
        if let Err(Broken { trouble, by_engine: true }) = &outcome
            && excused < EXCUSED
        {
            excused += 1;
            println!("AGAIN   {name}: the engine broke off, with no panic of the app before\n        {trouble}");
            outcome = one_story(&run, story).await;
        }
        match outcome.map_err(|broken| broken.trouble) {
            Ok(()) => {
                println!("ok      {name} ({:.1} s)", began.elapsed().as_secs_f32());
                tally.passed += 1;
            }
            Err(trouble) => {
                println!("FAILED  {name}\n        {trouble}");
                tally.failed.push(name);
            }
        }
    }
    run.close_last().await;
    tally
}

/// `WebKit` on Linux breaks sound wasm off now and then, with a trap and without a panic of the app before it (wasm-bindgen
/// issue 3470, tauri issue 7154), and more rarely its process dies inside its own JavaScript library. A person reloads then,
/// as the page says; here so many stories of a run are told once more, and the run says which. An app that does it by itself
/// does so again.
const EXCUSED: u32 = 2;

/// A story that went wrong.
struct Broken {
    trouble: Trouble,
    /// The browser died, or the first that the page complained of is a trap that no panic came before; in the engine that is
    /// known for it.
    by_engine: bool,
}

impl<T: Into<Trouble>> From<T> for Broken {
    fn from(trouble: T) -> Self {
        Self { trouble: trouble.into(), by_engine: false }
    }
}

/// A browser as good as fresh and a fresh place for every story; what the page complained of fails it too.
async fn one_story(run: &Run, story: &Story) -> Result<(), Broken> {
    let (running, edition) = (&run.running, run.edition);
    running.sweep()?;
    let place = Place::make(edition, running.room(), run.next_story())?;
    let driver = run.fresh_window().await?;
    let user = User::new(running, driver, &place);
    let play = story.play;
    let player = user.clone();
    // A task of its own, so that a failed assertion ends the story and not the run.
    let told = tokio::task::spawn_local(async move { play(player).await }).await;
    let outcome = match told {
        Ok(Ok(())) => user.no_faults().await,
        Ok(Err(trouble)) => Err(trouble),
        Err(panic) => Err(Trouble::new(format!("{panic}"))),
    };
    let mut by_engine = false;
    if outcome.is_err() {
        by_engine =
            running.engine() == Engine::WebKit && (user.is_gone().await || user.is_trapped().await.unwrap_or_default());
        let shot = format!("failed-{}-{}-{}", running.engine().name(), edition.name(), story.name);
        let _ = user.screenshot(&shot).await;
        println!("        at {}", user.whereabouts().await);
        println!("        the page said: {}", user.page_text().await.unwrap_or_default().replace('\n', " · "));
    }
    // Whoever has gone cannot leave; the story has failed already.
    if outcome.is_ok() && run.may_be_used_again() {
        run.put_by(user.stand_up());
        return Ok(());
    }
    let left = user.leave().await;
    outcome.map_err(|trouble| Broken { trouble, by_engine })?;
    Ok(left?)
}

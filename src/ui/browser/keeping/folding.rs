//! Performs a fold: while no other tab does, a few milliseconds at a time. It decides nothing.

use super::{Event, replica, update, with};
use crate::merge::Replica;
use crate::store::Trouble;
use crate::store::packed::{Fold, Step};
use crate::ui::browser::database::rest;
use crate::ui::browser::{clock, tabs};
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// Folds, and tells what came of it.
pub fn fold() {
    let outcome = Rc::new(Cell::new(Err(Trouble::Elsewhere)));
    let noted = Rc::clone(&outcome);
    tabs::with_fold_lock(move || async move { noted.set(run().await) }, move |_| update(Event::Folded(outcome.get())));
}

async fn run() -> Result<(), Trouble> {
    update(Event::Look);
    let on_desk: Arc<Replica> = replica();
    let mut fold: Fold = with(|keeper| keeper.begin_fold(&on_desk))?;
    loop {
        let begun = js_sys::Date::now();
        while js_sys::Date::now() - begun < clock::SLICE {
            if with(|keeper| keeper.step(&mut fold))? == Step::Done {
                return Ok(());
            }
        }
        // The page lives between.
        rest(0).await;
    }
}

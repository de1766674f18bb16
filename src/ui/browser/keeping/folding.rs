//! Performs a fold: while no other tab does, a few milliseconds at a time. It decides nothing.

use super::{Event, KEEPER, replica, update};
use crate::merge::Replica;
use crate::store::Trouble;
use crate::store::packed::{Fold, Step};
use crate::ui::browser::database::rest;
use crate::ui::browser::storage::Browser;
use crate::ui::browser::{clock, tabs};
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

type Keeper = crate::store::keeper::Keeper<Browser>;

/// Folds, and tells what came of it.
pub fn fold() {
    let outcome = Rc::new(Cell::new(Err(Trouble::Elsewhere)));
    let noted = Rc::clone(&outcome);
    tabs::with_fold_lock(move || async move { noted.set(run().await) }, move |_| update(Event::Folded(outcome.get())));
}

fn with<T>(run: impl FnOnce(&mut Keeper) -> Result<T, Trouble>) -> Result<T, Trouble> {
    KEEPER.with_borrow_mut(|keeper| keeper.as_mut().map_or(Err(Trouble::Denied), run))
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

//! Copies of the book in IndexedDB, beside local storage: the shelf's own texts, so what is sealed there is sealed here.
//! It knows nothing of what the texts mean, but that a text under `so-nguon/c/` never changes and may be shared; what a text is
//! worth, the store says.
//!
//! In the store of copies a copy numbered 7 lies under three keys: `7` its label, `"c7"` the names of its chunks,
//! `"t7"` its other texts and their names by turns. Numbers sort before texts, so the labels are read alone.

mod reading;

pub use reading::{load, others, twins};

use super::asked::asked;
use super::database::{self, Access, CHUNKS, COPIES, HANDLES, get, in_time, put, rest, spawn, why, work};
use super::lock;
use super::strict::{enter, lay_lock, look};
use crate::session::{BookCopy, CopyTrouble, Counts, Moment, going};
use crate::store::keeper::HELD;
use crate::store::packed::{Worth, gives_way, worth};
use crate::store::{PREFIX, SEALED, Trouble, stays_plain};
use idb::{KeyRange, ObjectStore, Query};
use js_sys::{Array, JsString};
use std::collections::BTreeSet;
use wasm_bindgen::{JsCast as _, JsValue};

/// A copy of a full book is several megabytes, on slow disks; nobody waits for it.
const PATIENCE: i32 = 120_000;

impl From<Trouble> for CopyTrouble {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Full => Self::Full,
            _ => Self::Denied,
        }
    }
}

/// What goes with a copy.
pub struct Beside {
    /// Its number is no lower: one of a storage that was lost must not count as older than what came before.
    pub least: u32,
    /// The mark that says which writes it holds, where it is whole.
    pub held: String,
}

/// The texts of a copy on their way: chunks, and the rest.
struct Texts {
    chunks: Vec<(JsValue, JsString)>,
    others: Array,
    units: u64,
    /// Whether any of them is sealed.
    sealed: bool,
    /// Whether any of them is to be read, and would not be under a lock.
    bare: bool,
}

/// Copies what lies in local storage under these keys, as it lies there at the time of the call; reads it back. A copy that is
/// `whole` then gives up those that are not to stay; one that is not takes no other's place.
pub fn make(
    keys: &[String],
    whole: bool,
    beside: Beside,
    about: (Moment, Counts),
    done: impl FnOnce(Result<BookCopy, CopyTrouble>) + 'static,
) {
    let texts = gather(keys);
    spawn(async move {
        let made = async move {
            let texts = texts?;
            let copy = match write(&texts, &beside, whole, about).await {
                // The number of copies is bounded by what fits: one gives way, and only one, to one.
                Err(Trouble::Full) if whole && give_up_oldest().await => write(&texts, &beside, whole, about).await?,
                written => written?,
            };
            // A shared chunk that has rotted is written anew; a second difference is the disk's.
            let mut rotten = compare(&texts, copy.id).await;
            if let Ok(some) = &rotten
                && !some.is_empty()
            {
                repair(&texts, some).await?;
                rotten = compare(&texts, copy.id).await;
            }
            let differs = rotten.map(|rotten| !rotten.is_empty());
            if differs != Ok(false) {
                remove(vec![copy.id]).await?;
                return Err(differs.err().unwrap_or(CopyTrouble::Differs));
            }
            if whole {
                // Copies that could not be given up now will be after the next one.
                let _ = remove(going(&labels().await?)).await;
            }
            Ok(copy)
        };
        done(limited(made).await);
    });
}

/// Tells all copies, the newest first.
pub fn list(done: impl FnOnce(Result<Vec<BookCopy>, CopyTrouble>) + 'static) {
    // The list is short: somebody waits for it.
    spawn(async {
        done(in_time(database::PATIENCE, labels()).await.map_err(CopyTrouble::from));
    });
}

/// Gives up these copies, and the chunks that only they had.
pub fn drop(ids: Vec<u32>, done: impl FnOnce(Result<(), CopyTrouble>) + 'static) {
    spawn(async { done(limited(async { Ok(remove(ids).await?) }).await) });
}

async fn limited<T: 'static>(work: impl Future<Output = Result<T, CopyTrouble>> + 'static) -> Result<T, CopyTrouble> {
    // `in_time` speaks of storage only, so the outcome passes through it whole.
    in_time(PATIENCE, async { Ok(work.await) }).await?
}

/// The texts as the browser has them: they do not pass through this page's memory.
fn gather(keys: &[String]) -> Result<Texts, CopyTrouble> {
    let storage = web_sys::window().and_then(|w| w.local_storage().ok().flatten()).ok_or(CopyTrouble::Denied)?;
    let mut texts = Texts { chunks: Vec::new(), others: Array::new(), units: 0, sealed: false, bare: false };
    for key in keys {
        let text: JsString = js_sys::Reflect::get(&storage, &key.into())
            .ok()
            .and_then(|t| t.dyn_into().ok())
            .ok_or(CopyTrouble::Gone)?;
        texts.units += u64::from(text.length());
        let is_sealed = text.starts_with(SEALED, 0);
        texts.sealed |= is_sealed;
        texts.bare |= !is_sealed && !stays_plain(key);
        if key.strip_prefix(PREFIX).is_some_and(|k| k.starts_with("c/")) {
            texts.chunks.push((key.into(), text));
        } else {
            texts.others.push(&key.into());
            texts.others.push(&text);
        }
    }
    Ok(texts)
}

async fn write(
    texts: &Texts,
    beside: &Beside,
    whole: bool,
    (at, counts): (Moment, Counts),
) -> Result<BookCopy, Trouble> {
    let work = enter(&[COPIES, CHUNKS, HANDLES]).await?;
    for sealed in [texts.sealed.then_some(true), texts.bare.then_some(false)].into_iter().flatten() {
        lay_lock(&work, sealed).await?;
    }
    let (copies, chunks) = (work.store(COPIES)?, work.store(CHUNKS)?);
    let numbers = asked(copies.get_all_keys(Some(numbers()?), None))?.await?;
    let there = asked(chunks.get_all_keys(None, None))?.await?;
    let there: BTreeSet<String> = there.iter().filter_map(JsValue::as_string).collect();
    let id = (numbers.iter().filter_map(number).max().unwrap_or(0) + 1).max(beside.least);
    let copy = BookCopy { id, at, counts, units: texts.units };
    for (name, text) in texts.chunks.iter().filter(|(name, _)| name.as_string().is_none_or(|n| !there.contains(&n))) {
        put(&chunks, name, text)?;
    }
    let names: Array = texts.chunks.iter().map(|(name, _)| name.clone()).collect();
    put(&copies, &format!("c{id}").into(), &names)?;
    put(&copies, &format!("t{id}").into(), &texts.others)?;
    put(&copies, &id.into(), &copy.label().into())?;
    if whole {
        // Of what is left of a book nobody says what it holds.
        put(&work.store(HANDLES)?, &HELD.into(), &beside.held.as_str().into())?;
    }
    work.end().await?;
    Ok(copy)
}

/// Compares the copy with the texts that it was made of; the names of shared chunks in it that are broken.
async fn compare(texts: &Texts, id: u32) -> Result<BTreeSet<String>, CopyTrouble> {
    let others = {
        let work = work(&[COPIES], Access::Read).await?;
        get(&work.store(COPIES)?, format!("t{id}").into()).await?.ok_or(CopyTrouble::Differs)?
    };
    // Every element is a text, and texts of the browser are equal when their units are.
    let others = Array::from(&others);
    if others.length() != texts.others.length() || others.iter().zip(texts.others.iter()).any(|(a, b)| a != b) {
        return Err(CopyTrouble::Differs);
    }
    let (shelf, mut rotten) = (lock::shelf(), BTreeSet::new());
    for (name, text) in &texts.chunks {
        let read = {
            let work = work(&[CHUNKS], Access::Read).await?;
            get(&work.store(CHUNKS)?, name.clone()).await?
        };
        if read.as_ref() != Some(text.as_ref()) {
            // What was sealed at another time lies there otherwise, and is as good.
            let name = name.as_string().unwrap_or_default();
            let lies = read.and_then(|read| read.as_string()).map(|read| worth(&name, &shelf.read(&name, read)));
            if gives_way(lies, Worth::Whole) {
                rotten.insert(name);
            }
        }
        // The page comes first.
        rest(0).await;
    }
    Ok(rotten)
}

/// Writes these chunks anew: what is copied was found whole.
async fn repair(texts: &Texts, names: &BTreeSet<String>) -> Result<(), Trouble> {
    let work = work(&[CHUNKS], Access::Write).await?;
    for (name, text) in texts.chunks.iter().filter(|(name, _)| name.as_string().is_some_and(|n| names.contains(&n))) {
        put(&work.store(CHUNKS)?, name, text)?;
    }
    work.end().await
}

/// All labels that can be read, the newest first.
async fn labels() -> Result<Vec<BookCopy>, Trouble> {
    look().await?;
    let work = work(&[COPIES], Access::Read).await?;
    let store = work.store(COPIES)?;
    let keys = asked(store.get_all_keys(Some(numbers()?), None))?;
    let labels = asked(store.get_all(Some(numbers()?), None))?;
    let (keys, labels) = (keys.await?, labels.await?);
    let pairs = keys.iter().zip(&labels).rev();
    Ok(pairs.filter_map(|(k, l)| BookCopy::labelled(number(k)?, &l.as_string()?)).collect())
}

/// So many copies are never given up for room: a browser may need long to give back what was taken.
const LEAST: usize = 3;

/// Gives up the oldest copy, if there are enough without it; whether it did.
pub async fn give_up_oldest() -> bool {
    let copies = labels().await.unwrap_or_default();
    match copies.last() {
        Some(oldest) if copies.len() > LEAST => remove(vec![oldest.id]).await.is_ok(),
        _ => false,
    }
}

async fn remove(ids: Vec<u32>) -> Result<(), Trouble> {
    if ids.is_empty() {
        return Ok(());
    }
    let work = work(&[COPIES, CHUNKS], Access::Write).await?;
    let (copies, chunks) = (work.store(COPIES)?, work.store(CHUNKS)?);
    for id in ids {
        for key in [JsValue::from(id), format!("c{id}").into(), format!("t{id}").into()] {
            let _asked = copies.delete(key).map_err(|e| why(&e))?;
        }
    }
    sweep(&copies, &chunks).await?;
    work.end().await
}

/// Removes the chunks that no copy names.
async fn sweep(copies: &ObjectStore, chunks: &ObjectStore) -> Result<(), Trouble> {
    let lists = KeyRange::bound(&"c".into(), &"d".into(), None, None).map_err(|e| why(&e))?;
    let lists = asked(copies.get_all(Some(lists.into()), None))?;
    let there = asked(chunks.get_all_keys(None, None))?;
    let lists = lists.await?;
    let used: BTreeSet<String> =
        lists.iter().flat_map(|l| Array::from(l).to_vec()).filter_map(|n| n.as_string()).collect();
    for name in there.await? {
        if name.as_string().is_none_or(|n| !used.contains(&n)) {
            let _asked = chunks.delete(name).map_err(|e| why(&e))?;
        }
    }
    Ok(())
}

/// All keys that are numbers.
fn numbers() -> Result<Query, Trouble> {
    KeyRange::upper_bound(&f64::INFINITY.into(), None).map(Into::into).map_err(|e| why(&e))
}

fn number(key: &JsValue) -> Option<u32> {
    // Copies are numbered from 1 and there are never many: no number is near the bound.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked by the filter")]
    key.as_f64().filter(|n| (1.0..4e9).contains(n)).map(|n| n as u32)
}

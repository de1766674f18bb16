//! A column of values of which many are alike.

use super::Take;
use super::column::{put_column, take_column};
use super::traces::{put_json, take_json};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// Adds values: each once, in words, where it comes first; then of every one which it is. 0 is the next that has not come before.
pub fn put_few<T: Serialize + Ord + Clone>(bytes: &mut Vec<u8>, values: impl Iterator<Item = T>) {
    let (mut all, mut places) = (Vec::new(), BTreeMap::new());
    let told = values.map(|value| {
        if let Some(place) = places.get(&value) {
            return *place;
        }
        all.push(value.clone());
        places.insert(value, u32::try_from(all.len()).unwrap_or(0));
        0
    });
    let told: Vec<u32> = told.collect();
    put_json(bytes, &all);
    put_column(bytes, &told);
}

/// Reads what [`put_few`] added, so many.
pub fn take_few<T: DeserializeOwned + Clone>(take: &mut Take<'_>, count: usize) -> Option<Vec<T>> {
    let all: Vec<T> = take_json(take)?;
    let mut fresh = 0;
    let values = take_column(take, count)?.into_iter().map(|place| {
        let at = place.checked_sub(1).map_or(fresh, |place| place as usize);
        fresh += usize::from(place == 0);
        all.get(at).cloned()
    });
    values.collect()
}

//! The names of persons as columns, word by word.

use super::bytes::{Take, put, put_run};
use super::column::{put_column, take_column};
use super::known;
use crate::domain::{Gender, NamePart, PersonName};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Names word by word: the first, the last, and all between them, each by its place among those that everybody knows and those
/// that only this chunk has. Of the latter, two of the former with a blank between are told as such.
pub fn put_names(bytes: &mut Vec<u8>, names: &[(&str, Gender)]) {
    let parts: Vec<[&str; 3]> = names.iter().map(|(name, _)| split(name)).collect();
    let known = |part: &str| known::PLACES.get(part).copied();
    let own: BTreeSet<&str> = parts.iter().flatten().copied().filter(|part| known(part).is_none()).collect();
    let pair = |part: &str| part.split_once(' ').and_then(|(a, b)| Some([known(a)?, known(b)?]));
    let (pairs, own): (Vec<&str>, Vec<&str>) = own.into_iter().partition(|part| pair(part).is_some());
    put(bytes, pairs.len() as u64);
    for half in 0..2 {
        put_column(bytes, &pairs.iter().map(|part| pair(part).map_or(0, |p| p[half])).collect::<Vec<_>>());
    }
    let list = own.join("\n");
    put(bytes, own.len() as u64);
    put(bytes, list.len() as u64);
    if !list.is_empty() {
        put_run(bytes, &miniz_oxide::deflate::compress_to_vec(list.as_bytes(), 9));
    }
    let all = u32::try_from(known::PARTS.len()).unwrap_or(0);
    let places: FxHashMap<&str, u32> = pairs.into_iter().chain(own).zip(all..).collect();
    let place = |part: &str| known(part).or_else(|| places.get(part).copied()).unwrap_or(0);
    put_column(bytes, &parts.iter().map(|p| place(p[0])).collect::<Vec<_>>());
    // Men and women share their first words alone.
    for gender in [Gender::Man, Gender::Woman] {
        for part in 1..3 {
            let of_them = names.iter().zip(&parts).filter(|((_, g), _)| *g == gender);
            put_column(bytes, &of_them.map(|(_, p)| place(p[part])).collect::<Vec<_>>());
        }
    }
}

/// A name's first word, what is between, and its last word; a name of one word has only a last one.
fn split(name: &str) -> [&str; 3] {
    match (name.split_once(' '), name.rsplit_once(' ')) {
        (Some((first, _)), Some((before, last))) => [first, before.get(first.len() + 1..).unwrap_or_default(), last],
        _ => ["", "", name],
    }
}

/// A word of a name has no more bytes than this.
const MOST_WORD: usize = 400;

/// Reads what [`put_names`] added; of each person it is known whether it is a woman.
pub fn take_names(take: &mut Take<'_>, woman: &[u32]) -> Option<Vec<PersonName>> {
    let count = woman.len();
    let known = |place: u32| known::PARTS.get(place as usize).map(String::as_str);
    let pairs = take.upto(count * 3)?;
    let (one, other) = (take_column(take, pairs)?, take_column(take, pairs)?);
    let pairs = one.iter().zip(&other).map(|(a, b)| Some(format!("{} {}", known(*a)?, known(*b)?)));
    let pairs: Vec<String> = pairs.collect::<Option<_>>()?;
    let most = take.upto(count * 3)?;
    let length = take.upto(most * MOST_WORD)?;
    let list = if length == 0 {
        Vec::new()
    } else {
        miniz_oxide::inflate::decompress_to_vec_with_limit(take.run()?, length).ok()?
    };
    let own = std::str::from_utf8(&list).ok()?.split('\n');
    let told: Vec<NamePart<'_>> = pairs.iter().map(String::as_str).chain(own).map(NamePart::new).collect();
    let all = known::NAMES.len();
    let word = |place: u32| {
        let place = place as usize;
        known::NAMES.get(place).or_else(|| told.get(place - all)).copied()
    };
    let first = take_column(take, count)?;
    let of_women = woman.iter().filter(|w| **w != 0).count();
    let mut rest = [(); 4].map(|()| Vec::new().into_iter());
    for (at, rest) in rest.iter_mut().enumerate() {
        *rest = take_column(take, if at < 2 { count - of_women } else { of_women })?.into_iter();
    }
    let [men, ends, others, other_ends] = rest;
    let (mut men, mut others) = (men.zip(ends), others.zip(other_ends));
    let mut name = String::new();
    let one = |(first, woman): (u32, &u32)| {
        let (middle, end) = if *woman == 0 { men.next()? } else { others.next()? };
        PersonName::of_parts([word(first)?, word(middle)?, word(end)?], &mut name)
    };
    first.into_iter().zip(woman).map(one).collect()
}

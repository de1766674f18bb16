//! The kept corpus and thousands of mutations of it, by dice: the short run of what `make fuzz` does for long. `FUZZ_SECONDS` and
//! `SEED` make it longer, or the same again. `FUZZ_KEEP=1` writes the corpus anew.

#[path = "../../fuzz/judge.rs"]
mod judge;

use super::packed::{Dice, commit, station};
use crate::crowd;
use crate::luck::{is_quick, number};
use so_nguon::domain::{Person, Target};
use so_nguon::merge::{Dot, Replica, Trace};
use so_nguon::store::columns::{details, facts, organisation, persons, put_json, targets, traces};
use so_nguon::store::pack;
use std::path::PathBuf;
use std::time::Instant;

fn corpus(kind: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(kind)
}

/// Whole texts of every kind, from which mutations start.
fn seeds(kind: &str) -> Vec<Vec<u8>> {
    let some: Vec<_> = (1..6).map(|n| (crowd::person_id(n), crowd::complete(n, 5))).collect();
    let count = u8::try_from(some.len()).unwrap();
    let (_, _, delta) = commit(&Replica::default(), super::packed::book(3, 2), 0);
    match kind {
        "chunk" => {
            let first = persons::encode(&some);
            let second = details::encode(&some).unwrap();
            let born = |n: usize| Trace::<Person>::Born(Dot::new(station(n / 3), u32::try_from(n).unwrap() + 1));
            let dots: Vec<_> = some.iter().enumerate().map(|(n, (id, _))| (*id, born(n))).collect();
            let traces = traces::encode::<Person>(&dots);
            assert_eq!(details::decode(&second, &some).map(|sheets| sheets.len()), Some(some.len()));
            let length = u16::try_from(first.len()).unwrap().to_be_bytes();
            let both = [vec![1, count], length.to_vec(), first.clone(), second].concat();
            let mut all = vec![[vec![0, count], first].concat(), both, [vec![2, count], traces].concat()];
            all.extend(tables());
            all
        }
        "journal" => {
            let mut bytes = Vec::new();
            put_json(&mut bytes, &delta);
            vec![bytes]
        }
        "text" => vec![pack(b"so-nguon").into_bytes(), b"so-nguon 2 0123456789abcdefghjkmnpq\n".to_vec()],
        _ => {
            let book = super::packed::book(3, 2);
            let replica = commit(&Replica::default(), book, 0).0;
            vec![serde_json::to_vec(&replica.whole()).unwrap(), br#"{"format":"so-nguon","schema":1}"#.to_vec()]
        }
    }
}

/// Units, targets and figures with whose traces, as one that reads chunks is handed them.
fn tables() -> Vec<Vec<u8>> {
    let book = super::packed::rich();
    let some = |bytes: Vec<u8>, table| [vec![table, 40], bytes].concat();
    let units: Vec<_> = book.units.iter().take(40).map(|(key, unit)| (*key, unit.clone())).collect();
    let targets: Vec<_> = book.targets.iter().take(40).map(|(key, target)| (*key, target.clone())).collect();
    let facts: Vec<_> = book.facts.iter().take(40).map(|(key, fact)| (*key, fact.clone())).collect();
    let born = |n: usize| Trace::<Target>::Born(Dot::new(station(n / 3), u32::try_from(n).unwrap() + 1));
    let dots: Vec<_> = targets.iter().enumerate().map(|(n, (key, _))| (*key, born(n))).collect();
    vec![
        some(organisation::encode(&units), 3),
        some(targets::encode(&targets), 4),
        some(facts::encode(&facts), 5),
        some(traces::encode::<Target>(&dots), 6),
    ]
}

/// A mutation: bytes change, go, come twice, or are cut off.
fn mutated(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        if bytes.is_empty() {
            return bytes;
        }
        let length = u32::try_from(bytes.len()).unwrap();
        let at = dice.below(length) as usize;
        match dice.below(6) {
            0 => bytes[at] ^= 1 << dice.below(8),
            1 => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
            2 => bytes.truncate(at),
            3 => bytes.insert(at, [0, 1, 0x7f, 0x80, 0xff][dice.below(5) as usize]),
            4 => drop(bytes.remove(at)),
            _ => {
                let part = bytes[at..(at + 8).min(bytes.len())].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

/// So many of each kind, where no time is asked for.
const MUTATIONS: u32 = 1000;

#[test]
fn nothing_that_is_read_does_harm() {
    // So many each time, or for as long as asked.
    let (seconds, seed) = (number("FUZZ_SECONDS"), number("SEED").unwrap_or(1));
    let mut dice = Dice::new(seed);
    for kind in judge::KINDS {
        let mut all = seeds(kind);
        if number("FUZZ_KEEP").is_some() {
            std::fs::create_dir_all(corpus(kind)).unwrap();
            for (n, bytes) in all.iter().enumerate() {
                std::fs::write(corpus(kind).join(format!("whole-{n}")), bytes).unwrap();
            }
        }
        let kept = std::fs::read_dir(corpus(kind)).into_iter().flatten().flatten();
        all.extend(kept.map(|file| std::fs::read(file.path()).unwrap()));
        for bytes in &all {
            judge::judge(kind, bytes);
        }
        let begun = Instant::now();
        let mut count = 0;
        while seconds.map_or(count < MUTATIONS, |most| begun.elapsed().as_millis() < u128::from(most) * 250) {
            let bytes = mutated(&all[dice.below(u32::try_from(all.len()).unwrap()) as usize], &mut dice);
            is_quick(&format!("{kind}: {} bytes", bytes.len()), || judge::judge(kind, &bytes));
            count += 1;
        }
        println!("{kind}: {count} mutations, SEED={seed}");
    }
}

#[test]
fn a_text_that_claims_to_be_vast_takes_no_room() {
    // A gigabyte that is not there: refused by its length, before anything is asked for.
    for claimed in [u32::MAX.to_be_bytes().to_vec(), vec![0xff; 9], vec![0x80; 40]] {
        for kind in judge::KINDS {
            judge::judge(kind, &claimed);
            judge::judge(kind, &[vec![0, 255], claimed.clone()].concat());
            judge::judge(kind, &[vec![1, 255], claimed.clone()].concat());
        }
    }
}

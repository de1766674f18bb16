//! What every fuzzer hands its bytes to: whatever they are, reading them ends soon, without a panic, and takes no more memory
//! than its input and the greatest chunk allow. What is read is written and read again, to the same.

use so_nguon::domain::{Day, Fact, Person, PersonId, Target};
use so_nguon::merge::Delta;
use so_nguon::store::columns::{Take, details, facts, organisation, persons, put_json, take_json, targets, traces};
use so_nguon::{exchange, store};

/// What the bytes are taken for.
pub const KINDS: [&str; 4] = ["chunk", "journal", "text", "file"];

/// Judges bytes; the kind is one of [`KINDS`].
pub fn judge(kind: &str, bytes: &[u8]) {
    match kind {
        "chunk" => chunk(bytes),
        "journal" => {
            let mut take = Take(bytes);
            if let Some(delta) = take_json::<Delta>(&mut take) {
                let mut again = Vec::new();
                put_json(&mut again, &delta);
                assert!(take_json::<Delta>(&mut Take(&again)).as_ref() == Some(&delta));
            }
        }
        "text" => {
            let text = String::from_utf8_lossy(bytes);
            if let Some(bytes) = store::unpack(&text) {
                assert_eq!(store::pack(&bytes), text);
            }
            let _ = store::packed::is_read(&text);
        }
        _ => {
            let today = Day::new(2016, 12, 31).unwrap_or(Day::FIRST);
            drop(exchange::read(bytes, today));
        }
    }
}

/// Bytes as columns: the first two say which table and how many records.
fn chunk(bytes: &[u8]) {
    let [table, count, bytes @ ..] = bytes else { return };
    let count = usize::from(*count);
    match table % 7 {
        0 => again(bytes, count, persons::decode, persons::encode),
        1 => {
            // Details hang on persons: the next two bytes say where those end.
            let [high, low, bytes @ ..] = bytes else { return };
            let (first, second) = bytes.split_at(usize::from(u16::from_be_bytes([*high, *low])).min(bytes.len()));
            let read: Vec<(PersonId, Person)> = persons::decode(first, count).unwrap_or_default();
            drop(details::decode(second, &read));
            drop(details::decode(bytes, &read));
        }
        2 => {
            again(bytes, count, traces::decode::<Person>, traces::encode::<Person>);
            drop(traces::decode_worded::<Target>(bytes, count));
        }
        3 => again(bytes, count, organisation::decode, organisation::encode),
        4 => again(bytes, count, targets::decode, targets::encode),
        5 => again(bytes, count, facts::decode, facts::encode),
        _ => {
            again(bytes, count, traces::decode::<Target>, traces::encode::<Target>);
            again(bytes, count, traces::decode::<Fact>, traces::encode::<Fact>);
        }
    }
}

/// What is read of a table is written and read again, to the same.
fn again<R: PartialEq>(
    bytes: &[u8],
    count: usize,
    decode: impl Fn(&[u8], usize) -> Option<Vec<R>>,
    encode: impl Fn(&[R]) -> Vec<u8>,
) {
    if let Some(read) = decode(bytes, count) {
        assert!(decode(&encode(&read), count).is_some_and(|again| again == read));
    }
}

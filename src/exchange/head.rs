//! What stands before the book in a file: whether it is text, JSON, ours, of a schema that is known, and who wrote it.

use super::fields::what_of;
use super::packet::Cover;
use super::{FORMAT, MOST_BYTES, Problem, SCHEMA, Unreadable, What};
use crate::domain::{Fault, Note, Station, disguised};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::value::RawValue;

/// The top of a file, each part still as it was written, so that one bad part does not hide the others.
#[derive(Deserialize)]
pub(super) struct Head<'a> {
    #[serde(borrow)]
    pub format: Option<&'a RawValue>,
    #[serde(borrow)]
    pub schema: Option<&'a RawValue>,
    #[serde(borrow)]
    pub station: Option<&'a RawValue>,
    #[serde(borrow)]
    pub packet: Option<&'a RawValue>,
    #[serde(borrow)]
    pub scope: Option<&'a RawValue>,
    #[serde(borrow)]
    pub as_of: Option<&'a RawValue>,
    #[serde(borrow)]
    pub book: Option<&'a RawValue>,
    #[serde(borrow)]
    pub sha256: Option<&'a RawValue>,
    #[serde(borrow)]
    pub signature: Option<&'a RawValue>,
}

/// The bytes as text without the mark that some editors put before it.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), most: MOST_BYTES });
    }
    if is_utf_16(bytes) {
        return Err(Unreadable::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let broken = error.error_len().is_some();
        if broken { Unreadable::NotText } else { cut_off(&bytes[..error.valid_up_to()]) }
    })?;
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text) }
}

/// Whether it is text as some editors save it, two bytes a sign: with the mark that they put before it, or as a JSON text
/// begins without one.
fn is_utf_16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'{', 0, ..] | [0, b'{', ..])
}

/// A text that ends within a letter, after these bytes.
fn cut_off(sound: &[u8]) -> Unreadable {
    let mut lines = sound.split(|&b| b == b'\n');
    let last = lines.next_back().map_or(0, <[u8]>::len);
    Unreadable::CutOff { line: lines.count() + 1, column: last }
}

/// The top of the text, if it is ours.
pub(super) fn head(text: &str) -> Result<Head<'_>, Unreadable> {
    // Only an object is ours; serde would take a list for one as well.
    let head = if text.trim_start().starts_with('{') {
        serde_json::from_str::<Head>(text).map(Some)
    } else {
        serde_json::from_str::<serde::de::IgnoredAny>(text).map(|_| None)
    };
    let (line, column) = head.as_ref().err().map_or((0, 0), |e| (e.line(), e.column()));
    match head {
        Ok(Some(head)) if is_ours(&head) => Ok(head),
        Ok(_) => Err(Unreadable::NotOurs),
        Err(error) if error.is_eof() => Err(Unreadable::CutOff { line, column }),
        Err(error) if error.is_data() => match what_of(&error.to_string()) {
            // Of two hashes, or two books, nobody could say which is meant.
            (_, What::Duplicate(field)) => Err(Unreadable::Twice(field)),
            _ => Err(Unreadable::NotOurs),
        },
        Err(_) => Err(Unreadable::NotJson { line, column }),
    }
}

fn is_ours(head: &Head<'_>) -> bool {
    head.format.and_then(|raw| serde_json::from_str::<String>(raw.get()).ok()).is_some_and(|f| f == FORMAT)
}

/// The schema of the file. A newer one is refused whole: what we do not know of could change what we do.
pub(super) fn schema(raw: Option<&RawValue>, problems: &mut Vec<Problem>) -> Result<u64, Unreadable> {
    let problem = |what| Problem::blocking("schema", None, what);
    match raw.map(|raw| serde_json::from_str::<u64>(raw.get())) {
        Some(Ok(n)) if n > u64::from(SCHEMA) => {
            return Err(Unreadable::TooNew { schema: u32::try_from(n).unwrap_or(u32::MAX) });
        }
        Some(Ok(n @ 1..)) => return Ok(n),
        Some(_) => problems.push(problem(What::Shape)),
        None => problems.push(problem(What::Missing)),
    }
    Ok(u64::from(SCHEMA))
}

/// What the file says that it is. A cover that cannot be read keeps the file out: what may come in hangs on it.
pub(super) fn cover(head: &Head<'_>, problems: &mut Vec<Problem>) -> Cover {
    Cover {
        packet: said("packet", head.packet, problems),
        scope: said("scope", head.scope, problems),
        as_of: said("as_of", head.as_of, problems),
    }
}

/// One value of the cover; what is not said is as of a whole book.
fn said<T: Default + DeserializeOwned>(name: &str, raw: Option<&RawValue>, problems: &mut Vec<Problem>) -> T {
    let Some(raw) = raw else { return T::default() };
    serde_json::from_str(raw.get()).unwrap_or_else(|error| {
        let (field, what) = what_of(&error.to_string());
        problems.push(Problem::blocking(format!("{name}{field}"), None, what));
        T::default()
    })
}

/// The name of who wrote the file. Nothing depends on it, so nothing about it keeps a file out.
pub(super) fn maker(raw: Option<&RawValue>, problems: &mut Vec<Problem>) -> String {
    #[derive(Deserialize)]
    struct Stamp {
        id: String,
        name: String,
    }
    let Some(raw) = raw else {
        problems.push(Problem::warning("station", What::Missing));
        return String::new();
    };
    match serde_json::from_str::<Stamp>(raw.get()) {
        Ok(stamp) => {
            problems.extend(stamp.id.parse::<Station>().err().map(|f| Problem::warning("station.id", What::Fault(f))));
            // By its name people know a station: one that could pass for another's is not shown.
            let disguised = disguised(&stamp.name).map_or(Ok(()), |sign| Err(Fault::Sign(sign)));
            let name: Result<Note, Fault> = disguised.and_then(|()| Note::new(&stamp.name));
            problems.extend(name.as_ref().err().map(|f| Problem::warning("station.name", What::Fault(f.clone()))));
            name.unwrap_or_default().as_str().to_owned()
        }
        Err(error) => {
            let (field, what) = what_of(&error.to_string());
            problems.push(Problem::warning(format!("station{field}"), what));
            String::new()
        }
    }
}

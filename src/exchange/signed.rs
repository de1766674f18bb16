//! The signature in a file: what exactly is signed, and whether it fits.

use super::head::Head;
use super::packet::Cover;
use super::signature::{Key, Seed, Signature};
use super::trust::Signed;
use super::{FORMAT, Maker, Problem, SCHEMA, What};
use crate::domain::Station;
use serde::Deserialize;
use serde_json::value::RawValue;

/// The head of a file as far as it is signed. The book is, by its hash; how many records there are, nobody relies upon.
struct Words<'a> {
    schema: u64,
    id: &'a str,
    name: &'a str,
    key: &'a Key,
    cover: &'a Cover,
    sha256: &'a str,
}

impl Words<'_> {
    /// A list in JSON without blanks: no name can look like the end of what it stands in.
    fn spell(&self) -> String {
        let Self { schema, id, name, key, cover, sha256 } = self;
        // Taken apart whole: what a cover says later cannot be left unsigned.
        let Cover { packet, scope, as_of } = cover;
        // Plain words always have a JSON form.
        serde_json::to_string(&(FORMAT, schema, id, name, key, packet, scope, as_of, sha256)).unwrap_or_default()
    }
}

/// The signature of a file that is being written.
pub(super) fn sign(seed: &Seed, maker: &Maker, cover: &Cover, sha256: &str) -> Signature {
    let (id, key) = (maker.station.to_string(), seed.key());
    let words = Words { schema: u64::from(SCHEMA), id: &id, name: &maker.name, key: &key, cover, sha256 };
    seed.sign(&words.spell())
}

/// The station of a file as it is written there.
#[derive(Deserialize)]
struct Stamp {
    id: String,
    name: String,
    #[serde(default)]
    key: Option<String>,
}

fn value<T: for<'a> Deserialize<'a>>(raw: Option<&RawValue>) -> Option<T> {
    serde_json::from_str(raw?.get()).ok()
}

/// Which station the file is of, and by whom it is signed. `hash_ok`: the book is what the file's hash was made from.
pub(super) fn signed(
    head: &Head<'_>,
    schema: u64,
    cover: &Cover,
    hash_ok: bool,
    problems: &mut Vec<Problem>,
) -> (Option<Station>, Signed) {
    let stamp: Option<Stamp> = value(head.station);
    let station = stamp.as_ref().and_then(|stamp| stamp.id.parse().ok());
    if schema < 3 || head.signature.is_none() {
        return (station, Signed::Not);
    }
    let fits = || {
        let (stamp, sha256) = (stamp.as_ref()?, value::<String>(head.sha256)?);
        let key: Key = stamp.key.as_ref()?.parse().ok()?;
        let signature: Signature = value(head.signature)?;
        let words = Words { schema, id: &stamp.id, name: &stamp.name, key: &key, cover, sha256: &sha256 };
        (hash_ok && station.is_some() && key.signed(&words.spell(), &signature)).then_some(key)
    };
    let by = fits().map_or(Signed::Torn, Signed::By);
    if by == Signed::Torn {
        problems.push(Problem::blocking("signature", None, What::Torn));
    }
    (station, by)
}

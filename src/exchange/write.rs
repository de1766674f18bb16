//! Writing: the same book and maker give the same bytes, one record on a line, nothing from a clock.

use super::context::{graves, line};
use super::envelope::{Counts, FORMAT, Maker, SCHEMA, Stamp};
use super::packet::{Cover, Packet};
use super::part::part;
use super::signed::sign;
use crate::domain::{Book, FactKey};
use crate::merge::{Contexts, Replica};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;

/// The file of a book without memory: whoever takes it in writes its records anew.
#[must_use]
pub fn write(book: &Book, maker: &Maker) -> String {
    // Taking a book up by a pointer costs a few pointers more, not its records.
    write_replica(&Replica { book: Arc::new(book.clone()), ..Replica::default() }, maker)
}

/// The file of a book with its memory: each record with its causal context, the graves, the log.
#[must_use]
pub fn write_replica(replica: &Replica, maker: &Maker) -> String {
    write_whole(replica, maker, &Cover::default())
}

/// The file of the part of a book that a packet carries, without these figures.
#[must_use]
pub fn write_packet(replica: &Replica, maker: &Maker, cover: &Cover, without: &BTreeSet<FactKey>) -> String {
    write_whole(&part(replica, cover, maker.station, without), maker, cover)
}

pub(super) fn write_whole(replica: &Replica, maker: &Maker, cover: &Cover) -> String {
    // Of the writes that were heard of, those that matter are named where they stand.
    let Replica { book, contexts, heard: _, log } = replica;
    let mut page = Page { text: String::with_capacity(4096 + book.persons.len() * 400), hash: Sha256::new() };
    page.around(&format!("{{\n  \"format\": {},\n  \"schema\": {SCHEMA},\n", json(&FORMAT)));
    page.around(&format!("  \"app\": {},\n", json(&env!("CARGO_PKG_VERSION"))));
    page.around(&format!("  \"station\": {},\n", json(&Stamp::from(maker))));
    page.around(&format!("  \"packet\": {},\n", json(&cover.packet)));
    if !cover.scope.is_everything() {
        page.around(&format!("  \"scope\": {},\n", json(&cover.scope)));
    }
    if let Some(day) = cover.as_of {
        page.around(&format!("  \"as_of\": {},\n", json(&day)));
    }
    page.around(&format!("  \"counts\": {},\n  \"book\": ", json(&Counts::of(book))));
    // Taken apart whole: a new kind of record cannot be forgotten here.
    let Book { units, periods, targets, facts, persons, matters, settings } = &**book;
    let of = contexts;
    page.book("{");
    // What an office has chosen for itself is no part of figures and records.
    let settled = matches!(cover.packet, Packet::Book | Packet::Targets);
    if settled {
        page.around("\n    ");
        page.book("\"settings\":");
        page.around(" ");
        page.book(&json(&line(&of.settings, &(), settings)));
    }
    let periods = periods.iter().map(|(key, value)| line(&of.periods, key, value));
    page.lines(if settled { "," } else { "" }, "periods", periods);
    page.list("units", units.iter().map(|(key, value)| line(&of.units, key, value)));
    page.list("targets", targets.iter().map(|(key, value)| line(&of.targets, key, value)));
    page.list("facts", facts.iter().map(|(key, value)| line(&of.facts, key, value)));
    page.list("persons", persons.iter().map(|(key, value)| line(&of.persons, key, value)));
    if !matters.is_empty() {
        page.list("matters", matters.iter().map(|(key, value)| line(&of.matters, key, value)));
    }
    page.graves(contexts);
    if !log.is_empty() {
        page.list("log", log.iter().map(|(_, entry)| entry));
    }
    page.around("\n  ");
    page.book("}");
    let hash = hex(page.hash);
    page.text.push_str(",\n  \"sha256\": \"");
    page.text.push_str(&hash);
    page.text.push('"');
    if let Some(seed) = &maker.seed {
        let signature = sign(seed, maker, cover, &hash);
        let _ = write!(page.text, ",\n  \"signature\": {}", json(&signature));
    }
    page.text.push_str("\n}\n");
    page.text
}

/// The text so far and the hash of the book in it; what only lays the text out is not hashed.
struct Page {
    text: String,
    hash: Sha256,
}

impl Page {
    fn around(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn book(&mut self, text: &str) {
        self.text.push_str(text);
        self.hash.update(text);
    }

    /// What is left of records that were taken away, kind by kind; kinds without graves are left out.
    fn graves(&mut self, contexts: &Contexts) {
        // Taken apart whole: a new kind of record cannot be forgotten here. Choices are never without a record.
        let Contexts { settings: _, periods, units, targets, facts, persons, matters } = contexts;
        let mut any = false;
        self.kind(&mut any, "periods", &graves(periods));
        self.kind(&mut any, "units", &graves(units));
        self.kind(&mut any, "targets", &graves(targets));
        self.kind(&mut any, "facts", &graves(facts));
        self.kind(&mut any, "persons", &graves(persons));
        self.kind(&mut any, "matters", &graves(matters));
        if any {
            self.book("}");
        }
    }

    fn kind<G: Serialize>(&mut self, any: &mut bool, name: &str, graves: &[G]) {
        if graves.is_empty() {
            return;
        }
        if !*any {
            self.book(",");
            self.around("\n    ");
            self.book("\"graves\":");
            self.around(" ");
            self.book("{");
        }
        self.lines(if *any { "," } else { "" }, name, graves.iter());
        *any = true;
    }

    fn list<R: Serialize>(&mut self, name: &str, records: impl Iterator<Item = R>) {
        self.lines(",", name, records);
    }

    fn lines<R: Serialize>(&mut self, opening: &str, name: &str, records: impl Iterator<Item = R>) {
        self.book(opening);
        self.around("\n    ");
        self.book(&format!("\"{name}\":"));
        self.around(" ");
        self.book("[");
        let mut any = false;
        for record in records {
            if any {
                self.book(",");
            }
            any = true;
            self.around("\n      ");
            self.book(&json(&record));
        }
        if any {
            self.around("\n    ");
        }
        self.book("]");
    }
}

/// Our records always have a JSON form: their maps have text keys, and no float is among them.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A finished hash in small hexadecimal letters.
pub(super) fn hex(hash: Sha256) -> String {
    hash.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

//! Writing: the same book and maker give the same bytes, one record on a line, nothing from a clock.

use super::envelope::{Counts, FORMAT, Maker, SCHEMA, Stamp};
use crate::domain::{Book, FactRecord, PeriodRecord, PersonRecord, TargetRecord, UnitRecord};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The file of a book.
#[must_use]
pub fn write(book: &Book, maker: &Maker) -> String {
    let mut page = Page { text: String::with_capacity(4096 + book.persons.len() * 200), hash: Sha256::new() };
    page.around(&format!("{{\n  \"format\": {},\n  \"schema\": {SCHEMA},\n", json(&FORMAT)));
    page.around(&format!("  \"app\": {},\n", json(&env!("CARGO_PKG_VERSION"))));
    page.around(&format!("  \"station\": {},\n", json(&Stamp::from(maker))));
    page.around(&format!("  \"counts\": {},\n  \"book\": ", json(&Counts::of(book))));
    // Taken apart whole: a new kind of record cannot be forgotten here.
    let Book { units, periods, targets, facts, persons, settings } = book;
    page.book("{");
    page.around("\n    ");
    page.book("\"settings\":");
    page.around(" ");
    page.book(&json(settings));
    page.list("periods", periods.iter().map(PeriodRecord::from));
    page.list("units", units.iter().map(UnitRecord::from));
    page.list("targets", targets.iter().map(TargetRecord::from));
    page.list("facts", facts.iter().map(FactRecord::from));
    page.list("persons", persons.iter().map(PersonRecord::from));
    page.around("\n  ");
    page.book("}");
    let hash = hex(page.hash);
    page.text.push_str(",\n  \"sha256\": \"");
    page.text.push_str(&hash);
    page.text.push_str("\"\n}\n");
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

    fn list<R: Serialize>(&mut self, name: &str, records: impl Iterator<Item = R>) {
        self.book(",");
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

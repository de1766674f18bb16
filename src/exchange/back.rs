//! Reading back what has just been written, by the reader itself and a piece at a time: nobody has to hold a file whole to
//! know that it can be read. Each piece must give the records that it was written from; what stands around the book must be
//! read as it was meant, with the hash that the text has, and the signature.

use super::head::{cover, head, schema};
use super::order::Order;
use super::page::hex;
use super::read::{slice, without_layout};
use super::signed::signed;
use super::trust::Signed;
use crate::domain::{Book, Day, Flaw, flaws};
use sha2::{Digest, Sha256};

/// What was heard of a file so far.
#[derive(Debug, Default)]
pub(super) struct Back {
    hash: Sha256,
    /// What stands around the book.
    frame: String,
    has_book: bool,
    /// Whether any of it says who wrote it.
    remembers: bool,
}

impl Back {
    /// More of the text, around the book or in it; never cut within a word.
    pub fn hears(&mut self, text: &str, is_frame: bool) {
        if is_frame {
            self.frame.push_str(text);
            return;
        }
        if !std::mem::replace(&mut self.has_book, true) {
            self.frame.push_str("{}");
        }
        without_layout(text, |said| self.hash.update(said));
    }

    /// Whether what stands around the book is read as it was ordered.
    pub fn frame(&self, order: &Order) -> bool {
        let mut problems = Vec::new();
        let Ok(head) = head(&self.frame) else { return false };
        let Ok(schema) = schema(head.schema, &mut problems) else { return false };
        let hash = hex(self.hash.clone());
        let hash_ok = head.sha256.is_some_and(|claimed| claimed.get().trim_matches('"') == hash);
        let cover = cover(&head, &mut problems);
        let (station, by) = signed(&head, schema, &cover, hash_ok, &mut problems);
        let wanted = order.maker.seed.as_ref().map_or(Signed::Not, |seed| Signed::By(seed.key()));
        hash_ok && problems.is_empty() && (&cover, station, by) == (&order.cover, Some(order.maker.station), wanted)
    }

    /// Whether this member of the book is read as what is in that part of it, with nothing wrong that would keep a file out.
    pub fn reads(&mut self, member: &str, part: &Book) -> bool {
        let Some((book, told, problems)) = slice(&format!("{{{member}}}")) else { return false };
        self.remembers |= !told.is_empty();
        book == *part && !problems.iter().any(|p| p.blocks)
    }

    /// Whether nothing that only the whole shows would keep the file out. What merging and damage can bring about does not, where
    /// anything tells that the book has been through them.
    pub fn whole(&self, book: &Book) -> bool {
        self.remembers || !flaws(book, Day::FIRST).iter().any(Flaw::blocks)
    }
}

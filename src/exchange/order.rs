//! What is to be written into a file, by whom, as what; and files that are written at once.

use super::envelope::Maker;
use super::packet::{Cover, Packet};
use super::part::part;
use super::writing::Writing;
use crate::domain::{Book, FactKey};
use crate::merge::Replica;
use std::collections::BTreeSet;
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
    Order::book(replica, maker.clone()).at_once()
}

/// What is to be written, by whom, as what.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    pub(super) replica: Replica,
    pub(super) maker: Maker,
    pub(super) cover: Cover,
}

impl Order {
    /// A whole book with its memory.
    #[must_use]
    pub fn book(replica: &Replica, maker: Maker) -> Self {
        Self { replica: replica.clone(), maker, cover: Cover::default() }
    }

    /// The part of a book that a packet carries, without these figures.
    #[must_use]
    pub fn packet(replica: &Replica, maker: Maker, cover: Cover, without: &BTreeSet<FactKey>) -> Self {
        Self { replica: part(replica, &cover, maker.station, without), maker, cover }
    }

    /// The records that will be in the file.
    #[must_use]
    pub fn records(&self) -> &Arc<Book> {
        &self.replica.book
    }

    /// The whole text at once, and nobody reads it back.
    #[must_use]
    pub fn at_once(&self) -> String {
        let mut writing = Writing::unread(Arc::new(self.clone()));
        // What nobody reads back cannot fail to be.
        while writing.step() == Ok(false) {}
        writing.take()
    }

    /// What an office has chosen for itself is no part of figures and records.
    pub(super) fn is_settled(&self) -> bool {
        matches!(self.cover.packet, Packet::Book | Packet::Targets)
    }
}

//! The report of results as it will be signed (handbook 8, layout 1).

use super::document::{Block, Document};
use crate::domain::Section;
use crate::i18n::{PARTS, Paper, Sentence, paragraphs};

/// What stands below the title of a report.
pub const RULE: &str = "-----";

impl Paper {
    /// The report with what was written into its parts.
    #[must_use]
    pub fn document(&self, written: impl Fn(Section) -> String) -> Document {
        let mut body = Vec::new();
        for (part, title) in PARTS {
            body.push(Block::Heading(title.to_owned()));
            match part {
                Some(section) => body.extend(paragraphs(&written(section)).into_iter().map(Block::Written)),
                None => body.extend(self.results.iter().map(Sentence::text).map(Block::Words)),
            }
        }
        Document {
            about: vec![self.about.clone(), RULE.to_owned()],
            body,
            recipients: self.recipients.clone(),
            notes: self.notes.clone(),
            ..Document::new(self.head.clone(), "BÁO CÁO")
        }
    }
}

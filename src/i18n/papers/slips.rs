//! What is due in a branch, as a slip for its committee (handbook 8, layout 8).

use super::document::{Block, Document};
use super::table::{Column, Set, Table};
use crate::domain::{Book, UnitId};
use crate::i18n::pages::dues::slip_note;
use crate::i18n::{Lang, PaperHead, addressee, rules, unit_name};
use crate::rules::Ground;
use crate::session::dues::{Branch, Item};
use crate::stats::Figures;

/// The slip of this branch, from the committee of `unit`; none for a unit that was not there.
#[must_use]
pub fn slip(book: &Book, figures: &Figures, ground: &Ground, unit: UnitId, branch: &Branch) -> Option<Document> {
    let head = PaperHead::of(book, figures, unit, ground.today)?;
    // A slip goes to who sees to it: the committee.
    let to = figures.tree.node(branch.unit).map(|node| addressee(&node.version));
    let to = to.unwrap_or_else(|| unit_name(book, branch.unit));
    let items = &branch.items;
    let cells = |cell: &dyn Fn(&Item) -> String| items.iter().map(cell).collect::<Vec<_>>();
    let name = |item: &Item| book.persons.get(&item.person).map(|p| p.name.to_string()).unwrap_or_default();
    let table = Table::plain(items.len())
        .numbered()
        .column(Column::new("name", "Họ và tên", Set::Words, 32), cells(&name))
        .column(Column::new("what", "Việc", Set::Words, 34), cells(&|i| rules::due(Lang::Vi, &i.due)))
        .column(Column::new("due", "Hạn cuối", Set::Words, 24), cells(&|i| rules::last_day(Lang::Vi, &i.due)))
        .column(Column::new("left", "Thời gian", Set::Words, 24), cells(&|i| rules::left(Lang::Vi, &i.due, ground)))
        .column(
            Column::new("rule", "Theo quy định", Set::Words, 42),
            cells(&|i| rules::by_rule_on_paper(&i.due, ground)),
        );
    let paper = Document {
        about: vec![format!("Kính gửi: {to}")],
        body: vec![Block::Table(table)],
        notes: vec![slip_note(ground.today)],
        ..Document::new(head, "PHIẾU NHẮC HẠN").unnumbered()
    };
    Some(paper)
}

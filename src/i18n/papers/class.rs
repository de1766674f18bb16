//! The list of a class (handbook 8, layout 5).

use super::document::{Block, Document};
use super::table::{Column, Set, Table};
use crate::domain::{Book, Day, MatterId, UnitId};
use crate::i18n::{ClassLine, ClassPaper, PaperHead};
use crate::stats::Figures;

/// The list; none of what is no class or has no learners, or for a unit that was not there.
#[must_use]
pub fn class_list(book: &Book, figures: &Figures, unit: UnitId, class: MatterId, today: Day) -> Option<Document> {
    let head = PaperHead::of(book, figures, unit, today)?;
    let ClassPaper { about, lines } = ClassPaper::of(book, class)?;
    if lines.is_empty() {
        return None;
    }
    let column = |table: Table, column: Column, cell: fn(&ClassLine) -> &String| {
        table.column(column, lines.iter().map(|line| cell(line).clone()))
    };
    let words = |key, name: &str, width| Column::new(key, name, Set::Words, width);
    let mut table = Table::plain(lines.len()).numbered();
    table = column(table, words("name", "Họ và tên", 32), |l| &l.name);
    table = column(table, words("man", "Nam", 23).below("Năm sinh"), |l| &l.man);
    table = column(table, words("woman", "Nữ", 23).below("Năm sinh"), |l| &l.woman);
    table = column(table, words("ethnicity", "Dân tộc", 14), |l| &l.ethnicity);
    table = column(table, words("religion", "Tôn giáo", 15), |l| &l.religion);
    table = column(table, words("hometown", "Quê quán", 28), |l| &l.hometown);
    table = column(table, words("education", "Trình độ", 20), |l| &l.education);
    table = column(table, words("work", "Nghề nghiệp, đơn vị", 24), |l| &l.work);
    table = column(table, words("branch", "Chi bộ", 23), |l| &l.branch);
    table = column(table, words("result", "Kết quả", 15), |l| &l.result);
    table = column(table, words("certificate", "Số giấy chứng nhận", 24), |l| &l.certificate);
    table = column(table, words("note", "Ghi chú", 12), |l| &l.note);
    let paper = Document {
        about: vec![about],
        body: vec![Block::Table(table)],
        ..Document::new(head, "DANH SÁCH HỌC LỚP").landscape().unnumbered().made()
    };
    Some(paper)
}

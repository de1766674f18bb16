//! Papers of the inbox: who has not sent, and the minutes of a reconciliation (handbook 8, layout 9), signed by both.

use super::document::{Block, Document};
use super::figures::NOT_KNOWN;
use super::table::{Column, Set, Table};
use crate::domain::{Book, Day, PeriodId, UnitId};
use crate::i18n::pages::{inbox, reconcile as say};
use crate::i18n::{Lang, PaperHead, Sign, cell_origin, number};
use crate::stats::{Figures, Inbox, InboxRow, Pair, Post, Topic, Verdict};

/// The units that have sent nothing for the step at this place.
pub fn missing(inbox: &Inbox, at: usize) -> impl Iterator<Item = (&InboxRow, Post)> {
    inbox.rows.iter().filter_map(move |row| Some((row, *row.posts.get(at)?))).filter(|(_, post)| post.is_missing())
}

/// The list of those who have not sent for the step at this place; none where nobody is missing.
#[must_use]
pub fn missing_list(
    book: &Book,
    figures: &Figures,
    inbox: &Inbox,
    (unit, at): (UnitId, usize),
    today: Day,
) -> Option<Document> {
    let head = PaperHead::of(book, figures, unit, today)?;
    let step = inbox.steps.get(at)?;
    let rows: Vec<(&InboxRow, Post)> = missing(inbox, at).collect();
    if rows.is_empty() {
        return None;
    }
    let table = Table::plain(rows.len())
        .numbered()
        .column(Column::new("unit", "Đơn vị", Set::Words, 76), rows.iter().map(|(row, _)| row.name.to_string()))
        .column(
            Column::new("state", "Tình trạng", Set::Words, 50),
            rows.iter().map(|(_, post)| inbox::post_line(Lang::Vi, *post)),
        )
        .column(Column::new("remark", "Ghi chú", Set::Words, 30), []);
    let paper = Document {
        about: vec![inbox::missing_about(book, step, today)],
        body: vec![Block::Table(table)],
        ..Document::new(head, "DANH SÁCH ĐƠN VỊ CHƯA GỬI SỐ LIỆU").unnumbered().made()
    };
    Some(paper)
}

/// What two offices have held against each other.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// The figures of the question.
    pub figures: &'a Figures,
    /// Both sides of each figure.
    pub pairs: &'a [Pair],
    /// The unit above.
    pub above: UnitId,
    /// The unit whose figures they are.
    pub unit: UnitId,
    /// The quarter.
    pub quarter: PeriodId,
    /// The file that the unit's figures are of; none for what it had reported.
    pub file: Option<&'a str>,
}

/// The minutes; none for a unit that was not there.
#[must_use]
pub fn minutes(book: &Book, compared: Compared<'_>, today: Day) -> Option<Document> {
    let Compared { figures, pairs, .. } = compared;
    let head = PaperHead::of(book, figures, compared.above, today)?;
    let other = PaperHead::of(book, figures, compared.unit, today)?;
    let apart: Vec<String> = pairs.iter().filter_map(|pair| say::difference(Lang::Vi, pair)).collect();
    let apart = if apart.is_empty() { String::new() } else { format!(" {}.", apart.join("; ")) };
    let from = match compared.file {
        Some(file) => format!("Số của đơn vị lấy từ tệp {file}."),
        None => "Số của đơn vị là số đơn vị đã báo cáo, chưa tính đính chính.".to_owned(),
    };
    let signs = [&other, &head].map(|of| Sign { of: Some(of.own.clone()), ..of.sign.clone() });
    // Minutes are numbered among minutes.
    let head = PaperHead { number: head.number.replace("-BC/", "-BB/"), ..head };
    let paper = Document {
        about: vec![
            format!("giữa {} và {}", head.own, other.own),
            format!("({})", say::about(Lang::Vi, book, figures.question)),
        ],
        body: vec![
            Block::Table(both_sides(compared)),
            Block::Words(format!("Kết luận: {}{apart}", say::conclusion(Lang::Vi, pairs))),
            Block::Words(format!("Cách xử lý những chỗ lệch: {}", "…".repeat(15))),
            Block::Words("…".repeat(29)),
        ],
        signs: signs.into(),
        notes: vec![format!("{from} Dấu — là chưa có số liệu, không phải số 0.")],
        ..Document::new(head, say::minutes_title(book, compared.quarter))
    };
    Some(paper)
}

fn both_sides(compared: Compared<'_>) -> Table {
    let Compared { figures, pairs, unit, .. } = compared;
    let cells = |cell: &dyn Fn(&Pair) -> String| pairs.iter().map(cell).collect::<Vec<_>>();
    let figure = |key, name: &str, width| Column::new(key, name, Set::Figures, width);
    Table::plain(pairs.len())
        .numbered()
        .column(Column::new("topic", "Chỉ tiêu thống kê", Set::Words, 46), cells(&|p| say::topic(Lang::Vi, p.topic)))
        .column(figure("above", "Số của cấp trên", 18), cells(&|p| values(Lang::Vi, p.verdict)[0].clone()))
        .column(figure("own", "Số của đơn vị", 18), cells(&|p| values(Lang::Vi, p.verdict)[1].clone()))
        .column(figure("gap", "Lệch", 14), cells(&|p| say::verdict(Lang::Vi, p.verdict).2))
        .column(
            Column::new("result", "Kết quả", Set::Words, 24),
            cells(&|p| say::verdict(Lang::Vi, p.verdict).1.to_owned()),
        )
        .column(
            Column::new("source", "Nguồn số của cấp trên", Set::Words, 36),
            cells(&|p| source(Lang::Vi, figures, unit, p)),
        )
}

/// What each side says; a dash for nothing.
#[must_use]
pub fn values(lang: Lang, verdict: Verdict) -> [String; 2] {
    let (above, own) = match verdict {
        Verdict::Same(n) => (Some(n), Some(n)),
        Verdict::Differ(above, own) => (Some(above), Some(own)),
        Verdict::OnlyAbove(n) => (Some(n), None),
        Verdict::OnlyOwn(n) => (None, Some(n)),
    };
    [above, own].map(|n| n.map_or_else(|| NOT_KNOWN.to_owned(), |n| number(lang, n)))
}

/// Where the office above has its figure from.
#[must_use]
pub fn source(lang: Lang, figures: &Figures, unit: UnitId, pair: &Pair) -> String {
    let fact = match pair.topic {
        Topic::Figure(indicator) => figures.fact(unit, indicator),
        Topic::Row(_) => None,
    };
    cell_origin(lang, pair.above, figures.way(unit), fact)
}

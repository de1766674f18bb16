//! Biểu 1 in the form's own layout (handbook 2.1), and what is to be asked about its identity.

use super::document::{Block, Document};
use super::figures::{count, share};
use super::table::{Column, RowKind, Set, Table};
use crate::domain::{Book, Day, UnitId};
use crate::i18n::pages::stock::Stock as Words;
use crate::i18n::{
    Lang, PaperHead, footnotes, number, part_note, period_inside, stock_note, stock_row, stock_row_alone,
};
use crate::stats::{Figures, Stock, StockDoubt, StockLine, StockRow};

/// Biểu 1 of a unit; none for a unit that was not there.
#[must_use]
pub fn stock_form(book: &Book, figures: &Figures, unit: UnitId, today: Day) -> Option<Document> {
    let head = PaperHead::of(book, figures, unit, today)?;
    let before = figures.before(book).map(|figures| Stock::of(book, figures));
    let stock = Stock::of(book, figures);
    let lines = stock.lines(before.as_ref(), unit);
    let kinds: Vec<RowKind> = lines.iter().map(|l| RowKind::Level(l.row.depth())).collect();
    let figure = |key, name, above| Column::new(key, name, Set::Figures, 27).below(above);
    let table = Table::of(kinds)
        .column(
            Column::new("row", "1", Set::Words, 84).below("Tiêu chí"),
            lines.iter().map(|l| format!("{} {}", l.row.mark(), stock_row(Lang::Vi, l.row)).trim().to_owned()),
        )
        .column(figure("now", "2", "Kỳ này"), lines.iter().map(|l| super::figures::figure(l.now)))
        .column(figure("before", "3", "Cùng kỳ năm trước"), lines.iter().map(|l| count(l.before)))
        .column(figure("share", "4 = 2*100/3", "%"), lines.iter().map(|l| share(l.share, 2)));
    let mut notes = footnotes(Lang::Vi, book, figures, unit);
    notes.extend(stock_note(Lang::Vi, figures, &stock).map(str::to_owned));
    notes.extend(part_note(Lang::Vi, lines.iter().map(|l| (stock_row_alone(Lang::Vi, l.row), l.now))));
    notes.extend(identity(Lang::Vi, &lines));
    let paper = Document {
        // The form has one sheet.
        compact: true,
        form: Some("Biểu số 1-BTCTW"),
        about: vec![period_inside(Lang::Vi, book, figures.question.period)],
        body: vec![Block::Table(table)],
        notes,
        ..Document::new(head, "TĂNG, GIẢM ĐẢNG VIÊN").unnumbered().made()
    };
    Some(paper)
}

/// What is to be asked about D = A + B − C: that it does not hold, or that a D was entered beside which nobody knows the A.
/// Nothing where it holds, or where there is no D.
#[must_use]
pub fn identity(lang: Lang, lines: &[StockLine]) -> Option<String> {
    let of = |row: StockRow| lines.iter().find(|line| line.row == row).map(|line| line.now);
    let (before, after) = (of(StockRow::Before)?, of(StockRow::After)?);
    StockDoubt::of(before, after).map(|doubt| stock_doubt(lang, doubt))
}

/// The same of any of the questions.
#[must_use]
pub fn stock_doubt(lang: Lang, doubt: StockDoubt) -> String {
    let n = |n: u32| number(lang, n);
    match (doubt, lang) {
        (StockDoubt::Unclear(items), _) => Words::of(lang).unclear.replace("{}", &n(items)),
        (StockDoubt::Twice(items), _) => Words::of(lang).twice.replace("{}", &n(items)),
        (StockDoubt::Elsewhere(items), Lang::Vi) => format!(
            "{} biến động ghi một người rời đơn vị mà theo biến động trước đó người ấy không còn ở đấy: hãy xem lại từng người.",
            n(items)
        ),
        (StockDoubt::Elsewhere(items), Lang::En) => format!(
            "{} changes say that somebody leaves a unit in which, by the change before, they are no more: look at each.",
            n(items)
        ),
        (StockDoubt::Gone(members), _) => Words::of(lang).gone.replace("{}", &n(members)),
        (StockDoubt::NoBefore { typed }, Lang::Vi) => format!(
            "Chưa kiểm tra được D = A + B − C: đã nhập D là {} nhưng chưa có A (đảng viên cuối kỳ trước).",
            n(typed)
        ),
        (StockDoubt::NoBefore { typed }, Lang::En) => format!(
            "D = A + B − C cannot be checked: D was entered as {} but A, the members carried over, is not known.",
            n(typed)
        ),
        (StockDoubt::Apart { typed, counted }, Lang::Vi) => format!(
            "D = A + B − C không khớp: A + B − C là {}, đã nhập D là {}, lệch {}.",
            n(counted),
            n(typed),
            n(typed.abs_diff(counted))
        ),
        (StockDoubt::Apart { typed, counted }, Lang::En) => format!(
            "D = A + B − C does not hold: A + B − C is {}, D was entered as {}, {} apart.",
            n(counted),
            n(typed),
            n(typed.abs_diff(counted))
        ),
    }
}

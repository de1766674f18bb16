//! The tables of targets and of results on paper (handbook 8, layout 6): the units in view, and above them as their sum.

use super::document::{Block, Document, Sheet};
use super::figures::{NOT_KNOWN, count, figure};
use super::table::{Column, RowKind, Set, Table};
use crate::domain::{Book, Category, Day, Indicator, TargetKey, TargetKind, UnitId};
use crate::i18n::{
    self, Lang, PaperHead, aim, footnotes, indicator, indicator_heading, name_inside, part_note, period_inside, persons,
};
use crate::session::Line;
use crate::stats::{Aims, Allocation, Figures, Grounds};

/// How wide the name of a unit stands.
const UNIT: u16 = 45;

/// How narrow a column of figures may be.
const LEAST: u16 = 8;

/// The lines as they are printed: those below first, the unit above them at the end.
fn in_order(lines: &[Line]) -> Vec<&Line> {
    let (whole, below): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.whole);
    below.into_iter().chain(whole).collect()
}

fn begun(lines: &[&Line]) -> Table {
    let kind = |line: &&Line| {
        if line.whole && lines.len() > 1 { RowKind::Sum } else { RowKind::Level(line.depth.saturating_sub(1)) }
    };
    // Whoever stands deeper stands further in; the first level below is where the others begin.
    let kind = |line: &&Line| match kind(line) {
        RowKind::Level(0) => RowKind::Plain,
        kind => kind,
    };
    let name = |line: &&Line| {
        if line.whole && lines.len() > 1 { format!("Toàn {}", name_inside(&line.label)) } else { line.label.clone() }
    };
    let table = Table::of(lines.iter().map(kind).collect::<Vec<_>>()).numbered();
    table.column(Column::new("unit", "Đơn vị", Set::Words, UNIT), lines.iter().map(name).collect::<Vec<_>>())
}

/// The table of targets of a category; none for a unit that was not there.
#[must_use]
pub fn targets_table(
    book: &Book,
    figures: &Figures,
    (unit, category): (UnitId, Category),
    lines: &[Line],
    today: Day,
) -> Option<Document> {
    let head = PaperHead::of(book, figures, unit, today)?;
    let (aims, grounds) = (Aims::of(book, figures, category), Grounds::of(book, figures, category));
    let lines = in_order(lines);
    let cells = |cell: &dyn Fn(UnitId) -> String| lines.iter().map(|line| cell(line.unit)).collect::<Vec<_>>();
    let figure = |key, name: &str| Column::new(key, name, Set::Figures, 18);
    let mut table = begun(&lines)
        .column(figure("members", "Đảng viên đầu kỳ"), cells(&|unit| count(grounds.members(unit))))
        .column(figure("done", "Kết nạp kỳ trước"), cells(&|unit| count(grounds.admitted(unit))));
    let question = figures.question;
    for (key, kind) in KINDS {
        let given = |unit: UnitId| {
            let target = book.targets.get(&TargetKey { period: question.period, unit, category, kind });
            let decided = target.and_then(|t| t.at(question.as_of)).and_then(|r| r.aim);
            decided.map(|a| aim(Lang::Vi, a)).unwrap_or_default()
        };
        table = table.column_if_known(figure(key, i18n::target_kind(Lang::Vi, kind)), cells(&given));
    }
    table = table
        .column(figure("counts", "Chỉ tiêu được tính"), cells(&|unit| persons(Lang::Vi, aims.whole(unit))))
        .column(Column::new("remark", "Ghi chú", Set::Words, 20), []);
    // That the rows do not add up to the last is said, and why.
    let allocation = Allocation::of(figures, &aims, unit);
    let shown = lines.iter().any(|line| !line.whole) && allocation.with > 0;
    let adds_up = shown.then(|| i18n::allocation(Lang::Vi, aims.given(unit), allocation));
    let of =
        if category == Category::All { String::new() } else { format!(" ({})", i18n::category(Lang::Vi, category)) };
    let paper = Document {
        about: vec![format!("{}{of}", period_inside(Lang::Vi, book, question.period))],
        body: vec![Block::Table(table)],
        notes: adds_up.into_iter().chain(footnotes(Lang::Vi, book, figures, unit)).collect(),
        ..Document::new(head, "BẢNG GIAO CHỈ TIÊU PHÁT TRIỂN ĐẢNG VIÊN").unnumbered().made()
    };
    Some(paper.fitted())
}

const KINDS: [(&str, TargetKind); 4] = [
    ("assigned", TargetKind::Assigned),
    ("resolution", TargetKind::Resolution),
    ("registered", TargetKind::Registered),
    ("striving", TargetKind::Striving),
];

/// The table of results in these columns; a column of which nothing is known is left out. None for a unit that was not there.
#[must_use]
pub fn results_table(
    book: &Book,
    figures: &Figures,
    unit: UnitId,
    (lines, columns): (&[Line], &[Indicator]),
    today: Day,
) -> Option<Document> {
    let head = PaperHead::of(book, figures, unit, today)?;
    let lines = in_order(lines);
    let mut table = begun(&lines);
    let room = Sheet::Landscape.width() - table.width();
    let width = u16::try_from(columns.len()).map_or(LEAST, |n| (room / n.max(1)).clamp(LEAST, 16));
    for (at, &of) in columns.iter().enumerate() {
        let cells: Vec<String> = lines.iter().map(|line| figure(figures.get(line.unit, of))).collect();
        if at == 0 || cells.iter().any(|cell| cell != NOT_KNOWN) {
            // A heading may break where it says so; the whole word is what a narrow column abbreviates.
            let heading = if columns.len() > 8 { indicator_heading(Lang::Vi, of) } else { indicator(Lang::Vi, of) };
            table = table.column(Column::new(of.to_string(), heading, Set::Figures, width), cells);
        }
    }
    let whole = columns.iter().map(|&of| (indicator(Lang::Vi, of).to_owned(), figures.get(unit, of)));
    let mut notes = footnotes(Lang::Vi, book, figures, unit);
    notes.extend(part_note(Lang::Vi, whole));
    let paper = Document {
        about: vec![period_inside(Lang::Vi, book, figures.question.period)],
        body: vec![Block::Table(table)],
        notes,
        ..Document::new(head, "KẾT QUẢ PHÁT TRIỂN ĐẢNG VIÊN").landscape().made()
    };
    Some(paper)
}

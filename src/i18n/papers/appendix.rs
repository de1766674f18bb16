//! The rankings as an appendix (handbook 8, layout 2).

use super::document::{Block, Document};
use super::figures::{count, difference, share, shares, target};
use super::table::{Column, RowKind, Set, Table};
use crate::domain::{Book, Category, Day, UnitId};
use crate::i18n::{
    self, Lang, PaperHead, appendix_title, footnotes, in_a_row, name_inside, remarks, status, table_notes,
};
use crate::stats::{Figures, League, Order, Placed, Ranking, Standing, Streaks, standings};

/// Of which unit, in which category, seen on which day.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The unit above those that are ranked.
    pub unit: UnitId,
    /// The category.
    pub category: Category,
    /// Today.
    pub today: Day,
}

/// A line of the table: somebody's, or that of the unit above as their sum.
enum Line<'a> {
    Placed(&'a Placed),
    Sum(&'a Standing),
}

impl Line<'_> {
    fn standing(&self) -> &Standing {
        match self {
            Self::Placed(row) => &row.standing,
            Self::Sum(own) => own,
        }
    }
}

/// The appendix; none for a unit that was not there.
#[must_use]
pub fn appendix(book: &Book, figures: &Figures, league: &League, asked: Asked) -> Option<Document> {
    let Asked { unit, category, today } = asked;
    let all = category == Category::All;
    let head = PaperHead::of(book, figures, unit, today)?;
    let of = (!all).then(|| i18n::category(Lang::Vi, category).to_owned());
    let of = of.into_iter().chain(league.group.as_ref().map(ToString::to_string)).collect::<Vec<_>>().join("; ");
    let own = standings(book, figures, category, unit, true).pop().filter(|_| league.group.is_none());
    let mut notes = footnotes(Lang::Vi, book, figures, unit);
    notes.extend(table_notes(Lang::Vi, book, figures, (league.printed(), own.as_ref())));
    let streaks = if all { Streaks::of(book, figures, category, unit) } else { Streaks::default() };
    let table = table(league, own.as_ref(), all, (figures, &streaks), book.settings.decimals as u8);
    let paper = Document {
        about: vec![appendix_title(book, figures, unit, &of)],
        body: vec![Block::Table(table)],
        notes,
        ..Document::new(head, "PHỤ LỤC").landscape().made()
    };
    Some(paper)
}

fn table(
    league: &League,
    own: Option<&Standing>,
    women: bool,
    (figures, streaks): (&Figures, &Streaks),
    decimals: u8,
) -> Table {
    let printed = league.printed();
    let lines: Vec<Line<'_>> = printed.rows.iter().map(Line::Placed).chain(own.map(Line::Sum)).collect();
    let kinds = lines.iter().map(|l| if matches!(l, Line::Sum(_)) { RowKind::Sum } else { RowKind::Plain });
    let column = |table: Table, column: Column, cell: &dyn Fn(&Line<'_>) -> String| {
        table.column(column, lines.iter().map(cell).collect::<Vec<_>>())
    };
    let figure = |key, name: &str, width| Column::new(key, name, Set::Figures, width);
    let mut to = Table::of(kinds.collect::<Vec<_>>()).numbered();
    to = column(to, Column::new("unit", "Đơn vị", Set::Words, 52), &|l| match l {
        Line::Placed(row) => row.standing.name.to_string(),
        Line::Sum(own) => format!("Toàn {}", name_inside(own.name.as_str())),
    });
    to = column(to, Column::new("group", "Khối", Set::Words, 36), &|l| match l {
        Line::Placed(row) => row.standing.group.as_ref().map(ToString::to_string).unwrap_or_default(),
        Line::Sum(_) => String::new(),
    });
    to = column(to, figure("members", "Đảng viên đầu kỳ", 17), &|l| count(l.standing().members));
    to = column(to, figure("target", "Chỉ tiêu", 17), &|l| target(l.standing()));
    to = column(to, figure("admitted", "Đã kết nạp", 15), &|l| super::figures::figure(l.standing().admitted));
    to = if printed.order == Order::Part {
        column(to, figure("part", "Tỷ trọng trong số kết nạp (%)", 19), &|l| {
            share(l.standing().part(), decimals)
        })
    } else {
        column(to, figure("share", "Tỷ lệ (%)", 19), &|l| shares(l.standing(), decimals))
    };
    to = column(to, figure("surplus", "Tăng/ giảm so chỉ tiêu", 18), &|l| difference(l.standing().surplus()));
    to = column(to, figure("more", "So cùng kỳ", 15), &|l| difference(l.standing().more_than_before()));
    if women {
        to = column(to, figure("women", "Nữ", 12), &|l| count(l.standing().women.beside(l.standing().all)));
    }
    let rank = |key, name: &str| Column::new(key, name, Set::Middle, 14).below("Xếp hạng");
    to = column(to, rank("rank_share", "Tỷ lệ"), &|l| place(&league.by_share, l));
    to = column(to, rank("rank_number", "Số lượng"), &|l| place(&league.by_number, l));
    column(to, Column::new("remark", "Ghi chú", Set::Words, 24), &|l| match l {
        Line::Placed(row) => remark(row, printed, figures, streaks),
        Line::Sum(own) => status(Lang::Vi, own.status),
    })
}

/// The rank in this table; a sum has none.
fn place(table: &Ranking, line: &Line<'_>) -> String {
    match line {
        Line::Placed(row) => {
            let rank = table.row(row.standing.unit).and_then(|r| r.rank);
            rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string())
        }
        Line::Sum(_) => String::new(),
    }
}

fn remark(row: &Placed, printed: &Ranking, figures: &Figures, streaks: &Streaks) -> String {
    let mut remarks = remarks(Lang::Vi, row, printed.order, figures.counted.end);
    if row.standing.small {
        remarks.insert(0, "†".to_owned());
    }
    remarks.extend(streaks.says(row.standing.unit).map(|row| in_a_row(Lang::Vi, row)));
    remarks.join("; ")
}

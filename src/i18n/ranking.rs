//! What a table of ranks says beside its figures: who leads, why someone has no rank, by what it is ordered.

use super::Lang;
use super::figures::status;
use super::numbers::{day, number, percent};
use super::problems::fault;
use crate::domain::{Day, Weights};
use crate::session::DayTrouble;
use crate::stats::{Figures, InARow, Lead, Order, Placed, Printed, Reason, SMALL};

/// Why a unit has no rank.
#[must_use]
pub fn reason(lang: Lang, reason: Reason) -> String {
    match (lang, reason) {
        (_, Reason::Status(s)) => status(lang, s),
        (Lang::Vi, Reason::TakesNoPart) => "Không xếp hạng".into(),
        (Lang::En, Reason::TakesNoPart) => "Not ranked".into(),
        (Lang::Vi, Reason::NoMembers) => "Chưa có số đảng viên đầu kỳ".into(),
        (Lang::En, Reason::NoMembers) => "Members at the start not known".into(),
        (Lang::Vi, Reason::NoYearBefore) => "Chưa có số liệu cùng kỳ năm trước".into(),
        (Lang::En, Reason::NoYearBefore) => "The year before is not known".into(),
        (Lang::Vi, Reason::NoPart) => "Thiếu số liệu để tính điểm".into(),
        (Lang::En, Reason::NoPart) => "A part of the score is not known".into(),
    }
}

/// Names in a line: `A`, `A và B`, `A, B, C và 4 đơn vị khác`.
#[must_use]
pub fn names(lang: Lang, names: &[String], most: usize) -> String {
    let and = if lang == Lang::Vi { "và" } else { "and" };
    let shown = names.len().min(most);
    let rest = names.len() - shown;
    match (&names[..shown], rest) {
        ([all @ .., last], 0) if !all.is_empty() => format!("{} {and} {last}", all.join(", ")),
        (all, 0) => all.join(", "),
        (all, rest) => {
            let others = if lang == Lang::Vi { "đơn vị khác" } else { "others" };
            format!("{} {and} {} {others}", all.join(", "), number(lang, rest as u128))
        }
    }
}

/// Why nobody is named at the head of a table, or among whom the first are; nothing where the first of the table lead. `least` is
/// the office's least target for a headline; a part of all admitted goes by how many were admitted instead.
#[must_use]
pub fn lead(lang: Lang, lead: &Lead<'_>, order: Order, least: u32) -> Option<String> {
    let vi = lang == Lang::Vi;
    let of_part = order == Order::Part;
    let least = number(lang, if of_part { SMALL } else { least });
    // Whose figures are large enough, and whose are not.
    let (large, small) = match (of_part, vi) {
        (false, true) => (format!("có chỉ tiêu từ {least} trở lên"), format!("mọi chỉ tiêu đều dưới {least}")),
        (true, true) => {
            (format!("kết nạp từ {least} người trở lên"), format!("mọi đơn vị đều kết nạp dưới {least} người"))
        }
        (false, false) => (format!("with a target of {least} or more"), format!("every target is below {least}")),
        (true, false) => (format!("that admitted {least} or more"), format!("all admitted fewer than {least}")),
    };
    Some(match lead {
        Lead::Of(_, None) => return None,
        Lead::Of(_, Some(of)) if vi => format!("Trong {} đơn vị {large}", number(lang, *of as u128)),
        Lead::Of(_, Some(of)) => format!("Of {} units {large}", number(lang, *of as u128)),
        Lead::NobodyAdmitted if vi => "Chưa đơn vị nào kết nạp được đảng viên".into(),
        Lead::NobodyAdmitted => "Nobody has been admitted yet".into(),
        Lead::SmallOnly if vi => format!("Không nêu: {small}; xem bảng theo số lượng"),
        Lead::SmallOnly => format!("Not named: {small}; see the table by number"),
        Lead::OneOnly if vi => format!("Không nêu: chỉ một đơn vị {large}"),
        Lead::OneOnly => format!("Not named: one unit alone {large}"),
        Lead::NobodyRanked if vi => "Chưa có đơn vị nào đủ số liệu để xếp".into(),
        Lead::NobodyRanked => "No unit has the figures to be ranked by".into(),
    })
}

/// Of so many that lead, those that are not named one by one.
#[must_use]
pub fn others(lang: Lang, count: usize) -> String {
    let count = number(lang, count as u128);
    if lang == Lang::Vi {
        format!("và {count} đơn vị khác đồng hạng")
    } else {
        format!("and {count} others, tied")
    }
}

/// The heading of a table, with what it is measured by.
#[must_use]
pub fn order_heading(lang: Lang, order: Order, figures: &Figures) -> String {
    let start = day(figures.span.start);
    match (lang, order) {
        (Lang::Vi, Order::Growth) => format!("Tốc độ tăng: số kết nạp so với đảng viên có đến {start}"),
        (Lang::En, Order::Growth) => format!("Growth: admitted against members as of {start}"),
        (Lang::Vi, Order::YearOnYear) => "So với cùng kỳ năm trước".into(),
        (Lang::En, Order::YearOnYear) => "Against the same days a year before".into(),
        (_, other) => super::labels::order(lang, other).into(),
    }
}

/// The formula of the score, as it stands under its table.
#[must_use]
pub fn score_formula(lang: Lang, weights: Weights) -> String {
    let vi = lang == Lang::Vi;
    let parts = [
        (weights.share, "tỷ lệ so chỉ tiêu, tối đa 150", "share of target, at most 150"),
        (weights.women, "tỷ lệ nữ trong số kết nạp, tối đa 100", "share of women, at most 100"),
        (weights.year_on_year, "tỷ lệ so cùng kỳ, tối đa 150", "share of the year before, at most 150"),
    ];
    let part = |&(weight, in_vi, in_en): &(u32, &str, &str)| {
        (weight > 0).then(|| format!("{} × ({})", number(lang, weight), if vi { in_vi } else { in_en }))
    };
    let sum: Vec<String> = parts.iter().filter_map(part).collect();
    format!("{} = {}", if vi { "Điểm" } else { "Score" }, sum.join(" + "))
}

/// A score as it stands in its table: 460,00.
#[must_use]
pub fn points(lang: Lang, printed: Printed) -> String {
    percent(lang, printed).trim_end_matches('%').to_owned()
}

/// What stands beside a row: †, a revised target, an old figure, the reason below the line.
#[must_use]
pub fn remarks(lang: Lang, row: &Placed, order: Order, report: Day) -> Vec<String> {
    let vi = lang == Lang::Vi;
    let revised = row.standing.revised().map(|on| {
        if vi {
            format!("chỉ tiêu điều chỉnh ngày {}", day(on))
        } else {
            format!("target revised on {}", day(on))
        }
    });
    let late = row.standing.late(report).map(|until| late(lang, until));
    let why = row.reason(order).map(|r| reason(lang, r));
    why.into_iter().chain(revised).chain(late).collect()
}

/// Years in a row: “vượt 3 năm liền”.
#[must_use]
pub fn in_a_row(lang: Lang, row: InARow) -> String {
    match (lang, row) {
        (Lang::Vi, InARow::Over(n)) => format!("vượt {n} năm liền"),
        (Lang::En, InARow::Over(n)) => format!("over target {n} years in a row"),
        (Lang::Vi, InARow::Reached(n)) => format!("đạt {n} năm liền"),
        (Lang::En, InARow::Reached(n)) => format!("target reached {n} years in a row"),
        (Lang::Vi, InARow::Without(n)) => format!("{n} năm không kết nạp"),
        (Lang::En, InARow::Without(n)) => format!("nobody admitted for {n} years"),
    }
}

/// How old a figure is.
#[must_use]
pub fn late(lang: Lang, until: Day) -> String {
    if lang == Lang::Vi {
        format!("số liệu đến {}", day(until))
    } else {
        format!("figures as of {}", day(until))
    }
}

/// Why a report day was refused.
#[must_use]
pub fn day_trouble(lang: Lang, trouble: &DayTrouble) -> String {
    match (lang, trouble) {
        (_, DayTrouble::Fault(f)) => fault(lang, f),
        (Lang::Vi, DayTrouble::Outside(s)) => {
            format!("ngoài kỳ đang xem; hãy nhập một ngày từ {} đến {}", day(s.start), day(s.end))
        }
        (Lang::En, DayTrouble::Outside(s)) => {
            format!("outside the period shown; type a day from {} to {}", day(s.start), day(s.end))
        }
    }
}

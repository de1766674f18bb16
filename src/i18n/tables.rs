//! What the tables of targets and results say: of a cell, of a text that was not simply written.

use super::Lang;
use super::labels::{indicator, percent_of, period, rounding, target_kind};
use super::numbers::{aim, day, number};
use super::problems::{capital, fault, unit_name};
use crate::domain::{Aim, Book, Category, Fault, Indicator, Revision, Target};
use crate::session::results::NoReportDay;
use crate::session::{Remark, Why};
use crate::stats::{AimFrom, AimState, Allocation};

/// What a figure counts, in the few letters that a narrow column has room for.
#[must_use]
pub const fn indicator_heading(lang: Lang, value: Indicator) -> &'static str {
    match (lang, value) {
        (Lang::Vi, Indicator::Admitted(Category::Enterprise)) => "Doanh nghiệp",
        (Lang::En, Indicator::Admitted(Category::Enterprise)) => "Enter\u{ad}prises",
        (_, Indicator::Admitted(Category::NewUprising)) => "Đồng khởi mới",
        (Lang::Vi, Indicator::Admitted(Category::AwarenessClass)) => "Lớp nhận thức",
        (Lang::Vi, Indicator::Admitted(Category::NewMemberClass)) => "Lớp đảng viên mới",
        (Lang::Vi, Indicator::Members) => "Tổng đảng viên",
        (Lang::Vi, Indicator::Units) => "Chi, đảng bộ",
        (lang, value) => indicator(lang, value),
    }
}

/// What became of a text and what to do, beginning with the unit's name.
#[must_use]
pub fn remark(lang: Lang, book: &Book, column: &str, remark: &Remark) -> String {
    let vi = lang == Lang::Vi;
    let why = match &remark.why {
        // The other faults quote what was typed.
        Why::Fault(Fault::Backwards) => format!("“{}”: {}", remark.text, fault(lang, &Fault::Backwards)),
        Why::Fault(f) => fault(lang, f),
        Why::Beside(f) if vi => format!("chưa ghi “{}”, vì ở ô phía trên bảng {}", remark.text, fault(lang, f)),
        Why::Beside(f) => format!("“{}” was not written, for above the table {}", remark.text, fault(lang, f)),
        Why::ReportDay(d) if vi => {
            format!("chưa ghi “{}”, vì ở ô “Số liệu đến ngày” {}", remark.text, no_report_day(lang, d))
        }
        Why::ReportDay(d) => {
            format!("“{}” was not written, for in “Figures as of” {}", remark.text, no_report_day(lang, d))
        }
        Why::Dated(on) if vi => format!(
            "chưa ghi “{}”, vì con số đang có hiệu lực theo quyết định ngày {d}. Sửa chính quyết định đó: nhập {d} vào ô \
             “Ngày quyết định”; quyết định mới: nhập ngày mới",
            remark.text,
            d = day(*on)
        ),
        Why::Dated(on) => format!(
            "“{}” was not written, for a decision of {d} is in force. To correct it, enter {d} as the day of the decision; \
             for a new one, its own day",
            remark.text,
            d = day(*on)
        ),
        Why::Newer(on) if vi => {
            format!("đã ghi “{}”, nhưng quyết định ngày {} mới hơn vẫn có hiệu lực", remark.text, day(*on))
        }
        Why::Newer(on) => format!("“{}” is written, but the newer decision of {} is in force", remark.text, day(*on)),
        Why::NotYet(on) if vi => {
            format!("đã ghi “{}”, có hiệu lực từ ngày {}, sau ngày đang xem", remark.text, day(*on))
        }
        Why::NotYet(on) => format!("“{}” is written; it holds from {}, after the day shown", remark.text, day(*on)),
        Why::Counted(n) if vi => format!(
            "đã ghi số báo cáo “{}”; đơn vị tính theo hồ sơ nên số đang tính vẫn là {}",
            remark.text,
            number(lang, *n)
        ),
        Why::Counted(n) => format!(
            "reported “{}” is written; the unit counts by records, so {} still counts",
            remark.text,
            number(lang, *n)
        ),
        Why::Corrected(n) if vi => format!(
            "đã ghi số báo cáo “{}”; số cấp trên đính chính {} vẫn được tính, cho đến khi bỏ đính chính",
            remark.text,
            number(lang, n.get())
        ),
        Why::Corrected(n) => format!(
            "reported “{}” is written; the correction {} counts until it is taken back",
            remark.text,
            number(lang, n.get())
        ),
        Why::Later(on, value) if vi => format!(
            "chưa ghi “{}”, vì đã có số {} đến ngày {d}. Muốn sửa số đó, hãy đặt “Số liệu đến ngày” là {d}",
            remark.text,
            number(lang, value.get()),
            d = day(*on)
        ),
        Why::Later(on, value) => format!(
            "“{}” was not written, for there is {} as of {d}. To change it, set “Figures as of” to {d}",
            remark.text,
            number(lang, value.get()),
            d = day(*on)
        ),
    };
    format!("{} · {column}: {why}.", unit_name(book, remark.unit))
}

/// Why a day cannot be the report day.
#[must_use]
pub fn no_report_day(lang: Lang, why: &NoReportDay) -> String {
    match (lang, why) {
        (_, NoReportDay::Fault(f)) => fault(lang, f),
        (Lang::Vi, NoReportDay::Outside(s)) => {
            format!("ngày phải trong kỳ, từ {} đến {}", day(s.start), day(s.end))
        }
        (Lang::En, NoReportDay::Outside(s)) => format!("the day must be from {} to {}", day(s.start), day(s.end)),
        (Lang::Vi, NoReportDay::Future) => "ngày này chưa tới".into(),
        (Lang::En, NoReportDay::Future) => "this day has not come".into(),
    }
}

/// Every decision about a target with its day and paper, oldest first.
#[must_use]
pub fn revisions(lang: Lang, target: &Target) -> String {
    target.revisions.iter().map(|r| revision(lang, r)).collect::<Vec<_>>().join("; ")
}

/// One decision: “12, ngày 01/06/2016, QĐ 5”.
fn revision(lang: Lang, revision: &Revision) -> String {
    let vi = lang == Lang::Vi;
    let mut says = vec![match revision.aim {
        Some(Aim::Percent(p)) => {
            format!("{} {} ({})", aim(lang, Aim::Percent(p)), percent_of(lang, p.of), rounding(lang, p.rounding))
        }
        Some(other) => aim(lang, other),
        None if vi => "rút chỉ tiêu".into(),
        None => "withdrawn".into(),
    }];
    says.extend(revision.on.map(|on| if vi { format!("ngày {}", day(on)) } else { day(on) }));
    says.extend(Some(revision.paper.to_string()).filter(|p| !p.is_empty()));
    says.join(", ")
}

/// What counts as a target, in persons.
#[must_use]
pub fn persons(lang: Lang, state: AimState) -> String {
    match state.of_some() {
        None => "—".into(),
        Some(a) if a.most > a.least => format!("{}–{}", number(lang, a.least), number(lang, a.most)),
        Some(a) => number(lang, a.least),
    }
}

/// Why this counts: which kind, by which decision; the sum of those below; or what is not known.
#[must_use]
pub fn effective(lang: Lang, state: AimState, decision: Option<&Revision>) -> String {
    let vi = lang == Lang::Vi;
    let by = decision.map(|r| revision(lang, r)).unwrap_or_default();
    match (state, state.of_some().map(|a| a.from)) {
        (_, Some(AimFrom::Given(kind))) => format!("{}: {by}", target_kind(lang, kind)),
        (_, Some(AimFrom::Below(0))) if vi => "Cộng chỉ tiêu các đơn vị trực thuộc".into(),
        (_, Some(AimFrom::Below(0))) => "Sum of the units below".into(),
        (_, Some(AimFrom::Below(n))) if vi => {
            format!("Cộng chỉ tiêu các đơn vị trực thuộc; {} đơn vị chưa giao", number(lang, n))
        }
        (_, Some(AimFrom::Below(n))) => format!("Sum of the units below; {} without a target", number(lang, n)),
        (AimState::NoBasis(_), _) if vi => format!("{by}: chưa có số đảng viên để tính"),
        (AimState::NoBasis(_), _) => format!("{by}: the members it is taken of are not known"),
        _ if vi => "Chưa giao chỉ tiêu".into(),
        _ => "No target given".into(),
    }
}

/// Whether what was given on agrees with what was given, in a few words.
#[must_use]
pub fn agreement(lang: Lang, a: Allocation) -> String {
    let vi = lang == Lang::Vi;
    match a.given {
        _ if a.with == 0 && vi => "Chưa giao cho đơn vị trực thuộc".into(),
        _ if a.with == 0 => "Nothing given to the units below".into(),
        None if vi => "Chưa có chỉ tiêu để so".into(),
        None => "No target to compare with".into(),
        Some(_) => capital(&fits(lang, a)),
    }
}

/// The same in the midst of a sentence, of a unit that has a target. What was given as a range may come to either side of it.
#[must_use]
pub fn fits(lang: Lang, a: Allocation) -> String {
    let (vi, n) = (lang == Lang::Vi, |n: u32| number(lang, n));
    let kept = |most: u32| match a.sure_reserve() {
        least if least == most => n(most),
        least => format!("{}–{}", n(least), n(most)),
    };
    match (a.over(), a.reserve()) {
        (Some(over), _) if a.is_over_at_least() && vi => format!("giao vượt {}", n(over)),
        (Some(over), _) if a.is_over_at_least() => format!("over-allocated by {}", n(over)),
        (Some(over), None) if vi => format!("giao đến mức cao nhất thì vượt {}", n(over)),
        (Some(over), None) => format!("over-allocated by {} at the highest", n(over)),
        (Some(over), Some(most)) if vi => {
            format!("giao đến mức cao nhất thì vượt {}, ở mức thấp nhất còn dự phòng {}", n(over), n(most))
        }
        (Some(over), Some(most)) => {
            format!("over-allocated by {} at the highest, {} in reserve at the lowest", n(over), n(most))
        }
        (None, Some(most)) if vi => format!("còn dự phòng {}", kept(most)),
        (None, Some(most)) => format!("{} in reserve", kept(most)),
        (None, None) if vi => "khớp".into(),
        (None, None) => "they agree".into(),
    }
}

/// A period that is not in the book yet: it is opened with its first number.
#[must_use]
pub fn not_opened(lang: Lang, book: &Book, id: crate::domain::PeriodId) -> String {
    let name = period(lang, book, id);
    match lang {
        Lang::Vi => format!("{name} chưa có trong sổ; kỳ sẽ được mở khi ghi con số đầu tiên."),
        Lang::En => format!("{name} is not in the book yet; it is opened with its first number."),
    }
}

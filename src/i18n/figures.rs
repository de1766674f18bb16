//! How a figure is explained: where it came from, how a unit stands, whether targets add up.

use super::Lang;
use super::labels::{count_by, origin, target_kind};
use super::numbers::{day, number, signed};
use super::tables::fits;
use crate::domain::{Correction, CountBy, Fact, Origin};
use crate::stats::{AimFrom, AimState, Allocation, Cell, Source, Status};

/// The mark that stands before a status, so that none is told by colour alone.
#[must_use]
pub const fn status_mark(status: Status) -> &'static str {
    match status {
        Status::Over(_) => "▲",
        Status::Reached => "✓",
        Status::Short(_) | Status::Underway(_) => "▽",
        Status::OutsideTarget => "△",
        Status::NoData | Status::NoTarget | Status::NoBasis | Status::PartTarget(_) | Status::NoSource => "–",
    }
}

/// A status in words (handbook 7.2).
#[must_use]
pub fn status(lang: Lang, status: Status) -> String {
    let n = |n: u32| number(lang, n);
    match (lang, status) {
        (Lang::Vi, Status::NoData) => "Chưa có số liệu".into(),
        (Lang::En, Status::NoData) => "No figures yet".into(),
        (Lang::Vi, Status::NoTarget) => "Chưa giao chỉ tiêu".into(),
        (Lang::En, Status::NoTarget) => "No target given".into(),
        (Lang::Vi, Status::NoBasis) => "Chưa có số đảng viên để tính chỉ tiêu".into(),
        (Lang::En, Status::NoBasis) => "Members for the percentage not known".into(),
        (Lang::Vi, Status::PartTarget(n_apart)) => {
            format!("Chỉ tiêu mới của một phần: {} đơn vị chưa giao mà có kết nạp", n(n_apart))
        }
        (Lang::En, Status::PartTarget(n_apart)) => {
            format!("Targets cover a part: {} units admitted without one", n(n_apart))
        }
        (Lang::Vi, Status::NoSource) => "Không còn nguồn".into(),
        (Lang::En, Status::NoSource) => "No sources left".into(),
        (Lang::Vi, Status::OutsideTarget) => "Kết nạp ngoài chỉ tiêu".into(),
        (Lang::En, Status::OutsideTarget) => "Admitted outside target".into(),
        (Lang::Vi, Status::Over(by)) => format!("Vượt chỉ tiêu {}", n(by)),
        (Lang::En, Status::Over(by)) => format!("Over target by {}", n(by)),
        (Lang::Vi, Status::Reached) => "Đạt chỉ tiêu".into(),
        (Lang::En, Status::Reached) => "Target reached".into(),
        (Lang::Vi, Status::Underway(left)) => format!("Đang thực hiện, còn {}", n(left)),
        (Lang::En, Status::Underway(left)) => format!("Under way, {} to go", n(left)),
        (Lang::Vi, Status::Short(by)) => format!("Chưa đạt, thiếu {}", n(by)),
        (Lang::En, Status::Short(by)) => format!("Short by {}", n(by)),
    }
}

/// How many units a figure leaves out that another beside it counts.
#[must_use]
pub fn leaves_out(lang: Lang, units: u32) -> String {
    let units = number(lang, units);
    if lang == Lang::Vi { format!("thiếu {units} đơn vị") } else { format!("without {units} units") }
}

/// What stands beside a figure that leaves units out: “6 ‡”; nothing beside one that is whole or not known.
#[must_use]
pub fn part_mark(cell: Cell) -> &'static str {
    if cell.value.is_some() && cell.short() > 0 { " ‡" } else { "" }
}

/// Where a figure came from, and what else is known of it.
#[must_use]
pub fn cell_origin(lang: Lang, cell: Cell, way: CountBy, fact: Option<&Fact>) -> String {
    let vi = lang == Lang::Vi;
    let mut says = vec![
        match (vi, cell.source) {
            (true, Source::Nothing) => "Chưa có số liệu",
            (false, Source::Nothing) => "No figures yet",
            (true, Source::NoRecords) => "Tính từ hồ sơ: chưa có hồ sơ nào trong kỳ",
            (false, Source::NoRecords) => "From records: no record in the period",
            (true, Source::Records) => "Tính từ hồ sơ của đơn vị",
            (false, Source::Records) => "From the unit's own records",
            (true, Source::Below) => "Cộng từ các đơn vị trực thuộc",
            (false, Source::Below) => "Sum of the units below",
            (true, Source::Parts) => "Cộng số tổng hợp đã nhập cho các kỳ ngắn hơn, ngày khác tính từ hồ sơ",
            (false, Source::Parts) => "Totals typed for shorter periods, other days from records",
            (true, Source::Typed) => "Số tổng hợp đã nhập",
            (false, Source::Typed) => "Typed total",
            (true, Source::Corrected) => "Số cấp trên đính chính",
            (false, Source::Corrected) => "Corrected by a station above",
            (true, Source::Frozen) => "Số đã chốt của kỳ",
            (false, Source::Frozen) => "Figure of the closed period",
        }
        .to_owned(),
    ];
    if let Some(fact) = fact {
        let (how, until, value) = (origin(lang, fact.origin), day(fact.as_of), number(lang, fact.value.get()));
        // What records gave, written down when the period was closed, was reported by nobody.
        says.push(match (fact.origin == Origin::Counted, vi) {
            (true, true) => format!("số {value} {how}, đến ngày {until}"),
            (true, false) => format!("{value} {how}, as of {until}"),
            (false, true) => format!("số báo cáo {value} ({how}, đến ngày {until})"),
            (false, false) => format!("reported {value} ({how}, as of {until})"),
        });
        if !fact.note.is_empty() {
            says.push(fact.note.to_string());
        }
        says.extend(fact.correction.as_ref().map(|c| correction(lang, c)));
        if fact.outlived().is_some() {
            says.push(if vi {
                "đính chính làm trước lần báo cáo mới nhất".to_owned()
            } else {
                "corrected before the latest report".to_owned()
            });
        }
    }
    if let (Some(gap), Some(counted)) = (cell.gap(), cell.counted) {
        let (gap, counted) = (signed(lang, gap), number(lang, counted));
        says.push(if vi {
            format!("lệch {gap} so với số cộng được {counted}")
        } else {
            format!("differs by {gap} from the counted {counted}")
        });
    }
    let missing = cell.missing.max(cell.short());
    if missing > 0 {
        let missing = number(lang, missing);
        says.push(if vi {
            format!("thiếu số liệu của {missing} đơn vị")
        } else {
            format!("{missing} units have no figure")
        });
    }
    if cell.open_gap().is_some() {
        let way = count_by(lang, way);
        says.push(if vi {
            format!("đơn vị tính {}", way.to_lowercase())
        } else {
            format!("the unit counts {}", way.to_lowercase())
        });
    }
    says.join("; ")
}

/// What counts instead of a reported figure, since when and why.
#[must_use]
pub fn correction(lang: Lang, correction: &Correction) -> String {
    let (value, on, why) = (number(lang, correction.value.get()), day(correction.on), &correction.reason);
    match lang {
        Lang::Vi => format!("đính chính {value} ngày {on}, lý do: {why}"),
        Lang::En => format!("corrected to {value} on {on}: {why}"),
    }
}

/// A target beside the targets below it (handbook 2.4).
#[must_use]
pub fn allocation(lang: Lang, given: AimState, allocation: Allocation) -> String {
    let vi = lang == Lang::Vi;
    let range = |(least, most): (u32, u32)| {
        if least == most { number(lang, least) } else { format!("{}–{}", number(lang, least), number(lang, most)) }
    };
    if let (Some(own), 0) = (allocation.given, allocation.with) {
        let own = range(own);
        return if vi {
            format!("Chỉ tiêu {own}; chưa giao cho đơn vị trực thuộc nào.")
        } else {
            format!("Target {own}; nothing has been given on to the units below.")
        };
    }
    let below = range(allocation.below);
    let mut says = match (allocation.given, given.known().map(|a| a.from)) {
        (Some(own), from) => {
            let kind = match from {
                Some(AimFrom::Given(kind)) => target_kind(lang, kind).to_lowercase(),
                _ => String::new(),
            };
            let own = range(own);
            if vi {
                format!("Chỉ tiêu {kind} {own}; cộng các đơn vị trực thuộc {below}: ")
            } else {
                format!("Target ({kind}) {own}; units below add up to {below}: ")
            }
        }
        // Nothing that nobody has given adds up to nothing known.
        (None, _) if allocation.with == 0 => {
            let nobody =
                if vi { "Chưa giao chỉ tiêu cho đơn vị nào" } else { "No unit has been given a target" };
            return format!("{nobody}.");
        }
        (None, _) if vi => format!("Đơn vị chưa có chỉ tiêu riêng; cộng các đơn vị trực thuộc {below}"),
        (None, _) => format!("The unit has no target of its own; units below add up to {below}"),
    };
    if allocation.given.is_some() {
        says.push_str(&fits(lang, allocation));
    }
    if allocation.without > 0 {
        let without = number(lang, allocation.without);
        let left_out =
            if vi { format!("; {without} đơn vị chưa giao") } else { format!("; {without} units without target") };
        says.push_str(&left_out);
    }
    says + "."
}

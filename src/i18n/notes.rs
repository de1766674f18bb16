//! What stands at the foot of every table and paper (handbook 8): period, report day, targets, tree view, rounding.

use super::Lang;
use super::closed::closed_note;
use super::figures::{leaves_out, part_mark};
use super::labels::{period_inside, target_kind};
use super::numbers::{day, number, until};
use super::ranking::{late, names};
use crate::domain::{Book, UnitId};
use crate::stats::{Cell, Figures, Ranking, Standing};

/// So many units are named in one note; the rows say the rest.
const NAMES: usize = 8;

/// How the figures of a unit and of those below it were counted.
#[must_use]
pub fn footnotes(lang: Lang, book: &Book, figures: &Figures, unit: UnitId) -> Vec<String> {
    let vi = lang == Lang::Vi;
    let settings = &book.settings;
    let name = period_inside(lang, book, figures.question.period);
    let (start, end) = (day(figures.span.start), day(figures.span.end));
    let until = until(lang, figures.until(unit));
    let kinds: Vec<String> = settings.target_order.iter().map(|k| target_kind(lang, *k).to_lowercase()).collect();
    let kinds = kinds.join(", ");
    let decimals = settings.decimals as u8;
    let mut notes = if vi {
        vec![
            format!("Kỳ: {name} ({start}–{end}); số liệu đến ngày {until}."),
            format!(
                "Chỉ tiêu: loại đầu tiên có trong thứ tự {kinds}; {}.",
                if settings.original_target {
                    "lấy chỉ tiêu giao lần đầu"
                } else {
                    "lấy lần điều chỉnh mới nhất"
                }
            ),
            "Đơn vị: theo tổ chức lúc đó (trong kỳ), không theo tổ chức hiện nay.".to_owned(),
            match decimals {
                0 => "Tỷ lệ làm tròn đến hàng đơn vị; thứ hạng xét theo tỷ lệ chưa làm tròn, bằng tỷ lệ thì xét số kết nạp.".to_owned(),
                n => format!("Tỷ lệ làm tròn đến {n} chữ số thập phân; thứ hạng xét theo tỷ lệ chưa làm tròn, bằng tỷ lệ thì xét số kết nạp."),
            },
        ]
    } else {
        vec![
            format!("Period: {name} ({start}–{end}); figures as of {until}."),
            format!(
                "Targets: the first that a unit has of {kinds}; {}.",
                if settings.original_target { "as first given" } else { "as last revised" }
            ),
            "Units: the organisation of that time, not of today.".to_owned(),
            format!(
                "Percentages rounded to {decimals} decimals; ranks go by the exact fraction, of equal ones by the number."
            ),
        ]
    };
    notes.extend(closed_note(lang, book, figures));
    if let Some(sample) = &settings.sample {
        notes.push(if vi {
            format!("Bản mẫu {sample}: không phải số liệu chính thức.")
        } else {
            format!("Sample {sample}: not official figures.")
        });
    }
    notes
}

/// What the marks of a table mean, where it has them: ‡, †, revised targets, old figures. `sum` is the unit above, where it
/// stands in the table too.
#[must_use]
pub fn table_notes(
    lang: Lang,
    book: &Book,
    figures: &Figures,
    (table, sum): (&Ranking, Option<&Standing>),
) -> Vec<String> {
    let vi = lang == Lang::Vi;
    let rows = || table.rows.iter().map(|r| &r.standing);
    let report = figures.counted.end;
    let mut notes: Vec<String> =
        part_note(lang, rows().chain(sum).map(|s| (s.name.to_string(), s.admitted))).into_iter().collect();
    if rows().any(|s| s.small) {
        let least = number(lang, book.settings.small_target);
        notes.push(if vi {
            format!("† Chỉ tiêu dưới {least}: vẫn xếp hạng, nhưng không nêu là dẫn đầu theo tỷ lệ.")
        } else {
            format!("† Target below {least}: ranked, but not named as leading by share.")
        });
    }
    let list = |said: &dyn Fn(&Standing) -> Option<String>| -> Option<String> {
        let all: Vec<String> = rows().filter_map(|s| Some(format!("{} ({})", s.name, said(s)?))).collect();
        (!all.is_empty()).then(|| names(lang, &all, NAMES))
    };
    if let Some(revised) = list(&|s| s.revised().map(|on| if vi { format!("ngày {}", day(on)) } else { day(on) })) {
        notes.push(format!("* {}: {revised}.", if vi { "Chỉ tiêu điều chỉnh" } else { "Targets revised" }));
    }
    if let Some(old) = list(&|s| s.late(report).map(|until| late(lang, until))) {
        notes.push(format!("{}: {old}.", if vi { "Số liệu cũ hơn ngày báo cáo" } else { "Older than the report day" }));
    }
    notes
}

/// What ‡ means, and of which figures so many units are left out, each by its name; nothing where none is.
#[must_use]
pub fn part_note(lang: Lang, figures: impl IntoIterator<Item = (String, Cell)>) -> Option<String> {
    let parts = figures.into_iter().filter(|(_, cell)| !part_mark(*cell).is_empty());
    let parts: Vec<String> = parts.map(|(name, cell)| format!("{name} ({})", leaves_out(lang, cell.short()))).collect();
    let parts = (!parts.is_empty()).then(|| names(lang, &parts, NAMES))?;
    Some(match lang {
        Lang::Vi => format!("‡ Chưa đủ, chỉ cộng các đơn vị đã có số liệu: {parts}."),
        Lang::En => format!("‡ Not the whole, for units without figures are left out: {parts}."),
    })
}

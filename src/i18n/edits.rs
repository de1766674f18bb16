//! What an edit is called, for undo and for the log to come.

use super::Lang;
use super::labels::{indicator, period};
use super::matters::matter_kind;
use super::problems::unit_name;
use crate::domain::{Book, Edit};

/// An edit in a few words, without a full stop: “đổi chỉ tiêu năm 2016 của xã An Thủy”.
#[must_use]
pub fn edit(lang: Lang, book: &Book, edit: &Edit) -> String {
    let vi = lang == Lang::Vi;
    let unit = |id| unit_name(book, id);
    let when = |id| period(lang, book, id).to_lowercase();
    match edit {
        Edit::AddUnit(_, v) if vi => format!("thêm đơn vị {}", v.name),
        Edit::AddUnit(_, v) => format!("add the unit {}", v.name),
        Edit::ReviseUnit(_, v) if vi => format!("thay đổi đơn vị {}", v.name),
        Edit::ReviseUnit(_, v) => format!("change the unit {}", v.name),
        Edit::EndUnit(id, Some(_)) if vi => format!("kết thúc đơn vị {}", unit(*id)),
        Edit::EndUnit(id, Some(_)) => format!("end the unit {}", unit(*id)),
        Edit::EndUnit(id, None) if vi => format!("tiếp tục đơn vị {}", unit(*id)),
        Edit::EndUnit(id, None) => format!("reopen the unit {}", unit(*id)),
        Edit::RemoveUnit(_) if vi => "xóa một đơn vị nhập nhầm".into(),
        Edit::RemoveUnit(_) => "remove a unit entered by mistake".into(),
        Edit::PutPeriod(id, _) if vi => format!("đổi kỳ {}", when(*id)),
        Edit::PutPeriod(id, _) => format!("change the period {}", when(*id)),
        Edit::RemovePeriod(id) if vi => format!("xóa kỳ {}", when(*id)),
        Edit::RemovePeriod(id) => format!("remove the period {}", when(*id)),
        Edit::SetTarget(key, _) if vi => format!("đổi chỉ tiêu {} của {}", when(key.period), unit(key.unit)),
        Edit::SetTarget(key, _) => format!("change the target of {}, {}", unit(key.unit), when(key.period)),
        Edit::SetFact(key, _) => {
            let (what, when, unit) = (indicator(lang, key.indicator), when(key.period), unit(key.unit));
            if vi {
                format!("đổi số liệu “{what}” {when} của {unit}")
            } else {
                format!("change “{what}” of {unit}, {when}")
            }
        }
        Edit::SetPerson(_, Some(p)) if vi => format!("ghi hồ sơ {}", p.name),
        Edit::SetPerson(_, Some(p)) => format!("record {}", p.name),
        Edit::SetPerson(_, None) if vi => "xóa một hồ sơ".into(),
        Edit::SetPerson(_, None) => "remove a person".into(),
        Edit::SetMatter(_, Some(m)) => {
            let what = format!("{} {}", matter_kind(lang, m.kind).to_lowercase(), m.name().unwrap_or_default());
            format!("{} {}", if vi { "ghi" } else { "record" }, what.trim_end())
        }
        Edit::SetMatter(_, None) if vi => "xóa một mục".into(),
        Edit::SetMatter(_, None) => "remove an item".into(),
        Edit::SetSettings(_) if vi => "đổi cài đặt".into(),
        Edit::SetSettings(_) => "change settings".into(),
        Edit::All(edits) => match edits.as_slice() {
            [only] => self::edit(lang, book, only),
            [Edit::SetPerson(_, Some(p)), Edit::SetPerson(_, None), ..] if vi => {
                format!("gộp hai hồ sơ của {}", p.name)
            }
            [Edit::SetPerson(_, Some(p)), Edit::SetPerson(_, None), ..] => format!("join two records of {}", p.name),
            all if vi => format!("{} thay đổi", all.len()),
            all => format!("{} changes", all.len()),
        },
        Edit::Receive(_) if vi => "nhập tệp".into(),
        Edit::Receive(_) => "import a file".into(),
        Edit::Replace(_) if vi => "thay cả sổ".into(),
        Edit::Replace(_) => "replace the whole book".into(),
    }
}

//! What an edit is called, for undo and for the log to come.

use super::Lang;
use super::joining::part;
use super::labels::{indicator, lower, period_inside};
use super::matters::{matter, matter_kind};
use super::office::office_field;
use super::problems::unit_name;
use crate::domain::{Book, Edit, Fact, MatterKind, Person};
use crate::session::form::{Part, parts};

/// An edit in a few words, without a full stop: “đổi chỉ tiêu năm 2016 của xã An Thủy”. The book is the one before it, if
/// that is at hand: it tells what was changed of a person.
#[must_use]
pub fn edit(lang: Lang, book: &Book, edit: &Edit) -> String {
    let vi = lang == Lang::Vi;
    let unit = |id| unit_name(book, id);
    let when = |id| period_inside(lang, book, id);
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
        Edit::JoinUnit(gone, stays) => {
            let (gone, stays) = (unit_name(book, *gone), unit_name(book, *stays));
            if vi {
                format!("nhập {gone} vào {stays}: là một đơn vị")
            } else {
                format!("{gone} and {stays} are one unit")
            }
        }
        Edit::PartUnit(unit) if vi => format!("tách {} thành đơn vị riêng như trước", unit_name(book, *unit)),
        Edit::PartUnit(unit) => format!("{} is a unit of its own again", unit_name(book, *unit)),
        Edit::SetOffice(id, field, _) => {
            let (what, unit) = (office_field(lang, Some(book), *field), unit(*id));
            if vi { format!("ghi {what} của {unit}") } else { format!("write {what} of {unit}") }
        }
        Edit::PutPeriod(id, next) => {
            let was = book.is_closed(*id);
            let verb = match (was, next.frozen.is_some(), vi) {
                (false, true, true) => "chốt kỳ",
                (false, true, false) => "close the period",
                (true, false, true) => "mở lại kỳ",
                (true, false, false) => "reopen the period",
                (_, _, true) => "đổi kỳ",
                (_, _, false) => "change the period",
            };
            format!("{verb} {}", when(*id))
        }
        Edit::RemovePeriod(id) if vi => format!("xóa kỳ {}", when(*id)),
        Edit::RemovePeriod(id) => format!("remove the period {}", when(*id)),
        Edit::SetTarget(key, _) if vi => format!("đổi chỉ tiêu {} của {}", when(key.period), unit(key.unit)),
        Edit::SetTarget(key, _) => format!("change the target of {}, {}", unit(key.unit), when(key.period)),
        Edit::SetFact(key, next) => {
            let (what, when, unit) = (indicator(lang, key.indicator), when(key.period), unit(key.unit));
            let verb = match (corrects(book.facts.get(key), next.as_ref()), vi) {
                (Some(true), true) => "đính chính",
                (Some(true), false) => "correct",
                (Some(false), true) => "bỏ đính chính",
                (Some(false), false) => "take back the correction of",
                (None, true) => "đổi số liệu",
                (None, false) => "change",
            };
            if vi {
                format!("{verb} “{what}” {when} của {unit}")
            } else {
                format!("{verb} “{what}” of {unit}, {when}")
            }
        }
        Edit::SetPerson(id, next) => set_person(lang, book.persons.get(id), next.as_ref()),
        Edit::AddPerson(_, person) => set_person(lang, None, Some(person)),
        Edit::AddMatter(_, m) | Edit::SetMatter(_, Some(m)) => {
            let what = format!("{} {}", matter_kind(lang, m.kind).to_lowercase(), m.name().unwrap_or_default());
            format!("{} {}", if vi { "ghi" } else { "record" }, what.trim_end())
        }
        Edit::SetMatter(_, None) if vi => "xóa một mục".into(),
        Edit::SetMatter(_, None) => "remove an item".into(),
        Edit::SetSettings(_) if vi => "đổi cài đặt".into(),
        Edit::SetSettings(_) => "change settings".into(),
        Edit::All(edits) => match edits.as_slice() {
            [only] if of_class(lang, book, edits).is_none() => self::edit(lang, book, only),
            // A period is closed with what is reported of it.
            [facts @ .., last @ Edit::PutPeriod(..)] if facts.iter().all(|e| matches!(e, Edit::SetFact(..))) => {
                self::edit(lang, book, last)
            }
            [Edit::SetPerson(_, Some(p)), Edit::SetPerson(_, None), ..] if vi => {
                format!("gộp hai hồ sơ của {}", p.name)
            }
            [Edit::SetPerson(_, Some(p)), Edit::SetPerson(_, None), ..] => format!("join two records of {}", p.name),
            all => of_class(lang, book, all)
                .unwrap_or_else(|| format!("{} {}", all.len(), if vi { "thay đổi" } else { "changes" })),
        },
        Edit::Receive(_) if vi => "nhập tệp".into(),
        Edit::Receive(_) => "import a file".into(),
        Edit::Replace(_) if vi => "thay cả sổ".into(),
        Edit::Replace(_) => "replace the whole book".into(),
    }
}

/// Whether a figure is corrected and nothing else is done to it, or its correction is taken back.
fn corrects(before: Option<&Fact>, next: Option<&Fact>) -> Option<bool> {
    let (before, next) = before.zip(next)?;
    let only = Fact { correction: before.correction.clone(), ..next.clone() } == *before;
    (only && before != next).then_some(next.correction.is_some())
}

/// What was done to learners of one class: put on its list, or their results written, with the steps of their ways.
fn of_class(lang: Lang, book: &Book, edits: &[Edit]) -> Option<String> {
    let mut learners = edits.iter().filter_map(|edit| match edit {
        Edit::AddMatter(id, learner) | Edit::SetMatter(id, Some(learner)) => Some((id, learner)),
        _ => None,
    });
    let (first, learner) = learners.next().filter(|(_, learner)| learner.kind == MatterKind::Enrolment)?;
    let class = learner.part_of()?;
    let is_of_class =
        |edit: &Edit| matches!(edit, Edit::AddMatter(..) | Edit::SetMatter(_, Some(_)) | Edit::SetPerson(_, Some(_)));
    let others = edits.iter().any(|edit| !is_of_class(edit));
    if others || learners.any(|(_, other)| other.part_of() != Some(class)) {
        return None;
    }
    let name = lower(&matter(lang, book, class));
    let is_new = book.matters.get(first).is_none();
    Some(match (lang, is_new) {
        (Lang::Vi, true) => format!("ghi danh học viên {name}"),
        (Lang::Vi, false) => format!("ghi kết quả {name}"),
        (Lang::En, true) => format!("put learners on the list of {name}"),
        (Lang::En, false) => format!("record the results of {name}"),
    })
}

/// What was done to a person: by the field, where it was one.
fn set_person(lang: Lang, before: Option<&Person>, next: Option<&Person>) -> String {
    let vi = lang == Lang::Vi;
    let says = |vi_word: &str, en_word: &str, p: &Person| format!("{} {}", if vi { vi_word } else { en_word }, p.name);
    let (before, next) = match (before, next) {
        (Some(before), Some(next)) => (before, next),
        (None, Some(next)) => return says("thêm hồ sơ", "add", next),
        (Some(before), None) => return says("xóa hồ sơ", "remove", before),
        (None, None) if vi => return "xóa một hồ sơ".to_owned(),
        (None, None) => return "remove a person".to_owned(),
    };
    let changed = parts(before, next);
    let one = match changed.as_slice() {
        [one] => *one,
        [] => return says("ghi hồ sơ", "record", next),
        _ => return says("sửa hồ sơ", "change the record of", next),
    };
    let there = |p: &Person| !matches!(one, Part::Step(key) if p.details.step(key).is_none());
    let verb = match (there(before), there(next), vi) {
        (false, _, true) => "thêm",
        (false, _, false) => "add",
        (true, false, true) => "bỏ",
        (true, false, false) => "take away",
        (true, true, true) => "đổi",
        (true, true, false) => "change",
    };
    let what = lower(&part(lang, one)).replacen("bước: ", "bước ", 1).replacen("step: ", "step ", 1);
    let of = if vi { "của" } else { "of" };
    format!("{verb} {what} {of} {}", next.name)
}

//! The activity log in people's words: who did what, when, to which record; and a clash with its values.

mod fields;
mod values;

use super::Lang;
use super::labels::{category, indicator, period, period_inside, target_kind};
use super::matters::matter;
use super::numbers::{day, moment};
use crate::domain::{Book, Cycle, Station, Unit, UnitVersion};
use crate::merge::{Change, Clash, Deed, LogEntry, Replica};
use crate::session::activity::{Field, Told, Value, told};
use crate::session::{Moment, Subject};

pub(super) use fields::detail_key;
pub use fields::field;
pub(super) use values::votes;
pub use values::{entry, said};

labels!(
    /// What sort of act a write was.
    deed(Deed) {
        Deed::AddUnit => "Thêm đơn vị", "Add a unit";
        Deed::ReviseUnit => "Thay đổi đơn vị", "Change a unit";
        Deed::EndUnit => "Kết thúc hoặc tiếp tục đơn vị", "End or reopen a unit";
        Deed::RemoveUnit => "Xóa đơn vị nhập nhầm", "Remove a unit";
        Deed::PutPeriod => "Mở, sửa hoặc chốt kỳ", "Open, change or close a period";
        Deed::RemovePeriod => "Xóa kỳ", "Remove a period";
        Deed::SetTarget => "Đổi chỉ tiêu", "Change a target";
        Deed::SetFact => "Đổi số liệu", "Change a figure";
        Deed::SetPerson => "Ghi hồ sơ", "Record a person";
        Deed::SetMatter => "Ghi lớp, chương trình, mục khác", "Record a class or another matter";
        Deed::SetSettings => "Đổi cài đặt", "Change settings";
        Deed::All => "Nhiều thay đổi cùng lúc", "Several changes at once";
        Deed::Receive => "Nhập tệp", "Import a file";
        Deed::Replace => "Thay cả sổ", "Replace the whole book";
        Deed::Undo => "Hoàn tác", "Undo";
        Deed::Redo => "Làm lại", "Redo";
        Deed::Restore => "Thay thế toàn bộ (khôi phục)", "Restore the whole book";
        Deed::Settle => "Giải quyết chỗ khác nhau", "Settle a difference";
        Deed::Adopt => "Mở sổ của bản trước", "Open a book of an earlier version";
        Deed::SendCounts => "Xuất số liệu để gửi", "Send figures";
        Deed::SendTargets => "Xuất gói chỉ tiêu để gửi", "Send targets";
        Deed::SendRecords => "Xuất hồ sơ để gửi", "Send records";
        Deed::SendAnonymous => "Xuất hồ sơ ẩn danh để gửi", "Send records without names";
    }
);

/// A moment with its day: 05/11/2016 14:07.
#[must_use]
pub fn when(at: Moment) -> String {
    format!("{} {}", day(at.day), moment(at))
}

/// Who wrote: the name that people gave the station, else its letters.
#[must_use]
pub fn who(entry: &LogEntry) -> String {
    if entry.who.is_empty() { station(entry.dot.station) } else { entry.who.to_string() }
}

/// Who corrected a figure, and when.
#[must_use]
pub fn corrected_by(lang: Lang, entry: &LogEntry) -> String {
    let (who, when) = (who(entry), when(entry.at));
    match lang {
        Lang::Vi => format!("{who} đính chính lúc {when}"),
        Lang::En => format!("Corrected by {who}, {when}"),
    }
}

/// A machine without a name: what all its visits begin with.
#[must_use]
pub fn station(station: Station) -> String {
    let mut letters = station.to_string();
    if station.kin().is_some() {
        letters.truncate(COMMON);
    }
    letters
}

/// So many letters all visits of a machine have in common.
const COMMON: usize = 4;

/// A machine, by the name that its people gave it last, or by its letters.
#[must_use]
pub fn name_of(replica: &Replica, of: Station) -> String {
    let named = replica.log.iter().map(|(_, entry)| entry).filter(|e| e.dot.station.is_kin(of) && !e.who.is_empty());
    named.max_by_key(|entry| (entry.at, entry.dot)).map_or_else(|| station(of), who)
}

/// A write as a whole, as it is searched: when, who, what.
#[must_use]
pub fn head(lang: Lang, entry: &LogEntry) -> String {
    format!("{} {} {} {}", when(entry.at), who(entry), entry.dot.station, deed(lang, entry.deed))
}

/// A record, by what the book now calls it.
#[must_use]
pub fn subject(lang: Lang, book: &Book, subject: Option<Subject>) -> String {
    let vi = lang == Lang::Vi;
    let unit = |id| {
        let name = book.units.get(&id).and_then(Unit::called).map(ToString::to_string);
        name.unwrap_or_else(|| if vi { "đơn vị đã xóa" } else { "a unit that was removed" }.to_owned())
    };
    let when = |id| period_inside(lang, book, id);
    match subject {
        None if vi => "Mục của bản mới hơn".to_owned(),
        None => "Something of a newer version".to_owned(),
        Some(Subject::Settings) if vi => "Cài đặt".to_owned(),
        Some(Subject::Settings) => "Settings".to_owned(),
        Some(Subject::Period(id)) if vi => format!("Kỳ “{}”", period(lang, book, id)),
        Some(Subject::Period(id)) => format!("Period “{}”", period(lang, book, id)),
        Some(Subject::Unit(id)) => match (book.units.get(&id), vi) {
            (Some(_), true) => format!("Đơn vị {}", unit(id)),
            (Some(_), false) => format!("Unit {}", unit(id)),
            (None, true) => "Đơn vị đã xóa".to_owned(),
            (None, false) => "A unit that was removed".to_owned(),
        },
        Some(Subject::Target(key)) => {
            let (unit, when) = (unit(key.unit), when(key.period));
            let what = format!("{}, {}", target_kind(lang, key.kind).to_lowercase(), category(lang, key.category));
            if vi {
                format!("Chỉ tiêu {when} của {unit} ({what})")
            } else {
                format!("Target of {unit}, {when} ({what})")
            }
        }
        Some(Subject::Fact(key)) => {
            let (unit, when, what) = (unit(key.unit), when(key.period), indicator(lang, key.indicator));
            if vi {
                format!("Số liệu “{what}” {when} của {unit}")
            } else {
                format!("Figure “{what}” of {unit}, {when}")
            }
        }
        Some(Subject::Matter(id)) => matter(lang, book, id),
        Some(Subject::Person(id)) => match (book.persons.get(&id), vi) {
            (Some(p), true) => format!("Hồ sơ {}", p.name),
            (Some(p), false) => format!("Person {}", p.name),
            (None, true) => "Hồ sơ đã xóa".to_owned(),
            (None, false) => "A person who was removed".to_owned(),
        },
    }
}

/// A change in words, its parts for a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeWords {
    /// The record.
    pub record: String,
    /// The field; or that the record was made or taken away.
    pub what: String,
    /// What it said and what it says; none where there is nothing to say of it.
    pub values: Option<(String, String)>,
}

/// A change, its parts apart.
#[must_use]
pub fn change_words(lang: Lang, book: &Book, change: &Change) -> ChangeWords {
    let vi = lang == Lang::Vi;
    let record = subject(lang, book, Subject::of_change(change));
    let (what, values) = match told(change) {
        Told::Added => (if vi { "thêm mới" } else { "added" }.to_owned(), None),
        Told::Removed => (if vi { "xóa" } else { "removed" }.to_owned(), None),
        Told::Field { field: which, silent: true, .. } => {
            let gone = if vi { "nội dung đã xóa cùng hồ sơ" } else { "what it said went with the record" };
            (format!("{} ({gone})", named(lang, which)), None)
        }
        Told::Field { field: which, from, to, silent: false } => {
            let says = |value: &Option<Value>| said(lang, book, which, value.as_ref());
            (named(lang, which), Some((says(&from), says(&to))))
        }
    };
    ChangeWords { record, what, values }
}

fn named(lang: Lang, which: Option<Field>) -> String {
    match (lang, which) {
        (_, Some(which)) => field(lang, which),
        (Lang::Vi, None) => "mục của bản mới hơn".to_owned(),
        (Lang::En, None) => "a field of a newer version".to_owned(),
    }
}

/// A change in a line.
#[must_use]
pub fn change(lang: Lang, book: &Book, change: &Change) -> String {
    let ChangeWords { record, what, values } = change_words(lang, book, change);
    match values {
        Some((from, to)) => format!("{record}, {what}: {from} → {to}"),
        None => format!("{record}: {what}"),
    }
}

/// What waits for a person: the record, and the field in which its values differ.
#[must_use]
pub fn clash(lang: Lang, book: &Book, clash: &Clash) -> String {
    let record = subject(lang, book, Subject::of_clash(clash));
    match (&clash.field, lang) {
        (Some((name, _)), _) => format!("{record}: {}", named(lang, Field::read(clash.kind, name))),
        (None, Lang::Vi) => format!("{record}: một nơi đã xóa, nơi khác vẫn sửa"),
        (None, Lang::En) => format!("{record}: removed in one place, changed in another"),
    }
}

/// The values of a clash, the shown one first; of a record taken away here and changed there: to keep it, to take it away.
#[must_use]
pub fn rivals(lang: Lang, book: &Book, clash: &Clash) -> Vec<String> {
    match (&clash.field, lang) {
        (Some((name, rivals)), _) => {
            let field = Field::read(clash.kind, name);
            let says = |text: &Option<String>| text.as_deref().and_then(|t| Value::read(clash.kind, t));
            rivals.iter().map(|r| said(lang, book, field, says(&r.value).as_ref())).collect()
        }
        (None, Lang::Vi) => vec!["giữ hồ sơ, với những gì đã sửa".to_owned(), "xóa hồ sơ".to_owned()],
        (None, Lang::En) => vec!["keep the record, as it was changed".to_owned(), "take the record away".to_owned()],
    }
}

/// Units that stand above themselves, as two offices have moved them.
#[must_use]
pub fn cycle(lang: Lang, cycle: &Cycle) -> String {
    let names: Vec<&str> = cycle.units.iter().map(|(_, v)| v.name.as_str()).collect();
    let (names, day) = (names.join(", "), day(cycle.from));
    match lang {
        Lang::Vi => format!("{names}: đứng trên nhau từ {day}, vì hai nơi cùng chuyển đơn vị"),
        Lang::En => format!("{names}: each above the other from {day} on, as two places moved them"),
    }
}

/// Where a unit stands.
#[must_use]
pub fn stands(lang: Lang, book: &Book, version: &UnitVersion) -> String {
    let above = above(lang, book, version);
    match lang {
        Lang::Vi => format!("{} đang trực thuộc {above}", version.name),
        Lang::En => format!("{} stands under {above}", version.name),
    }
}

/// The button that sends a unit back to where it stood.
#[must_use]
pub fn goes_back(lang: Lang, book: &Book, back: &UnitVersion) -> String {
    let above = above(lang, book, back);
    match lang {
        Lang::Vi => format!("{} trở về {above}", back.name),
        Lang::En => format!("{} goes back to {above}", back.name),
    }
}

/// The unit above, by its newest name.
fn above(lang: Lang, book: &Book, version: &UnitVersion) -> String {
    let name = version.parent.and_then(|p| book.units.get(&p)?.latest()).map(|v| v.name.to_string());
    name.unwrap_or_else(|| if lang == Lang::Vi { "cấp cao nhất" } else { "the top" }.to_owned())
}

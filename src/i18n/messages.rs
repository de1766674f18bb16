//! What the desk has to say: what happened, what is safe, what to do.

use super::Lang;
use super::edits::edit;
use super::labels::period;
use super::numbers::{day, moment, number};
use super::problems::unit_name;
use crate::domain::{Book, PeriodId, PersonId, Refusal, UnitId};
use crate::exchange::Unreadable;
use crate::session::{Astray, News, SaveState};
use crate::store::Trouble;

/// What stands before the words that something was done: a tick only where it is kept.
#[must_use]
pub const fn done_mark(lang: Lang, kept: bool) -> &'static str {
    match (kept, lang) {
        (true, _) => "✓",
        (false, Lang::Vi) => "⚠ Chưa lưu được, mới có trên trang này:",
        (false, Lang::En) => "⚠ Not saved, on this page only:",
    }
}

/// Whether the work is safe.
#[must_use]
pub fn save_state(lang: Lang, state: &SaveState) -> String {
    let vi = lang == Lang::Vi;
    match state {
        SaveState::Unchanged if vi => "Chưa có thay đổi".into(),
        SaveState::Unchanged => "No changes".into(),
        SaveState::Saving if vi => "Đang lưu…".into(),
        SaveState::Saving => "Saving…".into(),
        SaveState::Unsure(at) if vi => format!("Đã ghi {}, chưa chắc đã lên đĩa", moment(*at)),
        SaveState::Unsure(at) => format!("Written {}, perhaps not on the disk yet", moment(*at)),
        SaveState::Saved(at) if vi => format!("Đã lưu {}", moment(*at)),
        SaveState::Saved(at) => format!("Saved {}", moment(*at)),
        SaveState::Failed(Trouble::Full) if vi => "Chưa lưu được: bộ nhớ của trình duyệt đã đầy".into(),
        SaveState::Failed(Trouble::Full) => "Not saved: the browser's storage is full".into(),
        SaveState::Failed(Trouble::Denied) if vi => "Chưa lưu được: trình duyệt không cho lưu".into(),
        SaveState::Failed(Trouble::Denied) => "Not saved: the browser does not allow storing".into(),
        SaveState::Failed(Trouble::Elsewhere) if vi => "Chưa lưu được: sổ đã thay đổi ở thẻ khác".into(),
        SaveState::Failed(Trouble::Elsewhere) => "Not saved: the book was changed in another tab".into(),
        SaveState::ReadOnly if vi => "Chỉ xem".into(),
        SaveState::ReadOnly => "Read only".into(),
    }
}

/// What to do when saving has failed; none while all is well.
#[must_use]
pub fn save_advice(lang: Lang, state: &SaveState) -> Option<&'static str> {
    let SaveState::Failed(trouble) = state else { return None };
    Some(match (lang, trouble) {
        (Lang::Vi, Trouble::Elsewhere) => {
            "Mọi thay đổi ở thẻ này còn trong bộ nhớ. Hãy lưu ra tệp ngay, rồi tải lại trang và nhập tệp đó vào."
        }
        (Lang::En, Trouble::Elsewhere) => {
            "Every change of this tab is still in memory. Save a file now, then reload the page and import it."
        }
        (Lang::Vi, _) => "Mọi thay đổi còn trong bộ nhớ của trang. Hãy lưu ra tệp ngay, đừng đóng trang trước khi lưu.",
        (Lang::En, _) => "Every change is still in the page's memory. Save a file now, before the page is closed.",
    })
}

/// Why an edit was refused.
#[must_use]
pub fn refusal(lang: Lang, book: &Book, refusal: &Refusal) -> String {
    let vi = lang == Lang::Vi;
    let unit = |id| unit_name(book, id);
    match *refusal {
        Refusal::NoUnit(id) if vi => format!("Không có đơn vị {} trong sổ.", unit(id)),
        Refusal::NoUnit(id) => format!("The book has no unit {}.", unit(id)),
        Refusal::Cycle(id) if vi => format!("{} không thể đứng dưới chính nó.", unit(id)),
        Refusal::Cycle(id) => format!("{} cannot stand below itself.", unit(id)),
        Refusal::WrongPlace(id) if vi => format!("{} không thể có đơn vị trực thuộc thuộc loại này.", unit(id)),
        Refusal::WrongPlace(id) => format!("{} cannot hold a unit of this kind.", unit(id)),
        Refusal::NotThere(id, on) if vi => format!("{} chưa có, hoặc đã kết thúc, vào ngày {}.", unit(id), day(on)),
        Refusal::NotThere(id, on) => format!("{} is not there on {}.", unit(id), day(on)),
        Refusal::EndsBeforeStart(id) if vi => {
            format!("{}: ngày này trước khi đơn vị bắt đầu hoặc sau khi đã kết thúc.", unit(id))
        }
        Refusal::EndsBeforeStart(id) => format!("{}: the day is before its beginning or after its end.", unit(id)),
        Refusal::HasUnitsBelow(id) if vi => {
            format!("{} còn đơn vị trực thuộc; hãy chuyển hoặc kết thúc các đơn vị đó trước.", unit(id))
        }
        Refusal::HasUnitsBelow(id) => format!("{} still has units below; move or end them first.", unit(id)),
        Refusal::InUse(id) if vi => {
            format!("{} đã có chỉ tiêu, số liệu hoặc hồ sơ nên không xóa được; hãy dùng “Kết thúc”.", unit(id))
        }
        Refusal::InUse(id) => {
            format!("{} has targets, figures or persons and cannot be removed; end it instead.", unit(id))
        }
        Refusal::Taken(id) => {
            let other = book.persons.get(&PersonId(id)).map(|person| person.name.to_string());
            let other = other.unwrap_or_else(|| unit(UnitId(id)));
            if vi {
                format!(
                    "Mã của mục mới đã là của {other}, nên chưa ghi, để không đè lên mục ấy; hãy ghi lại một lần nữa."
                )
            } else {
                format!(
                    "The number of the new record is that of {other}, so nothing was written over it; please enter it once more."
                )
            }
        }
        Refusal::PeriodInUse(id) if vi => {
            format!("{} đã có chỉ tiêu hoặc số liệu nên không xóa được.", period(lang, book, id))
        }
        Refusal::PeriodInUse(id) => format!("{} has targets or figures and cannot be removed.", period(lang, book, id)),
        Refusal::PeriodBackwards(id) if vi => format!("{}: ngày cuối trước ngày đầu.", period(lang, book, id)),
        Refusal::PeriodBackwards(id) => format!("{}: it would end before it begins.", period(lang, book, id)),
        Refusal::Closed(id) if vi => {
            format!("{} đã chốt; muốn sửa số liệu, hãy mở lại kỳ ở trang Cài đặt.", period(lang, book, id))
        }
        Refusal::Closed(id) => {
            format!("{} is closed; reopen it under Settings to change figures.", period(lang, book, id))
        }
    }
}

/// Why a file could not be read.
#[must_use]
pub fn unreadable(lang: Lang, why: &Unreadable) -> String {
    let vi = lang == Lang::Vi;
    match *why {
        Unreadable::Empty if vi => "Tệp trống.".into(),
        Unreadable::Empty => "The file is empty.".into(),
        Unreadable::NotText if vi => "Tệp không phải là văn bản, nên không phải tệp của Sổ Nguồn.".into(),
        Unreadable::NotText => "The file is not text, so it is not a file of Sổ Nguồn.".into(),
        Unreadable::NotJson { line, column } if vi => {
            format!("Tệp không phải là JSON: sai ở dòng {line}, cột {column}.")
        }
        Unreadable::NotJson { line, column } => format!("The file is not JSON: wrong at line {line}, column {column}."),
        Unreadable::CutOff { line, .. } if vi => format!("Tệp bị cắt cụt ở dòng {line}. Hãy chép lại tệp từ nơi gửi."),
        Unreadable::CutOff { line, .. } => {
            format!("The file ends too early, at line {line}. Copy it again from its sender.")
        }
        Unreadable::Utf16 if vi => {
            "Tệp đã được lưu lại bằng bảng mã UTF-16 (thường do Notepad). Hãy lấy lại tệp gốc, hoặc mở và lưu lại bằng mã UTF-8.".into()
        }
        Unreadable::Utf16 => {
            "The file was saved again as UTF-16 (by Notepad, mostly). Take the original, or save it again as UTF-8.".into()
        }
        Unreadable::Twice(ref part) if vi => {
            format!("Tệp ghi phần “{part}” hai lần, không biết lấy phần nào. Hãy xin lại tệp gốc từ nơi gửi.")
        }
        Unreadable::Twice(ref part) => {
            format!("The file has its part “{part}” twice, and nobody can say which is meant. Ask its sender for the original.")
        }
        Unreadable::NotReadBack if vi => {
            "Tệp vừa ghi đọc lại không đúng như trong sổ, nên không được xuất ra. Hãy giữ các tệp đã xuất trước đây.".into()
        }
        Unreadable::NotReadBack => {
            "What was written is not read back as it is in the book, so it was not handed out. Keep the files exported before.".into()
        }
        Unreadable::NotOurs if vi => "Tệp này của chương trình khác, không phải của Sổ Nguồn.".into(),
        Unreadable::NotOurs => "The file is of another program, not of Sổ Nguồn.".into(),
        Unreadable::TooNew { schema } if vi => {
            format!("Tệp do bản Sổ Nguồn mới hơn ghi (định dạng {schema}). Hãy dùng bản mới hơn để mở.")
        }
        Unreadable::TooNew { schema } => {
            format!("The file was written by a newer Sổ Nguồn (schema {schema}). Open it with a newer version.")
        }
        Unreadable::TooLarge { bytes, most } if vi => {
            format!("Tệp quá lớn: {} byte, nhiều nhất là {}.", number(lang, bytes as u128), number(lang, most as u128))
        }
        Unreadable::TooLarge { bytes, most } => {
            format!(
                "The file is too large: {} bytes, at most {}.",
                number(lang, bytes as u128),
                number(lang, most as u128)
            )
        }
    }
}

/// The last thing worth saying, and whether it is trouble.
#[must_use]
pub fn news(lang: Lang, book: &Book, news: &News) -> (String, bool) {
    let vi = lang == Lang::Vi;
    let says = match news {
        News::Refused(why) => return (refusal(lang, book, why), true),
        News::Unreadable(file, why) => {
            let why = unreadable(lang, why);
            let safe = if vi { "Sổ không thay đổi." } else { "Nothing in the book has changed." };
            return (format!("{file}: {why} {safe}"), true);
        }
        News::Copied(false) if vi => {
            return ("Trình duyệt không cho chép. Hãy chọn đoạn chữ rồi nhấn Ctrl+C.".into(), true);
        }
        News::Copied(false) => {
            return ("The browser did not allow copying. Select the text and press Ctrl+C.".into(), true);
        }
        News::Overtaken if vi => return ("Chỗ này vừa được thay đổi ở nơi khác. Hãy xem lại rồi chọn.".into(), true),
        News::Overtaken => return ("This was changed elsewhere just now. Look again, then choose.".into(), true),
        News::Stuck(what) if vi => {
            let what = edit(lang, book, what);
            return (format!("Không hoàn tác được: {what}. Dữ liệu nhập sau đó đang dựa vào thay đổi này."), true);
        }
        News::Stuck(what) => {
            let what = edit(lang, book, what);
            return (format!("This cannot be undone: {what}. What was entered since builds on it."), true);
        }
        News::Behind if vi => {
            let text = "Thẻ khác đã ghi tiếp những điều thẻ này chưa nhận được, có thể vì dữ liệu của trình duyệt đã quay về bản cũ. Hãy tải lại trang này.";
            return (text.into(), true);
        }
        News::Behind => {
            let text = "Another tab builds on writes that this one has not heard of, perhaps because the browser's data have gone back to an earlier state. Reload this page.";
            return (text.into(), true);
        }
        News::ReadOnly if vi => return ("Sổ đang ở chế độ chỉ xem.".into(), true),
        News::ReadOnly => return ("The book can only be looked at.".into(), true),
        News::NoSecret if vi => {
            return (
                "Trình duyệt này không giữ được khóa, nên không giấu tên được. Không có tệp nào được xuất.".into(),
                true,
            );
        }
        News::NoSecret => {
            return ("This browser keeps no key, so names cannot be hidden. No file was exported.".into(), true);
        }
        News::Undone(what, stayed) if vi => format!("Đã hoàn tác: {}.{}", edit(lang, book, what), stays(lang, *stayed)),
        News::Undone(what, stayed) => format!("Undone: {}.{}", edit(lang, book, what), stays(lang, *stayed)),
        News::Redone(what, stayed) if vi => format!("Đã làm lại: {}.{}", edit(lang, book, what), stays(lang, *stayed)),
        News::Redone(what, stayed) => format!("Done again: {}.{}", edit(lang, book, what), stays(lang, *stayed)),
        News::Restored if vi => "Đã thay thế toàn bộ sổ. Có thể hoàn tác.".into(),
        News::Restored => "The whole book has been replaced. It can be undone.".into(),
        News::Exported(name, records) if vi => {
            format!("Đã xuất {} bản ghi ra tệp {name}.", number(lang, *records as u128))
        }
        News::Exported(name, records) => format!("Exported {} records to {name}.", number(lang, *records as u128)),
        News::Imported if vi => "Đã nhập tệp. Có thể hoàn tác.".into(),
        News::Imported => "The file has been imported. It can be undone.".into(),
        News::Copied(true) if vi => "Đã chép.".into(),
        News::Copied(true) => "Copied.".into(),
    };
    (says, false)
}

/// What was left as somebody else has written it since.
fn stays(lang: Lang, fields: usize) -> String {
    match (lang, fields) {
        (_, 0) => String::new(),
        (Lang::Vi, n) => format!(" Giữ nguyên {n} mục đã được nơi khác sửa sau đó."),
        (Lang::En, n) => format!(" {n} fields stay as they were changed elsewhere since."),
    }
}

/// That what the address names is not in the book, and what the page speaks of.
#[must_use]
pub fn astray(lang: Lang, book: &Book, what: Astray, unit: UnitId, of: PeriodId) -> String {
    let (unit, period) = (unit_name(book, unit), period(lang, book, of));
    match (lang, what) {
        (Lang::Vi, Astray::Unit) => {
            format!("Đơn vị ghi trong địa chỉ này không có trong sổ. Trang đang nói về {unit}.")
        }
        (Lang::Vi, Astray::Period) => {
            format!("Kỳ ghi trong địa chỉ này không có trong sổ. Trang đang nói về {period}.")
        }
        (Lang::En, Astray::Unit) => format!("The unit of this address is not in the book. The page is about {unit}."),
        (Lang::En, Astray::Period) => {
            format!("The period of this address is not in the book. The page is about {period}.")
        }
    }
}

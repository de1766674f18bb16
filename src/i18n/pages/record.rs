//! Words of the page of one person.

use super::super::numbers::{born, day, number};
use super::super::stock_row_alone;
use crate::domain::{Day, Span, When};
use crate::i18n::rules::last_day_short;
use crate::rules::Due;
use crate::session::Lang;
use crate::stats::StockRow;

words!(
    /// The page.
    Record {
        back: "Danh sách hồ sơ", "All persons";
        gone: "Không có hồ sơ này trong sổ", "There is no such record in the book";
        gone_text: "Có thể hồ sơ đã bị xóa hoặc đã gộp vào hồ sơ khác.", "It may have been removed, or joined with another.";
        no_stage: "Chưa ghi giai đoạn", "No stage yet";
        complete: "Mức đầy đủ", "Completeness";
        unsaved: "Có ô đã gõ mà chưa lưu: nhấn Enter để lưu, Esc để bỏ.", "Something was typed and not saved: Enter saves, Esc takes it back.";
        keys_hint: "Nhấn Enter hoặc rời ô để lưu, Esc để lấy lại như cũ. Mọi thay đổi đều hoàn tác được.", "Enter, or leaving a field, saves; Esc takes the typing back. Every change can be undone.";
        way: "Quá trình phấn đấu", "The way";
        attempt: "Lượt", "Attempt";
        readmitted: "Lượt này là kết nạp lại", "This attempt is a readmission";
        readmitted_hint: "Máy đánh dấu khi mở lượt mới sau một lượt đã kết nạp; bỏ dấu nếu không đúng.", "Marked when an attempt is opened after one that ended in an admission; clear it if that is wrong.";
        earlier_papers: "Giấy tờ của lượt này", "Papers of this attempt";
        earlier_papers_text: "Đọc từ các bước đã ghi của lượt này và từ giấy tờ ghi ngày trong thời gian đó. Danh mục giấy tờ ở phần dưới là của lượt mới nhất.", "Read from the steps of this attempt, and from papers of days within it. The list of papers further down is that of the newest attempt.";
        no_step: "chưa ghi bước", "no such step";
        no_next: "chọn bước", "choose a step";
        add_step: "Thêm bước", "Add a step";
        step: "Bước", "Step";
        step_on: "Ngày của bước", "Day of the step";
        step_on_hint: "5/1/2017, 1/2017 hoặc 2017; để trống nếu chưa rõ.", "5/1/2017, 1/2017 or 2017; blank if not known.";
        new_attempt: "Mở lượt mới (kết nạp lại)", "Open a new attempt (readmission)";
        remove_step: "Bỏ bước", "Remove the step";
        removed_step: "Đã bỏ bước:", "Step removed:";
        undo: "Hoàn tác", "Undo";
        no_day: "chưa rõ ngày", "day not known";
        no_steps: "Chưa ghi bước nào. Hãy thêm bước đầu tiên.", "No step yet. Add the first.";
        identity: "Thông tin chính", "Main data";
        sensitive: "dữ liệu nhạy cảm", "sensitive";
        reveal: "Hiện số", "Show the number";
        cover: "Che số", "Cover the number";
        yes: "Có", "Yes";
        no: "Không", "No";
        unknown: "Chưa rõ", "Not known";
        more: "Thêm dòng", "One more";
        marks: "Tiêu chí đánh dấu tay", "Categories marked by hand";
        units: "Nơi sinh hoạt", "Branch";
        unit_now: "Đang sinh hoạt tại", "Now in";
        move_to: "Chuyển sinh hoạt", "Move";
        move_unit: "Đơn vị mới", "New unit";
        move_from: "Sinh hoạt ở đơn vị mới từ ngày", "In the new unit from";
        move_hint: "Những gì đã tính ở đơn vị cũ vẫn thuộc đơn vị cũ.", "What was counted in the old unit stays there.";
        mend_unit: "Sửa đơn vị ghi nhầm", "Mend a wrong unit";
        mend_hint: "Chỉ dùng khi ghi nhầm ngay từ đầu: mọi số liệu sẽ chuyển theo.", "Only if it was wrong from the start: all that was counted moves with it.";
        how: "Việc cần làm", "What to do";
        stays: "Nơi sinh hoạt trước đây", "Earlier branches";
        stay_days: "Thời gian", "Days";
        stay_remove: "Bỏ lần chuyển", "Remove the move";
        twins: "Hồ sơ nghi trùng", "Records that may be the same person";
        twins_text: "Máy chỉ chỉ ra, không tự gộp.", "They are only shown, never joined by themselves.";
        twins_none: "Không thấy hồ sơ nào cùng họ tên, giới tính và ngày sinh.", "Nobody else has this name, gender and birth.";
        twins_search: "Tìm trong cả sổ, theo cả số định danh", "Search the whole book, by citizen number too";
        twins_nobody: "Không có hồ sơ nghi trùng.", "No such records.";
        by_number: "Cùng số định danh", "Same citizen number";
        by_name: "Cùng họ tên, giới tính, ngày sinh", "Same name, gender and birth";
        join: "Gộp hai hồ sơ", "Join two records";
        join_text: "Chọn từng mục giữ theo hồ sơ nào. Hồ sơ kia sẽ được xóa khỏi sổ; có thể hoàn tác.", "Choose for each field which one stays. The other record goes; it can be undone.";
        join_same: "Hai hồ sơ giống hệt nhau.", "Both records are the same.";
        join_do: "Gộp", "Join";
        this_one: "Hồ sơ này", "This record";
        other_one: "Hồ sơ kia", "The other record";
        by_rules: "Đối chiếu quy định", "By the rules";
        by: "theo", "by";
        next: "Bước tiếp theo", "Next step";
        needs: "Còn thiếu để đến bước", "Still needed for";
        by_first_step: "Theo ngày của bước đầu", "By the day of the first step";
        certificate: "có giấy chứng nhận chưa ghi vào quá trình:", "has a certificate that is not in the way yet:";
        take: "Ghi vào quá trình", "Take it into the way";
        checklist_hint: "Chỉ đổi khi chủ động chuyển hồ sơ sang quy định khác.", "Change it only to move the dossier to other rules on purpose.";
    }
);

/// “Mức đầy đủ: đã ghi 12/30 mục và bước cần biết ở giai đoạn này (40%)”: what is counted is said.
#[must_use]
pub fn complete(lang: Lang, filled: usize, of: usize, percent: usize) -> String {
    let (filled, of) = (number(lang, filled as u128), number(lang, of as u128));
    match lang {
        Lang::Vi => format!("đã ghi {filled}/{of} mục và bước cần biết ở giai đoạn này ({percent}%)"),
        Lang::En => format!("{filled} of {of} fields and steps that matter at this stage ({percent}%)"),
    }
}

/// “36 tuổi”.
#[must_use]
pub fn aged(lang: Lang, age: i32) -> String {
    if lang == Lang::Vi { format!("{age} tuổi") } else { format!("aged {age}") }
}

/// The days of a stay that is over; of the first the beginning is not known.
#[must_use]
pub fn stay(lang: Lang, span: Span) -> String {
    let until = day(span.end);
    match (span.start == Day::FIRST, lang) {
        (true, Lang::Vi) => format!("đến {until}"),
        (true, Lang::En) => format!("until {until}"),
        (false, _) => format!("{} – {until}", day(span.start)),
    }
}

/// Something due: “Ra quyết định kết nạp: hạn 30/03/2026 (đặc biệt 12/05/2026), còn 12 ngày làm việc”.
#[must_use]
pub fn due(lang: Lang, name: &str, due: &Due, left: &str) -> String {
    let vi = lang == Lang::Vi;
    let special = due
        .at_last
        .filter(|_| due.whole)
        .map(|on| format!(" ({} {})", if vi { "đặc biệt" } else { "in special cases" }, day(on)));
    let word = if vi { "hạn" } else { "by" };
    format!("{name}: {word} {}{}, {left}", last_day_short(lang, due), special.unwrap_or_default())
}

/// That somebody is no member of the office's any more, by a change on record: “Từ trần, 15/11/2026 (tăng, giảm đảng viên)”.
#[must_use]
pub fn departed(lang: Lang, row: StockRow, on: When) -> String {
    let (row, on) = (stock_row_alone(lang, row), born(on));
    match lang {
        Lang::Vi => format!("{row}, {on} (theo tăng, giảm đảng viên): không còn hạn nào."),
        Lang::En => format!("{row}, {on} (by the members lost): nothing is due any more."),
    }
}

/// Beside a step: how many of its checks say no.
#[must_use]
pub fn against(lang: Lang, n: usize) -> String {
    if lang == Lang::Vi { format!("{n} điều cần rà soát") } else { format!("{n} to review") }
}

/// How far a search has come: “đã xem 1.200/100.000”.
#[must_use]
pub fn searched(lang: Lang, (at, of): (usize, usize)) -> String {
    let (at, of) = (number(lang, at as u128), number(lang, of as u128));
    if lang == Lang::Vi { format!("Đã xem {at}/{of} hồ sơ…") } else { format!("{at} of {of} looked at…") }
}

/// A field's words in one of its slots: “Đảng viên giúp đỡ (2)”.
#[must_use]
pub fn in_slot(name: &str, slot: u8, slots: u8) -> String {
    if slots == 1 { name.to_owned() } else { format!("{name} ({slot})") }
}

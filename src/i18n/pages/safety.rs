//! Words of the page that says whether the work is safe.

use crate::exchange::Preview;
use crate::i18n::{Lang, number};
use crate::session::{Counts, Measure};

words!(
    /// Safety.
    Safety {
        title: "An toàn dữ liệu", "Safety";
        lede: "Sổ đã được lưu chưa, lưu ở đâu, còn bao nhiêu chỗ, lấy lại được từ đâu nếu có chuyện.", "Whether the book is saved, where, how much room is left, and where it can be got back from.";
        now: "Hiện nay", "Now";
        saved: "Lưu", "Saving";
        place: "Nơi lưu", "Where";
        place_text: "Trong trình duyệt này, trên máy này. Không có gì được gửi đi.", "In this browser, on this machine. Nothing is sent anywhere.";
        lasting: "Lưu lâu dài", "Lasting storage";
        lasting_yes: "Có: trình duyệt không tự xóa dữ liệu của trang này.", "Yes: the browser does not clear this page's data on its own.";
        lasting_no: "Chưa: khi máy thiếu chỗ, trình duyệt có thể tự xóa. Hãy xuất tệp đều đặn.", "No: short of space, the browser may clear it on its own. Export files regularly.";
        lasting_unknown: "Trình duyệt chưa trả lời.", "The browser has not answered yet.";
        file: "Tệp sao lưu", "Backup file";
        export: "Xuất cả sổ ra tệp", "Export the whole book";
        room: "Chỗ chứa", "Room";
        room_unknown: "Đang đo…", "Being measured…";
        used: "đã dùng", "used";
        part: "Phần", "Part";
        size: "Chiếm", "Takes";
        share: "Tỷ lệ", "Share";
        copies: "Bản sao tự động", "Automatic copies";
        copies_text: "Mỗi giờ có thay đổi, sổ được chép thêm một bản ở ngăn khác của trình duyệt, giữ các bản của những giờ, ngày và tuần gần nhất. Bản sao nằm trên cùng máy này: vẫn cần xuất tệp ra ngoài.", "Each hour with changes, the book is copied to another part of the browser; copies of the last hours, days and weeks are kept. They are on this same machine: a file outside is still needed.";
        copy_now: "Sao lưu ngay", "Copy now";
        copying: "Đang làm…", "Working…";
        copied: "Đã chép và đọc lại:", "Copied and read back:";
        no_copies: "Chưa có bản sao nào.", "There is no copy yet.";
        copies_unknown: "Đang tìm các bản sao…", "Looking for copies…";
        look: "Xem", "Look";
        looked: "Bản sao lúc", "The copy of";
        holds: "Trong bản sao có", "It holds";
        restore: "Thay thế toàn bộ", "Replace the whole book";
        restore_uncopied: "Thay thế dù không có bản sao", "Replace without a copy";
        copying_first: "Đang chép sổ hiện nay thành một bản sao trước…", "Copying the book as it is first…";
        type_word: "Gõ chữ THAY THẾ rồi bấm nút", "Type REPLACE, then press the button";
        not_the_word: "Chưa đúng chữ THAY THẾ, nên chưa thay gì.", "That is not the word REPLACE, so nothing was replaced.";
        looked_file: "Tệp", "The file";
        partial: "Tệp này không phải cả sổ, nên không thay thế được. Hãy nhập ở trang Dữ liệu.", "This file is not a whole book, so it cannot take its place. Import it on the page of data.";
        from_file: "Khôi phục từ tệp", "Restore from a file";
        from_file_text: "Chọn tệp “Cả sổ” đã xuất. Sổ đang mở được chép thành bản sao trước, rồi mới thay bằng sổ trong tệp; muốn gộp hai sổ thì dùng Nhập tệp ở trang Dữ liệu.", "Choose a file of a whole book. The open book is copied first, then gives way to the one in the file; to join the two, import it on the page of data.";
        restore_ask: "Cả sổ trở thành như ở đây, những gì khác đi đều được thay thế. Sổ hiện nay được chép thành một bản sao trước; có thể hoàn tác.", "The whole book becomes as it is here, whatever differs gives way. The book as it is now is copied first; it can be undone.";
        close: "Đóng", "Close";
        nothing: "Sổ đang mở giống hệt bản sao này.", "The open book is the same as this copy.";
        would: "Khôi phục thì sổ", "Restoring would";
        settings: "Cài đặt cách tính cũng trở lại như trong bản sao.", "How the book counts becomes as in the copy, too.";
        comes: "Thêm lại hoặc sửa lại", "Brought back or changed back";
        goes: "Không còn nữa (ghi sau bản sao)", "Gone (entered after the copy)";
        disk: "Tệp trên đĩa, tự cập nhật", "A file on disk, kept up to date";
        disk_text: "Chọn một tệp, tốt nhất trên USB hoặc ổ mạng: mỗi khi sổ thay đổi, tệp được ghi lại và đọc lại để kiểm tra.", "Choose a file, best on a USB stick or a network drive: whenever the book changes it is written anew and read back.";
        link: "Chọn tệp", "Choose a file";
        allow: "Cho phép ghi lại tệp", "Allow writing again";
        unlink: "Thôi cập nhật tệp này", "Stop updating this file";
        linked: "Đang cập nhật tệp", "Kept up to date:";
        not_allowed: "Cần cho phép lại sau khi mở trang:", "To be allowed again after the page was opened:";
        read_back: "Đã ghi và đọc lại {} byte.", "Written and read back: {} bytes.";
        lock: "Khóa và xóa", "Lock and erase";
    }
);

/// How many records of each kind a copy holds.
#[must_use]
pub fn counts(lang: Lang, counts: Counts) -> String {
    let words = crate::i18n::pages::data::Data::of(lang);
    let all = [
        (counts.units, words.units),
        (counts.targets, words.targets),
        (counts.facts, words.facts),
        (counts.persons, words.persons),
        (counts.matters, words.matters),
        (counts.periods, words.periods),
    ];
    all.map(|(n, what)| format!("{} {what}", number(lang, n))).join(", ")
}

/// So much room, as the engine counts it.
#[must_use]
pub fn size(lang: Lang, taken: u64, measure: Measure) -> String {
    let few = taken < 1000;
    let n = number(lang, (taken / 1000).max(1));
    let (under, unit) = match (lang, measure) {
        (Lang::Vi, Measure::Units) => ("dưới ", "nghìn ký tự"),
        (Lang::Vi, Measure::Bytes) => ("dưới ", "nghìn byte"),
        (Lang::En, Measure::Units) => ("under ", "thousand characters"),
        (Lang::En, Measure::Bytes) => ("under ", "thousand bytes"),
    };
    format!("{}{n} {unit}", if few { under } else { "" })
}

/// What restoring would do: so many come back, so many change back, so many go.
#[must_use]
pub fn would(lang: Lang, to_copy: &Preview, from_copy: &Preview) -> String {
    let added = |p: &Preview| {
        p.units.added.len()
            + p.periods.added.len()
            + p.targets.added.len()
            + p.facts.added.len()
            + p.persons.added.len()
            + p.matters.added.len()
    };
    let changed = to_copy.units.changed.len()
        + to_copy.periods.changed.len()
        + to_copy.targets.changed.len()
        + to_copy.facts.changed.len()
        + to_copy.persons.changed.len()
        + to_copy.matters.changed.len();
    let n = |n: usize| number(lang, n as u128);
    let (comes, goes, changed) = (n(added(to_copy)), n(added(from_copy)), n(changed));
    match lang {
        Lang::Vi => format!("thêm lại {comes}, sửa lại {changed}, bỏ {goes} bản ghi."),
        Lang::En => format!("bring back {comes}, change back {changed} and take away {goes} records."),
    }
}

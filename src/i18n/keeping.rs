//! What is said of keeping the book: files that went out, copies, room, and tabs that only look.

use super::{Lang, number};
use crate::session::{CopyTrouble, DiskTrouble, Level, Mended, Part, Reminder, WhyNot};

words!(
    /// The sentence about the last file.
    LastFile {
        never: "Chưa xuất tệp lần nào", "Never exported to a file";
        today: "Lần xuất tệp gần nhất: hôm nay", "Last exported to a file: today";
        yesterday: "Lần xuất tệp gần nhất: hôm qua", "Last exported to a file: yesterday";
        days: "Lần xuất tệp gần nhất: {} ngày trước", "Last exported to a file: {} days ago";
        nothing: "không có thay đổi nào chưa sao lưu", "nothing has changed since";
        one: "1 thay đổi chưa sao lưu", "1 change not backed up";
        changes: "{} thay đổi chưa sao lưu", "{} changes not backed up";
    }
);

/// How long ago the book went out as a file, and how much is in none.
#[must_use]
pub fn reminder(lang: Lang, reminder: Reminder) -> String {
    let words = LastFile::of(lang);
    let last = match reminder.days {
        None => words.never.to_owned(),
        Some(0) => words.today.to_owned(),
        Some(1) => words.yesterday.to_owned(),
        Some(days) => words.days.replace("{}", &number(lang, days)),
    };
    let since = match reminder.changes {
        0 => words.nothing.to_owned(),
        1 => words.one.to_owned(),
        changes => words.changes.replace("{}", &number(lang, changes)),
    };
    format!("{last}, {since}.")
}

words!(
    /// What came back of what was damaged.
    CameBack {
        opening: "Kho lưu trên máy này có phần bị hỏng hoặc mất.", "Part of what was stored on this machine was damaged or gone.";
        mirror: "Đã tự sửa {} phần từ nhật ký dự phòng.", "Mended from the spare journal: {} parts.";
        copies: "Đã tự sửa {} phần từ các bản sao tự động.", "Mended from the automatic copies: {} parts.";
        taken: "Đã lấy lại những gì bản sao lúc {} còn giữ.", "What the copy of {} still held was taken back in.";
        file: "Đã lấy lại những gì tệp trên đĩa còn giữ.", "What the file on disk still held was taken back in.";
        all: "Không còn phần nào hỏng. Hãy xem lại sổ rồi xuất cả sổ ra tệp.", "Nothing damaged is left. Look the book over, then export it to a file.";
        rest: "Vẫn còn phần chưa lấy lại được, xem thông báo bên cạnh.", "Some of it has not come back; see the notice beside this one.";
    }
);

/// What was damaged and has come back, and from where.
#[must_use]
pub fn mended(lang: Lang, mended: &Mended) -> String {
    let words = CameBack::of(lang);
    let some = |n: usize, text: &str| (n > 0).then(|| text.replace("{}", &number(lang, n as u128)));
    let taken = mended.taken.map(|at| words.taken.replace("{}", &super::moment(at)));
    let end = if mended.is_all() { words.all } else { words.rest };
    let file = mended.file.then(|| words.file.to_owned());
    let said = [some(mended.mirror, words.mirror), some(mended.copies, words.copies), taken, file];
    let said = [words.opening.to_owned()].into_iter().chain(said.into_iter().flatten()).chain([end.to_owned()]);
    said.collect::<Vec<_>>().join(" ")
}

labels!(
    /// Why this tab only looks.
    why_not(WhyNot) {
        WhyNot::AnotherTab => "Sổ đang mở ở một thẻ khác, mà ở địa chỉ này trình duyệt không cho hai thẻ cùng ghi. Thẻ này chỉ xem; hãy đóng thẻ kia rồi tải lại trang.", "The book is open in another tab, and at this address the browser cannot let two tabs write. This tab only looks; close the other one and reload.";
        WhyNot::Overtaken => "Trong khi thẻ này ngủ, sổ đã được mở ở một thẻ khác. Thẻ này chỉ xem; hãy đóng thẻ kia rồi tải lại trang.", "While this tab slept, the book was opened in another one. This tab only looks; close the other one and reload.";
        WhyNot::NoAnswer => "Trình duyệt không trả lời khi được hỏi có thẻ nào khác đang ghi hay không. Thẻ này chỉ xem; hãy tải lại trang.", "The browser did not answer whether another tab is writing. This tab only looks; reload the page.";
    }
);

labels!(
    /// How full local storage is.
    level(Level) {
        Level::Roomy => "Còn nhiều chỗ", "Plenty of room";
        Level::Half => "Đã dùng hơn một nửa", "More than half is used";
        Level::Tight => "Sắp hết chỗ: hãy xuất cả sổ ra tệp", "Little room is left: export the whole book";
        Level::Full => "Gần như hết chỗ: hãy xuất cả sổ ra tệp ngay", "Almost no room is left: export the whole book now";
    }
);

labels!(
    /// What takes room.
    room_part(Part) {
        Part::Chunks => "Hồ sơ và số liệu", "Records and figures";
        Part::Journal => "Thay đổi gần đây", "Recent changes";
        Part::Roots => "Mục lục", "Lists of contents";
        Part::OldBooks => "Sổ của bản trước", "Books of the earlier version";
        Part::Rest => "Lựa chọn của máy này", "Choices of this machine";
        Part::Foreign => "Trang khác trên máy", "Other pages on this machine";
    }
);

labels!(
    /// Why there is no copy.
    copy_trouble(CopyTrouble) {
        CopyTrouble::Full => "Không còn chỗ cho bản sao.", "There is no room for a copy.";
        CopyTrouble::Denied => "Trình duyệt không cho giữ bản sao ở đây.", "The browser keeps no copies here.";
        CopyTrouble::Differs => "Bản sao đọc lại không giống bản gốc, nên không được tính là bản sao.", "What was read back differs from what was written, so it is not counted as a copy.";
        CopyTrouble::Gone => "Không còn bản sao này.", "This copy is no longer there.";
    }
);

labels!(
    /// Why the linked file was not written.
    disk_trouble(DiskTrouble) {
        DiskTrouble::NotOffered => "Trình duyệt này không cho trang tự ghi tệp. Hãy xuất tệp bằng tay.", "This browser lets no page write files. Export by hand.";
        DiskTrouble::Cancelled => "Chưa chọn tệp nào.", "No file was chosen.";
        DiskTrouble::NotAllowed => "Trình duyệt cần được cho phép lại thì mới ghi được tệp.", "The browser must be allowed again to write the file.";
        DiskTrouble::Gone => "Tệp đã bị chuyển hoặc xóa. Hãy chọn lại.", "The file has been moved or removed. Choose it again.";
        DiskTrouble::Full => "Đĩa không còn chỗ.", "The disk has no room.";
        DiskTrouble::Differs => "Tệp đọc lại không giống nội dung đã ghi. Đừng dùng tệp này để sao lưu.", "What was read back from the file differs from what was written. Do not rely on it.";
        DiskTrouble::Damaged => "Kho lưu có phần hỏng hoặc mất, nên chưa ghi lại tệp này, để nội dung còn tốt trong tệp không bị thay thế.", "Part of what is stored is damaged or gone, so this file was not written anew: what is good in it stays.";
        DiskTrouble::Failed => "Không ghi được tệp.", "The file could not be written.";
    }
);

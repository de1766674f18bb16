//! Words of the organisation's page.

use super::super::numbers::{day, number};
use crate::domain::Day;
use crate::session::Lang;
use crate::stats::Census;

words!(
    /// The page.
    Units {
        title: "Tổ chức", "Organisation";
        begin: "Đơn vị của tôi", "My unit";
        begin_text: "Hãy nhập đơn vị của bạn trước; sau đó thêm các đơn vị trực thuộc, mỗi dòng một tên.", "Enter your own unit first; then add the units below it, a name a line.";
        tree: "Sơ đồ tổ chức", "Tree of the organisation";
        all_times: "Hiện cả đơn vị đã kết thúc", "Show ended units too";
        tabs: "Việc cần làm với đơn vị", "What to do with the unit";
        go_about: "Xem các trang về đơn vị này", "See the pages about this unit";
        tab_info: "Thông tin", "Details";
        tab_add: "Thêm đơn vị", "Add units";
        tab_end: "Kết thúc, xóa", "End, remove";
        my_unit: "Đơn vị của tôi", "My unit";
        add: "Thêm đơn vị trực thuộc", "Add a unit below";
        place: "Vị trí", "Place";
        below: "Trực thuộc {}", "Below {}";
        beside: "Ngang cấp với {}", "Beside {}";
        name: "Tên đơn vị", "Name";
        name_hint: "Gõ tên rồi nhấn Enter để thêm và gõ tên tiếp theo.", "Type a name and press Enter to add it and go on with the next.";
        short: "Tên gọi tắt", "Short name";
        short_hint: "Dùng trong bảng; để trống thì dùng tên đầy đủ.", "For tables; the full name if left blank.";
        kind: "Loại tổ chức", "Kind";
        sector: "Loại hình", "Sector";
        group: "Khối, cụm thi đua", "Emulation group";
        code: "Mã tổ chức đảng", "Code";
        from: "Có hiệu lực từ ngày", "From";
        parent: "Trực thuộc", "Under";
        no_parent: "(không có cấp trên)", "(no unit above)";
        not_legal: "không hợp lệ", "not possible";
        ranks: "Được xếp hạng", "Takes part in rankings";
        no_source: "Không còn nguồn, không còn quần chúng", "Nobody left to develop";
        count_by: "Cách tính kết quả", "Results count";
        as_above: "Theo cấp trên", "As the unit above";
        paper: "Văn bản, quyết định", "Paper, decision";
        add_one: "Thêm", "Add";
        added: "Đã thêm: ", "Added: ";
        cannot_hold: "Đơn vị này không thể có đơn vị trực thuộc.", "This unit cannot hold other units.";
        twin: "Đã có một đơn vị trùng tên ở cùng cấp. Vẫn lưu được nếu đúng là hai đơn vị.", "A unit beside it has the same name. It can still be saved if they are two.";
        list: "Dán danh sách", "Paste a list";
        list_label: "Mỗi dòng một đơn vị", "A unit a line";
        list_hint: "Có thể dán từ Excel: tên, khối thi đua, mã. Loại, loại hình và ngày lấy như ở trên.", "May be pasted from Excel: name, group, code. Kind, sector and day are as above.";
        list_add: "Thêm {} đơn vị", "Add {} units";
        line: "Dòng", "Line";
        mode: "Lưu như thế nào?", "Save as";
        mend: "Sửa lỗi ghi", "Mend what was entered";
        change: "Thay đổi từ ngày…", "A change from a day on…";
        mend_hint: "Thay lần ghi này, từ", "Replaces this entry, from";
        change_hint: "Số liệu trước ngày này vẫn theo tên và vị trí cũ.", "Figures before this day keep the old name and place.";
        change_from: "Thay đổi có hiệu lực từ ngày", "The change holds from";
        save: "Lưu", "Save";
        discard: "Bỏ phần chưa lưu", "Discard what is not saved";
        unsaved: "Có phần chưa lưu.", "Not saved yet.";
        saved: "Đã lưu.", "Saved.";
        history: "Các lần ghi", "Versions";
        edit_version: "Sửa lần ghi từ", "Edit the version from";
        end: "Kết thúc đơn vị", "End the unit";
        end_day: "Kết thúc từ ngày", "Ends on";
        end_hint: "Ngày đầu tiên không còn hoạt động: hoạt động đến hết 30/06/2025 thì ghi 01/07/2025.", "The first day on which it no longer is: active until 30/06/2025, write 01/07/2025.";
        end_do: "Kết thúc", "End";
        end_ask: "Đơn vị còn có", "The unit still has";
        end_persons: "{} hồ sơ", "{} persons";
        end_targets: "{} chỉ tiêu và {} số liệu của các kỳ sau ngày này: để lại thì không còn được tính", "{} targets and {} figures of periods after that day: left here they count no more";
        end_running: "{} chỉ tiêu của kỳ có ngày này: ở lại với đơn vị và vẫn được tính trong kỳ đó", "{} targets of a period in which that day lies: they stay with the unit and still count in that period";
        end_heir: "Chuyển các hồ sơ về", "Move the persons to";
        end_later: "Chuyển chỉ tiêu, số liệu của các kỳ sau về", "Move targets and figures of later periods to";
        end_stuck: "{} mục vẫn để lại: đơn vị nhận đã có số của mình, hoặc kỳ đã chốt.", "{} stay all the same: that unit has its own, or the period is closed.";
        end_stay: "Để lại ở đơn vị đã kết thúc", "Leave them in the ended unit";
        ended: "kết thúc từ", "ends on";
        reopen: "Tiếp tục hoạt động", "Reopen";
        remove: "Xóa đơn vị nhập nhầm", "Remove a unit entered by mistake";
        remove_text: "Chỉ xóa được đơn vị chưa có đơn vị trực thuộc, chỉ tiêu, số liệu hay hồ sơ. Đơn vị đã hoạt động thì dùng “Kết thúc”.", "Only a unit without units below, targets, figures or persons can be removed. A unit that was active is ended instead.";
        remove_do: "Xóa đơn vị", "Remove";
        remove_ask: "Xóa khỏi sổ? Có thể hoàn tác.", "Remove it from the book? It can be undone.";
        one_do: "Nhập làm một", "Make them one";
        part_do: "Tách ra", "Part them";
        part_text: "Tách ra thì mỗi đơn vị lại có hồ sơ, chỉ tiêu và số liệu đã ghi cho nó; điều gì đã sửa chung thì ở lại đơn vị này.", "Parted, each has again the persons, targets and figures that were written of it; what was changed of both stays here.";
        home: "Đặt làm đơn vị của tôi", "Make it my unit";
        home_is: "★ Đơn vị của tôi: sổ mở ra ở đơn vị này", "★ My unit: the book opens here";
        not_here: "Đơn vị này không hoạt động trong kỳ đang xem.", "This unit is not active in the period shown.";
    }
);

/// Units of the book: “71 đơn vị”, and “12 đơn vị bạn” where there are any.
#[must_use]
pub fn count(lang: Lang, census: &Census) -> (String, &'static str, Option<String>) {
    let n = |n: usize| number(lang, n as u128);
    let friends = Some(census.friends).filter(|f| *f > 0);
    match lang {
        Lang::Vi => (n(census.units), "đơn vị", friends.map(|f| format!("và {} đơn vị bạn (chỉ có số liệu)", n(f)))),
        Lang::En => (n(census.units), "units", friends.map(|f| format!("and {} friend units (totals only)", n(f)))),
    }
}

/// Units directly under the home unit against what was reported: “Trực thuộc Huyện Ba Tri: 70 / báo cáo 70”.
#[must_use]
pub fn direct(lang: Lang, home: &str, census: &Census) -> String {
    let counted = number(lang, census.direct.counted.unwrap_or(0));
    let typed = census.direct.typed.map(|t| number(lang, t));
    match (lang, typed) {
        (Lang::Vi, Some(typed)) => format!("Trực thuộc {home}: {counted} / báo cáo {typed}"),
        (Lang::Vi, None) => format!("Trực thuộc {home}: {counted}"),
        (Lang::En, Some(typed)) => format!("Directly under {home}: {counted} / reported {typed}"),
        (Lang::En, None) => format!("Directly under {home}: {counted}"),
    }
}

/// Beside an ended unit: “kết thúc từ 01/07/2025”.
#[must_use]
pub fn ended(lang: Lang, on: Day) -> String {
    format!("{} {}", Units::of(lang).ended, day(on))
}

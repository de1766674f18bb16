//! Words of the page of persons.

use super::super::numbers::number;
use crate::session::Lang;

words!(
    /// The page.
    Persons {
        title: "Hồ sơ đảng viên mới", "New members on record";
        admitted_label: "đã kết nạp theo hồ sơ", "admitted, by records";
        women: "trong đó", "of them";
        women_word: "nữ", "women";
        no_units_text: "Hãy nhập tổ chức trước: mỗi hồ sơ thuộc một chi bộ.", "Enter the organisation first: every person belongs to a branch.";
        add: "Thêm hồ sơ", "Add a person";
        edit: "Sửa hồ sơ", "Edit";
        name: "Họ và tên khai sinh", "Birth name";
        name_hint: "Nhấn Enter để lưu; chi bộ, giới tính và ngày kết nạp được giữ cho người sau.", "Enter saves; branch, gender and day stay for the next person.";
        gender: "Giới tính", "Gender";
        born: "Ngày sinh", "Born";
        born_hint: "17/5/1990, 5/1990 hoặc 1990", "17/5/1990, 5/1990 or 1990";
        branch: "Chi bộ", "Branch";
        branch_hint: "Gõ vài chữ rồi chọn trong danh sách.", "Type a few letters, then choose.";
        admitted: "Ngày kết nạp", "Admitted on";
        stage: "Giai đoạn", "Stage";
        on: "Ngày của giai đoạn", "On";
        categories: "Tiêu chí", "Categories";
        sensitive: "⚠ dữ liệu nhạy cảm", "⚠ sensitive";
        save: "Lưu", "Save";
        saved: "Đã ghi hồ sơ: ", "Recorded: ";
        outside: "không nằm trong kỳ hoặc đơn vị đang xem", "outside the period or unit shown";
        remove: "Xóa hồ sơ", "Remove";
        remove_ask: "Xóa hồ sơ này khỏi sổ? Có thể hoàn tác.", "Remove this record from the book? It can be undone.";
        list: "Danh sách", "List";
        search: "Tìm theo tên", "Find a name";
        search_hint: "Gõ có dấu hay không dấu đều được.", "With or without marks.";
        all_periods: "Tất cả các kỳ", "All periods";
        none: "Chưa có hồ sơ nào trong kỳ này.", "No record in this period.";
        not_found: "Không tìm thấy ai.", "Nobody found.";
        actions: "Sửa, xóa", "Edit, remove";
        paste: "Dán từ Excel", "Paste from Excel";
        paste_label: "Các dòng đã chép từ Excel", "Rows copied from Excel";
        paste_hint: "Các cột: họ tên, giới tính, ngày sinh, ngày kết nạp, đơn vị (có thể bỏ). Nếu có dòng tiêu đề thì cột ở thứ tự nào cũng được.", "Columns: name, gender, birth, admitted, unit (may be left out). With a heading row the columns may stand in any order.";
        paste_branch: "Chi bộ cho dòng không ghi đơn vị", "Branch for rows that name none";
        paste_bad: "Chưa đọc được, sẽ không thêm:", "Cannot be read, will not be added:";
        paste_young: "Dưới 18 tuổi vào ngày kết nạp, vẫn thêm, hãy kiểm tra:", "Under 18 on admission, added all the same, please check:";
        line: "Dòng", "Row";
        cancel: "Thôi", "Cancel";
    }
);

/// A warning that does not refuse: “mới 17 tuổi vào ngày kết nạp”.
#[must_use]
pub fn young(lang: Lang, age: i32) -> String {
    match lang {
        Lang::Vi => format!("Mới {age} tuổi vào ngày kết nạp. Hãy kiểm tra; vẫn lưu được."),
        Lang::En => format!("Only {age} on the day of admission. Please check; it can still be saved."),
    }
}

/// Beside a person in the list.
#[must_use]
pub fn age(lang: Lang, age: i32) -> String {
    if lang == Lang::Vi { format!("⚠ {age} tuổi") } else { format!("⚠ aged {age}") }
}

/// What is not shown: “còn 30 hồ sơ nữa: hãy tìm hoặc chọn đơn vị”.
#[must_use]
pub fn rest(lang: Lang, rest: usize) -> String {
    let n = number(lang, rest as u128);
    match lang {
        Lang::Vi => format!("Còn {n} hồ sơ nữa: hãy tìm theo tên hoặc chọn đơn vị."),
        Lang::En => format!("{n} more: search by name or choose a unit."),
    }
}

/// The button that takes the rows that can be read.
#[must_use]
pub fn take(lang: Lang, good: usize) -> String {
    let n = number(lang, good as u128);
    if lang == Lang::Vi { format!("Thêm {n} hồ sơ") } else { format!("Add {n} persons") }
}

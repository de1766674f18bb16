//! Words of the page of persons.

use crate::domain::{Category, Gender, Indicator, UnitId};
use crate::i18n::{detail_field, gender, number, part_mark, stage};
use crate::session::Lang;
use crate::session::form::PersonSlot;
use crate::session::paste::{OldFont, PasteColumn};
use crate::stats::Figures;

words!(
    /// The page.
    Persons {
        title: "Hồ sơ đảng viên mới", "New members on record";
        admitted_label: "đã kết nạp theo hồ sơ", "admitted, by records";
        admitted_now: "đã kết nạp theo hồ sơ hiện nay", "admitted, by the records of today";
        women: "trong đó", "of them";
        women_word: "nữ", "women";
        no_units_text: "Hãy nhập tổ chức trước: mỗi hồ sơ thuộc một chi bộ.", "Enter the organisation first: every person belongs to a branch.";
        begin: "Nhập hồ sơ mới", "Enter a new person";
        add: "Thêm hồ sơ", "Add a person";
        edit: "Sửa hồ sơ", "Edit";
        namesakes: "Đã có hồ sơ cùng họ tên, giới tính, ngày sinh; có phải cùng một người?", "There is a record of the same name, gender and birth; is it the same person?";
        name: "Họ và tên khai sinh", "Birth name";
        name_hint: "Nhấn Enter để lưu; chi bộ, giai đoạn và ngày được giữ cho người sau.", "Enter saves; branch, stage and day stay for the next person.";
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
        period_closed: "Kỳ đã chốt: số của kỳ không đổi, hồ sơ này được nêu ở trang Kết quả", "The period is closed: its figures stay, this record is listed under Results";
        outside: "không tính vào kỳ và đơn vị đang xem", "does not count in the period and unit shown";
        remove: "Xóa hồ sơ", "Remove";
        remove_ask: "Xóa hồ sơ này khỏi sổ? Có thể hoàn tác.", "Remove this record from the book? It can be undone.";
        paste: "Dán từ Excel", "Paste from Excel";
        paste_label: "Các dòng đã chép từ Excel", "Rows copied from Excel";
        paste_hint: "Chép cả dòng tiêu đề: cột ở thứ tự nào cũng được, tiêu đề hai dòng cũng đọc được. Không có tiêu đề thì thứ tự là họ tên, giới tính, ngày sinh, ngày kết nạp, đơn vị.", "Copy the heading too: columns may stand in any order, and a heading may have two rows. Without one: name, gender, birth, admitted, unit.";
        paste_columns: "Cột đã nhận", "Columns that are read";
        paste_unused: "Cột không dùng", "Columns that are not read";
        paste_sources: "Danh sách không có cột ngày kết nạp: các hồ sơ được ghi là nguồn, trừ khi cột khác cho biết giai đoạn sau.", "The list has no column of admissions: its people are recorded as sources, unless another column tells a later stage.";
        paste_numbered: "Giới tính lấy theo số định danh cá nhân, hãy kiểm tra:", "Gender taken from the citizen number, please check:";
        paste_unread: "Vẫn thêm, nhưng để trống ô không đọc được:", "Added, but these cells cannot be read and stay blank:";
        schooling: "Học vấn", "Schooling";
        paste_branch: "Chi bộ cho dòng không ghi đơn vị", "Branch for rows that name none";
        paste_bad: "Chưa đọc được, sẽ không thêm:", "Cannot be read, will not be added:";
        convert: "Chuyển sang Unicode", "Convert to Unicode";
        paste_odd_age: "Dưới 18 hoặc trên 60 tuổi vào ngày kết nạp, vẫn thêm, hãy kiểm tra:", "Under 18 or over 60 on admission, added all the same, please check:";
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

/// That the pasted text is of an old font.
#[must_use]
pub fn old_font(lang: Lang, font: OldFont) -> String {
    let name = match font {
        OldFont::Tcvn3 => "TCVN3 (.VnTime)",
        OldFont::Vni => "VNI (VNI-Times)",
    };
    match lang {
        Lang::Vi => format!("Chữ dán vào có vẻ theo bảng mã cũ {name}. Xem thử rồi hãy chuyển:"),
        Lang::En => format!("This text seems to be in the old encoding {name}. Look at the first row, then convert:"),
    }
}

/// What a pasted list comes to: “12 hồ sơ sẽ thêm, 3 đã có, 2 chưa đọc được”.
#[must_use]
pub fn pasted(lang: Lang, good: usize, known: usize, bad: usize, beside: usize) -> String {
    let n = |n: usize| number(lang, n as u128);
    let words = match lang {
        Lang::Vi => ["sẽ thêm", "đã có trong sổ hoặc lặp lại", "chưa đọc được", "dòng không thuộc danh sách"],
        Lang::En => ["to be added", "in the book already or twice", "not readable", "rows beside the list"],
    };
    let all = [good, known, bad.saturating_sub(known), beside].into_iter().zip(words);
    all.filter(|(count, word)| *count > 0 || *word == words[0])
        .map(|(count, word)| format!("{} {word}", n(count)))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What a column of a pasted list is.
#[must_use]
pub fn paste_column(lang: Lang, column: PasteColumn) -> &'static str {
    let w = Persons::of(lang);
    match column {
        PasteColumn::Slot(PersonSlot::Name) => w.name,
        PasteColumn::Slot(PersonSlot::Gender) => w.gender,
        PasteColumn::Slot(PersonSlot::Born) => w.born,
        PasteColumn::Slot(PersonSlot::Unit) => w.branch,
        PasteColumn::Slot(PersonSlot::Stage) => w.stage,
        PasteColumn::Slot(PersonSlot::On) => w.admitted,
        PasteColumn::Men => gender(lang, Gender::Man),
        PasteColumn::Women => gender(lang, Gender::Woman),
        PasteColumn::Step(of) => stage(lang, of),
        PasteColumn::Schooling => w.schooling,
        PasteColumn::Field(field) => detail_field(lang, field),
        PasteColumn::Unused => w.paste_unused,
    }
}

/// The button that takes the rows that can be read.
#[must_use]
pub fn take(lang: Lang, good: usize) -> String {
    let n = number(lang, good as u128);
    if lang == Lang::Vi { format!("Thêm {n} hồ sơ") } else { format!("Add {n} persons") }
}

/// What was taken of a paste: “Đã thêm 30 hồ sơ”.
#[must_use]
pub fn added(lang: Lang, count: usize) -> String {
    let n = number(lang, count as u128);
    if lang == Lang::Vi { format!("Đã thêm {n} hồ sơ.") } else { format!("{n} persons were added.") }
}

/// Beside what the records of today come to, in a closed period: as it was closed; nothing while it is open.
#[must_use]
pub fn as_closed(lang: Lang, figures: &Figures, unit: UnitId) -> Option<String> {
    let shown = |what| {
        let cell = figures.get(unit, what);
        cell.value.map_or_else(|| "—".to_owned(), |n| number(lang, n)) + part_mark(cell)
    };
    let (all, women) = (shown(Indicator::ADMITTED), shown(Indicator::Admitted(Category::Women)));
    figures.is_closed().then(|| match lang {
        Lang::Vi => format!("Khi chốt kỳ: {all}, trong đó {women} nữ. Trang này đếm và liệt kê hồ sơ như hiện nay."),
        Lang::En => format!(
            "As the period was closed: {all}, of them {women} women. This page counts and lists the records of today."
        ),
    })
}

/// Admissions of the period in units that were not there on the day.
#[must_use]
pub fn astray(lang: Lang, n: u32) -> String {
    let n = number(lang, n);
    match lang {
        Lang::Vi => format!(
            "{n} người kết nạp vào ngày đơn vị chưa có hoặc đã kết thúc nên không được tính vào kỳ nào: xem lại ngày bắt đầu, kết thúc của đơn vị"
        ),
        Lang::En => format!(
            "admitted on a day on which their unit was not there, and counted in no period: {n}; look up the first and last day of the unit"
        ),
    }
}

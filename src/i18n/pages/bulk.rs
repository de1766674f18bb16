//! Words of what is done to many persons at once.

use crate::i18n::{born, number};
use crate::session::Lang;
use crate::session::list::Kept;

words!(
    /// One change to many.
    Bulk {
        bar: "Việc với các hồ sơ đã chọn", "What to do with the picked records";
        none: "Bỏ chọn", "Pick none";
        change: "Sửa cùng lúc", "Change together";
        remove: "Xóa các hồ sơ", "Remove them";
        change_title: "Sửa các hồ sơ đã chọn", "Change the picked records";
        remove_title: "Xóa các hồ sơ đã chọn", "Remove the picked records";
        what: "Sửa gì", "What to change";
        step: "Giai đoạn", "Stage";
        unit: "Chi bộ", "Branch";
        mark: "Tiêu chí", "Category";
        programme: "Lớp, chương trình", "Class, programme";
        programme_name: "Tên lớp, chương trình", "Name of the class or programme";
        field: "Mục khác", "Another field";
        choose: "Chọn…", "Choose…";
        on: "Ngày của giai đoạn", "On";
        on_hint: "Có thể bỏ trống nếu chưa biết, trừ lễ kết nạp.", "May stay blank if not known, but not for an admission.";
        to_unit: "Chuyển đến chi bộ", "To branch";
        from: "Từ ngày", "From";
        from_hint: "Kết quả trước ngày này vẫn tính cho chi bộ cũ.", "What counts before this day stays with the former branch.";
        put_on: "Thêm", "Add";
        take_off: "Bỏ", "Take away";
        nothing: "Để trống", "Leave blank";
        unfinished: "Hãy chọn và nhập đủ để xem trước.", "Choose and fill in to see what changes.";
        trying: "Đang xem từng hồ sơ…", "Looking at every record…";
        take: "Sửa", "Change";
        type_count: "Gõ số hồ sơ để xác nhận", "Type how many, to confirm";
    }
);

/// How many are picked.
#[must_use]
pub fn picked(lang: Lang, count: usize) -> String {
    let n = number(lang, count as u128);
    if lang == Lang::Vi { format!("Đã chọn {n} hồ sơ") } else { format!("{n} picked") }
}

/// The button that picks all who are found.
#[must_use]
pub fn all(lang: Lang, count: usize) -> String {
    let n = number(lang, count as u128);
    if lang == Lang::Vi { format!("Chọn cả {n}") } else { format!("Pick all {n}") }
}

/// So many at once at most.
#[must_use]
pub fn most(lang: Lang, most: usize) -> String {
    let n = number(lang, most as u128);
    match lang {
        Lang::Vi => format!("Mỗi lần sửa được {n} hồ sơ: lần này sửa {n} hồ sơ đầu trong số đã chọn."),
        Lang::En => format!("{n} records are changed at a time: now the first {n} of those picked."),
    }
}

/// What would change: “12 hồ sơ sẽ đổi · 3 đã như vậy · 1 giữ nguyên vì …”.
#[must_use]
pub fn preview(lang: Lang, changed: usize, same: usize, kept: &[Kept]) -> String {
    let n = |n: usize| number(lang, n as u128);
    let vi = lang == Lang::Vi;
    let mut parts = vec![format!("{} {}", n(changed), if vi { "hồ sơ sẽ đổi" } else { "records will change" })];
    if same > 0 {
        parts.push(format!("{} {}", n(same), if vi { "đã như vậy" } else { "are so already" }));
    }
    if let Some(first) = kept.first() {
        let says = if vi { "giữ nguyên, ví dụ vì" } else { "stay as they are, for example because" };
        parts.push(format!("{} {says} {}", n(kept.len()), why(lang, *first)));
    }
    parts.join(" · ")
}

/// Why a record stays as it is.
#[must_use]
pub fn why(lang: Lang, kept: Kept) -> String {
    match (lang, kept) {
        (Lang::Vi, Kept::OtherDay(day)) => format!("đã ghi ngày {}", born(day)),
        (Lang::Vi, Kept::AttemptOver) => "lượt này đã kết thúc trước ngày ấy".to_owned(),
        (Lang::Vi, Kept::BornAfter) => "ngày sinh ở sau ngày ấy".to_owned(),
        (Lang::Vi, Kept::MovedLater) => "đã chuyển chi bộ vào ngày ấy hoặc sau đó".to_owned(),
        (Lang::Vi, Kept::Full) => "đã đủ tám lớp, chương trình".to_owned(),
        (Lang::En, Kept::OtherDay(day)) => format!("{} is on record", born(day)),
        (Lang::En, Kept::AttemptOver) => "the attempt had ended before that day".to_owned(),
        (Lang::En, Kept::BornAfter) => "the birth is after that day".to_owned(),
        (Lang::En, Kept::MovedLater) => "there was a move on that day or later".to_owned(),
        (Lang::En, Kept::Full) => "there are eight programmes already".to_owned(),
    }
}

/// What would go.
#[must_use]
pub fn removal(lang: Lang, count: usize) -> String {
    let n = number(lang, count as u128);
    match lang {
        Lang::Vi => format!("{n} hồ sơ sẽ bị xóa khỏi sổ. Có thể hoàn tác ngay sau đó."),
        Lang::En => format!("{n} records will be removed from the book. It can be undone right after."),
    }
}

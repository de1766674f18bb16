//! Words of the list of persons.

use crate::domain::Day;
use crate::i18n::number;
use crate::session::Lang;
use crate::session::list::ListColumn;

words!(
    /// The list.
    Listing {
        list: "Danh sách", "List";
        search: "Tìm theo tên hoặc số giấy tờ", "Find a name or a number";
        search_hint: "Gõ có dấu hay không dấu đều được; gõ số để tìm theo CCCD, số thẻ.", "With or without marks; digits look up citizen and card numbers.";
        whom: "Hồ sơ nào", "Which records";
        everybody: "Mọi hồ sơ", "All records";
        admitted: "Kết nạp trong kỳ", "Admitted in the period";
        filters: "Bộ lọc", "Filters";
        clear: "Bỏ bộ lọc", "Clear filters";
        stages: "Giai đoạn đã đến", "Stage reached";
        gender: "Giới tính", "Gender";
        any: "Tất cả", "All";
        categories: "Thuộc các tiêu chí", "In all these categories";
        age: "Tuổi khi kết nạp, người chưa kết nạp tính đến hôm nay", "Age at the admission, for others today";
        any_age: "Mọi tuổi", "Any age";
        no_age: "không rõ tuổi", "age not known";
        field: "Lọc theo mục của hồ sơ", "Filter by a field";
        no_field: "Không lọc", "None";
        value: "Mục ấy ghi", "The field says";
        blank: "Chưa ghi gì", "Nothing yet";
        yes: "Có", "Yes";
        no: "Không", "No";
        value_hint: "Một phần chữ, đầu số hoặc năm.", "A part of a text, the first digits or a year.";
        reading: "Đang đọc danh sách", "Reading the list";
        sifting: "Đang xem từng hồ sơ", "Looking at every record";
        none: "Chưa có hồ sơ nào ở đơn vị này.", "No record in this unit.";
        not_found: "Không tìm thấy ai. Thử bỏ bớt chữ hoặc bộ lọc.", "Nobody found. Try fewer letters or filters.";
        keys: "Mũi tên, Page Up, Page Down, Home, End để đi; phím cách để chọn; Enter để mở.", "Arrows, Page Up, Page Down, Home, End to move; space to pick; Enter to open.";
        name: "Họ và tên", "Name";
        born: "Ngày sinh", "Born";
        unit: "Chi bộ", "Branch";
        stage: "Giai đoạn", "Stage";
        on: "Kết nạp", "Admitted";
        marks: "Tiêu chí", "Categories";
        actions: "Sửa, xóa", "Edit, remove";
        pick: "Chọn", "Pick";
        columns: "Cột", "Columns";
        columns_title: "Chọn cột", "Choose columns";
        columns_hint: "Cột có dấu ⚠ là dữ liệu nhạy cảm: chỉ bật khi cần.", "⚠ marks sensitive data: show it only where it is needed.";
        columns_find: "Tìm cột", "Find a column";
        columns_main: "Thường dùng", "In common use";
        columns_none: "Không có cột nào như vậy.", "There is no such column.";
        review: "Chỉ người cần rà soát", "Only those to be reviewed";
        review_hint: "Có bước chưa đúng quy định của ngày ấy. Lần đầu phải xem từng hồ sơ nên mất một lúc.", "A step is not as the rules of its day ask. The first time every record is looked at, which takes a while.";
        to_file: "Ra tệp CSV", "As CSV";
        file: "so-nguon-danh-sach", "so-nguon-list";
        taking: "Đang lấy ra", "Taking out";
        to_paper: "In danh sách", "Print the list";
        close: "Đóng", "Close";
    }
);

/// How many are shown: “1.204 trong 98.310 hồ sơ, 601 nữ”.
#[must_use]
pub fn count(lang: Lang, found: usize, all: usize, women: usize) -> String {
    let n = |n: usize| number(lang, n as u128);
    match (lang, found == all) {
        (Lang::Vi, true) => format!("{} hồ sơ, {} nữ", n(all), n(women)),
        (Lang::Vi, false) => format!("{} trong {} hồ sơ, {} nữ", n(found), n(all), n(women)),
        (Lang::En, true) => format!("{} records, {} women", n(all), n(women)),
        (Lang::En, false) => format!("{} of {} records, {} women", n(found), n(all), n(women)),
    }
}

/// Below the title of a printed list, Vietnamese always: how many stand in it, of how many, and its day.
#[must_use]
pub fn on_paper(today: Day, found: usize, all: usize) -> String {
    let (day, n) = (crate::i18n::day(today), |n: usize| number(Lang::Vi, n as u128));
    let of = if found == all { String::new() } else { format!(" trong {}", n(all)) };
    format!("({}{of} hồ sơ, đến ngày {day})", n(found))
}

/// Why a list cannot be printed.
#[must_use]
pub fn too_many_for_paper(lang: Lang, most: usize) -> String {
    let n = number(lang, most as u128);
    if lang == Lang::Vi {
        format!("In được đến {n} hồ sơ: lọc bớt, hoặc ra tệp CSV.")
    } else {
        format!("Up to {n} records can be printed: filter, or take them as CSV.")
    }
}

/// A band of ages: “18–30 tuổi”, “trên 60 tuổi”.
#[must_use]
pub fn band(lang: Lang, (least, most): (i32, i32)) -> String {
    match (lang, most) {
        (Lang::Vi, _) if least == i32::MIN => format!("dưới {} tuổi", most + 1),
        (Lang::En, _) if least == i32::MIN => format!("below {}", most + 1),
        (Lang::Vi, i32::MAX) => format!("trên {} tuổi", least - 1),
        (Lang::Vi, _) => format!("{least}–{most} tuổi"),
        (Lang::En, i32::MAX) => format!("above {}", least - 1),
        (Lang::En, _) => format!("{least}–{most}"),
    }
}

/// The heading of a column.
#[must_use]
pub fn column(lang: Lang, column: ListColumn) -> &'static str {
    let w = Listing::of(lang);
    match column {
        ListColumn::Gender => w.gender,
        ListColumn::Born => w.born,
        ListColumn::Unit => w.unit,
        ListColumn::Stage => w.stage,
        ListColumn::Admitted => w.on,
        ListColumn::Decided => crate::i18n::stage(lang, crate::domain::Stage::Decision),
        ListColumn::Categories => w.marks,
        ListColumn::Field(field) => crate::i18n::detail_field(lang, field),
    }
}

//! Words of the activity log, and of what waits for a decision.

use crate::i18n::{Lang, number};

words!(
    /// The activity log.
    Activity {
        title: "Nhật ký hoạt động", "Activity";
        lede: "Ai đã sửa gì, lúc nào, từ giá trị nào sang giá trị nào. Nhật ký nằm trong sổ và đi cùng tệp xuất ra; khi một hồ sơ bị xóa, nội dung của hồ sơ cũng bị xóa khỏi nhật ký.", "Who changed what, when, from what to what. The log is part of the book and goes along in exported files; when a person is removed, what the log says of them goes too.";
        search: "Tìm trong nhật ký", "Search the log";
        search_hint: "Gõ không dấu cũng được: tên người, đơn vị, máy, việc, ngày, giá trị.", "Without marks too: a person, a unit, a machine, an act, a day, a value.";
        only: "Chỉ xem", "Only";
        everything: "Xem tất cả", "Show everything";
        none: "Chưa có thay đổi nào được ghi.", "Nothing has been recorded yet.";
        not_found: "Không tìm thấy lần ghi nào.", "Nothing was found.";
        searching: "Đang tìm…", "Searching…";
        more: "Xem thêm", "Show more";
        export: "Xuất ra tệp CSV", "Export as CSV";
        exporting: "Đang viết tệp…", "Writing the file…";
        file: "so-nguon-nhat-ky", "so-nguon-activity";
        from: "từ", "from";
        to: "thành", "to";
        history: "Lịch sử", "History";
        at: "Lúc", "When";
        ahead: "ngày chưa tới: đồng hồ máy ghi chạy sai", "a day that has not come: that machine's clock is wrong";
        who: "Ai", "Who";
        station: "Mã máy", "Station";
        deed: "Việc", "Act";
        record: "Hồ sơ, mục", "Record";
        what: "Nội dung", "What";
        before: "Trước", "Before";
        after: "Sau", "After";
        decide: "Cần quyết định", "To be decided";
        decide_text: "Hai nơi đã sửa cùng một mục mà không biết việc của nhau. Sổ giữ cả hai cho đến khi có người chọn; chọn rồi vẫn hoàn tác được.", "Two places changed the same thing without knowing of each other. The book keeps both until somebody chooses; the choice can be undone.";
        keep: "Giữ giá trị này", "Keep this";
        take: "Đồng ý xóa", "Remove it";
        keep_record: "Giữ lại", "Keep it";
        elsewhere: "Sửa ở trang Tổ chức", "Mend it on the page of the organisation";
        shown: "đang hiện", "shown now";
        rule: "Giải quyết nhiều chỗ theo một quy tắc", "Settle many by one rule";
        rule_hint: "Trang đánh dấu giá trị mà quy tắc sẽ chọn ở từng chỗ; chỗ quy tắc không nói được gì vẫn chờ.", "The page marks the value that the rule would take of each; what the rule says nothing of goes on waiting.";
        rule_none: "Chọn quy tắc…", "Pick a rule…";
        rule_shown: "Giữ giá trị đang hiện, giữ hồ sơ", "Keep what is shown, keep the record";
        rule_latest: "Lấy giá trị ghi sau cùng, theo giờ của các máy", "Take what was written last, by the clocks of the machines";
        by_rule: "theo quy tắc", "by the rule";
    }
);

/// How many writes are shown, and whether there are more.
#[must_use]
pub fn shown(lang: Lang, count: usize, more: bool) -> String {
    let n = number(lang, count as u128);
    match (lang, more) {
        (Lang::Vi, false) => format!("{n} lần ghi"),
        (Lang::Vi, true) => format!("{n} lần ghi gần nhất"),
        (Lang::En, false) => format!("{n} writes"),
        (Lang::En, true) => format!("the last {n} writes"),
    }
}

/// So many changes of a write that are not shown yet.
#[must_use]
pub fn rest(lang: Lang, count: usize) -> String {
    let n = number(lang, count as u128);
    if lang == Lang::Vi { format!("Xem {n} thay đổi khác") } else { format!("Show {n} more changes") }
}

/// So many records beyond those that the log lists.
#[must_use]
pub fn unlisted(lang: Lang, count: u32) -> String {
    let n = number(lang, count);
    match lang {
        Lang::Vi => format!("và {n} hồ sơ, số liệu khác, nhật ký không liệt kê từng mục."),
        Lang::En => format!("and {n} more records, which the log does not list one by one."),
    }
}

/// So many things wait for a decision, as the header says it.
#[must_use]
pub fn to_decide(lang: Lang, count: usize) -> String {
    let n = number(lang, count as u128);
    if lang == Lang::Vi { format!("{n} chỗ cần quyết định") } else { format!("{n} to be decided") }
}

/// A rule: what this station wrote, by the name that its people give it; `own` where it is the one at which somebody sits.
#[must_use]
pub fn by_station(lang: Lang, station: &str, own: bool) -> String {
    match (lang, own) {
        (Lang::Vi, false) => format!("Lấy giá trị do “{station}” ghi"),
        (Lang::Vi, true) => format!("Lấy giá trị do máy này (“{station}”) ghi"),
        (Lang::En, false) => format!("Take what “{station}” wrote"),
        (Lang::En, true) => format!("Take what this machine (“{station}”) wrote"),
    }
}

/// How many of the clashes the picked rule settles.
#[must_use]
pub fn settles(lang: Lang, count: usize, of: usize) -> String {
    let (n, all, left) = (number(lang, count as u128), number(lang, of as u128), number(lang, (of - count) as u128));
    match (lang, count == of) {
        (Lang::Vi, true) => format!("Quy tắc này giải quyết cả {all} chỗ."),
        (Lang::Vi, false) => format!("Quy tắc này giải quyết {n} trên {all} chỗ; {left} chỗ vẫn chờ quyết định."),
        (Lang::En, true) => format!("This rule settles all {all}."),
        (Lang::En, false) => format!("This rule settles {n} of {all}; {left} go on waiting."),
    }
}

/// The button that settles so many.
#[must_use]
pub fn settle(lang: Lang, count: usize) -> String {
    let n = number(lang, count as u128);
    if lang == Lang::Vi { format!("Giải quyết {n} chỗ") } else { format!("Settle {n}") }
}

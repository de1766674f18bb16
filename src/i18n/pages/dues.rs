//! Words of the page of what is due.

use crate::domain::Day;
use crate::i18n::{Lang, day, number};
use crate::session::dues::Reach;

words!(
    /// What is due.
    Dues {
        title: "Việc đến hạn", "What is due";
        overdue: "việc quá hạn", "overdue";
        week: "trong 7 ngày", "within 7 days";
        month: "trong 30 ngày", "within 30 days";
        quarter: "trong 90 ngày", "within 90 days";
        nothing: "Không có việc nào quá hạn.", "Nothing is overdue.";
        looking: "Đang xem hồ sơ…", "Looking through the records…";
        no_units_text: "Hãy nhập tổ chức và hồ sơ trước: hạn được tính từ các bước đã ghi.", "Enter the organisation and persons first: what is due follows from the steps on record.";
        list: "Danh sách", "List";
        kind: "Việc", "What";
        all_kinds: "Mọi việc", "Everything";
        reach: "Hạn", "By when";
        all_reaches: "Quá hạn và trong 90 ngày", "Overdue and within 90 days";
        person: "Đồng chí", "Person";
        due: "Hạn cuối", "Last day";
        left: "Thời gian", "Time";
        rule: "Theo quy định", "By which rule";
        none: "Không có việc nào trong phạm vi đã chọn. Hạn được tính từ các bước ghi ở trang Hồ sơ.", "Nothing of the kind. What is due follows from the steps recorded on the page of persons.";
        more: "Xem thêm", "Show more";
        slips: "In phiếu nhắc hạn", "Print reminders";
        calendar: "Tải lịch (.ics)", "Calendar file (.ics)";
        names: "Ghi đầy đủ họ tên vào tệp lịch", "Whole names in the calendar file";
        names_hint: "Tệp lịch sẽ nằm ngoài sổ này, thường trên điện thoại hoặc lịch trực tuyến, không có khóa. Không tích thì tệp chỉ ghi chữ cái đầu của họ tên (N.T.H.), đơn vị, việc và hạn.", "The calendar file leaves this book, mostly for a phone or a calendar on the web, without a lock. Unless this is ticked it says first letters (N.T.H.), unit, what is due and when.";
        review: "Cần rà soát", "To be reviewed";
        review_text: "Các bước đã ghi không đúng với quy định của ngày đó. Kết nạp vẫn được tính. Xét những người đang trên đường phấn đấu và những người kết nạp trong kỳ.", "Steps on record that are not as the rules of their day ask. Admissions count all the same. Whoever is on the way, and whoever was admitted in the period, is looked at.";
        review_none: "Không có bước nào cần rà soát.", "Nothing to review.";
        counts: "kết nạp trong kỳ", "admitted in the period";
    }
);

labels!(
    /// How soon.
    reach(Reach) {
        Reach::Overdue => "Quá hạn", "Overdue";
        Reach::Week => "Trong 7 ngày", "Within 7 days";
        Reach::Month => "Trong 30 ngày", "Within 30 days";
        Reach::Quarter => "Trong 90 ngày", "Within 90 days";
        Reach::Later => "Sau 90 ngày", "After 90 days";
        Reach::Old => "Hồ sơ cũ chưa ghi bước tiếp theo", "Old records without the next step";
    }
);

/// So many old records of which nothing was written down for years.
#[must_use]
pub fn old(lang: Lang, count: usize) -> String {
    let n = number(lang, count as u128);
    match lang {
        Lang::Vi => format!("{n} hồ sơ cũ chưa ghi bước tiếp theo"),
        Lang::En => format!("{n} old records without the next step"),
    }
}

/// Below a slip on paper, Vietnamese always: how the days were counted.
#[must_use]
pub fn slip_note(today: Day) -> String {
    format!(
        "Tính đến ngày {}. Ngày làm việc là thứ Hai đến thứ Sáu, trừ ngày nghỉ lễ; bắt đầu đếm từ ngày kế tiếp.",
        day(today)
    )
}

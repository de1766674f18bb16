//! Words of the settings of rules and days off.

use crate::i18n::{Lang, number};
use crate::session::rulebook::TermTrouble;

words!(
    /// The rules of admission and the calendar of working days.
    Rulebook {
        rules: "Quy định", "Rules";
        rules_text: "Mỗi bước được xét theo quy định có hiệu lực vào ngày của bước đó. Con số nào chưa tìm thấy trong văn bản thì ghi “chưa xác minh”: hãy đối chiếu với văn bản của đơn vị rồi sửa hoặc xác nhận. Một quy định mới có thể đổi mẫu mà không đổi thời hạn, và ngược lại.", "Every step is judged by the rules in force on its day. A number that was not found in any paper is marked “not verified”: compare it with the papers that you have, then mend or confirm it. New rules may change forms without terms, and the other way round.";
        version: "Quy định", "Regulation";
        papers: "Hướng dẫn đi kèm", "Guides";
        term: "Nội dung", "What";
        value: "Giá trị", "Value";
        says: "Nghĩa là", "Says";
        origin: "Nguồn", "Origin";
        actions: "Thao tác", "Actions";
        shipped: "có sẵn", "as shipped";
        edited: "đơn vị đã sửa; ban đầu:", "put by the office; shipped:";
        back: "Dùng lại giá trị ban đầu", "As shipped again";
        confirm: "Đã đối chiếu, đúng", "Checked, it is right";
        days: "Ngày nghỉ và ngày làm bù", "Days off and days worked instead";
        days_text: "Hạn tính bằng ngày làm việc: thứ Hai đến thứ Sáu, trừ những ngày nghỉ dưới đây, thêm những ngày làm bù. Có sẵn từ năm 2015 đến năm 2027.", "Deadlines count working days: Monday to Friday without the days off below, and with the days worked instead. Years 2015 to 2027 are shipped.";
        year: "Năm", "Year";
        day: "Ngày", "Day";
        day_hint: "Ví dụ 15/2/2027", "Such as 15/2/2027";
        kind: "Là", "Is";
        occasion: "Dịp", "Occasion";
        add: "Thêm ngày", "Add a day";
        remove: "Bỏ ngày này", "Take it away";
        added: "đơn vị đã ghi", "put by the office";
        unchanged: "Ngày này vốn đã như vậy.", "That day is so already.";
        none: "Năm này chưa có ngày nào.", "No day in this year.";
    }
);

/// Why a number cannot stand there.
#[must_use]
pub fn trouble(lang: Lang, trouble: TermTrouble) -> String {
    match (trouble, lang) {
        (TermTrouble::NotANumber, Lang::Vi) => "Hãy ghi một số nguyên.".to_owned(),
        (TermTrouble::NotANumber, Lang::En) => "A whole number, please.".to_owned(),
        (TermTrouble::OutOfRange(from, to), Lang::Vi) => {
            format!("Hãy ghi từ {} đến {}.", number(lang, from), number(lang, to))
        }
        (TermTrouble::OutOfRange(from, to), Lang::En) => {
            format!("From {} to {}, please.", number(lang, from), number(lang, to))
        }
    }
}

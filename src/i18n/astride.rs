//! Admissions whose period hangs on how they are counted, in words.

use super::Lang;
use super::numbers::{born, day};
use crate::domain::Book;
use crate::stats::{Astride, Doubtful};

/// An admission that can be asked about: “Nguyễn Văn A: lễ kết nạp 05/01/2016, quyết định 20/12/2015, khác kỳ; đang tính”.
#[must_use]
pub fn astride(lang: Lang, book: &Book, found: &Astride) -> String {
    let name = book.persons.get(&found.person).map(|p| p.name.to_string()).unwrap_or_default();
    let unknown = if lang == Lang::Vi { "chưa rõ ngày" } else { "day unknown" };
    let ceremony = found.admission.ceremony.map_or_else(|| unknown.to_owned(), born);
    let decision = found.admission.decision.map_or_else(|| unknown.to_owned(), day);
    let why = match (found.why, lang) {
        (Doubtful::Astride, Lang::Vi) => "hai ngày thuộc hai kỳ",
        (Doubtful::Astride, Lang::En) => "the two days lie in different periods",
        (Doubtful::Vague, Lang::Vi) => {
            "ngày mới rõ một phần: chỉ tính khi cả tháng hoặc năm ấy nằm trong kỳ và đã qua đến ngày của số liệu; hãy ghi đủ ngày"
        }
        (Doubtful::Vague, Lang::En) => {
            "the day is known in part: it counts once all of that month or year lies in the period and has passed by the day of \
             the figures; enter the whole day"
        }
        (Doubtful::NoDecision, Lang::Vi) => "chưa có ngày quyết định, tạm tính theo ngày lễ",
        (Doubtful::NoDecision, Lang::En) => "no day of the decision, so the ceremony counts",
    };
    match (lang, found.counts) {
        (Lang::Vi, true) => {
            format!("{name}: lễ kết nạp {ceremony}, quyết định {decision}; {why}, đang tính vào kỳ này.")
        }
        (Lang::Vi, false) => {
            format!("{name}: lễ kết nạp {ceremony}, quyết định {decision}; {why}, không tính vào kỳ này.")
        }
        (Lang::En, true) => format!("{name}: ceremony {ceremony}, decision {decision}; {why}: counted in this period."),
        (Lang::En, false) => {
            format!("{name}: ceremony {ceremony}, decision {decision}; {why}: not counted in this period.")
        }
    }
}

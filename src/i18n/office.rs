//! What an office keeps beside its unit: signatories, parts of reports, terms of its place.

use super::Lang;
use super::labels::{lower, period};
use super::numbers::{day, number};
use crate::domain::{Book, LocalTerm, OfficeField, OfficeItem, Section, ToneMarks};

labels!(
    /// A section that a person writes.
    section(Section) {
        Section::Lead => "phần I (công tác lãnh đạo, chỉ đạo)", "part I (leadership)";
        Section::Lacks => "phần III (hạn chế)", "part III (shortcomings)";
        Section::Tasks => "phần IV (nhiệm vụ)", "part IV (tasks)";
    }
);

labels!(
    /// Where tones are marked.
    tone_marks(ToneMarks) {
        ToneMarks::First => "ủy, hóa, khóa", "ủy, hóa, khóa";
        ToneMarks::Second => "u\u{1ef7}, ho\u{e1}, kho\u{e1}", "u\u{1ef7}, ho\u{e1}, kho\u{e1}";
    }
);

labels!(
    /// A term of the place.
    local_term(LocalTerm) {
        LocalTerm::SendUp => "Chi bộ gửi hồ sơ lên đảng ủy cơ sở", "The branch sends the dossier up";
        LocalTerm::BaseReview => "Đảng ủy cơ sở xét, đề nghị", "The base committee considers it";
        LocalTerm::Decision => "Quyết định kết nạp", "Decision of admission";
        LocalTerm::DecisionExtra => "Quyết định kết nạp: thêm khi đặc biệt", "Decision of admission: more in special cases";
        LocalTerm::Revote => "Quá hạn này thì chi bộ xét lại", "After this the branch votes again";
        LocalTerm::OfficialSendUp => "Chính thức: chi bộ gửi lên đảng ủy cơ sở", "Full membership: the branch sends it up";
        LocalTerm::OfficialBaseReview => "Chính thức: đảng ủy cơ sở xét, đề nghị", "Full membership: the base committee considers it";
        LocalTerm::OfficialDecision => "Quyết định công nhận chính thức", "Decision of full membership";
        LocalTerm::OfficialDecisionExtra => "Quyết định công nhận: thêm khi đặc biệt", "Full membership: more in special cases";
    }
);

/// A field of an office, in small letters, for behind the name of its unit.
#[must_use]
pub fn office_field(lang: Lang, book: Option<&Book>, field: OfficeField) -> String {
    let vi = lang == Lang::Vi;
    let words = |vi_words: &str, en_words: &str| if vi { vi_words } else { en_words }.to_owned();
    match field {
        OfficeField::Signatory(false) => words("người ký", "who signs"),
        OfficeField::Signatory(true) => words("người lập biểu", "who made the paper"),
        OfficeField::Number => words("số và ký hiệu văn bản", "number of papers"),
        OfficeField::Place => words("nơi ghi trong văn bản", "place of papers"),
        OfficeField::Recipients => words("nơi nhận", "recipients"),
        OfficeField::ToneMarks => words("kiểu đặt dấu khi in", "marks of tones in print"),
        OfficeField::TermsPaper => words("văn bản quy định thời hạn của địa phương", "paper of the local terms"),
        OfficeField::TermsFrom => words("thời hạn của địa phương áp dụng từ", "local terms hold from"),
        OfficeField::Term(term) if vi => format!("thời hạn của địa phương “{}”", local_term(lang, term)),
        OfficeField::Term(term) => format!("local term “{}”", local_term(lang, term)),
        OfficeField::Written(of, id) => {
            let when = lower(&period(lang, book.unwrap_or(&Book::default()), id));
            if vi {
                format!("báo cáo {when}, {}", section(lang, of))
            } else {
                format!("report, {when}, {}", section(lang, of))
            }
        }
    }
}

/// What such a field says.
#[must_use]
pub fn office_item(lang: Lang, item: &OfficeItem) -> String {
    match item {
        OfficeItem::Signatory(of) => {
            let parts = [&of.line, &of.post, &of.name].map(ToString::to_string);
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        }
        OfficeItem::Text(text) => text.to_string(),
        OfficeItem::Lines(passage) => passage.to_string(),
        OfficeItem::Marks(marks) => tone_marks(lang, *marks).to_owned(),
        OfficeItem::Day(on) => day(*on),
        OfficeItem::Days(days) if lang == Lang::Vi => format!("{} ngày làm việc", number(lang, u32::from(*days))),
        OfficeItem::Days(days) => format!("{} working days", number(lang, u32::from(*days))),
    }
}

//! What matters, their kinds, fields and values are called.

use super::Lang;
use super::codes::code;
use super::labels::period;
use super::numbers::{born, number};
use super::problems::unit_name;
use crate::domain::{Book, Item, Matter, MatterField, MatterId, MatterKind, PersonId};

labels!(
    /// A kind of matter.
    matter_kind(MatterKind) {
        MatterKind::Class => "Lớp bồi dưỡng", "Class";
        MatterKind::Enrolment => "Học viên", "Learner";
        MatterKind::Programme => "Chương trình", "Programme";
        MatterKind::SourceOrg => "Tổ chức giới thiệu nguồn", "Source organisation";
        MatterKind::SourcePlan => "Kế hoạch tạo nguồn", "Plan of sources";
        MatterKind::Movement => "Phong trào", "Movement";
        MatterKind::Recognition => "Khen thưởng", "Recognition";
        MatterKind::MemberChange => "Tăng, giảm đảng viên", "Change of membership";
        MatterKind::Receipt => "Biên nhận", "Receipt";
    }
);

labels!(
    /// A field of a matter.
    matter_field(MatterField) {
        MatterField::Name => "Tên", "Name";
        MatterField::ClassKind => "Loại lớp", "Kind of class";
        MatterField::OrgKind => "Loại tổ chức", "Kind of organisation";
        MatterField::ChangeKind => "Tăng, giảm do", "Why";
        MatterField::RecognitionKind => "Hình thức khen", "Form";
        MatterField::Of => "Thuộc", "Part of";
        MatterField::Unit => "Đơn vị", "Unit";
        MatterField::Person => "Người", "Person";
        MatterField::Period => "Kỳ", "Period";
        MatterField::Number => "Khóa, số", "Number";
        MatterField::Organiser => "Đơn vị tổ chức", "Organiser";
        MatterField::Place => "Nơi học", "Place";
        MatterField::From => "Từ ngày", "From";
        MatterField::To => "Đến ngày", "To";
        MatterField::On => "Ngày", "On";
        MatterField::Capacity => "Số chỗ", "Capacity";
        MatterField::Planned => "Kế hoạch", "Planned";
        MatterField::Listed => "Đã lập danh sách", "Listed";
        MatterField::Heads => "Số người", "Persons";
        MatterField::Found => "Quần chúng ưu tú phát hiện được", "Outstanding people found";
        MatterField::Result => "Kết quả", "Result";
        MatterField::CertificateNo => "Số giấy chứng nhận", "Certificate no.";
        MatterField::CertificateOn => "Ngày cấp", "Issued on";
        MatterField::Paper => "Số văn bản", "Paper";
        MatterField::Reason => "Lý do", "Reason";
        MatterField::Counterpart => "Nơi đến, nơi đi", "From or to where";
        MatterField::Note => "Ghi chú", "Note";
        MatterField::AsOf => "Số liệu đến ngày", "Figures as of";
        MatterField::Sender => "Nơi gửi", "Sender";
        MatterField::Hash => "Mã băm", "Hash";
    }
);

/// A matter by what the book now calls it.
#[must_use]
pub fn matter(lang: Lang, book: &Book, id: MatterId) -> String {
    match (book.matters.get(&id), lang) {
        (Some(matter), _) => called(lang, book, matter),
        (None, Lang::Vi) => "Mục đã xóa".to_owned(),
        (None, Lang::En) => "Something that was removed".to_owned(),
    }
}

/// The kind of a matter, and its name or the person whom it is of.
fn called(lang: Lang, book: &Book, matter: &Matter) -> String {
    let kind = matter_kind(lang, matter.kind);
    match (matter.name(), matter.person()) {
        (Some(name), _) => format!("{kind} “{name}”"),
        (None, Some(id)) => format!("{kind} {}", person(lang, book, id)),
        (None, None) => kind.to_owned(),
    }
}

fn person(lang: Lang, book: &Book, id: PersonId) -> String {
    let name = book.persons.get(&id).map(|p| p.name.to_string());
    name.unwrap_or_else(|| if lang == Lang::Vi { "người đã xóa" } else { "a person who was removed" }.to_owned())
}

/// What an item says.
#[must_use]
pub fn item(lang: Lang, book: &Book, item: &Item) -> String {
    match item {
        Item::Text(text) => text.to_string(),
        Item::Code(of) => code(lang, *of).to_owned(),
        Item::Date(when) => born(*when),
        Item::Count(count) => number(lang, count.get()),
        Item::Unit(id) => unit_name(book, *id),
        Item::Person(id) => person(lang, book, *id),
        Item::Matter(id) => matter(lang, book, *id),
        Item::Period(id) => period(lang, book, *id),
    }
}

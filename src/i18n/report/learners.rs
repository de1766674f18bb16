//! The list of a class on paper (handbook 8, layout 5): who learns, from where, with which certificate. Vietnamese always.

use crate::domain::{Book, DetailField, Details, Entry, Gender, Matter, MatterField, MatterId, Person};
use crate::i18n::{Lang, code, item, unit_name};
use crate::session::spell_born;
use crate::stats::learners;

/// A class on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassPaper {
    /// Which class, when, where.
    pub about: String,
    /// Its learners in order.
    pub lines: Vec<ClassLine>,
}

/// A learner on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClassLine {
    /// Họ và tên.
    pub name: String,
    /// Năm sinh: nam.
    pub man: String,
    /// Năm sinh: nữ.
    pub woman: String,
    /// Dân tộc.
    pub ethnicity: String,
    /// Tôn giáo.
    pub religion: String,
    /// Quê quán.
    pub hometown: String,
    /// Trình độ.
    pub education: String,
    /// Nghề nghiệp, đơn vị.
    pub work: String,
    /// Chi bộ.
    pub branch: String,
    /// Kết quả.
    pub result: String,
    /// Số giấy chứng nhận, ngày cấp.
    pub certificate: String,
    /// Ghi chú.
    pub note: String,
}

fn told(book: &Book, matter: &Matter, field: MatterField) -> String {
    matter.get(field).map(|of| item(Lang::Vi, book, of)).unwrap_or_default()
}

fn entry(details: &Details, field: DetailField) -> String {
    match details.get(field, 1) {
        Some(Entry::Text(text)) => text.to_string(),
        Some(Entry::Code(of)) => code(Lang::Vi, of).to_owned(),
        _ => String::new(),
    }
}

/// What is known, with commas between.
fn together(parts: impl IntoIterator<Item = String>, comma: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(comma)
}

impl ClassPaper {
    /// The list of a class; none of what is no class of the book.
    #[must_use]
    pub fn of(book: &Book, class: MatterId) -> Option<Self> {
        let matter = book.matters.get(&class)?;
        let told = |field| told(book, matter, field);
        let number = together([told(MatterField::Name), told(MatterField::Number)], ", khóa ");
        let days = together([told(MatterField::From), told(MatterField::To)], " – ");
        let about = together([number, days, told(MatterField::Organiser), told(MatterField::Place)], ", ");
        let line = |id| ClassLine::of(book, book.matters.get(&id)?);
        Some(Self { about, lines: learners(book, class).into_iter().filter_map(line).collect() })
    }
}

impl ClassLine {
    fn of(book: &Book, learner: &Matter) -> Option<Self> {
        let person: &Person = book.persons.get(&learner.person()?)?;
        let (details, told) = (&person.details, |field| told(book, learner, field));
        let birth = |gender| if person.gender == gender { spell_born(person.born) } else { String::new() };
        let entry = |field| entry(details, field);
        Some(Self {
            name: person.name.to_string(),
            man: birth(Gender::Man),
            woman: birth(Gender::Woman),
            ethnicity: entry(DetailField::Ethnicity),
            religion: entry(DetailField::Religion),
            hometown: together([entry(DetailField::HometownCommune), entry(DetailField::HometownProvince)], ", "),
            education: together([entry(DetailField::EduGeneral), entry(DetailField::EduPro)], "; "),
            work: together([entry(DetailField::Occupation), entry(DetailField::Employer)], ", "),
            branch: unit_name(book, person.unit),
            result: told(MatterField::Result),
            certificate: together([told(MatterField::CertificateNo), told(MatterField::CertificateOn)], ", "),
            note: told(MatterField::Note),
        })
    }
}

//! The list of a class on paper.

use crate::note::{Sketch, enrolment, matter_id, person, person_id};
use so_nguon::domain::*;
use so_nguon::i18n::{ClassLine, ClassPaper};

#[test]
fn a_line_says_what_is_known_and_nothing_else() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1");
    let one = person(sketch.unit("Chi bộ 1"), "2016-01-02");
    let details = [
        (DetailField::Ethnicity, "kinh"),
        (DetailField::HometownProvince, "Bến Tre"),
        (DetailField::Employer, "Trường THPT Tán Kế"),
    ];
    let add = |of: Details, (field, text): (DetailField, &str)| of.with(field, 1, field.read(text).ok());
    let details = details.into_iter().fold(one.details.clone(), add);
    sketch.edit(Edit::SetPerson(person_id(1), Some(Person { details, ..one })));
    let read = |field: MatterField, text: &str| (field, field.read(text).unwrap());
    let class = vec![
        read(MatterField::Name, "Lớp I"),
        read(MatterField::Number, "3"),
        read(MatterField::From, "2016-05-09"),
        read(MatterField::To, "2016-05-16"),
    ];
    sketch.edit(Edit::SetMatter(matter_id(1), Some(Matter::of(MatterKind::Class, class))));
    let learner = [read(MatterField::Result, "fair"), read(MatterField::CertificateNo, "09/CN")]
        .into_iter()
        .fold(enrolment(matter_id(1), person_id(1)), |m, (field, item)| m.with(field, Some(item)));
    sketch.edit(Edit::SetMatter(matter_id(2), Some(learner)));
    let paper = ClassPaper::of(&sketch.book, matter_id(1)).unwrap();
    assert_eq!(paper.about, "Lớp I, khóa 3, 09/05/2016 – 16/05/2016");
    let line = ClassLine {
        name: "Nguyễn Văn Thử".into(),
        man: "1976".into(),
        ethnicity: "Kinh".into(),
        hometown: "Bến Tre".into(),
        work: "Trường THPT Tán Kế".into(),
        branch: "Chi bộ 1".into(),
        result: "Khá".into(),
        certificate: "09/CN".into(),
        ..ClassLine::default()
    };
    assert_eq!(paper.lines, [line]);
    assert_eq!(ClassPaper::of(&sketch.book, matter_id(9)), None);
}

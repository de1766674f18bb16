//! Who learns in a class.

use crate::note::{Sketch, count, enrolment, learner, matter_id, name_of, person, person_id};
use so_nguon::domain::*;
use so_nguon::stats::{ClassCount, classes, learners};

#[test]
fn a_class_counts_its_learners_and_certificates() {
    let mut sketch = Sketch::read("Xã");
    for (n, name) in [(1, "Nguyễn Văn Đức"), (2, "Trần Thị An")] {
        let one = Person { name: PersonName::new(name).unwrap(), ..person(sketch.unit("Xã"), "2016-01-01") };
        sketch.edit(Edit::SetPerson(person_id(n), Some(one)));
    }
    let class = matter_id(1);
    let matter = Matter::new(MatterKind::Class).with(MatterField::Capacity, Some(Item::Count(count(2))));
    sketch.edit(Edit::SetMatter(class, Some(matter)));
    for n in 1..=3 {
        sketch.edit(learner(10 + n, class, person_id(n)));
    }
    let number = Some(Item::Text(Note::new("15/CN").unwrap()));
    let one = enrolment(class, person_id(1)).with(MatterField::CertificateNo, number);
    sketch.edit(Edit::SetMatter(matter_id(11), Some(one)));
    let known = classes(&sketch.book)[&class];
    assert_eq!(known, ClassCount { enrolled: 3, certified: 1, capacity: Some(2) });
    assert_eq!(known.over(), Some(1));
    assert_eq!(ClassCount { capacity: None, ..known }.over(), None);
    assert_eq!(ClassCount { enrolled: 2, ..known }.over(), None);
    let names: Vec<_> = learners(&sketch.book, class).into_iter().map(|id| name_of(&sketch.book, id)).collect();
    assert_eq!(names, [Some("Trần Thị An".to_owned()), Some("Nguyễn Văn Đức".to_owned()), None]);
}

//! The sample's classes agree with the ways of those who learned in them.

use so_nguon::domain::{MatterField, MatterKind, Stage};
use so_nguon::sample::{Sample, book};
use so_nguon::session::classes::{enrolled, stage_of, takings};
use so_nguon::stats::classes;
use std::collections::BTreeSet;

fn word(code: so_nguon::domain::Code) -> &'static str {
    so_nguon::i18n::code(so_nguon::session::Lang::Vi, code)
}

#[test]
fn classes_and_ways_agree() {
    let book = book(Sample::BaTri2016);
    // What stands in a class stands in the way.
    for id in book.persons.iter().map(|(id, _)| *id) {
        assert_eq!(takings(&book, id, word), [], "{id}");
    }
    // And the other way round, by number and day and result.
    let learners: Vec<_> = book.matters.iter().filter(|(_, m)| m.kind == MatterKind::Enrolment).collect();
    let (mut steps, mut met) = (0, BTreeSet::new());
    for (id, person) in book.persons.iter() {
        for (key, step) in person.details.sheet().steps() {
            if !matches!(key.stage, Stage::AwarenessClass | Stage::Probation) {
                continue;
            }
            steps += 1;
            let same = |m: &so_nguon::domain::Matter| {
                m.person() == Some(*id)
                    && m.text(MatterField::CertificateNo) == Some(step.paper.as_str())
                    && m.date(MatterField::CertificateOn).and_then(so_nguon::domain::When::day) == step.signed
                    && m.get(MatterField::Result).is_some_and(|result| {
                        matches!(result, so_nguon::domain::Item::Code(code) if word(*code) == step.result.as_str())
                    })
            };
            let found = learners.iter().find(|(_, m)| same(m)).unwrap_or_else(|| panic!("{id}: {:?}", key.stage));
            let class = book.matters.get(&found.1.part_of().unwrap()).unwrap();
            assert_eq!(stage_of(class), Some(key.stage));
            met.insert(*found.0);
        }
    }
    let certified = learners.iter().filter(|(_, m)| m.get(MatterField::CertificateNo).is_some()).count();
    assert_eq!((steps, met.len()), (certified, certified));
}

#[test]
fn every_class_has_learners_and_places_for_them() {
    let book = book(Sample::BaTri2016);
    let counts = classes(&book);
    assert_eq!(counts.len(), 8);
    for (id, count) in &counts {
        let class = book.matters.get(id).unwrap();
        assert!(count.enrolled > 0 && count.over().is_none(), "{:?}: {count:?}", class.name());
        assert_eq!(enrolled(&book, *id).len(), count.enrolled as usize, "nobody twice");
        assert!(count.certified == count.enrolled || count.certified == 0);
        assert_eq!(class.text(MatterField::Note), Some("Số giả định cho bản mẫu"));
    }
    assert_eq!(counts.values().filter(|count| count.certified == 0).count(), 1, "the last has just ended");
}

//! Source organisations: of whom they named, how many were admitted.

use crate::note::{Sketch, count, day, matter_id, person_id};
use so_nguon::domain::*;
use so_nguon::stats::{Conversion, Gleaned, Named};

fn conversions(book: &Book, unit: UnitId) -> Vec<Conversion> {
    so_nguon::stats::conversions(book, &Gleaned::of(&book.persons), unit)
}

fn text(text: &str) -> Item {
    Item::Text(Note::new(text).unwrap())
}

#[test]
fn from_the_list_to_the_admission() {
    let mut sketch = Sketch::read("Huyện\n  Xã A\n  Xã B");
    for (n, name, unit) in [(1, "Đoàn trường THPT Tán Kế", None), (2, "Hội Nông dân", Some("Xã B"))] {
        let org = Matter::of(MatterKind::SourceOrg, vec![(MatterField::Name, text(name))]);
        let org = org.with(MatterField::Unit, unit.map(|u| Item::Unit(sketch.unit(u))));
        sketch.edit(Edit::SetMatter(matter_id(n), Some(org)));
    }
    for (n, year, planned, listed) in [(3, 2016, 10, Some(6)), (4, 2017, 5, None)] {
        let items = vec![
            (MatterField::Of, Item::Matter(matter_id(1))),
            (MatterField::Period, Item::Period(PeriodId::Year(year))),
            (MatterField::Planned, Item::Count(count(planned))),
        ];
        let plan = Matter::of(MatterKind::SourcePlan, items);
        let plan = plan.with(MatterField::Listed, listed.map(|n| Item::Count(count(n))));
        sketch.edit(Edit::SetMatter(matter_id(n), Some(plan)));
    }
    let rows: [(u32, &str, &[Stage]); 5] = [
        (1, "Đoàn trường THPT Tán Kế", &[]),
        (2, "doan truong thpt tan ke", &[Stage::AwarenessClass]),
        (3, "ĐOÀN TRƯỜNG THPT TÁN KẾ", &[Stage::AwarenessClass, Stage::Admitted]),
        (4, "ĐOÀN TRƯỜNG THPT TÁN KẾ", &[Stage::Admitted, Stage::Cancelled]),
        (5, "Chưa có trong danh sách", &[Stage::AwarenessClass]),
    ];
    for (n, org, stages) in rows {
        let unit = sketch.unit("Xã A");
        let one = Person::new(PersonName::new("Lê Thị Tư").unwrap(), Gender::Woman, Born::Year(1990), unit);
        let details = one.details.with(DetailField::SourceOrg, 1, DetailField::SourceOrg.read(org).ok());
        let step = |details: Details, stage: &Stage| {
            details.with_step(StepKey::first(*stage), Some(Step::on(day("2016-05-01"))))
        };
        let details = stages.iter().fold(details, step);
        sketch.edit(Edit::SetPerson(person_id(n), Some(Person { details, ..one })));
    }
    let school = Conversion {
        org: Some(matter_id(1)),
        plans: vec![matter_id(4), matter_id(3)],
        planned: Some(15),
        listed: Some(6),
        records: Named { named: 4, learned: 2, admitted: 1 },
    };
    let farmers =
        Conversion { org: Some(matter_id(2)), plans: vec![], planned: None, listed: None, records: Named::default() };
    let others = Conversion {
        org: None,
        plans: vec![],
        planned: None,
        listed: None,
        records: Named { named: 1, learned: 1, admitted: 0 },
    };
    assert_eq!(conversions(&sketch.book, sketch.unit("Huyện")), [school.clone(), farmers, others.clone()]);
    assert_eq!(conversions(&sketch.book, sketch.unit("Xã A")), [school.clone(), others]);
    assert_eq!(school.most(), 15);
    let none = Conversion { records: Named::default(), ..school };
    assert_eq!(conversions(&sketch.book, sketch.unit("Xã B"))[0], none);
    // A decision alone admits nobody, but where the office counts by the decision.
    let mut decided = sketch.book.persons.get(&person_id(1)).unwrap().clone();
    decided.details = decided.details.with_step(StepKey::first(Stage::Decision), Some(Step::on(day("2016-05-01"))));
    sketch.edit(Edit::SetPerson(person_id(1), Some(decided)));
    for (counting, admitted) in [(CountingDate::Ceremony, 1), (CountingDate::Decision, 2)] {
        sketch.edit(Edit::SetSettings(Settings { counting, ..sketch.book.settings.clone() }));
        assert_eq!(conversions(&sketch.book, sketch.unit("Huyện"))[0].records.admitted, admitted, "{counting:?}");
    }
}

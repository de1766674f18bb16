//! Matters: what each kind holds, and how files spell it.

use crate::note::{Sketch, name, unit_id};
use so_nguon::domain::*;

fn id(number: u32) -> MatterId {
    MatterId(Id { station: Station::from_bits(7), number })
}

fn text(text: &str) -> Item {
    Item::Text(Note::new(text).unwrap())
}

#[test]
fn as_files_spell_it() {
    let line = r#"{"id":"0000000007-1","kind":"class","items":{"name":"Lớp I/2016","class_kind":"awareness","unit":"0000000007-2","from":"2016-05","capacity":107}}"#;
    let record: MatterRecord = serde_json::from_str(line).unwrap();
    assert_eq!(serde_json::to_string(&record).unwrap(), line);
    let (_, class): (MatterId, Matter) = record.into();
    assert_eq!(
        (class.name(), class.unit(), class.count(MatterField::Capacity)),
        (Some("Lớp I/2016"), Some(unit_id(2)), Some(107))
    );
    assert_eq!((class.code(MatterField::ClassKind), class.person(), class.part_of()), (Some("awareness"), None, None));
    let bare: MatterRecord = serde_json::from_str(r#"{"id":"0000000007-1","kind":"movement"}"#).unwrap();
    assert_eq!(serde_json::to_string(&bare).unwrap(), r#"{"id":"0000000007-1","kind":"movement"}"#);
}

#[test]
fn a_receipt_as_files_spell_it() {
    let line = r#"{"id":"0000000007-1","kind":"receipt","items":{"name":"PTDV_SoLieu_XaB_2016_r1.json","unit":"0000000007-2","period":"2016","on":"2017-01-05","as_of":"2016-12-31","sender":"Máy xã B","hash":"00ff"}}"#;
    let record: MatterRecord = serde_json::from_str(line).unwrap();
    assert_eq!(serde_json::to_string(&record).unwrap(), line);
    let (_, receipt): (MatterId, Matter) = record.into();
    assert_eq!((receipt.text(MatterField::Hash), receipt.text(MatterField::Note)), (Some("00ff"), None));
    assert_eq!(receipt.text(MatterField::Unit), None, "no text");
}

#[test]
fn what_does_not_fit_is_refused() {
    for items in [
        r#"{"Names":"x"}"#,
        r#"{"name":""}"#,
        r#"{"name":7}"#,
        r#"{"capacity":"107"}"#,
        r#"{"capacity":-1}"#,
        r#"{"class_kind":"Lớp"}"#,
        r#"{"from":"05/2016"}"#,
        r#"{"person":"7"}"#,
        r#"{"name":"a","name":"b"}"#,
    ] {
        let line = format!(r#"{{"id":"0000000007-1","kind":"class","items":{items}}}"#);
        assert!(serde_json::from_str::<MatterRecord>(&line).is_err(), "{items}");
    }
}

#[test]
fn an_item_is_of_its_field() {
    let class = Matter::new(MatterKind::Class).with(MatterField::Name, Some(text("Lớp I")));
    assert_eq!(class.clone().with(MatterField::Capacity, Some(text("nhiều"))), class);
    assert_eq!(class.clone().with(MatterField::Name, None), Matter::new(MatterKind::Class));
    let order = vec![(MatterField::Note, text("b")), (MatterField::Name, text("a")), (MatterField::Name, text("c"))];
    let of = Matter::of(MatterKind::Class, order);
    assert_eq!(of.items().iter().map(|(f, _)| *f).collect::<Vec<_>>(), [MatterField::Name, MatterField::Note]);
    assert_eq!(of.name(), Some("c"));
}

#[test]
fn every_field_has_its_own_key_and_is_of_some_kind() {
    for field in MatterField::ALL {
        assert_eq!(MatterField::of_key(field.key()), Some(*field));
        assert!(!field.of().is_empty());
    }
    for kind in MatterKind::ALL {
        assert!(MatterField::all_of(*kind).any(|field| field == MatterField::Note));
    }
}

#[test]
fn a_unit_that_a_matter_speaks_of_stays() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1");
    let unit = sketch.unit("Chi bộ 1");
    let org = Matter::new(MatterKind::SourceOrg).with(MatterField::Unit, Some(Item::Unit(unit)));
    sketch.edit(Edit::SetMatter(id(1), Some(org.clone())));
    assert_eq!(sketch.book.apply(&Edit::RemoveUnit(unit)), Err(Refusal::InUse(unit)));
    let nowhere = org.clone().with(MatterField::Unit, Some(Item::Unit(unit_id(99))));
    assert_eq!(sketch.book.apply(&Edit::SetMatter(id(1), Some(nowhere))), Err(Refusal::NoUnit(unit_id(99))));
    sketch.edit(Edit::SetMatter(id(1), None));
    sketch.edit(Edit::RemoveUnit(unit));
}

#[test]
fn a_period_that_a_plan_speaks_of_stays() {
    let mut sketch = Sketch::read("Xã");
    let period = PeriodId::Own(Id { station: Station::from_bits(7), number: 50 });
    let days = Span { start: Day::FIRST, end: Day::FIRST };
    sketch.edit(Edit::PutPeriod(period, Period { label: Some(name("Nhiệm kỳ")), ..Period::over(days) }));
    let plan = Matter::new(MatterKind::SourcePlan).with(MatterField::Period, Some(Item::Period(period)));
    sketch.edit(Edit::SetMatter(id(1), Some(plan)));
    assert_eq!(sketch.book.apply(&Edit::RemovePeriod(period)), Err(Refusal::PeriodInUse(period)));
}

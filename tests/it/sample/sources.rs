//! Source organisations, the programme, praise: no list of the page is empty, and all agree with the persons.

use super::underway::on_the_way;
use so_nguon::domain::{Category, MatterField, MatterKind};
use so_nguon::sample::{Sample, book};
use so_nguon::stats::{Gleaned, conversions, programme};

#[test]
fn plans_agree_with_who_was_named() {
    let book = book(Sample::BaTri2016);
    let gleaned = Gleaned::of(&book.persons);
    let rows = conversions(&book, &gleaned, book.settings.home.unwrap());
    assert_eq!(rows.len(), 6, "nobody was named by one that is on no list");
    for row in &rows {
        let name = book.matters.get(&row.org.unwrap()).unwrap().name().unwrap();
        assert!(row.records.named > 0, "{name}: {row:?}");
        assert_eq!(row.listed, Some(row.records.named), "{name}");
        assert!(row.planned > row.listed, "{name}");
        assert!(row.records.admitted > 0 && row.records.admitted < row.records.named, "{name}: {row:?}");
        assert!(name.contains("mẫu") || name == "Đoàn trường THPT Tán Kế");
    }
}

#[test]
fn the_programme_has_its_days_and_its_people() {
    let book = book(Sample::BaTri2016);
    let matter = book.matters.iter().find(|(_, m)| m.kind == MatterKind::Programme).unwrap().1;
    let dates = [MatterField::From, MatterField::To].map(|field| matter.date(field).unwrap().to_string());
    assert_eq!(dates, ["2017-01-01", "2020-12-31"]);
    let gleaned = Gleaned::of(&book.persons);
    let count = programme(&book, &gleaned, matter, book.settings.home.unwrap(), 100);
    assert!(count.all_tagged >= 5 && count.all_candidates >= 5, "{count:?}");
    assert!(count.units.iter().all(|row| row.admitted == 0), "it begins in 2017");
    let employers = on_the_way(&book).filter(|p| p.details.gist().marks.has(Category::NewUprising));
    let kinds: std::collections::BTreeSet<_> = employers
        .filter_map(|p| p.details.get(so_nguon::domain::DetailField::EmployerType, 1))
        .map(|entry| format!("{entry:?}"))
        .collect();
    assert!(kinds.len() >= 2, "in enterprises and in cooperatives: {kinds:?}");
}

#[test]
fn no_list_is_empty() {
    use MatterKind::{Class, Movement, Programme, Recognition, SourceOrg, SourcePlan};
    let book = book(Sample::BaTri2016);
    let count = |kind| book.matters.iter().filter(|(_, m)| m.kind == kind).count();
    let counts = [Class, Programme, SourceOrg, SourcePlan, Movement, Recognition].map(count);
    assert_eq!(counts, [8, 1, 6, 6, 1, 6]);
}

//! What crosses the border of a machine: the file, what is wrong with a bad one, what taking one in would change.
mod anonymous;
mod bad;
mod beyond;
mod contexts;
mod crowd;
mod details;
mod encryption;
mod fields;
mod golden;
mod hostile;
mod laws;
mod memory;
mod name;
mod packets;
mod preview;
mod problems;
#[cfg(feature = "schema")]
mod schema;
mod several;
mod signature;
mod trust;
mod writing;

use so_nguon::domain::{
    Aim, Beyond, Book, Born, Category, Count, Day, Edit, Fact, FactKey, Frozen, Gender, Id, Indicator, Marks, Name,
    Note, Origin, Percent, PercentOf, Period, PeriodId, Person, PersonId, PersonName, Revision, Rounding, Sector,
    Settings, Station, Target, TargetKey, TargetKind, UnitId, UnitKind, UnitVersion,
};
use so_nguon::exchange::{Cover, Maker, Order};
use so_nguon::merge::Replica;
use std::collections::BTreeSet;

/// The day on which all files of these tests are read.
pub fn today() -> Day {
    day("2017-01-18")
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

pub fn count(n: i64) -> Count {
    Count::new(n).unwrap()
}

pub fn station() -> Station {
    "0000000abc".parse().unwrap()
}

pub fn id(number: u32) -> Id {
    Id { station: station(), number }
}

pub fn maker() -> Maker {
    Maker { station: station(), name: "Máy VP \"Huyện ủy\"".into(), seed: None }
}

/// The file of the part of a book that a packet carries, without these figures.
pub fn write_packet(replica: &Replica, maker: &Maker, cover: &Cover, without: &BTreeSet<FactKey>) -> String {
    Order::packet(replica, maker.clone(), cover.clone(), without).at_once()
}

/// A small book with every kind of record and every optional field.
pub fn small() -> Book {
    let (district, commune, branch) = (UnitId(id(1)), UnitId(id(2)), UnitId(id(3)));
    let from = day("2015-01-01");
    let year = PeriodId::Year(2016);
    let unit = |text: &str, parent, kind, sector| UnitVersion::new(from, name(text), parent, kind, sector);
    let mut named = unit("Xã An Thủy", Some(district), UnitKind::Commune, Sector::Commune);
    named.short = Some(name("An Thủy"));
    named.group = Some(name("Khối xã, thị trấn"));
    named.code = Some(name("55.001"));
    named.count_by = Some(so_nguon::domain::CountBy::Records);
    let mut later = named.clone();
    later.from = day("2016-07-01");
    later.ranks = false;
    later.no_source = true;
    later.paper = Note::new("QĐ 12-QĐ/HU").unwrap();
    let target = |period, unit, category, kind| TargetKey { period, unit, category, kind };
    let first = Revision { aim: Some(Aim::Exact(count(9))), on: None, paper: Note::default() };
    let second = Revision { aim: None, on: Some(day("2016-08-01")), paper: Note::new("Công văn 7").unwrap() };
    let percent = Percent { hundredths: count(350), of: PercentOf::YearStart, rounding: Rounding::Up };
    let key = FactKey { period: PeriodId::Year(2015), unit: commune, indicator: Indicator::ADMITTED };
    let fact = |value, note: &str| Fact::new(count(value), day("2015-12-31"), Origin::Typed, Note::new(note).unwrap());
    let person = |text: &str, gender, born: &str, marks| {
        let (name, born) = (PersonName::new(text).unwrap(), born.parse::<Born>().unwrap());
        Person { marks, ..Person::new(name, gender, born, branch).admitted_on(day("2016-05-19")) }
    };
    let closed = Period {
        frozen: Some(Box::new(Frozen {
            on: day("2016-01-05"),
            note: Note::new("Chốt số liệu").unwrap(),
            figures: vec![(key, count(8))].into(),
            stood: None,
        })),
        ..Period::over(PeriodId::Year(2015).calendar().unwrap())
    };
    let own = Period {
        label: Some(name("Lớp Đồng khởi mới")),
        ..Period::over(so_nguon::domain::Span::new(day("2016-03-01"), day("2020-02-29")).unwrap())
    };
    let marks = Marks::default().with(Category::YouthUnion, true).with(Category::Farmer, true);
    let edits = vec![
        Edit::AddUnit(district, unit("Huyện Ba Tri", None, UnitKind::District, Sector::Other)),
        Edit::AddUnit(commune, named),
        Edit::ReviseUnit(commune, later),
        Edit::AddUnit(branch, unit("Chi bộ ấp 1", Some(commune), UnitKind::Branch, Sector::Hamlet)),
        Edit::EndUnit(branch, Some(day("2016-12-31"))),
        Edit::SetTarget(
            target(year, commune, Category::All, TargetKind::Assigned),
            Some(Target { revisions: vec![first, second], beyond: Beyond::NONE }),
        ),
        Edit::SetTarget(
            target(year, district, Category::Women, TargetKind::Striving),
            Some(Target::of(Aim::range(count(100), count(120)).unwrap())),
        ),
        Edit::SetTarget(
            target(PeriodId::Own(id(4)), district, Category::NewUprising, TargetKind::Resolution),
            Some(Target::of(Aim::Percent(percent))),
        ),
        Edit::SetFact(key, Some(fact(8, "Báo cáo \\ quý IV"))),
        Edit::SetFact(FactKey { indicator: Indicator::Members, ..key }, Some(fact(205, ""))),
        Edit::SetFact(FactKey { indicator: Indicator::Admitted(Category::Women), ..key }, Some(fact(5, ""))),
        Edit::PutPeriod(PeriodId::Year(2015), closed),
        Edit::PutPeriod(PeriodId::Own(id(4)), own),
        Edit::SetPerson(PersonId(id(5)), Some(person("Nguyễn Thị Mẫu Một", Gender::Woman, "1990-05-17", marks))),
        Edit::SetPerson(PersonId(id(6)), Some(person("Trần Văn Mẫu Hai", Gender::Man, "1988", Marks::default()))),
        Edit::SetPerson(PersonId(id(7)), Some(person("Lê Văn Mẫu Ba", Gender::Man, "1979-11", Marks::default()))),
        Edit::SetSettings(Settings { home: Some(district), sample: Some(name("Mẫu nhỏ")), ..Settings::default() }),
    ];
    Book::default().apply(&Edit::All(edits)).unwrap()
}

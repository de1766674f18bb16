//! A made-up province of any size, the same at every run: for the benches, native and in the browser.
//!
//! Every name, day and number here is drawn by a fixed rule; nobody in it is real.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::too_many_lines,
    missing_docs,
    reason = "made-up numbers are small, a made-up file that cannot be is a fault of its maker, and nobody uses it all"
)]

#[path = "crowd/draw.rs"]
mod draw;
#[path = "crowd/names.rs"]
mod names;
#[path = "crowd/person.rs"]
mod person;
#[path = "crowd/places.rs"]
mod places;
#[path = "crowd/trade.rs"]
mod trade;
#[path = "crowd/way.rs"]
mod way;

use draw::Draw;
use so_nguon::domain::{
    Aim, Book, Born, Category, Count, Day, Fact, FactKey, Gender, Id, Indicator, Marks, Name, Note, Origin, PeriodId,
    Person, PersonId, PersonName, Sector, Station, Target, TargetKey, TargetKind, Unit, UnitId, UnitKind, UnitVersion,
};

/// The year that the figures are about; persons were admitted in the five years up to it.
pub const YEAR: i16 = 2016;
/// The station that made all of it.
pub const STATION: u64 = 0x5_0b50;

const FAMILY: [&str; 8] = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi"];
const MIDDLE: [&str; 8] = ["Văn", "Thị", "Hoàng", "Minh", "Ngọc", "Thanh", "Quốc", "Kim"];
const GIVEN: [&str; 12] = ["An", "Ánh", "Ân", "Bình", "Dũng", "Đức", "Hương", "Lan", "Ngọc", "Phúc", "Quý", "Yến"];

/// The n-th unit, from 1: the province first, then districts, communes, branches.
pub fn unit_id(number: u32) -> UnitId {
    UnitId(Id { station: Station::from_bits(STATION), number })
}

/// The n-th person, from 1.
pub fn person_id(number: u32) -> PersonId {
    PersonId(Id { station: Station::from_bits(STATION), number })
}

/// A province of so many units and persons, with targets, typed figures and members of two years.
pub fn book(units: u32, persons: u32) -> Book {
    let (mut book, mut draw) = organisation(units);
    for number in 1..=persons {
        let person = person(&mut draw, units);
        book.persons.put(person_id(number), person);
    }
    book
}

/// The same with persons as real files fill them: every field that applies, up to ten dated stages. It takes some
/// kilobytes of memory a person; whoever needs very many takes them one by one from [`complete`].
pub fn complete_book(units: u32, persons: u32) -> Book {
    let (mut book, _) = organisation(units);
    for number in 1..=persons {
        book.persons.put(person_id(number), complete(number, units));
    }
    book
}

/// The n-th complete person of so many units; each is drawn alone.
pub fn complete(number: u32, units: u32) -> Person {
    person::person(number, units)
}

fn organisation(units: u32) -> (Book, Draw) {
    let mut draw = Draw::new(0x9e37_79b9_7f4a_7c15);
    let mut book = Book::default();
    let (districts, communes) = ((units / 100).max(1), (units / 10).max(1));
    for number in 1..=units {
        let (parent, kind, title) = match number {
            1 => (None, UnitKind::Province, "Tỉnh".to_owned()),
            n if n <= 1 + districts => (Some(1), UnitKind::District, format!("Huyện {}", n - 1)),
            n if n <= 1 + districts + communes => {
                (Some(2 + n % districts), UnitKind::Commune, format!("Xã {}", n - 1 - districts))
            }
            n => (Some(2 + districts + n % communes), UnitKind::Branch, format!("Chi bộ ấp {n}")),
        };
        let name = Name::new(&title).unwrap();
        let mut version = UnitVersion::new(day(2010, 1, 1), name, parent.map(unit_id), kind, Sector::Hamlet);
        version.group = (number % 3 != 0).then(|| Name::new(&format!("Khối {}", number % 3)).unwrap());
        book.units.put(unit_id(number), Unit::new(version));
        figures(&mut book, &mut draw, number, kind);
    }
    (book, draw)
}

fn day(year: i32, month: u8, on: u8) -> Day {
    Day::new(year, month, on).unwrap_or(Day::FIRST)
}

fn figures(book: &mut Book, draw: &mut Draw, number: u32, kind: UnitKind) {
    let unit = unit_id(number);
    for year in [YEAR - 1, YEAR] {
        let period = PeriodId::Year(year);
        let as_of = day(year.into(), 12, 31);
        let fact = |n: u32| Fact::new(Count::new(n.into()).unwrap(), as_of, Origin::Sample, Note::default());
        let key = TargetKey { period, unit, category: Category::All, kind: TargetKind::Assigned };
        let aim = Count::new((10 + draw.below(30)).into()).unwrap();
        book.targets.put(key, Target::of(Aim::Exact(aim)));
        let members = FactKey { period, unit, indicator: Indicator::Members };
        if kind == UnitKind::Branch {
            book.facts.put(members, fact(20 + draw.below(60)));
        }
        // Every tenth unit reports totals, which its records do not quite reach.
        if number.is_multiple_of(10) {
            let key = FactKey { period, unit, indicator: Indicator::ADMITTED };
            book.facts.put(key, fact(15 + draw.below(20)));
        }
    }
}

/// Somebody admitted in one of the five years, mostly in a branch.
pub fn anyone(seed: u64, units: u32) -> Person {
    person(&mut Draw::new(seed | 1), units)
}

fn person(draw: &mut Draw, units: u32) -> Person {
    let name = format!("{} {} {}", draw.of(&FAMILY), draw.of(&MIDDLE), draw.of(&GIVEN));
    let year = YEAR - i16::try_from(draw.below(5)).unwrap_or(0);
    let marks = [Category::YouthUnion, Category::Farmer, Category::Religious, Category::Minority];
    let marked = marks.iter().fold(Marks::default(), |set, &mark| set.with(mark, draw.below(6) == 0));
    let born = YEAR - 19 - i16::try_from(draw.below(30)).unwrap_or(0);
    let (gender, born) = (draw.of(Gender::ALL), Born::Day(draw.day(born)));
    let unit = unit_id(1 + draw.below(units));
    let mut person = Person::new(PersonName::new(&name).unwrap(), gender, born, unit).admitted_on(draw.day(year));
    person.marks = marked;
    person
}

//! Persons who never were: their names are numbers in words, their days and marks come from the number by arithmetic.

use super::journey::Journey;
use super::sources::Sources;
use super::spell::spelled;
use super::training::Training;
use crate::domain::{Born, Category, Day, Gender, Marks, Person, PersonName, Sector, Stage, UnitId, UnitKind};

/// How many were admitted; the arithmetic below comes out exactly for them.
pub(super) const PEOPLE: u32 = 222;
/// How many of them are women.
const WOMEN: u32 = 121;
/// The one who follows a religion.
const RELIGIOUS: u32 = 37;

/// Ceremonies of 2016, most on the anniversaries on which they are held: month, day, how many persons. In all 222.
const CEREMONIES: [(u8, u8, u32); 13] = [
    (1, 15, 4),
    (2, 3, 40),
    (2, 25, 4),
    (3, 26, 38),
    (4, 29, 5),
    (5, 19, 44),
    (6, 24, 4),
    (7, 27, 5),
    (8, 26, 4),
    (9, 2, 34),
    (10, 14, 5),
    (11, 7, 30),
    (12, 22, 5),
];
const FAMILIES: [&str; 12] = ["Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Huỳnh", "Phan", "Bùi", "Đặng", "Đỗ", "Hồ", "Ngô"];

/// A unit as its people see it: which it is, of what kind, in what field.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub unit: UnitId,
    pub kind: UnitKind,
    pub sector: Sector,
}

impl Place {
    /// Whether a base committee stands between the branch and the district.
    pub fn has_committee(self) -> bool {
        self.kind != UnitKind::BaseBranch
    }
}

/// What is gathered of all persons on the way: who learned where, who named whom.
#[derive(Default)]
pub(super) struct Gathered {
    pub training: Training,
    pub sources: Sources,
}

/// Person number 1 to 222, admitted here.
pub(super) fn admitted(number: u32, place: Place, gathered: &mut Gathered) -> Option<Person> {
    let ceremony = ceremony(number)?;
    let vote = ceremony.later(-40 - i32::try_from(number % 5).ok()?)?;
    let committee = place.has_committee();
    let journey = Journey { vote, last: Stage::Admitted, ceremony: Some(ceremony), committee, passed: true };
    person(number, place, ceremony, journey, gathered)
}

/// A person on this way, with the age of this day.
pub(super) fn person(number: u32, place: Place, on: Day, journey: Journey, gathered: &mut Gathered) -> Option<Person> {
    // So many more women up to this number than up to the one before: evenly spread, and exact at the end.
    let woman = if number > PEOPLE {
        number.is_multiple_of(2)
    } else {
        number * WOMEN / PEOPLE > (number - 1) * WOMEN / PEOPLE
    };
    let family = FAMILIES[number as usize % FAMILIES.len()];
    let middle = if woman { "Thị Mẫu" } else { "Văn Mẫu" };
    let born = born(number)?;
    let name = PersonName::new(&format!("{family} {middle} {}", spelled(number))).ok()?;
    let gender = if woman { Gender::Woman } else { Gender::Man };
    let mut person = Person::new(name, gender, born, place.unit);
    person.marks = marks(number, place.sector, born.age_on(on));
    let org = gathered.sources.name(place.sector, person.marks);
    person.details = journey.details(number, person.marks.has(Category::YouthUnion), org, &mut gathered.training)?;
    Some(person)
}

/// The day of admission: 61 has no divisor with 222, so every ceremony gets exactly its persons, from all units.
fn ceremony(number: u32) -> Option<Day> {
    let mut place = number * 61 % PEOPLE;
    for (month, day, persons) in CEREMONIES {
        if place < persons {
            return Day::new(2016, month, day);
        }
        place -= persons;
    }
    None
}

/// Born 19 to 40 years before 2016; of some only the year or the month is known.
fn born(number: u32) -> Option<Born> {
    let year = 1997 - i16::try_from(number * 7 % 22).ok()?;
    let (month, day) = (u8::try_from(number * 5 % 12 + 1).ok()?, u8::try_from(number * 11 % 28 + 1).ok()?);
    Some(match number % 10 {
        3 => Born::Year(year),
        7 => Born::Month(year, month),
        _ => Born::Day(Day::new(year.into(), month, day)?),
    })
}

/// What is marked of a person of this age in this field.
fn marks(number: u32, sector: Sector, age: i32) -> Marks {
    let work: &[Category] = match (sector, number % 4) {
        (Sector::Commune | Sector::Town, 0) => &[Category::PartTime],
        (Sector::Commune | Sector::Town, 1 | 2) => &[Category::Farmer],
        (Sector::Commune | Sector::Town, _) if number.is_multiple_of(3) => &[Category::Cooperative, Category::Farmer],
        (Sector::School, _) if age < 20 => &[Category::Student],
        (Sector::School | Sector::Health, _) => &[Category::PublicServant],
        (Sector::Police | Sector::Army | Sector::BorderGuard, _) => &[Category::ArmedForces],
        (Sector::PrivateEnterprise, 0) => &[Category::Enterprise, Category::BusinessOwner],
        (Sector::PrivateEnterprise, _) => &[Category::Enterprise, Category::Worker],
        (Sector::StateEnterprise, _) => &[Category::Worker],
        (Sector::Cooperative, _) => &[Category::Cooperative],
        _ => &[],
    };
    let work = work.iter().fold(Marks::default(), |marks, &mark| marks.with(mark, true));
    let young = age <= 30 && !number.is_multiple_of(6);
    work.with(Category::YouthUnion, young).with(Category::Religious, number == RELIGIOUS)
}

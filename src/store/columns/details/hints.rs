//! What is known of an entry before it is told: which others say the same, on what it hangs, and from which day it is foreseen.

use super::super::texts::hashed;
use super::ceremony;
use crate::domain::{
    Category, Day, DetailField, DetailKey, Entry, Gender, Note, Person, Stage, Step, StepKey, UnitId, When,
};

use DetailField as F;

/// Entries of one person that are told already.
pub type List = [(DetailKey, Entry)];

/// The order in which fields are told: what others refer to comes first.
pub fn rank(field: DetailField) -> u8 {
    match field {
        F::ResidenceProvince | F::ResidenceCommune | F::ResidenceDetail | F::Occupation => 0,
        F::HometownProvince | F::HometownCommune | F::HelperName | F::HelperFrom => 1,
        F::CitizenId => 3,
        F::PartyCardNo => 4,
        _ => 2,
    }
}

/// Whether people of this field are named word by word.
pub const fn is_name(field: DetailField) -> bool {
    matches!(field, F::NameUsed | F::HelperName | F::IntroducerName)
}

/// Whether the field is of where one lives.
pub const fn is_home(field: DetailField) -> bool {
    matches!(field, F::ResidenceProvince | F::ResidenceCommune | F::ResidenceDetail)
}

/// The commune that an address is in.
pub const fn commune(field: DetailField) -> Option<DetailField> {
    match field {
        F::ResidenceDetail => Some(F::ResidenceCommune),
        F::HometownDetail => Some(F::HometownCommune),
        F::BirthplaceDetail => Some(F::BirthplaceCommune),
        _ => None,
    }
}

/// Fields that speak of the same things are of one group.
pub fn group(field: DetailField) -> u32 {
    match field {
        F::ResidenceCommune | F::HometownCommune | F::BirthplaceCommune => 1,
        F::ResidenceDetail | F::HometownDetail | F::BirthplaceDetail => 2,
        F::ResidenceProvince | F::HometownProvince | F::BirthplaceProvince => 3,
        // Below a hundred.
        other => 16 + u32::try_from(other.index()).unwrap_or(0),
    }
}

/// The number of a unit among surroundings.
pub const fn of_unit(unit: UnitId) -> u64 {
    unit.0.station.bits().wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ unit.0.number as u64
}

/// In whose surroundings a text is the same again, and what it is about.
pub fn surroundings(field: DetailField, person: &Person, found: &List) -> (u64, u64) {
    let unit = of_unit(person.unit);
    match field {
        F::ResidenceCommune | F::HometownCommune | F::BirthplaceCommune | F::PaperPlace => (unit, 0),
        F::ResidenceDetail | F::HometownDetail | F::BirthplaceDetail => {
            let commune = commune(field).and_then(|field| text(found, field)).map_or(0, hashed);
            (commune, 0)
        }
        F::Employer => {
            let work = code(found, F::Occupation).into();
            (unit.wrapping_add(work), work)
        }
        F::SourceOrg => (0, u64::from(person.details.gist().marks.has(Category::YouthUnion))),
        F::EduGrade => (0, code(found, F::EduGeneral).into()),
        _ => (0, 0),
    }
}

/// On what a code, a flag, or whether something is there, hangs.
pub fn context(field: DetailField, person: &Person, steps: &[(StepKey, Step)], found: &List) -> u32 {
    let marked = |category| u32::from(person.details.gist().marks.has(category));
    match field {
        F::Ethnicity => marked(Category::Minority),
        F::Religion => marked(Category::Religious),
        F::YouthUnion | F::YouthUnionOn | F::IntroducerKind => marked(Category::YouthUnion),
        F::IsBusinessOwner => marked(Category::BusinessOwner),
        F::CoopMember => marked(Category::Cooperative),
        F::Occupation => {
            let works = [
                Category::Farmer,
                Category::Worker,
                Category::Student,
                Category::ArmedForces,
                Category::PublicServant,
                Category::PartTime,
            ];
            works.into_iter().fold(0, |bits, work| bits << 1 | marked(work))
        }
        F::EduPro | F::TradeUnion => code(found, F::Occupation),
        F::EmployerType => code(found, F::Occupation) << 1 | marked(Category::Enterprise),
        F::Programme => marked(Category::NewUprising),
        F::OldId => u32::from(person.born.year() >= 2000),
        F::HelperFrom => steps.iter().any(|(key, _)| key.stage == Stage::Sympathiser).into(),
        F::HelperTo => steps.iter().any(|(key, _)| key.stage == Stage::Official).into(),
        _ => 0,
    }
}

/// The code of a field, from 1; 0 if there is none.
fn code(found: &List, field: DetailField) -> u32 {
    match DetailKey::new(field, 1).and_then(|key| get(found, key)) {
        Some(Entry::Code(code)) => u32::from(code.index()) + 1,
        _ => 0,
    }
}

/// The text of a field.
pub fn text(found: &List, field: DetailField) -> Option<&str> {
    match DetailKey::new(field, 1).and_then(|key| get(found, key)) {
        Some(Entry::Text(text)) => Some(text.as_str()),
        _ => None,
    }
}

/// Whether what others hang on is so: a flag that is set, the first code of a list, anything else.
pub fn speaks(entry: &Entry) -> bool {
    match entry {
        Entry::Flag(flag) => *flag,
        Entry::Code(code) => code.index() == 0,
        _ => true,
    }
}

/// The entry of a place.
pub fn get(found: &List, key: DetailKey) -> Option<&Entry> {
    found.iter().rev().find(|(k, _)| *k == key).map(|(_, entry)| entry)
}

/// The place that mostly is filled in where this one is, if it is not the one before.
pub fn companion(key: DetailKey) -> Option<DetailKey> {
    let field = match key.field() {
        F::HelperFrom | F::HelperTo => F::HelperName,
        F::IntroducerName | F::IntroducerOn | F::IntroducerSince | F::IntroducerOfficialOn => F::IntroducerKind,
        F::PaperOn | F::PaperPlace => F::PaperStatus,
        F::TradeUnionOn => F::TradeUnion,
        F::YouthUnionOn => F::YouthUnion,
        _ => return None,
    };
    DetailKey::new(field, key.slot())
}

/// What often says the very same; and on what it hangs which of them does.
pub fn twins(key: DetailKey, person: &Person, found: &List) -> (Vec<Entry>, u32) {
    let said = |field, slot| DetailKey::new(field, slot).and_then(|key| get(found, key).cloned());
    let (field, slot) = (key.field(), key.slot());
    let mut hangs = 0;
    let twins = match field {
        F::NameUsed => vec![Note::new(person.name.as_str()).ok().map(Entry::Text)],
        F::HometownProvince => vec![said(F::ResidenceProvince, 1)],
        F::HometownCommune => vec![said(F::ResidenceCommune, 1)],
        F::BirthplaceProvince => vec![said(F::HometownProvince, 1), said(F::ResidenceProvince, 1)],
        F::BirthplaceCommune => vec![said(F::HometownCommune, 1), said(F::ResidenceCommune, 1)],
        F::BirthplaceDetail => {
            hangs = u32::from(said(F::BirthplaceCommune, 1) == said(F::HometownCommune, 1));
            vec![said(F::HometownDetail, 1)]
        }
        F::PartyCardNo => vec![said(F::CitizenId, 1)],
        // All papers of a dossier lie in one place.
        F::PaperPlace => vec![found.iter().rev().find(|(k, _)| k.field() == F::PaperPlace).map(|(_, e)| e.clone())],
        F::HelperName => (1..slot).map(|slot| said(F::HelperName, slot)).collect(),
        F::IntroducerName => {
            hangs = match said(F::IntroducerKind, slot) {
                Some(Entry::Code(code)) => u32::from(code.index()) + 1,
                _ => 0,
            };
            vec![said(F::HelperName, slot), said(F::SourceOrg, 1), said(F::HelperName, 3 - slot.min(2))]
        }
        _ => Vec::new(),
    };
    let mut told: Vec<Entry> = Vec::new();
    for twin in twins.into_iter().flatten() {
        if !told.contains(&twin) {
            told.push(twin);
        }
    }
    (told, hangs)
}

/// The day from which a date is foreseen.
pub fn near(key: DetailKey, person: &Person, steps: &[(StepKey, Step)], found: &List) -> Option<Day> {
    let step = |stage| match steps.iter().find(|(k, _)| *k == StepKey::first(stage))?.1.on? {
        When::Day(day) => Some(day),
        _ => None,
    };
    let entry = |field, slot| match get(found, DetailKey::new(field, slot)?)? {
        Entry::Date(When::Day(day)) => Some(*day),
        _ => None,
    };
    match (key.field(), key.slot()) {
        (F::ReferredOn, _) => step(Stage::Source).or_else(|| entry(F::HelperFrom, 1)),
        (F::LegalBasisOn, _) => entry(F::ReferredOn, 1).or(Some(ceremony(person))),
        (F::HelperFrom, 1) => step(Stage::Sympathiser).or_else(|| step(Stage::AwarenessClass)),
        (F::HelperFrom, 2) => entry(F::HelperFrom, 1),
        (F::HelperTo, 3..) => step(Stage::Official).or(Some(ceremony(person))),
        (F::IntroducerOn | F::IntroducerSince, _) => step(Stage::Introduction).or(Some(ceremony(person))),
        (F::YouthUnionOn | F::TradeUnionOn, _) => person.born.earliest().map(|day| day.years_later(16)),
        _ => Some(ceremony(person)),
    }
}

/// The fourth to sixth digit of a citizen id: the century of birth with the sex, and the year.
pub fn middle(person: &Person) -> u64 {
    let Ok(year) = u64::try_from(person.born.year()) else { return 0 };
    let woman = u64::from(person.gender == Gender::Woman);
    ((year.saturating_sub(1900) / 100 * 2 + woman) % 10) * 100 + year % 100
}

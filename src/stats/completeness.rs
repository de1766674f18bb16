//! How much of what there is to know of a person is known: of the fields that everybody at that stage has, how many are
//! filled. What only some have (a second name, a remark, a special case) counts for nothing, and papers are asked for by the
//! rules of their step.

use crate::domain::{DetailField, Entry, Person, Sheet, Stage};

/// How many fields apply, and how many of them are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// So many are filled.
    pub filled: usize,
    /// So many apply.
    pub of: usize,
}

impl Completeness {
    /// Of this person, at the stage reached.
    #[must_use]
    pub fn of(person: &Person) -> Self {
        let (sheet, stage) = (person.details.sheet(), person.details.gist().stage);
        let asked = DetailField::ALL.iter().filter(|field| applies(**field, &sheet, stage));
        let (mut filled, mut of) = (0, 0);
        for field in asked {
            of += 1;
            filled += usize::from(sheet.get(*field, 1).is_some());
        }
        Self { filled, of }
    }

    /// The share in whole percents, rounded down: 100 says that nothing is missing.
    #[must_use]
    pub fn percent(self) -> usize {
        (self.filled * 100).checked_div(self.of).unwrap_or(100)
    }
}

/// Whether everybody who has come so far has such a thing.
fn applies(field: DetailField, sheet: &Sheet, stage: Option<Stage>) -> bool {
    let has = |other| sheet.get(other, 1).is_some();
    let set = |other| sheet.get(other, 1) == Some(&Entry::Flag(true));
    let reached = |least: Stage| stage.is_some_and(|stage| stage >= least);
    match field {
        DetailField::NameUsed
        | DetailField::OldId
        | DetailField::AcademicTitle
        | DetailField::SpecialReadmitted
        | DetailField::SpecialPopulation
        | DetailField::SpecialForeignMarriage
        | DetailField::SpecialOver60
        | DetailField::SpecialLowEducation
        | DetailField::Programme
        | DetailField::HelperTo
        | DetailField::DossierRules
        | DetailField::PaperStatus
        | DetailField::PaperOn
        | DetailField::PaperPlace
        | DetailField::Note => false,
        DetailField::YouthUnionOn => set(DetailField::YouthUnion),
        DetailField::TradeUnionOn => set(DetailField::TradeUnion),
        DetailField::EmployerType => has(DetailField::Employer),
        DetailField::HelperName | DetailField::HelperFrom => reached(Stage::Sympathiser),
        DetailField::IntroducerKind
        | DetailField::IntroducerName
        | DetailField::IntroducerOn
        | DetailField::IntroducerSince
        | DetailField::IntroducerOfficialOn => reached(Stage::Introduction),
        DetailField::Occupation | DetailField::PartyRecordNo => reached(Stage::Admitted),
        DetailField::PartyCardNo => reached(Stage::Card),
        _ => true,
    }
}

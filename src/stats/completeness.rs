//! How much of what there is to know of a person is known: of the fields that everybody at that stage has, how many are
//! filled, and of the steps that were taken, how many have their day. What only some have (a second name, a remark, a special case) counts for nothing, and papers are asked for by the
//! rules of their step.

use crate::domain::{DetailField, Entry, Person, Sheet, Stage};

/// How many fields and steps there are to know, and how many of them are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// So many are known.
    pub filled: usize,
    /// So many there are.
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
        // What was done counts too: every step that was taken, and is known with its day.
        let newest = sheet.steps().last().map(|(key, _)| key.journey);
        for (_, step) in sheet.steps().iter().filter(|(key, _)| Some(key.journey) == newest) {
            of += 1;
            filled += usize::from(step.on.is_some() || step.signed.is_some());
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
        | DetailField::IntroducerOfficialOn
        | DetailField::DossierRules
        | DetailField::PaperStatus
        | DetailField::PaperOn
        | DetailField::PaperPlace
        | DetailField::ProbationMore
        | DetailField::ProbationPaper
        | DetailField::ProbationPaperOn
        | DetailField::Note => false,
        DetailField::YouthUnionOn => set(DetailField::YouthUnion),
        DetailField::TradeUnionOn => set(DetailField::TradeUnion),
        DetailField::EmployerType => has(DetailField::Employer),
        DetailField::HelperName | DetailField::HelperFrom => reached(Stage::Sympathiser),
        DetailField::IntroducerKind
        | DetailField::IntroducerName
        | DetailField::IntroducerOn
        | DetailField::IntroducerSince => reached(Stage::Introduction),
        DetailField::Occupation | DetailField::PartyRecordNo => reached(Stage::Admitted),
        DetailField::PartyCardNo => reached(Stage::Card),
        _ => true,
    }
}

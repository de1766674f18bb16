//! Which fields of the table stand together where a person is shown. A new field has its place before it compiles, and
//! then appears by itself.

use super::{DetailField, FieldKind};

/// Fields that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldGroup {
    /// Who it is: names and numbers.
    Identity,
    /// Origin and places.
    Origin,
    /// Education.
    Education,
    /// Work.
    Work,
    /// Unions.
    Unions,
    /// Special cases.
    Special,
    /// Tags of programmes.
    Programmes,
    /// Where the source came from, and who helps.
    Source,
    /// Who introduces.
    Introducers,
    /// Papers of the dossier, each in its own slot, and the rules that it goes by.
    Papers,
    /// A probation that was lengthened.
    Probation,
    /// Numbers of the Party.
    Party,
    /// The legal basis of the data.
    Legal,
    /// A remark.
    Remark,
}

impl FieldGroup {
    /// Every group, in the order in which they are shown.
    pub const ALL: &'static [Self] = &[
        Self::Identity,
        Self::Origin,
        Self::Education,
        Self::Work,
        Self::Unions,
        Self::Special,
        Self::Programmes,
        Self::Source,
        Self::Introducers,
        Self::Papers,
        Self::Probation,
        Self::Party,
        Self::Legal,
        Self::Remark,
    ];

    /// Its fields, in the order of the table.
    pub fn fields(self) -> impl Iterator<Item = DetailField> {
        DetailField::ALL.iter().copied().filter(move |field| field.group() == self)
    }
}

impl DetailField {
    /// Where it stands.
    #[must_use]
    pub const fn group(self) -> FieldGroup {
        match self {
            Self::NameUsed | Self::CitizenId | Self::OldId => FieldGroup::Identity,
            Self::Ethnicity
            | Self::Religion
            | Self::HometownProvince
            | Self::HometownCommune
            | Self::HometownDetail
            | Self::BirthplaceProvince
            | Self::BirthplaceCommune
            | Self::BirthplaceDetail
            | Self::ResidenceProvince
            | Self::ResidenceCommune
            | Self::ResidenceDetail => FieldGroup::Origin,
            Self::EduGeneral | Self::EduGrade | Self::EduPro | Self::AcademicTitle | Self::Theory => {
                FieldGroup::Education
            }
            Self::Occupation | Self::Employer | Self::EmployerType | Self::IsBusinessOwner | Self::CoopMember => {
                FieldGroup::Work
            }
            Self::YouthUnion | Self::YouthUnionOn | Self::TradeUnion | Self::TradeUnionOn => FieldGroup::Unions,
            Self::SpecialReadmitted
            | Self::SpecialPopulation
            | Self::SpecialForeignMarriage
            | Self::SpecialOver60
            | Self::SpecialLowEducation => FieldGroup::Special,
            Self::Programme => FieldGroup::Programmes,
            Self::SourceOrg | Self::ReferredOn | Self::HelperName | Self::HelperFrom | Self::HelperTo => {
                FieldGroup::Source
            }
            Self::IntroducerKind
            | Self::IntroducerName
            | Self::IntroducerOn
            | Self::IntroducerSince
            | Self::IntroducerOfficialOn => FieldGroup::Introducers,
            Self::DossierRules | Self::PaperStatus | Self::PaperOn | Self::PaperPlace => FieldGroup::Papers,
            Self::ProbationMore | Self::ProbationPaper | Self::ProbationPaperOn => FieldGroup::Probation,
            Self::PartyCardNo | Self::PartyRecordNo => FieldGroup::Party,
            Self::LegalBasis | Self::LegalBasisOn => FieldGroup::Legal,
            Self::Note => FieldGroup::Remark,
        }
    }

    /// Whether it is covered on the screen until somebody asks for it: numbers of cards (handbook 9).
    #[must_use]
    pub fn is_masked(self) -> bool {
        matches!(self.kind(), FieldKind::Digits(_)) && !matches!(self, Self::ProbationMore)
    }
}

//! Which record is spoken of, by what names it: in the address, and in the activity log.

use crate::domain::{Category, FactKey, MatterId, PeriodId, PersonId, TargetKey, TargetKind, UnitId};
use crate::merge::Kind;

/// A record, whether the book still has it or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Choices of the office.
    Settings,
    /// A period.
    Period(PeriodId),
    /// A unit.
    Unit(UnitId),
    /// A target.
    Target(TargetKey),
    /// A typed figure.
    Fact(FactKey),
    /// A person.
    Person(PersonId),
    /// A class, a programme, what else is kept in lists.
    Matter(MatterId),
}

impl Subject {
    /// Which kind of record it is.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Settings => Kind::Settings,
            Self::Period(_) => Kind::Periods,
            Self::Unit(_) => Kind::Units,
            Self::Target(_) => Kind::Targets,
            Self::Fact(_) => Kind::Facts,
            Self::Person(_) => Kind::Persons,
            Self::Matter(_) => Kind::Matters,
        }
    }

    /// Its word in the address: `don-vi:0000000007-3`, `so-lieu:2016:0000000007-3:members`.
    pub(super) fn print(self) -> String {
        match self {
            Self::Settings => "cai-dat".to_owned(),
            Self::Period(id) => format!("ky:{id}"),
            Self::Unit(id) => format!("don-vi:{id}"),
            Self::Person(id) => format!("ho-so:{id}"),
            Self::Matter(id) => format!("muc:{id}"),
            Self::Fact(FactKey { period, unit, indicator }) => format!("so-lieu:{period}:{unit}:{indicator}"),
            Self::Target(TargetKey { period, unit, category, kind }) => {
                format!("chi-tieu:{period}:{unit}:{}:{}", category as usize, kind as usize)
            }
        }
    }

    /// What that word names; none for anything else.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let mut next = || parts.next();
        let subject = match next()? {
            "cai-dat" => Self::Settings,
            "ky" => Self::Period(next()?.parse().ok()?),
            "don-vi" => Self::Unit(next()?.parse().ok()?),
            "ho-so" => Self::Person(next()?.parse().ok()?),
            "muc" => Self::Matter(next()?.parse().ok()?),
            "so-lieu" => {
                let (period, unit) = (next()?.parse().ok()?, next()?.parse().ok()?);
                Self::Fact(FactKey { period, unit, indicator: next()?.parse().ok()? })
            }
            "chi-tieu" => {
                let (period, unit) = (next()?.parse().ok()?, next()?.parse().ok()?);
                let category = *Category::ALL.get(next()?.parse::<usize>().ok()?)?;
                let kind = *TargetKind::ALL.get(next()?.parse::<usize>().ok()?)?;
                Self::Target(TargetKey { period, unit, category, kind })
            }
            _ => return None,
        };
        parts.next().is_none().then_some(subject)
    }
}

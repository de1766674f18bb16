//! Source organisations (cơ sở Đoàn, công đoàn…): of whom they named, how many went to class and how many were admitted.

use crate::domain::{
    Book, DetailField, Entry, Matter, MatterField, MatterId, MatterKind, Person, Span, Stage, Tree, UnitId, fold,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// How far the persons came whom an organisation named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Persons on record who were named by it.
    pub named: u32,
    /// Of them, with a step of the awareness class.
    pub learned: u32,
    /// Of them, admitted, and not cancelled.
    pub admitted: u32,
}

/// One organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// Which; none for all names that no organisation of the list has.
    pub org: Option<MatterId>,
    /// Typed: to be found by its plans.
    pub planned: Option<u32>,
    /// Typed: on the lists of its plans.
    pub listed: Option<u32>,
    /// From records.
    pub records: Named,
}

impl Conversion {
    /// The longest bar: what every other is held against.
    #[must_use]
    pub fn most(&self) -> u32 {
        [self.planned, self.listed].into_iter().flatten().fold(self.records.named, u32::max)
    }
}

/// Who named the person, folded; none if nobody knows.
fn source(person: &Person) -> Option<String> {
    if person.details.is_empty() {
        return None;
    }
    match person.details.get(DetailField::SourceOrg, 1)? {
        Entry::Text(text) => Some(fold(text.as_str())),
        _ => None,
    }
}

/// The persons of the unit and all below it by who named them.
fn by_name(book: &Book, units: &FxHashSet<UnitId>) -> FxHashMap<String, Named> {
    let mut all: FxHashMap<String, Named> = FxHashMap::default();
    for (_, person) in book.persons.iter().filter(|(_, p)| units.contains(&p.unit)) {
        let Some(name) = source(person) else { continue };
        let sheet = person.details.sheet();
        let count = all.entry(name).or_default();
        count.named += 1;
        count.learned += u32::from(sheet.steps().iter().any(|(key, _)| key.stage == Stage::AwarenessClass));
        let admitted = person.admitted().is_some();
        let cancelled = person.details.gist().admission().is_some_and(|a| a.cancelled.is_some());
        count.admitted += u32::from(admitted && !cancelled);
    }
    all
}

/// Every organisation of the unit and below it, or of no unit, by name; last the names that are on no list.
#[must_use]
pub fn conversions(book: &Book, unit: UnitId) -> Vec<Conversion> {
    let units: FxHashSet<UnitId> = Tree::over(book, Span::ALL).branch(unit).iter().map(|n| n.id).collect();
    let mut names = by_name(book, &units);
    let of = |kind| book.matters.iter().filter(move |(_, m)| m.kind == kind);
    let here = |m: &Matter| m.unit().is_none_or(|unit| units.contains(&unit));
    let plans = |org: MatterId, field: MatterField| {
        let counts = of(MatterKind::SourcePlan).filter(|(_, m)| m.part_of() == Some(org));
        counts.filter_map(|(_, m)| m.count(field)).reduce(u32::saturating_add)
    };
    let mut orgs: Vec<_> = of(MatterKind::SourceOrg).filter(|(_, m)| here(m)).collect();
    orgs.sort_by_cached_key(|(id, m)| (crate::domain::sort_key(m.name().unwrap_or_default()), **id));
    let row = |(id, m): (&MatterId, &Matter)| Conversion {
        org: Some(*id),
        planned: plans(*id, MatterField::Planned),
        listed: plans(*id, MatterField::Listed),
        // Of two organisations of one name the first has the persons: nobody is counted twice.
        records: names.remove(&fold(m.name().unwrap_or_default())).unwrap_or_default(),
    };
    let mut rows: Vec<Conversion> = orgs.into_iter().map(row).collect();
    let rest = names.into_values().fold(Named::default(), |all, one| Named {
        named: all.named + one.named,
        learned: all.learned + one.learned,
        admitted: all.admitted + one.admitted,
    });
    if rest.named > 0 {
        rows.push(Conversion { org: None, planned: None, listed: None, records: rest });
    }
    rows
}

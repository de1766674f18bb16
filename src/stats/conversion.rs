//! Source organisations (cơ sở Đoàn, công đoàn…): of whom they named, how many went to class and how many were admitted.

use super::{Gleaned, Named};
use crate::domain::{Book, CountingDate, Matter, MatterField, MatterId, MatterKind, Span, Tree, UnitId, fold};
use rustc_hash::{FxHashMap, FxHashSet};

/// One organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// Which; none for all names that no organisation of the list has.
    pub org: Option<MatterId>,
    /// Its plans, the newest period first.
    pub plans: Vec<MatterId>,
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

/// The persons of the unit and all below it by who named them.
fn by_name(gleaned: &Gleaned, units: &FxHashSet<UnitId>, by: CountingDate) -> FxHashMap<Box<str>, Named> {
    let mut all: FxHashMap<Box<str>, Named> = FxHashMap::default();
    let sources = gleaned.iter().flat_map(|(_, found)| &found.sources);
    for ((_, name), counted) in sources.filter(|((unit, _), _)| units.contains(unit)) {
        let named = &counted[by as usize];
        if let Some(sum) = all.get_mut(name) {
            *sum = sum.plus(*named);
        } else {
            all.insert(name.clone(), *named);
        }
    }
    all
}

/// Every organisation of the unit and below it, or of no unit, by name; last the names that are on no list.
#[must_use]
pub fn conversions(book: &Book, gleaned: &Gleaned, unit: UnitId) -> Vec<Conversion> {
    let units: FxHashSet<UnitId> = Tree::over(book, Span::ALL).branch(unit).iter().map(|n| n.id).collect();
    let mut names = by_name(gleaned, &units, book.settings.counting);
    let of = |kind| book.matters.iter().filter(move |(_, m)| m.kind == kind);
    let here = |m: &Matter| m.unit().is_none_or(|unit| units.contains(&unit));
    let plans = |org: MatterId| {
        let mut plans: Vec<_> = of(MatterKind::SourcePlan).filter(|(_, m)| m.part_of() == Some(org)).collect();
        let start = |m: &Matter| m.period().and_then(|period| book.span(period)).map(|span| span.start);
        plans.sort_by_key(|(id, m)| (std::cmp::Reverse(start(m)), **id));
        plans
    };
    let sum = |plans: &[(&MatterId, &Matter)], field: MatterField| {
        plans.iter().filter_map(|(_, m)| m.count(field)).reduce(u32::saturating_add)
    };
    let mut orgs: Vec<_> = of(MatterKind::SourceOrg).filter(|(_, m)| here(m)).collect();
    orgs.sort_by_cached_key(|(id, m)| (crate::domain::sort_key(m.name().unwrap_or_default()), **id));
    let row = |(id, m): (&MatterId, &Matter)| {
        let plans = plans(*id);
        Conversion {
            org: Some(*id),
            planned: sum(&plans, MatterField::Planned),
            listed: sum(&plans, MatterField::Listed),
            plans: plans.into_iter().map(|(id, _)| *id).collect(),
            // Of two organisations of one name the first has the persons: nobody is counted twice.
            records: names.remove(fold(m.name().unwrap_or_default()).as_str()).unwrap_or_default(),
        }
    };
    let mut rows: Vec<Conversion> = orgs.into_iter().map(row).collect();
    let rest = names.into_values().fold(Named::default(), Named::plus);
    if rest.named > 0 {
        rows.push(Conversion { org: None, plans: Vec::new(), planned: None, listed: None, records: rest });
    }
    rows
}

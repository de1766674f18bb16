//! A book as plain lists: the shape in which files and the store carry it. Reading a list never repairs anything;
//! what does not fit is said by [`super::flaws`].

use super::{
    Beyond, Book, Born, Category, Correction, Count, Day, Entries, Fact, FactKey, Frozen, Gender, Home, Indicator,
    Items, Marks, Matter, MatterId, MatterKind, Name, Note, Office, Open, Origin, Period, PeriodId, Person, PersonId,
    PersonName, Reopened, Revision, Settings, Sheet, Stage, Stays, Step, StepKey, Steps, Target, TargetKey, TargetKind,
    Unit, UnitId, UnitVersion,
};
use serde::{Deserialize, Serialize};

/// One record with its key, as a flat object; made from and into the pair that a book holds.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident, $key:ty, $value:ty, { $($(#[$fmeta:meta])* $field:ident : $ftype:ty),+ $(,)? },
     split($r:ident) $split:expr, join($k:ident, $v:ident) $join:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[allow(missing_docs, reason = "each field is documented at the type that it comes from")]
        pub struct $name { $($(#[$fmeta])* pub $field: $ftype),+ }
        impl From<$name> for ($key, $value) {
            fn from($r: $name) -> Self { $split }
        }
        impl From<(&$key, &$value)> for $name {
            fn from(($k, $v): (&$key, &$value)) -> Self { $join }
        }
    };
}

record!(
    /// A unit with its versions.
    UnitRecord, UnitId, Unit, {
        id: UnitId,
        versions: Vec<UnitVersion>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ended: Option<Day>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        one_with: Option<UnitId>,
        #[serde(flatten)]
        office: Open<Office>,
    },
    split(r) (
        r.id,
        Unit {
            versions: r.versions,
            ended: r.ended,
            one_with: r.one_with,
            office: r.office.known,
            beyond: r.office.beyond,
        }
    ),
    join(k, v) {
        let office = Open { known: v.office.clone(), beyond: v.beyond.clone() };
        Self { id: *k, versions: v.versions.clone(), ended: v.ended, one_with: v.one_with, office }
    }
);
record!(
    /// A period.
    PeriodRecord, PeriodId, Period, {
        id: PeriodId,
        start: Day,
        end: Day,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        label: Option<Name>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        frozen: Option<Box<Frozen>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reopened: Option<Reopened>,
        #[serde(flatten)]
        beyond: Beyond,
    },
    split(r) (
        r.id,
        Period {
            start: r.start, end: r.end, label: r.label, frozen: r.frozen, reopened: r.reopened, beyond: r.beyond,
        }
    ),
    join(k, v) Self {
        id: *k, start: v.start, end: v.end, label: v.label.clone(), frozen: v.frozen.clone(),
        reopened: v.reopened.clone(), beyond: v.beyond.clone(),
    }
);
record!(
    /// A target with its revisions.
    TargetRecord, TargetKey, Target, {
        period: PeriodId,
        unit: UnitId,
        category: Category,
        kind: TargetKind,
        revisions: Vec<Revision>,
        #[serde(flatten)]
        beyond: Beyond,
    },
    split(r) (
        TargetKey { period: r.period, unit: r.unit, category: r.category, kind: r.kind },
        Target { revisions: r.revisions, beyond: r.beyond }
    ),
    join(k, v) Self {
        period: k.period, unit: k.unit, category: k.category, kind: k.kind,
        revisions: v.revisions.clone(), beyond: v.beyond.clone(),
    }
);
record!(
    /// A typed figure.
    FactRecord, FactKey, Fact, {
        period: PeriodId,
        unit: UnitId,
        indicator: Indicator,
        value: Count,
        as_of: Day,
        origin: Origin,
        #[serde(default, skip_serializing_if = "Note::is_empty")]
        note: Note,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        correction: Option<Correction>,
        #[serde(flatten)]
        beyond: Beyond,
    },
    split(r) (
        FactKey { period: r.period, unit: r.unit, indicator: r.indicator },
        Fact { value: r.value, as_of: r.as_of, origin: r.origin, note: r.note, correction: r.correction, beyond: r.beyond }
    ),
    join(k, v) Self {
        period: k.period, unit: k.unit, indicator: k.indicator,
        value: v.value, as_of: v.as_of, origin: v.origin, note: v.note.clone(), correction: v.correction.clone(),
        beyond: v.beyond.clone(),
    }
);
record!(
    /// A person. Files of schema 1 have the day of the ceremony in a field of its own, `admitted`.
    PersonRecord, PersonId, Person, {
        id: PersonId,
        name: PersonName,
        gender: Gender,
        born: Born,
        unit: UnitId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        admitted: Option<Day>,
        #[serde(default, skip_serializing_if = "Stays::is_empty")]
        stays: Stays,
        #[serde(default, skip_serializing_if = "Marks::is_empty")]
        marks: Marks,
        #[serde(default, skip_serializing_if = "Open::is_empty")]
        details: Open<Entries>,
        #[serde(default, skip_serializing_if = "Steps::is_empty")]
        steps: Steps,
        #[serde(flatten)]
        beyond: Beyond,
    },
    split(r) (
        r.id,
        Person {
            name: r.name, gender: r.gender, born: r.born, unit: r.unit, stays: r.stays, marks: r.marks,
            details: Sheet::of(r.details.known.0, ceremony(r.admitted, r.steps.0)).into(),
            beyond: r.beyond.or(&r.details.beyond),
        }
    ),
    join(k, v) {
        let sheet = v.details.sheet();
        let details = Open { known: Entries(sheet.entries().to_vec()), beyond: v.beyond.within(Home::Details) };
        Self {
            id: *k, name: v.name.clone(), gender: v.gender, born: v.born, unit: v.unit, admitted: None,
            stays: v.stays.clone(), marks: v.marks, details, steps: Steps(sheet.steps().to_vec()),
            beyond: v.beyond.within(Home::Record),
        }
    }
);

record!(
    /// A class, a programme, what else is kept in lists.
    MatterRecord, MatterId, Matter, {
        id: MatterId,
        kind: MatterKind,
        #[serde(default, skip_serializing_if = "Open::is_empty")]
        items: Open<Items>,
        #[serde(flatten)]
        beyond: Beyond,
    },
    split(r) {
        let mut matter = Matter::of(r.kind, r.items.known.0);
        matter.beyond = r.beyond.or(&r.items.beyond);
        (r.id, matter)
    },
    join(k, v) {
        let items = Open { known: Items(v.items().to_vec()), beyond: v.beyond.within(Home::Items) };
        Self { id: *k, kind: v.kind, items, beyond: v.beyond.within(Home::Record) }
    }
);

/// The steps, with the ceremony on the day that an old file gives beside them.
fn ceremony(admitted: Option<Day>, mut steps: Vec<(StepKey, Step)>) -> Vec<(StepKey, Step)> {
    let key = StepKey::first(Stage::Admitted);
    match (admitted, steps.iter_mut().find(|(k, _)| *k == key)) {
        (Some(day), Some((_, step))) => step.on = step.on.or(Some(day.into())),
        (Some(day), None) => steps.push((key, Step::on(day))),
        (None, _) => {}
    }
    steps
}

/// A whole book in lists, each in the order of its keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Records {
    /// Choices of the office.
    #[serde(default)]
    pub settings: Settings,
    /// Periods in use.
    #[serde(default)]
    pub periods: Vec<PeriodRecord>,
    /// The organisation.
    #[serde(default)]
    pub units: Vec<UnitRecord>,
    /// Targets.
    #[serde(default)]
    pub targets: Vec<TargetRecord>,
    /// Typed figures.
    #[serde(default)]
    pub facts: Vec<FactRecord>,
    /// Persons.
    #[serde(default)]
    pub persons: Vec<PersonRecord>,
    /// Classes, programmes and what else is kept in lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<MatterRecord>,
}

impl From<&Book> for Records {
    fn from(book: &Book) -> Self {
        // Taken apart whole: a new kind of record cannot be forgotten here.
        let Book { units, periods, targets, facts, persons, matters, settings, echoes: _ } = book;
        Self {
            settings: settings.clone(),
            periods: periods.iter().map(Into::into).collect(),
            units: units.iter().map(Into::into).collect(),
            targets: targets.iter().map(Into::into).collect(),
            facts: facts.iter().map(Into::into).collect(),
            persons: persons.iter().map(Into::into).collect(),
            matters: matters.iter().map(Into::into).collect(),
        }
    }
}

impl From<Records> for Book {
    fn from(records: Records) -> Self {
        let Records { settings, periods, units, targets, facts, persons, matters } = records;
        Self {
            settings,
            periods: periods.into_iter().map(Into::into).collect(),
            units: units.into_iter().map(Into::into).collect(),
            targets: targets.into_iter().map(Into::into).collect(),
            facts: facts.into_iter().map(Into::into).collect(),
            persons: persons.into_iter().map(Into::into).collect(),
            matters: matters.into_iter().map(Into::into).collect(),
            echoes: super::Echoes::default(),
        }
    }
}

//! Units (tổ chức đảng) and their dated versions: what a unit was called, where it stood and how it counted, from when.
//! Restructuring is a new version, never a new truth about the past.

use super::{Beyond, Day, Name, Note, Office, Sector, Span, UnitId, UnitKind, When, kind::listed};
use serde::{Deserialize, Serialize};

listed!(
    /// Which figure of a unit counts when both exist (handbook 6.3).
    CountBy {
        /// Theo hồ sơ: persons and the units below.
        Records,
        /// Theo số tổng hợp: the typed total.
        Totals,
    }
);

/// A unit from one day on, until its next version or its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnitVersion {
    /// The first day on which this holds.
    pub from: Day,
    /// Full name.
    pub name: Name,
    /// Short name for tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Name>,
    /// The unit directly above; none for a root.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<UnitId>,
    /// What it is.
    pub kind: UnitKind,
    /// What field it works in.
    pub sector: Sector,
    /// Emulation group (khối, cụm thi đua), by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Name>,
    /// Code of the organisation (mã tổ chức đảng), as the office writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Name>,
    /// Whether it takes part in rankings (được xếp hạng).
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub ranks: bool,
    /// Nobody left to develop (không còn nguồn, không còn quần chúng).
    #[serde(default, skip_serializing_if = "is_no")]
    pub no_source: bool,
    /// Which figure counts; none follows the unit above, a root counts by records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count_by: Option<CountBy>,
    /// The decision behind this version.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub paper: Note,
}

fn yes() -> bool {
    true
}
// serde asks for references in both.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_yes(flag: &bool) -> bool {
    *flag
}
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_no(flag: &bool) -> bool {
    !*flag
}

impl UnitVersion {
    /// A version with nothing but what is needed; it ranks and follows the unit above in counting.
    #[must_use]
    pub fn new(from: Day, name: Name, parent: Option<UnitId>, kind: UnitKind, sector: Sector) -> Self {
        Self {
            from,
            name,
            short: None,
            parent,
            kind,
            sector,
            group: None,
            code: None,
            ranks: true,
            no_source: false,
            count_by: None,
            paper: Note::default(),
        }
    }

    /// The name for tables: the short one if there is one.
    #[must_use]
    pub fn label(&self) -> &Name {
        self.short.as_ref().unwrap_or(&self.name)
    }
}

/// Days from one on, up to but without another; without an end if there is none (half-open).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub from: Day,
    /// The first day that is no longer part of it.
    pub until: Option<Day>,
}

impl Stretch {
    /// Whether it has no day.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.until.is_some_and(|until| until <= self.from)
    }

    /// Whether the day is part of it.
    #[must_use]
    pub fn has(self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Whether both have a day in common.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        !self.and(other).is_empty()
    }

    /// The days of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), until: self.until }.cut(other.until)
    }

    /// Whether any of the days that it may have been on is part of it.
    #[must_use]
    pub fn touches(self, on: When) -> bool {
        on.earliest().zip(on.latest()).is_some_and(|(first, last)| {
            !self.is_empty() && self.from <= last && self.until.is_none_or(|until| first < until)
        })
    }

    /// The part before the day.
    #[must_use]
    pub fn cut(self, end: Option<Day>) -> Self {
        Self { until: self.until.into_iter().chain(end).min(), ..self }
    }
}

/// A unit through time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Oldest first, at least one, no two from the same day.
    pub versions: Vec<UnitVersion>,
    /// The first day on which it no longer is (half-open).
    pub ended: Option<Day>,
    /// The unit that stays, of two that are one ([`super::Ones`]): this one is gone, and nothing but a name.
    pub one_with: Option<UnitId>,
    /// How its papers are signed, what is written into its reports, its own terms.
    pub office: Office,
    /// What a newer program says of it that is not known here.
    pub beyond: Beyond,
}

impl Unit {
    /// A unit of one version.
    #[must_use]
    pub fn new(version: UnitVersion) -> Self {
        Self { versions: vec![version], ended: None, one_with: None, office: Office::NONE, beyond: Beyond::NONE }
    }

    /// The version in force on the day; none before its first day and from its end on.
    #[must_use]
    pub fn at(&self, day: Day) -> Option<&UnitVersion> {
        if self.one_with.is_some() || self.ended.is_some_and(|end| end <= day) {
            return None;
        }
        self.versions.iter().rev().find(|v| v.from <= day)
    }

    /// The days on which the unit is there; none of a unit that is gone into another.
    #[must_use]
    pub fn days(&self) -> Option<Stretch> {
        let from = self.versions.first().filter(|_| self.one_with.is_none())?.from;
        Some(Stretch { from, until: self.ended })
    }

    /// The last version in force on any day of the span: a unit that ended in mid-year keeps its place of that time,
    /// so that nothing counted in it falls out of the sum.
    #[must_use]
    pub fn within(&self, span: Span) -> Option<&UnitVersion> {
        let last = self.ended.map_or(span.end, |end| end.before().min(span.end));
        if last < span.start { None } else { self.at(last) }
    }

    /// Each version with the days of it: from its first to the day on which it no longer holds, none if it goes on.
    pub fn stretches(&self) -> impl Iterator<Item = (Stretch, &UnitVersion)> {
        let ends = self.versions.iter().skip(1).map(|v| Some(v.from)).chain([None]);
        let versions = if self.one_with.is_some() { &[] } else { self.versions.as_slice() };
        versions
            .iter()
            .zip(ends)
            .map(|(v, next)| (Stretch { from: v.from, until: next }.cut(self.ended), v))
            .filter(|(stretch, _)| !stretch.is_empty())
    }

    /// The first day of the stretch on which the unit is not there.
    #[must_use]
    pub fn missing(&self, stretch: Stretch) -> Option<Day> {
        if stretch.is_empty() {
            return None;
        }
        if self.at(stretch.from).is_none() { Some(stretch.from) } else { self.ended.filter(|&end| stretch.has(end)) }
    }

    /// Whether it may hold a unit of this kind on every day of the stretch on which it is there.
    #[must_use]
    pub fn may_hold(&self, kind: UnitKind, stretch: Stretch) -> bool {
        self.stretches().filter(|(own, _)| own.meets(stretch)).all(|(_, v)| v.kind.may_hold(kind))
    }

    /// The units that it has stood under on any day.
    pub fn parents(&self) -> impl Iterator<Item = UnitId> {
        self.versions.iter().filter_map(|v| v.parent)
    }

    /// The newest version, ended or not; none of a unit that is gone into another.
    #[must_use]
    pub fn latest(&self) -> Option<&UnitVersion> {
        self.versions.last().filter(|_| self.one_with.is_none())
    }

    /// What it is called, or was called last, whether it is still there or not.
    #[must_use]
    pub fn called(&self) -> Option<&Name> {
        self.versions.last().map(|version| &version.name)
    }

    /// The unit with this version from its day on; one of the same day is replaced.
    #[must_use]
    pub fn revised(&self, version: UnitVersion) -> Self {
        let mut versions: Vec<_> = self.versions.iter().filter(|v| v.from != version.from).cloned().collect();
        versions.push(version);
        versions.sort_by_key(|v| v.from);
        Self { versions, ..self.clone() }
    }
}

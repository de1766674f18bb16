//! The fields of a unit: its end, the parts of each version by the version's day, and what its office keeps.

use crate::domain::{
    Beyond, CountBy, Day, Fault, Name, Note, Office, OfficeField, Sector, Unit, UnitId, UnitKind, UnitRecord,
    UnitVersion,
};
use crate::merge::Known;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A field of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitField {
    /// The day of its end.
    Ended,
    /// The unit with which it is one.
    OneWith,
    /// Part of the version from a day on.
    Version(Day, UnitPart),
    /// What its office keeps.
    Office(OfficeField),
}

/// What a field of a unit can hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitValue {
    /// A day.
    Day(Day),
    /// A name, a group, a code.
    Name(Name),
    /// The unit above.
    Unit(UnitId),
    /// What it is.
    Kind(UnitKind),
    /// Its field of work.
    Sector(Sector),
    /// Yes or no.
    Flag(bool),
    /// Which figure counts.
    CountBy(CountBy),
    /// A paper.
    Note(Note),
    /// What its office keeps, alone with its name: as a program that lacks the field has it.
    #[serde(untagged)]
    Office(Office),
}

/// The parts of a version: a name in files, and how each is read and put. A version is there while it has a name.
macro_rules! parts {
    ($( $(#[$doc:meta])* $part:ident = $text:literal, $kind:ident, get $get:expr, set $set:expr; )+) => {
        /// Part of a unit's version.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum UnitPart { $( $(#[$doc])* $part, )+ }

        impl UnitPart {
            /// Every part.
            pub const ALL: &[Self] = &[$( Self::$part, )+];

            fn text(self) -> &'static str {
                match self { $( Self::$part => $text, )+ }
            }
            fn get(self, version: &UnitVersion) -> Option<UnitValue> {
                match self { $( Self::$part => { let get: fn(&UnitVersion) -> Option<_> = $get; get(version).map(UnitValue::$kind) } )+ }
            }
            fn set(self, version: &mut UnitVersion, value: Option<UnitValue>) {
                match (self, value) {
                    $(
                        (Self::$part, Some(UnitValue::$kind(value))) => { let set: fn(&mut UnitVersion, Option<_>) = $set; set(version, Some(value)); }
                        (Self::$part, None) => { let set: fn(&mut UnitVersion, Option<_>) = $set; set(version, None); }
                    )+
                    _ => {}
                }
            }
        }
    };
}

parts!(
    /// Full name.
    Name = "name", Name, get |v| Some(v.name.clone()), set |v, x| if let Some(x) = x { v.name = x; };
    /// Short name.
    Short = "short", Name, get |v| v.short.clone(), set |v, x| v.short = x;
    /// The unit above.
    Parent = "parent", Unit, get |v| v.parent, set |v, x| v.parent = x;
    /// What it is.
    Kind = "kind", Kind, get |v| Some(v.kind), set |v, x| if let Some(x) = x { v.kind = x; };
    /// Its field of work.
    Sector = "sector", Sector, get |v| Some(v.sector), set |v, x| if let Some(x) = x { v.sector = x; };
    /// Emulation group.
    Group = "group", Name, get |v| v.group.clone(), set |v, x| v.group = x;
    /// Code of the organisation.
    Code = "code", Name, get |v| v.code.clone(), set |v, x| v.code = x;
    /// That it does not rank.
    Ranks = "ranks", Flag, get |v| (!v.ranks).then_some(false), set |v, x| v.ranks = x.unwrap_or(true);
    /// That nobody is left to develop.
    NoSource = "no_source", Flag, get |v| v.no_source.then_some(true), set |v, x| v.no_source = x.unwrap_or(false);
    /// Which figure counts.
    CountBy = "count_by", CountBy, get |v| v.count_by, set |v, x| v.count_by = x;
    /// The decision behind it.
    Paper = "paper", Note, get |v| Some(v.paper.clone()).filter(|p| !p.is_empty()), set |v, x| v.paper = x.unwrap_or_default();
);

impl fmt::Display for UnitField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended => f.write_str("ended"),
            Self::OneWith => f.write_str("one_with"),
            Self::Version(day, part) => write!(f, "{}/{day}", part.text()),
            Self::Office(field) => field.fmt(f),
        }
    }
}

impl FromStr for UnitField {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        if text == "ended" {
            return Ok(Self::Ended);
        }
        if text == "one_with" {
            return Ok(Self::OneWith);
        }
        if let Ok(field) = text.parse() {
            return Ok(Self::Office(field));
        }
        let (name, day) = text.split_once('/').unwrap_or((text, ""));
        let part = UnitPart::ALL.iter().find(|p| p.text() == name);
        let part = *part.ok_or_else(|| Fault::NotInList(Fault::clip(text)))?;
        Ok(Self::Version(day.parse()?, part))
    }
}

impl Known for Unit {
    type Key = UnitId;
    type Field = UnitField;
    type Value = UnitValue;
    type Flat = UnitRecord;

    fn fields(&self) -> Vec<UnitField> {
        let ended = self.ended.map(|_| UnitField::Ended);
        let one_with = self.one_with.map(|_| UnitField::OneWith);
        let parts = self.versions.iter().flat_map(|v| {
            let said = UnitPart::ALL.iter().filter(|p| p.get(v).is_some());
            said.map(|&p| UnitField::Version(v.from, p))
        });
        let office = self.office.items().iter().map(|(field, _)| UnitField::Office(*field));
        ended.into_iter().chain(one_with).chain(parts).chain(office).collect()
    }

    fn get(&self, field: UnitField) -> Option<UnitValue> {
        match field {
            UnitField::Ended => self.ended.map(UnitValue::Day),
            UnitField::OneWith => self.one_with.map(UnitValue::Unit),
            UnitField::Version(day, part) => part.get(self.versions.iter().find(|v| v.from == day)?),
            UnitField::Office(field) => {
                let item = self.office.get(field)?.clone();
                Some(UnitValue::Office(Office::NONE.with(field, Some(item))))
            }
        }
    }

    fn carrier(field: UnitField) -> Option<UnitField> {
        match field {
            UnitField::Version(_, UnitPart::Name) | UnitField::Ended | UnitField::OneWith | UnitField::Office(_) => {
                None
            }
            UnitField::Version(day, _) => Some(UnitField::Version(day, UnitPart::Name)),
        }
    }

    fn carries(field: UnitField) -> bool {
        matches!(field, UnitField::Version(_, UnitPart::Name))
    }

    fn beyond(&self) -> &Beyond {
        &self.beyond
    }

    fn beyond_mut(&mut self) -> &mut Beyond {
        &mut self.beyond
    }

    fn set(&mut self, field: UnitField, value: Option<UnitValue>) {
        match (field, value) {
            (UnitField::Ended, Some(UnitValue::Day(day))) => self.ended = Some(day),
            (UnitField::Ended, None) => self.ended = None,
            (UnitField::OneWith, Some(UnitValue::Unit(unit))) => self.one_with = Some(unit),
            (UnitField::OneWith, None) => self.one_with = None,
            (UnitField::Version(day, part), value) => self.set_part(day, part, value),
            (UnitField::Office(field), None) => self.office = self.office.with(field, None),
            (UnitField::Office(field), Some(UnitValue::Office(one))) => {
                if let [(of, item)] = one.items()
                    && *of == field
                {
                    self.office = self.office.with(field, Some(item.clone()));
                }
            }
            (UnitField::Ended | UnitField::OneWith | UnitField::Office(_), Some(_)) => {}
        }
    }
}

impl Unit {
    fn set_part(&mut self, day: Day, part: UnitPart, value: Option<UnitValue>) {
        let at = self.versions.iter().position(|v| v.from == day);
        match (at, part, value) {
            // A version without a name is none; the last one stays, for a unit has at least one.
            (Some(at), UnitPart::Name, None) if self.versions.len() > 1 => {
                self.versions.remove(at);
            }
            (Some(at), part, value) => part.set(&mut self.versions[at], value),
            (None, UnitPart::Name, Some(UnitValue::Name(name))) => {
                let near = self.versions.iter().rev().find(|v| v.from < day).or(self.versions.first());
                if let Some(near) = near.cloned() {
                    // What it cannot be without until its own is put, and nothing else: nobody has written it here.
                    let fresh = UnitVersion::new(day, name, None, near.kind, near.sector);
                    *self = self.revised(fresh);
                }
            }
            // Part of a version that somebody else has taken away.
            (None, ..) => {}
        }
    }
}

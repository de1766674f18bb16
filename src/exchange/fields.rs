//! The fields of each record, so that a record which cannot be read can be judged field by field.
//!
//! The types decide; these tables only say what to ask them. A test holds the tables against the records' own fields.

use super::What;
use crate::domain::{
    Aim, Born, Category, Correction, Count, CountBy, CountingDate, Day, DayKind, Decimals, Entries, Fault, Frozen,
    Gender, Indicator, Items, Marks, MatterId, MatterKind, Name, Note, Opaque, OpenKey, Origin, PeriodId, PersonId,
    PersonName, Reopened, Sector, Stage, Stays, Table, TargetKind, TermKey, UnitId, UnitKind, Votes, Weights, When,
    Word,
};
use serde::de::{DeserializeOwned, DeserializeSeed};
use serde_json::value::RawValue;
use std::{collections::BTreeMap, num::NonZeroU8};

/// How a field is judged.
#[derive(Clone, Copy)]
pub(super) enum Look {
    /// By its type: what is wrong with the text of the value, if anything.
    Value(fn(&str) -> Option<What>),
    /// As a list of statements with these fields.
    List(&'static [Field]),
    /// As a person's details: each entry by its own row of the table of fields.
    Details,
    /// As the items of a matter: likewise by theirs.
    Items,
}

/// One field of a record.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub name: &'static str,
    pub needed: bool,
    pub look: Look,
}

const fn need<T: DeserializeOwned>(name: &'static str) -> Field {
    Field { name, needed: true, look: Look::Value(value::<T>) }
}
const fn may<T: DeserializeOwned>(name: &'static str) -> Field {
    Field { name, needed: false, look: Look::Value(value::<T>) }
}
const fn list(name: &'static str, fields: &'static [Field]) -> Field {
    Field { name, needed: true, look: Look::List(fields) }
}

const VERSION: &[Field] = &[
    need::<Day>("from"),
    need::<Name>("name"),
    may::<Option<Name>>("short"),
    may::<Option<UnitId>>("parent"),
    need::<UnitKind>("kind"),
    need::<Sector>("sector"),
    may::<Option<Name>>("group"),
    may::<Option<Name>>("code"),
    may::<bool>("ranks"),
    may::<bool>("no_source"),
    may::<Option<CountBy>>("count_by"),
    may::<Note>("paper"),
];
const REVISION: &[Field] = &[may::<Option<Aim>>("aim"), may::<Option<Day>>("on"), may::<Note>("paper")];

const STEP: &[Field] = &[
    may::<NonZeroU8>("journey"),
    need::<Stage>("stage"),
    may::<NonZeroU8>("turn"),
    may::<Option<When>>("on"),
    may::<Note>("paper"),
    may::<Option<Day>>("signed"),
    may::<Option<Day>>("received"),
    may::<Votes>("votes"),
    may::<Note>("result"),
    may::<Note>("note"),
];

pub(super) const SETTINGS: &[Field] = &[
    may::<Option<UnitId>>("home"),
    may::<Vec<TargetKind>>("target_order"),
    may::<u32>("small_target"),
    may::<Decimals>("decimals"),
    may::<bool>("original_target"),
    may::<CountingDate>("counting"),
    may::<u32>("report_days"),
    may::<Weights>("score"),
    may::<Option<Name>>("sample"),
    may::<BTreeMap<TermKey, u16>>("rules"),
    may::<BTreeMap<Day, DayKind>>("holidays"),
];
pub(super) const PERIOD: &[Field] = &[
    need::<PeriodId>("id"),
    need::<Day>("start"),
    need::<Day>("end"),
    may::<Option<Name>>("label"),
    may::<Option<Frozen>>("frozen"),
    may::<Option<Reopened>>("reopened"),
];
pub(super) const UNIT: &[Field] = &[need::<UnitId>("id"), list("versions", VERSION), may::<Option<Day>>("ended")];
pub(super) const TARGET: &[Field] = &[
    need::<PeriodId>("period"),
    need::<UnitId>("unit"),
    need::<Category>("category"),
    need::<TargetKind>("kind"),
    list("revisions", REVISION),
];
pub(super) const FACT: &[Field] = &[
    need::<PeriodId>("period"),
    need::<UnitId>("unit"),
    need::<Indicator>("indicator"),
    need::<Count>("value"),
    need::<Day>("as_of"),
    need::<Origin>("origin"),
    may::<Note>("note"),
    may::<Option<Correction>>("correction"),
];
pub(super) const PERSON: &[Field] = &[
    need::<PersonId>("id"),
    need::<PersonName>("name"),
    need::<Gender>("gender"),
    need::<Born>("born"),
    need::<UnitId>("unit"),
    may::<Option<Day>>("admitted"),
    may::<Stays>("stays"),
    may::<Marks>("marks"),
    Field { name: "details", needed: false, look: Look::Details },
    Field { name: "steps", needed: false, look: Look::List(STEP) },
];

pub(super) const MATTER: &[Field] =
    &[need::<MatterId>("id"), need::<MatterKind>("kind"), Field { name: "items", needed: false, look: Look::Items }];

/// An object's fields as they are written.
pub(super) type Object<'a> = BTreeMap<String, &'a RawValue>;

/// The fields of an object; none for anything else.
pub(super) fn object(raw: &str) -> Option<Object<'_>> {
    serde_json::from_str(raw).ok()
}

/// Judges every field of a record, those too that are not known; what is wrong is told with its place under `place`.
pub(super) fn judge(raw: &str, fields: &[Field], place: &str, tell: &mut dyn FnMut(String, What)) {
    let Some(object) = object(raw) else {
        tell(place.to_owned(), What::Shape);
        return;
    };
    for (name, raw) in object.iter().filter(|(name, _)| !fields.iter().any(|field| field.name == name.as_str())) {
        // What is remembered of the record is no field of it.
        if matches!(name.as_str(), "dot" | "states") {
            continue;
        }
        let found = name.parse::<Word>().map_or_else(|fault| Some(What::Fault(fault)), |_| value::<Opaque>(raw.get()));
        if let Some(what) = found {
            tell(format!("{place}.{}", Fault::clip(name)), what);
        }
    }
    judge_known(&object, fields, place, tell);
}

/// Judges every field of a statement within a record: it has no others.
fn judge_statement(raw: &str, fields: &[Field], place: &str, tell: &mut dyn FnMut(String, What)) {
    let Some(object) = object(raw) else {
        tell(place.to_owned(), What::Shape);
        return;
    };
    for name in object.keys().filter(|name| !fields.iter().any(|field| field.name == name.as_str())) {
        tell(format!("{place}.{}", Fault::clip(name)), What::Unknown);
    }
    judge_known(&object, fields, place, tell);
}

fn judge_known(object: &Object<'_>, fields: &[Field], place: &str, tell: &mut dyn FnMut(String, What)) {
    for field in fields {
        let place = format!("{place}.{}", field.name);
        match (object.get(field.name), field.look) {
            (None, _) if field.needed => tell(place, What::Missing),
            (None, _) => {}
            (Some(raw), Look::Value(look)) => {
                if let Some(what) = look(raw.get()) {
                    tell(place, what);
                }
            }
            (Some(raw), Look::List(fields)) => match serde_json::from_str::<Vec<&RawValue>>(raw.get()) {
                Ok(list) => list
                    .iter()
                    .enumerate()
                    .for_each(|(at, raw)| judge_statement(raw.get(), fields, &format!("{place}[{at}]"), tell)),
                Err(_) => tell(place, What::Shape),
            },
            (Some(raw), Look::Details) => by_table::<Entries, _>(raw.get(), &place, |key| key.field(), tell),
            (Some(raw), Look::Items) => by_table::<Items, _>(raw.get(), &place, |field| *field, tell),
        }
    }
}

/// Judges every entry of an object that has its fields in a table: `field` is what reads the value of a key.
fn by_table<T: Table, F>(raw: &str, place: &str, field: impl Fn(&T::Key) -> F, tell: &mut dyn FnMut(String, What))
where
    F: for<'de> DeserializeSeed<'de>,
{
    let Some(entries) = object(raw) else {
        tell(place.to_owned(), What::Shape);
        return;
    };
    for (key, raw) in entries {
        let found = match OpenKey::of::<T>(&key) {
            Ok(OpenKey::Beyond(_)) => value::<Opaque>(raw.get()),
            Ok(OpenKey::Known(key)) => field(&key)
                .deserialize(&mut serde_json::Deserializer::from_str(raw.get()))
                .err()
                .map(|error| what_of(&error.to_string()).1),
            Err(fault) => Some(What::Fault(fault)),
        };
        if let Some(what) = found {
            tell(format!("{place}.{}", Fault::clip(&key)), what);
        }
    }
}

/// What the type finds wrong with the value.
fn value<T: DeserializeOwned>(raw: &str) -> Option<What> {
    serde_json::from_str::<T>(raw).err().map(|error| what_of(&error.to_string()).1)
}

/// What a reader's error text says, and the field that it names (`.name`, or nothing): serde passes no more than text.
pub(super) fn what_of(message: &str) -> (String, What) {
    let named = |opening: &str| message.strip_prefix(opening)?.split_once('`').map(|(name, _)| name.to_owned());
    if let Some(fault) = Fault::read(message) {
        (String::new(), What::Fault(fault))
    } else if let Some(field) = named("missing field `") {
        (format!(".{field}"), What::Missing)
    } else if let Some(field) = named("duplicate field `") {
        (format!(".{field}"), What::Duplicate(field))
    } else if let Some(field) = named("unknown field `") {
        (format!(".{}", Fault::clip(&field)), What::Unknown)
    } else if let Some(value) = named("unknown variant `") {
        (String::new(), What::Fault(Fault::NotInList(Fault::clip(&value))))
    } else {
        (String::new(), What::Shape)
    }
}

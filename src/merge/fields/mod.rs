//! Which fields each record has, as far as two offices can write them without knowing of each other.
//!
//! A field is as large as a statement: a reported figure stands with its day and origin, the ends of a period stand together,
//! for half of one and half of another would be a statement that nobody made.

mod matter;
mod period;
mod person;
mod settings;
mod step;
mod target;
mod unit;

pub use matter::{MatterPart, MatterValue};
pub use period::{PeriodField, PeriodValue};
pub use person::{PersonField, PersonValue};
pub use settings::{SettingsField, SettingsRecord, SettingsValue};
pub use step::{StepField, StepPart, StepValue};
pub use target::{FactField, FactValue, Figure, TargetField, TargetValue};
pub use unit::{UnitField, UnitPart, UnitValue};

/// A record of named fields: for each its name in files, how it is read and how it is put. A field may have a part of its
/// own (a mark's category, a revision's day), which stands behind its name and a slash; such fields of a record's maps
/// stand last, in braces.
macro_rules! record_fields {
    ($(#[$doc:meta])* $record:ty, $key:ty, $flat:ty, $field:ident, $value:ident,
     $( $(#[$fdoc:meta])* $name:ident($type:ty) = $text:literal, get $get:expr, set $set:expr; )+
     $({ $( $(#[$mdoc:meta])* $each:ident($mkey:ty => $mvalue:ty) = $mtext:literal, in $map:ident; )+ })?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $field { $( $(#[$fdoc])* $name, )+ $($( $(#[$mdoc])* $each($mkey), )+)? }

        /// What such a field can hold.
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $value { $( $(#[$fdoc])* $name($type), )+ $($( $(#[$mdoc])* $each($mvalue), )+)? }

        impl std::fmt::Display for $field {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $( Self::$name => f.write_str($text), )+
                    $($( Self::$each(key) => write!(f, "{}/{key}", $mtext), )+)?
                }
            }
        }

        impl std::str::FromStr for $field {
            type Err = $crate::domain::Fault;
            fn from_str(text: &str) -> Result<Self, $crate::domain::Fault> {
                match text {
                    $( $text => Ok(Self::$name), )+
                    $($( _ if text.split_once('/').is_some_and(|(name, _)| name == $mtext) => {
                        text[$mtext.len() + 1..].parse().map(Self::$each)
                    } )+)?
                    _ => Err($crate::domain::Fault::NotInList($crate::domain::Fault::clip(text))),
                }
            }
        }

        impl $crate::merge::Known for $record {
            type Key = $key;
            type Field = $field;
            type Value = $value;
            type Flat = $flat;

            fn fields(&self) -> Vec<$field> {
                let fields = [$( $field::$name, )+].into_iter().filter(|&f| self.get(f).is_some());
                fields$($( .chain(self.$map.keys().copied().map($field::$each)) )+)?.collect()
            }
            fn get(&self, field: $field) -> Option<$value> {
                match field { $( $field::$name => { let get: fn(&$record) -> Option<$type> = $get; get(self).map($value::$name) } )+
                    $($( $field::$each(key) => self.$map.get(&key).copied().map($value::$each), )+)?
                }
            }
            fn beyond(&self) -> &$crate::domain::Beyond {
                &self.beyond
            }
            fn beyond_mut(&mut self) -> &mut $crate::domain::Beyond {
                &mut self.beyond
            }
            #[allow(unreachable_patterns, reason = "a record of one field has values of no other")]
            fn set(&mut self, field: $field, value: Option<$value>) {
                match (field, value) {
                    $(
                        ($field::$name, Some($value::$name(value))) => { let set: fn(&mut $record, Option<$type>) = $set; set(self, Some(value)); }
                        ($field::$name, None) => { let set: fn(&mut $record, Option<$type>) = $set; set(self, None); }
                    )+
                    $($(
                        ($field::$each(key), Some($value::$each(value))) => { self.$map.insert(key, value); }
                        ($field::$each(key), None) => { self.$map.remove(&key); }
                    )+)?
                    // A value of another field: nothing that was written here.
                    _ => {}
                }
            }
        }
    };
}
pub(super) use record_fields;

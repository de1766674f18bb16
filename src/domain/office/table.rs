//! All that an office keeps, in the order of its fields, as files hold it: beside the fields of its unit.

use super::{LocalTerm, OfficeField, OfficeItem, Passage, Section, Signatory, ToneMarks};
use crate::domain::{Beyond, Day, Foreign, Home, PeriodId, Table};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, sync::Arc};

/// What an office keeps. Most units keep nothing, and then it costs a pointer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office(Option<Arc<Vec<(OfficeField, OfficeItem)>>>);

impl Office {
    /// Nothing.
    pub const NONE: Self = Self(None);

    /// Everything, in the order of the fields.
    #[must_use]
    pub fn items(&self) -> &[(OfficeField, OfficeItem)] {
        self.0.as_ref().map_or(&[], |items| items)
    }

    /// What a field says.
    #[must_use]
    pub fn get(&self, field: OfficeField) -> Option<&OfficeItem> {
        let items = self.items();
        items.binary_search_by_key(&field, |(f, _)| *f).ok().map(|at| &items[at].1)
    }

    /// With this in that field, or with nothing; what the field cannot say changes nothing.
    #[must_use]
    pub fn with(&self, field: OfficeField, item: Option<OfficeItem>) -> Self {
        if item.as_ref().is_some_and(|item| !item.fits(field)) {
            return self.clone();
        }
        let others = self.items().iter().filter(|(f, _)| *f != field).cloned();
        let mut items: Vec<_> = others.chain(item.map(|item| (field, item))).collect();
        items.sort_by_key(|(f, _)| *f);
        Self((!items.is_empty()).then(|| Arc::new(items)))
    }

    /// Who signs; the second one, who has made the paper.
    #[must_use]
    pub fn signatory(&self, second: bool) -> Option<&Signatory> {
        match self.get(OfficeField::Signatory(second))? {
            OfficeItem::Signatory(of) => Some(of),
            _ => None,
        }
    }

    /// The text of a field of one line.
    #[must_use]
    pub fn text(&self, field: OfficeField) -> Option<&str> {
        match self.get(field)? {
            OfficeItem::Text(text) => Some(text.as_str()),
            _ => None,
        }
    }

    /// The lines of a field.
    #[must_use]
    pub fn lines(&self, field: OfficeField) -> Option<&Passage> {
        match self.get(field)? {
            OfficeItem::Lines(passage) => Some(passage),
            _ => None,
        }
    }

    /// What was written into a section of the report of a period; nothing at first.
    #[must_use]
    pub fn written(&self, section: Section, period: PeriodId) -> &str {
        self.lines(OfficeField::Written(section, period)).map_or("", Passage::as_str)
    }

    /// Where tones are marked.
    #[must_use]
    pub fn tone_marks(&self) -> Option<ToneMarks> {
        match self.get(OfficeField::ToneMarks)? {
            OfficeItem::Marks(marks) => Some(*marks),
            _ => None,
        }
    }

    /// A term of the place, in working days.
    #[must_use]
    pub fn term(&self, term: LocalTerm) -> Option<u16> {
        match self.get(OfficeField::Term(term))? {
            OfficeItem::Days(days) => Some(*days),
            _ => None,
        }
    }

    /// The first day of the terms of the place.
    #[must_use]
    pub fn terms_from(&self) -> Option<Day> {
        match self.get(OfficeField::TermsFrom)? {
            OfficeItem::Day(day) => Some(*day),
            _ => None,
        }
    }

    /// What of a unit's unknown fields is known here, and what is left of them.
    #[must_use]
    pub fn taken_out_of(beyond: &Beyond) -> (Self, Beyond) {
        let known = |field: &Foreign| {
            field.name.as_str().parse::<OfficeField>().ok()?;
            serde_json::from_str::<Self>(&serde_json::to_string(field).ok()?).ok()
        };
        let mut office = Vec::new();
        let mut left = Vec::new();
        for field in beyond.all() {
            match known(field) {
                Some(one) => office.extend(one.items().iter().cloned()),
                None => left.push(field.clone()),
            }
        }
        (Self::gather(office).unwrap_or_default(), Beyond::of(left))
    }

    /// The unknown fields of a unit, with what is known here as whoever lacks it would keep it.
    #[must_use]
    pub fn put_into(&self, beyond: &Beyond) -> Beyond {
        let foreign = |(field, item): &(OfficeField, OfficeItem)| {
            let alone = Self(Some(Arc::new(vec![(*field, item.clone())])));
            serde_json::from_str::<Foreign>(&serde_json::to_string(&alone).ok()?).ok()
        };
        Beyond::of(self.items().iter().filter_map(foreign).chain(beyond.all().iter().cloned()))
    }
}

impl Table for Office {
    type Key = OfficeField;
    type Value = OfficeItem;
    const HOME: Home = Home::Record;

    fn has_row(name: &str) -> bool {
        name.parse::<OfficeField>().is_ok()
    }

    fn read<'de, A: MapAccess<'de>>(field: &OfficeField, map: &mut A) -> Result<OfficeItem, A::Error> {
        OfficeItem::read(*field, map)
    }

    fn gather(mut items: Vec<(OfficeField, OfficeItem)>) -> Result<Self, String> {
        items.sort_by_key(|(field, _)| *field);
        match items.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            Some(pair) => Err(format!("duplicate field `{}`", pair[0].0)),
            None => Ok(Self((!items.is_empty()).then(|| Arc::new(items)))),
        }
    }

    fn each(&self) -> &[(OfficeField, OfficeItem)] {
        self.items()
    }
}

/// Alone, as the memory of a record names its fields: `{"paper_place":"Ba Tri"}`.
impl Serialize for Office {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.collect_map(self.items().iter().map(|(field, item)| (field, item)))
    }
}

impl<'de> Deserialize<'de> for Office {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Office;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of fields")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Office, A::Error> {
                let mut items = Vec::new();
                while let Some(key) = map.next_key::<String>()? {
                    let field: OfficeField = key.parse().map_err(A::Error::custom)?;
                    items.push((field, OfficeItem::read(field, &mut map)?));
                }
                Office::gather(items).map_err(A::Error::custom)
            }
        }
        reader.deserialize_map(Object)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for crate::domain::Open<Office> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Office".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        use crate::domain::{Note, beyond::schema::beside};
        use schemars::json_schema;
        const WRITTEN: &str = "(lead|lacks|tasks)_[a-z0-9_]+";
        let mut properties = serde_json::Map::new();
        let terms = LocalTerm::ALL.iter().map(|term| OfficeField::Term(*term));
        for field in OfficeField::SINGLE.into_iter().chain(terms) {
            let value = match field {
                OfficeField::Signatory(_) => generator.subschema_for::<Signatory>(),
                OfficeField::Number | OfficeField::Place | OfficeField::TermsPaper => generator.subschema_for::<Note>(),
                OfficeField::Recipients | OfficeField::Written(..) => generator.subschema_for::<Passage>(),
                OfficeField::ToneMarks => generator.subschema_for::<ToneMarks>(),
                OfficeField::TermsFrom => generator.subschema_for::<Day>(),
                OfficeField::Term(_) => json_schema!({ "type": "integer", "minimum": 1, "maximum": 600 }),
            };
            properties.insert(field.to_string(), value.to_value());
        }
        let mut named: Vec<String> = properties.keys().map(|key| key.replace("/2", "")).collect();
        named.dedup();
        named.extend([WRITTEN.to_owned(), "detail".to_owned(), "item".to_owned()]);
        let mut patterns = beside(named.iter().map(String::as_str), generator);
        patterns.insert(format!("^{WRITTEN}$"), generator.subschema_for::<Passage>().to_value());
        json_schema!({
            "type": "object",
            "properties": properties,
            "patternProperties": patterns,
            "additionalProperties": false,
        })
    }
}

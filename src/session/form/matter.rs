//! A matter being typed: a text for each field of its kind, read by what the table says the field holds.

use super::{Wrong, come};
use crate::domain::{Beyond, Book, Code, Day, Fault, Item, ItemKind, Matter, MatterField, MatterKind, Note, When};
use crate::session::{Directory, find_person, person_label, read_born, read_count, spell_born};
use std::collections::BTreeMap;

/// A matter as typed: codes, other matters and periods as files spell them, all else as people write it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatterForm {
    texts: BTreeMap<MatterField, String>,
    /// What is not known here: kept as it is.
    beyond: Beyond,
}

/// The fields without which a matter of this kind says nothing.
#[must_use]
pub const fn needs(kind: MatterKind) -> &'static [MatterField] {
    use MatterField as F;
    match kind {
        MatterKind::Class => &[F::Name, F::ClassKind],
        MatterKind::Programme | MatterKind::SourceOrg | MatterKind::Movement => &[F::Name],
        MatterKind::Enrolment => &[F::Of, F::Person],
        MatterKind::SourcePlan => &[F::Of],
        MatterKind::Recognition => &[F::RecognitionKind],
        MatterKind::MemberChange => &[F::ChangeKind, F::Unit, F::On],
        MatterKind::Receipt => &[F::Unit, F::On],
    }
}

impl MatterForm {
    /// The matter as it stands.
    #[must_use]
    pub fn of(matter: &Matter, book: &Book, units: &Directory) -> Self {
        let text = |item: &Item| match item {
            Item::Text(text) => text.to_string(),
            Item::Code(code) => code.as_str().to_owned(),
            Item::Date(when) => spell_born(*when),
            Item::Count(count) => count.get().to_string(),
            Item::Unit(id) => units.name(*id).to_owned(),
            Item::Person(id) => book.persons.get(id).map(|p| person_label(p, units)).unwrap_or_default(),
            Item::Matter(id) => id.to_string(),
            Item::Period(id) => id.to_string(),
        };
        let texts = matter.items().iter().map(|(field, item)| (*field, text(item))).collect();
        Self { texts, beyond: matter.beyond.clone() }
    }

    /// What is typed in a field.
    #[must_use]
    pub fn get(&self, field: MatterField) -> &str {
        self.texts.get(&field).map_or("", String::as_str)
    }

    /// Every field in which something was typed, or taken away.
    pub(super) fn texts(&self) -> impl Iterator<Item = (MatterField, &str)> {
        self.texts.iter().map(|(field, text)| (*field, text.as_str()))
    }

    /// With this text in the field.
    pub fn put(&mut self, field: MatterField, text: String) {
        self.texts.insert(field, text);
    }

    /// The matter that is typed.
    ///
    /// # Errors
    /// Everything that is wrong, each with its field.
    pub fn read(
        &self,
        kind: MatterKind,
        book: &Book,
        units: &Directory,
        today: Day,
    ) -> Result<Matter, Vec<(MatterField, Wrong)>> {
        let (mut matter, mut wrong) = (Matter::new(kind), Vec::new());
        matter.beyond = self.beyond.clone();
        for field in MatterField::all_of(kind) {
            let text = self.get(field).trim();
            if text.is_empty() {
                wrong.extend(needs(kind).contains(&field).then_some((field, Wrong::Fault(Fault::Blank))));
                continue;
            }
            match item(field, text, book, units).and_then(|item| has_been(field, item, today)) {
                Ok(item) => matter = matter.with(field, Some(item)),
                Err(why) => wrong.push((field, why)),
            }
        }
        if let Some((field, why)) = backwards(&matter) {
            wrong.push((field, why));
        }
        if wrong.is_empty() { Ok(matter) } else { Err(wrong) }
    }
}

fn item(field: MatterField, text: &str, book: &Book, units: &Directory) -> Result<Item, Wrong> {
    Ok(match field.kind() {
        ItemKind::Text => Item::Text(Note::new(text)?),
        ItemKind::Code(list) => Item::Code(Code::new(list, text)?),
        ItemKind::Date => Item::Date(read_born(text)?),
        ItemKind::Count => Item::Count(read_count(text)?),
        ItemKind::Unit => Item::Unit(units.find(text)?),
        ItemKind::Person => Item::Person(find_person(book, units, text)?),
        ItemKind::Matter => Item::Matter(text.parse()?),
        ItemKind::Period => Item::Period(text.parse()?),
    })
}

/// A class or a programme may be planned; what was done, and a certificate, is of a day that has come.
fn has_been(field: MatterField, item: Item, today: Day) -> Result<Item, Wrong> {
    match item {
        Item::Date(on) if matches!(field, MatterField::On | MatterField::CertificateOn) => {
            come(on, today).map(Item::Date)
        }
        item => Ok(item),
    }
}

/// Nothing ends before it begins.
fn backwards(matter: &Matter) -> Option<(MatterField, Wrong)> {
    let from: Day = matter.date(MatterField::From).and_then(When::earliest)?;
    let to: Day = matter.date(MatterField::To).and_then(When::latest)?;
    (to < from).then_some((MatterField::To, Wrong::Fault(Fault::EndsFirst)))
}

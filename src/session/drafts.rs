//! What a person writes into a report beside the figures. While it is typed it lies in this browser profile, so that nothing is
//! lost by leaving the page; when the field is left it goes into the book, and once the book is kept it lies there alone.
//! Earlier programs kept it in the profile for good: what lies there is taken over when the book is opened.

use super::{Effect, Prefs, Session};
use crate::domain::{Edit, Fault, OfficeField, OfficeItem, Passage, PeriodId, Section, UnitId};

/// A section of a report: of which unit, for which period.
pub type Place = (UnitId, PeriodId, Section);

const fn word(section: Section) -> &'static str {
    match section {
        Section::Lead => "lead",
        Section::Lacks => "limits",
        Section::Tasks => "tasks",
    }
}

fn key((unit, period, section): Place) -> String {
    format!("{unit} {period} {}", word(section))
}

fn place(key: &str) -> Option<Place> {
    let mut parts = key.split(' ');
    let (unit, period, of) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
    Some((unit, period, *Section::ALL.iter().find(|section| word(**section) == of)?))
}

/// What a draft says as the book would keep it; none where it says nothing.
///
/// # Errors
/// A [`Fault`] says why the book cannot keep it.
pub fn draft_for_book(text: &str) -> Result<Option<Passage>, Fault> {
    match Passage::new(text) {
        Ok(passage) => Ok(Some(passage)),
        Err(Fault::Blank) => Ok(None),
        Err(fault) => Err(fault),
    }
}

impl Prefs {
    /// What is being written there and is not yet in the book.
    #[must_use]
    pub fn draft(&self, place: Place) -> Option<&str> {
        self.drafts.get(&key(place)).map(String::as_str)
    }

    /// The same choices with this text on its way into that section, or with none.
    #[must_use]
    pub fn with_draft(&self, place: Place, text: Option<&str>) -> Self {
        let mut prefs = self.clone();
        match text {
            Some(text) => drop(prefs.drafts.insert(key(place), text.to_owned())),
            None => drop(prefs.drafts.remove(&key(place))),
        }
        prefs
    }
}

impl Session {
    /// What stands in a section: what is being written, else what the book says.
    #[must_use]
    pub fn section_text(&self, place: Place) -> String {
        self.prefs.draft(place).unwrap_or_else(|| self.in_book(place)).to_owned()
    }

    /// What the book says in a section; nothing at first.
    #[must_use]
    pub fn in_book(&self, (unit, period, section): Place) -> &str {
        self.book.units.get(&unit).map_or("", |unit| unit.office.written(section, period))
    }

    /// Puts into the book what was written there: the field has been left.
    pub(super) fn keep_written(&mut self, place: Place) -> Vec<Effect> {
        let (unit, period, section) = place;
        let Some(Ok(passage)) = self.prefs.draft(place).map(draft_for_book) else { return Vec::new() };
        let field = OfficeField::Written(section, period);
        let mut effects = self.edit(Edit::SetOffice(unit, field, passage.map(OfficeItem::Lines)));
        if effects.is_empty() {
            // The book says so already.
            effects.extend(self.drop_kept());
        }
        effects
    }

    /// Takes over what lies in the profile and nowhere else. Where the book says something else by now, both stay, and the page
    /// of the report shows that they differ.
    pub(super) fn take_over_drafts(&mut self) -> Vec<Effect> {
        let found = self.prefs.drafts.iter().filter_map(|(key, text)| Some((place(key)?, text.clone())));
        let edits: Vec<Edit> = found
            .filter(|((unit, ..), _)| self.book.units.get(unit).is_some())
            .filter(|(place, _)| self.in_book(*place).is_empty())
            .filter_map(|((unit, period, section), text)| {
                let passage = draft_for_book(&text).ok()??;
                Some(Edit::SetOffice(unit, OfficeField::Written(section, period), Some(OfficeItem::Lines(passage))))
            })
            .collect();
        if edits.is_empty() { Vec::new() } else { self.edit(Edit::All(edits)) }
    }

    /// Lets go of what was being written, where the book, which is kept, says the same.
    pub(super) fn drop_kept(&mut self) -> Option<Effect> {
        let is_kept = |(key, text): (&String, &String)| {
            let said = place(key).map(|place| self.in_book(place));
            said.is_some_and(|said| match draft_for_book(text) {
                Ok(passage) => passage.as_ref().map_or("", Passage::as_str) == said,
                Err(_) => false,
            })
        };
        let kept: Vec<String> =
            self.prefs.drafts.iter().filter(|one| is_kept(*one)).map(|(key, _)| key.clone()).collect();
        for key in &kept {
            self.prefs.drafts.remove(key);
        }
        (!kept.is_empty()).then(|| Effect::Remember(self.prefs.clone()))
    }
}

//! Result and certificate of one learner as typed, and numbers that count up for many.

use crate::domain::{Code, CodeList, Fault, Item, Matter, MatterField, Note};
use crate::session::{read_born, spell_born};

/// A learner's row: the code of the result, the number and the day of the certificate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LearnerForm {
    /// The code of the result; blank for none.
    pub result: String,
    /// The number of the certificate.
    pub number: String,
    /// Its day.
    pub on: String,
}

impl LearnerForm {
    /// The row as it stands.
    #[must_use]
    pub fn of(learner: &Matter) -> Self {
        let text = |field| match learner.get(field) {
            Some(Item::Text(text)) => text.to_string(),
            _ => String::new(),
        };
        Self {
            result: learner.code(MatterField::Result).unwrap_or_default().to_owned(),
            number: text(MatterField::CertificateNo),
            on: learner.date(MatterField::CertificateOn).map(spell_born).unwrap_or_default(),
        }
    }

    /// The learner with what is typed; a blank takes away.
    ///
    /// # Errors
    /// Everything that is wrong, each with its field.
    pub fn read(&self, learner: &Matter) -> Result<Matter, Vec<(MatterField, Fault)>> {
        let mut wrong = Vec::new();
        let mut read = |field, text: &str, read: fn(&str) -> Result<Item, Fault>| {
            let item = (!text.trim().is_empty()).then(|| read(text.trim()));
            item.and_then(|item| item.map_err(|fault| wrong.push((field, fault))).ok())
        };
        let result = read(MatterField::Result, &self.result, |t| Code::new(CodeList::ClassResult, t).map(Item::Code));
        let number = read(MatterField::CertificateNo, &self.number, |t| Note::new(t).map(Item::Text));
        let on = read(MatterField::CertificateOn, &self.on, |t| read_born(t).map(Item::Date));
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let learner = learner.clone().with(MatterField::Result, result).with(MatterField::CertificateNo, number);
        Ok(learner.with(MatterField::CertificateOn, on))
    }
}

/// The number after so many others: its first run of digits counts up and keeps its width, `015/CN` → `016/CN`.
#[must_use]
pub fn numbered(first: &str, after: usize) -> String {
    let first = first.trim();
    let Some(start) = first.find(|c: char| c.is_ascii_digit()) else { return first.to_owned() };
    let digits: String = first[start..].chars().take_while(char::is_ascii_digit).collect();
    let Some(number) = digits.parse::<usize>().ok().and_then(|n| n.checked_add(after)) else { return first.to_owned() };
    format!("{}{number:0width$}{}", &first[..start], &first[start + digits.len()..], width = digits.len())
}

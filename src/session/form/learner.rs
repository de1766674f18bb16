//! Result and certificate of one learner as typed, and numbers that count up for many.

use super::{Wrong, come};
use crate::domain::{Code, CodeList, Day, Item, Matter, MatterField, Note};
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
    /// Everything that is wrong, each with its field; a certificate of a day that has not come is none.
    pub fn read(&self, learner: &Matter, today: Day) -> Result<Matter, Vec<(MatterField, Wrong)>> {
        let mut wrong = Vec::new();
        let mut read = |field, text: &str, read: &dyn Fn(&str) -> Result<Item, Wrong>| {
            let item = (!text.trim().is_empty()).then(|| read(text.trim()));
            item.and_then(|item| item.map_err(|fault| wrong.push((field, fault))).ok())
        };
        let code = |text: &str| Ok(Item::Code(Code::new(CodeList::ClassResult, text)?));
        let result = read(MatterField::Result, &self.result, &code);
        let number = read(MatterField::CertificateNo, &self.number, &|text| Ok(Item::Text(Note::new(text)?)));
        let day = |text: &str| come(read_born(text)?, today).map(Item::Date);
        let on = read(MatterField::CertificateOn, &self.on, &day);
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let learner = learner.clone().with(MatterField::Result, result).with(MatterField::CertificateNo, number);
        Ok(learner.with(MatterField::CertificateOn, on))
    }

    /// Whether the row says that the learner was absent or failed, who gets no certificate.
    #[must_use]
    pub fn has_missed(&self) -> bool {
        matches!(self.result.as_str(), "failed" | "absent")
    }

    /// Fills in what is typed for many: whoever was absent or failed gets no certificate, and the numbers count up past them.
    pub fn fill<'a>(&self, rows: impl Iterator<Item = &'a mut Self>) {
        let set = |to: &mut String, from: &str| {
            if !from.trim().is_empty() {
                from.clone_into(to);
            }
        };
        let mut given = 0;
        for row in rows {
            set(&mut row.result, &self.result);
            if !row.has_missed() {
                set(&mut row.number, &numbered(&self.number, given));
                set(&mut row.on, &self.on);
                given += 1;
            }
        }
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

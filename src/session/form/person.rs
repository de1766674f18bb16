//! A person being typed: the least that a record needs, with the last stage reached and its day.

use super::{Wrong, come, filled};
use crate::domain::{
    Beyond, Born, Day, Details, Fault, Gender, Marks, Person, PersonName, Stage, Stays, Step, StepKey, When,
};
use crate::session::{Directory, read_born, spell_born};

/// A person as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonForm {
    /// Birth name.
    pub name: String,
    /// Gender, once chosen: it is never guessed from the name.
    pub gender: Option<Gender>,
    /// Birth: a day, a month or a year.
    pub born: String,
    /// The branch, by name.
    pub unit: String,
    /// The last stage that was reached; none is the ceremony, which is what lists of a year are made of.
    pub stage: Option<Stage>,
    /// The day of that stage, or as much as is known of it.
    pub on: String,
    /// Categories.
    pub marks: Marks,
    /// Where the person was before: kept as it is.
    pub stays: Stays,
    /// All else that is known: kept as it is but for the stage and its day.
    pub details: Details,
    /// What is not known here: kept as it is.
    pub beyond: Beyond,
}

/// A field of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonSlot {
    /// Birth name.
    Name,
    /// Gender.
    Gender,
    /// Birth.
    Born,
    /// The branch.
    Unit,
    /// The last stage.
    Stage,
    /// Its day.
    On,
}

/// The step of this stage in the newest journey: its last time.
fn newest(details: &Details, stage: Stage) -> StepKey {
    let journey = details.gist().journey.max(1);
    let sheet = details.sheet();
    let times = sheet.steps().iter().map(|(key, _)| *key).filter(|k| k.journey.get() == journey && k.stage == stage);
    times.max().or_else(|| StepKey::new(journey, stage, 1)).unwrap_or_else(|| StepKey::first(stage))
}

impl PersonForm {
    /// The record as it stands.
    #[must_use]
    pub fn of(person: &Person, units: &Directory) -> Self {
        let stage = person.details.gist().stage;
        let on = stage.and_then(|stage| person.details.step(newest(&person.details, stage))?.on);
        Self {
            name: person.name.to_string(),
            gender: Some(person.gender),
            born: spell_born(person.born),
            unit: units.name(person.unit).to_owned(),
            stage: Some(stage.unwrap_or(Stage::Source)),
            on: on.map(spell_born).unwrap_or_default(),
            marks: person.marks,
            stays: person.stays.clone(),
            details: person.details.clone(),
            beyond: person.beyond.clone(),
        }
    }

    /// The stage that is chosen.
    #[must_use]
    pub fn chosen(&self) -> Stage {
        self.stage.unwrap_or(Stage::Admitted)
    }

    /// The next person of the same branch, stage and day; not of the same gender, which would be taken over unseen by Enter.
    #[must_use]
    pub fn next(&self) -> Self {
        Self {
            name: String::new(),
            gender: None,
            born: String::new(),
            marks: Marks::default(),
            stays: Stays::default(),
            details: Details::default(),
            beyond: Beyond::NONE,
            ..self.clone()
        }
    }

    /// The person that is typed. Nobody reaches a stage on a day that has not come, and a ceremony has a day.
    ///
    /// # Errors
    /// Everything that is wrong, each with its field.
    pub fn read(&self, units: &Directory, today: Day) -> Result<Person, Vec<(PersonSlot, Wrong)>> {
        let mut wrong = Vec::new();
        let mut note = |slot, why: Wrong| wrong.push((slot, why));
        let name = PersonName::new(&self.name).map_err(|f| note(PersonSlot::Name, f.into())).ok();
        if self.gender.is_none() {
            note(PersonSlot::Gender, Fault::Blank.into());
        }
        let born = filled(&self.born).and_then(read_born).map_err(|f| note(PersonSlot::Born, f.into())).ok();
        let unit = units.find(&self.unit).map_err(|why| note(PersonSlot::Unit, why)).ok();
        let stage = self.chosen();
        // What was recorded later would have to go first: that is done where it is seen.
        if self.details.gist().stage.is_some_and(|reached| reached > stage) {
            note(PersonSlot::Stage, Wrong::LaterStage);
        }
        let on = self.day(stage, today).map_err(|why| note(PersonSlot::On, why)).ok();
        match born.and_then(Born::earliest) {
            Some(first) if first > today => note(PersonSlot::Born, Wrong::Future),
            Some(first) if on.flatten().and_then(When::latest).is_some_and(|d| first > d) => {
                note(PersonSlot::Born, Wrong::BornAfter);
            }
            _ => {}
        }
        match (name, self.gender, born, unit, on) {
            (Some(name), Some(gender), Some(born), Some(unit), Some(on)) if wrong.is_empty() => {
                let key = newest(&self.details, stage);
                let known = self.details.step(key);
                let step = Step { on, ..known.clone().unwrap_or_default() };
                let same = known.as_ref() == Some(&step);
                let details = if same { self.details.clone() } else { self.details.with_step(key, Some(step)) };
                let (stays, beyond) = (self.stays.clone(), self.beyond.clone());
                Ok(Person { name, gender, born, unit, stays, marks: self.marks, details, beyond })
            }
            _ => Err(wrong),
        }
    }

    /// The day of the stage, if it is known.
    fn day(&self, stage: Stage, today: Day) -> Result<Option<When>, Wrong> {
        if self.on.trim().is_empty() {
            return if stage == Stage::Admitted { Err(Fault::Blank.into()) } else { Ok(None) };
        }
        come(read_born(&self.on)?, today).map(Some)
    }

    /// Whether a person has been begun: what stays from the one before is none.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        !self.name.trim().is_empty() || !self.born.trim().is_empty()
    }

    /// The age on the day of admission where it is below 18: worth a second look, not refused.
    #[must_use]
    pub fn too_young(&self) -> Option<i32> {
        if self.chosen() != Stage::Admitted {
            return None;
        }
        let (born, admitted) = (read_born(&self.born).ok()?, read_born(&self.on).ok()?.earliest()?);
        Some(born.age_on(admitted)).filter(|age| (0..18).contains(age))
    }
}

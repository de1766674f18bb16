//! Forms as slots with texts: every slot is told by its name, and filled by it again.

use super::{LearnerForm, MatterForm, Moving, NewStep, NewUnit, PersonForm, UnitForm};
use crate::domain::{Category, CountBy, Gender, MatterField, Sector, Stage, UnitKind};
use crate::session::address::{nth, pick};

/// A form whose slots are told and filled by name.
pub(super) trait Slots {
    /// Every slot with what stands in it.
    fn tell(&self) -> Vec<(String, String)>;
    /// Fills a slot; what cannot stand in it leaves it as it is.
    fn fill(&mut self, slot: &str, text: &str);
}

/// A choice as it stands in its list; blank for none.
pub(super) fn place<T: Copy + PartialEq>(list: &[T], chosen: Option<&T>) -> String {
    chosen.map(|value| nth(list, *value)).unwrap_or_default()
}

fn slots<const N: usize>(slots: [(&str, String); N]) -> Vec<(String, String)> {
    slots.map(|(slot, text)| (slot.to_owned(), text)).to_vec()
}

impl Slots for PersonForm {
    fn tell(&self) -> Vec<(String, String)> {
        let marks: Vec<String> = Vec::from(self.marks).iter().map(|mark| place(Category::ALL, Some(mark))).collect();
        slots([
            ("name", self.name.clone()),
            ("gender", place(Gender::ALL, self.gender.as_ref())),
            ("born", self.born.clone()),
            ("unit", self.unit.clone()),
            ("stage", place(Stage::ALL, self.stage.as_ref())),
            ("on", self.on.clone()),
            ("marks", marks.join(" ")),
        ])
    }
    fn fill(&mut self, slot: &str, text: &str) {
        match slot {
            "name" => text.clone_into(&mut self.name),
            "gender" => self.gender = pick(Gender::ALL, text),
            "born" => text.clone_into(&mut self.born),
            "unit" => text.clone_into(&mut self.unit),
            "stage" => self.stage = pick(Stage::ALL, text),
            "on" => text.clone_into(&mut self.on),
            "marks" => {
                let marked: Vec<Category> = text.split(' ').filter_map(|mark| pick(Category::ALL, mark)).collect();
                for category in Category::ALL.iter().copied().filter(|c| c.is_mark()) {
                    self.marks = self.marks.with(category, marked.contains(&category));
                }
            }
            _ => {}
        }
    }
}

impl Slots for NewUnit {
    fn tell(&self) -> Vec<(String, String)> {
        let mut told = slots([
            ("name", self.name.clone()),
            ("kind", place(UnitKind::ALL, self.kind.as_ref())),
            ("sector", place(Sector::ALL, self.sector.as_ref())),
            ("group", self.group.clone()),
            ("lines", self.lines.clone()),
        ]);
        told.extend(self.from.iter().map(|from| ("from".to_owned(), from.clone())));
        told.extend(self.beside.then(|| ("beside".to_owned(), "1".to_owned())));
        told
    }
    fn fill(&mut self, slot: &str, text: &str) {
        match slot {
            "name" => text.clone_into(&mut self.name),
            "kind" => self.kind = pick(UnitKind::ALL, text),
            "sector" => self.sector = pick(Sector::ALL, text),
            "group" => text.clone_into(&mut self.group),
            "lines" => text.clone_into(&mut self.lines),
            "from" => self.from = Some(text.to_owned()),
            "beside" => self.beside = true,
            _ => {}
        }
    }
}

impl Slots for UnitForm {
    fn tell(&self) -> Vec<(String, String)> {
        let flag = |on: bool| u8::from(on).to_string();
        slots([
            ("change", flag(self.change)),
            ("from", self.from.clone()),
            ("name", self.name.clone()),
            ("short", self.short.clone()),
            ("parent", self.parent.map(|id| id.to_string()).unwrap_or_default()),
            ("kind", place(UnitKind::ALL, Some(&self.kind))),
            ("sector", place(Sector::ALL, Some(&self.sector))),
            ("group", self.group.clone()),
            ("code", self.code.clone()),
            ("ranks", flag(self.ranks)),
            ("no_source", flag(self.no_source)),
            ("count_by", place(CountBy::ALL, self.count_by.as_ref())),
            ("paper", self.paper.clone()),
        ])
    }
    fn fill(&mut self, slot: &str, text: &str) {
        match slot {
            "change" => self.change = text == "1",
            "from" => text.clone_into(&mut self.from),
            "name" => text.clone_into(&mut self.name),
            "short" => text.clone_into(&mut self.short),
            "parent" => self.parent = text.parse().ok(),
            "kind" => self.kind = pick(UnitKind::ALL, text).unwrap_or(self.kind),
            "sector" => self.sector = pick(Sector::ALL, text).unwrap_or(self.sector),
            "group" => text.clone_into(&mut self.group),
            "code" => text.clone_into(&mut self.code),
            "ranks" => self.ranks = text == "1",
            "no_source" => self.no_source = text == "1",
            "count_by" => self.count_by = pick(CountBy::ALL, text),
            "paper" => text.clone_into(&mut self.paper),
            _ => {}
        }
    }
}

impl Slots for MatterForm {
    fn tell(&self) -> Vec<(String, String)> {
        self.texts().map(|(field, text)| (field.to_string(), text.to_owned())).collect()
    }
    fn fill(&mut self, slot: &str, text: &str) {
        if let Ok(field) = slot.parse::<MatterField>() {
            self.put(field, text.to_owned());
        }
    }
}

impl Slots for LearnerForm {
    fn tell(&self) -> Vec<(String, String)> {
        slots([("result", self.result.clone()), ("number", self.number.clone()), ("on", self.on.clone())])
    }
    fn fill(&mut self, slot: &str, text: &str) {
        match slot {
            "result" => text.clone_into(&mut self.result),
            "number" => text.clone_into(&mut self.number),
            "on" => text.clone_into(&mut self.on),
            _ => {}
        }
    }
}

impl Slots for Moving {
    fn tell(&self) -> Vec<(String, String)> {
        slots([("from", self.from.clone()), ("unit", self.unit.clone())])
    }
    fn fill(&mut self, slot: &str, text: &str) {
        match slot {
            "from" => text.clone_into(&mut self.from),
            "unit" => text.clone_into(&mut self.unit),
            _ => {}
        }
    }
}

impl Slots for NewStep {
    fn tell(&self) -> Vec<(String, String)> {
        slots([("stage", place(Stage::ALL, self.stage.as_ref())), ("on", self.on.clone())])
    }
    fn fill(&mut self, slot: &str, text: &str) {
        match slot {
            "stage" => self.stage = pick(Stage::ALL, text),
            "on" => text.clone_into(&mut self.on),
            _ => {}
        }
    }
}

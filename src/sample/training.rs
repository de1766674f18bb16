//! The classes of the district's centre: who learned in which, with the certificates that stand in their ways.

use super::draft::note;
use super::draft::{Draft, count};
use crate::domain::{
    Code, CodeList, Day, Item, Matter, MatterField, MatterId, MatterKind, PersonId, Stage, Step, UnitId,
};

/// A class: the stage that it is, its number, its first day, its last, the day of its certificates, its places.
type Row = (Stage, &'static str, [i32; 3], [i32; 3], Option<[i32; 3]>, u32);

#[rustfmt::skip]
const CLASSES: [Row; 8] = [
    (Stage::AwarenessClass, "II/2015", [2015, 8, 17], [2015, 8, 21], Some([2015, 8, 28]), 60),
    (Stage::AwarenessClass, "III/2015", [2015, 11, 16], [2015, 11, 20], Some([2015, 11, 27]), 100),
    (Stage::AwarenessClass, "I/2016", [2016, 3, 14], [2016, 3, 18], Some([2016, 3, 25]), 60),
    (Stage::AwarenessClass, "II/2016", [2016, 6, 20], [2016, 6, 24], Some([2016, 6, 30]), 60),
    (Stage::AwarenessClass, "III/2016", [2016, 10, 17], [2016, 10, 21], Some([2016, 10, 28]), 50),
    (Stage::Probation, "I/2016", [2016, 6, 6], [2016, 6, 10], Some([2016, 6, 17]), 140),
    (Stage::Probation, "II/2016", [2016, 10, 3], [2016, 10, 7], Some([2016, 10, 14]), 60),
    (Stage::AwarenessClass, "IV/2016", [2016, 12, 26], [2016, 12, 30], None, 40),
];
/// The class of those who have come to its last day and have no certificate yet.
const UNFINISHED: usize = 7;

/// Results as they are written down, and how they stand on paper.
const RESULTS: [(&str, &str); 3] = [("good", "Giỏi"), ("fair", "Khá"), ("passed", "Đạt")];

fn day([year, month, day]: [i32; 3]) -> Option<Day> {
    Day::new(year, month.try_into().ok()?, day.try_into().ok()?)
}

/// Who has learned where so far.
#[derive(Default)]
pub(super) struct Training {
    /// Learners: class, number of the person, number of the certificate.
    learners: Vec<(usize, u32, u32)>,
}

impl Training {
    /// The step of the person of this number: the last class of awareness whose certificates were there by the day; or of
    /// the classes for new members the first that began after the day of the ceremony.
    pub fn certificate(&mut self, number: u32, by: Day, stage: Stage) -> Option<(Stage, Step)> {
        let fits = |(_, row): &(usize, &Row)| {
            let certified = row.4.and_then(day);
            row.0 == stage
                && match stage {
                    Stage::Probation => day(row.2).is_some_and(|begins| begins > by),
                    _ => certified.is_some_and(|certified| certified <= by),
                }
        };
        let mut fitting = CLASSES.iter().enumerate().filter(fits);
        let (class, row) = if stage == Stage::Probation { fitting.next() } else { fitting.next_back() }?;
        let place = self.enrol(class, number);
        let paper = note(&certificate(row, place))?;
        let result = note(RESULTS[place as usize % RESULTS.len()].1)?;
        let on = (stage == Stage::AwarenessClass).then(|| day(row.3)).flatten().map(Into::into);
        let signed = row.4.and_then(day);
        Some((stage, Step { on, paper, signed, result, ..Step::default() }))
    }

    /// The person is in the class that has just ended.
    pub fn attend(&mut self, number: u32) {
        self.enrol(UNFINISHED, number);
    }

    /// The place on the list of the class, from 1.
    fn enrol(&mut self, class: usize, number: u32) -> u32 {
        let place =
            1 + self.learners.iter().filter(|(of, ..)| *of == class).map(|(.., place)| *place).max().unwrap_or(0);
        self.learners.push((class, number, place));
        place
    }

    /// The classes and their learners as matters; `persons` by their numbers, from 1.
    pub fn matters(self, draft: &mut Draft, home: UnitId, persons: &[PersonId], remark: &str) -> Option<()> {
        let mut classes: Vec<MatterId> = Vec::with_capacity(CLASSES.len());
        for (stage, number, from, to, _, places) in CLASSES {
            let (kind, name) = match stage {
                Stage::Probation => ("new_member", "Lớp bồi dưỡng đảng viên mới"),
                _ => ("awareness", "Lớp bồi dưỡng nhận thức về Đảng"),
            };
            let text = |text: &str| note(text).map(Item::Text);
            let items = vec![
                (MatterField::Name, text(&format!("{name} {number}"))?),
                (MatterField::ClassKind, Item::Code(Code::new(CodeList::ClassKind, kind).ok()?)),
                (MatterField::Unit, Item::Unit(home)),
                (MatterField::Number, text(number)?),
                (MatterField::Organiser, text("Trung tâm Bồi dưỡng chính trị huyện")?),
                (MatterField::From, Item::Date(day(from)?.into())),
                (MatterField::To, Item::Date(day(to)?.into())),
                (MatterField::Capacity, Item::Count(count(places)?)),
                (MatterField::Note, text(remark)?),
            ];
            classes.push(draft.matter(Matter::of(MatterKind::Class, items)));
        }
        for (class, number, place) in self.learners {
            let person = *persons.get(number as usize - 1)?;
            let mut items =
                vec![(MatterField::Of, Item::Matter(classes[class])), (MatterField::Person, Item::Person(person))];
            if let Some(on) = CLASSES[class].4.and_then(day) {
                let result = Code::new(CodeList::ClassResult, RESULTS[place as usize % RESULTS.len()].0).ok()?;
                items.push((MatterField::Result, Item::Code(result)));
                items.push((MatterField::CertificateNo, Item::Text(note(&certificate(&CLASSES[class], place))?)));
                items.push((MatterField::CertificateOn, Item::Date(on.into())));
            }
            draft.matter(Matter::of(MatterKind::Enrolment, items));
        }
        Some(())
    }
}

/// The number of a certificate.
fn certificate(row: &Row, place: u32) -> String {
    let kind = if row.0 == Stage::Probation { "ĐVM" } else { "CN" };
    format!("{place:02}/{kind} {} (mẫu)", row.1)
}

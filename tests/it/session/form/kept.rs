//! What is typed outlives the page: every form comes back as it was typed, over the book as it is then.

use crate::note::{Sketch, person, person_id};
use so_nguon::domain::*;
use so_nguon::session::Directory;
use so_nguon::session::form::*;

fn units(book: &Book) -> Directory {
    Directory::of(&Tree::over(book, Span::ALL))
}

/// Everything of which something can be typed.
fn all_typed(sketch: &Sketch) -> Drafts {
    let (unit, id) = (sketch.unit("Xã"), person_id(1));
    let book = &sketch.book;
    let new_unit =
        NewUnit { name: "Chi bộ mới".into(), from: Some("1/7".into()), beside: true, ..NewUnit::default() };
    let mut drafts = Drafts { new_unit, ..Drafts::default() };
    let version = book.units.get(&unit).unwrap().latest().unwrap().clone();
    let changed = UnitForm { name: "Xã \"khác\"\t".into(), ranks: false, parent: None, ..UnitForm::of(&version) };
    drafts.units.insert((unit, version.from), changed);
    drafts.new_person = Some(PersonForm {
        name: "Nguyễn Văn".into(),
        gender: Some(Gender::ALL[1]),
        stage: Some(Stage::Decision),
        marks: Marks::default().with(Category::Enterprise, true),
        ..PersonForm::default()
    });
    let stored = book.persons.get(&id).unwrap();
    drafts.persons.insert(id, PersonForm { born: String::new(), ..PersonForm::of(stored, &units(book)) });
    drafts.rows = "a\tb\n\nc".into();
    let mut class = MatterForm::default();
    class.put(MatterField::Name, "Lớp nhận thức 1".into());
    drafts.matters.insert((MatterKind::Class, None), class);
    let spots = [
        Spot::Name,
        Spot::Mark(Category::Enterprise),
        Spot::Detail(DetailKey::from(DetailField::CitizenId)),
        Spot::Step(StepKey::first(Stage::BranchVote), StepSpot::Eligible),
    ];
    for spot in spots {
        drafts.typing.note(id, spot, "đang gõ", "");
    }
    drafts.typing.note(id, Spot::Born, "", "1990");
    drafts.moves.insert(id, Moving { from: "1/2".into(), unit: "Chi".into(), tried: false });
    drafts.new_steps.insert((id, 1), NewStep { stage: Some(Stage::Card), on: "5/".into(), tried: false });
    drafts
}

#[test]
fn what_is_typed_comes_back() {
    let mut sketch = Sketch::read("Huyện\n  Xã");
    let unit = sketch.unit("Xã");
    sketch.edit(Edit::SetPerson(person_id(1), Some(person(unit, "2016-02-03"))));
    let drafts = all_typed(&sketch);
    let text = drafts.write().unwrap();
    assert_eq!(Drafts::read(&text, &sketch.book, &units(&sketch.book)), drafts);
}

/// Nothing typed is nothing kept; what a record has become meanwhile stays, and what is gone brings nothing back.
#[test]
fn only_what_was_typed_is_kept() {
    let mut sketch = Sketch::read("Huyện\n  Xã");
    let unit = sketch.unit("Xã");
    assert_eq!(Drafts::default().write(), None);
    sketch.edit(Edit::SetPerson(person_id(1), Some(person(unit, "2016-02-03"))));
    let text = all_typed(&sketch).write().unwrap();
    sketch.edit(Edit::SetPerson(person_id(1), None));
    let left = Drafts::read(&text, &sketch.book, &units(&sketch.book));
    assert!(left.persons.is_empty() && left.moves.is_empty() && left.new_steps.is_empty());
    assert_eq!(left.typing, Typing::default());
    assert_eq!(left.rows, "a\tb\n\nc");
    for broken in ["", "[]", "{", "[[\"person x\",\"name\",\"\"]]", "[[\"unit\",\"\",\"\"]]"] {
        assert_eq!(Drafts::read(broken, &sketch.book, &units(&sketch.book)), Drafts::default(), "{broken}");
    }
}

/// The day of the ceremony stays for the next person: it is no begun record.
#[test]
fn what_stays_for_the_next_is_not_begun() {
    let next = PersonForm { on: "3/2".into(), unit: "Xã".into(), ..PersonForm::default() };
    let drafts = Drafts { new_person: Some(next), ..Drafts::default() };
    assert_eq!(drafts.write(), None);
}

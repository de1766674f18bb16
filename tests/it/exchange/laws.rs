//! Laws of the file: what is written is read, the same book gives the same bytes, and nothing makes reading panic.

use super::{day, id, maker, name, small, today};
use proptest::prelude::*;
use so_nguon::domain::{
    Book, Category, Count, Edit, Fact, FactKey, Gender, Indicator, Marks, Note, Origin, PeriodId, Person, PersonId,
    PersonName, Sector, Target, TargetKey, TargetKind, UnitId, UnitKind, UnitVersion,
};
use so_nguon::exchange::{read, write};

/// A book of units in one branch of the tree, with whatever can be said of them.
fn books() -> impl Strategy<Value = Book> {
    let person = (1u32..500, "[A-ZĐa-zđẩộĩư][a-zđẩộĩư '.-]{0,20}", 0u8..28, 1950u32..1998, 0usize..6, any::<u32>());
    let fact = (0usize..6, 2000i16..2030, 0usize..20, 0i64..10_000_000, ".{0,20}");
    let target = (0usize..6, 2000i16..2030, 0usize..18, 0usize..4, 0i64..10_000_000);
    let lists = (
        prop::collection::vec(person, 0..40),
        prop::collection::vec(fact, 0..20),
        prop::collection::vec(target, 0..20),
    );
    (1usize..6, lists).prop_map(|(units, (persons, facts, targets))| {
        let mut edits = Vec::new();
        let ids: Vec<UnitId> = (1..=6).map(|n| UnitId(id(n))).collect();
        let kinds = [
            UnitKind::Province,
            UnitKind::District,
            UnitKind::Commune,
            UnitKind::BaseBranch,
            UnitKind::Branch,
            UnitKind::Cell,
        ];
        for at in 0..=units {
            let parent = at.checked_sub(1).map(|above| ids[above]);
            let text = name(&format!("Đơn vị {at}"));
            edits.push(Edit::AddUnit(
                ids[at],
                UnitVersion::new(day("2000-01-01"), text, parent, kinds[at], Sector::Other),
            ));
        }
        for (number, text, d, year, unit, bits) in persons {
            let Ok(name) = PersonName::new(&text) else { continue };
            let marks = Category::ALL.iter().fold(Marks::default(), |m, &c| m.with(c, bits & (1 << c.index()) != 0));
            let gender = if bits & 1 == 0 { Gender::Man } else { Gender::Woman };
            let born = year.to_string().parse().unwrap();
            let admitted = so_nguon::domain::Day::new(2016, 2, d + 1).unwrap();
            let person =
                Person { marks, ..Person::new(name, gender, born, ids[unit.min(units)]).admitted_on(admitted) };
            edits.push(Edit::SetPerson(PersonId(id(number + 10)), Some(person)));
        }
        for (unit, year, slot, value, note) in facts {
            let Ok(note) = Note::new(&note) else { continue };
            let indicator = Indicator::all().nth(slot).unwrap();
            let key = FactKey { period: PeriodId::Year(year), unit: ids[unit.min(units)], indicator };
            let value = Count::new(value).unwrap();
            edits.push(Edit::SetFact(key, Some(Fact::new(value, day("2016-01-01"), Origin::Pasted, note))));
        }
        for (unit, year, category, kind, value) in targets {
            let (category, kind) = (Category::ALL[category], TargetKind::ALL[kind]);
            let key = TargetKey { period: PeriodId::Year(year), unit: ids[unit.min(units)], category, kind };
            let aim = so_nguon::domain::Aim::Exact(Count::new(value).unwrap());
            edits.push(Edit::SetTarget(key, Some(Target::of(aim))));
        }
        Book::default().apply(&Edit::All(edits)).unwrap()
    })
}

proptest! {
    #![proptest_config(crate::note::cases(64))]

    #[test]
    fn what_is_written_is_read(book in books()) {
        let text = write(&book, &maker());
        let intake = read(text.as_bytes(), today()).unwrap();
        prop_assert!(intake.hash_ok && !intake.is_blocked(), "{:?}", intake.problems);
        prop_assert_eq!(&intake.book, &book);
        prop_assert_eq!(write(&intake.book, &maker()), text);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, today());
    }

    #[test]
    fn any_text_as_a_book(text in r#"\{"format":"so-nguon","schema":[12],"book":[\[\]{}",:a-z0-9]{0,60}\}"#) {
        let _ = read(text.as_bytes(), today());
    }

    #[test]
    fn a_changed_file_never_passes_for_the_same(at in 0usize..4000, byte in any::<u8>(), cut in 0usize..40) {
        let mut bytes = write(&small(), &maker()).into_bytes();
        let at = at % bytes.len();
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, [byte]);
        if let Ok(intake) = read(&bytes, today()) {
            prop_assert!(intake.book == small() || !intake.hash_ok);
        }
    }
}

//! Units, targets and figures as they lie packed, in this form and in the one before it.

use super::{book, by, commit, fold, opened, station};
use crate::crowd::unit_id;
use crate::note::foreign;
use crate::store::shelf::Memory;
use so_nguon::domain::{
    Aim, Beyond, Book, Category, Cause, Correction, Count, CountBy, Day, DetailField, Fact, FactKey, Home, Id,
    Indicator, Name, Note, Origin, Percent, PercentOf, PeriodId, Revision, Rounding, Sector, Target, TargetKey,
    TargetKind, Unit, UnitId, UnitKind, UnitVersion,
};
use so_nguon::merge::{Delta, Replica};
use so_nguon::store::columns::{facts, organisation, persons, targets};
use so_nguon::store::packed::Keep;
use std::collections::BTreeMap;
use std::sync::Arc;

fn count(number: u32) -> Count {
    Count::new(number.into()).unwrap()
}

fn day(number: i32) -> Day {
    Day::FIRST.later(number).unwrap()
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn unit_of(other: usize, number: u32) -> UnitId {
    UnitId(Id { station: station(other), number })
}

/// A book with everything that a unit, a target and a figure can say.
pub fn rich() -> Book {
    let mut book = book(30, 3);
    for n in 0..40u32 {
        let id = if n % 3 == 0 { unit_of(n as usize % 5, n * n + 1) } else { unit_id(100 + n) };
        let mut unit =
            Unit::new(UnitVersion::new(day(0), name(&format!("Chi bộ {n}")), None, UnitKind::Branch, Sector::Hamlet));
        for later in 1..n % 4 {
            let mut version = unit.versions[0].clone();
            version.from = day(i32::try_from(n * 300 + later).unwrap());
            version.name =
                name(["Đảng bộ xã An Thủy", "H'Hen <=", "A \"B\" \\ c"][later as usize - 1].replace('<', "(").as_str());
            version.short = Some(name("CB"));
            version.parent = Some(unit_id(1 + n % 3));
            version.kind = UnitKind::ALL[n as usize % UnitKind::ALL.len()];
            version.sector = Sector::ALL[n as usize % Sector::ALL.len()];
            version.group = (n % 2 == 0).then(|| name("Khối 1"));
            version.code = Some(name(&format!("0{n}")));
            (version.ranks, version.no_source) = (n % 5 != 0, n % 7 == 0);
            version.count_by = (n % 3 == 0).then_some(CountBy::Totals);
            version.paper = Note::new("12-QĐ/HU, 05/11/2016").unwrap();
            unit.versions.push(version);
        }
        unit.ended = (n % 6 == 0).then(|| day(40_000));
        book.units.put(id, unit);
        let period = [
            PeriodId::Year(2016),
            PeriodId::Term(2015, 2020),
            PeriodId::Quarter(2016, 3),
            PeriodId::Month(2016, 11),
            PeriodId::Own(Id { station: station(3), number: n + 1 }),
        ][n as usize % 5];
        let percent = Percent { hundredths: count(350 + n), of: PercentOf::YearStart, rounding: Rounding::Up };
        let aims = [
            None,
            Some(Aim::Exact(count(n * 100_000))),
            Some(Aim::range(count(n), count(9_999_999)).unwrap()),
            Some(Aim::Percent(percent)),
        ];
        let revision = |at: u32| Revision {
            aim: aims[(n + at) as usize % 4],
            on: (at > 0).then(|| day(42_000 + i32::try_from(at).unwrap())),
            paper: Note::new(if at > 1 { "15-CV/ĐU" } else { "" }).unwrap(),
        };
        let (category, kind) = (Category::ALL[n as usize % Category::COUNT], TargetKind::ALL[n as usize % 4]);
        let revisions = (0..=n % 3).map(revision).collect();
        book.targets.put(TargetKey { period, unit: id, category, kind }, Target { revisions, beyond: Beyond::NONE });
        let indicator = [Indicator::Members, Indicator::Units, Indicator::Admitted(category)][n as usize % 3];
        let note = Note::new(["", "Phòng Nội vụ gửi", "\"'\\"][n as usize % 3]).unwrap();
        let (value, as_of, origin) =
            (count(n * 249_999), day(42_000 + i32::try_from(n).unwrap()), Origin::ALL[n as usize % 4]);
        book.facts.put(
            FactKey { period, unit: id, indicator },
            Fact { correction: corrected(n), ..Fact::new(value, as_of, origin, note) },
        );
    }
    book
}

/// The same book, of which a newer program says more, of some of the records of every kind.
fn richer() -> Book {
    let mut book = rich();
    macro_rules! say {
        ($list:ident, $home:expr) => {
            let keys: Vec<_> = book.$list.iter().step_by(3).map(|(key, _)| *key).collect();
            for (n, key) in keys.into_iter().enumerate() {
                let mut record = book.$list.get(&key).unwrap().clone();
                let first = foreign("later", Home::Record, &format!("[{}]", n % 4));
                record.beyond = Beyond::of([first, foreign("blood_type/2", $home, "\"O\"")]);
                book.$list.put(key, record);
            }
        };
    }
    say!(units, Home::Record);
    say!(targets, Home::Record);
    say!(facts, Home::Record);
    say!(persons, Home::Details);
    book.settings.beyond = Beyond::of([foreign("seal", Home::Record, "{}")]);
    book
}

/// Every fifth figure is corrected, some of them for the same reason.
fn corrected(n: u32) -> Option<Correction> {
    let reason = Cause::new(["Cộng nhầm \"2\" lần", "Thiếu chi bộ ấp 3"][n as usize % 2]).unwrap();
    n.is_multiple_of(5).then(|| Correction { value: count(n), reason, on: day(42_100 + i32::try_from(n).unwrap()) })
}

/// A folded store of such a book, of which some records have grown.
fn stored(book: Book) -> (Memory, Arc<Replica>) {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &by());
    let (mut replica, dot, delta) = commit(&Replica::default(), book, 0);
    keep.append(dot, &delta).unwrap();
    let mut next = (*replica.book).clone();
    let (key, target) = next.targets.iter().nth(5).map(|(k, t)| (*k, t.clone())).unwrap();
    next.targets.put(key, target.revised(Revision { aim: None, on: Some(day(45_000)), paper: Note::default() }));
    let key = *next.facts.iter().nth(7).unwrap().0;
    next.facts.remove(&key);
    let (then, dot, delta) = commit(&replica, next, 1);
    replica = then;
    keep.append(dot, &delta).unwrap();
    fold(&mut keep, &replica).unwrap();
    memory.listed().iter().filter(|k| k.contains("/j/") || k.contains("ballast")).for_each(|k| drop(memory.take(k)));
    (memory, replica)
}

/// What an office once stored stays readable: the store of schema 2, when units, targets and figures lay as JSON, with all that was
/// in it beside it.
#[test]
fn a_store_of_the_form_before_is_read_for_ever() {
    #[derive(serde::Deserialize)]
    struct Golden {
        texts: BTreeMap<String, String>,
        whole: Delta,
    }
    let golden: Golden = serde_json::from_str(include_str!("../../../golden/stored-2.json")).unwrap();
    let memory = Memory::default();
    golden.texts.iter().for_each(|(key, text)| memory.put(key, text));
    let (mut keep, opening) = Keep::open(memory.clone(), &by());
    let found = opened(opening);
    assert!(found.aside.is_empty() && found.missing.is_empty() && found.gaps.is_empty());
    let all = Replica::default().join(&golden.whole);
    assert!(found.replica.book == all.book && found.replica.contexts == all.contexts && found.replica.log == all.log);
    assert_eq!((found.replica.book.units.len(), found.replica.book.persons.len()), (70, 3));
    // And it is folded again as it is: what has not changed is not written anew.
    let replica = Arc::new(found.replica);
    fold(&mut keep, &replica).unwrap();
    assert!(golden.texts.iter().all(|(key, text)| memory.texts().get(key) == Some(text)));
    assert!(opened(Keep::open(memory, &by()).1).replica == *replica);
}

#[test]
fn everything_that_a_unit_a_target_and_a_figure_can_say_comes_back() {
    for book in [rich(), richer()] {
        comes_back(book);
    }
}

fn comes_back(book: Book) {
    let (memory, replica) = stored(book);
    let found = opened(Keep::open(memory.clone(), &by()).1);
    assert!(found.aside.is_empty() && found.missing.is_empty());
    assert!(found.replica == *replica);
    let book = &replica.book;
    let units: Vec<_> = book.units.iter().map(|(key, unit)| (*key, unit.clone())).collect();
    let targets: Vec<_> = book.targets.iter().map(|(key, target)| (*key, target.clone())).collect();
    let facts: Vec<_> = book.facts.iter().map(|(key, fact)| (*key, fact.clone())).collect();
    for to in [0, 1, 2, 7, facts.len().min(units.len())] {
        assert!(organisation::decode(&organisation::encode(&units[..to]), to).unwrap() == units[..to]);
        assert!(targets::decode(&targets::encode(&targets[..to]), to).unwrap() == targets[..to]);
        assert!(facts::decode(&facts::encode(&facts[..to]), to).unwrap() == facts[..to]);
    }
}

#[test]
fn what_is_not_known_costs_nothing_where_there_is_none() {
    let (plain, more) = (rich(), richer());
    let all = |book: &Book| {
        let units: Vec<_> = book.units.iter().map(|(key, unit)| (*key, unit.clone())).collect();
        let targets: Vec<_> = book.targets.iter().map(|(key, target)| (*key, target.clone())).collect();
        let persons: Vec<_> = book.persons.iter().map(|(key, person)| (*key, person.clone())).collect();
        [organisation::encode(&units), targets::encode(&targets), persons::encode(&persons)]
    };
    // A column of its own stands behind all others.
    for (plain, more) in all(&plain).into_iter().zip(all(&more)) {
        assert!(more.starts_with(&plain) && more.len() > plain.len());
    }
}

/// A store of a program that did not know these fields, opened by one that does: what was kept is what it is.
#[test]
fn what_has_become_known_is_recognised() {
    let mut book = rich();
    let (unit, mut person) = book.persons.iter().next().map(|(id, p)| (*id, p.clone())).unwrap();
    let known = DetailField::Note;
    person.details = person.details.with(known, 1, None);
    person.beyond = Beyond::of([foreign("note", Home::Details, "\"Như cũ\""), foreign("shoe", Home::Record, "39")]);
    book.persons.put(unit, person);
    let (key, mut fact) = book.facts.iter().next().map(|(key, fact)| (*key, fact.clone())).unwrap();
    let says = r#"{"value":7,"reason":"Cộng nhầm","on":"2017-01-05"}"#;
    (fact.correction, fact.beyond) = (None, Beyond::of([foreign("correction", Home::Record, says)]));
    book.facts.put(key, fact);
    let (memory, _) = stored(book);
    let (mut keep, opening) = Keep::open(memory.clone(), &by());
    let replica = Arc::new(opened(opening).replica);
    let person = replica.book.persons.get(&unit).unwrap();
    let said = person.details.get(known, 1).map(|entry| format!("{entry:?}"));
    assert_eq!(said.as_deref(), Some("Text(Note(\"Như cũ\"))"));
    assert_eq!(person.beyond, Beyond::of([foreign("shoe", Home::Record, "39")]));
    assert_eq!(replica.book.facts.get(&key).unwrap().counts(), count(7));
    // The next fold writes it as what it is.
    let before = memory.texts();
    fold(&mut keep, &replica).unwrap();
    assert!(memory.texts().keys().any(|key| key.contains("/c/") && !before.contains_key(key)));
    assert!(opened(Keep::open(memory, &by()).1).replica == *replica);
}

#[test]
fn a_thousand_units_with_targets_and_figures_take_little_room() {
    let book = book(1000, 0);
    let facts: Vec<_> = book.facts.iter().map(|(key, fact)| (*key, fact.clone())).collect();
    let targets: Vec<_> = book.targets.iter().map(|(key, target)| (*key, target.clone())).collect();
    let (facts_take, targets_take) = (facts::encode(&facts).len(), targets::encode(&targets).len());
    assert!(facts_take < facts.len() * 2 && targets_take < targets.len() * 2, "{facts_take} and {targets_take} bytes");
}

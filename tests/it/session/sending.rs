//! Files between offices: figures go up and are counted there, records stay; what is too small is added up first.

use super::desk::{given, moment, says, stored, today};
use crate::note::{Sketch, YEAR, day, fact, figure, person, person_id, target, unit_id};
use so_nguon::domain::{Aim, Book, Category, Count, Edit, Indicator, Marks, Origin, Person, Station, Target, UnitId};
use so_nguon::exchange::{Packet, read};
use so_nguon::session::correction::{correct, corrected_by};
use so_nguon::session::{Claim, Event, Incoming, Prefs, Sending, Session, closing};
use so_nguon::stats::{Figures, Question, Reported, Source};

pub const TREE: &str = "Huyện A\n  Xã B\n    Chi bộ 1\n    Chi bộ 2\n  Xã C";

pub fn commune() -> UnitId {
    unit_id(2)
}

/// Three persons in the first branch, one of them religious; nobody in the second.
pub fn at_home() -> Book {
    let mut sketch = Sketch::read(TREE);
    for n in 1..=3 {
        let marks = Marks::default().with(Category::Religious, n == 1);
        let one = Person { marks, ..person(unit_id(3), "2016-06-15") };
        sketch.edit(Edit::SetPerson(person_id(n), Some(one)));
    }
    sketch.book
}

/// The desk of a station with this book.
pub fn desk(station: u64, book: Book, at: UnitId) -> Session {
    let station = Station::from_bits(station);
    let mut session = Session::open(stored(book, Vec::new()), Prefs::default(), station, today(), "");
    session.update(Event::Claimed(Claim::Writer(station)));
    session.update(Event::Go(format!("#/du-lieu?don-vi={at}&ky=2016")));
    session
}

pub fn send(session: &mut Session, packet: Packet, combined: bool) -> (String, String) {
    let file = given(session, Event::Send(Sending { packet, combined }, moment(0)));
    file.unwrap_or_else(|| panic!("nothing went out: {:?}", says(session)))
}

pub fn take(session: &mut Session, file: &(String, String)) {
    session.update(Event::File(file.0.clone(), file.1.as_bytes().into()));
    assert!(session.incoming.as_ref().is_some_and(Incoming::may_enter), "{:?}", says(session));
    session.update(Event::Accept);
}

/// The value of an admission figure of the year, and where it comes from.
fn value(session: &Session, unit: UnitId, category: Category) -> (Option<u32>, Source) {
    let cell = figures(session).get(unit, Indicator::Admitted(category));
    (cell.value, cell.source)
}

pub fn figures(session: &Session) -> Figures {
    let question = Question { period: crate::note::YEAR, as_of: day("2016-12-31") };
    Figures::of(&session.book, question, None).unwrap()
}

#[test]
fn figures_go_up_and_count_there() {
    let mut home = desk(1, at_home(), commune());
    let mut above = desk(2, Sketch::read(TREE).book, unit_id(1));
    let file = send(&mut home, Packet::Counts, false);
    assert!(file.0.starts_with("PTDV_SoLieu_XaB_2016_"), "{}", file.0);
    assert!(!file.1.contains("Nguyễn Văn Thử") && !file.1.contains("\"persons\": [\n"), "{}", file.1);
    take(&mut above, &file);
    assert_eq!(value(&above, commune(), Category::All), (Some(3), Source::Below));
    assert_eq!(value(&above, unit_id(3), Category::All), (Some(3), Source::Typed));
    assert_eq!(value(&above, unit_id(3), Category::Religious), (Some(1), Source::Typed));
    assert_eq!((above.book.persons.len(), value(&above, unit_id(5), Category::All).0), (0, None));
    // At home the records count, and the report is no second witness.
    assert_eq!(value(&home, unit_id(3), Category::All), (Some(3), Source::Records));
    assert_eq!(home.book.facts.get(&figure(unit_id(3), Indicator::ADMITTED)).unwrap().origin, Origin::Counted);
}

/// What the records gave when they were reported is the office's own echo, and no witness at home: to send changes no figure, and
/// whoever is taken out of the records is out of the figures; the next report takes it back above.
#[test]
fn the_own_report_is_no_witness_at_home() {
    let book = at_home().apply(&Edit::SetPerson(person_id(4), Some(person(unit_id(4), "2016-07-01")))).unwrap();
    let mut home = desk(1, book, commune());
    let mut above = desk(2, Sketch::read(TREE).book, unit_id(1));
    let all = |session: &Session| {
        let figures = figures(session);
        let units = [commune(), unit_id(3), unit_id(4)];
        let rows = units.map(|unit| Indicator::all().map(|i| figures.get(unit, i)).collect::<Vec<_>>());
        rows.concat()
    };
    let before = all(&home);
    let file = send(&mut home, Packet::Counts, false);
    assert_eq!(all(&home), before, "to send changes nothing at home");
    take(&mut above, &file);
    assert_eq!(value(&above, unit_id(4), Category::All), (Some(1), Source::Typed));
    home.update(Event::Edit(Edit::SetPerson(person_id(4), None)));
    assert_eq!(value(&home, unit_id(4), Category::All), (Some(0), Source::NoRecords));
    assert_eq!(value(&home, commune(), Category::All), (Some(3), Source::Below));
    // That other things were reported is told.
    let gap = figures(&home).gap(&home.book, unit_id(4), Indicator::ADMITTED).unwrap();
    assert_eq!((gap.typed, gap.counted), (1, 0));
    assert_eq!(home.reported().unwrap().withdrawn.first(), Some(&figure(unit_id(4), Indicator::ADMITTED)));
    let file = send(&mut home, Packet::Counts, false);
    assert_eq!(home.book.facts.get(&figure(unit_id(4), Indicator::ADMITTED)), None);
    // A branch's whole report goes: that asks for a word.
    above.update(Event::File(file.0.clone(), file.1.as_bytes().into()));
    above.update(Event::TypeWord("XÓA".into()));
    above.update(Event::Accept);
    assert_eq!(above.book.facts.get(&figure(unit_id(4), Indicator::ADMITTED)), None);
    assert_eq!(value(&above, commune(), Category::All).0, Some(3));
    // Taken back, it is as it was.
    home.update(Event::Undo);
    home.update(Event::Undo);
    assert_eq!(all(&home), before);
}

#[test]
fn the_next_report_takes_the_place_of_the_one_before() {
    let mut home = desk(1, at_home(), commune());
    let mut above = desk(2, Sketch::read(TREE).book, unit_id(1));
    let first = send(&mut home, Packet::Counts, false);
    take(&mut above, &first);
    home.update(Event::Edit(Edit::SetPerson(person_id(4), Some(person(unit_id(4), "2016-11-03")))));
    home.update(Event::Edit(Edit::SetPerson(person_id(5), Some(person(unit_id(3), "2016-11-03")))));
    assert!(figures(&home).get(unit_id(3), Indicator::ADMITTED).gap().is_none());
    let second = send(&mut home, Packet::Counts, false);
    take(&mut above, &second);
    assert_eq!(value(&above, commune(), Category::All), (Some(5), Source::Below));
    assert_eq!(above.replica.clashes(), vec![]);
    // The file of before changes nothing any more.
    above.update(Event::File(first.0, first.1.as_bytes().into()));
    assert!(above.incoming.as_ref().unwrap().changes_nothing());
}

#[test]
fn what_is_typed_and_differs_is_told() {
    let mut home = at_home();
    home = home.apply(&Edit::SetFact(figure(unit_id(3), Indicator::ADMITTED), Some(fact(9, "2016-12-31")))).unwrap();
    let home = desk(1, home, commune());
    let Reported { counted, differing, silent, small, withdrawn } = home.reported().unwrap();
    assert_eq!(differing, [figure(unit_id(3), Indicator::ADMITTED)]);
    assert!(counted.iter().all(|(key, _)| !differing.contains(key)));
    assert_eq!(withdrawn, []);
    assert_eq!(silent, [unit_id(4)], "the second branch has neither records nor figures");
    assert_eq!(small, [(figure(unit_id(3), Indicator::Admitted(Category::Religious)), 1)]);
}

#[test]
fn small_numbers_of_a_sensitive_category_go_as_one_sum() {
    let mut home = desk(1, at_home(), commune());
    let mut above = desk(2, Sketch::read(TREE).book, unit_id(1));
    let file = send(&mut home, Packet::Counts, true);
    take(&mut above, &file);
    assert!(above.book.facts.get(&figure(unit_id(3), Indicator::Admitted(Category::Religious))).is_none());
    assert_eq!(value(&above, commune(), Category::Religious), (Some(1), Source::Typed));
    assert_eq!(value(&above, commune(), Category::All), (Some(3), Source::Below));
}

#[test]
fn targets_go_down() {
    let mut sketch = Sketch::read(TREE);
    sketch.edit(Edit::SetTarget(target(commune()), Some(Target::of(Aim::Exact(Count::new(7).unwrap())))));
    let mut settings = sketch.book.settings.clone();
    settings.holidays.insert(day("2016-02-10"), so_nguon::domain::DayKind::Off);
    sketch.edit(Edit::SetSettings(settings));
    let mut above = desk(2, sketch.book, unit_id(1));
    let file = send(&mut above, Packet::Targets, false);
    assert!(file.0.starts_with("PTDV_ChiTieu_HuyenA_2016_"), "{}", file.0);
    let mut below = desk(1, at_home(), commune());
    let before = below.book.settings.clone();
    take(&mut below, &file);
    assert!(below.book.targets.get(&target(commune())).is_some() && below.book.persons.len() == 3);
    assert!(below.book.settings.holidays.contains_key(&day("2016-02-10")));
    assert_eq!(below.book.settings.home, before.home);
    let [log] = below.replica.log.iter().rev().take(1).map(|(_, e)| e.clone()).collect::<Vec<_>>().try_into().unwrap();
    assert!(log.changes.len() >= 2, "{log:?}");
}

/// What records gave is written down when a period is closed: sending it then writes nothing but that it was sent.
#[test]
fn a_closed_period_is_sent_as_it_was_closed() {
    let mut home = desk(1, at_home(), commune());
    home.update(Event::Edit(closing(&home.book, YEAR, day("2017-01-05")).unwrap()));
    let closed = home.book.clone();
    // Somebody who is recorded later does not change what was closed.
    home.update(Event::Edit(Edit::SetPerson(person_id(4), Some(person(unit_id(3), "2016-11-03")))));
    let file = send(&mut home, Packet::Counts, false);
    assert_eq!(home.book.facts, closed.facts);
    let mut above = desk(2, Sketch::read(TREE).book, unit_id(1));
    take(&mut above, &file);
    assert_eq!(value(&above, commune(), Category::All), (Some(3), Source::Below));
    assert_eq!(value(&above, unit_id(3), Category::Religious), (Some(1), Source::Typed));
    // One undo takes back the person, one more the closing with all that it wrote.
    home.update(Event::Undo);
    home.update(Event::Undo);
    assert!(home.book.facts.is_empty() && home.book.periods.get(&YEAR).is_none_or(|p| p.frozen.is_none()));
}

/// A period that was closed by an earlier program, without its reports; and small numbers as one sum.
#[test]
fn what_a_closed_period_says_may_still_be_written_down() {
    let mut home = at_home();
    let Some(Edit::All(edits)) = closing(&home, YEAR, day("2017-01-05")) else { panic!("a year has days") };
    home = home.apply(edits.last().unwrap()).unwrap();
    assert!(home.facts.is_empty());
    let mut home = desk(1, home, commune());
    let mut above = desk(2, Sketch::read(TREE).book, unit_id(1));
    let file = send(&mut home, Packet::Counts, true);
    take(&mut above, &file);
    assert_eq!(value(&above, commune(), Category::All), (Some(3), Source::Below));
    assert_eq!(value(&above, commune(), Category::Religious), (Some(1), Source::Typed));
    assert!(above.book.facts.get(&figure(unit_id(3), Indicator::Admitted(Category::Religious))).is_none());
}

/// The province corrects what the commune has reported; the commune reports anew; and figures go on with their correction.
#[test]
fn a_correction_stays_above_and_goes_further_up() {
    let mut home = desk(1, at_home(), commune());
    let mut above = desk(2, Sketch::read(TREE).book, unit_id(1));
    let file = send(&mut home, Packet::Counts, false);
    take(&mut above, &file);
    let key = figure(unit_id(3), Indicator::ADMITTED);
    let edit = correct(&above.book, key, "2", "Một đồng chí kết nạp năm trước", day("2017-01-05")).unwrap().unwrap();
    above.update(Event::Edit(edit));
    assert_eq!(value(&above, commune(), Category::All), (Some(2), Source::Below));
    home.update(Event::Edit(Edit::SetPerson(person_id(5), Some(person(unit_id(3), "2016-11-03")))));
    let next = send(&mut home, Packet::Counts, false);
    take(&mut above, &next);
    let fact = above.book.facts.get(&key).unwrap();
    assert_eq!((fact.value.get(), fact.counts().get(), above.replica.clashes()), (4, 2, vec![]));
    above.update(Event::Go(format!("#/du-lieu?don-vi={}&ky=2016", unit_id(1))));
    let up = send(&mut above, Packet::Counts, false);
    let mut top = desk(3, Sketch::read(TREE).book, unit_id(1));
    take(&mut top, &up);
    assert_eq!(top.book.facts.get(&key), above.book.facts.get(&key));
    let by = corrected_by(&top.replica, key);
    assert!(by.is_none(), "who wrote what stays with the whole book");
}

#[test]
fn the_whole_book_is_a_backup() {
    let mut home = desk(1, at_home(), commune());
    let (name, text) = send(&mut home, Packet::Book, false);
    assert!(name.starts_with("PTDV_CaSo_"), "{name}");
    assert_eq!(read(text.as_bytes(), today()).unwrap().book, *home.book);
}

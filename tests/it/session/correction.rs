//! A figure is corrected by a station above: number and reason, both; and taken back.

use super::desk::{moment, stored, today};
use crate::note::{Sketch, corrected, count, day, fact, figure};
use so_nguon::domain::{Edit, Fault, Indicator, Note, Station};
use so_nguon::session::correction::{Amiss, correct, corrected_by, take_back};
use so_nguon::session::{Claim, Event, Prefs, Session};

#[test]
fn both_are_needed_and_only_a_figure_is_corrected() {
    let sketch = Sketch::read("Huyện\n  Xã A  A=8\n  Xã B");
    let key = |unit: &str| figure(sketch.unit(unit), Indicator::ADMITTED);
    let on = day("2017-01-05");
    let what = |value, reason| correct(&sketch.book, key("Xã A"), value, reason, on);
    let amiss = |value: Option<Fault>, reason: Option<Fault>| Err(Amiss { value, reason });
    let not = |text: &str| Some(Fault::NotACount(text.to_owned()));
    for (value, reason, says) in [
        ("", "", amiss(Some(Fault::Blank), Some(Fault::Blank))),
        ("7", " ", amiss(None, Some(Fault::Blank))),
        ("-7", "Cộng nhầm", amiss(not("-7"), None)),
        ("bảy", "Cộng nhầm", amiss(not("bảy"), None)),
    ] {
        assert_eq!(what(value, reason), says, "{value} {reason}");
    }
    let expected = corrected(fact(8, "2016-12-31"), 7, "2017-01-05");
    assert_eq!(what(" 7 ", "Cộng nhầm"), Ok(Some(Edit::SetFact(key("Xã A"), Some(expected.clone())))));
    assert_eq!(correct(&sketch.book, key("Xã B"), "7", "Cộng nhầm", on), Ok(None));
    assert_eq!((take_back(&sketch.book, key("Xã A")), take_back(&sketch.book, key("Xã B"))), (None, None));
    let book = sketch.book.apply(&Edit::SetFact(key("Xã A"), Some(expected))).unwrap();
    assert_eq!(take_back(&book, key("Xã A")), Some(Edit::SetFact(key("Xã A"), Some(fact(8, "2016-12-31")))));
}

/// Who corrected, when: the write of the correction, not that of the report.
#[test]
fn it_is_known_who_corrected() {
    let sketch = Sketch::read("Huyện\n  Xã A  A=8");
    let key = figure(sketch.unit("Xã A"), Indicator::ADMITTED);
    let station = Station::from_bits(2);
    let prefs = Prefs { station_name: "Máy tỉnh".into(), ..Prefs::default() };
    let mut session = Session::open(stored(sketch.book.clone(), Vec::new()), prefs, station, today(), "");
    session.update(Event::Claimed(Claim::Writer(station)));
    session.now = moment(5);
    assert_eq!(corrected_by(&session.replica, key), None);
    let edit = correct(&session.book, key, "7", "Cộng nhầm", today()).unwrap().unwrap();
    session.update(Event::Edit(edit));
    let later = session.book.facts.get(&key).unwrap().clone();
    let anew = so_nguon::domain::Fact { value: count(9), note: Note::new("BC 2").unwrap(), ..later };
    session.update(Event::Edit(Edit::SetFact(key, Some(anew))));
    let by = corrected_by(&session.replica, key).unwrap();
    assert_eq!((by.who.as_str(), by.at), ("Máy tỉnh", moment(5)));
    session.update(Event::Edit(take_back(&session.book, key).unwrap()));
    assert_eq!(corrected_by(&session.replica, key), None);
    assert_eq!(session.book.facts.get(&key).unwrap().counts(), count(9));
}

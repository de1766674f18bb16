//! Admissions whose period hangs on how they are counted.

use crate::note::{Sketch, YEAR, day, person_id};
use so_nguon::domain::*;
use so_nguon::stats::{Doubtful, Recheck};

#[test]
fn what_can_be_asked_about() {
    let year = YEAR.calendar().unwrap();
    let quarter = PeriodId::Quarter(2016, 1).calendar().unwrap();
    for (ceremony, decision, by, span, expected) in [
        // One in each year: asked about in both, whichever counts.
        (Some("2016-01-05"), Some("2015-12-20"), CountingDate::Ceremony, year, Some((Doubtful::Astride, true))),
        (Some("2016-01-05"), Some("2015-12-20"), CountingDate::Decision, year, Some((Doubtful::Astride, false))),
        (Some("2016-06-05"), Some("2016-05-20"), CountingDate::Ceremony, year, None),
        (Some("2015-06-05"), Some("2015-05-20"), CountingDate::Ceremony, year, None),
        // The year alone is enough for the year and too little for a quarter.
        (Some("2016"), None, CountingDate::Ceremony, year, None),
        (Some("2016"), None, CountingDate::Ceremony, quarter, Some((Doubtful::Vague, false))),
        (Some("2016-02"), None, CountingDate::Ceremony, quarter, None),
        (Some("2016-06-05"), None, CountingDate::Decision, year, Some((Doubtful::NoDecision, true))),
        (None, Some("2016-05-20"), CountingDate::Ceremony, year, None),
    ] {
        let mut sketch = Sketch::read("Xã\n  Chi bộ 1");
        let unit = sketch.unit("Chi bộ 1");
        let mut person =
            Person::new(PersonName::new("Lê Văn Thử").unwrap(), Gender::Man, "1990".parse().unwrap(), unit);
        if let Some(on) = ceremony {
            person = person.admitted_on(on.parse::<When>().unwrap());
        }
        let signed = decision.map(|text| Step { signed: Some(day(text)), ..Step::default() });
        person.details = person.details.with_step(StepKey::first(Stage::Decision), signed);
        sketch.edit(Edit::SetPerson(person_id(1), Some(person)));
        sketch.book.settings.counting = by;
        let mut recheck = Recheck::default();
        recheck.follow(&sketch.book, span, day("2017-01-01"));
        let found = recheck.astride(|id| id == unit);
        let what = format!("{ceremony:?} {decision:?} {by:?}");
        assert_eq!(found.first().map(|a| (a.why, a.counts)), expected, "{what}");
        assert!(recheck.astride(|_| false).is_empty());
        // What is said of counting is what is counted.
        let counted = sketch.book.persons.get(&person_id(1)).unwrap().counted(span, by).count() > 0;
        assert!(found.iter().all(|a| a.counts == counted), "{what}");
    }
}

#[test]
fn what_was_cancelled_counts_nowhere_and_is_not_asked_about() {
    let mut sketch = Sketch::read("Xã");
    let unit = sketch.unit("Xã");
    let person = Person::new(PersonName::new("Lê Văn Thử").unwrap(), Gender::Man, "1990".parse().unwrap(), unit)
        .admitted_on("2016-05-19".parse::<When>().unwrap());
    let asked = |sketch: &mut Sketch, cancelled: &str| {
        let step = Step { on: Some(cancelled.parse().unwrap()), ..Step::default() };
        let details = person.details.with_step(StepKey::first(Stage::Cancelled), Some(step));
        sketch.edit(Edit::SetPerson(person_id(1), Some(Person { details, ..person.clone() })));
        sketch.book.settings.counting = CountingDate::Decision;
        let mut recheck = Recheck::default();
        recheck.follow(&sketch.book, YEAR.calendar().unwrap(), day("2017-12-31"));
        recheck.astride(|_| true).len()
    };
    assert_eq!(asked(&mut sketch, "2016-06-20"), 0);
    assert_eq!(asked(&mut sketch, "2017-01-20"), 1, "up to the end of the period it counted");
}

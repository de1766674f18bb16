//! Looking for people: part by part, and after every edit.

use crate::note::{day, person, person_id, unit_id};
use so_nguon::domain::*;
use so_nguon::rules::Ground;
use so_nguon::session::list::{Search, Work};
use so_nguon::stats::{Column, Sieve, Sorting, Terms};
use std::sync::Arc;

fn one(name: &str, gender: Gender) -> Person {
    Person { name: PersonName::new(name).unwrap(), gender, ..person(unit_id(1), "2016-05-01") }
}

fn rows() -> Rows<PersonId, Person> {
    let all = [("Lê Văn An", Gender::Man), ("Trần Thị Ánh", Gender::Woman), ("Võ Thị Dừa", Gender::Woman)];
    (1..).zip(all).map(|(n, (name, gender))| (person_id(n), one(name, gender))).collect()
}

fn terms(sieve: Sieve) -> Terms {
    let units = Arc::new([(unit_id(1), (0, Stretch { from: Span::ALL.start, until: None }))].into_iter().collect());
    let span = PeriodId::Year(2016).calendar().unwrap();
    Terms { sieve, units, span, by: CountingDate::Ceremony, today: day("2016-12-31") }
}

fn ground() -> Arc<Ground> {
    Arc::new(Ground::of(&Settings::default(), day("2016-12-31")))
}

fn done(search: &mut Search) {
    while !search.go() {
        assert!(search.work().is_some());
        assert_eq!((search.len(), search.at(0).is_none()), (0, true), "nothing half done is shown");
    }
    assert_eq!(search.work(), None);
}

fn names(search: &Search) -> Vec<String> {
    search.rows().map(|(_, person)| person.name.to_string()).collect()
}

#[test]
fn an_empty_desk_has_nothing_to_do() {
    let mut search = Search::default();
    assert!(search.go() && search.is_empty() && search.at(0).is_none());
}

#[test]
fn letters_narrow_and_widen() {
    let mut search = Search::default();
    search.meet(&rows(), terms(Sieve::default()), &ground());
    assert_eq!(search.work(), Some(Work::Reading(0)));
    done(&mut search);
    assert_eq!((search.len(), search.all(), search.women()), (3, 3, 2));
    for (typed, found) in [
        ("t", vec!["Trần Thị Ánh", "Võ Thị Dừa"]),
        ("th", vec!["Trần Thị Ánh", "Võ Thị Dừa"]),
        ("th d", vec!["Võ Thị Dừa"]),
        ("", vec!["Lê Văn An", "Trần Thị Ánh", "Võ Thị Dừa"]),
        ("xyz", vec![]),
        // By initials, where no name has the letters; and on from there.
        ("tt", vec!["Trần Thị Ánh"]),
        ("tta", vec!["Trần Thị Ánh"]),
        ("lva", vec!["Lê Văn An"]),
        ("lvan", vec![]),
    ] {
        search.look_for(typed);
        assert_eq!(names(&search), found, "{typed}");
        assert_eq!(search.all(), 3);
    }
}

#[test]
fn an_edit_is_followed_and_the_search_goes_on() {
    let (mut rows, mut search) = (rows(), Search::default());
    search.look_for("thi");
    search.meet(&rows, terms(Sieve::default()), &ground());
    done(&mut search);
    rows.put(person_id(9), one("Lê Thị Bé", Gender::Woman));
    rows.remove(&person_id(3));
    search.meet(&rows, terms(Sieve::default()), &ground());
    done(&mut search);
    assert_eq!(names(&search), ["Trần Thị Ánh", "Lê Thị Bé"]);
}

#[test]
fn another_order_keeps_what_was_decided() {
    let mut search = Search::default();
    search.meet(&rows(), terms(Sieve::default()), &ground());
    done(&mut search);
    let down = Sieve { sorting: Sorting { column: Column::Name, down: true }, ..Sieve::default() };
    search.meet(&rows(), terms(down), &ground());
    done(&mut search);
    assert_eq!(names(&search)[0], "Võ Thị Dừa");
}

#[test]
fn digits_are_looked_up_in_papers_not_in_names() {
    let mut rows = rows();
    let card = Entry::Digits(Digits::new("66012345", 12).unwrap());
    let with = one("Lê Văn Thẻ", Gender::Man);
    rows.put(person_id(5), Person { details: with.details.with(DetailField::PartyCardNo, 1, Some(card)), ..with });
    let mut search = Search::default();
    search.look_for("6601");
    search.meet(&rows, terms(Sieve::default()), &ground());
    done(&mut search);
    assert_eq!(names(&search), ["Lê Văn Thẻ"]);
    // Once they are read, nobody waits for them.
    for (typed, found) in [("66012", 1), ("660", 1), ("661", 0), ("le van", 2), ("660", 1), ("66", 0), ("", 4)] {
        search.look_for(typed);
        assert_eq!((search.work(), search.len()), (None, found), "{typed}");
    }
}

#[test]
fn numbers_are_read_when_the_first_digits_are_typed() {
    let mut search = Search::default();
    search.meet(&rows(), terms(Sieve::default()), &ground());
    done(&mut search);
    search.look_for("660");
    assert_eq!((search.work(), search.len()), (Some(Work::Sifting(0)), 0));
    done(&mut search);
    search.look_for("");
    assert_eq!(search.len(), 3);
}

#[test]
fn what_was_read_ahead_is_not_waited_for() {
    let card = Entry::Digits(Digits::new("66012345", 12).unwrap());
    let with = one("Lê Văn Thẻ", Gender::Man);
    let with = Person { details: with.details.with(DetailField::PartyCardNo, 1, Some(card)), ..with };
    // More than are looked at in one go.
    let rows: Rows<PersonId, Person> =
        (1..=1000).map(|n| (person_id(n), if n == 700 { with.clone() } else { child() })).collect();
    let mut search = Search::default();
    assert!(search.ahead(), "nothing is asked yet");
    search.meet(&rows, terms(Sieve::default()), &ground());
    assert!(search.ahead(), "what is asked comes first");
    done(&mut search);
    let mut parts = 1;
    while !search.ahead() {
        assert_eq!((search.work(), search.len()), (None, 1000), "it is not seen");
        parts += 1;
    }
    assert!(parts > 5, "the page is drawn between: {parts}");
    search.look_for("660");
    assert_eq!((search.work(), names(&search)), (None, vec!["Lê Văn Thẻ".to_owned()]));
    search.look_for("");
    search.meet(&rows, terms(Sieve { review: true, ..Sieve::default() }), &ground());
    let mut goes = 1;
    while !search.go() {
        goes += 1;
    }
    assert!(goes < parts && search.len() == 999, "{goes} of {parts}");
    // Whoever is edited is read again, and nobody else is found twice.
    let mut next = rows.clone();
    next.remove(&person_id(700));
    search.meet(&next, terms(Sieve::default()), &ground());
    done(&mut search);
    while !search.ahead() {}
    search.look_for("660");
    assert_eq!((search.work(), search.len()), (None, 0));
}

/// Born too late for the ceremony.
fn child() -> Person {
    Person { born: Born::Year(2005), ..one("Lê Thị Non", Gender::Woman) }
}

#[test]
fn those_are_found_of_whom_a_check_says_no() {
    let (mut rows, mut search) = (rows(), Search::default());
    rows.put(person_id(7), child());
    let review = || terms(Sieve { review: true, ..Sieve::default() });
    search.meet(&rows, review(), &ground());
    done(&mut search);
    assert_eq!((names(&search), search.all()), (vec!["Lê Thị Non".to_owned()], 4));
    search.look_for("an");
    assert!(search.is_empty());
    search.look_for("");
    // With other filters, after an edit, and no more when it is mended.
    let men = Sieve { review: true, gender: Some(Gender::Man), ..Sieve::default() };
    search.meet(&rows, terms(men), &ground());
    done(&mut search);
    assert!(search.is_empty());
    rows.put(person_id(8), Person { gender: Gender::Man, ..child() });
    search.meet(&rows, review(), &ground());
    done(&mut search);
    assert_eq!(search.len(), 2);
    rows.put(person_id(7), one("Lê Thị Non", Gender::Woman));
    search.meet(&rows, review(), &ground());
    done(&mut search);
    assert_eq!(search.len(), 1);
    search.meet(&rows, terms(Sieve::default()), &ground());
    done(&mut search);
    assert_eq!(search.len(), 5);
}

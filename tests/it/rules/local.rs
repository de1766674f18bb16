//! Terms of the place: they warn earlier, and hide no national deadline.

use super::{on, somebody};
use crate::note::{Sketch, day};
use so_nguon::domain::{Edit, LocalTerm, OfficeField, OfficeItem};
use so_nguon::rules::{LocalTerms, all_dues, dues};

/// The one real guide (handbook 1.6), set by the district.
fn sketch() -> Sketch {
    let mut sketch = Sketch::read("Huyện A\n  Xã B\n    Chi bộ C  chi-bộ\n  Xã D");
    for (term, days) in [
        (LocalTerm::SendUp, 5),
        (LocalTerm::BaseReview, 25),
        (LocalTerm::Decision, 45),
        (LocalTerm::DecisionExtra, 15),
        (LocalTerm::OfficialSendUp, 5),
        (LocalTerm::OfficialBaseReview, 15),
        (LocalTerm::OfficialDecision, 5),
    ] {
        sketch.edit(Edit::SetOffice(sketch.unit("Huyện A"), OfficeField::Term(term), Some(OfficeItem::Days(days))));
    }
    sketch
}

fn due(sketch: &Sketch, unit: &str, text: &str, today: &str) -> String {
    let (who, ground) = (somebody(text), on(today));
    let terms = LocalTerms::of(&sketch.book, sketch.unit(unit), day(today));
    let found = all_dues(who.case(), &ground, terms.as_ref());
    let national = dues(who.case(), &ground);
    assert!(national.iter().all(|due| found.contains(due)), "none of the national ones is hidden");
    let said = found.iter().map(|due| {
        let special = due.at_last.filter(|_| due.local.is_some()).map_or(String::new(), |day| format!("/{day}"));
        format!("{:?} {}{special}{}", due.kind, due.day, if due.local.is_some() { "*" } else { "" })
    });
    said.collect::<Vec<_>>().join(", ")
}

#[test]
fn steps_in_between_are_due_before_the_national_day() {
    let sketch = sketch();
    for (text, today, expected) in [
        ("branch_vote:2018-06-11", "2018-06-12", "SendUp 2018-06-18*, BaseReview 2018-07-23*, Decision 2018-09-04"),
        // Whether it was sent is put down nowhere: what is past of it is not told. That the committee considered it is.
        ("branch_vote:2018-06-11", "2018-08-01", "BaseReview 2018-07-23*, Decision 2018-09-04"),
        (
            "branch_vote:2018-06-11 base_committee:2018-06-20",
            "2018-06-21",
            "Decision 2018-08-22/2018-09-13*, Decision 2018-09-04",
        ),
        ("branch_vote:2018-06-11 base_committee:2018-07-20", "2018-07-21", "Decision 2018-09-04"),
        (
            "admitted:2019-11-07 official_review:2020-11-09",
            "2020-11-10",
            "SendUp 2020-11-16*, BaseReview 2020-12-07*, OfficialDecision 2020-12-14*, OfficialDecision 2020-12-21",
        ),
        ("branch_vote:2018-06-11 branch_vote.votes:20/20/5/15", "2018-06-12", ""),
        ("source:2018-01-01", "2018-06-12", ""),
    ] {
        assert_eq!(due(&sketch, "Chi bộ C", text, today), expected, "{text} on {today}");
    }
}

#[test]
fn the_nearest_unit_that_has_terms_sets_them() {
    let mut sketch = sketch();
    let set = |days: u16| Some(OfficeItem::Days(days));
    sketch.edit(Edit::SetOffice(sketch.unit("Xã B"), OfficeField::Term(LocalTerm::SendUp), set(3)));
    let vote = "branch_vote:2018-06-11";
    assert_eq!(due(&sketch, "Chi bộ C", vote, "2018-06-12"), "SendUp 2018-06-14*, Decision 2018-09-04");
    assert!(due(&sketch, "Xã D", vote, "2018-06-12").starts_with("SendUp 2018-06-18*"));
    // A dossier of before their day goes by the national ones alone.
    let from = Some(OfficeItem::Day(day("2018-06-12")));
    sketch.edit(Edit::SetOffice(sketch.unit("Xã B"), OfficeField::TermsFrom, from));
    assert_eq!(due(&sketch, "Chi bộ C", vote, "2018-06-12"), "Decision 2018-09-04");
    assert!(LocalTerms::of(&Sketch::read("Huyện A").book, sketch.unit("Huyện A"), day("2018-01-01")).is_none());
}

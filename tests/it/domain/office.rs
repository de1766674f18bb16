//! What an office keeps beside its unit: names of fields, what each can say, and that a program which lacks them keeps them.

use crate::note::{day, foreign, opaque};
use so_nguon::domain::*;
use std::str::FromStr;

fn periods() -> Vec<PeriodId> {
    let own = "own-0000000abc-4000000000";
    ["2016", "2016-11", "2016-Q3", "2016-H1", "2016-9M", "2015-2020", own].iter().map(|p| p.parse().unwrap()).collect()
}

/// Every field there can be, of the periods above.
fn fields() -> Vec<OfficeField> {
    let written = Section::ALL.iter().flat_map(|s| periods().into_iter().map(|p| OfficeField::Written(*s, p)));
    let terms = LocalTerm::ALL.iter().map(|term| OfficeField::Term(*term));
    OfficeField::SINGLE.into_iter().chain(terms).chain(written).collect()
}

#[test]
fn each_field_has_one_name_which_every_program_can_keep() {
    let mut names = std::collections::BTreeSet::new();
    for field in fields() {
        let name = field.to_string();
        assert_eq!(name.parse::<OfficeField>(), Ok(field), "{name}");
        assert!(Word::from_str(&name).is_ok(), "{name} is a name of a field");
        assert!(names.insert(name));
    }
    assert!(names.contains("lead_2016_q3") && names.contains("tasks_own_0000000abc_4000000000"));
    for odd in
        ["lead", "lead_", "lead_2016_Q3", "lead_2016-q3", "lead_16", "sign/3", "sign/1", "sign_2", "term_", "x_2016"]
    {
        assert!(odd.parse::<OfficeField>().is_err(), "{odd}");
    }
}

#[test]
fn a_passage_is_lines_without_what_deceives() {
    let said = |text: &str| Passage::new(text).map(|p| p.to_string());
    assert_eq!(said(" Mô\u{323}t.\r\n\n\tHai.\u{200b} \n"), Ok("Một.\n\n Hai.".to_owned()));
    assert_eq!(said(" \n\t"), Err(Fault::Blank));
    assert_eq!(said("a\u{202e}b"), Err(Fault::Sign('\u{202e}')));
    assert!(said(&"ă".repeat(Passage::MOST)).is_ok());
    assert_eq!(said(&"ă".repeat(Passage::MOST + 1)), Err(Fault::TooLong(Passage::MOST)));
    // An older program keeps the longest.
    const { assert!(Passage::MOST < Opaque::MOST) };
}

fn items() -> Vec<(OfficeField, OfficeItem)> {
    let sign = Signatory {
        post: Note::new("PHÓ BÍ THƯ").unwrap(),
        name: Note::new("Lê Mẫu").unwrap(),
        ..Signatory::default()
    };
    vec![
        (OfficeField::Signatory(false), OfficeItem::Signatory(sign)),
        (OfficeField::Place, OfficeItem::Text(Note::new("Ba Tri").unwrap())),
        (OfficeField::ToneMarks, OfficeItem::Marks(ToneMarks::Second)),
        (OfficeField::Term(LocalTerm::BaseReview), OfficeItem::Days(25)),
        (OfficeField::TermsFrom, OfficeItem::Day(day("2025-11-21"))),
        (
            OfficeField::Written(Section::Lead, PeriodId::Year(2016)),
            OfficeItem::Lines(Passage::new("Một.\nHai.").unwrap()),
        ),
    ]
}

fn office() -> Office {
    items().into_iter().fold(Office::NONE, |office, (field, item)| office.with(field, Some(item)))
}

#[test]
fn a_field_says_what_it_can_and_nothing_else() {
    let office = office();
    assert_eq!(office.written(Section::Lead, PeriodId::Year(2016)), "Một.\nHai.");
    assert_eq!(office.written(Section::Lead, PeriodId::Year(2017)), "");
    assert_eq!((office.text(OfficeField::Place), office.term(LocalTerm::BaseReview)), (Some("Ba Tri"), Some(25)));
    for (field, item) in items() {
        assert_eq!(office.get(field), Some(&item));
        for (other, _) in items().iter().filter(|(other, _)| *other != field) {
            assert_eq!(office.with(*other, Some(item.clone())), office, "{other} cannot say what {field} says");
        }
        assert_eq!(office.with(field, None).get(field), None);
    }
    assert_eq!(items().into_iter().fold(office, |office, (field, _)| office.with(field, None)), Office::NONE);
    let nobody = OfficeItem::Signatory(Signatory::default());
    assert!(
        !nobody.fits(OfficeField::Signatory(false)) && !OfficeItem::Days(0).fits(OfficeField::Term(LocalTerm::Revote))
    );
}

#[test]
fn what_an_older_program_kept_is_known_again() {
    let others = Beyond::of([foreign("seat", Home::Record, r#""Số 1""#), foreign("lead_x", Home::Record, "1")]);
    let kept = office().put_into(&others);
    assert_eq!(kept.get("sign".parse().unwrap()).unwrap().value, opaque(r#"{"post":"PHÓ BÍ THƯ","name":"Lê Mẫu"}"#));
    assert_eq!(Office::taken_out_of(&kept), (office(), others));
    // What could not be is left as it came.
    let odd = Beyond::of([foreign("paper_place", Home::Record, "7")]);
    assert_eq!(Office::taken_out_of(&odd), (Office::NONE, odd));
}

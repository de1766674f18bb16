//! Values of fields: what each kind takes and refuses.

use crate::note::day;
use so_nguon::domain::{DetailField, Entry, Fault, When};

#[test]
fn what_fields_take() {
    use DetailField::{CitizenId, Employer, Ethnicity, HelperFrom, YouthUnion};
    let read = |field: DetailField, text: &str| field.read(text);
    let spelled = |field, text| match read(field, text).unwrap() {
        Entry::Text(note) => note.as_str().to_owned(),
        Entry::Digits(digits) => digits.as_str().to_owned(),
        Entry::Code(code) => code.as_str().to_owned(),
        Entry::Date(when) => when.to_string(),
        Entry::Flag(flag) => flag.to_string(),
    };
    for (field, text, expected) in [
        (CitizenId, "083090000017", "083090000017"),
        (CitizenId, " 083 090 000017\u{a0}", "083090000017"),
        (CitizenId, "0", "0"),
        (Ethnicity, "xtieng", "xtieng"),
        (Employer, "  Công ty  May ", "Công ty May"),
        (HelperFrom, "2015", "2015"),
        (HelperFrom, "2015-03", "2015-03"),
    ] {
        assert_eq!(spelled(field, text), expected);
    }
    for (field, text, fault) in [
        (CitizenId, "", Fault::Blank),
        (CitizenId, "0830900000171", Fault::TooLong(12)),
        (CitizenId, "08309000001A", Fault::Sign('A')),
        (CitizenId, "०८३", Fault::Sign('०')),
        (Ethnicity, "Kinh", Fault::NotInList("Kinh".into())),
        (Employer, " \u{200b}", Fault::Blank),
        (Employer, "<b>", Fault::Sign('<')),
        (HelperFrom, "2015-13", Fault::NotADay("2015-13".into())),
        (YouthUnion, "true", Fault::NotInList("true".into())),
    ] {
        assert_eq!(read(field, text), Err(fault), "{text}");
    }
    assert_eq!(read(HelperFrom, "2015-03-02"), Ok(Entry::Date(When::Day(day("2015-03-02")))));
}

#[test]
fn a_value_fits_the_fields_of_its_kind_alone() {
    let code = DetailField::Religion.read("none").unwrap();
    assert!(code.fits(DetailField::Religion) && !code.fits(DetailField::EduPro) && !code.fits(DetailField::Note));
    assert!(Entry::Flag(true).fits(DetailField::CoopMember) && !Entry::Flag(true).fits(DetailField::Note));
    assert!(!Entry::Text(so_nguon::domain::Note::default()).fits(DetailField::Note), "blank is no entry");
}

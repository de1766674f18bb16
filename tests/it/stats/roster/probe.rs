//! What a field says.

use so_nguon::domain::*;
use so_nguon::stats::Probe;

#[test]
fn each_kind_is_asked_in_its_own_way() {
    let note = |text: &str| Entry::Text(Note::new(text).unwrap());
    let entries = [
        (DetailKey::from(DetailField::Note), note("Đi làm ăn xa")),
        (DetailKey::new(DetailField::Programme, 2).unwrap(), note("Đồng khởi mới")),
        (DetailField::CitizenId.into(), Entry::Digits(Digits::new("083090000017", 12).unwrap())),
        (DetailField::Ethnicity.into(), Entry::Code(Code::new(CodeList::Ethnicity, "khmer").unwrap())),
        (DetailField::YouthUnionOn.into(), Entry::Date("2010-03".parse().unwrap())),
        (DetailField::YouthUnion.into(), Entry::Flag(true)),
    ];
    let sheet = Sheet::of(entries.to_vec(), Vec::new());
    for (field, text, holds) in [
        (DetailField::Note, "lam an", true),
        (DetailField::Programme, "dong khoi", true),
        (DetailField::CitizenId, "0830", true),
        (DetailField::CitizenId, "830", false),
        (DetailField::Ethnicity, "khmer", true),
        (DetailField::Ethnicity, "kinh", false),
        (DetailField::YouthUnionOn, "2010", true),
        (DetailField::YouthUnion, "true", true),
        (DetailField::YouthUnion, "false", false),
        (DetailField::Religion, "none", false),
    ] {
        assert_eq!(Probe::Says(field, text.into()).holds(&sheet), holds, "{field:?} {text}");
    }
    assert!(Probe::Blank(DetailField::Religion).holds(&sheet) && !Probe::Blank(DetailField::Note).holds(&sheet));
}

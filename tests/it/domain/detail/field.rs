//! The table of person fields: what holds of every row.

use so_nguon::domain::{DetailField, DetailKey, FieldKind, Unnamed};
use std::collections::BTreeSet;

#[test]
fn every_row_has_a_key_of_its_own() {
    let mut keys = BTreeSet::new();
    for (at, &field) in DetailField::ALL.iter().enumerate() {
        assert!(keys.insert(field.key()), "{} is there twice", field.key());
        assert!(field.key().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'), "{field:?}");
        assert_eq!((DetailField::of_key(field.key()), field.index()), (Some(field), at));
        // Two digits in files, less than 64 in stores.
        assert!((1..=63).contains(&field.slots()), "{field:?}");
    }
    assert_eq!(DetailField::of_key("full_name"), None);
}

#[test]
fn every_place_is_spelled_in_one_way() {
    for key in DetailKey::all() {
        assert_eq!(key.to_string().parse(), Ok(key));
        assert_eq!(DetailKey::new(key.field(), key.slot()), Some(key));
    }
    let spelled: BTreeSet<String> = DetailKey::all().map(|k| k.to_string()).collect();
    assert_eq!(spelled.len(), DetailKey::all().count());
    for text in [
        "",
        "/",
        "helper_name/1",
        "helper_name/02",
        "helper_name/5",
        "paper_on/1",
        "paper_on/01",
        "paper_on/33",
        "paper_on/100",
        "paper_on/+2",
        "paper_on/0",
        "helper_name/",
        "citizen_id/2",
        "Note",
        "x",
    ] {
        assert!(text.parse::<DetailKey>().is_err(), "{text}");
    }
    assert_eq!("helper_name/2".parse(), Ok(DetailKey::new(DetailField::HelperName, 2).unwrap()));
    assert_eq!("paper_on/17".parse(), Ok(DetailKey::new(DetailField::PaperOn, 17).unwrap()));
    assert_eq!("paper_place/32".parse(), Ok(DetailKey::new(DetailField::PaperPlace, 32).unwrap()));
    assert_eq!(DetailKey::from(DetailField::Note).to_string(), "note");
    assert_eq!(DetailKey::new(DetailField::HelperName, 0), None);
}

#[test]
fn what_the_law_calls_sensitive() {
    let sensitive: Vec<_> = DetailField::ALL.iter().filter(|f| f.is_sensitive()).map(|f| f.key()).collect();
    let expected = [
        "ethnicity",
        "religion",
        "special_readmitted",
        "special_population",
        "special_foreign_marriage",
        "special_over_60",
        "special_low_education",
    ];
    assert_eq!(sensitive, expected);
}

/// The handbook's table (6.2), without what stands in the person itself.
#[test]
fn the_handbooks_table_is_whole() {
    for (key, kind) in [
        ("name_used", "text"),
        ("citizen_id", "digits"),
        ("old_id", "digits"),
        ("ethnicity", "code"),
        ("religion", "code"),
        ("hometown_province", "text"),
        ("birthplace_commune", "text"),
        ("residence_detail", "text"),
        ("edu_general", "code"),
        ("edu_pro", "code"),
        ("academic_title", "code"),
        ("theory", "code"),
        ("occupation", "code"),
        ("employer", "text"),
        ("employer_type", "code"),
        ("is_business_owner", "flag"),
        ("youth_union", "flag"),
        ("youth_union_on", "date"),
        ("trade_union", "flag"),
        ("trade_union_on", "date"),
        ("coop_member", "flag"),
        ("programme", "text"),
        ("source_org", "text"),
        ("referred_on", "date"),
        ("helper_name", "text"),
        ("helper_from", "date"),
        ("helper_to", "date"),
        ("introducer_kind", "code"),
        ("introducer_name", "text"),
        ("introducer_on", "date"),
        ("introducer_since", "date"),
        ("party_card_no", "digits"),
        ("party_record_no", "text"),
        ("legal_basis", "code"),
        ("legal_basis_on", "date"),
        ("note", "text"),
        ("introducer_official_on", "date"),
        ("dossier_rules", "code"),
        ("paper_status", "code"),
        ("paper_on", "date"),
        ("paper_place", "text"),
        ("probation_more", "digits"),
        ("probation_paper", "text"),
        ("probation_paper_on", "date"),
    ] {
        let found = DetailField::of_key(key).map(|field| match field.kind() {
            FieldKind::Text => "text",
            FieldKind::Digits(_) => "digits",
            FieldKind::Code(_) => "code",
            FieldKind::Date => "date",
            FieldKind::Flag => "flag",
        });
        assert_eq!(found, Some(kind), "{key}");
    }
}

#[test]
fn without_a_name_go_only_codes_that_many_share() {
    for field in DetailField::ALL {
        let is_coarse = matches!(field.kind(), FieldKind::Code(_) | FieldKind::Flag);
        let kept = field.unnamed() == Unnamed::Kept;
        assert!(!kept || (is_coarse && !field.is_sensitive() && field.slots() == 1), "{}", field.key());
    }
    let of = |fate| DetailField::ALL.iter().filter(move |f| f.unnamed() == fate).map(|f| f.key()).collect::<Vec<_>>();
    assert_eq!(of(Unnamed::Counted), ["ethnicity", "religion", "programme"]);
    let kept = [
        "edu_general",
        "edu_pro",
        "theory",
        "occupation",
        "employer_type",
        "is_business_owner",
        "youth_union",
        "trade_union",
        "coop_member",
    ];
    assert_eq!(of(Unnamed::Kept), kept);
}

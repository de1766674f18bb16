//! What was written into a report stays with its unit, period and section.

use crate::note::unit_id;
use so_nguon::domain::PeriodId;
use so_nguon::session::{Prefs, Section};

#[test]
fn each_section_has_its_own_text() {
    let (unit, year) = (unit_id(1), PeriodId::Year(2016));
    let prefs = Prefs::default().with_draft(unit, year, Section::Lead, "Chỉ đạo.\n");
    assert_eq!(prefs.draft(unit, year, Section::Lead), "Chỉ đạo.\n");
    assert_eq!(prefs.draft(unit, year, Section::Tasks), "");
    assert_eq!(prefs.draft(unit_id(2), year, Section::Lead), "");
    assert_eq!(prefs.draft(unit, PeriodId::Year(2017), Section::Lead), "");
    assert_eq!(prefs.with_draft(unit, year, Section::Lead, ""), Prefs::default());
}

#[test]
fn choices_of_before_there_were_drafts_still_open() {
    let prefs: Prefs = serde_json::from_str(r#"{"lang":"en"}"#).unwrap();
    assert!(prefs.drafts.is_empty());
    assert!(!serde_json::to_string(&prefs).unwrap().contains("drafts"));
}

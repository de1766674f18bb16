//! Details as files hold them.

use super::sheets;
use crate::note::{cases, day, person, unit_id};
use proptest::prelude::*;
use so_nguon::domain::{Details, Entries, Fault, Person, PersonId, PersonRecord, Stage, Step, StepKey, Steps};

const RECORD: &str = r#"{"id":"0000000007-1","name":"Nguyễn Văn Thử","gender":"man","born":"1976","unit":"0000000007-2","admitted":"2016-05-05""#;

fn record(rest: &str) -> Result<PersonRecord, serde_json::Error> {
    serde_json::from_str(&format!("{RECORD}{rest}}}"))
}

#[test]
fn as_it_is_spelled() {
    let rest = r#","details":{"citizen_id":"083076000017","ethnicity":"kinh","youth_union":false,"helper_name":"Lê Văn Mẫu","helper_name/2":"Bùi Thị Mẫu","helper_from":"2014-03"},"steps":[{"stage":"branch_vote","on":"2016-01-04","votes":{"eligible":21,"present":20,"yes":20,"no":0}},{"stage":"decision","paper":"QĐ 12-QĐ/HU","signed":"2016-04-01","received":"2016-04-11"},{"journey":2,"stage":"stopped","turn":3,"result":"chuyển nơi khác"}]"#;
    let read = record(rest).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), format!("{RECORD}{rest}}}"));
    let (_, person): (PersonId, Person) = read.into();
    let vote = person.details.step(StepKey::first(Stage::BranchVote)).unwrap();
    assert_eq!(
        (vote.on, vote.votes.eligible.map(so_nguon::domain::Count::get)),
        (Some(day("2016-01-04").into()), Some(21))
    );
    assert_eq!(person.details.sheet().entries().len(), 6);
    // Whoever knows nothing more is written as ever.
    let bare = (&so_nguon::domain::PersonId::FIRST, &Person { details: Details::default(), ..person });
    assert!(!serde_json::to_string(&PersonRecord::from(bare)).unwrap().contains("details"));
    assert_eq!(record(r#","details":{},"steps":[]"#).unwrap(), record("").unwrap());
}

#[test]
fn what_does_not_fit_is_refused_with_its_reason() {
    let fault = |rest: &str| {
        let error = record(rest).unwrap_err().to_string();
        Fault::read(&error).ok_or(error)
    };
    for (rest, expected) in [
        (r#","details":{"Citizen":"1"}"#, Fault::NotInList("Citizen".into())),
        (r#","details":{"citizen_id/2":"1"}"#, Fault::NotInList("citizen_id/2".into())),
        (r#","details":{"helper_name/1":"Lê"}"#, Fault::NotInList("helper_name/1".into())),
        (r#","details":{"citizen_id":"1x"}"#, Fault::Sign('x')),
        (r#","details":{"citizen_id":""}"#, Fault::Blank),
        (r#","details":{"ethnicity":"Kinh"}"#, Fault::NotInList("Kinh".into())),
        (r#","details":{"helper_to":"2015-02-30"}"#, Fault::NotADay("2015-02-30".into())),
        (r#","steps":[{"stage":"card","on":"2015-02-30"}]"#, Fault::NotADay("2015-02-30".into())),
        (r#","steps":[{"stage":"card","votes":{"yes":-1}}]"#, Fault::NotACount("-1".into())),
    ] {
        assert_eq!(fault(rest), Ok(expected), "{rest}");
    }
    for (rest, says) in [
        (r#","details":{"citizen_id":83}"#, "invalid type: integer"),
        (r#","details":{"citizen_id":null}"#, "invalid type: null"),
        (r#","details":{"coop_member":"true"}"#, "invalid type: string"),
        (r#","details":["citizen_id"]"#, "invalid type: sequence"),
        (r#","details":{"note":"a","helper_name/2":"b","note":"c"}"#, "duplicate field `details.note`"),
        (r#","steps":{}"#, "invalid type: map"),
        (r#","steps":[{}]"#, "missing field `stage`"),
        (r#","steps":[{"stage":"x"}]"#, "unknown variant `x`"),
        (r#","steps":[{"stage":"card","turn":0}]"#, "invalid value: integer `0`"),
        (r#","steps":[{"stage":"card"},{"stage":"cv"},{"stage":"card","journey":1}]"#, "duplicate field `steps[2]`"),
    ] {
        let error = fault(rest).unwrap_err();
        assert!(error.starts_with(says), "{rest}: {error}");
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_written_is_read(sheet in sheets()) {
        let written = Person { details: sheet.clone().into(), ..person(unit_id(2), "2016-05-05") };
        let record = PersonRecord::from((&PersonId::FIRST.clone(), &written));
        let json = serde_json::to_string(&record).unwrap().replace("0000000000-0", "0000000000-1");
        let read: PersonRecord = serde_json::from_str(&json).unwrap();
        prop_assert_eq!((&read.details, &read.steps), (&record.details, &record.steps));
        let (_, person): (PersonId, Person) = read.into();
        prop_assert_eq!(person, written);
    }

    #[test]
    fn any_text(text in r#"[{\[][a-z_:"0-9,/ \[\]{}]{0,60}[}\]]"#) {
        let _ = serde_json::from_str::<Entries>(&text);
        let _ = serde_json::from_str::<Steps>(&text);
    }
}

#[test]
fn steps_come_in_their_order() {
    let steps: Steps = serde_json::from_str(r#"[{"stage":"card"},{"stage":"source","on":"2010"}]"#).unwrap();
    assert_eq!(steps.0[0], (StepKey::first(Stage::Source), Step::on(so_nguon::domain::When::Year(2010))));
}

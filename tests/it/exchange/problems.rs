//! Files that can be read and are wrong: every problem with its place.

use super::{id, maker, small, today};
use so_nguon::domain::{Category, FactKey, Fault, Flaw, Indicator, PeriodId, PersonId, TargetKey, TargetKind, UnitId};
use so_nguon::exchange::{Problem, What, read, write};

/// The small book as a file.
pub fn file() -> String {
    write(&small(), &maker())
}

pub type Row = (String, What, bool);

pub fn problems(list: Vec<Problem>) -> Vec<Row> {
    list.into_iter().map(|p| (p.place, p.what, p.blocks)).collect()
}
fn blocking(place: &str, what: What) -> Row {
    (place.into(), what, true)
}
pub fn warning(place: &str, what: What) -> Row {
    (place.into(), what, false)
}

/// The file with one text in the place of another reads with exactly these problems, besides the hash.
fn changed(what: &str, from: &str, to: &str, expected: &[Row]) {
    let whole = file();
    assert!(whole.contains(from), "{what}: {from}\n{whole}");
    let intake = read(whole.replacen(from, to, 1).as_bytes(), today()).unwrap();
    assert!(!intake.hash_ok, "{what}");
    let found: Vec<Row> = problems(intake.problems).into_iter().filter(|(p, ..)| p != "sha256").collect();
    assert_eq!(found, expected, "{what}");
    assert_eq!(expected.iter().any(|(.., blocks)| *blocks), found.iter().any(|(.., blocks)| *blocks));
}

#[test]
fn values_that_cannot_be() {
    let fault = |place: &str, fault| [blocking(place, What::Fault(fault))];
    let admitted = "\"on\":\"2016-05-19\"";
    let value = "\"value\":8,";
    let not_a_count = |text: &str| fault("facts[0].value", Fault::NotACount(text.into()));
    changed(
        "30/02",
        admitted,
        "\"on\":\"2016-02-30\"",
        &fault("persons[0].steps[0].on", Fault::NotADay("2016-02-30".into())),
    );
    changed(
        "another spelling",
        admitted,
        "\"on\":\"19/05/2016\"",
        &fault("persons[0].steps[0].on", Fault::NotADay("19/05/2016".into())),
    );
    changed(
        "29/02 of a common year",
        "1990-05-17",
        "1990-02-29",
        &fault("persons[0].born", Fault::NotADay("1990-02-29".into())),
    );
    changed(
        "target below zero",
        "{\"exact\":9}",
        "{\"exact\":-1}",
        &fault("targets[1].revisions[0].aim", Fault::NotACount("-1".into())),
    );
    changed("range backwards", "[100,120]", "[120,100]", &fault("targets[0].revisions[0].aim", Fault::Backwards));
    changed("half a person", value, "\"value\":3.5,", &not_a_count("3.5"));
    changed("ten million", value, "\"value\":10000000,", &not_a_count("10000000"));
    changed("beyond 64 bits", value, "\"value\":99999999999999999999,", &not_a_count("100000000000000000000"));
    changed("a text", value, "\"value\":\"8\",", &not_a_count("8"));
    changed("nothing", value, "\"value\":null,", &not_a_count("?"));
    changed("beyond floats", value, "\"value\":1e999,", &not_a_count("?"));
    changed(
        "markup in a name",
        "Nguyễn Thị Mẫu Một",
        "<script>alert(1)</script>",
        &fault("persons[0].name", Fault::Sign('<')),
    );
    changed(
        "markup in a unit",
        "Chi bộ ấp 1",
        "<script>alert(1)</script>",
        &fault("units[2].versions[0].name", Fault::Sign('<')),
    );
    changed(
        "right to left",
        "Chi bộ ấp 1",
        "Chi bộ \\u202e1 pấ",
        &fault("units[2].versions[0].name", Fault::Sign('\u{202e}')),
    );
    changed("blank name", "Chi bộ ấp 1", " \\u200b ", &fault("units[2].versions[0].name", Fault::Blank));
    changed("long name", "Chi bộ ấp 1", &"x".repeat(201), &fault("units[2].versions[0].name", Fault::TooLong(200)));
    changed(
        "unknown kind",
        "\"kind\":\"branch\"",
        "\"kind\":\"guild\"",
        &fault("units[2].versions[0].kind", Fault::NotInList("guild".into())),
    );
    changed(
        "a fault spelled in the file",
        "\"kind\":\"branch\"",
        "\"kind\":\"fault/blank/\"",
        &fault("units[2].versions[0].kind", Fault::NotInList("fault/blank/".into())),
    );
    changed(
        "unknown category",
        "\"farmer\"",
        "\"women\"",
        &fault("persons[0].marks", Fault::NotInList("Women".into())),
    );
    changed(
        "id of another program",
        "\"id\":\"0000000abc-6\"",
        "\"id\":\"7\"",
        &fault("persons[1].id", Fault::NotAnId("7".into())),
    );
    changed("settings", "\"small_target\":3", "\"small_target\":-3", &[blocking("settings.small_target", What::Shape)]);
}

#[test]
fn shapes_that_cannot_be() {
    let shape = |place: &str| [blocking(place, What::Shape)];
    changed("a missing field", "\"gender\":\"woman\",", "", &[blocking("persons[0].gender", What::Missing)]);
    changed(
        "a field twice",
        "\"gender\":\"woman\",",
        "\"gender\":\"woman\",\"gender\":\"man\",",
        &[blocking("persons[0].gender", What::Duplicate("gender".into()))],
    );
    changed("a number for a text", "\"name\":\"Nguyễn Thị Mẫu Một\"", "\"name\":1", &shape("persons[0].name"));
    changed("a text for a record", "\"persons\": [", "\"persons\": [\"x\",", &shape("persons[0]"));
    let both = [blocking("persons", What::Shape), warning("book.other", What::Unknown)];
    changed("a record for a list", "\"persons\": [", "\"persons\": {}, \"other\": [", &both);
    changed(
        "a list twice",
        "\"persons\": [",
        "\"persons\": [], \"persons\": [",
        &[blocking("book.persons", What::Duplicate("persons".into()))],
    );
    let deep = format!("\"marks\":{}{}", "[".repeat(100_000), "]".repeat(100_000));
    changed("deep nesting", "\"marks\":[\"youth_union\",\"farmer\"]", &deep, &shape("persons[0].marks"));
    let deep = format!("\"value\":{}{},", "[".repeat(100_000), "]".repeat(100_000));
    changed(
        "deep count",
        "\"value\":8,",
        &deep,
        &[blocking("facts[0].value", What::Fault(Fault::NotACount("?".into())))],
    );
    changed("no book", "\"book\":", "\"books\":", &[blocking("book", What::Missing)]);
    changed("book is a list", "\"book\": {", "\"book\": [], \"other\": {", &shape("book"));
}

#[test]
fn records_that_do_not_fit() {
    let flaw = |place: &str, flaw: Flaw| {
        let blocks = flaw.blocks();
        [(place.to_owned(), What::Flaw(flaw), blocks)]
    };
    let unit = |n| UnitId(id(n));
    let person = |n| PersonId(id(n));
    let year = PeriodId::Year(2015);
    let fact = |indicator| FactKey { period: year, unit: unit(2), indicator };
    let twice = |place: &str, key: &str| [blocking(place, What::Duplicate(key.into()))];
    changed(
        "a person twice",
        "\"id\":\"0000000abc-6\"",
        "\"id\":\"0000000abc-5\"",
        &twice("persons[1]", "0000000abc-5"),
    );
    changed(
        "a figure twice",
        "\"indicator\":\"members\"",
        "\"indicator\":\"admitted\"",
        &twice("facts[2]", "2015 0000000abc-2 admitted"),
    );
    changed(
        "a cycle",
        "\"name\":\"Huyện Ba Tri\",",
        "\"name\":\"Huyện Ba Tri\",\"parent\":\"0000000abc-3\",",
        &[
            blocking("units[0].versions", What::Flaw(Flaw::Cycle(unit(1)))),
            blocking("units[1].versions", What::Flaw(Flaw::Cycle(unit(2)))),
            blocking("units[2].versions", What::Flaw(Flaw::Cycle(unit(3)))),
        ],
    );
    changed(
        "no such parent",
        "\"parent\":\"0000000abc-2\"",
        "\"parent\":\"0000000abc-9\"",
        &flaw("units[2].versions", Flaw::NoParent(unit(3))),
    );
    changed(
        "no such unit",
        "\"unit\":\"0000000abc-3\"",
        "\"unit\":\"0000000abc-9\"",
        &flaw("persons[0].unit", Flaw::PersonWithoutUnit(person(5))),
    );
    changed(
        "ends before it begins",
        "\"ended\":\"2016-12-31\"",
        "\"ended\":\"2014-12-31\"",
        &flaw("units[2].ended", Flaw::EndsBeforeStart(unit(3))),
    );
    changed(
        "versions in the wrong order",
        "\"from\":\"2016-07-01\"",
        "\"from\":\"2014-07-01\"",
        &flaw("units[1].versions", Flaw::VersionOrder(unit(2))),
    );
    changed(
        "a period backwards",
        "\"end\":\"2016-12-31\"",
        "\"end\":\"2015-12-31\"",
        &flaw("periods[1].end", Flaw::PeriodBackwards(PeriodId::Year(2016))),
    );
    let target = TargetKey {
        period: PeriodId::Year(2016),
        unit: unit(1),
        category: Category::Women,
        kind: TargetKind::Striving,
    };
    changed(
        "a target of nobody",
        "\"unit\":\"0000000abc-1\",\"category\":\"women\"",
        "\"unit\":\"0000000abc-8\",\"category\":\"women\"",
        &flaw("targets[0].unit", Flaw::TargetWithoutUnit(TargetKey { unit: unit(8), ..target })),
    );
    changed(
        "women above all",
        "\"value\":5,",
        "\"value\":9,",
        &flaw("facts[1].value", Flaw::MoreThanAll(fact(Indicator::Admitted(Category::Women)))),
    );
    changed(
        "a figure of the future",
        "\"as_of\":\"2015-12-31\"",
        "\"as_of\":\"2017-12-31\"",
        &flaw("facts[0].as_of", Flaw::FactInFuture(fact(Indicator::ADMITTED))),
    );
    changed(
        "an admission of the future",
        "\"on\":\"2016-05-19\"",
        "\"on\":\"2017-05-19\"",
        &flaw("persons[0].steps", Flaw::AdmittedInFuture(person(5))),
    );
    // Such a step counts as done on every page: it is told at the door.
    changed(
        "another step of the future",
        "[{\"stage\":\"admitted\"",
        "[{\"stage\":\"branch_vote\",\"on\":\"2017-03\"},{\"stage\":\"admitted\"",
        &flaw("persons[0].steps", Flaw::StepInFuture(person(5))),
    );
    changed("too young", "1990-05-17", "1998-05-20", &flaw("persons[0].born", Flaw::BornTooLate(person(5))));
}

#[test]
fn the_head() {
    let whole = file();
    let with = |from: &str, to: &str| {
        assert!(whole.contains(from), "{from}");
        problems(read(whole.replacen(from, to, 1).as_bytes(), today()).unwrap().problems)
    };
    assert_eq!(with("\"schema\": 4,", ""), [blocking("schema", What::Missing)]);
    assert_eq!(with("\"schema\": 4,", "\"schema\": \"1\","), [blocking("schema", What::Shape)]);
    assert_eq!(with("\"schema\": 4,", "\"schema\": 0,"), [blocking("schema", What::Shape)]);
    assert_eq!(with("\"station\":", "\"machine\":"), [warning("station", What::Missing)]);
    assert_eq!(
        with("\"id\":\"0000000abc\"", "\"id\":\"PC-7\""),
        [warning("station.id", What::Fault(Fault::NotAnId("PC-7".into())))]
    );
    assert_eq!(
        with("\"name\":\"Máy VP", "\"name\":\"<b>Máy VP"),
        [warning("station.name", What::Fault(Fault::Sign('<')))]
    );
    // A name that could pass for another's: a hidden tag, and one Cyrillic letter among Latin ones.
    for (name, sign) in [("Máy\u{e0041} VP", '\u{e0041}'), ("M\u{430}y VP", '\u{430}')] {
        let found = with("\"name\":\"Máy VP", &format!("\"name\":\"{name}"));
        assert_eq!(found, [warning("station.name", What::Fault(Fault::Sign(sign)))]);
    }
    assert_eq!(with("\"sha256\":", "\"sha512\":"), [warning("sha256", What::Missing)]);
    assert_eq!(with("Chi bộ ấp 1", "Chi bộ ấp 2"), [warning("sha256", What::ChangedByHand)]);
}

//! The JSON Schema in the repository is made from the types, and true of our own files.

use super::details::detailed;
use super::memory::remembered;
use super::{maker, small};
use so_nguon::exchange::{json_schema, write, write_replica};
use so_nguon::sample::{Sample, book};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schema/so-nguon-4.schema.json");

#[test]
fn is_up_to_date() {
    let made = format!("{}\n", serde_json::to_string_pretty(&json_schema()).unwrap());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(PATH, &made).unwrap();
    }
    // As values: another dependency of the tests may have serde_json keep the order in which fields were put in.
    let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let kept = std::fs::read_to_string(PATH).unwrap();
    assert!(read(&made) == read(&kept), "out of date: run the tests with UPDATE=1");
}

#[test]
fn our_files_satisfy_it() {
    let validator = jsonschema::validator_for(&json_schema()).unwrap();
    let books = Sample::ALL.map(book).into_iter().chain([small(), detailed(), so_nguon::domain::Book::default()]);
    let files = books.map(|book| write(&book, &maker())).chain([write_replica(&remembered(), &maker())]);
    for file in files {
        let file: serde_json::Value = serde_json::from_str(&file).unwrap();
        let errors: Vec<_> = validator.iter_errors(&file).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn it_refuses_what_reading_refuses() {
    let validator = jsonschema::validator_for(&json_schema()).unwrap();
    let file: serde_json::Value = serde_json::from_str(&write_replica(&remembered(), &maker())).unwrap();
    for (pointer, bad) in [
        ("/format", serde_json::json!("other")),
        ("/schema", serde_json::json!(1)),
        ("/book/facts/0/value", serde_json::json!(-1)),
        ("/book/facts/0/value", serde_json::json!(10_000_000)),
        ("/book/persons/0/id", serde_json::json!("7")),
        ("/book/persons/0/gender", serde_json::json!("other")),
        ("/book/persons/2/steps/0/on", serde_json::json!("05/11/2016")),
        ("/book/persons/0/details/citizen_id", serde_json::json!("1234567890123")),
        ("/book/persons/0/details/ethnicity", serde_json::json!("Kinh")),
        ("/book/persons/0/details", serde_json::json!({"citizen_id/2": "1"})),
        ("/book/persons/2/dot", serde_json::json!(7)),
        ("/book/persons/0/states/0/last", serde_json::json!("x-1")),
        ("/book/persons/0/states/0/seen", serde_json::json!([])),
        ("/book/graves/targets/0/key", serde_json::json!("7")),
        ("/book/log/0/deed", serde_json::json!("burn")),
        ("/book/persons/0/steps/0/stage", serde_json::json!("sources")),
        ("/book/units/0/versions/0/name", serde_json::json!("x".repeat(201))),
    ] {
        let mut file = file.clone();
        *file.pointer_mut(pointer).unwrap() = bad;
        assert!(!validator.is_valid(&file), "{pointer}");
    }
}

/// The schema of files that were shipped stays beside them.
#[test]
fn the_first_schema_is_true_of_its_files() {
    let schema = include_str!("../../schema/so-nguon-1.schema.json");
    let validator = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let file: serde_json::Value = serde_json::from_str(include_str!("../../golden/so-nguon-1.json")).unwrap();
    assert!(validator.is_valid(&file));
    assert!(!jsonschema::validator_for(&json_schema()).unwrap().is_valid(&file), "another schema");
}

//! Contexts that were made to harm: each is named with its place, and the file stays out.

use super::memory::remembered;
use super::problems::problems;
use super::{maker, today};
use serde_json::{Value, json};
use so_nguon::domain::Fault;
use so_nguon::exchange::{What, read, write_replica};

fn file() -> Value {
    serde_json::from_str(&write_replica(&remembered(), &maker())).unwrap()
}

/// The file with one value put: exactly this is wrong, besides the hash.
fn put(pointer: &str, value: Value, place: &str, what: What) {
    let mut file = file();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).unwrap_or_else(|| panic!("{pointer}"));
    let said = value.to_string();
    match parent {
        Value::Array(list) if name == "-" => list.push(value),
        Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
        parent => parent[name] = value,
    }
    let found: Vec<_> = problems(read(file.to_string().as_bytes(), today()).unwrap().problems)
        .into_iter()
        .filter(|(place, ..)| place != "sha256")
        .collect();
    assert_eq!(found, [(place.to_owned(), what, true)], "{pointer} {said}");
}

fn bad(text: &str) -> What {
    What::Fault(Fault::NotAnId(text.into()))
}

#[test]
fn where_things_lie() {
    let file = file();
    let persons = &file["book"]["persons"];
    assert_eq!(persons[0]["states"].as_array().unwrap().len(), 2, "a clash");
    assert_eq!((&persons[1]["states"][0]["gone"], &persons[1]["states"][1]["gone"]), (&json!(null), &json!(true)));
    assert_eq!(persons[2]["dot"], "0000000abc-1");
    assert_eq!(file["book"]["graves"]["targets"][0]["states"][0]["last"], "0000000abc-4");
}

#[test]
fn absurd_numbers() {
    let dot = "/book/persons/2/dot";
    for text in ["0000000abc-0", "0000000abc", "0000000abc-4294967296", "0000000abc-01", "x-1", ""] {
        put(dot, json!(text), "persons[2].dot", bad(text));
    }
    for text in ["0000000abc-4294967295", "0000000abc-4000000001"] {
        put(dot, json!(text), "persons[2].dot", bad(text));
    }
    put(dot, json!(7), "persons[2].dot", What::Shape);
    put(dot, json!(["0000000abc-1"]), "persons[2].dot", What::Shape);
    let seen = "/book/persons/0/states/0/seen";
    let place = "persons[0].states[0].seen";
    put(seen, json!({"0000000abc": 4_294_967_295u32}), place, bad("0000000abc-4294967295"));
    put(seen, json!({"0000000abc": 2, "0000000def": 0}), place, bad("0000000def-0"));
    put(seen, json!({"0000000abc": -1}), "persons[0].states[0]", What::Shape);
    put(seen, json!({"abc": 1}), "persons[0].states[0]", bad("abc"));
    put("/book/log/0/dot", json!("0000000abc-4294967295"), "log[0].dot", bad("0000000abc-4294967295"));
}

#[test]
fn what_cannot_have_been() {
    let last = "0000000def-2";
    let states = |n: usize| format!("/book/persons/0/states/{n}");
    let at = |n: usize, field: &str| format!("persons[0].states[{n}].{field}");
    put(&(states(0) + "/last"), json!("0000000def-7"), &at(0, "last"), What::Context);
    put(&(states(0) + "/born"), json!("0000000def-7"), &at(0, "born"), What::Context);
    put(&(states(0) + "/dots/0/1"), json!("0000000fff-1"), &at(0, "dots"), What::Context);
    put(&(states(0) + "/rivals"), json!([["name", "0000000fff-1", null]]), &at(0, "rivals"), What::Context);
    put(&(states(0) + "/seen"), json!({"0000000abc": 1}), &at(0, "last"), What::Context);
    // One of two has seen the other: they are no siblings.
    put(&(states(0) + "/seen"), json!({"0000000abc": 2, "0000000def": 1}), &at(1, "seen"), What::Context);
    put(&(states(0) + "/gone"), json!(true), &at(0, "record"), What::Context);
    put("/book/persons/0/states", json!([]), "persons[0].states", What::Context);
    put("/book/persons/0/states", json!({}), "persons[0].states", What::Shape);
    put("/book/persons/0/dot", json!("0000000abc-1"), "persons[0].states", What::Context);
    put("/book/persons/2/states", json!([{"last": last}]), "persons[2].states", What::Context);
    // What is shown is not what its states show.
    let other = file()["book"]["persons"][0]["states"][0]["record"].clone();
    put("/book/persons/0/states/1/record", other, "persons[0].states", What::Context);
    let many: Vec<Value> =
        (1..=101).map(|n| json!({"last": format!("00000000{n:02}-1").chars().rev().collect::<String>()})).collect();
    put("/book/persons/0/states", json!(many), "persons[0].states", What::Context);
}

#[test]
fn duplicates() {
    let file = file();
    let state = file["book"]["persons"][0]["states"][1].clone();
    let last = state["last"].as_str().unwrap().to_owned();
    put("/book/persons/0/states/-", state.clone(), "persons[0].states[2].last", What::Duplicate(last));
    let dots = state["dots"].as_array().unwrap();
    let twice = json!([dots[0], dots[0]]);
    let field = dots[0][0].as_str().unwrap().to_owned();
    put("/book/persons/0/states/1/dots", twice, "persons[0].states[1].dots", What::Duplicate(field));
    put(
        "/book/persons/0/states/1/dots",
        json!([["X", "0000000def-2"]]),
        "persons[0].states[1].dots",
        What::Fault(Fault::NotInList("X".into())),
    );
    let grave = file["book"]["graves"]["targets"][0].clone();
    let key = "2016 0000000abc-1 women striving".to_owned();
    put("/book/graves/targets/-", grave, "graves.targets[1]", What::Duplicate(key));
    let entry = file["book"]["log"][0].clone();
    let dot = entry["dot"].as_str().unwrap().to_owned();
    put(
        "/book/log/-",
        entry,
        &format!("log[{}].dot", file["book"]["log"].as_array().unwrap().len()),
        What::Duplicate(dot),
    );
    // A key that a record of the file has is no grave.
    let alive = json!([{"key": "0000000abc-7", "states": [{"last": "0000000abc-9"}]}]);
    put("/book/graves/persons", alive, "graves.persons[0]", What::Duplicate("0000000abc-7".into()));
}

#[test]
fn graves_and_logs_that_are_none() {
    let last = json!([{"last": "0000000abc-9"}]);
    let grave = |key: Value, states: Value| json!([{"key": key, "states": states}]);
    let put_one = |value: Value, place: &str, what: What| put("/book/graves/persons", value, place, what);
    put_one(json!({}), "graves.persons", What::Shape);
    put_one(json!([7]), "graves.persons[0]", What::Shape);
    put_one(json!([{"states": last}]), "graves.persons[0].key", What::Missing);
    put_one(json!([{"key": "0000000abc-99"}]), "graves.persons[0].states", What::Missing);
    put_one(grave(json!("7"), last.clone()), "graves.persons[0].key", bad("7"));
    put_one(grave(json!("0000000abc-99"), json!([])), "graves.persons[0].states", What::Context);
    put_one(grave(json!("0000000abc-99"), json!([{}])), "graves.persons[0].states[0].last", What::Missing);
    // A grave holds nothing personal, whoever wrote it.
    let mut record = file()["book"]["persons"][2].clone();
    record["id"] = json!("0000000abc-99");
    let with = json!([{"last": "0000000abc-9", "record": record}]);
    put_one(grave(json!("0000000abc-99"), with), "graves.persons[0].states[0].record", What::Context);
    let rival = json!([{"last": "0000000abc-9", "rivals": [["name", "0000000abc-9", {"name": "Nguyễn"}]]}]);
    put_one(grave(json!("0000000abc-99"), rival), "graves.persons[0].states[0].gone", What::Context);
    put("/book/graves", json!([]), "graves", What::Shape);
    put("/book/log", json!({}), "log", What::Shape);
    let change = json!([{"kind": "persons", "key": "\u{202e}", "what": "added"}]);
    put("/book/log/0/changes", change, "log[0].changes", What::Fault(Fault::Sign('\u{202e}')));
    put("/book/log/0", json!({}), "log[0].dot", What::Missing);
    put("/book/log/0/deed", json!("burn"), "log[0]", What::Fault(Fault::NotInList("burn".into())));
}

#[test]
fn what_is_believed_is_sound_and_whole() {
    // Every other value in the place of any value of a context: nothing panics, and what is let in can be joined.
    let whole = file();
    let texts =
        [json!(null), json!(-1), json!({}), json!([]), json!("0000000abc-2"), json!([["name", "0000000abc-1"]])];
    for (at, fields) in [(0, ["last", "seen", "born", "dots", "rivals", "record", "gone"]); 2].into_iter().enumerate() {
        for field in fields.1 {
            for text in &texts {
                let mut file = whole.clone();
                file["book"]["persons"][at]["states"][1][field] = text.clone();
                let hash = rehashed(&file);
                let Ok(intake) = read(hash.as_bytes(), today()) else { continue };
                if !intake.is_blocked() {
                    let joined = so_nguon::merge::Replica::default().join(&intake.told);
                    assert_eq!(*joined.book, intake.book, "{field} {text}");
                }
            }
        }
    }
}

/// The file with the hash that it would have if it were ours.
pub fn rehashed(file: &Value) -> String {
    use sha2::{Digest, Sha256};
    let mut file = file.clone();
    let hash: String = Sha256::digest(file["book"].to_string()).iter().map(|b| format!("{b:02x}")).collect();
    file["sha256"] = json!(hash);
    let intake = read(file.to_string().as_bytes(), today()).unwrap();
    assert!(intake.hash_ok);
    file.to_string()
}

//! What is not known here: which names and values can be kept, and that they are kept as they came.

use crate::note::{cases, foreign, opaque};
use proptest::prelude::*;
use serde_json::{Value, json};
use so_nguon::domain::{Beyond, Fault, Foreign, Home, MatterRecord, Opaque, PersonRecord, UnitRecord, Word};

#[test]
fn a_name_is_spelled_as_names_of_fields_are() {
    for text in ["x", "blood_type", "a1", "helper_name/2", "visa/99", &"x".repeat(31), "stay/2", "detail_of", "dots"] {
        assert_eq!(text.parse::<Word>().map(|word| word.to_string()), Ok(text.to_owned()));
    }
    let bad = ["", "X", "1a", "_a", "tên", "a-b", "a b", "a/", "a/1", "a/0", "a/02", "a/100", "a/b", "a/2/3", "/2"];
    let taken = ["dot", "states", "detail", "item", "dot/2", "item/7"];
    for text in bad.into_iter().chain(taken) {
        assert_eq!(text.parse::<Word>(), Err(Fault::NotInList(text.to_owned())), "{text}");
    }
    assert_eq!("x".repeat(32).parse::<Word>(), Err(Fault::TooLong(31)));
    let words = ["b", "a/2", "a", "ab", "a_"].map(|text| text.parse::<Word>().unwrap());
    let mut texts = words.map(|word| word.to_string());
    let mut sorted = words;
    sorted.sort();
    texts.sort();
    assert_eq!(sorted.map(|word| word.to_string()), texts, "in the order of their letters");
}

#[test]
fn a_value_is_kept_within_bounds() {
    for text in ["null", "true", "-9223372036854775808", "\"Đ\\n\\\"\"", "[]", "{}", r#"{"a":[1,{"b":null}]}"#] {
        assert_eq!(serde_json::to_string(&opaque(text)).unwrap(), text);
    }
    assert_eq!(opaque(r#" { "b" : [ 1 ,2 ] , "a":"\u0111" } "#), opaque(r#"{"a":"đ","b":[1,2]}"#));
    let deep = |n: usize| format!("{}1{}", "[".repeat(n), "]".repeat(n));
    assert_eq!(serde_json::to_string(&opaque(&deep(16))).unwrap(), deep(16));
    let said = |letters: usize| format!("\"{}\"", "đ".repeat(letters));
    assert!(serde_json::from_str::<Opaque>(&said(Opaque::MOST - 1)).is_ok());
    let list = |n: usize| format!("[{}]", vec!["1"; n].join(","));
    assert!(serde_json::from_str::<Opaque>(&list(Opaque::MOST - 1)).is_ok());
    let long = Fault::TooLong(Opaque::MOST);
    for (text, fault) in [
        (said(Opaque::MOST), Some(long.clone())),
        (list(Opaque::MOST), Some(long)),
        ("\"\u{202e}\"".to_owned(), Some(Fault::Sign('\u{202e}'))),
        ("\"\\u0000\"".to_owned(), Some(Fault::Sign('\0'))),
        ("{\"\u{200f}\":1}".to_owned(), Some(Fault::Sign('\u{200f}'))),
        ("1.0".to_owned(), None),
        ("1e3".to_owned(), None),
        ("9223372036854775808".to_owned(), None),
        (deep(17), None),
        (r#"{"a":1,"a":1}"#.to_owned(), None),
    ] {
        let error = serde_json::from_str::<Opaque>(&text).unwrap_err().to_string();
        assert_eq!(Fault::read(&error), fault, "{text}: {error}");
    }
}

#[test]
fn alone_it_says_where_it_stands() {
    for (home, text) in [
        (Home::Record, r#"{"blood_type":"O"}"#),
        (Home::Details, r#"{"detail":{"blood_type":"O"}}"#),
        (Home::Items, r#"{"item":{"blood_type":"O"}}"#),
    ] {
        let field = foreign("blood_type", home, "\"O\"");
        assert_eq!(serde_json::to_string(&field).unwrap(), text);
        assert_eq!(serde_json::from_str::<Foreign>(text).unwrap(), field);
    }
    for text in ["{}", "[]", r#"{"a":1,"b":2}"#, r#"{"A":1}"#, r#"{"detail":1}"#, r#"{"detail":{"item":{"a":1}}}"#] {
        assert!(serde_json::from_str::<Foreign>(text).is_err(), "{text}");
    }
}

#[test]
fn every_name_is_there_once() {
    let field = |name, says| foreign(name, Home::Record, says);
    let both = Beyond::of([field("b", "1"), field("a", "2"), field("b", "3")]);
    assert_eq!(both.all(), [field("a", "2"), field("b", "3")]);
    let a: Word = "a".parse().unwrap();
    assert_eq!((both.get(a), both.without(a).all()), (Some(&field("a", "2")), &[field("b", "3")][..]));
    assert_eq!(both.with(field("a", "9")).get(a), Some(&field("a", "9")));
    let other = Beyond::of([field("a", "7"), field("c", "8")]);
    assert_eq!(both.or(&other), Beyond::of([field("a", "2"), field("b", "3"), field("c", "8")]));
    let c: Word = "c".parse().unwrap();
    assert_eq!((Beyond::of([field("c", "1")]).without(c), Beyond::NONE.or(&both)), (Beyond::NONE, both));
    assert_eq!(size_of::<Beyond>(), size_of::<usize>());
}

#[test]
fn records_keep_it_in_its_place() {
    let person = json!({"id": "0000000007-1", "name": "Nguyễn Văn Thử", "gender": "man", "born": "1976",
        "unit": "0000000007-2", "details": {"citizen_id": "083", "blood_type": "O"}, "shoe": 39, "dot": "x", "states": 0});
    let read: PersonRecord = serde_json::from_value(person.clone()).unwrap();
    let (key, value) = read.into();
    assert_eq!(value.beyond.all().len(), 2);
    let mut written = serde_json::to_value(PersonRecord::from((&key, &value))).unwrap();
    (written["dot"], written["states"]) = (json!("x"), json!(0));
    assert_eq!(written, person);
    let matter = json!({"id": "0000000007-1", "kind": "class", "items": {"rooms": 2}, "held": true});
    let (key, value) = serde_json::from_value::<MatterRecord>(matter.clone()).unwrap().into();
    assert_eq!(serde_json::to_value(MatterRecord::from((&key, &value))).unwrap(), matter);
    let unit: Result<UnitRecord, _> = serde_json::from_str(r#"{"id":"0000000007-1","versions":[],"seat":1,"seat":2}"#);
    assert!(unit.unwrap_err().to_string().starts_with("duplicate field `seat`"));
}

/// Any value that a program of ours could write.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a-zđ \"\\\\/\n\t😀]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from);
        let object = prop::collection::btree_map("[a-zA-Z \"đ]{0,6}", inner, 0..6);
        prop_oneof![list, object.prop_map(|object| Value::from(object.into_iter().collect::<serde_json::Map<_, _>>()))]
    })
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_value_comes_back(value in values()) {
        let read: Opaque = serde_json::from_str(&value.to_string()).unwrap();
        prop_assert_eq!(serde_json::to_value(&read).unwrap(), value);
        let text = serde_json::to_string(&read).unwrap();
        prop_assert_eq!(serde_json::from_str::<Opaque>(&text).unwrap(), read);
    }

    #[test]
    fn any_text(text in r#"[{\["0-9][a-z_:"0-9,/ \[\]{}]{0,60}[}\]"]"#) {
        let _ = serde_json::from_str::<Opaque>(&text);
        let _ = serde_json::from_str::<Foreign>(&text);
        let _ = text.parse::<Word>();
    }
}

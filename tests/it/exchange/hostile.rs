//! Files that were made to do harm: refused, or taken for what they are, within time and memory that the file's length bounds.

use super::memory::remembered;
use super::{maker, today};
use so_nguon::exchange::{read, write_replica};

/// A sound file with one text in the place of another.
fn with(from: &str, to: &str) -> String {
    let whole = write_replica(&remembered(), &maker());
    assert!(whole.contains(from), "{from}\n{whole}");
    whole.replacen(from, to, 1)
}

#[test]
fn nothing_of_them_comes_in() {
    let digits = "9".repeat(2_000_000);
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let long = "x".repeat(5_000_000);
    let many: String = (0..50_000).map(|n| format!("\"x{n}\":{n},")).collect();
    for (what, text) in [
        ("a foreign text of five million letters", with("\"value\":5,", &format!("\"value\":5,\"sworn\":\"{long}\","))),
        ("a million lists in a foreign field", with("\"value\":5,", &format!("\"value\":5,\"sworn\":{deep},"))),
        ("a foreign number of two million digits", with("\"value\":5,", &format!("\"value\":5,\"sworn\":{digits},"))),
        ("a foreign name of five million letters", with("\"value\":5,", &format!("\"value\":5,\"{long}\":1,"))),
        ("a foreign field twice", with("\"value\":5,", "\"value\":5,\"sworn\":1,\"sworn\":2,")),
        ("a name twice in a foreign field", with("\"value\":5,", "\"value\":5,\"sworn\":{\"a\":1,\"a\":2},")),
        ("fifty thousand foreign fields", with("\"value\":5,", &format!("\"value\":5,{many}"))),
        (
            "a million lists in a person's details",
            with("\"citizen_id\":", &format!("\"sworn\":{deep},\"citizen_id\":")),
        ),
        ("a number of two million digits", with("\"value\":5,", &format!("\"value\":{digits},"))),
        ("a schema of two million digits", with("\"schema\": 4", &format!("\"schema\": {digits}"))),
        ("a million lists in a record", with("\"value\":5,", &format!("\"value\":{deep},"))),
        ("a name of five million letters", with("Huyện Ba Tri", &long)),
        ("a second book", with("  \"book\": {", "  \"book\": {},\n  \"book\": {")),
        ("a second cover", with("\"packet\": \"book\"", "\"packet\": \"counts\",\n  \"packet\": \"book\"")),
        ("a field twice", with("\"value\":5,", "\"value\":5,\"value\":6,")),
        ("a write nobody can have made", with("\"dot\":\"0000000abc-1\"", "\"dot\":\"0000000abc-4294967295\"")),
        ("a station that is none", with("\"dot\":\"0000000abc-1\"", "\"dot\":\"../../etc-1\"")),
        ("a state that has not seen itself", with("\"seen\":{", "\"seen\":{\"0000000zzz\":1,\"0000000zzz\":2,")),
    ] {
        let out = read(text.as_bytes(), today());
        let kept_out = out.as_ref().map_or(true, |intake| intake.is_blocked() || intake.told.is_empty());
        assert!(kept_out, "{what}: {:?}", out.map(|i| i.problems));
    }
}

#[test]
fn what_they_say_of_writes_is_not_believed() {
    // By hand a file can say of any record that it knows every write: then nothing of ours could be told it any more.
    let text = with("\"dot\":\"0000000abc-1\"", "\"dot\":\"0000000abc-900000000\"");
    let intake = read(text.as_bytes(), today()).unwrap();
    assert!(!intake.hash_ok && intake.told.is_empty());
}

#[test]
fn what_stands_around_the_book_is_passed_over_whatever_it_is() {
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let text = with("\"app\": ", &format!("\"beside\": {deep},\n  \"app\": "));
    let intake = read(text.as_bytes(), today()).unwrap();
    assert!(intake.problems.is_empty() && intake.book == *remembered().book);
}

/// Each name held against all before it would take hours.
#[test]
fn kinds_of_records_that_nobody_knows_cost_what_they_weigh() {
    let many: String = (0..300_000).map(|n| format!("\"x{n}\":null,")).collect();
    let text = with("\"book\": {", &format!("\"book\": {{{many}"));
    let intake = read(text.as_bytes(), today()).unwrap();
    assert!(!intake.hash_ok && intake.told.is_empty() && intake.book == *remembered().book);
}

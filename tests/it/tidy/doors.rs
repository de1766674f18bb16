//! One-way doors between rooms, and who may know a browser.

use super::{code, hold, map::rooms, sources};
use std::collections::BTreeSet;

/// The rooms that a file's code names, from which depth of folders it speaks (`src/room/file.rs` is 2).
fn named(text: &str, depth: usize) -> BTreeSet<String> {
    let code: String =
        code(text).split_whitespace().collect::<Vec<_>>().join(" ").replace(" ::", "::").replace(":: ", "::");
    let mut found = BTreeSet::new();
    // In `src/room/mod.rs` and `src/room/file.rs` alike, `depth` steps up lead to the crate.
    let mut doors = vec!["crate::".to_owned(), "so_nguon::".to_owned()];
    doors.extend((1..=depth + 1).map(|n| "super::".repeat(n)));
    for door in doors {
        for (at, _) in code.match_indices(&door) {
            let rest = &code[at + door.len()..];
            let names: Vec<&str> = match rest.strip_prefix('{') {
                // `use crate::{domain::{A, B}, stats}`: the first words at the outer level.
                Some(list) => outer(list),
                None => vec![rest],
            };
            for name in names {
                let word: String = name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                found.insert(format!("{door}{word}"));
            }
        }
    }
    found
}

/// The parts of a list in braces that are not in deeper braces.
fn outer(list: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, sign) in list.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&list[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts
}

#[test]
fn rooms_name_only_what_their_row_allows() {
    let rooms = rooms();
    let mut broken = Vec::new();
    for (name, text) in sources(&["src"]) {
        let steps: Vec<&str> = name.split('/').collect();
        let Some(Some(may)) = rooms.get(steps[1]) else { continue };
        // `super` from the room's own door plate (`mod.rs`) is the crate; one deeper for every other file.
        let up = steps.len() - 2 - usize::from(steps.last() == Some(&"mod.rs"));
        for word in named(&text, up) {
            let Some((door, room)) = word.rsplit_once("::") else { continue };
            let out = door.starts_with("crate") || door.starts_with("so_nguon") || door.matches("super").count() > up;
            if out && rooms.contains_key(room) && room != steps[1] && !may.contains(room) {
                broken.push(format!("{name} names {room}"));
            }
        }
    }
    hold(
        "A room names only the rooms in its row of the map (src/lib.rs): what knows less can be tested, read and changed \
         alone. Move the thing to where it belongs, or hand it in as data.",
        &broken,
    );
}

#[test]
fn only_the_page_knows_a_browser() {
    let words = [
        "leptos",
        "web_sys",
        "wasm_bindgen",
        "js_sys",
        "gloo_storage",
        "gloo",
        "idb",
        "wasm_bindgen_futures",
        "console_error_panic_hook",
    ];
    let mut broken = Vec::new();
    for (name, text) in sources(&["src"]) {
        if name.starts_with("src/ui/") || name == "src/main.rs" || name == "src/lib.rs" || name.starts_with("src/bin/")
        {
            continue;
        }
        let code = code(&text);
        let names = |word: &&&str| code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|token| token == **word);
        broken.extend(words.iter().filter(names).map(|word| format!("{name} names {word}")));
    }
    hold("Only ui (and main.rs, lib.rs) may know a browser: everything else is tested natively, in seconds.", &broken);
}

#[test]
fn domain_knows_no_clock_and_no_dice() {
    let words = ["SystemTime", "Instant", "now_utc", "now_local", "rand", "getrandom", "thread_rng"];
    let mut broken = Vec::new();
    for (name, text) in sources(&["src"]) {
        if name.starts_with("src/ui/") || name.starts_with("src/bin/") {
            continue;
        }
        let code = code(&text);
        let names = |word: &&&str| code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|t| t == **word);
        broken.extend(words.iter().filter(names).map(|word| format!("{name} names {word}")));
    }
    hold("Time and dice come in by parameter: a test must be able to say what day it is.", &broken);
}

#[test]
fn doors_are_read_as_the_compiler_reads_them() {
    let found =
        named("use crate::{domain::{Book, Day}, stats as s};\n// crate::ui\nfn f() { super::super::store::x() }", 1);
    for word in ["crate::domain", "crate::stats", "super::super::store"] {
        assert!(found.contains(word), "{word} of {found:?}");
    }
    assert!(!found.contains("crate::ui") && !found.contains("crate::Book"));
}

//! Files: door plates, size, no forgotten tests, nothing unfinished, nothing loose at the top.

use super::{code, files, hold, root, sources};
use std::path::Path;

#[test]
fn every_file_has_a_door_plate() {
    let bare = |(name, text): (String, String)| (!text.starts_with("//! ")).then_some(name);
    let broken: Vec<String> = sources(&["src", "tests"]).into_iter().filter_map(bare).collect();
    hold("Every file opens with a door plate (//!): what it is, and what it must never know.", &broken);
}

#[test]
fn no_file_is_a_hall() {
    let long = |(name, text): (String, String)| {
        let lines = text.lines().count();
        (lines > 300).then(|| format!("{name}: {lines} lines"))
    };
    let broken: Vec<String> = sources(&["src", "tests"]).into_iter().filter_map(long).collect();
    hold("A file over 300 lines is a room to divide: find the two nouns in it.", &broken);
}

#[test]
fn no_test_is_forgotten() {
    let mut broken = Vec::new();
    for (name, _) in files("tests/it") {
        let path = Path::new(&name);
        let stem = path.file_stem().unwrap().to_string_lossy();
        if path.extension().is_none_or(|e| e != "rs") || name == "tests/it/main.rs" {
            continue;
        }
        let folder = path.parent().unwrap();
        // `a/mod.rs` is named in the file above its folder, `a/b.rs` in `a/mod.rs`.
        let (module, above) = if stem == "mod" {
            (folder.file_name().unwrap().to_string_lossy(), folder.parent().unwrap())
        } else {
            (stem, folder)
        };
        let heads = [above.join("mod.rs"), above.join("main.rs"), above.with_extension("rs")];
        let named = heads
            .iter()
            .filter_map(|h| std::fs::read_to_string(root().join(h)).ok())
            .any(|text| code(&text).lines().any(|l| l.trim().trim_start_matches("pub ") == format!("mod {module};")));
        if !named {
            broken.push(name);
        }
    }
    hold("Every file below tests/it is reached by a `mod` line: a forgotten test always passes.", &broken);
}

#[test]
fn nothing_is_left_unfinished() {
    let words = ["todo!", "unimplemented!", "dbg!", ".unwrap()", "panic!(", "println!", "eprintln!"];
    let mut broken = Vec::new();
    for (name, text) in sources(&["src"]) {
        if name.starts_with("src/bin/") {
            continue;
        }
        let code = code(&text);
        broken.extend(words.iter().filter(|w| code.contains(**w)).map(|w| format!("{name} has {w}")));
    }
    hold("Nothing in src ends the page or talks to a console: what can fail is a value (Refusal, Problem).", &broken);
}

#[test]
fn the_top_holds_nothing_loose() {
    const ALLOWED: [&str; 11] = [
        "Cargo.toml",
        "Cargo.lock",
        "src",
        "style",
        "index.html",
        "tests",
        "Trunk.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "Makefile",
    ];
    let listed = std::process::Command::new("git").args(["ls-files"]).current_dir(root()).output();
    let listed = listed.expect("the house rules ask git what belongs to the repository");
    assert!(listed.status.success(), "git ls-files failed: {}", String::from_utf8_lossy(&listed.stderr));
    let mut tops: Vec<String> = String::from_utf8_lossy(&listed.stdout)
        .lines()
        .map(|l| l.trim_matches('"').split('/').next().unwrap_or_default().to_owned())
        .collect();
    tops.dedup();
    let broken: Vec<String> =
        tops.into_iter().filter(|t| !t.starts_with('.') && !ALLOWED.contains(&t.as_str())).collect();
    hold("The top of the repository holds what a newcomer must see, and nothing else: everything has a room.", &broken);
}

#[test]
fn every_dependency_says_why() {
    let text = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let (mut within, mut said, mut broken) = (false, false, Vec::new());
    for line in text.lines() {
        if line.starts_with('[') {
            within = line.contains("dependencies");
            // The frame of the page is given by the task; what is said above a table holds for all of it.
            said = line.contains("wasm32") || line.contains("web-sys");
        } else if within && !said && line.contains('=') && !line.starts_with([' ', '#', ']']) && !line.contains('#') {
            broken.push(line.to_owned());
        }
    }
    hold("A dependency has its reason beside it: what nobody can give a reason for goes.", &broken);
}

#[test]
fn tests_are_where_they_are_run() {
    // A doc comment's code is a test unless it is of another language.
    let is_example = |text: &str| {
        let fence = |line: &str| {
            line.trim_start().strip_prefix("//").and_then(|rest| rest.get(1..)?.strip_prefix(" ```").map(str::to_owned))
        };
        text.lines().filter_map(fence).step_by(2).any(|language| language.is_empty() || language.starts_with("rust"))
    };
    let broken: Vec<String> = sources(&["src"])
        .into_iter()
        .filter(|(name, text)| !name.starts_with("src/bin/") && (code(text).contains("#[test]") || is_example(text)))
        .map(|(name, _)| name)
        .collect();
    let rule =
        "Tests live under tests/, those of a tool beside it: the library is not built once more for tests of its own.";
    hold(rule, &broken);
}

#[test]
fn no_test_hangs_on_luck_or_load() {
    let mut broken = Vec::new();
    for (name, text) in sources(&["tests/it"]) {
        let code = code(&text);
        let (laws, seeds) = (code.matches("proptest! {").count(), code.matches("#![proptest_config(").count());
        let foreign = ["ProptestConfig", "TestRunner::default", "RngSeed::Random"].iter().any(|w| code.contains(w));
        let is_of_luck = name == "tests/it/luck.rs" || name.starts_with("tests/it/tidy/");
        if !is_of_luck && (laws != seeds || foreign) {
            broken.push(name);
        }
    }
    let rule =
        "A law draws its cases by `cases(n)`, from a seed that is fixed and printed: new seeds are for `make soak`.";
    hold(rule, &broken);
}

//! The house rules as tests. Each failure says the rule and why it is one.

mod doors;
mod files;
mod map;
mod paper;
mod picture;
mod style;

use std::path::{Path, PathBuf};

/// The top of the repository.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder of the repository, with its path from the top, in order.
fn files(folder: &str) -> Vec<(String, PathBuf)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort();
    let name = |p: &PathBuf| p.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    found.into_iter().map(|p| (name(&p), p)).collect()
}

/// Every source file below the folders, with its text.
fn sources(folders: &[&str]) -> Vec<(String, String)> {
    let all = folders
        .iter()
        .flat_map(|f| files(f))
        .filter(|(name, _)| Path::new(name).extension().is_some_and(|e| e == "rs"));
    all.map(|(name, path)| (name, std::fs::read_to_string(path).unwrap())).collect()
}

/// The text without comments and without what stands in quotes: what the compiler would act upon.
fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(raw) = rest.strip_prefix("r#\"") {
            out.push_str("\"\"");
            raw.find("\"#").map_or(rest.len(), |at| at + 5)
        } else if first == '"' {
            out.push_str("\"\"");
            quoted(rest)
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
            rest[1..].find('\'').map_or(1, |at| at + 2)
        } else {
            out.push(first);
            first.len_utf8()
        };
        rest = &rest[taken..];
    }
    out
}

/// How long the text in quotes is at the head of `text`, both quotes within.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        match sign {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// Fails with the rule and everything that breaks it.
fn hold(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "\n{rule}\n  {}\n", broken.join("\n  "));
}

#[test]
fn code_is_told_from_words() {
    assert_eq!(code("a // b\nc \"d\\\"e\" f 'x' r#\"g\"h\"# i"), "a \nc \"\" f 'x' \"\" i");
    assert_eq!(code("'\"' + \"//\""), " + \"\"");
}

//! The page's looks: every sheet is linked, none is written into the code.

use super::{files, hold, root, sources};
use std::path::Path;

fn index() -> String {
    std::fs::read_to_string(root().join("index.html")).expect("index.html is what Trunk builds and the browser opens")
}

#[test]
fn every_sheet_is_linked() {
    let index = index();
    let sheets = files("style").into_iter().map(|(name, _)| name);
    let broken: Vec<String> = sheets
        .filter(|name| Path::new(name).extension().is_some_and(|e| e == "css") && !index.contains(name.as_str()))
        .collect();
    hold(
        "Every sheet in style/ is linked in index.html: a forgotten one changes nothing and misleads its reader.",
        &broken,
    );
}

#[test]
fn every_link_has_a_sheet() {
    let index = index();
    let linked = index
        .split(['"', '\''])
        .map(|l| l.trim_start_matches("./"))
        .filter(|l| l.starts_with("style/") && Path::new(l).extension().is_some_and(|e| e == "css"));
    let broken: Vec<String> = linked.filter(|l| !root().join(l).exists()).map(str::to_owned).collect();
    hold("What index.html links is there.", &broken);
}

#[test]
fn the_page_is_text_and_classes() {
    let mut broken = Vec::new();
    for (name, text) in sources(&["src/ui"]) {
        for (word, why) in [
            ("inner_html", "text of a file could become markup"),
            ("style=\"", "the content security policy refuses it; a class belongs in style/"),
            ("set_inner_html", "text of a file could become markup"),
            ("outer_html", "text of a file could become markup"),
        ] {
            let lines = text.lines().enumerate().filter(|(_, l)| !l.trim_start().starts_with("//") && l.contains(word));
            broken.extend(lines.map(|(at, _)| format!("{name}:{} has {word}: {why}", at + 1)));
        }
    }
    hold("A page writes text and classes only.", &broken);
}

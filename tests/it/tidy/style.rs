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
fn nobody_translates_the_page_by_machine() {
    let index = index();
    let wanted = ["translate=\"no\"", "class=\"notranslate\"", "<meta name=\"google\" content=\"notranslate\">"];
    let broken: Vec<String> = wanted.into_iter().filter(|w| !index.contains(w)).map(str::to_owned).collect();
    hold("The page opts out of machine translation, which would take its texts apart.", &broken);
}

#[test]
fn one_place_tells_whose_a_key_is() {
    let broken: Vec<String> = sources(&["src/ui"])
        .into_iter()
        .filter(|(name, text)| {
            let asks = ["is_composing()", "key_code()"].iter().any(|word| text.contains(word));
            asks && !name.ends_with("/typing.rs")
        })
        .map(|(name, _)| name)
        .collect();
    hold("Whether an input method has a key is asked of `parts::composes`: the event alone does not say.", &broken);
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

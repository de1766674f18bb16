//! Papers and the screen: no rule of the one reaches the other. A heading was hidden on paper once, because a part of the page
//! bore the same name.

use super::{files, hold, root, sources};
use std::collections::BTreeSet;

/// The names of styles that a text of code gives.
fn named(text: &str) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = ["class=\"", "set_class_name(\""]
        .iter()
        .flat_map(|opens| text.split(opens).skip(1))
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect();
    // Names that are chosen stand by themselves.
    found.extend(text.split('"').skip(1).step_by(2).filter(|word| word.starts_with("paper-")).map(str::to_owned));
    found.iter().flat_map(|names| names.split_whitespace()).map(str::to_owned).collect()
}

/// The selectors of a sheet.
fn selectors(sheet: &str) -> Vec<String> {
    let bare: String = sheet.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect();
    let heads = bare.split('{').map(|part| part.rsplit(['}', ';']).next().unwrap_or_default().trim().to_owned());
    heads.filter(|head| !head.is_empty() && !head.starts_with('@')).collect()
}

#[test]
fn papers_bear_names_of_their_own() {
    let all = sources(&["src/ui"]);
    let component = |name: &str| matches!(name, "src/ui/pages/paper.rs" | "src/ui/pages/report/sheet.rs");
    let mut broken = Vec::new();
    for (name, text) in &all {
        for class in named(text) {
            let of_papers = class.starts_with("paper");
            if name == "src/ui/pages/paper.rs" && !of_papers {
                broken.push(format!("{name} names {class}"));
            }
            if of_papers && !component(name) && name != "src/ui/print.rs" {
                broken.push(format!("{name} names {class}"));
            }
        }
    }
    hold("What is drawn of a paper bears names that begin with “paper”, and one component draws it.", &broken);
}

#[test]
fn no_rule_of_the_screen_reaches_a_paper() {
    let mut broken = Vec::new();
    for (name, _) in files("style") {
        if name.ends_with("/paper.css") || name.ends_with("/print.css") {
            continue;
        }
        let sheet = std::fs::read_to_string(root().join(&name)).unwrap();
        broken.extend(selectors(&sheet).into_iter().filter(|s| s.contains(".paper")).map(|s| format!("{name}: {s}")));
    }
    let sheet = std::fs::read_to_string(root().join("style/pages/paper.css")).unwrap();
    // Within a paper everything may be laid out, and nothing hidden.
    broken.extend(sheet.lines().filter(|line| line.contains("display: none")).map(str::to_owned));
    hold("A style of the screen that reached a paper would change what is signed.", &broken);
}

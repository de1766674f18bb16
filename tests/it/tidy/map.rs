//! The map in `src/lib.rs`: a row for each room, a room for each row.

use super::{files, hold, root};
use std::collections::{BTreeMap, BTreeSet};

/// The rooms of the map with the rooms that each may name; none for one that may name all.
pub fn rooms() -> BTreeMap<String, Option<BTreeSet<String>>> {
    let text = std::fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rows = text.lines().filter_map(|l| l.strip_prefix("//! | `")).filter_map(|l| l.split_once("/` |"));
    rows.map(|(room, rest)| {
        let last = rest.trim_end().trim_end_matches('|').rsplit('|').next().unwrap_or("").trim().to_owned();
        let names = last.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        (room.to_owned(), (last != "all").then_some(names))
    })
    .collect()
}

fn folders() -> BTreeSet<String> {
    files("src").iter().filter_map(|(name, _)| Some(name.strip_prefix("src/")?.split_once('/')?.0.to_owned())).collect()
}

#[test]
fn every_room_is_on_the_map_and_every_row_is_a_room() {
    let mapped: BTreeSet<String> = rooms().into_keys().collect();
    // `bin` holds native tools, it is no room of the page.
    let there: BTreeSet<String> = folders().into_iter().filter(|f| f != "bin").collect();
    let broken: Vec<String> = there
        .difference(&mapped)
        .map(|r| format!("src/{r}/ has no row"))
        .chain(mapped.difference(&there).map(|r| format!("the row of {r} has no folder")))
        .collect();
    hold(
        "The room table in the rustdoc of src/lib.rs names every folder of src, and nothing else: it is the map that \
         ships, and a newcomer reads it first. A row looks like: //! | `domain/` | what is true | nothing |",
        &broken,
    );
}

#[test]
fn the_map_allows_no_more_than_the_plan() {
    let plan: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("domain", &[][..]),
        ("rules", &["domain"]),
        ("stats", &["domain", "rules"]),
        ("sample", &["domain"]),
        ("merge", &["domain"]),
        ("exchange", &["domain", "merge"]),
        ("store", &["domain", "merge"]),
        ("session", &["domain", "rules", "stats", "merge", "exchange", "store", "sample"]),
        ("i18n", &["domain", "rules", "stats", "merge", "exchange", "store", "sample", "session"]),
    ]);
    let mut broken = Vec::new();
    for (room, may) in rooms() {
        match (plan.get(room.as_str()), may) {
            (None, None) if room == "ui" => {}
            (Some(plan), Some(may)) => broken
                .extend(may.iter().filter(|m| !plan.contains(&m.as_str())).map(|m| format!("{room} may not name {m}"))),
            _ => broken.push(format!("{room}: its row does not say what it may name as the plan does")),
        }
    }
    hold("The one-way street domain ← stats ← session ← ui keeps every room testable without those after it.", &broken);
}

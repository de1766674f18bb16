//! What is folded hides what is below it, and the way to the selected unit is open.

use crate::note::Sketch;
use so_nguon::domain::{Span, Tree, UnitId};
use so_nguon::session::outline;
use std::collections::BTreeMap;

fn names(sketch: &Sketch, selected: Option<UnitId>, folds: &[(&str, bool)]) -> Vec<String> {
    let folds: BTreeMap<UnitId, bool> = folds.iter().map(|(n, open)| (sketch.unit(n), *open)).collect();
    outline(&Tree::over(&sketch.book, Span::ALL), selected, &folds).into_iter().map(|l| l.name).collect()
}

#[test]
fn a_small_tree_is_open_and_folds_where_it_is_told() {
    let sketch = Sketch::read("H\n  X1\n    B1\n      T1\n  X2");
    assert_eq!(names(&sketch, None, &[]), ["H", "X1", "B1", "T1", "X2"]);
    assert_eq!(names(&sketch, None, &[("X1", false)]), ["H", "X1", "X2"]);
}

#[test]
fn a_large_tree_is_folded_below_two_levels_but_for_the_way_to_the_selected() {
    let mut text = String::from("H\n  X1\n    B1\n      T1\n");
    text.extend((0..70).map(|n| format!("  X-{n}\n    B-{n}\n      T-{n}\n")));
    let sketch = Sketch::read(&text);
    let seen = names(&sketch, None, &[]);
    assert!(seen.contains(&"B1".to_owned()) && !seen.contains(&"T1".to_owned()));
    let seen = names(&sketch, Some(sketch.unit("T1")), &[]);
    assert!(seen.contains(&"T1".to_owned()) && !seen.contains(&"T-3".to_owned()));
}

//! Members on a day (đảng viên), for percentages and growth: typed figures of the year before that day, summed up the tree.

use crate::domain::{Book, Day, Indicator, Tree, UnitKind};

/// For each unit of the tree the members known for `day`: the newest figure of the year up to it, else the full sum below.
#[must_use]
pub fn members_on(book: &Book, tree: &Tree, day: Day) -> Vec<Option<u32>> {
    members_known(book, tree, |of| of <= day && of > day.years_later(-1))
}

/// For each unit of the tree the members known for a day that fits: the newest such figure, else the full sum below.
#[must_use]
pub fn members_known(book: &Book, tree: &Tree, fits: impl Fn(Day) -> bool) -> Vec<Option<u32>> {
    let mut newest: Vec<Option<(Day, u32)>> = vec![None; tree.nodes().len()];
    let facts = book.facts.iter().filter(|(k, _)| k.indicator == Indicator::Members);
    for (key, fact) in facts {
        let end = book.span(key.period).map_or(fact.as_of, |s| s.end);
        let of = fact.as_of.min(end);
        if let Some(place) = tree.place(key.unit).filter(|_| fits(of)) {
            newest[place] = newest[place].max(Some((of, fact.counts().get())));
        }
    }
    let mut members: Vec<Option<u32>> = newest.into_iter().map(|n| n.map(|(_, value)| value)).collect();
    for (at, node) in tree.nodes().iter().enumerate().rev() {
        if members[at].is_none() {
            // As in the other figures: a friend unit adds what it reports and is not waited for.
            let waited_for = |&&b: &&usize| members[b].is_some() || tree.nodes()[b].version.kind != UnitKind::Friend;
            let below: Option<Vec<u32>> = node.below.iter().filter(waited_for).map(|&b| members[b]).collect();
            members[at] = below.and_then(|b| b.into_iter().reduce(u32::saturating_add));
        }
    }
    members
}

//! Many clashes settled at once, by a rule that a person picks: the same words that could be given one by one.
//!
//! A rule never decides by itself: it proposes a choice for each clash of which it can say something, a person sees how many
//! those are, and what it says nothing of goes on waiting.

use super::table::{Table, each_table, kind_of};
use super::{Clash, Dot, Replica, Settlement, Settling, Sibling, Trace};
use crate::domain::{Book, Edit, Station};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A rule by which clashes are settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// What is shown stays (giữ giá trị đang hiện); a record that was taken away here and changed there is kept.
    Shown,
    /// What was written last by the clocks of the machines (giá trị ghi sau cùng). Clocks can be wrong: only a person may
    /// say that they are to be believed. Where the log does not know the moment of every write, or the last two are of the
    /// same minute, it says nothing.
    Latest,
    /// What this machine wrote (giá trị của một máy), in whichever visit, where it wrote one of the values and one alone.
    Of(Station),
}

/// What a rule comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruling {
    /// What is written.
    pub settlement: Settlement,
    /// So many clashes are settled.
    pub settled: usize,
    /// So many the book refuses to settle so, or are no longer as they were shown; they go on waiting.
    pub left: usize,
}

impl Replica {
    /// The choice that the rule makes of a clash, as [`Replica::settle`] takes it; none where it says nothing of it.
    #[must_use]
    pub fn choice(&self, clash: &Clash, rule: Rule) -> Option<usize> {
        let writers = self.writers(clash)?;
        match rule {
            Rule::Shown => Some(0),
            Rule::Latest => {
                let moments = writers.iter().map(|dots| dots.iter().map(|dot| self.moment(*dot)).max().flatten());
                let moments: Vec<_> = moments.collect::<Option<_>>()?;
                let last = *moments.iter().max()?;
                only(moments.iter().map(|moment| *moment == last))
            }
            Rule::Of(station) => only(writers.iter().map(|dots| dots.iter().any(|dot| dot.station.is_kin(station)))),
        }
    }

    /// The machines that wrote one of the values of these clashes, in order, each by the first of its visits: each is a rule.
    #[must_use]
    pub fn stations_of(&self, clashes: &[Clash]) -> BTreeSet<Station> {
        let writers = clashes.iter().filter_map(|clash| self.writers(clash));
        let all: BTreeSet<Station> = writers.flatten().flatten().map(|dot| dot.station).collect();
        // Those of one machine begin alike, so they stand together.
        let mut before: Option<Station> = None;
        let is_first = |at: &Station| before.replace(*at).is_none_or(|before| !before.is_kin(*at));
        all.into_iter().filter(is_first).collect()
    }

    /// What it comes to that a rule settles all of these of which it says something: one write.
    #[must_use]
    pub fn settle_by(&self, clashes: &[Clash], rule: Rule) -> Ruling {
        let mut edits = Vec::new();
        let mut all = Ruling {
            settlement: Settlement { book: (*self.shown()).clone(), settling: Settling::default(), edit: None },
            settled: 0,
            left: 0,
        };
        // Each word is given over what the words before it have left.
        let mut now = self.clone();
        for clash in clashes {
            let Some(choice) = self.choice(clash, rule) else { continue };
            match now.settle(clash, choice) {
                Ok(Settlement { book, settling, edit }) => {
                    all.settled += 1;
                    let has_edit = edit.is_some();
                    edits.extend(edit);
                    if has_edit || now.book.has_ones() {
                        now.book = now.as_written(Arc::new(book), &settling).0;
                    }
                    all.settlement.settling.join(settling);
                }
                // A record that has just been taken away has no fields left to disagree about.
                Err(_) if is_gone(&now.shown(), clash) => all.settled += 1,
                Err(_) => all.left += 1,
            }
        }
        all.settlement.book = (*now.shown()).clone();
        all.settlement.edit = (!edits.is_empty()).then_some(Edit::All(edits));
        all
    }

    /// The writes behind each choice of a clash, in the order of the choices; none if it is no longer there.
    fn writers(&self, clash: &Clash) -> Option<Vec<Vec<Dot>>> {
        if let Some((_, rivals)) = &clash.field {
            return Some(rivals.iter().map(|rival| vec![rival.dot]).collect());
        }
        macro_rules! kind {
            ($table:ident) => {
                if clash.kind == kind_of!($table) {
                    let Trace::Grown(siblings) = self.contexts.$table.get(&serde_json::from_str(&clash.key).ok()?)?
                    else {
                        return None;
                    };
                    let last = |alive: bool| {
                        let of = siblings.iter().filter(move |s: &&Arc<Sibling<_>>| s.value.is_some() == alive);
                        of.map(|s| s.last).collect()
                    };
                    return Some(vec![last(true), last(false)]);
                }
            };
        }
        each_table!(kind);
        None
    }

    /// When a write was made, by the clock of its machine, as far as the log knows.
    fn moment(&self, dot: Dot) -> Option<crate::domain::Moment> {
        self.log.get(&dot).map(|entry| entry.at)
    }
}

/// The place of the only one that is so.
fn only(are: impl Iterator<Item = bool>) -> Option<usize> {
    let mut places = are.enumerate().filter_map(|(at, is)| is.then_some(at));
    places.next().filter(|_| places.next().is_none())
}

/// Whether the record that a clash is about is not in the book.
fn is_gone(book: &Book, clash: &Clash) -> bool {
    macro_rules! kind {
        ($table:ident) => {
            if clash.kind == kind_of!($table) {
                return serde_json::from_str(&clash.key).is_ok_and(|key| book.$table.find(&key).is_none());
            }
        };
    }
    each_table!(kind);
    false
}

//! A table in which numbers of units are entered: which units stand in it, and what became of a text that was not simply
//! written. Both tables, of targets and of results, are made so.

use super::results::NoReportDay;
use super::sheet::Write;
use crate::domain::{Count, Day, Edit, Fault, Tree, UnitId};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which unit.
    pub unit: UnitId,
    /// Its name for tables.
    pub label: String,
    /// How deep below the first.
    pub depth: u8,
    /// It is the unit that the others stand under.
    pub whole: bool,
}

/// The unit and those directly below it, or all below it.
#[must_use]
pub fn lines(tree: &Tree, unit: UnitId, all: bool) -> Vec<Line> {
    let Some(first) = tree.node(unit) else { return Vec::new() };
    let below = tree.branch(unit).iter().filter(|n| all || n.depth <= first.depth + 1);
    below
        .map(|node| Line {
            unit: node.id,
            label: node.version.label().to_string(),
            depth: u8::try_from(node.depth - first.depth).unwrap_or(u8::MAX),
            whole: node.id == unit,
        })
        .collect()
}

/// Why a text did not simply become the number in its cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It cannot be read; nothing was changed.
    Fault(Fault),
    /// Day or paper beside the table cannot be read; nothing was changed.
    Beside(Fault),
    /// The report day beside the table cannot be; nothing was changed.
    ReportDay(NoReportDay),
    /// A dated decision is in force, and none was dated here; nothing was changed.
    Dated(Day),
    /// Written among the decisions, but one of this later day is in force.
    Newer(Day),
    /// Written, but it holds only after the report day.
    NotYet(Day),
    /// Written as reported, but what counts is still this sum of records and units below.
    Counted(u32),
    /// Written as reported, but what counts is still this correction.
    Corrected(Count),
    /// There is a figure as of a later day; nothing was changed.
    Later(Day, Count),
}

impl Why {
    /// Whether nothing was changed.
    #[must_use]
    pub const fn refuses(&self) -> bool {
        !matches!(self, Self::Newer(_) | Self::NotYet(_) | Self::Counted(_) | Self::Corrected(_))
    }
}

/// A text about which something has to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// In which column.
    pub col: usize,
    /// Of which unit.
    pub unit: UnitId,
    /// As it was written.
    pub text: String,
    /// What became of it.
    pub why: Why,
}

/// What a block of texts came to: the readable ones as one edit, and what has to be said of the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entered {
    /// All changes as one; none where nothing changes.
    pub edit: Option<Edit>,
    /// In the order in which they were written.
    pub remarks: Vec<Remark>,
}

impl Entered {
    /// Gathers edits and remarks, text by text; what lies outside of the table is left out.
    pub(super) fn gather(
        lines: &[Line],
        writes: &[Write],
        mut enter: impl FnMut(UnitId, &Write) -> (Option<Edit>, Option<Why>),
    ) -> Self {
        let (mut edits, mut remarks) = (Vec::new(), Vec::new());
        for write in writes {
            let Some(unit) = lines.get(write.row).map(|l| l.unit) else { continue };
            let (edit, why) = enter(unit, write);
            edits.extend(edit);
            remarks.extend(why.map(|why| Remark { col: write.col, unit, text: write.text.clone(), why }));
        }
        Self { edit: (!edits.is_empty()).then_some(Edit::All(edits)), remarks }
    }

    /// Nothing is taken in, for this reason.
    #[must_use]
    pub fn none(lines: &[Line], writes: &[Write], why: &Why) -> Self {
        Self::gather(lines, writes, |_, _| (None, Some(why.clone())))
    }
}

/// Whether a text of a table says that there is nothing: blank, or the dash that tables write then.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    undashed(text).is_empty()
}

/// A text of a table without the dash that tables write where there is nothing.
pub(super) fn undashed(text: &str) -> &str {
    let text = text.trim();
    if matches!(text, "-" | "–" | "−") { "" } else { text.trim_matches('—').trim() }
}

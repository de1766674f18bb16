//! Where things stand in a line chart, in percent of its width and height.
//!
//! It must never know what is counted, and never draw an axis that does not begin at zero.

use super::{Series, SeriesKind};

/// The levels of the axis: how far apart, and where it ends; in tenths, as the points are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Axis {
    /// From one level to the next.
    pub step: u32,
    /// The highest level.
    pub top: u32,
}

impl Axis {
    /// At most five levels of a round step, so that the highest value fits.
    pub fn of(series: &[Series]) -> Self {
        let most =
            series.iter().flat_map(|line| line.points.iter().flatten()).copied().max().unwrap_or_default().max(10);
        // Levels are whole.
        let decades = std::iter::successors(Some(10_u32), |decade| decade.checked_mul(10));
        let mut steps = decades.flat_map(|decade| [1, 2, 5].map(|factor| decade.saturating_mul(factor)));
        let step = steps.find(|step| most.div_ceil(*step) <= 5).unwrap_or(u32::MAX);
        Self { step, top: most.div_ceil(step).saturating_mul(step) }
    }

    /// The levels above zero, and zero.
    pub fn levels(self) -> impl Iterator<Item = u32> {
        (0..=self.top / self.step).map(move |level| level * self.step)
    }

    /// How high a value stands, in percent.
    pub fn height(self, value: u32) -> f64 {
        f64::from(value) / f64::from(self.top) * 100.0
    }
}

/// How far right the nth of `count` points stands, in percent.
pub(super) fn across(at: usize, count: usize) -> f64 {
    let whole = |n: usize| u32::try_from(n).map_or(f64::INFINITY, f64::from);
    if count < 2 { 0.0 } else { whole(at) / whole(count - 1) * 100.0 }
}

/// The `points` of an SVG line over a field of 100 by 100.
pub(super) fn polyline(line: &Series, axis: Axis, count: usize) -> String {
    let known = line.points.iter().enumerate().filter_map(|(at, value)| value.map(|value| (at, value)));
    known
        .map(|(at, value)| format!("{:.2},{:.2}", across(at, count), 100.0 - axis.height(value)))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The end of a line, where its name and figure stand.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct End {
    pub kind: SeriesKind,
    pub label: String,
    pub value: u32,
    pub across: f64,
    /// Where the point is.
    pub height: f64,
    /// Where its label is: pushed away from the others.
    pub label_height: f64,
}

/// The ends of all lines, their labels far enough apart to be read.
pub(super) fn ends(series: &[Series], axis: Axis, count: usize) -> Vec<End> {
    const APART: f64 = 9.0;
    let mut ends: Vec<End> = series
        .iter()
        .filter_map(|line| {
            let at = line.points.iter().rposition(Option::is_some)?;
            let value = line.points[at]?;
            let height = axis.height(value);
            Some(End {
                kind: line.kind,
                label: line.label.clone(),
                value,
                across: across(at, count),
                height,
                label_height: height,
            })
        })
        .collect();
    ends.sort_by(|a, b| a.height.total_cmp(&b.height).then(a.kind.cmp(&b.kind)));
    let mut floor = f64::NEG_INFINITY;
    for end in &mut ends {
        end.label_height = end.label_height.max(floor);
        floor = end.label_height + APART;
    }
    ends
}

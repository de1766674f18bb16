//! The inbox (hộp nhận): which of the units directly below have sent their figures for which months of a year, which are
//! late, and from which nothing has come (handbook 2.3, 11).
//!
//! A unit answers for a month in which it stands below at the month's end: one that ended or moved before that owes
//! nothing, and one that is new does. Figures that are in the book without a receipt count as given; a later report that counts on from
//! before a month tells of that month too, so nobody is reminded of it.

mod receipt;

pub use receipt::{Receipt, month_of, receipts};

use crate::domain::{Book, Day, MatterId, Name, PeriodId, Span, Unit, UnitId, UnitKind};
use std::collections::{BTreeMap, BTreeSet};

/// No more days of grace than this: with more, a report could be taken for that of the month before.
pub const MOST_DAYS: u32 = 25;

/// How often figures are sent (nhịp báo cáo).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rhythm {
    /// Every month.
    #[default]
    Month,
    /// Every quarter: for each it is its last month that counts.
    Quarter,
}

impl Rhythm {
    /// The steps of a year, each with the month that answers for it.
    fn steps(self, year: i16) -> impl Iterator<Item = (PeriodId, PeriodId)> {
        let every = if self == Self::Month { 1 } else { 3 };
        (1..=12 / every).map(move |n| {
            let month = PeriodId::Month(year, n * every);
            (if self == Self::Month { month } else { PeriodId::Quarter(year, n) }, month)
        })
    }
}

/// A month or a quarter of the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InboxStep {
    /// Which.
    pub period: PeriodId,
    /// Its days, as the book has them.
    pub span: Span,
    /// The last day on which its figures are in time.
    pub due: Day,
    month: PeriodId,
}

/// What has come of a unit for a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Post {
    /// The unit does not stand below at the end of the step.
    Absent,
    /// The step is not over, and nothing has come.
    Ahead,
    /// It lies before anything that has been received: nobody kept an account then.
    Before,
    /// Chưa nhận: nothing has come, and it is not late yet.
    Waiting,
    /// Quá hạn: nothing has come in so many days since it was due.
    Overdue(u32),
    /// Đã nhận: by this receipt, the newest of the step; the first came so many days late.
    Received {
        /// The newest receipt.
        receipt: MatterId,
        /// The day up to which it speaks.
        until: Day,
        /// How late the first was; 0 for in time.
        late: u32,
        /// How many have come.
        times: u32,
    },
    /// Its figures are in the book up to this day, typed here or taken in without a receipt.
    Known(Day),
    /// Nothing came for the step alone, and a later report up to this day tells of it too.
    Covered(Day),
}

impl Post {
    /// Whether the unit has given its figures for the step.
    #[must_use]
    pub const fn is_given(self) -> bool {
        matches!(self, Self::Received { .. } | Self::Known(_))
    }

    /// Whether it is to be reminded.
    #[must_use]
    pub const fn is_missing(self) -> bool {
        matches!(self, Self::Waiting | Self::Overdue(_))
    }
}

/// A unit directly below, with what has come of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboxRow {
    /// Which unit.
    pub unit: UnitId,
    /// Its name at the last step at which it stands below.
    pub name: Name,
    /// One for each step.
    pub posts: Vec<Post>,
}

/// How many of the units below have sent for a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InboxTally {
    /// Units from which figures are asked.
    pub units: u32,
    /// Given, in time or late, with a receipt or without.
    pub given: u32,
    /// Of those: late.
    pub late: u32,
    /// Of those: without a receipt.
    pub known: u32,
    /// Told of by a later report alone.
    pub covered: u32,
    /// Not come, not late yet.
    pub waiting: u32,
    /// Overdue.
    pub overdue: u32,
}

/// The units below × the steps of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inbox {
    /// The steps, in order.
    pub steps: Vec<InboxStep>,
    /// Every unit that stands below at the end of one of them, in the order of the book.
    pub rows: Vec<InboxRow>,
}

/// A report of a unit: a receipt, or figures in the book.
#[derive(Clone, Copy)]
struct Report {
    until: Day,
    period: Option<PeriodId>,
    receipt: Option<(MatterId, Day)>,
}

impl Inbox {
    /// What has come of the units directly below this one for the steps of the year, as seen on this day.
    #[must_use]
    pub fn of(book: &Book, above: UnitId, year: i16, rhythm: Rhythm, today: Day) -> Self {
        let grace = book.settings.report_days.min(MOST_DAYS);
        let steps: Vec<InboxStep> =
            rhythm.steps(year).filter_map(|(period, month)| step(book, period, month, grace)).collect();
        let came = receipts(book);
        let mut reports: BTreeMap<UnitId, Vec<(PeriodId, Report)>> = BTreeMap::new();
        let mut note = |unit: UnitId, report: Report| {
            let month = month_of(book, report.period, report.until, grace);
            reports.entry(unit).or_default().push((month, report));
            month
        };
        let noted = came.iter().map(|r| {
            let receipt = Some((r.id, r.on));
            note(r.unit, Report { until: r.until(), period: r.period, receipt })
        });
        let first = noted.min();
        let below = |id: &UnitId| book.units.get(id).is_some_and(|unit| unit.parents().any(|parent| parent == above));
        // What was counted here from the records, for the office's own report, has come from nobody.
        let figures = book.facts.iter().filter(|(key, _)| below(&key.unit) && !book.echoes.has(key));
        // Mostly all figures of a report are as of one day.
        let known: BTreeSet<_> = figures.map(|(key, fact)| (key.unit, key.period, fact.as_of)).collect();
        for (unit, period, until) in known {
            note(unit, Report { until, period: Some(period), receipt: None });
        }
        // An account is kept from the first receipt on, and of the last step that is over in any case.
        let over = steps.iter().filter(|s| s.span.end < today).map(|s| s.month).max();
        let since = first.into_iter().chain(over).min();
        let row = |(id, unit): (&UnitId, &Unit)| {
            let version = |step: &InboxStep| unit.at(step.span.end).filter(|v| v.parent == Some(above));
            let name = steps.iter().rev().find_map(version).filter(|v| v.kind != UnitKind::Friend)?.name.clone();
            let own = reports.get(id).map_or(&[][..], Vec::as_slice);
            let post = |step: &InboxStep| match version(step) {
                Some(_) => post(book, step, own, today, since),
                None => Post::Absent,
            };
            Some(InboxRow { unit: *id, name, posts: steps.iter().map(post).collect() })
        };
        let rows = book.units.iter().filter_map(row).collect();
        Self { steps, rows }
    }

    /// The place of the step that is asked for; else of the last that is over; else of the first.
    #[must_use]
    pub fn focus(&self, period: PeriodId, today: Day) -> usize {
        let asked = self.steps.iter().position(|s| s.period == period);
        asked.or_else(|| self.steps.iter().rposition(|s| s.span.end < today)).unwrap_or(0)
    }

    /// How many have sent for the step at this place.
    #[must_use]
    pub fn tally(&self, at: usize) -> InboxTally {
        let mut tally = InboxTally::default();
        for post in self.rows.iter().filter_map(|row| row.posts.get(at)) {
            tally.units += u32::from(*post != Post::Absent);
            tally.given += u32::from(post.is_given());
            tally.late += u32::from(matches!(post, Post::Received { late: 1.., .. }));
            tally.known += u32::from(matches!(post, Post::Known(_)));
            tally.covered += u32::from(matches!(post, Post::Covered(_)));
            tally.waiting += u32::from(*post == Post::Waiting);
            tally.overdue += u32::from(matches!(post, Post::Overdue(_)));
        }
        tally
    }
}

fn step(book: &Book, period: PeriodId, month: PeriodId, grace: u32) -> Option<InboxStep> {
    let span = book.span(period)?;
    let due = i32::try_from(grace).ok().and_then(|days| span.end.later(days)).unwrap_or(span.end);
    Some(InboxStep { period, span, due, month })
}

/// What has come of a unit that stands below at the end of the step.
fn post(book: &Book, step: &InboxStep, reports: &[(PeriodId, Report)], today: Day, since: Option<PeriodId>) -> Post {
    let late = |on: Day| u32::try_from(on.days_since(step.due)).unwrap_or(0);
    let own = || reports.iter().filter(|(month, _)| *month == step.month).map(|(_, report)| report);
    let came = || own().filter_map(|r| r.receipt.map(|(id, on)| (r.until, on, id)));
    if let Some((until, _, receipt)) = came().max_by_key(|(until, on, id)| (*until, *on, id.0.order())) {
        let first = came().map(|(_, on, _)| on).min().map_or(0, late);
        return Post::Received {
            receipt,
            until,
            late: first,
            times: u32::try_from(came().count()).unwrap_or(u32::MAX),
        };
    }
    if let Some(until) = own().map(|r| r.until).max() {
        return Post::Known(until);
    }
    let covers = |report: &&Report| {
        let from = report.period.and_then(|id| book.span(id)).map_or(Day::FIRST, |span| span.start);
        from <= step.span.start && step.span.end < report.until
    };
    if let Some(until) = reports.iter().map(|(_, report)| report).filter(covers).map(|r| r.until).min() {
        return Post::Covered(until);
    }
    if today <= step.span.end {
        return Post::Ahead;
    }
    if since.is_some_and(|since| step.month < since) {
        return Post::Before;
    }
    if today <= step.due { Post::Waiting } else { Post::Overdue(late(today)) }
}

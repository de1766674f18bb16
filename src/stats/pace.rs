//! The year so far against plan (handbook 7.5): admissions by month and what could be expected by now.

use super::{Figures, Ratio, Standing, Tenths, Until};
use crate::domain::{Book, Day, Indicator, PeriodId, Span, UnitId};

/// Whose rhythm the plan follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
    /// The same every day.
    Linear,
    /// The unit's own rhythm of the year before.
    LastYear,
}

/// Admissions by month, and the plan beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The last day of each month of the period, or of the period.
    pub ends: Vec<Day>,
    /// Admitted up to each of these days, as far as the report day; empty where no person is recorded.
    pub done: Vec<u32>,
    /// The same a year before; empty where nothing is known.
    pub before: Vec<u32>,
    /// What the plan asks for up to each of these days; empty without a target.
    pub plan: Vec<Tenths>,
    /// Whose rhythm the plan follows.
    pub curve: Curve,
    /// What the plan asks for by the day up to which the figure is known, which is the report day or one before.
    pub expected: Option<Tenths>,
    /// How many months of the period are left from that day on, the one that has begun among them.
    pub months_left: usize,
}

/// The last day of every month that the span touches, the last one cut to the span's end.
#[must_use]
pub fn months(span: Span) -> Vec<Day> {
    let mut ends = Vec::new();
    let (mut year, mut month) = (span.start.year(), span.start.month());
    while let Some(end) = i16::try_from(year).ok().and_then(|y| PeriodId::Month(y, month).calendar()).map(|s| s.end) {
        ends.push(end.min(span.end));
        if end >= span.end {
            break;
        }
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    ends
}

/// A target below this has no pace: what is left is said in persons and months (handbook 7.5).
const FEW: u32 = 5;

/// What is left of a small target, in persons and in months: none of a larger one, or of one that is reached.
#[must_use]
pub fn few_left(own: &Standing, pace: &Pace) -> Option<(u32, usize)> {
    let aim = own.aim.known().filter(|aim| aim.least < FEW)?;
    let left = aim.least.checked_sub(own.admitted.value?).filter(|left| *left > 0)?;
    Some((left, pace.months_left))
}

impl Pace {
    /// The pace of a unit with all below it, by persons; `target` is what is to be reached by the end.
    #[must_use]
    pub fn of(book: &Book, figures: &Figures, unit: UnitId, target: Option<u32>) -> Self {
        let ends = months(figures.span);
        let passed = ends.iter().filter(|&&e| e <= figures.counted.end).count();
        let open = passed < ends.len() && ends.get(passed.wrapping_sub(1)) != Some(&figures.counted.end);
        let shown = (passed + usize::from(open)).min(ends.len());
        // The year before has its own days: a February of 29, or a closing day that was moved.
        let asked = figures.year_before(book);
        let last_year = asked.and_then(|q| book.span(q.period)).unwrap_or_else(|| figures.span.year_before());
        let ends_before: Vec<Day> = months(last_year);
        // What is known up to June is held against the plan of June.
        let known = Until::of(figures, unit, Indicator::ADMITTED).map_or(figures.counted.end, |until| until.oldest);
        let is_old = known < figures.counted.end;
        let until = asked.filter(|_| !is_old).map_or_else(|| known.years_later(-1), |q| q.as_of);
        let walk = Walk::over(book, figures, unit, (last_year, &ends_before, until), &ends);
        let (mut done, before) = (walk.now, walk.before);
        done.truncate(shown);
        let total = before.last().copied().unwrap_or(0);
        // Fewer than ten admissions have no rhythm (handbook 7.5).
        let curve = if total >= 10 && before.len() == ends.len() { Curve::LastYear } else { Curve::Linear };
        let at = |at: usize, day: Day| match curve {
            Curve::LastYear => Ratio::new(before[at], total),
            Curve::Linear => Ratio::new(figures.span.up_to(day).days(), figures.span.days()),
        };
        let ask = |share: Option<Ratio>| target.zip(share).map(|(t, s)| s.times(t).tenths());
        let plan: Vec<Tenths> = ends.iter().enumerate().filter_map(|(i, &day)| ask(at(i, day))).collect();
        let expected = ask(match curve {
            Curve::LastYear => Ratio::new(walk.before_until, total),
            Curve::Linear => Ratio::new(figures.span.up_to(known).days(), figures.span.days()),
        });
        let empty = |rows: Vec<u32>| {
            if rows.last().is_none_or(|&n| n == 0) { Vec::new() } else { rows }
        };
        let months_left = ends.iter().filter(|&&end| end > known).count();
        Self { ends, done: empty(done), before: empty(before), plan, curve, expected, months_left }
    }
}

/// How many were admitted up to each of the ends of two spans, and in the second up to one more day: one walk over all
/// persons for all of it.
struct Walk {
    now: Vec<u32>,
    before: Vec<u32>,
    before_until: u32,
}

impl Walk {
    fn over(book: &Book, figures: &Figures, unit: UnitId, last_year: (Span, &[Day], Day), ends: &[Day]) -> Self {
        let (days_before, ends_before, until) = last_year;
        let mut walk = Self { now: vec![0; ends.len()], before: vec![0; ends_before.len()], before_until: 0 };
        let tree = &figures.tree;
        let branch = tree.place(unit).map_or(0..0, |at| at..tree.nodes()[at].end);
        let within = |unit: UnitId| tree.place(unit).is_some_and(|at| branch.contains(&at));
        for (_, person) in book.persons.iter() {
            let days = |span| {
                let here = book.counted(person, span).filter(|counted| within(counted.unit));
                // A month is certain when all of it has passed.
                here.filter_map(|counted| counted.on.latest())
            };
            days(figures.counted).for_each(|day| count(&mut walk.now, ends, day));
            for day in days(days_before) {
                count(&mut walk.before, ends_before, day);
                walk.before_until += u32::from(day <= until);
            }
        }
        add_up(&mut walk.now);
        add_up(&mut walk.before);
        walk
    }
}

/// One more in the month of the day.
fn count(months: &mut [u32], ends: &[Day], day: Day) {
    if let Some(month) = months.get_mut(ends.partition_point(|&end| end < day)) {
        *month += 1;
    }
}

/// Each month with all before it.
fn add_up(months: &mut [u32]) {
    let mut sum = 0;
    for month in months {
        sum += *month;
        *month = sum;
    }
}

//! Years in a row (nhiều năm liền, handbook 7.7): over target, at target or over it, without an admission. A year counts once its
//! last word is in, from typed totals and records alike; a year without a target breaks off what is measured by targets. A unit that
//! was renamed or moved is the same unit.

use super::standing::standings_by;
use super::{Aims, Figures, Standing, Status};
use crate::domain::{Book, Category, PeriodId, UnitId};
use std::collections::BTreeMap;

/// So many years are looked back at most: two terms.
const MOST: u32 = 10;
/// One year is no row of years.
const LEAST: u32 = 2;

/// How many years in a row, up to the last whose word is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streak {
    /// Over target (vượt).
    pub over: u32,
    /// At target or over it (đạt).
    pub reached: u32,
    /// Nobody admitted (không kết nạp).
    pub without: u32,
}

/// What is said of a unit for its years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InARow {
    /// Vượt chỉ tiêu n năm liền.
    Over(u32),
    /// Đạt chỉ tiêu n năm liền.
    Reached(u32),
    /// n năm không kết nạp.
    Without(u32),
}

impl Streak {
    /// What is worth saying: two years at least, and the best of what is true.
    #[must_use]
    pub const fn says(self) -> Option<InARow> {
        match self {
            Self { over, .. } if over >= LEAST => Some(InARow::Over(over)),
            Self { reached, .. } if reached >= LEAST => Some(InARow::Reached(reached)),
            Self { without, .. } if without >= LEAST => Some(InARow::Without(without)),
            _ => None,
        }
    }
}

/// The streaks of units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Streaks(BTreeMap<UnitId, Streak>);

impl Streaks {
    /// Of the unit and of those directly below it, up to the year of the figures; of other periods nothing.
    #[must_use]
    pub fn of(book: &Book, figures: &Figures, category: Category, unit: UnitId) -> Self {
        if !matches!(figures.question.period, PeriodId::Year(_)) {
            return Self::default();
        }
        let units: Vec<UnitId> =
            figures.tree.node(unit).into_iter().chain(figures.tree.children(unit)).map(|node| node.id).collect();
        let mut streaks: BTreeMap<UnitId, Streak> = units.iter().map(|unit| (*unit, Streak::default())).collect();
        // Who is still in a row, of what.
        let mut going: BTreeMap<UnitId, [bool; 3]> = units.iter().map(|unit| (*unit, [true; 3])).collect();
        let mut of_year = Some(figures);
        for back in 0..MOST {
            let Some(counted) = of_year.filter(|f| back == 0 || book.periods.contains_key(&f.question.period)) else {
                break;
            };
            let aims = Aims::of(book, counted, category);
            for (unit, going) in going.iter_mut().filter(|(_, going)| going.contains(&true)) {
                let standing = standings_by(book, counted, &aims, *unit, true).pop();
                let is_last_word =
                    standing.as_ref().is_some_and(|s| s.admitted.value.is_some() && counted.is_final(s.until));
                // The year that is under way breaks nothing off.
                if back == 0 && !is_last_word {
                    continue;
                }
                let is = standing.as_ref().filter(|_| is_last_word).map_or([false; 3], of_status);
                let streak = streaks.entry(*unit).or_default();
                let counts = [&mut streak.over, &mut streak.reached, &mut streak.without];
                for ((goes, count), is) in going.iter_mut().zip(counts).zip(is) {
                    *goes &= is;
                    *count += u32::from(*goes);
                }
            }
            if !going.values().any(|going| going.contains(&true)) {
                break;
            }
            of_year = counted.year_whole_before(book);
        }
        Self(streaks)
    }

    /// What is said of a unit.
    #[must_use]
    pub fn says(&self, unit: UnitId) -> Option<InARow> {
        self.0.get(&unit).copied().and_then(Streak::says)
    }

    /// Of a unit.
    #[must_use]
    pub fn get(&self, unit: UnitId) -> Streak {
        self.0.get(&unit).copied().unwrap_or_default()
    }
}

/// Over, at target or over it, nobody admitted. That nobody is on record is nobody's word that nobody was admitted.
fn of_status(standing: &Standing) -> [bool; 3] {
    let over = matches!(standing.status, Status::Over(_));
    let nobody = standing.admitted.value == Some(0) && standing.admitted.is_backed();
    [over, over || standing.status == Status::Reached, nobody]
}

//! The report day (số liệu đến ngày): as it is typed, and as the page goes by it; and the days that follow from the period.

use super::{Session, read_day};
use crate::domain::{Day, Fault, PeriodId, Span};

/// Why a report day was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayTrouble {
    /// It is no day.
    Fault(Fault),
    /// It is not among the days of the period.
    Outside(Span),
}

/// The report day of a period as it was typed; none of a blank text, which leaves the choice to the session.
///
/// # Errors
/// What is no day, and a day that the period does not have.
pub fn read_report_day(text: &str, span: Span) -> Result<Option<Day>, DayTrouble> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day = read_day(text).map_err(DayTrouble::Fault)?;
    if (span.start..=span.end).contains(&day) { Ok(Some(day)) } else { Err(DayTrouble::Outside(span)) }
}

impl Session {
    /// The report day: of the address, else today, never after the period; before it only where the period has not begun.
    #[must_use]
    pub fn as_of(&self) -> Day {
        let span = self.span();
        let asked = self.address.as_of.unwrap_or(self.today);
        if self.today < span.start { self.today } else { span.up_to(asked).end }
    }

    /// The day from which a new unit is taken to be: it was there a year before the period, so that what is reported of that
    /// year's end is where this one begins. Not before the end of a year that is closed.
    #[must_use]
    pub fn new_from(&self) -> Day {
        let start = self.span().start;
        let year = i16::try_from(start.year()).unwrap_or_default();
        let back = i32::from(!self.book.is_closed(PeriodId::Year(year.saturating_sub(1))));
        Day::new(start.year() - back, 1, 1).unwrap_or(start)
    }
}

//! The report day (số liệu đến ngày) as it is typed: a day of the period, or nothing.

use super::read_day;
use crate::domain::{Day, Fault, Span};

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

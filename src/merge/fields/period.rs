//! The fields of a period.

use super::record_fields;
use crate::domain::{Day, Frozen, Name, Period, PeriodId, PeriodRecord, Reopened};

record_fields!(
    /// A field of a period.
    Period, PeriodId, PeriodRecord, PeriodField, PeriodValue,
    /// Its first and last day.
    Days((Day, Day)) = "days",
        get |p| Some((p.start, p.end)), set |p, v| if let Some((start, end)) = v { (p.start, p.end) = (start, end); };
    /// A name of its own.
    Label(Name) = "label", get |p| p.label.clone(), set |p, v| p.label = v;
    /// That it is closed, with its figures.
    Frozen(Box<Frozen>) = "frozen", get |p| p.frozen.clone(), set |p, v| p.frozen = v;
    /// That it was opened again, and why.
    Reopened(Reopened) = "reopened", get |p| p.reopened.clone(), set |p, v| p.reopened = v;
);

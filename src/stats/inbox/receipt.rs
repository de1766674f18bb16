//! Receipts (biên nhận): which file or paper of which unit has come, when, and which month it answers for.

use crate::domain::{Book, Day, Matter, MatterField, MatterId, MatterKind, PeriodId, Span, UnitId, When};
use std::collections::BTreeSet;

/// A receipt as the book has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Receipt<'a> {
    /// Its record.
    pub id: MatterId,
    /// Whose figures came.
    pub unit: UnitId,
    /// The period that they are of; none where they are of all.
    pub period: Option<PeriodId>,
    /// The day up to which they count; none where nothing was said of it, as of full records.
    pub as_of: Option<Day>,
    /// The day on which they came.
    pub on: Day,
    /// The record itself, with the names of file and sender.
    pub matter: &'a Matter,
}

impl<'a> Receipt<'a> {
    /// The matter as a receipt; none for another kind, and for one that does not say whose it is or when it came.
    #[must_use]
    pub fn of(id: MatterId, matter: &'a Matter) -> Option<Self> {
        let day = |field| matter.date(field).and_then(When::latest);
        Some(Self {
            id,
            unit: matter.unit().filter(|_| matter.kind == MatterKind::Receipt)?,
            period: matter.period(),
            as_of: day(MatterField::AsOf),
            on: day(MatterField::On)?,
            matter,
        })
    }

    /// The hash of the file's book; none for a paper.
    #[must_use]
    pub fn hash(&self) -> Option<&'a str> {
        self.matter.text(MatterField::Hash)
    }

    /// The day up to which it speaks.
    #[must_use]
    pub fn until(&self) -> Day {
        self.as_of.unwrap_or(self.on)
    }

    /// What makes two receipts of one file, by whomever they were written, one.
    #[must_use]
    pub fn file(&self) -> Option<impl Ord + use<'a>> {
        Some((self.unit, self.hash()?, self.as_of, self.period))
    }
}

/// Every receipt in the order in which they came. Two machines of an office that have taken in the same file have one of it:
/// the first.
#[must_use]
pub fn receipts(book: &Book) -> Vec<Receipt<'_>> {
    let mut all: Vec<Receipt> = book.matters.iter().filter_map(|(id, matter)| Receipt::of(*id, matter)).collect();
    all.sort_by_key(|receipt| (receipt.on, receipt.id.0.order()));
    let mut files = BTreeSet::new();
    all.retain(|receipt| receipt.file().is_none_or(|file| files.insert(file)));
    all
}

/// The month for which figures up to this day answer: the one that the day lies in. Within the days of grace after a month
/// it is the month before, for that is what is being reported then; unless the figures are of a period that has no day of
/// the month before.
#[must_use]
pub fn month_of(book: &Book, period: Option<PeriodId>, until: Day, grace: u32) -> PeriodId {
    let within = period.and_then(|id| book.span(id)).unwrap_or(Span::ALL);
    let grace = i32::try_from(grace).unwrap_or(i32::MAX);
    let year = i16::try_from(until.year()).unwrap_or(i16::MAX);
    let ends = || {
        let months = [year - 1, year, year + 1].into_iter().flat_map(|y| (1..=12).map(move |m| PeriodId::Month(y, m)));
        months.filter_map(|month| Some((month, book.span(month)?.end)))
    };
    let own = ends().find(|(_, end)| until <= *end).map_or(PeriodId::Month(year, until.month()), |(month, _)| month);
    let in_time = |end: Day| end.later(grace).is_none_or(|last| until <= last);
    // A period shorter than a month has no end of a month within: then the day itself says which.
    let reported = ends().find(|(_, end)| within.holds(*end) && in_time(*end)).map(|(month, _)| month);
    reported.filter(|month| *month < own).unwrap_or(own)
}

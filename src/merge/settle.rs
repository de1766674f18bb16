//! Settling what waits for a person: the word that was given becomes a write, which has seen all that it settles.

use super::table::{Table, each_table, kind_of};
use super::trace::{clashing, is_half_gone};
use super::{Clash, Record, Replica, Settling, Trace, UnitField};
use crate::domain::{
    Book, Edit, Fact, FactKey, Period, PeriodId, Person, PersonId, Refusal, Settings, Target, TargetKey, Unit, UnitId,
};

/// Why a clash cannot be settled so.
#[derive(Clone, Debug, PartialEq)]
pub enum Unsettled {
    /// It is no longer as it was shown: others have written, or it has been settled.
    Overtaken,
    /// The book cannot be so.
    Refused(Refusal),
}

/// A kind of record whose clashes a person can settle.
trait Settle: Record {
    /// The book with the record so, or without it, through the book's own door; `field` is what was settled.
    fn enter(book: &Book, key: &Self::Key, record: Option<Self>, field: Option<Self::Field>) -> Result<Book, Refusal>;
}

impl Replica {
    /// The book and what is confirmed beside it after a person has chosen the n-th rival of a clash; of a record that was
    /// taken away here and changed there, 0 keeps it and 1 takes it away.
    ///
    /// # Errors
    /// [`Unsettled`]: the clash is no longer there as it was shown, or the book refuses the choice.
    pub fn settle(&self, clash: &Clash, choice: usize) -> Result<(Book, Settling), Unsettled> {
        let mut settling = Settling::default();
        macro_rules! kind {
            ($table:ident) => {
                if clash.kind == kind_of!($table) {
                    let key = serde_json::from_str(&clash.key).map_err(|_| Unsettled::Overtaken)?;
                    let (shown, trace) = (self.book.$table.find(&key), self.contexts.$table.get(&key));
                    let word = word(trace, shown, clash, choice).ok_or(Unsettled::Overtaken)?;
                    let field = word.field;
                    let book = match word.next {
                        Next::Stays => (*self.book).clone(),
                        Next::Is(record) => {
                            Settle::enter(&self.book, &key, record, field).map_err(Unsettled::Refused)?
                        }
                    };
                    settling.$table.push((key, field.into_iter().collect()));
                    return Ok((book, settling));
                }
            };
        }
        each_table!(kind);
        Err(Unsettled::Overtaken)
    }
}

/// What a person's word does to one record.
struct Word<R: Record> {
    /// The field that it is about, if it is about one.
    field: Option<R::Field>,
    next: Next<R>,
}

enum Next<R> {
    /// What is shown is right.
    Stays,
    /// The record is to be so, or is to go.
    Is(Option<R>),
}

/// What the choice does to the record; none if the clash is not as it was shown.
fn word<R: Record>(trace: Option<&Trace<R>>, shown: Option<&R>, clash: &Clash, choice: usize) -> Option<Word<R>> {
    let shown = shown?;
    let Some(Trace::Grown(siblings)) = trace else { return None };
    let Some((name, rivals)) = &clash.field else {
        let next = [Next::Stays, Next::Is(None)].into_iter().nth(choice)?;
        return is_half_gone(siblings).then_some(Word { field: None, next });
    };
    let field = name.parse::<R::Field>().ok()?;
    let (_, values) = clashing(siblings).into_iter().find(|(f, _)| *f == field)?;
    // Whoever chose had seen these values and no others.
    if !values.iter().map(|(dot, _)| *dot).eq(rivals.iter().map(|r| r.dot)) {
        return None;
    }
    let (_, value) = values.into_iter().nth(choice)?;
    let mut record = shown.clone();
    record.set(field, value);
    Some(Word { field: Some(field), next: if record == *shown { Next::Stays } else { Next::Is(Some(record)) } })
}

impl Settle for Settings {
    fn enter(book: &Book, (): &(), record: Option<Self>, _: Option<Self::Field>) -> Result<Book, Refusal> {
        book.apply(&Edit::SetSettings(record.unwrap_or_default()))
    }
}

impl Settle for Period {
    fn enter(book: &Book, id: &PeriodId, record: Option<Self>, _: Option<Self::Field>) -> Result<Book, Refusal> {
        book.apply(&record.map_or(Edit::RemovePeriod(*id), |period| Edit::PutPeriod(*id, period)))
    }
}

impl Settle for Unit {
    fn enter(book: &Book, id: &UnitId, record: Option<Self>, field: Option<Self::Field>) -> Result<Book, Refusal> {
        let Some(unit) = record else { return book.apply(&Edit::RemoveUnit(*id)) };
        let version = |day| unit.versions.iter().find(|v| v.from == day);
        match field {
            Some(UnitField::Ended) => book.apply(&Edit::EndUnit(*id, unit.ended)),
            Some(UnitField::Version(day, _)) if version(day).is_some() => {
                version(day).map_or_else(|| Ok(book.clone()), |v| book.apply(&Edit::ReviseUnit(*id, v.clone())))
            }
            // A version that goes: no edit of a person says that, and what stands below is looked at by `flaws`.
            _ => {
                let mut next = book.clone();
                next.units.put(*id, unit);
                Ok(next)
            }
        }
    }
}

impl Settle for Target {
    fn enter(book: &Book, key: &TargetKey, record: Option<Self>, _: Option<Self::Field>) -> Result<Book, Refusal> {
        book.apply(&Edit::SetTarget(*key, record))
    }
}

impl Settle for Fact {
    fn enter(book: &Book, key: &FactKey, record: Option<Self>, _: Option<Self::Field>) -> Result<Book, Refusal> {
        book.apply(&Edit::SetFact(*key, record))
    }
}

impl Settle for Person {
    fn enter(book: &Book, id: &PersonId, record: Option<Self>, _: Option<Self::Field>) -> Result<Book, Refusal> {
        book.apply(&Edit::SetPerson(*id, record))
    }
}
